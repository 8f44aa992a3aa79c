import type { Invitation } from '../../model.ts';
import type { Language } from '../../text/bilingual.ts';
import { featureText, reportWords } from '../../text/report.ts';
import { reportPage } from '../../text/report-page.ts';
import { kindsFor } from '../ledger/clue-kinds.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Figures to draw and to list: one number of each series for each group. */
export interface Chart {
  code: ChartCode;
  title: string;
  about: string;
  /** What a group is: a year, a week. */
  column: string;
  series: string[];
  groups: { label: string; values: number[] }[];
}

type ChartCode = 'certainty' | 'kinds' | 'years' | 'weeks';

/** The charts that have anything to show. */
export function chartsOf(ledger: Ledger, language: Language): Chart[] {
  const groups: Record<ChartCode, Chart['groups']> = {
    certainty: certainty(ledger),
    kinds: kinds(ledger, language),
    years: years(ledger),
    weeks: weeks(ledger.invitations),
  };
  return (Object.keys(groups) as ChartCode[])
    .filter((code) => groups[code].some(({ values }) => values.some((value) => value > 0)))
    .map((code) => ({ code, ...reportPage[language].charts[code], groups: groups[code] }));
}

/** Upper ends in percent: narrow where it matters whether to ask. */
const CERTAINTIES = [10, 25, 50, 75, 90, 95, 99, 100];

function certainty({ entries }: Ledger): Chart['groups'] {
  const groups = CERTAINTIES.map((end, i) => ({
    label: `${CERTAINTIES[i - 1] ?? 0}–${end}`,
    values: [0, 0],
  }));
  for (const { outcome, probability } of entries) {
    const series = ['connected', 'review'].indexOf(outcome);
    if (series < 0 || probability === null) continue;
    const bin = CERTAINTIES.findIndex((end) => probability * 100 < end);
    const group = groups.at(bin);
    if (group) group.values[series]! += 1;
  }
  return groups;
}

function kinds({ entries }: Ledger, language: Language): Chart['groups'] {
  const counts = new Map<string, number>();
  for (const { outcome, evidence } of entries) {
    if (outcome !== 'connected') continue;
    for (const kind of kindsFor(evidence)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const names = reportPage[language].kinds;
  const nameOf = (kind: string) =>
    Object.hasOwn(names, kind) ? names[kind]! : featureText(reportWords[language], kind);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => ({ label: nameOf(kind), values: [count] }));
}

/** From the first year to the last, those between without anybody included. */
function years({ entries, linkedinOnly }: Ledger): Chart['groups'] {
  const members = new Map(linkedinOnly.map((connection) => [connection.id, connection]));
  const friends = new Map<string, string | null>();
  for (const { contact, person, linkedin } of entries) {
    if (linkedin) members.set(linkedin.id, linkedin);
    if (person?.kind === 'person') friends.set(contact, person.addedAt);
  }
  const yearsOf = (dates: (string | null)[]) =>
    dates.map((date) => /^\d{4}/.exec(date ?? '')?.[0]).filter((year) => year !== undefined);
  const dates = [
    yearsOf([...members.values()].map(({ connectedOn }) => connectedOn)),
    yearsOf([...friends.values()]),
  ];
  const counts = dates.map((list) => {
    const byYear = new Map<string, number>();
    for (const year of list) byYear.set(year, (byYear.get(year) ?? 0) + 1);
    return byYear;
  });
  const all = counts.flatMap((byYear) => [...byYear.keys()]).map(Number);
  if (all.length === 0) return [];
  const first = Math.min(...all);
  const last = Math.min(first + 60, Math.max(...all));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const label = String(first + i);
    return { label, values: counts.map((list) => list.get(label) ?? 0) };
  });
}

const DAY = 24 * 60 * 60 * 1000;
const WEEKS = 53;

/** The weeks up to that of the newest invitation, each by its Monday. */
function weeks(invitations: Invitation[]): Chart['groups'] {
  const counts = new Map<number, [number, number]>();
  for (const { sentAt, direction } of invitations) {
    const day = Math.floor(Date.parse(`${sentAt?.slice(0, 10)}T00:00:00Z`) / DAY);
    if (Number.isNaN(day)) continue;
    // Day 0, 1970-01-01, was a Thursday.
    const monday = day - ((day + 3) % 7);
    const count = counts.get(monday) ?? [0, 0];
    count[direction === 'outgoing' ? 0 : 1] += 1;
    counts.set(monday, count);
  }
  const known = [...counts.keys()].sort((one, other) => one - other);
  const last = known.at(-1);
  if (last === undefined) return [];
  const first = Math.max(known[0]!, last - (WEEKS - 1) * 7);
  return Array.from({ length: (last - first) / 7 + 1 }, (_, i) => {
    const monday = first + i * 7;
    const label = new Date(monday * DAY).toISOString().slice(0, 10);
    return { label, values: counts.get(monday) ?? [0, 0] };
  });
}
