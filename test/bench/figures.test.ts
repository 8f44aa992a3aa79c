import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Figures, measureSmall, runDemo } from '../../bench/figures/measured.ts';
import { besideFigures, blocks, withFigures } from '../../bench/figures/readme.ts';
import recorded from '../../bench/figures.json' with { type: 'json' };
import table from '../../bench/table.json' with { type: 'json' };

const figures = recorded as unknown as Figures;
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** When one of these fails after a change of the matching: `npm run bench:figures`, and look at what it changed. */
describe('the figures in README', () => {
  it('are those of bench/figures.json', () => {
    for (const block of Object.values(blocks(figures, table))) expect(readme).toContain(block);
    expect(withFigures(readme, figures, table)).toBe(readme);
  });

  it('stand between marks, all of them', () => {
    expect(besideFigures(readme)).not.toMatch(/\d ?%|\d times|\d (?:MB|seconds|s)\b/);
  });

  it('are what a small world of each manner gives today', () => {
    expect(measureSmall()).toEqual(figures.small);
  });

  it('are what migrate demo says today', () => {
    expect(runDemo()).toBe(figures.demo);
  });
});
