import type { Learned } from './learn.ts';
import type { Profile } from './profile.ts';
import type { NamePartKind, ShareOf } from './weights.ts';

/**
 * How common an agreeing value is among strangers, 0 to 1: the larger of this list's share (the candidate itself not
 * counted) and the shipped table's.
 */
export interface Frequencies {
  share: ShareOf;
  organisation(key: string): number;
  /** How often two records of one person name the same employer. */
  employerKept: number;
}

/** The rarest a value is believed to be: a table knows no rarer one, and a typo could make any value unique. */
const rarest = { family: 1 / 5000, given: 1 / 30000, english: 1 / 400 };
/** One in five given names has one character; the shipped share is that among names of its length. */
const oneCharacter = 0.2;
/** And the popular ones are few: 李娜, 陈静 and 张伟 are names of hundreds of thousands. */
const rarestOneCharacter = 1 / 400;
/** Of employers: any two colleagues share one more often than chance says. */
const rarestOrganisation = 1 / 150;

/** Counts values among the connections, by how they are written there. */
export function countFrequencies(
  connections: Profile[],
  { employerKept }: Pick<Learned, 'employerKept'>,
): Frequencies {
  const counts = { family: new Map(), given: new Map(), english: new Map() };
  const organisations = new Map<string, number>();
  for (const profile of connections) {
    const seen = new Set<string>();
    for (const { reading } of profile.readings) {
      count(counts.family, seen, 'f', reading.family?.latin || reading.family?.han);
      count(counts.given, seen, 'g', reading.given?.latin || reading.given?.han);
      for (const name of reading.english) count(counts.english, seen, 'e', name);
    }
    for (const key of profile.organisations.keys()) organisations.set(key, (organisations.get(key) ?? 0) + 1);
  }
  const total = Math.max(connections.length, 1);
  const listShare = {
    family: remembered('family'),
    given: remembered('given'),
    english: remembered('english'),
  };
  function remembered(part: NamePartKind): (value: string) => number {
    const known = new Map<string, number>();
    return (value) => {
      let share = known.get(value);
      if (share === undefined) {
        share = Math.max(others(counts[part].get(fold(value))) / total, rarest[part]);
        known.set(value, share);
      }
      return share;
    };
  }
  return {
    share: (part, comparison) => {
      const shipped =
        part === 'given' && isOneCharacter(comparison)
          ? Math.max(comparison.frequency * oneCharacter, rarestOneCharacter)
          : comparison.frequency;
      return Math.max(shipped, listShare[part](comparison.right));
    },
    employerKept,
    organisation: (key) => Math.max(others(organisations.get(key)) / total, rarestOrganisation),
  };
}

function isOneCharacter({ left, right }: { left: string; right: string }): boolean {
  return isHan(left) || isHan(right);
}

function isHan(text: string): boolean {
  return text.length === 1 && text >= '\u3400' && text <= '\u9fff';
}

function others(count = 1): number {
  return count - 1;
}

/** Counts a value once a person, however many readings of theirs hold it. */
function count(
  counts: Map<string, number>,
  seen: Set<string>,
  prefix: string,
  value: string | undefined,
): void {
  const key = fold(value ?? '');
  if (!key || seen.has(prefix + key)) return;
  seen.add(prefix + key);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function fold(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}]/gu, '');
}
