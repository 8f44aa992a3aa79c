import { Flags } from '@oclif/core';
import type { Evaluation } from '../linkage/evaluate.ts';
import { evaluateMatches } from '../migration/match/evaluate-matches.ts';
import type { RowWarning } from '../model.ts';
import { Warnings } from '../sources/warnings.ts';
import { acceptErrorFlag } from '../terminal/flags/accept-error-flag.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { table } from '../terminal/show/table.ts';
import { helpWords } from '../text/help.ts';
import { UserError } from '../user-error.ts';

/** How right the matching is, measured against pairs you know. */
export interface EvaluateDocument extends Evaluation {
  /** People in the two lists. */
  contacts: number;
  connections: number;
  /** Rows of the file, and those of them that name a contact and a connection. */
  rows: number;
  pairs: number;
  /** What is wrong with rows of the file; `row` is 1-based. */
  warnings: { row: number; code: string; message: string }[];
}

export default class Evaluate extends MigrateCommand<typeof Evaluate> {
  static override summary = helpWords.en.commands.evaluate.summary;
  static override description = helpWords.en.commands.evaluate.description;
  static override examples = ['<%= config.bin %> <%= command.id %> --truth pairs.tsv'];
  static override flags = {
    'accept-error': acceptErrorFlag,
    truth: Flags.string({
      required: true,
      helpValue: 'FILE',
      summary: helpWords.en.commands.evaluate.flags.truth,
    }),
  };

  async run(): Promise<EvaluateDocument> {
    const { evaluate: words } = this.text;
    const result = await evaluateMatches(this.flags.workspace, this.flags.truth, this.flags['accept-error']);
    const { evaluation, rows, pairs, contacts, connections } = result;
    const worded = ({ row = 0, code, values = {} }: RowWarning) => {
      return { row, code, message: words.rows[code]?.(values) ?? code };
    };
    const warnings = result.warnings.map(worded);
    this.printError(
      ...alikeAsOne(result.warnings).map((one) => words.row({ count: 1, ...one, ...worded(one) })),
    );
    if (pairs === 0) throw new UserError('truth-empty', { path: this.flags.truth, rows });
    this.print(words.intro(result), ...this.figures(evaluation));
    if (evaluation.unnamed > 0) {
      const named = evaluation.accepted - evaluation.unnamed;
      const precision = this.share(evaluation.right / named);
      this.print(words.unnamed({ unnamed: evaluation.unnamed, precision }));
    }
    this.print(
      '',
      words.bins,
      ...this.bins(evaluation),
      '',
      words.thresholds,
      ...this.thresholds(evaluation),
    );
    return { contacts, connections, rows, pairs, ...evaluation, warnings };
  }

  private figures(evaluation: Evaluation): string[] {
    const { evaluate: words } = this.text;
    const { precision, recall, questionsPer100, calibrationError } = evaluation;
    return indented(
      [
        [this.share(precision), words.precision(evaluation)],
        [this.share(recall.accepted), words.accepted],
        [this.share(recall.found), words.found],
        [questionsPer100.toFixed(1), words.questions],
        [calibrationError.toFixed(3), words.calibration],
      ],
      [0],
    );
  }

  private bins({ bins }: Evaluation): string[] {
    const rows = bins.map(({ from, to, pairs, stated, right }) => [
      `${Math.round(from * 100)}–${Math.round(to * 100)} %`,
      pairs,
      this.share(stated),
      this.share(right),
    ]);
    return indented([this.text.evaluate.binColumns, ...rows], [0, 1, 2, 3]);
  }

  private thresholds({ thresholds }: Evaluation): string[] {
    const rows = thresholds.map(({ threshold, accepted, right, precision, share }) => [
      this.share(threshold),
      accepted,
      right,
      this.share(precision),
      this.share(share),
    ]);
    return indented([this.text.evaluate.thresholdColumns, ...rows], [0, 1, 2, 3, 4]);
  }

  /** A share in percent; a dash where there was nothing to measure. */
  private share(share: number): string {
    return Number.isFinite(share) ? this.text.percent(share) : '–';
  }
}

function indented(rows: (string | number)[][], right: number[]): string[] {
  return table(rows, { right }).map((line) => `  ${line}`);
}

/** As an import tells them. */
function alikeAsOne(warnings: RowWarning[]): RowWarning[] {
  const log = new Warnings();
  for (const { code, row, values } of warnings) log.add(code, row, values);
  return log.list();
}
