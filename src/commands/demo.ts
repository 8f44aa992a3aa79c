import { join, resolve } from 'node:path';
import { fullName } from '../full-name.ts';
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
import { askStep } from '../review/terminal/ask-step.ts';
import { canAsk } from '../terminal/ask/require-terminal.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { openPage } from '../terminal/open-page.ts';
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
    const chosen = highlights(
      ledger.entries.filter(({ outcome }) => outcome === 'connected'),
      3,
    );
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
    if (this.flags.interactive && !this.jsonEnabled() && canAsk()) await this.#goOn(workspace, report);
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

  /** Offers the questions, and the page. */
  async #goOn(workspace: string, report: string): Promise<void> {
    const { choices } = this.text.demo;
    for (;;) {
      const choice = await askStep(
        (['questions', 'report', 'stop'] as const).map((value) => ({ value, name: choices[value] })),
        this.text,
      );
      if (choice === 'stop') return;
      if (choice === 'report' && !(await openPage(report)))
        this.print(this.text.report.notOpened({ page: report }));
      if (choice === 'questions') {
        await this.config.runCommand('match', ['--workspace', workspace, '--lang', this.text.language]);
        if (process.exitCode === 130) return;
        await writeReport(workspace, join(workspace, 'report'), this.text.language);
      }
    }
  }

  private describe({ person, linkedin, probability, evidence }: LedgerEntry): string[] {
    return [
      `  ${this.text.demo.pair({
        wechat: person?.remark || person?.nickname || '',
        linkedin: [linkedin && fullName(linkedin), linkedin?.company && `(${linkedin.company})`]
          .filter(Boolean)
          .join(' '),
        probability: probability ?? 0,
      })}`,
      ...this.text.evidence(evidence).map((line) => `    ${line}`),
    ];
  }
}
