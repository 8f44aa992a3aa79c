import {
  type CompiledName,
  compareCompiled,
  letters,
  type NameComparison,
  type NameReading,
  type System,
} from '../../names/index.ts';
import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';
import { addressEvidence, isProof } from './address.ts';
import {
  isByOtherEar,
  isOthersInPinyin,
  isThroughHangul,
  isWholeButMistyped,
  isWholeButShort,
  isWholeName,
  nameWeight,
  strangeSystem,
  tableBits,
} from './name.ts';
import { agrees } from './name-weights.ts';
import { hasOtherSurname, isOtherwise } from './otherwise.ts';

/** Why the name that agrees may be another's: what the text calls somebody may be no name of theirs, or something tells the two apart. */
export type NameDoubt = (typeof nameDoubts)[number];
export const nameDoubts = ['word', 'other', 'family', 'service', 'namesake', 'unsure', 'otherwise'] as const;

/** What names and addresses say of a pair. */
export interface NameJudgement {
  /** Bits. */
  weight: number;
  decisive: Decisive;
  /** The spelling system that the names agree by, where nothing says that it is the contact's. */
  system: System | null;
  /** What a whole name that agrees says by the tables, bits, in tenths; 0 where none does, or an address agrees too. */
  nameBits: number;
  /** The readings that fit best, by position; -1 where a side has none. */
  reading: { contact: number; connection: number };
  /** What is in doubt by the names alone. */
  doubt: NameDoubt | null;
  /** Whether a surname and a given name agree that several at one large employer may have. */
  isCommon: boolean;
}

/**
 * Whether names and addresses are enough to take two for one. A whole name or an address is; nearly a whole one, as rare as that, is beside
 * a clue that says much; the whole name of somebody who serves, where the other does just that; a surname, an English name or a company
 * alone never.
 */
export type Decisive = (typeof decisiveness)[number];
export const decisiveness = ['no', 'beside-clue', 'beside-service', 'yes'] as const;

/**
 * What nearly a whole name must say, bits: Kai Z.; and Kavitha, of whom nobody tells a surname, or who may be a word. Of the pairs and books that
 * others wrote (`bench/others`), of which one with a surname says from 8 to 10 and a clue much besides, 13 are one person, 3 would be asked
 * about, 1 is two.
 */
const [asRare, asRareAlone] = [8, 10];

/**
 * Up to here several at one large employer have a name, bits by the tables: one in 23,000 (张伟, 李娜, 李文博). Of whole Chinese names as
 * common, where such an employer or the same work is all that agrees besides, 58 of 78 that others wrote are one person
 * (`several` in `bench/others.ts`).
 */
const severalHave = 14.5;

/** From here on the names agree in more than one rare thing, bits. */
const namedFrom = 6;

/** Bits that a reading by which a whole name agrees may say less than another one by which only a part does. */
const aboutAsMuch = 6;

/** The most of what a pair says and the slowest to find out. */
export function judgeNames(contact: Profile, connection: Profile, frequencies: Frequencies): NameJudgement {
  const best = bestReadings(contact, connection, frequencies);
  const { weight, system, reading } = best;
  const address = addressEvidence(contact, connection, () => nameOf(weight, contact, connection, reading));
  const isDecided = address !== null && isProof(address);
  return {
    weight: weight + (address?.weight ?? 0),
    system,
    decisive: isDecided ? 'yes' : best.decisive,
    nameBits: address ? 0 : best.nameBits,
    reading,
    doubt: best.doubt,
    isCommon: best.isCommon && !address,
  };
}

