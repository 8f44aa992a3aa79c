import { Command, Flags, type Interfaces } from '@oclif/core';
import type { Person } from '../model.ts';
import { foldersOpenToOthers } from '../owner-only.ts';
import { LANGUAGES } from '../text/bilingual.ts';
import { helpWords } from '../text/help.ts';
import { type Text, textFor } from '../text/index.ts';
import { storeProblem } from '../user-error.ts';
import { readConfig } from '../workspace/store/config.ts';
import { openEncrypted } from './ask/passphrase.ts';
import { namedWorkspace, withWorkspace } from './command-line/advice.ts';
import { languageIn } from './flags/language.ts';
import { fittedTo } from './show/fitted.ts';
import { personTable } from './show/person-table.ts';
import { printable, printableJson } from './show/printable.ts';
import { Progress } from './show/progress.ts';
import { type SeveralPeople, tellProblem } from './tell-problem.ts';

type FlagsOf<T extends typeof Command> = Interfaces.InferredFlags<
  (typeof MigrateCommand)['baseFlags'] & T['flags']
>;
type ArgsOf<T extends typeof Command> = Interfaces.InferredArgs<T['args']>;

/** So many of those who fit are listed: what was asked and what to do stay on the screen. */
const MOST_NAMED = 20;

/** What every command shares: its flags, safe output, and how a problem is told. */
export abstract class MigrateCommand<T extends typeof Command> extends Command {
  static override enableJsonFlag = true;

  static override baseFlags = {
    workspace: Flags.string({
      char: 'w',
      env: 'MIGRATE_WORKSPACE',
      default: '.migrate',
      helpValue: 'DIR',
      summary: helpWords.en.sharedFlags.workspace,
    }),
    interactive: Flags.boolean({
      allowNo: true,
      default: true,
      summary: helpWords.en.sharedFlags.interactive,
    }),
    lang: Flags.string({ options: LANGUAGES, summary: helpWords.en.sharedFlags.lang }),
    // Heeded before anything is loaded that prints (cli.ts).
    'no-color': Flags.boolean({ summary: helpWords.en.sharedFlags['no-color'] }),
  };

  /** Whether it needs what the workspace holds, and so the passphrase of one that is encrypted. */
  static opensWorkspace = true;

  protected flags!: FlagsOf<T>;
  protected args!: ArgsOf<T>;
  /** All positional words, for a command that takes any number. */
  protected words: string[] = [];
  protected text: Text = textFor(languageIn(this.argv));

  public override async init(): Promise<void> {
    await super.init();
    // Everything we write holds people's data: for the owner's eyes only.
    process.umask(0o077);
    process.once('SIGINT', () => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${this.text.stopped}\n`);
      process.exit(130);
    });
    const { flags, args, argv } = await this.parse({
      flags: this.ctor.flags,
      baseFlags: (super.ctor as typeof MigrateCommand).baseFlags,
      enableJsonFlag: this.ctor.enableJsonFlag,
      // A script's standard input is the script's, not an argument left out.
      args: Object.fromEntries(
        Object.entries(this.ctor.args).map(([name, arg]) => [name, { ...arg, ignoreStdin: true }]),
      ),
      strict: this.ctor.strict,
    });
    this.flags = flags as FlagsOf<T>;
    this.args = args as ArgsOf<T>;
    this.words = argv as string[];
    if (!(this.ctor as typeof MigrateCommand).opensWorkspace) return;
    this.#configure();
    await openEncrypted(this.flags.workspace, this.asking);
  }

  /** Flags that are not given are as the workspace's `config.json` says. */
  #configure(): void {
    const flags: Record<string, unknown> = this.flags;
    for (const [key, value] of Object.entries(readConfig(this.flags.workspace)))
      if (Object.hasOwn(this.ctor.flags ?? {}, key)) flags[key] ??= value;
  }

  /** How a passphrase is asked for; `--json` is no hindrance. */
  protected get asking() {
    return { mayAsk: this.flags.interactive, text: this.text };
  }

  /** As it is: for what is there to be copied. */
  public override log(message = ''): void {
    super.log(message.split('\n').map(printable).join('\n'));
  }

  /** One line for each, cut between words where a terminal is narrower; a name inside cannot break out of its line. */
  protected print(...lines: string[]): void {
    for (const line of lines) super.log(fittedTo(process.stdout, this.#advice(line)));
  }

  /** What is advised works in the same workspace. */
  readonly #advice = (line: string): string => {
    const folder = namedWorkspace(this.argv);
    return folder === undefined ? line : withWorkspace(line, this.config.commandIDs, folder);
  };

  /** Warnings and problems: to standard error, so that `--json` and pipes stay clean. */
  protected printError(...lines: string[]): void {
    for (const line of lines) process.stderr.write(`${fittedTo(process.stderr, this.#advice(line))}\n`);
  }

  /** Says on standard error that names are being compared, for as long as that takes. */
  protected async comparing<T>(work: (progress: Progress) => Promise<T>): Promise<T> {
    const progress = new Progress();
    progress.announce(this.text.match.working);
    return work(progress).finally(() => progress.done());
  }

  /** Says how much of the names has been compared, where that takes long. */
  protected async tellingShare<T>(work: (tell: (share: number) => void) => Promise<T>): Promise<T> {
    const progress = new Progress();
    return work((share) => progress.show(this.text.match.compared({ share }))).finally(() => progress.done());
  }

  /** Several people fit where one was meant: tells whom, and ends as wrong usage. */
  protected askToBeMoreExact(text: string, people: Person[]): SeveralPeople {
    const { what, tryThis } = this.text.problem('several-people', { text, count: people.length });
    const shown = personTable(people.slice(0, MOST_NAMED), this.text).map((line) => `  ${line}`);
    const more = people.length - MOST_NAMED;
    this.printError(`✗ ${what}`, `  ${tryThis}`, ...shown);
    if (more > 0) this.printError(`  ${this.text.diff.more({ count: more })}`);
    process.exitCode = 2;
    return { error: { code: 'several-people', message: what, advice: tryThis }, people };
  }

  protected override logJson(json: unknown): void {
    process.stdout.write(`${printableJson(json)}\n`);
  }

  protected override async catch(error: Error): Promise<void> {
    if ('code' in error && error.code === 'EEXIT') throw error;
    await tellProblem(storeProblem(error, this.flags?.workspace) ?? error, {
      text: this.text,
      advice: this.#advice,
      json: this.jsonEnabled(),
      root: this.config.root,
      id: this.id,
    });
  }

  protected override async finally(error: Error | undefined): Promise<void> {
    for (const folder of foldersOpenToOthers()) this.printError(`! ${this.text.openToOthers({ folder })}`);
    await super.finally(error);
  }
}
