import { writeSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { canAsk } from './terminal/ask/require-terminal.ts';
import { type Asked, understand, wantsJson } from './terminal/command-line/asked.ts';
import { type Program, readProgram } from './terminal/command-line/manifest.ts';
import { languageIn } from './terminal/flags/language.ts';
import { outputWords } from './text/output.ts';

/** Where the program starts: finds out what is asked, and loads no more than that takes. `root`: where it is installed. */
export async function main(argv: string[], root: string): Promise<void> {
  if (argv.includes('--no-color')) {
    process.env.NO_COLOR = '1';
    delete process.env.FORCE_COLOR;
  }
  watchOutput(argv);
  const program = readProgram(root);
  if (argv[0] === '--complete') {
    const { complete } = await import('./migration/complete.ts');
    process.stdout.write(complete(argv.slice(1), program));
    return;
  }
  const asked = understand(argv, program.commands);
  if (asked.what === 'run') return run(asked.id, asked.argv, root, argv);
  // Who types the name alone in a terminal is led on; a script gets the help that it always got.
  if (asked.what === 'nothing')
    return canAsk() && !wantsJson(argv) ? run('guide', asked.argv, root, argv) : tellHelp(program, '', argv);
  if (asked.what === 'version') return tellVersion(program, wantsJson(argv));
  if (asked.what === 'help') return tellHelp(program, asked.id, argv);
  return refuse(asked, program, argv);
}

/** A full disk behind `>` is told in one line and ends the run; whoever closes a pipe has read enough. */
function watchOutput(argv: string[]): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    writeSync(2, `✗ ${outputWords[languageIn(argv)].notWritable(message)}\n`);
    process.exit(4);
  });
}

/** What `--version --json` prints. */
export interface VersionDocument {
  name: string;
  version: string;
  /** Of Node, with a v. */
  node: string;
  platform: string;
  arch: string;
}

function tellVersion({ name, version }: Program, json: boolean): void {
  const { version: node, platform, arch } = process;
  const document: VersionDocument = { name, version, node, platform, arch };
  if (json) printJson(document);
  else process.stdout.write(`${name}/${version} ${platform}-${arch} node-${node}\n`);
}

async function tellHelp(program: Program, id: string, argv: string[]): Promise<void> {
  const language = languageIn(argv);
  if (!wantsJson(argv))
    return (await import('./terminal/help/print-help.ts')).printHelp(program, id, language);
  const { helpDocument } = await import('./terminal/help/command-help.ts');
  printJson(helpDocument(program, id, language));
}

const printJson = (document: unknown) => process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);

async function run(id: string, argv: string[], root: string, all: string[]): Promise<void> {
  answerForSystem();
  const { runCommand } = await import('./terminal/run-command.ts');
  await runCommand(id, argv, root).catch((error: Error) => tell(error, root, all));
}

/**
 * oclif asks at once where the home is, which shell this is, and for colours of the user's. Where the system knows nobody of
 * this id it would throw, and on Windows start PowerShell each time; none of it is ever used.
 */
function answerForSystem(): void {
  try {
    process.env.HOME ??= homedir();
  } catch {
    process.env.HOME = tmpdir();
  }
  process.env.SHELL ??= 'sh';
  process.env.MIGRATE_DISABLE_THEME = '1';
}

type Unknown = Extract<Asked, { what: 'unknown-command' | 'unknown-flag' }>;

async function refuse(asked: Unknown, { commands, root }: Program, argv: string[]): Promise<void> {
  const { unknownCommand, unknownFlag } = await import('./terminal/command-line/usage-error.ts');
  const error = asked.what === 'unknown-flag' ? unknownFlag(asked.flag) : unknownCommand(asked, commands);
  await tell(error, root, argv);
}

async function tell(error: Error, root: string, argv: string[]): Promise<void> {
  const [{ tellProblem }, { textFor }] = await Promise.all([
    import('./terminal/tell-problem.ts'),
    import('./text/index.ts'),
  ]);
  const text = textFor(languageIn(argv));
  await tellProblem(error, { text, json: wantsJson(argv), root });
}
