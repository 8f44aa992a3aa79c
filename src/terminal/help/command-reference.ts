import type { Language } from '../../text/bilingual.ts';
import { helpWords } from '../../text/help.ts';
import { readProgram } from '../command-line/manifest.ts';
import {
  aboutFlag,
  type CommandHelp,
  commandsUnder,
  describeCommand,
  type FlagHelp,
  sharedFlags,
  withValues,
} from './command-help.ts';

/** What `docs/commands.md` and its Chinese sister say of all commands, in Markdown. */
export function commandReference(root: string, language: Language): string {
  const { commands } = readProgram(root);
  const { reference, sections, environment, exits } = helpWords[language];
  const all = commandsUnder(commands, '').map((command) => describeCommand(command, language));
  return [
    `# ${reference.title}`,
    reference.otherLanguage,
    reference.about,
    ...all.flatMap((command) => commandSection(command, language)),
    `## ${heading(sections.sharedFlags)}`,
    list(sharedFlags(commands, language).map((flag) => flagLine(flag, language))),
    `## ${heading(sections.environment)}`,
    list(environment.map(([variable, about]) => `\`${variable}\`${reference.colon}${plain(about)}`)),
    `## ${heading(sections.exits)}`,
    list(exits.map(([code, about]) => `\`${code}\`${reference.colon}${plain(about)}`)),
  ].join('\n\n');
}

function commandSection({ usage, command, ...help }: CommandHelp, language: Language): string[] {
  const { colon } = helpWords[language].reference;
  const { summary, description, args, flags, examples } = help;
  const lines = [
    ...args.map(
      ({ name, about, values }) => `\`${name}\`${colon}${plain(withValues(about, values, language))}`,
    ),
    ...flags.filter(({ shared }) => !shared).map((flag) => flagLine(flag, language)),
  ];
  return [
    `## migrate ${command}`,
    plain(summary),
    code([usage]),
    ...(description ? [plain(description)] : []),
    ...(lines.length > 0 ? [list(lines)] : []),
    ...(examples.length > 0 ? [code(examples)] : []),
  ];
}

function flagLine(each: FlagHelp, language: Language) {
  const { flag, short, value, default: byDefault, env } = each;
  const words = helpWords[language];
  const names = [short, `${flag}${value && ` ${value}`}`].filter(Boolean).map((name) => `\`${name}\``);
  const beside = [byDefault && words.byDefault(byDefault), env && words.variable(env)].filter(Boolean);
  const said = [aboutFlag(each, language), ...beside.map(words.reference.beside)].join('');
  return `${names.join(', ')}${words.reference.colon}${plain(said)}`;
}

const list = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n');
const code = (lines: string[]) => ['```', ...lines, '```'].join('\n');
/** What Markdown would take for more than letters. */
const plain = (text: string) => text.replace(/[<*`[\]\\]/g, '\\$&');
const heading = (capitals: string) => capitals.charAt(0) + capitals.slice(1).toLowerCase();
