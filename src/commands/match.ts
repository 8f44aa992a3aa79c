import { Flags } from '@oclif/core';
import { refuseEmpty } from '../migration/look-into.ts';
import { type MatchOptions, type MatchResult, matchPeople } from '../migration/match/match-people.ts';
import type { MatchSummary } from '../migration/match/summarise.ts';
import { acceptFrom } from '../migration/review/found-so-far.ts';
import { type AskPersonal, offerPersonal } from '../migration/review/offer-personal.ts';
import { reviewFromStart } from '../migration/review/review-from-start.ts';
import type { Match as MatchedPair } from '../model.ts';
import { askPersonal } from '../review/terminal/ask-personal.ts';
import { acceptedLine } from '../review/terminal/opening.ts';
import { requireTerminal } from '../terminal/ask/require-terminal.ts';
import { acceptErrorFlag } from '../terminal/flags/accept-error-flag.ts';
import { personalFlag } from '../terminal/flags/personal-flag.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { Progress } from '../terminal/show/progress.ts';
import { table } from '../terminal/show/table.ts';
import { helpWords } from '../text/help.ts';

/** Who is who, as far as is known now. */
export interface MatchDocument {
  summary: MatchSummary;
  /** Pairs that were taken, asked about or decided; several of one contact stand together, the likeliest first. */
  matches: MatchedPair[];
}

export default class Match extends MigrateCommand<typeof Match> {
  static override summary = helpWords.en.commands.match.summary;
  static override description = helpWords.en.commands.match.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --no-interactive --json',
  ];

  static override flags = {
    personal: personalFlag,
    'accept-error': acceptErrorFlag,
    'accept-from': Flags.integer({
      min: 50,
      max: 100,
      helpValue: 'PERCENT',
      summary: helpWords.en.commands.match.flags['accept-from'],
    }),
    jobs: Flags.integer({ min: 1, helpValue: 'N', summary: helpWords.en.commands.match.flags.jobs }),
  };

  async run(): Promise<MatchDocument> {
    const { text } = this;
    const asks = this.flags.interactive && !this.jsonEnabled();
    if (asks) {
      // That there is nothing yet is the nearer trouble.
      refuseEmpty(this.flags.workspace);
      requireTerminal();
    }
    const options = { acceptError: this.flags['accept-error'], jobs: this.flags.jobs };
    const matched = await this.#match(options);
    const accepted = await this.#acceptFrom();
    const ask = asks ? (offers: Parameters<AskPersonal>[0]) => askPersonal(offers, text) : null;
    const isChanged = await offerPersonal(this.flags.workspace, this.flags.personal, ask);
    const asked = asks ? await reviewFromStart(this.flags.workspace, options, text) : null;
    const reviewed = asked?.reviewed ?? null;
    const isOutdated = isChanged || accepted > 0 || asked?.isChanged;
    const { summary, matches } = reviewed ?? (isOutdated ? await this.#match(options) : matched);
    const confirmed = matches.filter(({ status }) => status === 'confirmed').length;
    if (reviewed) this.print(...reviewed.closing, '');
    this.print(
      text.match.summary(summary),
      ...table(
        [
          [summary.accepted - confirmed, text.match.accepted],
          [confirmed, text.match.confirmed],
          [summary.review, text.match.review],
          [summary.unmatched - summary.personal, text.match.unmatched],
          [summary.personal, text.match.personal],
          [summary.notPeople, text.match.notPeople],
        ],
        { right: [0] },
      ).map((line) => `  ${line}`),
      ...(reviewed ? [] : [text.match.expectedWrong(summary)]),
      ...(summary.review > 0 && !asks ? [text.match.askLater] : []),
      text.match.next,
    );
    return { summary, matches };
  }

  /** What the question after matching would be answered with; gives how many were accepted. */
  async #acceptFrom(): Promise<number> {
    const least = this.flags['accept-from'];
    if (least === undefined) return 0;
    const accepted = await acceptFrom(this.flags.workspace, least / 100);
    this.print(acceptedLine(accepted, this.text));
    return accepted.count;
  }

  #match(options: MatchOptions): Promise<MatchResult> {
    const progress = new Progress();
    progress.announce(this.text.match.working);
    const tell = (share: number) => progress.show(this.text.match.compared({ share }));
    return matchPeople(this.flags.workspace, { ...options, tell }).finally(() => progress.done());
  }
}
