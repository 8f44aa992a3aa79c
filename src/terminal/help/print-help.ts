import type { Language } from '../../text/bilingual.ts';
import { helpWords } from '../../text/help.ts';
import { type Commands, type Program, spoken, topicsOf } from '../command-line/manifest.ts';
import { lineWidth, pad, paint, span, wrap } from '../show/spans.ts';
import {
  aboutFlag,
  type CommandHelp,
  commandsUnder,
  describeCommand,
  type FlagHelp,
  sharedFlags,
  withValues,
  wordsOf,
} from './command-help.ts';

interface Page {
  language: Language;
  /** Cells of the terminal. */
  width: number;
  colour: boolean;
}

/** What stands below a heading: lines, or what is explained and its explanation. One that is empty is not shown. */
interface Section {
  name: keyof (typeof helpWords)['en']['sections'];
  lines?: string[];
  rows?: [string, string][];
}

interface Topic {
  intro: string;
  sections: Section[];
}

/** Longer lines are hard to read. */
const WIDEST = 100;
/** The widest that a label may be before its explanation goes below it. */
const LABEL = 30;

/** Prints help on one command, on the commands of a topic, or (`''`) on all of them. */
export function printHelp(program: Program, id: string, language: Language): void {
  const { isTTY, columns = WIDEST } = process.stdout;
  const page = { language, width: Math.min(columns, WIDEST), colour: isTTY && process.stdout.hasColors() };
  const { intro, sections } = helpOn(program, id, language);
  const lines = [...paragraph(intro, page, 0), ...sections.flatMap((section) => show(section, page))];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function helpOn(program: Program, id: string, language: Language): Topic {
  const { commands } = program;
  const command = commands[id];
  if (command) return onCommand(commands, describeCommand(command, language), id, language);
  if (id === '') return onProgram(program, language);
  const topics: Record<string, string> = helpWords[language].topics;
  return {
    intro: topics[id] ?? '',
    sections: [
      { name: 'usage', lines: [`migrate ${id} COMMAND`] },
      { name: 'commands', rows: rowsUnder(commands, id, language) },
    ],
  };
}

function onProgram({ name, version, commands }: Program, language: Language): Topic {
  const words = helpWords[language];
  const topics: Record<string, string> = words.topics;
  const short = commandsUnder(commands, '').filter(({ id }) => !id.includes(':'));
  return {
    intro: words.about,
    sections: [
      { name: 'usage', lines: ['migrate COMMAND', 'migrate help [COMMAND]'] },
      { name: 'commands', rows: short.map(({ id }) => [id, wordsOf(id, language).summary]) },
      { name: 'topics', rows: topicsOf(commands).map((topic) => [topic, topics[topic] ?? '']) },
      { name: 'sharedFlags', rows: flagRows(sharedFlags(commands, language), language) },
      { name: 'environment', rows: words.environment },
      { name: 'exits', rows: words.exits },
      { name: 'version', lines: [`${name} ${version}`] },
    ],
  };
}

function onCommand(commands: Commands, help: CommandHelp, id: string, language: Language): Topic {
  const { summary, usage, description, args, flags, examples } = help;
  const own = flags.filter(({ shared }) => !shared);
  const shared = flags.filter((flag) => flag.shared);
  return {
    intro: summary,
    sections: [
      { name: 'usage', lines: [usage] },
      {
        name: 'args',
        rows: args.map(({ name, about, values }) => [name, withValues(about, values, language)]),
      },
      { name: 'flags', rows: flagRows(own, language) },
      { name: 'description', lines: description ? [description] : [] },
      { name: 'examples', lines: examples },
      { name: 'commands', rows: rowsUnder(commands, id, language) },
      { name: 'sharedFlags', rows: flagRows(shared, language) },
    ],
  };
}

/** The longer commands that begin with these words. */
function rowsUnder(commands: Commands, id: string, language: Language): [string, string][] {
  const longer = commandsUnder(commands, id).filter((command) => command.id !== id);
  return longer.map((command) => [spoken(command.id), wordsOf(command.id, language).summary]);
}

function flagRows(flags: FlagHelp[], language: Language): [string, string][] {
  const words = helpWords[language];
  return flags.map((each) => {
    const { flag, short, value, default: byDefault, env, required } = each;
    const notes = [
      ...(required ? [words.required] : []),
      ...(byDefault ? [words.byDefault(byDefault)] : []),
      ...(env ? [words.variable(env)] : []),
    ];
    const label = `${short ? `${short}, ` : '    '}${flag}${value && ` ${value}`}`;
    return [label, aboutFlag(each, language) + (notes.length > 0 ? words.inBrackets(notes) : '')];
  });
}

function show({ name, lines = [], rows = [] }: Section, page: Page): string[] {
  if (lines.length + rows.length === 0) return [];
  const heading = paint([span(helpWords[page.language].sections[name], 'strong')], page.colour);
  return ['', heading, ...lines.flatMap((line) => paragraph(line, page, 2)), ...list(rows, page)];
}

function paragraph(text: string, { width, colour }: Page, indent: number): string[] {
  return wrap([span(text)], width - indent).map((line) => ' '.repeat(indent) + paint(line, colour));
}

/** What is explained on the left, wrapped explanations on the right. */
function list(rows: [string, string][], { width, colour }: Page): string[] {
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
