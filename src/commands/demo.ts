import { join, resolve } from 'node:path';
import { importExports } from '../migration/import/import-exports.ts';
import { matchPeople } from '../migration/match/match-people.ts';
import type { MatchSummary } from '../migration/match/summarise.ts';
import { writeReport } from '../migration/report/write-report.ts';
import { startDemo } from '../migration/workspace/start-demo.ts';
import type { Evidence } from '../model.ts';
import { templatesFolder } from '../page/templates.ts';
import { highlights } from '../report/highlights.ts';
import type { LedgerEntry } from '../report/ledger/entry.ts';
import type { Ledger } from '../report/ledger/ledger.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { outcomeTable } from '../terminal/show/outcome-table.ts';
import { helpWords } from '../text/help.ts';

/** What came of the job on made-up exports. */
export interface DemoDocument {
  summary: MatchSummary;
  totals: Ledger['totals'];
  /** Three matches worth a look. */
  matches: DemoMatch[];
  /** The page to open. */
  report: string;
}

interface DemoMatch {
  contact: string;
  connection: string | null;
  /** 0 to 1. */
  probability: number | null;
  evidence: Evidence[];
}

export default class Demo extends MigrateCommand<typeof Demo> {
  static override opensWorkspace = false;
  static override summary = helpWords.en.commands.demo.summary;
  static override description = helpWords.en.commands.demo.description;
  static override examples = ['<%= config.bin %> <%= command.id %>'];

  async run(): Promise<DemoDocument> {
    const { text } = this;
    const workspace = join(this.flags.workspace, 'demo');
    await startDemo(workspace);
    await importExports(workspace, [join(templatesFolder(), 'sample-exports')]);
    const { summary } = await matchPeople(workspace);
    const { ledger, folder } = await writeReport(workspace, join(workspace, 'report'), text.language);
    const report = resolve(folder, 'index.html');
    const chosen = highlights(ledger, 3);
    this.print(
      text.demo.intro,
      '',
      ...outcomeTable(ledger.totals, text),
      '',
      text.demo.interesting,
      ...chosen.flatMap((entry) => ['', ...this.describe(entry)]),
      '',
      text.demo.report({ path: report }),
      text.demo.next,
    );
    return {
      summary,
      totals: ledger.totals,
      matches: chosen.map(({ contact, connection, probability, evidence }) => ({
        contact,
        connection,
        probability,
        evidence,
      })),
      report,
    };
  }

  private describe({ person, linkedin, probability, evidence }: LedgerEntry): string[] {
    return [
      `  ${this.text.demo.pair({
        wechat: person?.remark || person?.nickname || '',
        linkedin: [linkedin?.firstName, linkedin?.lastName, linkedin?.company && `(${linkedin.company})`]
          .filter(Boolean)
          .join(' '),
        probability: probability ?? 0,
      })}`,
      ...this.text.evidence(evidence).map((line) => `    ${line}`),
    ];
  }
}
