import {
  englishShare,
  givenCharShare,
  givenSyllableShare,
  isNicknameOf,
  latinSurnameShare,
} from '../frequency.ts';
import { surnameShare } from '../spell/forms.ts';
import type { Level, NameComparison, NameReading, PartComparison, System } from '../types.ts';
import { type CompiledFamily, type CompiledGiven, type CompiledName, compileName } from './compile.ts';
import { familyFit, givenFit, groups, tooFar } from './sounds-like.ts';

/** A part's agreement with its cost in each group of systems, before surname and given name are held together. */
interface Agreement {
  level: Level;
  cost: number;
  left: string;
  right: string;
  frequency: number;
  /** Set where letters were matched to characters: cost, system and exactness per group. */
  byGroup: { cost: number[]; system: System[]; exact: boolean[]; initial: boolean } | null;
}

const agreement = (
  level: Level,
  cost: number,
  left: string,
  right: string,
  frequency: number,
): Agreement => ({
  level,
  cost,
  left,
  right,
  frequency,
  byGroup: null,
});
const missing = (): Agreement => agreement('missing', 0, '', '', 1);

/** Cost of a contradiction: more than any agreement. */
const against = 30;
/** Above this many bits a syllable-by-syllable likeness is a chance. */
const similarPerSyllable = 7;

export function compareNames(a: NameReading, b: NameReading): NameComparison {
  return compareCompiled(compileName(a), compileName(b));
}

export function compareCompiled(a: CompiledName, b: CompiledName): NameComparison {
  const family = a.family && b.family ? compareFamily(a.family, b.family) : missing();
  const given = a.given && b.given ? compareGiven(a.given, b.given) : missing();
  let mixedSystems = false;
  // One person seldom writes the surname by one system and the given name by another.
  let best = -1;
  if (family.byGroup && given.byGroup) {
    let least = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groups; group++) {
      const cost = family.byGroup.cost[group]! + given.byGroup.cost[group]!;
      if (cost < least) {
        least = cost;
        best = group;
      }
    }
    const apart = Math.min(...family.byGroup.cost) + Math.min(...given.byGroup.cost) + 2.5;
    if (apart < least) {
      mixedSystems = true;
      best = -1;
    }
  }
  return {
    family: settle(family, best, 'contradiction'),
    given: settle(given, best, 'contradiction'),
    english: compareEnglish(a, b),
    mixedSystems,
  };
}

/** Turns costs per group into one level. */
function settle(found: Agreement, group: number, otherwise: Level): PartComparison {
  const { byGroup } = found;
  if (!byGroup) {
    const { level, cost, left, right, frequency } = found;
    return { level, cost, system: null, left, right, frequency };
  }
  let at = group;
  if (at < 0) {
    at = 0;
    for (let other = 1; other < groups; other++) if (byGroup.cost[other]! < byGroup.cost[at]!) at = other;
  }
  const cost = byGroup.cost[at]!;
  const { left, right } = found;
  if (cost > found.cost)
    return { level: otherwise, cost: Math.max(cost, tooFar), system: null, left, right, frequency: 1 };
  const level: Level = byGroup.initial ? 'initials' : byGroup.exact[at] ? 'spelled' : 'similar';
  return { level, cost, system: byGroup.system[at]!, left, right, frequency: found.frequency };
}

function compareFamily(a: CompiledFamily, b: CompiledFamily): Agreement {
  if (a.han && b.han) {
    const share = surnameShare(a.han);
    if (a.han === b.han) return agreement('equal', 0, a.shown.han, b.shown.han, share);
    if (a.joined === b.joined) return agreement('variant', 1, a.shown.han, b.shown.han, share);
    const shared = a.parts.find((part) => b.parts.some((other) => other.han === part.han));
    if (shared) return agreement('partial', 3, a.shown.han, b.shown.han, surnameShare(shared.han));
    return agreement('contradiction', against, a.shown.han, b.shown.han, 1);
  }
  if (a.han && b.letters) return spelledFamily(a, b, false);
  if (b.han && a.letters) return spelledFamily(b, a, true);
  const [left, right] = [a.shown.latin, b.shown.latin];
  if (a.letters === b.letters) return agreement('equal', 0, left, right, latinSurnameShare(a.letters));
  if (initialOf(a.letters, b.letters)) return agreement('initials', 3, left, right, 0.08);
  let share = 0;
  for (const meaning of a.meanings)
    if (b.meanings.has(meaning)) share = Math.max(share, surnameShare(meaning));
  if (share > 0) return agreement('spelled', 3, left, right, share);
  if (oneLetterOff(a.letters, b.letters))
    return agreement('typo', 5, left, right, latinSurnameShare(a.letters));
  return agreement('contradiction', against, left, right, 1);
}

