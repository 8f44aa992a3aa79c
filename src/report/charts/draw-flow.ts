import type { Outcome } from '../../model.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { OUTCOMES } from '../ledger/outcomes.ts';

/**
 * All rows on the left, the people among them in the middle, the outcomes on the right: bands as wide as the number
 * they carry. Across in hundredths of the width, down in pixels.
 */
export interface Flow {
  height: number;
  nodes: { code: string; x: number; y: number; height: number }[];
  bands: { code: string; path: string }[];
  /** The middle of each label, moved down where it would cover the one above. */
  labels: { code: Outcome; count: number; y: number }[];
  people: { count: number; y: number };
}

const HEIGHT = 300;
const GAP = 10;
const LABEL = 26;
const NODE = 1.5;
const TOP = 26;
const [LEFT, MIDDLE, RIGHT] = [0, 28, 60];
/** What becomes of people; everything else leaves the flow at once. */
const OF_PEOPLE: readonly Outcome[] = ['connected', 'invited', 'invite', 'ask', 'review'];

export function drawFlow({ totals }: Ledger): Flow | null {
  if (totals.rows === 0) return null;
  const shown = OUTCOMES.filter((outcome) => totals[outcome] > 0);
  const scale = (HEIGHT - GAP * (shown.length - 1)) / totals.rows;
  const people = OF_PEOPLE.reduce((sum, outcome) => sum + totals[outcome], 0);
  const flow: Flow = { height: 0, nodes: [], bands: [], labels: [], people: { count: people, y: TOP } };
  const node = (code: string, x: number, y: number, count: number) =>
    flow.nodes.push({ code, x, y, height: Math.max(1.5, count * scale) });

  node('rows', LEFT, TOP, totals.rows);
  if (people > 0) {
    node('people', MIDDLE, TOP, people);
    flow.bands.push({ code: 'people', path: band(LEFT + NODE, TOP, MIDDLE, TOP, people * scale) });
  }
  let start = TOP;
  let end = TOP;
  let labelled = Number.NEGATIVE_INFINITY;
  for (const code of shown) {
    const thick = totals[code] * scale;
    const from = OF_PEOPLE.includes(code) ? MIDDLE + NODE : LEFT + NODE;
    flow.bands.push({ code, path: band(from, start, RIGHT, end, thick) });
    node(code, RIGHT, end, totals[code]);
    labelled = Math.max(end + thick / 2, labelled + LABEL);
    flow.labels.push({ code, count: totals[code], y: Math.round(labelled) });
    start += thick;
    end += thick + GAP;
  }
  flow.height = Math.ceil(Math.max(end - GAP, labelled + LABEL / 2) + 4);
  return flow;
}

/** From one edge to the other with level ends. */
function band(x1: number, y1: number, x2: number, y2: number, thick: number): string {
  const middle = (x1 + x2) / 2;
  const n = (value: number) => Number(value.toFixed(2));
  const over = `M${x1} ${n(y1)}C${middle} ${n(y1)} ${middle} ${n(y2)} ${x2} ${n(y2)}`;
  const back = `L${x2} ${n(y2 + thick)}C${middle} ${n(y2 + thick)} ${middle} ${n(y1 + thick)} ${x1} ${n(y1 + thick)}Z`;
  return over + back;
}
