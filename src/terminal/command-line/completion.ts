import type { Language } from '../../text/bilingual.ts';
import { helpWords } from '../../text/help.ts';
import { commandsUnder, describeCommand, describeFlag, wordsOf } from '../help/command-help.ts';
import { understand } from './asked.ts';
import { type CommandShape, type Commands, type FlagShape, HELP, topicsOf, VERSION } from './manifest.ts';

/** One way to go on; what ends in a colon is not yet a whole word. */
export interface Choice {
  value: string;
  about: string;
}

export interface Completion {
  choices: Choice[];
  /** What the shell itself may complete here. */
  paths: 'none' | 'files' | 'folders';
}

/** What can be typed that is in no manifest: from the workspace, as far as it begins with `begun`. */
export interface Known {
  labels: (begun: string) => string[];
  people: (side: 'wechat' | 'linkedin' | 'both', begun: string) => string[];
  /** What can be taken out again: imported files, and the archives they were in. */
  imports: () => string[];
  /** The fields of a query, with the values they can have; any text where there are none. */
  fields: Record<string, readonly string[]>;
}

const nothing: Completion = { choices: [], paths: 'none' };
const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, about: '' }));

/** How the command line `words` goes on after `begun`, the part of the next word that is there already. */
export function completionOf(
  words: string[],
  begun: string,
  commands: Commands,
  known: Known,
  language: Language,
): Completion {
  const { choices, paths } = goOn(words, begun, commands, known, language);
  return { choices: choices.filter(({ value }) => value.startsWith(begun)), paths };
}

function goOn(
  words: string[],
  begun: string,
  commands: Commands,
  known: Known,
  language: Language,
): Completion {
  const asked = understand(words, commands);
  if (asked.what !== 'run') {
    // Half a topic, or nothing yet.
    if (asked.what !== 'help' && asked.what !== 'nothing') return nothing;
    const id = asked.what === 'help' ? asked.id : '';
    const flags = id === '' ? [HELP, VERSION].map((flag) => choiceOf(flag, language)) : [];
    return {
      ...nothing,
      choices: [...nextWords(id, commands, language), ...(begun.startsWith('-') ? flags : [])],
    };
  }
  const command = commands[asked.id]!;
  const { args, pending, given } = read(asked.argv, command);
  if (pending) return valuesOf(pending, begun, known);
  const [, name, value] = /^(--[^=]+)=(.*)$/s.exec(begun) ?? [];
  if (name) {
    const flag = command.flags[name.slice(2)];
    const { choices, paths } = flag ? valuesOf(flag, value ?? '', known) : nothing;
    return { paths, choices: choices.map((choice) => ({ ...choice, value: `${name}=${choice.value}` })) };
  }
  if (begun.startsWith('-')) return { ...nothing, choices: flagsLeft(command, given, language) };
  const { choices, paths } = argOf(command, { args, given }, begun, { commands, known, language });
  return {
    paths,
    choices: args.length === 0 ? [...nextWords(asked.id, commands, language), ...choices] : choices,
  };
}

/** The words that make a longer command of this one. */
function nextWords(id: string, commands: Commands, language: Language): Choice[] {
  const topics: Record<string, string> = helpWords[language].topics;
  if (id !== '')
    return commandsUnder(commands, id)
      .filter((one) => one.id !== id)
      .map((one) => ({ value: one.id.slice(id.length + 1), about: wordsOf(one.id, language).summary }));
  const first = commandsUnder(commands, '').filter((one) => !one.id.includes(':'));
  const alone = topicsOf(commands).filter((topic) => !commands[topic]);
  return [
    ...first.map((one) => ({ value: one.id, about: wordsOf(one.id, language).summary })),
    ...alone.map((topic) => ({ value: topic, about: topics[topic] ?? '' })),
  ];
}

/** What was said to the command so far; `pending`: the flag whose value comes next. */
function read(argv: string[], command: CommandShape) {
  const flags = Object.values(command.flags);
  const args: string[] = [];
  const given = new Set<string>();
  let pending: FlagShape | null = null;
  for (const word of argv) {
    if (pending) pending = null;
    else if (word.startsWith('-') && word !== '-') {
      const [name] = word.split('=');
      const flag = flags.find((one) => [`--${one.name}`, `--no-${one.name}`, `-${one.char}`].includes(name!));
      if (flag) given.add(flag.name);
      if (flag?.type === 'option' && !word.includes('=')) pending = flag;
    } else args.push(word);
  }
  return { args, pending, given };
}

function valuesOf({ name, options, helpValue }: FlagShape, begun: string, known: Known): Completion {
  if (options) return { ...nothing, choices: plain(options) };
  if (name === 'only')
    return { ...nothing, choices: [...plain(['likely', 'unlikely']), ...queryWords(begun, known)] };
  if (helpValue === 'DIR') return { ...nothing, paths: 'folders' };
  return { ...nothing, paths: helpValue === 'FILE' ? 'files' : 'none' };
}

function choiceOf(flag: FlagShape, language: Language): Choice {
  const { flag: value, about } = describeFlag(flag, undefined, language);
  return { value, about };
}

function flagsLeft(command: CommandShape, given: Set<string>, language: Language): Choice[] {
  const taken = new Set(
    Object.values(command.flags)
      .filter(({ name, multiple }) => given.has(name) && !multiple)
      .flatMap(({ name }) => [`--${name}`, `--no-${name}`]),
  );
  return describeCommand(command, language)
    .flags.filter(({ flag }) => !taken.has(flag))
    .map(({ flag, about }) => ({ value: flag, about }));
}

interface Around {
  commands: Commands;
  known: Known;
  language: Language;
}

function argOf(
  command: CommandShape,
  { args, given }: { args: string[]; given: Set<string> },
  begun: string,
  { commands, known, language }: Around,
): Completion {
  const names = Object.keys(command.args);
  const at = command.strict === false ? Math.min(args.length, names.length - 1) : args.length;
  const arg = command.args[names[at] ?? ''];
  if (!arg) return nothing;
  if (arg.options) return { ...nothing, choices: plain(arg.options) };
  const ways: Record<string, () => Choice[]> = {
    query: () => [...queryWords(begun, known), ...plain(known.people('both', begun))],
    person: () => plain(known.people('both', begun)),
    contact: () => plain(known.people('wechat', begun)),
    connection: () => plain(known.people('linkedin', begun)),
    label: () => plain(known.labels(begun)),
    path: () => plain(given.has('remove') ? known.imports() : []),
    command: () => nextWords(args.join(':'), commands, language),
  };
  const choices = ways[arg.name]?.() ?? [];
  return { choices, paths: arg.name === 'path' || arg.name === 'file' ? 'files' : 'none' };
}

/** `label:` and the other fields, or the values of the one that is there. */
function queryWords(begun: string, { fields, labels }: Known): Choice[] {
  const [, field, value] = /^(\w+):(.*)$/s.exec(begun) ?? [];
  if (!field) return plain(Object.keys(fields).map((one) => `${one}:`));
  const values = field === 'label' ? labels(value ?? '') : (fields[field] ?? []);
  return plain(values.map((one) => `${field}:${one}`));
}