/** Readings of one person are alternatives, so the best pair of readings counts, less the doubt about each. */
function bestReadings(contact: Profile, connection: Profile, frequencies: Frequencies): NameJudgement {
  let best = Number.NEGATIVE_INFINITY;
  let whole = Number.NEGATIVE_INFINITY;
  let comparison: NameComparison | null = null;
  let ofWhole: NameComparison | null = null;
  let system: System | null = null;
  const reading = { ...noReading };
  for (let left = 0; left < contact.readings.length; left++) {
    for (let right = 0; right < connection.readings.length; right++) {
      const [a, b] = [contact.readings[left]!, connection.readings[right]!];
      if (contact.namedInHan && connection.namedInHan && !(a.given?.han && b.given?.han)) continue;
      const compared = compareCompiled(a, b);
      const weight = nameWeight(a, b, compared, contact, frequencies);
      if (weight <= Math.min(best, whole)) continue;
      const spelledBy = strangeSystem(compared, contact, frequencies);
      if (
        !a.reading.perhaps &&
        isWholeName(compared) &&
        isTheirs(compared, b, spelledBy, contact, frequencies) &&
        weight > whole
      ) {
        whole = weight;
        ofWhole = compared;
      }
      if (weight <= best) continue;
      best = weight;
      comparison = compared;
      system = spelledBy;
      reading.contact = left;
      reading.connection = right;
    }
  }
  if (!comparison || best < contact.nameless) return { weight: contact.nameless, ...noName };
  const [a, b] = [contact.readings[reading.contact]!, connection.readings[reading.connection]!];
  // Kevin 王, who calls himself 凯文不做梦: the given name says more, and the surname agrees too.
  const isWhole = isWholeBeside(a.reading.perhaps, whole, best);
  const beside = isWhole ? 'yes' : decidedBeside(a.reading, comparison);
  // What takes longest to find out comes last, as few names get so far.
  const isNearly = () =>
    best >= (comparison.family.level === 'missing' || a.reading.perhaps ? asRareAlone : asRare) &&
    isTheirs(comparison, b, system, contact, frequencies) &&
    !hasOtherSurname(contact, a, b);
  const enough = beside === 'yes' || (beside !== 'no' && isNearly()) ? beside : 'no';
  const isTold = enough !== 'no' && !isOtherwise(contact, connection, agrees(comparison.given));
  // Hiew KY, whose remark 丘国荣 is Kok Yoong: as rare as the whole name.
  const rarest = isWhole && ofWhole && tableBits(ofWhole) > tableBits(comparison) ? ofWhole : comparison;
  const nameBits = isTold ? Math.min(Math.round(10 * tableBits(rarest)) / 10, mostBits) : 0;
  const doubt = a.reading.perhaps ?? (enough !== 'no' && !isTold ? 'otherwise' : null);
  const isCommon = nameBits > 0 && nameBits <= severalHave && isOfSeveral(rarest);
  return { weight: best, decisive: isTold ? enough : 'no', system, nameBits, reading, doubt, isCommon };
}

/** A surname and a given name, and no English name besides to set one apart. */
const isOfSeveral = ({ family, given, english }: NameComparison): boolean =>
  agrees(family) && agrees(given) && !agrees(english);

/** Whether a whole name agrees too, of so many bits, where another reading says most: what may be a word takes nothing from it. */
function isWholeBeside(perhaps: NameReading['perhaps'], whole: number, best: number): boolean {
  if (perhaps === 'word') return whole > namedFrom;
  return perhaps ? whole >= best : whole > best - aboutAsMuch;
}

/** More than this no name need say. */
const mostBits = 25;

const noReading = { contact: -1, connection: -1 };
const noName = {
  decisive: 'no',
  system: null,
  nameBits: 0,
  reading: noReading,
  doubt: null,
  isCommon: false,
} as const;

/** Beside what such a name would be enough. 尚可 ANZ: who works somewhere is somebody, and what may be a word is the name. */
function decidedBeside({ perhaps, field }: NameReading, comparison: NameComparison): Decisive {
  if (perhaps === 'service') return isWholeName(comparison) ? 'beside-service' : 'no';
  if (perhaps === 'family') return isWholeName(comparison) ? 'beside-clue' : 'no';
  const mayBeName = !perhaps || (perhaps === 'word' && field === 'remark');
  return mayBeName && (isWholeButShort(comparison) || isWholeButMistyped(comparison)) ? 'beside-clue' : 'no';
}

/** Whether names that agree so are, for all that is known, this contact's and the connection's. */
const isTheirs = (
  comparison: NameComparison,
  connection: CompiledName,
  system: System | null,
  contact: Profile,
  frequencies: Frequencies,
): boolean =>
  !isThroughHangul(comparison) &&
  !isByOtherEar(comparison, connection, contact) &&
  !isOthersInPinyin(comparison, system, frequencies);

/** The name by which two agree so far in letters, '' where both have it in Han; null where no name agrees. */
export function nameOf(
  weight: number,
  contact: Profile,
  connection: Profile,
  positions: NameJudgement['reading'],
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
