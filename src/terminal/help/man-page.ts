import { helpWords } from '../../text/help.ts';
import { readProgram } from '../command-line/manifest.ts';
import {
  type CommandHelp,
  commandsUnder,
  describeCommand,
  type FlagHelp,
  sharedFlags,
  withValues,
} from './command-help.ts';

const words = helpWords.en;

/** The manual of the program in `root`, in English, in the language of `man(7)`. */
export function manPage(root: string): string {
  const { name, version, bugs, commands } = readProgram(root);
  const all = commandsUnder(commands, '').map((command) => describeCommand(command, 'en'));
  return [
    `.TH MIGRATE 1 "" "${name} ${version}" "User Commands"`,
    '.SH NAME',
    'migrate, wechat\\-to\\-linkedin \\- leave WeChat for LinkedIn: work out who is who across two scripts',
    '.SH SYNOPSIS',
    '.B migrate',
    '.I COMMAND',
    '[\\fIARGUMENT\\fR ...] [\\fIFLAG\\fR ...]',
    '.SH DESCRIPTION',
    text(words.about),
    '.SH COMMANDS',
    ...all.flatMap(commandLines),
    '.SH FLAGS OF EVERY COMMAND',
    ...sharedFlags(commands, 'en').flatMap(flagLines),
    '.SH ENVIRONMENT',
    ...words.environment.flatMap(([variable, about]) => ['.TP', `.B ${text(variable)}`, text(about)]),
    '.SH EXIT STATUS',
    ...words.exits.flatMap(([code, about]) => ['.TP', `.B ${code}`, text(about)]),
    '.SH REPORTING BUGS',
    text(bugs),
    '',
  ].join('\n');
}

function commandLines({ usage, summary, description, args, flags, examples }: CommandHelp): string[] {
  const own = flags.filter(({ shared }) => !shared);
  return [
    `.SS ${text(usage.split(' [')[0]!)}`,
    text(summary),
    ...(description ? ['.PP', text(description)] : []),
    ...args.flatMap(({ name, about, values }) => [
      '.TP',
      `.I ${text(name)}`,
      text(withValues(about, values, 'en')),
    ]),
    ...own.flatMap(flagLines),
    ...(examples.length > 0
      ? ['.PP', words.sections.examples.toLowerCase(), '.nf', ...examples.map(text), '.fi']
      : []),
  ];
}

function flagLines({ flag, short, value, values, about, default: byDefault }: FlagHelp): string[] {
  const names = [short, flag].filter(Boolean).map((name) => `\\fB${text(name)}\\fR`);
  const said = [
    withValues(about, values, 'en'),
    ...(byDefault ? [`${words.byDefault(byDefault)}.`] : []),
  ].join(' ');
  return ['.TP', `${names.join(', ')}${value && ` \\fI${text(value)}\\fR`}`, text(said)];
}

/** Backslashes and hyphens as they are; a line that begins with a dot or a quote would be a command. */
function text(plain: string): string {
  return plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=['.])/, '\\&');
}
