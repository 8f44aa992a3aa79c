import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importance } from '../../src/invite/importance.ts';
import type { Owner } from '../../src/model.ts';
import { contact, owner } from '../support/people.ts';

const today = '2026-11-23';
const me: Owner = owner({
  positions: [{ company: 'Tencent', title: 'Designer', from: 'Jan 2015', to: '2019' }],
  schools: [{ name: 'Fudan University', degree: '', from: null, to: null }],
});
const of = (fields: Parameters<typeof contact>[0]) => importance(contact(fields), me, today);
const codes = (fields: Parameters<typeof contact>[0]) => of(fields).reasons.map(({ code }) => code);

describe('how much somebody matters', () => {
  it('is nothing where the exports say nothing', () => {
    expect(of({ id: 'a', nickname: '莉莉安' })).toEqual({ score: 0, reasons: [] });
  });

  it('knows colleagues and schoolmates across scripts', () => {
    expect(of({ id: 'a', remark: '王伟 腾讯' }).reasons[0]).toEqual({
      code: 'colleague',
      points: 4,
      text: 'Tencent',
    });
    expect(codes({ id: 'a', remark: '王伟', labels: ['复旦'] })).toContain('schoolmate');
    expect(codes({ id: 'a', remark: '王伟 华为' })).not.toContain('colleague');
  });

  it('counts a company as business, in the remark or as WeCom says it', () => {
    expect(codes({ id: 'a', remark: '陈总-华为' })).toContain('business');
    expect(codes({ id: '1@openim', nickname: '陈大文', company: '某某贸易' })).toContain('business');
  });

  it('puts a starred friend one wrote with last week before a silent one', () => {
    const close = { id: 'a', remark: '王伟', starred: true, labels: ['设计'] };
    const messages = { count: 1200, lastAt: '2026-11-20T10:00:00Z' };
    expect(of({ ...close, messages }).score).toBeGreaterThan(of(close).score);
    expect(of(close).score).toBeGreaterThan(of({ id: 'b', remark: '王伟' }).score);
    const longAgo = { count: 1200, lastAt: '2016-11-20T10:00:00Z' };
    expect(codes({ ...close, messages: longAgo })).not.toContain('recent');
  });

  it('is the sum of its reasons, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(1_000_000), fc.boolean(), (text, count, starred) => {
        const { score, reasons } = of({
          id: 'a',
          remark: text,
          labels: [text],
          starred,
          messages: { count, lastAt: text },
        });
        expect(score).toBeCloseTo(
          reasons.reduce((sum, { points }) => sum + points, 0),
          5,
        );
        expect(score).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
