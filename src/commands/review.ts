import { Flags } from '@oclif/core';
import type { MatchSummary } from '../migration/match/summarise.ts';
import { matchAgain } from '../migration/report/read-ledger.ts';
import { offerPersonal, personalOffers } from '../migration/review/offer-personal.ts';
import { type Decide, reviewBatch, settledLines } from '../migration/review/review-batch.ts';
import { reviewInBrowser } from '../migration/review/review-in-browser.ts';
import { reviewInTerminal } from '../migration/review/review-in-terminal.ts';
import { reviewPeople } from '../migration/review/review-people.ts';
import { closing } from '../review/queue/closing.ts';
import type { Group } from '../review/queue/groups.ts';
import type { ReviewProgress } from '../review/queue/session.ts';
import { askPersonal } from '../review/terminal/ask-personal.ts';
import { conductGroup } from '../review/terminal/conduct.ts';
import { canAsk, requireTerminal } from '../terminal/ask/require-terminal.ts';
import { acceptErrorFlag } from '../terminal/flags/accept-error-flag.ts';
import { personalFlag } from '../terminal/flags/personal-flag.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { openPage } from '../terminal/open-page.ts';
import { personName } from '../terminal/show/person-table.ts';
import { Progress } from '../terminal/show/progress.ts';
import { table } from '../terminal/show/table.ts';
import { helpWords } from '../text/help.ts';

const flagWords = helpWords.en.commands.review.flags;
const pattern = (summary: string) => Flags.string({ multiple: true, helpValue: 'PATTERN', summary });

/** How far the questions are answered. */
export interface ReviewDocument {
  summary: MatchSummary;
  progress: ReviewProgress;
}

/** With `--batch`, `--batch-accept` or `--batch-reject`: the groups of questions that are left. */
export interface ReviewBatchDocument {
  summary: MatchSummary;
  groups: { pattern: string; pairs: { contact: string; connection: string; probability: number }[] }[];
  /** How many pairs were. */
  confirmed: number;
  rejected: number;
}

