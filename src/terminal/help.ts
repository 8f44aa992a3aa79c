import type { Language } from '../text/bilingual.ts';
import { helpWords } from '../text/help.ts';
import {
  type CommandHelp,
  commandsUnder,
  describeCommand,
  describeFlag,
  type FlagHelp,
  withValues,
  wordsOf,
} from './command-help.ts';
import { type Commands, type Program, spoken, topicsOf, VERSION } from './manifest.ts';
import { lineWidth, pad, paint, span, wrap } from './spans.ts';

export interface Page {
  language: Language;
  /** Cells of the terminal. */
  width: number;
  colour: boolean;
}

export function printHelp(program: Program, id: string, language: Language): void {
  const { isTTY, columns = WIDEST } = process.stdout;
  const page = { language, width: Math.min(columns, WIDEST), colour: isTTY && process.stdout.hasColors() };
  process.stdout.write(`${helpText(program, id, page).join('\n')}\n`);
}

/** Longer lines are hard to read. */
const WIDEST = 100;

/** Help on one command, on the commands of a topic, or (`''`) on all of them. */
export function helpText(program: Program, id: string, page: Page): string[] {
  const command = program.commands[id];
  if (command) return commandHelp(program.commands, describeCommand(command, page.language), id, page);
  return id === '' ? rootHelp(program, page) : topicHelp(program.commands, id, page);
}

type Block = string[];

function rootHelp({ name, version, commands }: Program, page: Page): Block {
  const words = helpWords[page.language];
  const isPlain = (id: string) => !id.includes(':') && commands[id];
  const shown = commandsUnder(commands, '').filter(({ id }) => isPlain(id));
  const shared = shown
    .slice(0, 1)
    .flatMap((any) => describeCommand(any, page.language).flags.filter(({ shared }) => shared));
  return [
    ...paragraph(words.about, page, 0),
    ...section('usage', page, indented(['migrate COMMAND', `migrate help [COMMAND]`], page)),
    ...section(
      'commands',
      page,
      list(
        shown.map(({ id }) => [id, wordsOf(id, page.language).summary]),
        page,
      ),
    ),
    ...section('topics', page, topicList(commands, page)),
    ...section(
      'sharedFlags',
      page,
      flagList([...shared, describeFlag(VERSION, undefined, page.language)], page),
    ),
    ...section('environment', page, list(words.environment, page)),
    ...section('exits', page, list(words.exits, page)),
    ...section('version', page, indented([`${name} ${version}`], page)),
  ];
}

function topicList(commands: Commands, page: Page): Block {
  const about: Record<string, string> = helpWords[page.language].topics;
  return list(
    topicsOf(commands).map((topic) => [topic, about[topic] ?? '']),
    page,
  );
}

function topicHelp(commands: Commands, topic: string, page: Page): Block {
  const about: Record<string, string> = helpWords[page.language].topics;
  return [
    ...paragraph(about[topic] ?? '', page, 0),
    ...section('usage', page, indented([`migrate ${topic} COMMAND`], page)),
    ...section('commands', page, under(commands, topic, page)),
  ];
}

function under(commands: Commands, topic: string, page: Page): Block {
  const shown = commandsUnder(commands, topic).filter(({ id }) => id !== topic);
  return list(
    shown.map(({ id }) => [spoken(id), wordsOf(id, page.language).summary]),
    page,
  );
}

function commandHelp(commands: Commands, help: CommandHelp, id: string, page: Page): Block {
  const { summary, usage, description, args, flags, examples } = help;
  const isTopic = topicsOf(commands).includes(id);
  return [
    ...paragraph(summary, page, 0),
    ...section('usage', page, paragraph(usage, page, 2)),
    ...section(
      'args',
      page,
      list(
        args.map(({ name, about, values }) => [name, withValues(about, values, page.language)]),
        page,
      ),
    ),
    ...section(
      'flags',
      page,
      flagList(
        flags.filter(({ shared }) => !shared),
        page,
      ),
    ),
    ...section('description', page, paragraph(description, page, 2)),
    ...section('examples', page, indented(examples, page)),
    ...(isTopic ? section('commands', page, under(commands, id, page)) : []),
    ...section(
      'sharedFlags',
      page,
      flagList(
        flags.filter(({ shared }) => shared),
        page,
      ),
    ),
  ];
}

function flagList(flags: FlagHelp[], page: Page): Block {
  const words = helpWords[page.language];
  const rows = flags.map(
    ({ flag, short, value, values, about, default: byDefault, env, required }): [string, string] => {
      const notes = [
        ...(required ? [words.required] : []),
        ...(byDefault ? [words.byDefault(byDefault)] : []),
        ...(env ? [words.variable(env)] : []),
      ];
      const label = `${short ? `${short}, ` : '    '}${flag}${value && ` ${value}`}`;
      const said =
        values.length > 0 && value !== values.join('|') ? withValues(about, values, page.language) : about;
      return [label, [said, ...(notes.length > 0 ? [`[${notes.join('; ')}]`] : [])].join(' ')];
    },
  );
  return list(rows, page);
}

function section(name: keyof (typeof helpWords)['en']['sections'], page: Page, lines: Block): Block {
  if (lines.length === 0) return [];
  const heading = span(helpWords[page.language].sections[name], 'strong');
  return ['', paint([heading], page.colour), ...lines];
}

function indented(lines: string[], page: Page): Block {
  return lines.flatMap((line) => paragraph(line, page, 2));
}

function paragraph(text: string, { width, colour }: Page, indent: number): Block {
  if (!text) return [];
  return wrap([span(text)], width - indent).map((line) => ' '.repeat(indent) + paint(line, colour));
}

/** The widest that a label may be before its explanation goes below it. */
const LABEL = 30;

/** What is explained on the left, wrapped explanations on the right. */
function list(rows: [string, string][], { width, colour }: Page): Block {
  const widths = rows.map(([label]) => lineWidth([span(label)]));
  const column = Math.max(0, ...widths.filter((cells) => cells <= LABEL)) + 4;
  return rows.flatMap(([label, about]) => {
    const left = [span(`  ${label}`)];
    const right = wrap([span(about)], Math.max(width - column, 20));
    const [first = [], ...more] = lineWidth(left) < column - 1 ? right : [[], ...right];
    return [[...pad(left, column), ...first], ...more.map((line) => [...pad([], column), ...line])].map(
      (line) => paint(line, colour),
    );
  });
}
