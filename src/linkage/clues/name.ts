import type { Evidence } from '../../model.ts';
import {
  type CompiledName,
  isEnglish,
  isLikelierInPinyin,
  letters,
  type NameComparison,
  type System,
  simplify,
  styleOf,
  syllableShare,
} from '../../names/index.ts';
import type { Frequencies } from '../lists/frequency.ts';
import { tableShareOf, usualShare } from '../lists/value-counts.ts';
import { isHan } from '../profile/phrases.ts';
import { pinyinOf } from '../profile/pinyin.ts';
import type { Profile } from '../profile/profile.ts';
import { agrees, isNoOther, type NamePartKind, weightOf } from './name-weights.ts';
import { rarerSystem, systemBits } from './spelling-systems.ts';

const nameParts = ['family', 'given', 'english'] as const;
const featureOf: Record<NamePartKind, string> = {
  family: 'surname',
  given: 'given-name',
  english: 'english-name',
};
/** One person seldom writes the surname by one system and the given name by another. */
const mixedSystems = -2;

/** Who writes a name as fewer than a quarter of people do, writes it as few do. */
const seldom = -2;

/** What two readings say, compared, in bits. */
export function nameWeight(
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

/** The same, part by part. */
export function nameEvidence(
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
  const habit = systemWeight(b, comparison, contact, frequencies);
  const note = habit < seldom ? 'seldom-spelled-so' : 'one-of-several-spellings';
  const spelling = { feature: 'spelling', left: '', right: '', weight: habit, note };
  return [...clues, spelling, doubt, ...(comparison.mixedSystems ? [mixed] : [])].filter(
    ({ weight }) => weight !== 0,
  );
}

/** What the parts that agree say by the tables alone, bits: in a short list no value is seen twice. */
export function tableBits(comparison: NameComparison): number {
  let bits = 0;
  for (const part of nameParts) {
    const compared = comparison[part];
    if (!agrees(compared) || (part === 'english' && isSaidAlready(comparison))) continue;
    bits -= Math.log2(usualShare(part, compared.right, tableShareOf(part, compared)));
  }
  return bits;
}

function partWeight(part: NamePartKind, comparison: NameComparison, frequencies: Frequencies): number {
  const weigh = (each: NamePartKind) => rounded(weightOf(each, comparison[each], frequencies.share));
  if (part === 'family' || !isSaidAlready(comparison)) return weigh(part);
  return part === 'given' ? Math.max(weigh('given'), weigh('english')) : 0;
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

/** The system that the names agree by, where nothing says that it is the contact's. */
export function strangeSystem(
  comparison: NameComparison,
  { systems }: Profile,
  { systemShare }: Frequencies,
): System | null {
  const system = rarerSystem(comparison, systemShare);
  return system && !systems.includes(system) ? system : null;
}

/**
 * 林婉清 and Wanqing Ling: whoever writes the given name in pinyin writes the surname so too, and is then called 凌. Asked about, unless
 * the contact is from where it is spelled so. `system`: as `strangeSystem` gives it.
 */
export function isOthersInPinyin(
  { family, given }: NameComparison,
  system: System | null,
  { systemShare }: Frequencies,
): boolean {
  if (!system || system === 'pinyin' || family.system !== system) return false;
  const [[han, latin], [givenHan, givenLatin]] = [inBoth(family), inBoth(given)];
  if (han === '' || (givenHan !== '' && pinyinOf(givenHan) !== letters(givenLatin))) return false;
  return isLikelierInPinyin(letters(latin), simplify(han), system, 1 / systemShare[system]);
}

/**
 * 李志强 and Zhigang Li, 宋佳宁 and Jialing Song: the surname is in pinyin, so that the given name is no Korean one that sounds so, nor, where
 * it is in pinyin too, one of Singapore.
 */
export function isByOtherEar(
  { family, given: { system } }: NameComparison,
  connection: CompiledName,
  { systems }: Profile,
): boolean {
  const [han, latin] = inBoth(family);
  const isStrange = system === 'korean' || (system === 'southeast-asia' && styleOf(connection) === 'pinyin');
  return isStrange && han !== '' && pinyinOf(simplify(han)) === letters(latin) && !systems.includes(system);
}

/** 김민수 and Minxiu Jin: of the characters behind Hangul one can only guess which, so that it is asked. */
export const isThroughHangul = ({ given: { left, right, system } }: NameComparison): boolean =>
  system === 'pinyin' && /\p{Script=Hangul}/u.test(left + right);

/** What stands in Han on one side and in letters on the other; '' where that is not so. */
function inBoth({ left, right }: NameComparison['family']): [han: string, latin: string] {
  if (isHan(left) === isHan(right)) return ['', ''];
  return isHan(left) ? [left, right] : [right, left];
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
export function isWholeName({ family, given, english }: NameComparison): boolean {
  return agrees(family) && (agrees(given) || agrees(english));
}

/** 荆紫妍 for 荆紫嫣, Stepehn for Stephen: the surname agrees, and the other name but for what one mishears or mistypes. */
export function isWholeButMistyped({ family, given, english }: NameComparison): boolean {
  if (!agrees(family)) return false;
  if (given.level === 'homophone') return isOneCharacterOff(given);
  return english.level === 'typo' && given.level === 'missing' && isSlip(english);
}

/** 紫妍 and 紫嫣; of one character as many women as men may be called, 伟 and 薇. */
function isOneCharacterOff({ left, right }: NameComparison['given']): boolean {
  const [ours, theirs] = [[...simplify(left)], [...simplify(right)]];
  return (
    isHan(left) &&
    isHan(right) &&
    ours.length === 2 &&
    ours.filter((char, at) => char === theirs[at]).length === 1
  );
}

/** Two letters changed places, and only one of the two is a name: Kavita and Savita are two, and so are Tina and Tian. */
function isSlip({ left, right }: NameComparison['english']): boolean {
  const words = [left, right].map(letters);
  const [ours, theirs] = words.map((word) => [...word].sort().join(''));
  return ours === theirs && words.filter((word) => isEnglish(word) || syllableShare(word) > 0).length === 1;
}

/** What a name without a surname says at least by our tables, bits: Kevin of a firm may be anybody, also in a list that has but one. */
const rare = 12;

/** No part differs, but one is an initial, or the surname missing of a rare name: Yifan Z., Kwon TH, Kavitha, 建梁 Alex; never a surname alone. */
export function isWholeButShort({ family, given, english }: NameComparison): boolean {
  if (
    ![family, given, english].every(isNoOther) ||
    (given.level === 'missing' && english.level === 'missing')
  )
    return false;
  if (family.level !== 'missing') return true;
  return (
    [given, english].filter(agrees).reduce((bits, { frequency }) => bits - Math.log2(frequency), 0) >= rare
  );
}
