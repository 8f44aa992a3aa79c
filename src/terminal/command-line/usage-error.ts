import { UserError } from '../../user-error.ts';
import {
  argLabel,
  type CommandShape,
  type Commands,
  type FlagShape,
  flagLabel,
  HELP,
  SHARED,
  spoken,
  topicsOf,
} from './manifest.ts';

/** What is wrong with a command line; a sentence in `text/usage-problems.ts` for each. */
export type Reason =
  | 'unknown-command'
  | 'unknown-flag'
  | 'unexpected-argument'
  | 'missing-argument'
  | 'missing-flag'
  | 'missing-value'
  | 'wrong-value'
  | 'not-a-number'
  | 'given-twice'
  | 'not-together'
  | 'other';

/** A command line that cannot be carried out; nothing was done. */
export class UsageError extends UserError {
  constructor(
    readonly reason: Reason,
    values: Record<string, string | number>,
    /** The word that is wrong, and the words that could have stood there. */
    readonly given = '',
    readonly meant: readonly string[] = [],
  ) {
    super('wrong-usage', values, 2);
  }
}

/** What oclif's parser throws: some errors say what they are about, all say it in a sentence. */
type ParserError = Error & { args?: unknown; flags?: string[] };

/** The sentences of oclif's parser (@oclif/core 4.14) that hold what the errors do not. */
const sentences: [RegExp, (command: CommandShape, ...found: string[]) => UsageError][] = [
  [
    /^Flag --(\S+) can only be specified once/,
    (command, name) => new UsageError('given-twice', { flag: label(command, name) }),
  ],
  [
    /^Flag --(\S+) expects (?:a value|one of these values)/,
    (command, name) => new UsageError('missing-value', { name, flag: label(command, name) }),
  ],
  [
    /^Expected --([^=]+)=(.*) to be one of: /s,
    (command, name, given) => wrongValue(`--${name}`, given, command.flags[name]?.options),
  ],
  [
    /^Expected (.*) to be one of: (.*)$/s,
    (command, given, list) => {
      const arg = Object.values(command.args).find(
        ({ options }) => options?.join(', ') === list.split('\n')[0],
      );
      return wrongValue(arg ? argLabel(command, arg.name) : '', given, arg?.options);
    },
  ],
  [
    /^Parsing --(\S+)\s+Expected an integer(?: (greater|less) than or equal to (\d+))? but received: ([^\n]*)/,
    (_, name, bound = '', limit = '', given) =>
      new UsageError('not-a-number', { flag: `--${name}`, bound, limit, given }, given),
  ],
  [
    /Missing required flag (\S+)/,
    (command, name) => new UsageError('missing-flag', { name, flag: label(command, name) }),
  ],
  [
    /--([^=\s]+)=.* cannot also be provided when using --(\S+)/,
    (_, one, other) => new UsageError('not-together', { one: `--${one}`, other: `--${other}` }),
  ],
];

/** Where no command is called so: `topic` is the word before it, or `''`. */
export function unknownCommand(
  { word, topic }: { word: string; topic: string },
  commands: Commands,
): UsageError {
  const all = [...Object.keys(commands), ...topicsOf(commands)];
  const within = all.filter((id) => !topic || id.startsWith(`${topic}:`));
  // `invite nxt` is like `next`, not like `invite next`.
  const meant = within.map((id) => (topic ? id.slice(topic.length + 1) : spoken(id)));
  return new UsageError('unknown-command', { given: word, topic: spoken(topic) }, word, meant);
}

/** A flag before any command. */
export function unknownFlag(flag: string): UsageError {
  const meant = [...SHARED.map((name) => `--${name}`), '--no-interactive', '--help', '--version'];
  return new UsageError('unknown-flag', { flag, command: '' }, flag, meant);
}

/** The parser's complaint as something that can be said in both languages. */
export function usageError(error: ParserError, command: CommandShape): UsageError {
  const { args, flags, message } = error;
  const named = (problem: UsageError) => withCommand(problem, command);
  if (flags) {
    const [flag = ''] = flags;
    return named(new UsageError('unknown-flag', { flag }, flag, flagNames(command)));
  }
  if (Array.isArray(args)) {
    const [first] = args as (string | { name: string })[];
    if (typeof first === 'string') return named(tooMuch(command, first));
    if (first) {
      const values = { name: first.name, argument: argLabel(command, first.name) };
      return named(new UsageError('missing-argument', values));
    }
  }
  for (const [sentence, make] of sentences) {
    const [found, ...groups] = sentence.exec(message) ?? [];
    if (found !== undefined) return named(make(command, ...(groups as string[])));
  }
  return named(new UsageError('other', { message: message.split('\n')[0] ?? '' }));
}

function withCommand({ reason, values, given, meant }: UsageError, { id }: CommandShape): UsageError {
  return new UsageError(reason, { command: spoken(id), id, ...values }, given, meant);
}

function tooMuch(command: CommandShape, given: string): UsageError {
  const takes = Object.keys(command.args).map((name) => argLabel(command, name));
  // `status json` lacks but the dashes.
  const meant = flagNames(command).filter((flag) => flag === `--${given}`);
  return new UsageError('unexpected-argument', { given, takes: takes.join(' ') }, given, meant);
}

function wrongValue(what: string, given: string, options: readonly string[] = []): UsageError {
  return new UsageError('wrong-value', { what, given, allowed: options.join(', ') }, given, options);
}

function label(command: CommandShape, name: string): string {
  const flag = command.flags[name];
  return flag ? flagLabel(flag) : `--${name}`;
}

/** Every way a flag can be written. */
export function flagNames({ flags }: CommandShape): string[] {
  return [...Object.values(flags), HELP].map((flag: FlagShape) => flagLabel(flag).split(' ')[0]!);
}
