import type { Language } from '../../text/bilingual.ts';
import { helpWords } from '../../text/help.ts';
import {
  argLabel,
  type CommandShape,
  type Commands,
  type FlagShape,
  flagLabel,
  HELP,
  type Program,
  SHARED,
  spoken,
  VERSION,
} from '../command-line/manifest.ts';

interface ArgHelp {
  name: string;
  required: boolean;
  /** What it may be; any text where there are none. */
  values: string[];
  about: string;
}

export interface FlagHelp {
  /** As written: `--limit`, `--no-interactive`. */
  flag: string;
  /** Its short form, `-w`, or `''`. */
  short: string;
  /** What stands after it, `N` or `en|zh`; `''` where nothing does. */
  value: string;
  values: string[];
  required: boolean;
  /** May be given several times. */
  multiple: boolean;
  /** What it is without, and the variable that says it otherwise; `''` where there is none. */
  default: string;
  env: string;
  about: string;
  /** Every command has it. */
  shared: boolean;
}

/** All there is to know about one command, in words. */
export interface CommandHelp {
  /** `ask list` */
  command: string;
  usage: string;
  summary: string;
  description: string;
  args: ArgHelp[];
  flags: FlagHelp[];
  examples: string[];
}

interface Words {
  summary: string;
  description?: string;
  args?: Record<string, string>;
  flags?: Record<string, string>;
}

export function wordsOf(id: string, language: Language): Words {
  const commands: Record<string, Words> = helpWords[language].commands;
  return commands[id] ?? { summary: '' };
}

export function describeCommand(command: CommandShape, language: Language): CommandHelp {
  const { summary, description = '', args = {}, flags = {} } = wordsOf(command.id, language);
  const shared = SHARED.flatMap((name) => command.flags[name] ?? []);
  return {
    command: spoken(command.id),
    usage: usageOf(command),
    summary,
    description,
    args: Object.values(command.args).map(({ name, required = false, options = [] }) => {
      return { name: argLabel(command, name), required, values: options, about: args[name] ?? '' };
    }),
    flags: [
      ...ownFlags(command).map((flag) => describeFlag(flag, flags[flag.name], language)),
      ...[...shared, HELP].map((flag) => describeFlag(flag, undefined, language)),
    ],
    examples: (command.examples ?? []).map((example) => fill(example, command)),
  };
}

/** `about`: what the command says of it, where not every command has it. */
export function describeFlag(flag: FlagShape, about: string | undefined, language: Language): FlagHelp {
  const [name = '', value = ''] = flagLabel(flag).split(' ');
  const aboutShared: Record<string, string> = helpWords[language].sharedFlags;
  return {
    flag: name,
    short: flag.char ? `-${flag.char}` : '',
    value,
    values: flag.options ?? [],
    required: flag.required ?? false,
    multiple: flag.multiple ?? false,
    default: typeof flag.default === 'string' ? flag.default : '',
    env: flag.env ?? '',
    about: about ?? aboutShared[flag.name] ?? '',
    shared: SHARED.includes(flag.name) || flag === HELP || flag === VERSION,
  };
}

/** What every command takes, and the program itself. */
export function sharedFlags(commands: Commands, language: Language): FlagHelp[] {
  const [any] = Object.values(commands);
  const shared = any ? describeCommand(any, language).flags.filter((flag) => flag.shared) : [];
  return [...shared, describeFlag(VERSION, undefined, language)];
}

/** As `withValues`, of a flag that may show them already: `--lang en|zh`. */
export function aboutFlag({ about, value, values }: FlagHelp, language: Language): string {
  return value === values.join('|') ? about : withValues(about, values, language);
}

/** What it is, and what it may be where that does not say it. */
export function withValues(about: string, values: readonly string[], language: Language): string {
  const [first] = values;
  if (!first || about.includes(first)) return about;
  return about + helpWords[language].oneOf(values);
}

const ownFlags = ({ flags }: CommandShape) =>
  Object.values(flags).filter(({ name }) => !SHARED.includes(name));

/** `migrate ask answer PERSON [--name NAME]`: what every command takes is left out. */
function usageOf(command: CommandShape): string {
  const args = Object.values(command.args).map(({ name, required }) =>
    required ? argLabel(command, name) : `[${argLabel(command, name)}]`,
  );
  const flags = ownFlags(command).map((flag) => {
    const label = `${flagLabel(flag)}${flag.multiple && !flag.helpValue?.endsWith('...') ? '...' : ''}`;
    return flag.required ? label : `[${label}]`;
  });
  return ['migrate', spoken(command.id), ...args, ...flags].join(' ');
}

function fill(example: string, { id }: CommandShape): string {
  return example.replaceAll('<%= config.bin %>', 'migrate').replaceAll('<%= command.id %>', spoken(id));
}

/** Commands in the order in which one needs them, those of a topic together; `''` means all. */
export function commandsUnder(commands: Commands, id: string): CommandShape[] {
  const order = Object.keys(helpWords.en.commands);
  const place = (one: string) => (order.includes(one) ? order.indexOf(one) : order.length);
  return Object.values(commands)
    .filter((command) => id === '' || command.id === id || command.id.startsWith(`${id}:`))
    .sort((a, b) => place(a.id) - place(b.id));
}

/** What `--help --json` prints. */
export interface HelpDocument {
  version: string;
  commands: CommandHelp[];
}

export function helpDocument({ version, commands }: Program, id: string, language: Language): HelpDocument {
  const wanted = commands[id] ? [commands[id]] : commandsUnder(commands, id);
  return { version, commands: wanted.map((command) => describeCommand(command, language)) };
}
