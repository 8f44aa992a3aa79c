import { localDay } from '../migration/clock.ts';
import { type Step, type Whereabouts, whereabouts } from '../migration/guide/next-step.ts';
import { askPaths, askStep } from '../review/terminal/ask-step.ts';
import { canAsk } from '../terminal/ask/require-terminal.ts';
import { namedWorkspace } from '../terminal/command-line/advice.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

/** Where the migration is, and what comes next. */
export interface GuideDocument {
  step: Step;
  /** The command that does it; null when nothing is left to do. */
  command: string | null;
  contacts: number;
  connections: number;
}

/** What there is to do at each step, the next thing first. */
const CHOICES = {
  'import-wechat': ['import', 'sources', 'demo'],
  'import-linkedin': ['import', 'sources'],
  match: ['match', 'import'],
  questions: ['match', 'report', 'import'],
  report: ['report', 'invite:plan', 'ask', 'import'],
  rest: ['invite:plan', 'invite:next', 'ask', 'report', 'import'],
  done: ['report', 'import'],
} as const satisfies Record<Step, string[]>;

type Choice = (typeof CHOICES)[Step][number];

export default class Guide extends MigrateCommand<typeof Guide> {
  static override summary = helpWords.en.commands.guide.summary;
  static override description = helpWords.en.commands.guide.description;
  static override examples = ['<%= config.bin %>', '<%= config.bin %> <%= command.id %> --json'];

  async run(): Promise<GuideDocument> {
    const asks = this.flags.interactive && !this.jsonEnabled() && canAsk();
    for (;;) {
      const here = whereabouts(this.flags.workspace, localDay());
      this.#tell(here);
      const choices = this.#choices(here);
      if (!asks) return this.#document(here, choices);
      const { choices: words, answer } = this.text.guide;
      const nameOf = (choice: Choice | 'stop') =>
        choice === 'match' && here.step === 'questions' ? answer : (words[choice] ?? choice);
      const choice = await askStep(
        [...choices, 'stop' as const].map((value) => ({ value, name: nameOf(value) })),
        this.text,
      );
      if (choice === 'stop') return this.#document(here, choices);
      await this.#carryOut(choice, here.step);
      // Ctrl-C in a step ends the evening, not the step alone.
      if (process.exitCode === 130) return this.#document(here, choices);
    }
  }

  #tell({ status, step }: Whereabouts): void {
    const { guide } = this.text;
    const { contacts, connections, left, progress } = status;
    this.print(
      '',
      guide.steps(step),
      ...(contacts + connections > 0 ? [guide.have({ contacts, connections })] : []),
      ...(progress ? [this.text.invite.status.people({ ...progress, contacts })] : []),
      ...(left && step !== 'questions' ? [this.text.left(left)] : []),
      guide.next[step](status.left?.questions ?? 0),
    );
  }

  /** Only what there is something to do for. */
  #choices({ step, status: { left } }: Whereabouts): Choice[] {
    const nobody = new Set<Choice>([
      ...(left?.toInvite ? [] : (['invite:plan', 'invite:next'] as const)),
      ...(left?.toAsk ? [] : (['ask'] as const)),
    ]);
    return CHOICES[step].filter((choice) => !nobody.has(choice));
  }

  #document({ step, status: { contacts, connections } }: Whereabouts, [first]: Choice[]): GuideDocument {
    // `match` asks them too; everywhere else they are answered with `review`.
    const does = step === 'questions' ? 'review' : first;
    const command = step === 'done' || !does ? null : `migrate ${does.replace(':', ' ')}`;
    if (command) this.print(this.text.guide.command({ command }));
    return { step, command, contacts, connections };
  }

  async #carryOut(choice: Choice, step: Step): Promise<void> {
    const { guide } = this.text;
    const paths =
      choice === 'import' ? await askPaths(guide.paths[step] ?? guide.paths.other!, this.text) : [];
    if (choice === 'import' && paths.length === 0) return;
    const open = choice === 'report' ? ['--open'] : [];
    const named = namedWorkspace(this.argv);
    const shared = ['--lang', this.text.language, ...(named === undefined ? [] : ['--workspace', named])];
    await this.config.runCommand(choice, [...shared, ...open, ...paths]);
  }
}