function spelledFamily(han: CompiledFamily, latin: CompiledFamily, swapped: boolean): Agreement {
  const [left, right] = swapped ? [latin.shown.latin, han.shown.han] : [han.shown.han, latin.shown.latin];
  const out = agreement('spelled', 9, left, right, surnameShare(han.parts[0]!.han));
  for (const part of han.parts) {
    const found = familyFit(part.fits, part.han, latin.letters);
    if (!out.byGroup || Math.min(...found.cost) < Math.min(...out.byGroup.cost)) out.byGroup = found;
  }
  // "Leung Lau", "Hsu Lin": one of two surnames is this one.
  const words = latin.shown.latin
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter(Boolean);
  if (words.length > 1 || han.parts.length > 1)
    for (const part of han.parts)
      for (const word of words) {
        const found = familyFit(part.fits, part.han, word);
        const cost = found.cost.map((bits) => bits + 1);
        if (Math.min(...cost) < Math.min(...out.byGroup!.cost)) out.byGroup = { ...found, cost };
      }
  return out;
}

function compareGiven(a: CompiledGiven, b: CompiledGiven): Agreement {
  if (a.han && b.han) {
    const share = hanShare(a.han);
    const [left, right] = [a.shown.han, b.shown.han];
    if (a.han === b.han) return agreement('equal', 0, left, right, share);
    if (a.joined === b.joined) return agreement('variant', 1, left, right, share);
    if (a.sound === b.sound) return agreement('homophone', 6, left, right, share);
    const short = a.chars.length < b.chars.length ? a : b;
    const long = short === a ? b : a;
    if (short.chars.length === 1 && long.chars.length === 2 && long.han.includes(short.han))
      return agreement('partial', 7, left, right, hanShare(short.han));
    return agreement('contradiction', against, left, right, 1);
  }
  if (a.han && b.letters) return spelledGiven(a, b, false);
  if (b.han && a.letters) return spelledGiven(b, a, true);
  const [left, right] = [a.shown.latin, b.shown.latin];
  if (a.letters === b.letters) return agreement('equal', 0, left, right, lettersShare(a));
  if (isNicknameOf(a.letters, b.letters))
    return agreement('nickname', 3, left, right, englishShare(a.letters));
  if (initialsOf(a, b) || initialsOf(b, a)) return agreement('initials', 5, left, right, 0.01);
  if (oneLetterOff(a.letters, b.letters)) return agreement('typo', 5, left, right, lettersShare(a));
  return agreement('contradiction', against, left, right, 1);
}

/** Best way to lay the letters over the characters. */
function spelledGiven(han: CompiledGiven, latin: CompiledGiven, swapped: boolean): Agreement {
  const [left, right] = swapped ? [latin.shown.latin, han.shown.han] : [han.shown.han, latin.shown.latin];
  const n = han.chars.length;
  const out = agreement('spelled', Math.min(similarPerSyllable * n, 11), left, right, 1);
  const cost = [tooFar * 3, tooFar * 3, tooFar * 3];
  const system: System[] = ['pinyin', 'hong-kong', 'southeast-asia'];
  const exact = [false, false, false];
  let initial = false;
  for (const cut of latin.cuts[n] ?? []) {
    const sum = [0, 0, 0];
    const all = [true, true, true];
    let anyInitial = false;
    const fits = cut.map((syllable, i) => givenFit(han.chars[i]!.fits, han.chars[i]!.han, syllable));
    for (const found of fits) {
      anyInitial ||= found.initial;
      for (let group = 0; group < groups; group++) {
        sum[group]! += found.cost[group]!;
        all[group] &&= found.exact[group]!;
      }
    }
    for (let group = 0; group < groups; group++) {
      // One syllable alone is little to be alike in.
      if (n === 1 && !all[group]) sum[group]! += 2;
      if (sum[group]! < cost[group]!) {
        cost[group] = sum[group]!;
        exact[group] = all[group]!;
        system[group] = fits[0]!.system[group]!;
        initial = anyInitial;
      }
    }
  }
  out.byGroup = { cost, system, exact, initial };
  out.frequency = Math.max(hanShare(han.han), lettersShare(latin));
  return out;
}

