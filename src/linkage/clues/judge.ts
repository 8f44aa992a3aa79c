import type { Evidence } from '../../model.ts';
import { compareCompiled, letters, type System } from '../../names/index.ts';
import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';
import { addressEvidence, isProof } from './address.ts';
import { agreeBesides, cluesEvidence, cluesWeight } from './index.ts';
import {
  isByOtherEar,
  isOthersInPinyin,
  isThroughHangul,
  isWholeName,
  nameEvidence,
  nameWeight,
  strangeSystem,
} from './name.ts';
import { agrees } from './name-weights.ts';
import { isOtherwise } from './otherwise.ts';

/** What speaks for and against one pair, as one number in bits, and whether it may be accepted without asking. */
export interface Judgement {
  weight: number;
  /** True when a whole name or an address agrees: what a surname, an English name or a company alone never gives. */
  decisive: boolean;
  /** The spelling system that the names agree by, where nothing says that it is the contact's. */
  system: System | null;
  /** The readings that fit best, by position; -1 where a side has none. */
  reading: { contact: number; connection: number };
}

/** From here on the names agree in more than one rare thing, bits. */
const namedFrom = 6;

/** Bits that a reading by which a whole name agrees may say less than another one by which only a part does. */
const aboutAsMuch = 6;

/** All clues of a pair together. */
export function judge(contact: Profile, connection: Profile, frequencies: Frequencies): Judgement {
  const names = judgeNames(contact, connection, frequencies);
  return { ...names, weight: names.weight + cluesWeight(contact, connection, frequencies.counts) };
}

/**
 * What names and addresses say, the most of it and the slowest to find out. Readings of one person are alternatives, so the
 * best pair of readings counts, less the doubt about each.
 */
export function judgeNames(contact: Profile, connection: Profile, frequencies: Frequencies): Judgement {
  let best = Number.NEGATIVE_INFINITY;
  let whole = Number.NEGATIVE_INFINITY;
  let byGiven = false;
  let system: System | null = null;
  const reading = { contact: -1, connection: -1 };
  for (let left = 0; left < contact.readings.length; left++) {
    for (let right = 0; right < connection.readings.length; right++) {
      const [a, b] = [contact.readings[left]!, connection.readings[right]!];
      if (contact.namedInHan && connection.namedInHan && !(a.given?.han && b.given?.han)) continue;
      const comparison = compareCompiled(a, b);
      const weight = nameWeight(a, b, comparison, contact, frequencies);
      if (weight <= Math.min(best, whole)) continue;
      const spelledBy = strangeSystem(comparison, contact, frequencies);
      const isWhole =
        !a.reading.perhapsOther &&
        isWholeName(comparison) &&
        !isThroughHangul(comparison) &&
        !isByOtherEar(comparison, b, contact) &&
        !isOthersInPinyin(comparison, spelledBy, frequencies);
      if (isWhole) whole = Math.max(whole, weight);
      if (weight <= best) continue;
      best = weight;
      system = spelledBy;
      byGiven = agrees(comparison.given);
      reading.contact = left;
      reading.connection = right;
    }
  }
  // Kevin 王, who calls himself 凯文不做梦: the given name says more, and the surname agrees too.
  const isDoubted = contact.readings[reading.contact]?.reading.perhapsOther ?? false;
  let decisive = isDoubted ? whole >= best : whole > best - aboutAsMuch;
  if (best < contact.nameless) {
    best = contact.nameless;
    decisive = false;
    system = null;
    reading.contact = -1;
    reading.connection = -1;
  }
  const address = addressEvidence(contact, connection, () => nameOf(best, contact, connection, reading));
  decisive &&= !isOtherwise(contact, connection, byGiven);
  return {
    weight: best + (address?.weight ?? 0),
    system,
    decisive: decisive || (address !== null && isProof(address)),
    reading,
  };
}

/**
 * Whether a whole name agrees and nothing else does, of all that the two tell; also where the owner wrote nothing. Whoever the owner calls
 * by the whole name and nothing else is well known: of 38 such in others' books one was a namesake, of 67 unnamed ones 11 (`bench/others`).
 */
export const isNameAlone = (
  contact: Profile,
  connection: Profile,
  { decisive }: Pick<Judgement, 'decisive'>,
): boolean =>
  decisive &&
  (contact.isDescribed || contact.circle === 'unsaid') &&
  connection.isDescribed &&
  !agreeBesides(contact, connection) &&
  addressEvidence(contact, connection, () => null) === null;

/** The clues behind a judgement; their weights add up to its weight. */
export function evidenceOf(
  contact: Profile,
  connection: Profile,
  { reading }: Judgement,
  frequencies: Frequencies,
): Evidence[] {
  const [a, b] = [contact.readings[reading.contact], connection.readings[reading.connection]];
  const name = a && b ? nameEvidence(a, b, compareCompiled(a, b), contact, frequencies) : noName(contact);
  const address = addressEvidence(contact, connection, () =>
    nameOf(sumOf(name), contact, connection, reading),
  );
  return [...name, ...(address ? [address] : []), ...cluesEvidence(contact, connection, frequencies.counts)];
}

/** None of the readings can be this person: perhaps none of them is a name. */
function noName({ nameless }: Profile): Evidence[] {
  return nameless === 0 ? [] : [{ feature: 'reading', left: '', right: '', weight: nameless, note: '' }];
}

/** The name by which two agree so far in letters, '' where both have it in Han; null where no name agrees. */
function nameOf(
  weight: number,
  contact: Profile,
  connection: Profile,
  positions: Judgement['reading'],
): string | null {
  if (weight <= namedFrom) return null;
  const sides = [contact.readings[positions.contact], connection.readings[positions.connection]];
  const written = sides.map((side) =>
    letters(
      [side?.reading.family?.latin, side?.reading.given?.latin, ...(side?.reading.english ?? [])].join(''),
    ),
  );
  return written.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
}

function sumOf(evidence: Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}
