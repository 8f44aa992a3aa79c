import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../../src/report/ledger/ledger.ts';
import { toVcard } from '../../../src/report/writers/vcard.ts';
import { connection, contact, input, match } from '../factories.ts';
import { HOSTILE, hostileLedger } from '../hostile.ts';
import { sampleLedger } from '../sample-ledger.ts';

/** Read by a parser of others: each card as its values by property. */
function cardsOf(text: string): Record<string, unknown[]>[] {
  const parsed = ICAL.parse(text) as [string, [string, object, string, ...unknown[]][]][];
  const cards = typeof parsed[0] === 'string' ? [parsed as never] : parsed;
  return (cards as [string, [string, object, string, ...unknown[]][]][]).map(([, properties]) => {
    const card: Record<string, unknown[]> = {};
    for (const [name, , , ...values] of properties) card[name] = [...(card[name] ?? []), ...values];
    return card;
  });
}

const lin = contact('wxid_lin', {
  remark: '林晓曼',
  nickname: '小满🌹',
  wechatId: 'linxm_88',
  description: '2024年展会认识; 设计, 深圳',
  phones: ['13800000000', '13800000000'],
  emails: ['lin@example.com'],
  labels: ['设计', '客户, 重要'],
});
const xiaoman = connection('xiaoman-lin', {
  company: 'Tencent; Cloud',
  position: 'Designer',
  email: 'xm@example.com',
});

describe('contacts.vcf', () => {
  it('joins what both sides know', () => {
    const ledger = buildLedger(
      input({ contacts: [lin], connections: [xiaoman], matches: [match(lin, xiaoman)] }),
    );
    const cards = cardsOf(toVcard(ledger, 'en'));
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({
      version: ['4.0'],
      fn: ['林晓曼'],
      n: [['Lin', 'Xiaoman', '', '', '']],
      nickname: ['小满🌹'],
      tel: ['13800000000'],
      email: ['lin@example.com', 'xm@example.com'],
      org: ['Tencent; Cloud'],
      title: ['Designer'],
      url: ['https://www.linkedin.com/in/xiaoman-lin'],
      categories: ['设计', '客户, 重要'],
      note: ['LinkedIn: Xiaoman Lin\nWeChat id: linxm_88\n2024年展会认识; 设计, 深圳'],
    });
  });

  it('has the name without the number that the owner wrote beside it', () => {
    const fang = contact('x', { remark: '方婷 Fiona 13800138000', phones: ['13800138000'] });
    const [card] = cardsOf(toVcard(buildLedger(input({ contacts: [fang] })), 'en'));
    expect(card).toMatchObject({ fn: ['方婷 Fiona'], tel: ['13800138000'] });
  });

  it('holds everyone once: no group, nobody left out, no second row; also who is only on LinkedIn', () => {
    const names = cardsOf(toVcard(sampleLedger(), 'en')).map(({ fn }) => fn?.[0]);
    expect(names).toEqual([
      '林晓曼 深圳设计',
      '陈伟',
      '赵一鸣',
      '郭思远',
      '孙悦',
      '一只猫',
      '王总',
      'Wei Chen',
      'Wei Chen',
      'Wei Chen',
    ]);
  });

  it('keeps lines short and names whole, in a shape every phone reads', () => {
    const ledger = buildLedger(input({ contacts: [contact('x', { remark: '林'.repeat(200) })] }));
    const text = toVcard(ledger, 'en');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/(?<!\r)\n/);
    expect(cardsOf(text)[0]!.fn).toEqual(['林'.repeat(200)]);
  });

  it('a hostile name ends no value and opens no card', () => {
    const cards = cardsOf(toVcard(hostileLedger(), 'en'));
    const people = hostileLedger().entries.filter(
      ({ person, outcome }) => person?.kind === 'person' && !['duplicate', 'excluded'].includes(outcome),
    );
    const known = [
      'version',
      'uid',
      'fn',
      'n',
      'nickname',
      'tel',
      'org',
      'title',
      'categories',
      'note',
      'url',
    ];
    expect(cards).toHaveLength(people.length + hostileLedger().linkedinOnly.length);
    for (const card of cards) expect(known).toEqual(expect.arrayContaining(Object.keys(card)));
    expect(cards.map(({ fn }) => fn?.[0])).toContain(HOSTILE[15]);
  });

  it('the same person has the same UID whatever else changes', () => {
    const uid = (remark: string) =>
      /UID:(.*)/.exec(toVcard(buildLedger(input({ contacts: [{ ...lin, remark }] })), 'en'))?.[1];
    expect(uid('a')).toBe(uid('b'));
  });
});