function compareEnglish(a: CompiledName, b: CompiledName): PartComparison {
  const part = (
    level: Level,
    cost: number,
    left: string,
    right: string,
    frequency: number,
  ): PartComparison => ({
    level,
    cost,
    system: null,
    left,
    right,
    frequency,
  });
  // A given name in letters that belongs to no Chinese table may be the other side's English name.
  const left = namesOf(a);
  const right = namesOf(b);
  if (left.length === 0 || right.length === 0 || (a.english.length === 0 && b.english.length === 0))
    return part('missing', 0, '', '', 1);
  let best: PartComparison | undefined;
  for (const one of left)
    for (const other of right) {
      const level: Level | null =
        one === other
          ? 'equal'
          : isNicknameOf(one, other)
            ? 'nickname'
            : oneLetterOff(one, other)
              ? 'typo'
              : null;
      const cost = level === 'equal' ? 0 : level === 'nickname' ? 2 : 5;
      if (level && (!best || cost < best.cost))
        best = part(level, cost, one, other, Math.max(englishShare(one), englishShare(other)));
    }
  if (best) return best;
  if (a.english.length === 0 || b.english.length === 0) return part('missing', 0, '', '', 1);
  return part('contradiction', against, a.english[0]!, b.english[0]!, 1);
}

const namesOf = (name: CompiledName): string[] =>
  name.given?.letters && name.given.letters.length > 2 ? [...name.english, name.given.letters] : name.english;

function hanShare(han: string): number {
  let share = 1;
  for (const char of han) share *= givenCharShare(char);
  return Math.max(share, 1e-7);
}

function lettersShare(given: CompiledGiven): number {
  let best = Math.max(englishShare(given.letters) / 50, 1e-6);
  for (const cuts of given.cuts)
    for (const cut of cuts) {
      let share = 1;
      for (const syllable of cut) share *= givenSyllableShare(syllable);
      best = Math.max(best, share);
    }
  return best;
}

const initialOf = (a: string, b: string): boolean =>
  a.length !== b.length && Math.min(a.length, b.length) === 1 && a[0] === b[0];

/** True when `short` is the first letters of the syllables of `long`. */
function initialsOf(short: CompiledGiven, long: CompiledGiven): boolean {
  const n = short.letters.length;
  if (n > 3 || n >= long.letters.length) return false;
  return (long.cuts[n] ?? []).some((cut) => cut.map((syllable) => syllable[0]).join('') === short.letters);
}

/** One letter changed, added, dropped, or two swapped; short words have no such thing. */
export function oneLetterOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/**
 * One number to order comparisons by: how well the texts can be one name, in bits below a perfect fit (0). Rarity counts little:
 * it says how much an agreement is worth, which is the linkage's question, not whether the spelling fits.
 */
export function closeness({ family, given, english, mixedSystems }: NameComparison): number {
  let bits = mixedSystems ? -2.5 : 0;
  if (family.level === 'missing') bits -= 8;
  else bits -= Math.min(family.cost, 20) - rarity(family) * 0.1;
  if (given.level === 'missing')
    bits -= english.level === 'equal' ? 6 : english.level === 'nickname' ? 8 : 12;
  else bits -= Math.min(given.cost, 20) - rarity(given) * 0.25;
  if (english.level === 'contradiction') bits -= 1;
  return bits;
}

const rarity = (part: PartComparison): number =>
  part.frequency < 1 ? Math.min(-Math.log2(part.frequency), 20) : 0;
