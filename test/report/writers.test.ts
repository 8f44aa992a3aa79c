import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rankInvites } from '../../src/migration/invite/rank-invites.ts';
import { buildLedger } from '../../src/report/ledger/ledger.ts';
import { toCsv } from '../../src/report/writers/csv.ts';
import { toInviteCsv } from '../../src/report/writers/invite-csv.ts';
import { reportDocument } from '../../src/report/writers/json.ts';
import { toMarkdown } from '../../src/report/writers/markdown.ts';
import { owner } from '../support/people.ts';
import { contact, input } from './factories.ts';
import { HOSTILE, hostileLedger } from './hostile.ts';
import { sampleLedger } from './sample-ledger.ts';

const CONTROL_OR_BIDI =
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const rowsOf = (csv: string) =>
  Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;

describe('report.csv', () => {
  it('holds every row once, with a header, a BOM and CRLF', () => {
    const csv = toCsv(sampleLedger(), 'en');
    expect(csv.startsWith('\ufeffOutcome,Remark,Nickname,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(1 + sampleLedger().totals.rows + 1);
    expect(csv).toContain('Connected,林晓曼 深圳设计,小满🌹');
    expect(csv).toContain('given name: 晓曼 = Xiaoman (pinyin) +11.9');
    expect(toCsv(sampleLedger(), 'zh')).toContain('\r\n需询问,王总,');
  });

  it('gives a spreadsheet no formula, no second line and no control character', () => {
    for (const csv of [toCsv(hostileLedger(), 'en'), toInviteCsv(hostileLedger(), 'zh')]) {
      const rows = rowsOf(csv);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      for (const cell of rows.flat()) {
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(cell).not.toMatch(CONTROL_OR_BIDI);
        expect(cell).not.toMatch(/[\r\n]/);
      }
    }
    expect(rowsOf(toCsv(hostileLedger(), 'en')).flat()).toContain(`'${HOSTILE[0]}`);
    expect(rowsOf(toCsv(hostileLedger(), 'en'))).toHaveLength(1 + hostileLedger().totals.rows);
  });
});

describe('invite.csv', () => {
  const someone = (id: string, han: string, company: string | null, country: string | null) => ({
    contact: contact(id, { remark: han, region: { country, province: null, city: null } }),
    name: [id, { han, latin: null, company }] as const,
  });

  it('ranks, of people who matter alike, those with a company first; nobody who is to be asked on WeChat', () => {
    const people = [
      someone('1', '甲', '腾讯', 'CN'),
      someone('2', '乙', null, 'SG'),
      someone('3', '丙', 'Grab', 'SG'),
    ];
    const ledger = buildLedger(
      input({
        contacts: people.map(({ contact }) => contact),
        searchNames: new Map(people.map(({ name }) => name)),
      }),
    );
    const contacts = people.map(({ contact }) => contact);
    rankInvites(ledger, { contacts, bridges: [], owner: owner() }, new Map());
    const [, ...rows] = rowsOf(toInviteCsv(ledger, 'en'));
    expect(rows.map((row) => row[3])).toEqual(['丙', '乙']);
    expect(rows.map((row) => row[0])).toEqual(['1', '2']);
    expect(rows[0]![7]).toBe('https://www.linkedin.com/search/results/people/?keywords=%E4%B8%99%20Grab');
  });

  it('holds nobody else', () => {
    expect(rowsOf(toInviteCsv(sampleLedger(), 'en'))).toHaveLength(1 + sampleLedger().totals.invite);
  });
});

describe('report.md', () => {
  it('begins with the answer and a sum that adds up', () => {
    const text = toMarkdown(sampleLedger(), 'en');
    expect(text).toContain(
      'Of 12 rows read from WeChat, 1 is already connected with you on LinkedIn, 1 can be invited',
    );
    expect(text).toContain('1 + 1 + 1 + 3 + 1 + 0 + 1 + 1 + 3 = 12');
    expect(text).toContain('## To invite (1)');
  });

  it('shows hostile names as text', () => {
    const lines = toMarkdown(hostileLedger(), 'en').split('\n');
    const rows = lines.filter((line) => line.startsWith('| ') && !/^(\| ---)/.test(line));
    const cellsOf = (line: string) => line.split(/(?<!\\)\|/).length - 2;
    // Every table line has the columns of one of the two tables: no name opened a cell or a line.
    expect(new Set(rows.map(cellsOf))).toEqual(new Set([3, 5]));
    expect(rows.filter((line) => cellsOf(line) === 5)).toHaveLength(hostileLedger().totals.rows + 8);
    for (const line of rows) {
      expect(line).not.toMatch(CONTROL_OR_BIDI);
      expect(line).not.toMatch(/(?<!\\)[<>`*[\]&]/);
      expect(line).not.toMatch(/(?<!\\):\/\//);
    }
  });
});

describe('report.json', () => {
  it('is the document that scripts rely on', () => {
    const document = reportDocument(sampleLedger(), ['report.json'], 'en');
    expect(Object.keys(document)).toEqual(['totals', 'ledger', 'linkedinOnly', 'trust', 'changes', 'files']);
    expect(document.totals).toEqual({
      rows: 12,
      connected: 1,
      invited: 1,
      invite: 1,
      ask: 3,
      review: 1,
      personal: 0,
      duplicate: 1,
      excluded: 1,
      'not-a-person': 3,
    });
    expect(document.ledger[0]).toEqual({
      contact: 'wxid_lin',
      outcome: 'connected',
      reason: 'recognised',
      detail: 'Recognised among your LinkedIn connections.',
      nextStep: 'nothing-to-do',
      connection: 'https://www.linkedin.com/in/xiaoman-lin',
      probability: 0.9961,
      marks: ['one-clue'],
    });
    expect(document.trust).toEqual({
      expectedWrong: 0,
      unidentified: ['wxid_nick', 'wxid_wang'],
      oneClue: ['wxid_lin'],
      rivals: [],
    });
    expect(document.linkedinOnly).toContain('https://www.linkedin.com/in/chenwei');
  });

  it('words every reason and next step in both languages; a code we do not know stays a code', () => {
    for (const language of ['en', 'zh'] as const) {
      for (const { detail, reason } of reportDocument(sampleLedger(), [], language).ledger) {
        expect(detail).not.toBe(reason);
      }
    }
    const skipped = [{ side: 'wechat' as const, file: 'a', format: 'b', row: 1, code: 'constructor' }];
    expect(reportDocument(buildLedger(input({ skipped })), [], 'en').ledger[0]!.detail).toBe('constructor');
  });
});
