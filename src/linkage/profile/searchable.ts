import { type NameReading, type OtherPart, searchableName } from '../../names/index.ts';
import { knownOrganisations } from './organisations.ts';

/** The name to type into a search box, in each script it is known in. */
export interface Searchable {
  han: string | null;
  latin: string | null;
  /** What to call them in a language of Latin letters, where they or the owner wrote it so. */
  called: string | null;
}

/** Below this the text more likely means something else than this name. */
const believable = 0.5;

/** The name that one can search: a surname with a given or an English name, and nobody else's. `readings` the likeliest first. */
export function searchableOf(readings: readonly NameReading[]): Searchable | null {
  const reading = readings.find(isFullName);
  if (!reading) return null;
  const { han, latin, called } = searchableName(reading);
  return { han: han || null, latin: latin || null, called: called || null };
}

function isFullName({ prior, family, given, english, field, perhaps }: NameReading): boolean {
  const fromNames = field === 'remark' || field === 'nickname' || field === 'notes';
  const isOwn = fromNames && perhaps !== 'other';
  return isOwn && prior >= believable && family !== null && (given !== null || english.length > 0);
}

/** What a remark tells of a name that nobody could search; null where it tells none, or all. */
export type PartOfName = 'surname' | 'first-name';

export function partOfName(readings: readonly NameReading[]): PartOfName | null {
  const told = readings.find(
    ({ field, prior, perhaps }) => field === 'remark' && prior >= believable && !perhaps,
  );
  if (!told || isFullName(told)) return null;
  return told.family ? 'surname' : 'first-name';
}

/** The employer to search by: of plain words in a remark only names that are known, as 大学 and 同桌 find nobody. */
export function employerIn(parts: readonly OtherPart[]): string | null {
  return parts.find(({ text }) => knownOrganisations(text).length > 0)?.text ?? null;
}
