import { englishShare, letters, type Style, styleOf } from '../../names/index.ts';
import { type SystemShares, usualSystems } from '../clues/systems.ts';
import type { NamePartKind, ShareOf } from '../clues/weights.ts';
import { placesAround } from '../profile/gazetteer.ts';
import type { Profile } from '../profile/profile.ts';
import { usuallyKept } from './learn.ts';
import { popularShare, ValueCounts } from './value-counts.ts';

/** How common an agreeing value is among strangers, 0 to 1: this list's share, with the shipped tables' as prior. */
export interface Frequencies {
  share: ShareOf;
  organisation(key: string): number;
  /** Among those who tell an occupation; and a place. */
  occupation(id: number): number;
  place(id: number): number;
  /** Of the connections who write a name in letters, the share who follow this habit. */
  style(style: Style): number;
  /** Of this owner's people, the share who write by each system. */
  systemShare: SystemShares;
  /** How often two records of one person name the same employer. */
  employerKept: number;
}

/** Before anything is seen, and how many people that belief weighs (a Dirichlet prior). */
const usualStyles: Record<Style, number> = { pinyin: 0.65, 'other Chinese': 0.2, foreign: 0.15 };
const beliefInStyles = 20;

/** Of employers: any two colleagues share one more often than chance says. */
const rarestOrganisation = 1 / 150;

/** Counts values among the connections, by how they are written there; of all else what is usual. */
export function countFrequencies(connections: Profile[]): Frequencies {
  const names = {
    family: new ValueCounts('family'),
    given: new ValueCounts('given'),
    english: new ValueCounts('english'),
  };
  const organisations = new Map<string, number>();
  const styles = new Map<Style, number>();
  for (const profile of connections) {
    const seen = new Set<string>();
    const style = profile.readings[0] && styleOf(profile.readings[0]);
    if (style) styles.set(style, (styles.get(style) ?? 0) + 1);
    for (const { reading, family, given } of profile.readings) {
      if (family) names.family.add(reading.family!.latin || reading.family!.han, family.share, seen);
      if (given)
        names.given.add(
          reading.given!.latin || reading.given!.han,
          reading.given!.latin ? given.lettersShare : given.hanShare,
          seen,
        );
      for (const name of reading.english) names.english.add(name, englishShare(letters(name)), seen);
    }
    for (const key of profile.organisations.keys()) organisations.set(key, (organisations.get(key) ?? 0) + 1);
  }
  const occupations = countMentions(connections.map((profile) => profile.occupations.ids));
  const places = countMentions(
    connections.map((profile) => [...new Set(profile.places.ids.flatMap(placesAround))]),
  );
  const total = Math.max(connections.length, 1);
  const known = { family: new Map(), given: new Map(), english: new Map() };
  const shareOf = (part: NamePartKind, value: string, tableShare: number): number => {
    const share = names[part].share(value, tableShare);
    // Whoever goes by an English name on WeChat mostly does on LinkedIn; of strangers only some have one.
    return part === 'english' ? (share * (names.english.people + 1)) / (total + 1) : share;
  };
  return {
    share: (part, { left, right, frequency }) => {
      // What the connection has in letters, the contact may have in characters.
      const tableShare = part === 'given' ? Math.max(frequency, popularShare(left)) : frequency;
      const shares: Map<number, number> = known[part].get(right) ?? new Map();
      if (shares.size === 0) known[part].set(right, shares);
      let share = shares.get(tableShare);
      if (share === undefined) {
        share = shareOf(part, right, tableShare);
        shares.set(tableShare, share);
      }
      return share;
    },
    style: (style) => {
      const all = [...styles.values()].reduce((sum, count) => sum + count, beliefInStyles);
      return ((styles.get(style) ?? 0) + usualStyles[style] * beliefInStyles) / all;
    },
    employerKept: usuallyKept,
    systemShare: usualSystems,
    occupation: occupations,
    place: places,
    organisation: (key) => Math.max(others(organisations.get(key)) / total, rarestOrganisation),
  };
}

/** A few strangers more than seen, so that what one person tells is not told by nobody else. */
const unseen = 20;
const unseenAlike = 1;

function countMentions(told: (readonly number[])[]): (id: number) => number {
  const counts = new Map<number, number>();
  let all = unseen;
  for (const ids of told) {
    if (ids.length > 0) all += 1;
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (id) => (others(counts.get(id)) + unseenAlike) / all;
}

function others(count = 1): number {
  return count - 1;
}
