import type { Evidence } from '../../model.ts';
import {
  type CompiledName,
  compareCompiled,
  letters,
  type NameComparison,
  type System,
  styleOf,
} from '../../names/index.ts';
import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';
import { cluesEvidence, cluesWeight } from './index.ts';
import { rarerSystem, systemBits } from './systems.ts';
import { agrees, type NamePartKind, weightOf } from './weights.ts';

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

const nameParts = ['family', 'given', 'english'] as const;
const featureOf: Record<NamePartKind, string> = {
  family: 'surname',
  given: 'given-name',
  english: 'english-name',
};
/** From here on the names agree in more than one rare thing, bits. */
const namedFrom = 6;
/** One person seldom writes the surname by one system and the given name by another. */
const mixedSystems = -2;

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
  let decisive = false;
  let system: System | null = null;
  const reading = { contact: -1, connection: -1 };
  for (let left = 0; left < contact.readings.length; left++) {
    for (let right = 0; right < connection.readings.length; right++) {
      const [a, b] = [contact.readings[left]!, connection.readings[right]!];
      if (contact.namedInHan && connection.namedInHan && !(a.given?.han && b.given?.han)) continue;
      const comparison = compareCompiled(a, b);
      const weight = nameWeight(a, b, comparison, contact, frequencies);
      if (weight <= best) continue;
      best = weight;
      system = strangeSystem(comparison, contact, frequencies);
      decisive = !a.reading.perhapsOther && isWholeName(comparison);
      reading.contact = left;
      reading.connection = right;
    }
  }
  if (best < contact.nameless) {
    best = contact.nameless;
    decisive = false;
    system = null;
    reading.contact = -1;
    reading.connection = -1;
  }
  const address = addressEvidence(contact, connection, nameOf(best, contact, connection, reading));
  return {
    weight: best + (address?.weight ?? 0),
    system,
    decisive: decisive || (address !== null && isProof(address)),
    reading,
  };
}

/** The clues behind a judgement; their weights add up to its weight. */
export function evidenceOf(
  contact: Profile,
  connection: Profile,
  { reading }: Judgement,
  frequencies: Frequencies,
): Evidence[] {
  const [a, b] = [contact.readings[reading.contact], connection.readings[reading.connection]];
  const name = a && b ? nameEvidence(a, b, compareCompiled(a, b), contact, frequencies) : noName(contact);
  const address = addressEvidence(contact, connection, nameOf(sumOf(name), contact, connection, reading));
  return [...name, ...(address ? [address] : []), ...cluesEvidence(contact, connection, frequencies.counts)];
}

function nameWeight(
  a: CompiledName,
  b: CompiledName,
  comparison: NameComparison,
  contact: Profile,
  frequencies: Frequencies,
): number {
  let sum =
    doubtOf(a, b) +
    systemWeight(b, comparison, contact, frequencies) +
    (comparison.mixedSystems ? mixedSystems : 0);
  for (const part of nameParts) sum += partWeight(part, comparison, frequencies);
  return sum;
}

function nameEvidence(
  a: CompiledName,
  b: CompiledName,
  comparison: NameComparison,
  contact: Profile,
  frequencies: Frequencies,
): Evidence[] {
  const clues: Evidence[] = nameParts.map((part) => {
    const { left, right, system, level } = comparison[part];
    const weight = partWeight(part, comparison, frequencies);
    return { feature: featureOf[part], left, right, weight, note: system ?? level };
  });
  const doubt = { feature: 'reading', left: '', right: '', weight: doubtOf(a, b), note: '' };
  const mixed = { feature: 'mixed-systems', left: '', right: '', weight: mixedSystems, note: '' };
  const system = {
    feature: 'spelling',
    left: '',
    right: '',
    weight: systemWeight(b, comparison, contact, frequencies),
    note: '',
  };
  return [...clues, system, doubt, ...(comparison.mixedSystems ? [mixed] : [])].filter(
    ({ weight }) => weight !== 0,
  );
}

