import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decide, type Scored, tune } from '../../bench/peers/decide.ts';
import { tableOf } from '../../bench/peers/markdown.ts';
import { type Accuracy, measureSmall, type PeerRow } from '../../bench/peers/measured.ts';
import { inventedNames, pairsOf } from '../../bench/peers/name-pairs.ts';
import { peers } from '../../bench/peers/peers.ts';
import recorded from '../../bench/table.json' with { type: 'json' };
import { usual, worldOf } from '../../bench/trial.ts';

/** When this fails after a change of the matching, look at what fell; when it rose, `npm run bench -- --only none` notes it. */
describe('our figures on small worlds', () => {
  it('are not behind the last ones by more than the spread', () => {
    const today = measureSmall();
    const last = recorded.small as Accuracy;
    const behind = (Object.keys(last) as (keyof Accuracy)[]).filter((column) => {
      const change = today[column].mean - last[column].mean;
      const worse = column === 'questions' || column === 'calibration' ? change : -change;
      // Where they were all alike, a single pair is no fall.
      const pair = column === 'calibration' ? 0 : 100 / last.accepted.mean;
      return worse > Math.max(last[column].spread, pair);
    });
    expect(behind).toEqual([]);
  }, 120_000);
});

describe('the rule that makes matches of scores', () => {
  const world = worldOf('kind', 3, usual(400), []);
  /** The first pairs are right, then one in two is. */
  const scored: Scored[] = world.truth.map(([contact, connection], index) => ({
    contact,
    connection: index < 60 || index % 2 === 0 ? connection : `stranger ${index}`,
    score: 1 - index / 1000,
  }));

  it('accepts as many as are right in 99 of 100', () => {
    const accepted = decide(scored, tune(scored, world, 'likeness')).filter(
      ({ status }) => status === 'accepted',
    );
    expect(accepted).toHaveLength(61);
  });

  it('lets equal scores stand or fall together', () => {
    const coarse = scored.map((pair) => ({ ...pair, score: Math.ceil(pair.score * 10) / 10 }));
    const rule = tune(coarse, world, 'likeness');
    expect(rule.reached).toBe(false);
    expect(decide(coarse, rule).filter(({ status }) => status === 'accepted')).toHaveLength(100);
  });

  it('asks about twelve in a hundred people, and nobody twice', () => {
    const asked = decide(scored, tune(scored, world, 'likeness')).filter(({ status }) => status === 'review');
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.length).toBeLessThanOrEqual(0.12 * 320 + 1);
    expect(new Set(asked.map(({ connection }) => connection)).size).toBe(asked.length);
  });

  it('reads the probability of a likeness off the training world, and leaves a stated one', () => {
    const { probability } = tune(scored, world, 'likeness');
    expect(probability(1)).toBe(1);
    expect(probability(0.9)).toBeCloseTo(0.5, 0);
    expect(probability(0.95)).toBeGreaterThanOrEqual(probability(0.9));
    expect(tune(scored, world, 'probability').probability(0.73)).toBe(0.73);
  });
});

describe('the peers', () => {
  const folder = new URL('../../bench/peers/', import.meta.url);

  it('have a script and a note each', () => {
    const notes = readFileSync(new URL('README.md', folder), 'utf8');
    for (const { script } of peers) {
      expect(existsSync(new URL(script, folder)), script).toBe(true);
      expect(notes).toContain(script);
    }
  });

  it('are in the table, marked where they are better than we are, and only there', () => {
    const row = (right: number, seconds: number): PeerRow => {
      const cell = (mean: number) => ({ mean, spread: 0 });
      const [accepted, identified, found, questions, calibration, memory] = [9, 50, 60, 8, 0.01, 90].map(
        cell,
      );
      const rest = { accepted, identified, found, questions, calibration, memory } as PeerRow['cells'];
      return { cells: { ...rest, right: cell(right), seconds: cell(seconds) }, reached: true };
    };
    const [, , ours, theirs] = tableOf({ migrate: row(99, 2), other: row(98, 1) }).split('\n');
    expect(ours).not.toContain('▲');
    expect(theirs?.match(/\*\*[\d.]+\*\* ▲/g)).toEqual(['**0.50** ▲']);
  });
});

describe('the names to compare', () => {
  it('hold no impostor who is spelled as the name itself', () => {
    const pairs = pairsOf(inventedNames(1, 40), 1);
    expect(pairs.filter(({ same }) => same)).toHaveLength(160);
    expect(pairs.length).toBeGreaterThan(300);
    const own = new Set(inventedNames(1, 40).map(({ han, first, last }) => `${han} ${first} ${last}`));
    const impostors = pairs.filter(({ same }) => !same);
    expect(impostors.filter(({ han, first, last }) => own.has(`${han} ${first} ${last}`))).toEqual([]);
  });
});
