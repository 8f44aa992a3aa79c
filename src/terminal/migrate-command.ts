import { Command, Flags, type Interfaces } from '@oclif/core';
import type { Person } from '../model.ts';
import { helpWords } from '../text/help.ts';
import { type Text, textFor } from '../text/index.ts';
import { storeProblem, UserError } from '../user-error.ts';
import { languageFlag, languageOf } from './language.ts';
import { personTable } from './person-table.ts';
import { printable, printableJson } from './printable.ts';
import { Progress } from './progress.ts';

type FlagsOf<T extends typeof Command> = Interfaces.InferredFlags<
  (typeof MigrateCommand)['baseFlags'] & T['flags']
>;
type ArgsOf<T extends typeof Command> = Interfaces.InferredArgs<T['args']>;

/** A problem in words; `problems` where one file has many. */
interface Told {
  code: string;
  message: string;
  advice: string;
  exitCode: number;
  problems?: { line: number; code: string; message: string }[];
}

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
    lang: Flags.string({ options: ['en', 'zh'], summary: helpWords.en.sharedFlags.lang }),
  };

  protected flags!: FlagsOf<T>;
  protected args!: ArgsOf<T>;
  /** All positional words, for a command that takes any number. */
  protected words: string[] = [];
  protected text: Text = textFor(languageOf(languageFlag(this.argv)));

  public override async init(): Promise<void> {
    await super.init();
    // Everything we write holds people's data: for the owner's eyes only.
    process.umask(0o077);
    process.once('SIGINT', () => process.exit(130));
    const { flags, args, argv } = await this.parse({
      flags: this.ctor.flags,
      baseFlags: (super.ctor as typeof MigrateCommand).baseFlags,
      enableJsonFlag: this.ctor.enableJsonFlag,
      args: this.ctor.args,
      strict: this.ctor.strict,
    });
    this.flags = flags as FlagsOf<T>;
    this.args = args as ArgsOf<T>;
    this.words = argv as string[];
  }

  public override log(message = ''): void {
    super.log(message.split('\n').map(printable).join('\n'));
  }

  /** One line for each; a name inside cannot break out of its line. */
  protected print(...lines: string[]): void {
    for (const line of lines) super.log(printable(line));
  }

  /** Warnings and problems: to standard error, so that `--json` and pipes stay clean. */
  protected printError(...lines: string[]): void {
    for (const line of lines) process.stderr.write(`${printable(line)}\n`);
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
  protected askToBeMoreExact(text: string, people: Person[]) {
    const { what, tryThis } = this.text.problem('several-people', { text, count: people.length });
    this.printError(`✗ ${what}`, `  ${tryThis}`, ...personTable(people).map((line) => `  ${line}`));
    process.exitCode = 2;
    return { error: { code: 'several-people', message: what, advice: tryThis }, people };
  }

  protected override logJson(json: unknown): void {
    process.stdout.write(`${printableJson(json)}\n`);
  }

  protected override async catch(error: Error): Promise<void> {
    if ('code' in error && error.code === 'EEXIT') throw error;
    const told = this.#tell(error);
    process.exitCode = told.exitCode;
    if (this.jsonEnabled()) {
      const { exitCode: _, ...document } = told;
      this.logJson({ error: document });
    }
    this.printError(
      told.exitCode === 130 ? told.message : `✗ ${told.message}`,
      ...(told.problems ?? []).map(
        ({ line, message }) => `  ${this.text.decisions.atLine({ line, message })}`,
      ),
      ...(told.advice ? [`  ${told.advice}`] : []),
    );
  }

  #tell(thrown: Error): Told {
    const error = storeProblem(thrown, this.flags?.workspace) ?? thrown;
    if (error instanceof UserError) {
      const { what, tryThis } = this.text.problem(error.code, error.values);
      const problems = error.problems.map(({ line, code, values }) => {
        return { line, code, message: this.text.problem(code, values).what };
      });
      return {
        code: error.code,
        message: what,
        advice: tryThis,
        exitCode: error.exitCode,
        ...(problems.length > 0 && { problems }),
      };
    }
    if (error.name === 'ExitPromptError') {
      return { code: 'interrupted', message: this.text.review.interrupted, advice: '', exitCode: 130 };
    }
    if ('oclif' in error) {
      const { what, tryThis } = this.text.problem('wrong-usage', {
        message: (error.message.split('\n')[0] ?? '').replace(/^Error: /, ''),
        command: (this.id ?? '').replaceAll(':', ' '),
      });
      return { code: 'wrong-usage', message: what, advice: tryThis, exitCode: 2 };
    }
    if (process.env.DEBUG) process.stderr.write(`${error.stack}\n`);
    const { what, tryThis } = this.text.problem('bug', { message: `${error.name}: ${error.message}` });
    return { code: 'bug', message: what, advice: tryThis, exitCode: 1 };
  }
}
