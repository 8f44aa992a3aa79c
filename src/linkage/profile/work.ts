import { remembered } from '../../remembered.ts';
import table from '../data/occupations.json' with { type: 'json' };
import { jobsIn } from './jobs.ts';
import { knownOrganisations } from './organisations.ts';
import { folded, type Mentions, phraseFinder } from './phrases.ts';

/** Rows of the table of occupations that somebody's texts tell, and which of them may contradict another's. */
export interface Work extends Mentions {
  /** What somebody does. */
  jobs: readonly number[];
  /** In which line of business, and not as what: 芯片 may be in sales. */
  lines: readonly number[];
  /** Those of `lines` that only the employer's name tells, and that name where it is not among the words. */
  ofFirm?: readonly number[];
  firms?: readonly string[];
  /** The words by which the owner knows them, where that is a service: somebody of that name who does something else is a namesake. */
  serves?: string;
}

const rows = table.occupations;
const rowOf = new Map(rows.map(({ name }, row) => [name, row]));
export const rowNamed = (name: string): number => rowOf.get(name)!;

const lineWords = new Set(table.lines.map(folded));
const occasions = new Set(table.occasions.map(folded));
const hasField = rows.map(({ fields }) => fields !== undefined);

/** 瑜伽, 展会: where two met as often as what one of them does. */
export const mayTellOccasion = (word: string): boolean => occasions.has(folded(word));

/** What the words of a text tell. `isNote`: somebody else's, where a word may as well say how two met. */
export function workOf({ ids, words }: Mentions, isNote: boolean): Work {
  const jobs: number[] = [];
  const lines: number[] = [];
  for (const [at, row] of ids.entries()) {
    const word = folded(words[at]!);
    if (!hasField[row] || (isNote && occasions.has(word))) continue;
    (lineWords.has(word) ? lines : jobs).push(row);
  }
  return { ids, words, jobs, lines };
}

/** Whether two jobs, or lines of business, have a field in common: whoever changes what they do mostly stays in one. */
const shareField = rows.map(({ fields: ours = [] }) =>
  rows.map(({ fields: theirs = [] }) => ours.some((field) => theirs.includes(field))),
);
const isAnywhere = rows.map(({ anywhere = false }) => anywhere);

/**
 * How far apart what two people do is: two jobs in one field, or what nobody does in the line of the other; null where neither is told.
 * That two firms are in different lines says nothing, as people change firms.
 */
export function distance(one: Work, other: Work): 'near' | 'far' | null {
  if (one.jobs.length > 0 && other.jobs.length > 0)
    return areOfOneField(one.jobs, other.jobs) || areOfOneField(one.lines, other.lines) ? 'near' : 'far';
  if (one.jobs.length * other.lines.length + one.lines.length * other.jobs.length === 0) return null;
  const mayBe =
    areOfOneField(one.lines, other.lines) || mayBeIn(one.jobs, other.lines) || mayBeIn(other.jobs, one.lines);
  return mayBe ? null : 'far';
}

/** Whether what the two do, or the lines they are in, have a field in common: 链家 and a real estate agent. */
export const areOfOneTrade = (one: Work, other: Work): boolean =>
  areOfOneField([...one.jobs, ...one.lines], [...other.jobs, ...other.lines]);

const areOfOneField = (ones: readonly number[], others: readonly number[]): boolean =>
  ones.some((one) => others.some((other) => shareField[one]![other]));

const mayBeIn = (jobs: readonly number[], lines: readonly number[]): boolean =>
  lines.length > 0 && (jobs.some((job) => isAnywhere[job]) || areOfOneField(jobs, lines));

const firmRows = rows.map(({ firms = [] }) => firms);
const firmsIn = phraseFinder(firmRows);
/** By the key of a known organisation. */
const rowsOfKnown = (): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const [row, firms] of firmRows.entries())
    for (const { key } of firms.flatMap(knownOrganisations)) found.set(key, [...(found.get(key) ?? []), row]);
  return found;
};
let known: ReturnType<typeof rowsOfKnown> | undefined;

/** The lines of business of employers that a text names, by their table. */
export const linesOfFirms = remembered((text: string): readonly number[] => {
  known ??= rowsOfKnown();
  return [
    ...new Set([
      ...knownOrganisations(text).flatMap(({ key }) => known!.get(key) ?? []),
      ...firmsIn(folded(text)).flatMap(({ ids }) => ids),
    ]),
  ];
});

/** Those of one employer, by its table or by its name: Clifford Chance, Pure Yoga, Anjie Logistics. */
export const linesOfFirm = remembered((company: string): readonly number[] => {
  const lines = linesOfFirms(company);
  if (lines.length > 0) return lines;
  const { ids } = jobsIn(company);
  // Of China Construction Bank neither word tells what it does.
  return ids.length > 1 && knownOrganisations(company).length > 0 ? [] : ids;
});
