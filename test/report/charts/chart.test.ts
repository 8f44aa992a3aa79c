import { describe, expect, it } from 'vitest';
import type { Invitation } from '../../../src/model.ts';
import { chartsOf } from '../../../src/report/charts/chart.ts';
import { drawChart } from '../../../src/report/charts/draw-chart.ts';
import { drawFlow } from '../../../src/report/charts/draw-flow.ts';
import type { LedgerInput } from '../../../src/report/ledger/entry.ts';
import { buildLedger } from '../../../src/report/ledger/ledger.ts';
import { connection, contact, input, match } from '../factories.ts';
import { sampleLedger, trustLedger } from '../sample-ledger.ts';

const chart = (code: string, fields: Partial<LedgerInput>) =>
  chartsOf(buildLedger(input(fields)), 'en').find((one) => one.code === code);
const figures = (code: string, fields: Partial<LedgerInput>) =>
  chart(code, fields)?.groups.map(({ label, values }) => [label, ...values]);
const sent = (sentAt: string | null, direction: Invitation['direction'] = 'outgoing'): Invitation => {
  return { id: '', name: 'x', direction, sentAt, profileUrl: null, provenance: [] };
};

describe('figures', () => {
  it('weeks begin on Monday, across the turn of a year, empty ones included', () => {
    const invitations = [
      sent('2026-12-28T00:00:00'),
      sent('2027-01-03T23:59:59'),
      sent('2027-01-04T00:00:00', 'incoming'),
      sent('2027-01-18T10:00:00'),
      sent(null),
      sent('soon'),
    ];
    expect(figures('weeks', { invitations })).toEqual([
      ['2026-12-28', 2, 0],
      ['2027-01-04', 0, 1],
      ['2027-01-11', 0, 0],
      ['2027-01-18', 1, 0],
    ]);
  });

  it('of many years of invitations only the last 53 weeks are drawn', () => {
    expect(figures('weeks', { invitations: [sent('2016-01-01'), sent('2026-01-01')] })).toHaveLength(53);
  });

  it('years count everyone once, whoever is on both sides on both', () => {
    const lin = contact('a', { addedAt: '2021-05-01T00:00:00Z' });
    const xiaoman = connection('xiaoman', { connectedOn: '2019-01-01' });
    const other = connection('other', { connectedOn: '2021-12-31' });
    const fields = { contacts: [lin], connections: [xiaoman, other], matches: [match(lin, xiaoman)] };
    expect(figures('years', fields)).toEqual([
      ['2019', 1, 0],
      ['2020', 0, 0],
      ['2021', 1, 1],
    ]);
  });

  it('certainty puts each match in one bin, certain ones too', () => {
    const contacts = ['a', 'b', 'c'].map((id) => contact(id));
    const members = ['x', 'y', 'z'].map((slug) => connection(slug));
    const matches = [
      match(contacts[0]!, members[0]!, { probability: 1 }),
      match(contacts[1]!, members[1]!, { probability: 0.95 }),
      match(contacts[2]!, members[2]!, { probability: 0, status: 'review' }),
    ];
    const filled = figures('certainty', { contacts, connections: members, matches })!.filter(
      ([, a, b]) => a || b,
    );
    expect(filled).toEqual([
      ['0–10', 0, 1],
      ['95–99', 1, 0],
      ['99–100', 1, 0],
    ]);
  });

  it('a chart with nothing to show is left out', () => {
    expect(chartsOf(buildLedger(input({ contacts: [contact('a')] })), 'zh')).toEqual([]);
  });
});

describe('drawing', () => {
  it('the bands of the flow carry every row from left to right', () => {
    const { totals } = sampleLedger();
    const flow = drawFlow(sampleLedger())!;
    const right = flow.nodes.filter(({ x }) => x === 60);
    expect(right.map(({ code }) => code)).toEqual(flow.labels.map(({ code }) => code));
    expect(flow.labels.reduce((sum, { count }) => sum + count, 0)).toBe(totals.rows);
    const left = flow.nodes.find(({ code }) => code === 'rows')!;
    expect(right.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(left.height);
    for (const [i, { y }] of flow.labels.entries())
      expect(y - (flow.labels[i - 1]?.y ?? -99)).toBeGreaterThanOrEqual(25);
    expect(drawFlow(buildLedger(input()))).toBeNull();
  });

  it('bars stay inside the picture and are as high as their numbers', () => {
    for (const one of chartsOf(trustLedger(), 'en').map(drawChart)) {
      for (const { x, width, y, height } of one.bars) {
        expect(Number.parseFloat(x) + Number.parseFloat(width)).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(one.height);
      }
    }
  });
});
