import { type CompiledName, compareCompiled, letters, type NameComparison } from '../../names/index.ts';
import { knownOrganisations } from '../profile/organisations.ts';
import type { Profile } from '../profile/profile.ts';
import { contradicts } from './index.ts';
import { agrees, isNoOther } from './name-weights.ts';

/** A name that is believed to stand there. */
const toldFrom = 0.35;

/**
 * Whether two whose names agree are nevertheless told to be two: by gender, age or calling, or by another name. Only the owner may say
 * then which is true. `byGiven`: their given names are what agrees.
 */
export const isOtherwise = (contact: Profile, connection: Profile, byGiven: boolean): boolean =>
  contradicts(contact, connection) || isCalledOtherwise(contact, connection, byGiven);

/**
 * Kelly龙（龙文静） and Kelly (Yuxuan) Long: a surname and an English name agree, but the given name that the owner wrote is another.
 * And 趙英姬 is not 曺永熙, though both are 조영희.
 */
function isCalledOtherwise(contact: Profile, connection: Profile, byGiven: boolean): boolean {
  const theirs = connection.readings.filter(({ reading }) => reading.field === 'name' && reading.given);
  const [ours, told] = [contact.readings.filter(isHanName), contact.readings.filter(isToldByOwner)];
  if (told.length === 0) return false;
  const inHan = theirs.filter(isHanName);
  if (inHan.length > 0) return ours.every((a) => inHan.every((b) => isOther(compareCompiled(a, b))));
  if (byGiven || theirs.length === 0) return false;
  // Letters may be read wrongly: then the surname at least must be theirs.
  const compared = told
    .flatMap((a) => theirs.map((b) => compareCompiled(a, b)))
    .filter((comparison) => !isEnglishAlone(comparison));
  return (
    compared.length > 0 && compared.every((comparison) => isOther(comparison) && agrees(comparison.family))
  );
}

/**
 * Ivy Tse, who calls herself Ivy T, is not Ivy Tsui. Read as the given name that it is, of Siew Ling Siew is no surname; nor is Keppel, where
 * Rajesh works.
 */
export const hasOtherSurname = (
  { readings }: Profile,
  { reading: { given } }: CompiledName,
  connection: CompiledName,
): boolean =>
  readings.some((ours) => {
    const surname = ours.reading.family?.latin;
    if (ours.reading.prior < toldFrom || (surname && given?.latin.split(' ').includes(surname))) return false;
    if (surname && ours.reading.field === 'remark' && knownOrganisations(surname).length > 0) return false;
    const { family, given: called, english } = compareCompiled(ours, connection);
    return !isNoOther(family) && (agrees(called) || agrees(english));
  });

const isOther = ({ given }: NameComparison): boolean => given.level === 'contradiction';
/** 孙丽 Lily and Lily Sun, Ryan L. Shi: what stands there for a given name is the English one, or an initial of whichever. */
function isEnglishAlone({ given, english }: NameComparison): boolean {
  const words = given.right.split(/[\s.-]+/u).filter((word) => word.length > 1);
  return words.length === 0 || (agrees(english) && words.map(letters).join('') === letters(english.right));
}
const isToldByOwner = (name: CompiledName): boolean =>
  name.reading.field === 'remark' && name.reading.prior >= toldFrom && isHanName(name);
const isHanName = ({ reading: { given } }: CompiledName): boolean =>
  /^\p{Script=Han}+$/u.test(given?.han ?? '');
