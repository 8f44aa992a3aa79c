import type { Chart } from './chart.ts';

/**
 * A chart as shapes: across in percent of the width, so that it fits a phone; down in pixels, so that text stays legible. Why no
 * library draws it: docs/decisions/charts.md.
 */
export interface Drawing extends Chart {
  height: number;
  /** Horizontal lines with their numbers. */
  lines: { y: number; label: string }[];
  bars: { x: string; y: number; width: string; height: number; series: number; title: string }[];
  labels: { x: string; text: string }[];
  /** The first series as bars that lie, for groups with long names. */
  across: { label: string; value: number; width: string }[];
}

const TOP = 12;
const PLOT = 150;
const BOTTOM = 24;
/** In percent: room for the numbers of the lines. */
const LEFT = 7;
/** What fits a phone beside each other, in characters. */
const LABEL_ROOM = 48;

/** Columns side by side, a group for each label. */
export function drawChart(chart: Chart): Drawing {
  const { groups, series } = chart;
  const top = niceTop(groups.reduce((most, { values }) => Math.max(most, ...values), 1));
  const slot = (100 - LEFT) / groups.length;
  const gap = slot * 0.2;
  const width = (slot - gap) / series.length;
  const most = groups.reduce((sofar, { values }) => Math.max(sofar, values[0] ?? 0), 1);
  const written = groups.reduce((sum, { label }) => sum + label.length + 1, 0);
  const every = Math.ceil(written / LABEL_ROOM);
  return {
    ...chart,
    height: TOP + PLOT + BOTTOM,
    lines: [0, top / 2, top].map((value) => ({ y: TOP + PLOT - (PLOT * value) / top, label: String(value) })),
    bars: groups.flatMap(({ label, values }, i) =>
      values.flatMap((value, j) => {
        const height = Math.max(value > 0 ? 2 : 0, (PLOT * value) / top);
        const x = percent(LEFT + i * slot + gap / 2 + j * width);
        const title = `${label}: ${series[j]} ${value}`;
        const bar = { x, y: TOP + PLOT - height, width: percent(width), height, series: j, title };
        return height > 0 ? [bar] : [];
      }),
    ),
    labels: groups.flatMap(({ label }, i) => {
      const x = LEFT + (i + 0.5) * slot;
      const fits = x < 96 || label.length < 6;
      return i % every === 0 && fits ? [{ x: percent(x), text: label }] : [];
    }),
    across: groups.map(({ label, values: [value = 0] }) => {
      return { label, value, width: percent((100 * value) / most) };
    }),
  };
}

/** The next of 2, 4, 10, 20, 40, 100 …: half of it is whole too. */
function niceTop(most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [2, 4, 10]) if (factor * power >= most) return factor * power;
  }
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`;
}
