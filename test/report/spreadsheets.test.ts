import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../src/report/ledger/ledger.ts';
import { OUTCOMES } from '../../src/report/ledger/outcomes.ts';
import { toCsv, toLinkedinOnlyCsv, toOutcomeCsv } from '../../src/report/writers/csv.ts';
import { toXlsx } from '../../src/report/writers/xlsx.ts';
import { lacks } from '../support/needs.ts';
import { tempFolder } from '../support/temp.ts';
import { contact, input } from './factories.ts';
import { hostileLedger } from './hostile.ts';
import { sampleLedger } from './sample-ledger.ts';

const temp = tempFolder();
const rowsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

describe('report.xlsx, read by another program', () => {
  it('holds the sum, every row and who is only on LinkedIn', async () => {
    const [sum, all, only] = await readWorkbook(Buffer.from(toXlsx(sampleLedger(), 'zh')));
    expect(sum!.data.at(-1)).toEqual(['从微信读到的行数', 12, null]);
    expect(all!.data).toHaveLength(1 + 12);
    expect(all!.data[1]!.slice(0, 3)).toEqual(['已是人脉', '林晓曼 深圳设计', '小满🌹']);
    expect(only!.sheet).toBe('只在领英');
    expect(only!.data.map((row) => row[0])).toEqual(['领英', 'Wei Chen', 'Wei Chen', 'Wei Chen']);
  });

  it('says the same as the CSV, hostile names included, and none of it is a formula', async () => {
    const [, all] = await readWorkbook(Buffer.from(toXlsx(hostileLedger(), 'en')), { trim: false });
    const cells = all!.data.map((row) => row.map((cell) => String(cell ?? '')));
    const csv = rowsOf(toCsv(hostileLedger(), 'en')).map((row) =>
      row.map((cell) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')),
    );
    expect(cells).toEqual(csv);
  });
});

describe('one CSV for each outcome', () => {
  it('together they hold every row once', () => {
    const each = OUTCOMES.flatMap((outcome) => rowsOf(toOutcomeCsv(sampleLedger(), outcome, 'en')).slice(1));
    expect(each.map((row) => row.join()).sort()).toEqual(
      rowsOf(toCsv(sampleLedger(), 'en'))
        .slice(1)
        .map((row) => row.join())
        .sort(),
    );
    expect(rowsOf(toLinkedinOnlyCsv(sampleLedger(), 'en'))).toHaveLength(1 + 3);
  });

  it('whoever is probably in mainland China is asked first', () => {
    const shenzhen = { country: 'CN', province: 'Guangdong', city: 'Shenzhen' };
    const ledger = buildLedger(
      input({
        contacts: [contact('1', { nickname: 'a' }), contact('2', { nickname: 'b', region: shenzhen })],
      }),
    );
    const [, first] = rowsOf(toOutcomeCsv(ledger, 'ask', 'en'));
    expect(first).toContain('b');
    expect(first).toContain('Cannot be identified; Probably inactive on LinkedIn');
  });
});

describe.skipIf(lacks('LibreOffice'))('LibreOffice', () => {
  it.each([
    ['report.csv', (ledger: ReturnType<typeof hostileLedger>) => toCsv(ledger, 'zh')],
    ['report.xlsx', (ledger: ReturnType<typeof hostileLedger>) => toXlsx(ledger, 'zh')],
  ])('reads %s, calculates nothing, and gives the same cells back', (name, write) => {
    const folder = mkdtempSync(join(temp, 'lo-'));
    writeFileSync(join(folder, name), write(hostileLedger()));
    // 76 is UTF-8; -1 writes every sheet of a workbook; text as text; formulas would show as their results.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const read = name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
    const run = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        ...read,
        '--convert-to',
        filter,
        '--outdir',
        join(folder, 'out'),
        join(folder, name),
      ],
      { encoding: 'utf8' },
    );
    expect(run.status, run.stderr).toBe(0);
    const out = name.endsWith('.csv') ? 'report-report.csv' : 'report-逐行明细.csv';
    const plain = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replace(/^'/, '')));
    const given = rowsOf(readFileSync(join(folder, 'out', out), 'utf8'));
    expect(plain(given)).toEqual(plain(rowsOf(toCsv(hostileLedger(), 'zh'))));
  });
});
