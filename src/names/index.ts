export { initialsClasses, joinedLatin, surnameClasses } from './blocking.ts';
export { closeness, compareCompiled, compareNames } from './compare/compare.ts';
export { type CompiledName, compileName } from './compare/compile.ts';
export { type ConnectionTexts, readConnectionName } from './read/connection.ts';
export { type ContactTexts, readContactName, readText } from './read/contact.ts';
export { readHanName } from './read/han.ts';
export { readHandle } from './read/handle.ts';
export { searchableName } from './searchable.ts';
export * from './types.ts';
