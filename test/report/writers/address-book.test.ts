import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Card, cardsOf } from '../../../src/report/card.ts';
import { buildLedger } from '../../../src/report/ledger/ledger.ts';
import { toGoogleCsv, toOutlookCsv } from '../../../src/report/writers/address-book.ts';
import { vcards } from '../../../src/report/writers/vcard.ts';
import { connection, contact, input, match } from '../factories.ts';
import { HOSTILE, hostileLedger } from '../hostile.ts';

const lin = contact('wxid_lin', {
  remark: '林晓曼',
  nickname: '小满; 🌹',
  wechatId: 'linxm_88',
  phones: ['+86 138 0000 0000', '0755-1234567'],
  emails: ['lin@example.com'],
  labels: ['设计', '客户, 重要'],
});
const sun = contact('wxid_sun', { remark: '孙; 悦, 老师', phones: ['13900000000'] });
const xiaoman = connection('xiaoman-lin', {
  company: 'Tencent; Cloud',
  position: 'Designer',
  email: 'xm@example.com',
});
const told = { name: '', company: 'Shopee', email: 'sun@example.com', profileUrl: '' };
const cards = cardsOf(
  buildLedger(
    input({
      contacts: [lin, sun],
      connections: [xiaoman],
      matches: [match(lin, xiaoman)],
      asking: new Map([['wxid_sun', { state: 'not-on-linkedin', at: '2026-11-02T08:00:00Z', told }]]),
    }),
  ),
  'en',
);

type Property = [name: string, parameters: object, type: string, ...values: unknown[]];

/** Read by a parser of others. */
function read(text: string): Record<string, unknown[]>[] {
  const parsed = ICAL.parse(text) as unknown[];
  const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, Property[]][];
  return all.map(([, properties]) => {
    const card: Record<string, unknown[]> = {};
    for (const [name, , , ...values] of properties) card[name] = [...(card[name] ?? []), ...values];
    return card;
  });
}

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace('\ufeff', ''), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });

describe.each(['3.0', '4.0'] as const)('vCard %s', (version) => {
  it('holds phones, e-mails and names as they are', () => {
    const [one, other] = read(vcards(cards, version));
    expect(one).toMatchObject({
      version: [version],
      fn: ['林晓曼'],
      n: [['Lin', 'Xiaoman', '', '', '']],
      nickname: ['小满; 🌹'],
      tel: ['+86 138 0000 0000', '0755-1234567'],
      email: ['lin@example.com', 'xm@example.com'],
      org: ['Tencent; Cloud'],
      categories: ['设计', '客户, 重要'],
    });
    expect(other).toMatchObject({ fn: ['孙; 悦, 老师'], email: ['sun@example.com'], org: ['Shopee'] });
  });

  it('a hostile name ends no value and opens no card', () => {
    const hostile = cardsOf(hostileLedger(), 'en');
    const back = read(vcards(hostile, version));
    expect(back.map(({ fn }) => fn?.[0])).toEqual(hostile.map(({ name }) => name));
    for (const { version: versions } of back) expect(versions).toEqual([version]);
  });
});

it('version 3 has the name part that it demands', () => {
  expect(read(vcards(cards, '3.0'))[1]?.n).toEqual([['', '孙; 悦, 老师', '', '', '']]);
  expect(read(vcards(cards, '4.0'))[1]?.n).toBeUndefined();
});

describe('CSV', () => {
  it('for Google: every e-mail and phone in its own column, numbers as they are', () => {
    const { data, errors, meta } = rowsOf(toGoogleCsv(cards));
    expect(errors).toEqual([]);
    expect(meta.fields).toContain('E-mail 2 - Value');
    expect(data[0]).toMatchObject({
      'First Name': 'Xiaoman',
      'Last Name': 'Lin',
      'E-mail 1 - Value': 'lin@example.com',
      'E-mail 2 - Value': 'xm@example.com',
      'Phone 1 - Value': '+86 138 0000 0000',
      'Phone 2 - Value': '0755-1234567',
      Labels: '设计 ::: 客户, 重要 ::: * myContacts',
      'Website 1 - Value': 'https://www.linkedin.com/in/xiaoman-lin',
    });
    expect(data[1]).toMatchObject({
      'First Name': '孙; 悦, 老师',
      'E-mail 2 - Value': '',
      'Phone 2 - Label': '',
    });
  });

  it('for Outlook', () => {
    const { data, errors } = rowsOf(toOutlookCsv(cards));
    expect(errors).toEqual([]);
    expect(data[0]).toMatchObject({
      Company: 'Tencent; Cloud',
      'E-mail Address': 'lin@example.com',
      'E-mail 2 Address': 'xm@example.com',
      'Mobile Phone': '+86 138 0000 0000',
      Categories: '设计; 客户, 重要',
    });
  });

  it.each([
    ['Google', toGoogleCsv],
    ['Outlook', toOutlookCsv],
  ])('for %s: a hostile name stays one cell and is no formula', (_, write: (cards: Card[]) => string) => {
    const hostile = cardsOf(hostileLedger(), 'en');
    const { data, errors } = rowsOf(write(hostile));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(hostile.length);
    const formula = /^\s*[=+\-@＝＋－＠]/;
    for (const row of data)
      for (const cell of Object.values(row))
        expect(/^\+[\d ()-]+$/.test(cell) || !formula.test(cell)).toBe(true);
    expect(HOSTILE.length).toBeGreaterThan(0);
  });
});