/** None of the readings can be this person: perhaps none of them is a name. */
function noName({ nameless }: Profile): Evidence[] {
  return nameless === 0 ? [] : [{ feature: 'reading', left: '', right: '', weight: nameless, note: '' }];
}

function partWeight(part: NamePartKind, comparison: NameComparison, frequencies: Frequencies): number {
  if (part === 'english' && isSaidAlready(comparison)) return 0;
  return rounded(weightOf(part, comparison[part], frequencies.share));
}

/** A word may be read as a given name and as an English one; it counts once. */
function isSaidAlready({ given, english }: NameComparison): boolean {
  return agrees(given) && given.right !== '' && english.right.toLowerCase() === given.right.toLowerCase();
}

/** How seldom this owner's people write by a system, in bits; nothing where the contact is from where it is usual. */
function systemWeight(
  b: CompiledName,
  comparison: NameComparison,
  contact: Profile,
  frequencies: Frequencies,
): number {
  if (isInLetters(comparison)) {
    const style = styleOf(b);
    return style ? rounded(Math.log2(frequencies.style(style))) : 0;
  }
  const system = strangeSystem(comparison, contact, frequencies);
  if (system) return systemBits(system, frequencies);
  return rarerSystem(comparison, frequencies.systemShare) ? atHome : 0;
}

/**
 * True where a whole name agrees letter by letter. How common it is does not follow from how common its parts are: whoever is
 * called Schneider is seldom called Wei.
 */
function isInLetters({ family, given, english }: NameComparison): boolean {
  if (family.level !== 'equal' || family.system) return false;
  return (given.level === 'equal' && !given.system) || english.level === 'equal';
}

/** Where one system is usual, still every other person writes by another, or differently by the same. */
const atHome = -0.4;

function strangeSystem(
  comparison: NameComparison,
  { systems }: Profile,
  { systemShare }: Frequencies,
): System | null {
  const system = rarerSystem(comparison, systemShare);
  return system && !systems.has(system) ? system : null;
}

function doubtOf(a: CompiledName, b: CompiledName): number {
  return rounded(0.6 * Math.log2(a.reading.prior * b.reading.prior));
}

/** Hundredths of a bit: what is shown is what is added up, and machines whose log2 differs in the last digit agree. */
function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/**
 * The least on which two people may be taken for one without asking: a surname agrees, and a given or an English name. How many
 * Kevin Wangs there are is what their weights say.
 */
function isWholeName({ family, given, english }: NameComparison): boolean {
  return agrees(family) && (agrees(given) || agrees(english));
}

function addressEvidence(contact: Profile, connection: Profile, name: string | null): Evidence | null {
  const profile = shared(contact.profiles, connection.profiles);
  if (profile !== undefined) return proof('profile', profile);
  const email = shared(contact.emails, connection.emails);
  if (email !== undefined) return proof('email', email);
  const handle = shared(contact.handles, connection.handles);
  if (handle === undefined) return null;
  return {
    feature: 'handle',
    left: handle,
    right: handle,
    weight: handleWeight(handle, name),
    note: 'equal',
  };
}

/** An address that means one person: as good as certain. */
function proof(feature: string, value: string): Evidence {
  return { feature, left: value, right: value, weight: 24, note: 'equal' };
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

/** With digits hardly two people think of the same visible id; one that is the name once more says little more. */
function handleWeight(handle: string, name: string | null): number {
  const hasDigits = /\d/.test(handle);
  if (name === null) return hasDigits ? 12 : 9;
  if (!hasDigits) return 3;
  const isTheName = letters(handle.replace(/\d/g, '')).length === name.length;
  return isTheName ? 6 : 12;
}

function isProof({ feature, weight }: Evidence): boolean {
  return feature === 'email' || feature === 'profile' || (feature === 'handle' && weight > 10);
}

function sumOf(evidence: Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string | undefined {
  for (const value of a) if (b.has(value)) return value;
  return undefined;
}
