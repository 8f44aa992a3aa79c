import { englishShare, letters, type Style, styleOf } from '../../names/index.ts';
import { clues } from '../clues/index.ts';
import type { NamePartKind, ShareOf } from '../clues/name-weights.ts';
import { type SystemShares, usualSystems } from '../clues/spelling-systems.ts';
import type { Profile } from '../profile/profile.ts';
import { type KeptValues, tableShareOf, ValueCounts } from './value-counts.ts';

/** How common an agreeing value is among strangers, 0 to 1: this list's share, with the shipped tables' as prior. */
export interface Frequencies {
  share: ShareOf;
  /** Of the connections who write a name in letters, the share who follow this habit. */
  style(style: Style): number;
  /** Of this owner's people, the share who write by each system. */
  systemShare: SystemShares;
  /** By clue what is to be known of all connections. */
  counts: readonly unknown[];
}

/** Before anything is seen, and how many people that belief weighs (a Dirichlet prior). */
const usualStyles: Record<Style, number> = { pinyin: 0.65, 'other Chinese': 0.2, foreign: 0.15 };
const beliefInStyles = 20;

/** What a text hardly means is no name of theirs: a whole list whose profiles end in `case-12` has nobody called Ca Se. */
const worthCounting = 0.02;

export function countConnections(connections: Profile[]): FrequencyCount {
  const counting = new FrequencyCount();
  for (const profile of connections) counting.add(profile);
  return counting;
}

/** All that was counted but the facts, as plain data. */
export interface KeptCount {
  names: Record<NamePartKind, KeptValues>;
  styles: [Style, number][];
}

/** Counts values among the connections, by how they are written there, a person at a time; of all else what is usual. */
export class FrequencyCount {
  readonly #names: Record<NamePartKind, ValueCounts>;
  readonly #styles: Map<Style, number>;
  readonly #facts: Profile['facts'][];

  /** Goes on from what was counted of people with these facts. */
  constructor(kept?: KeptCount, facts: Profile['facts'][] = []) {
    this.#names = {
      family: new ValueCounts('family', kept?.names.family),
      given: new ValueCounts('given', kept?.names.given),
      english: new ValueCounts('english', kept?.names.english),
    };
    this.#styles = new Map(kept?.styles);
    this.#facts = facts;
  }

  kept(): KeptCount {
    const { family, given, english } = this.#names;
    return {
      names: { family: family.kept(), given: given.kept(), english: english.kept() },
      styles: [...this.#styles],
    };
  }

  add({ readings, facts }: Profile): void {
    const seen = new Set<string>();
    const style = readings[0] && styleOf(readings[0]);
    if (style) this.#styles.set(style, (this.#styles.get(style) ?? 0) + 1);
    for (const { reading, family, given } of readings) {
      if (reading.prior < worthCounting) continue;
      if (family) this.#names.family.add(reading.family!.latin || reading.family!.han, family.share, seen);
      if (given)
        this.#names.given.add(
          reading.given!.latin || reading.given!.han,
          reading.given!.latin ? given.lettersShare : given.hanShare,
          seen,
        );
      for (const name of reading.english) this.#names.english.add(name, englishShare(letters(name)), seen);
    }
    this.#facts.push(facts);
  }

  frequencies(): Frequencies {
    return frequenciesOf(this.#names, this.#styles, this.#facts);
  }
}

function frequenciesOf(
  names: Record<NamePartKind, ValueCounts>,
  styles: ReadonlyMap<Style, number>,
  facts: readonly Profile['facts'][],
): Frequencies {
  const total = Math.max(facts.length, 1);
  const known = { family: new Map(), given: new Map(), english: new Map() };
  const shareOf = (part: NamePartKind, value: string, tableShare: number): number => {
    const share = names[part].share(value, tableShare);
    // Whoever goes by an English name on WeChat mostly does on LinkedIn; of strangers only some have one.
    return part === 'english' ? (share * (names.english.people + 1)) / (total + 1) : share;
  };
  return {
    share: (part, comparison) => {
      const { right } = comparison;
      const tableShare = tableShareOf(part, comparison);
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
    systemShare: usualSystems,
    counts: clues.map((clue, at) => clue.count(facts.map((theirs) => theirs[at] ?? null))),
  };
}
