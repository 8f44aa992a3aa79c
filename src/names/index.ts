/**
 * The name engine: what names a text could mean, how each could be spelled, and how well two of them agree. Pure; no other
 * folder looks inside this one.
 *
 *   const contact = readContactName({ remark: '王伟 腾讯', nickname: 'Kevin' });
 *   const connection = readConnectionName({ firstName: 'Wei', lastName: 'Wang' });
 *   bestComparison(compileAll(contact.readings), compileAll(connection.readings));
 *
 * For many pairs: compile every reading once (`compileAll`), group by `surnameClasses`, compare with `compareCompiled`.
 */
export {
  givenKeys,
  hasInitials,
  initialsKeys,
  joinedLatin,
  soundKeys,
  surnameSounds,
} from './blocking.ts';
export { type BestComparison, bestComparison, compileAll } from './compare/best.ts';
export { closeness, compareCompiled, compareNames } from './compare/compare.ts';
export { type CompiledName, compileName } from './compare/compile.ts';
export { maySpellGiven } from './compare/cuts.ts';
export {
  type DescribedName,
  type DescribedPair,
  type DescribedReading,
  describeName,
  describePair,
  type PairVerdict,
} from './describe.ts';
export { englishShare, isEnglish, nameRoots, syllableShare } from './frequency.ts';
export { clean, foldLatin, isInitial, letters, otherForms, simplify } from './normalise.ts';
export { type ConnectionTexts, readConnectionName } from './read/connection.ts';
export { readContactName } from './read/contact.ts';
export { isForeigner } from './read/foreigner.ts';
export { familyAndGiven } from './read/han/fields.ts';
export { oddsOfGivenAlone } from './read/han/name.ts';
export { readHandle } from './read/latin/handle.ts';
export { anyOf, isEnglishWord } from './read/lexicon.ts';
export { nameKey, type OwnText, ownText, possibleNames, readKnownName } from './read/possible.ts';
export { nameInHan } from './read/reading-parts.ts';
export { readText } from './read/text.ts';
export { tieIn } from './read/ties/ties.ts';
export { joinedNames } from './read/together/joined.ts';
export { isSurname } from './spell/forms.ts';
export { isLikelierInPinyin } from './spell/likelier-in-pinyin.ts';
export { searchableName, spell, usualSpellings } from './spell/spell.ts';
export { type Style, styleOf } from './style.ts';
export { surnameClasses, surnameKeys } from './surname-keys.ts';
export * from './types.ts';
