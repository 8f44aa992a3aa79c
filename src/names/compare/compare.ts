import type { NameComparison, NameReading, PartComparison } from '../types.ts';
import { type Agreement, unknown } from './agreement.ts';
import { type CompiledName, compileName } from './compile.ts';
import { compareEnglish } from './english.ts';
import { compareFamily } from './family.ts';
import { compareGiven } from './given.ts';
import { groups, tooFar } from './sounds-like.ts';

/** Bits that a surname of one system beside a given name of another costs. */
const mixing = 2.5;

/** How two readings agree, part by part. For many pairs, compile each reading once and use `compareCompiled`. */
export function compareNames(a: NameReading, b: NameReading): NameComparison {
  return compareCompiled(compileName(a), compileName(b));
}

export function compareCompiled(a: CompiledName, b: CompiledName): NameComparison {
  const family = a.family && b.family ? compareFamily(a.family, b.family) : unknown;
  const given = a.given && b.given ? compareGiven(a.given, b.given) : unknown;
  const own = ownOf(a, b);
  // One person seldom writes the surname by one system and the given name by another: look for the system both share.
  let shared = -1;
  let mixedSystems = false;
  if (family.fit && given.fit) {
    let least = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groups; group++) {
      const cost = family.fit.cost[group]! + given.fit.cost[group]! + switching(own, group);
      if (cost < least) {
        least = cost;
        shared = group;
      }
    }
    if (family.fit.least + given.fit.least + mixing < least) {
      mixedSystems = true;
      shared = -1;
    }
  }
  const english = compareEnglish(a, b);
  // Sammi岑慧敏 and Sammi Cen: what stands for the given name is the English one.
  const isCalledBy = (english.left === a.given?.letters) !== (english.right === b.given?.letters);
  const hasGiven = !(isCalledBy && isAgreement(english));
  return {
    family: settle(family, shared, own),
    // By one system for both it counts once.
    given: settle(hasGiven ? given : unknown, shared, shared >= 0 ? null : own),
    english,
    mixedSystems,
  };
}

const isAgreement = ({ level, left }: PartComparison): boolean => left !== '' && level !== 'contradiction';

/** By group, how badly it explains the letters that one of the two writes beside the characters: 潘立 Pan is no Pang. */
function ownOf(a: CompiledName, b: CompiledName): readonly number[] | null {
  const [one, other] = [a.family?.own ?? a.given?.own ?? null, b.family?.own ?? b.given?.own ?? null];
  if (!one || !other) return one ?? other;
  return one.map((bits, group) => Math.max(bits, other[group]!));
}

/** Bits that letters of another system cost than that of the letters they write themselves: some do so abroad. */
const another = 6;
/** Letters that two systems explain about as well are of both. */
const aboutAsWell = 0.5;

const switching = (own: readonly number[] | null, group: number): number =>
  own && own[group]! > aboutAsWell ? another : 0;

/** Turns a fit into one level, by the given group of systems or, at -1, by the best one. */
function settle(found: Agreement, group: number, own: readonly number[] | null): PartComparison {
  const { fit, left, right } = found;
  if (!fit) {
    const { level, cost, system, frequency } = found;
    return { level, cost, system, left, right, frequency };
  }
  const at = group >= 0 ? group : fit.cost.indexOf(fit.least);
  const cost = fit.cost[at]!;
  if (cost > found.cost)
    return { level: 'contradiction', cost: Math.max(cost, tooFar), system: null, left, right, frequency: 1 };
  const level = fit.initial ? 'initials' : fit.exact[at] ? 'spelled' : 'similar';
  const bits = cost + switching(own, at);
  return { level, cost: bits, system: fit.system[at]!, left, right, frequency: found.frequency };
}

/**
 * One number to order comparisons by: how well the texts can be one name, in bits below a perfect fit (about 0). Rarity
 * counts little: it says how much an agreement is worth, which is the linkage's question, not whether the spelling fits.
 */
export function closeness({ family, given, english, mixedSystems }: NameComparison): number {
  let bits = mixedSystems ? -mixing : 0;
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
