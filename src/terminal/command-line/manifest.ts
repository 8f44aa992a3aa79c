import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ArgShape {
  name: string;
  required?: boolean;
  options?: string[];
}

export interface FlagShape {
  name: string;
  type: 'boolean' | 'option';
  char?: string;
  allowNo?: boolean;
  /** How it is shown, where its kind does not say that. */
  helpLabel?: string;
  default?: unknown;
  env?: string;
  helpValue?: string;
  multiple?: boolean;
  options?: string[];
  required?: boolean;
}

/** What a command line may say to one command. `id`: its words, joined by colons. */
export interface CommandShape {
  id: string;
  args: Record<string, ArgShape>;
  flags: Record<string, FlagShape>;
  /** False where the last argument may be many. */
  strict?: boolean;
  examples?: string[];
}

/** All commands, by id. */
export type Commands = Record<string, CommandShape>;

export interface Program {
  root: string;
  name: string;
  version: string;
  /** Where problems are reported. */
  bugs: string;
  commands: Commands;
}

/** The flags that a command has because every command has them; others are its own. */
export const SHARED = ['workspace', 'json', 'interactive', 'lang', 'no-color'];

/** Asked of the program, not of a command, so that no command declares them. */
export const HELP: FlagShape = { name: 'help', char: 'h', type: 'boolean' };
export const VERSION: FlagShape = { name: 'version', char: 'v', type: 'boolean' };

/** The program as its build described it, in the folder it is installed in. */
export function readProgram(root: string): Program {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const { name, version, bugs } = read('package.json');
  // `constructor` is no command.
  const commands: Commands = Object.assign(Object.create(null), read('oclif.manifest.json').commands);
  return { root, name, version, bugs: bugs.url, commands };
}

/** The words that commands of several words begin with: `ask`, `invite`. */
export function topicsOf(commands: Commands): string[] {
  const topics = Object.keys(commands).flatMap((id) =>
    id.includes(':') ? id.slice(0, id.indexOf(':')) : [],
  );
  return [...new Set(topics)].sort();
}

/** As people write it: `ask list`. */
export const spoken = (id: string): string => id.replaceAll(':', ' ');

/** As usage shows an argument: `PATH...` where it may be many. */
export function argLabel(command: CommandShape, name: string): string {
  const isLast = Object.keys(command.args).at(-1) === name;
  return `${name.toUpperCase()}${isLast && command.strict === false ? '...' : ''}`;
}

/** As usage shows a flag: `--limit N`; one that is on by itself is only ever turned off: `--no-open`. */
export function flagLabel({ name, type, helpValue, options, allowNo, helpLabel }: FlagShape): string {
  if (type === 'option') return `--${name} ${helpValue ?? options?.join('|') ?? 'TEXT'}`;
  return helpLabel ?? `--${allowNo ? 'no-' : ''}${name}`;
}