export default class Review extends MigrateCommand<typeof Review> {
  static override summary = helpWords.en.commands.review.summary;
  static override description = helpWords.en.commands.review.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --only label:同事 --only likely --limit 20',
    '<%= config.bin %> <%= command.id %> --batch',
  ];

  static override flags = {
    only: Flags.string({ multiple: true, helpValue: 'WHOM', summary: flagWords.only }),
    limit: Flags.integer({ min: 1, helpValue: 'N', summary: flagWords.limit }),
    web: Flags.boolean({ exclusive: ['batch'], summary: flagWords.web }),
    open: Flags.boolean({ allowNo: true, default: true, summary: flagWords.open }),
    batch: Flags.boolean({ summary: flagWords.batch }),
    'batch-accept': pattern(flagWords['batch-accept']),
    'batch-reject': pattern(flagWords['batch-reject']),
    personal: personalFlag,
    'accept-error': acceptErrorFlag,
  };

  async run(): Promise<ReviewDocument | ReviewBatchDocument> {
    if (this.flags.web) {
      const asks = this.flags.interactive && !this.jsonEnabled() && canAsk();
      await this.offerPersonal(asks);
      return this.inBrowser(asks ? '' : await this.personalUnseen());
    }
    const { batch, 'batch-accept': accept, 'batch-reject': reject } = this.flags;
    const isDecided = Boolean(accept ?? reject);
    const asks = this.flags.interactive && !this.jsonEnabled() && !isDecided;
    if (asks) requireTerminal();
    await this.offerPersonal(asks);
    return batch || isDecided ? this.groups(asks) : this.questions(asks);
  }

  /** Family and services first: nothing is asked of them. */
  private async offerPersonal(asks: boolean): Promise<void> {
    const { workspace, personal, 'accept-error': acceptError } = this.flags;
    if (!asks && !personal) return;
    await this.tellingShare((tell) => matchAgain(workspace, { acceptError, tell }));
    await offerPersonal(workspace, personal, asks ? (offers) => askPersonal(offers, this.text) : null);
  }

  /** What the page says where no terminal could show the list. */
  private async personalUnseen(): Promise<string> {
    const { workspace, 'accept-error': acceptError } = this.flags;
    await this.tellingShare((tell) => matchAgain(workspace, { acceptError, tell }));
    const count = personalOffers(workspace).length;
    return count > 0 ? this.text.review.personal.unseen({ count }) : '';
  }

  private async inBrowser(notice: string) {
    const { workspace, only, limit, 'accept-error': acceptError } = this.flags;
    const options = { only, limit, acceptError };
    const reviewed = await reviewInBrowser(workspace, options, this.text, this.showPage, notice);
    const { closing: words, summary, progress } = reviewed;
    this.print(...words, this.text.match.next);
    return { summary, progress };
  }

  /** On standard error where standard output is for the JSON document. */
  private showPage = async ({ url, urlOnce }: { url: string; urlOnce: string }): Promise<void> => {
    const { reviewPage: words } = this.text;
    const say = (line: string) => (this.jsonEnabled() ? this.printError(line) : this.print(line));
    say(words.serving({ url }));
    if (this.flags.open && !(await openPage(urlOnce))) say(words.notOpened);
    say(words.howToEnd);
  };

  private async questions(asks: boolean) {
    const { workspace, only, limit, 'accept-error': acceptError } = this.flags;
    const options = { only, limit, acceptError };
    if (asks) {
      const { closing: words, summary, progress } = await reviewInTerminal(workspace, options, this.text);
      this.print(...words, this.text.match.next);
      return { summary, progress };
    }
    const { summary, progress } = await reviewPeople(workspace, options, async () => {});
    const { notAsked } = this.text.review.closing;
    this.print(...closing(progress, [], this.text), ...(progress.left > 0 ? [notAsked] : []));
    return { summary, progress };
  }

  private async groups(asks: boolean) {
    const { text } = this;
    const { workspace, only, 'accept-error': acceptError } = this.flags;
    const options = {
      only,
      acceptError,
      accept: this.flags['batch-accept'],
      reject: this.flags['batch-reject'],
    };
    const progress = new Progress();
    progress.announce(text.match.working);
    const ask: Decide = (group, place) => {
      progress.done();
      return conductGroup(group, place, text);
    };
    const { toAsk, othersOpen, ...result } = await reviewBatch(
      workspace,
      options,
      asks ? ask : undefined,
    ).finally(() => progress.done());
    const { batch } = text.review;
    const { confirmed, rejected, groups } = result;
    this.print(...settledLines({ ...result, othersOpen }, text.review));
    if (toAsk.size > 0) {
      const { closing: words } = await reviewInTerminal(workspace, { acceptError, among: toAsk }, text);
      this.print(...words);
    } else if (groups.length === 0) this.print(batch.none);
    else if (confirmed + rejected === 0 && asks) this.print(batch.nothing);
    else if (!asks) this.print(...groups.flatMap((group) => this.describe(group)), batch.next);
    return {
      ...result,
      groups: groups.map(({ pattern: name, pairs }) => ({
        pattern: name,
        pairs: pairs.map((pair) => ({
          contact: pair.contact.id,
          connection: pair.connection.id,
          probability: pair.probability,
        })),
      })),
    };
  }

  private describe({ pattern: name, clues, pairs }: Group): string[] {
    const { batch } = this.text.review;
    const rows = pairs.map(({ contact, connection, probability }) => [
      this.text.percent(probability),
      personName(contact),
      personName(connection),
      connection.company ?? '',
    ]);
    return [
      batch.title({ pattern: this.text.clueKinds(clues), count: pairs.length }),
      batch.pattern({ pattern: name }),
      ...table(rows, { right: [0] }).map((line) => `  ${line}`),
      '',
    ];
  }
}
