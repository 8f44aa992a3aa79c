import { respectful } from '../../compare/given.ts';
import { englishShare, isEnglish, latinSurnameShare } from '../../frequency.ts';
import { particles } from '../../particles.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import type { Field, NameReading, Origin } from '../../types.ts';
import { foreignOrigin, koreanGiven, mora } from '../origin.ts';
import { givenWordsBits, join, type Word } from './weights.ts';

/** Of names that are not Chinese, one in so many (log2) has the surname in front, where nothing tells. */
export const surnameInFront = 4;

/** Novak Tomas, Harris Graham: the same words with the first as surname. */
export function familyInFront(words: Word[], usual: NameReading): NameReading | null {
  const [first, ...rest] = words;
  if (!first || rest.length === 0 || usual.order !== 'given-first') return null;
  const english = rest.filter((word) => isEnglish(word.letters));
  return {
    ...usual,
    order: 'family-first',
    family: { han: '', latin: first.raw },
    given: english.length === rest.length ? null : { han: '', latin: join(rest) },
    english: english.map((word) => word.raw),
  };
}

/** Siti Nuraisyah: behind what half a country bears stands what somebody is called by, and no surname. */
export function calledByBoth([first, second, ...more]: Word[], usual: NameReading): NameReading | null {
  if (!first || !second || more.length > 0 || usual.field === 'name' || !respectful.has(first.letters))
    return null;
  return {
    ...usual,
    order: 'none',
    family: null,
    given: { han: '', latin: join([first, second]) },
    english: [],
    perhaps: 'other',
  };
}

/** De Vries may be one of Chinese syllables; de Vries is none. */
export const isParticle = ({ raw, letters }: Word): boolean =>
  raw === raw.toLowerCase() && particles.has(letters);

/** Any other people's name: first word given, last word family, particles with the family. */
export function westernReading(
  words: Word[],
  text: string,
  field: Field,
): { reading: NameReading; bits: number } | null {
  const origin: Origin = foreignOrigin(
    words.map((word) => word.letters),
    text,
  );
  const korean = origin === 'korean' && koreanGiven(words.map((word) => word.raw));
  let bits = origin === 'western' || origin === 'unknown' ? -3 : korean ? 9 : -1;
  for (const [i, word] of words.entries()) {
    const chinese =
      surnamesSpelled(word.letters).some((meaning) => meaning.cost < 3) || givenWordsBits([word]) > -25;
    if (word.letters.length === 1) bits -= 9;
    else if (i > 0 && isParticle(word)) bits -= 4;
    else if (isEnglish(word.letters)) bits += i === 0 ? Math.log2(englishShare(word.letters)) + 1 : -13;
    else if (origin === 'western' || origin === 'unknown') bits += chinese ? -19 : -13;
    else if (foreignOrigin([word.letters], '') === origin) bits -= 3;
    else bits -= korean ? 7 : latinSurnameShare(word.letters) > 0.003 ? 18 : 9;
  }
  let cut = 1;
  if (words.length > 1) {
    cut = words.length - 1;
    // Frau von Bülow: small beside a capital, it begins a surname that stands alone.
    const isSmall = /^\p{Ll}/u.test(words[0]!.raw) && /^\p{Lu}/u.test(words[1]!.raw);
    const particle = words.findIndex((word, i) => (i > 0 || isSmall) && particles.has(word.letters));
    if (particle >= 0) cut = particle;
  }
  const familyFirst =
    (origin === 'vietnamese' || origin === 'korean' || origin === 'japanese') &&
    words.length > 1 &&
    foreignFamilyFirst(words, origin);
  const family = familyFirst ? words.slice(0, 1) : words.slice(cut);
  const given = familyFirst ? words.slice(1) : words.slice(0, cut);
  const names = given.filter((word) => isEnglish(word.letters));
  // Bart van der: Meer is still to come.
  if (isWrittenOtherwise(family, given) || (words.length > 1 && family.every(isParticle))) bits -= 11;
  const chinese = origin === 'western' || origin === 'unknown';
  return {
    bits,
    reading: {
      field,
      text,
      prior: 0,
      origin: chinese && names.length > 0 ? 'western' : origin,
      order: words.length === 1 ? 'none' : familyFirst ? 'family-first' : 'given-first',
      family: family.length > 0 ? { han: '', latin: join(family) } : null,
      given:
        names.length === given.length && !isMoraic(given, origin) ? null : { han: '', latin: join(given) },
      english: names.map((word) => word.raw),
      honorific: null,
      gender: null,
    },
  };
}

/** Lakshmi postdoc, Benoît NAD: beside a name with a capital a small word is none, nor are a few capitals. */
const isWrittenOtherwise = (family: Word[], given: Word[]): boolean =>
  family.length > 0 &&
  given.some(({ raw }) => /^\p{Lu}\p{Ll}/u.test(raw)) &&
  family.every(
    ({ raw, letters }) =>
      /^(?:\p{Ll}+|\p{Lu}{2,4})$/u.test(raw) && !isEnglish(letters) && !particles.has(letters),
  );

/** Naomi Watanabe is 直美, whatever Naomi is elsewhere. */
const isMoraic = (given: Word[], origin: Origin): boolean =>
  origin === 'japanese' && given.length === 1 && mora.test(given[0]!.letters);

const foreignFamilyFirst = (words: Word[], origin: Origin): boolean =>
  foreignOrigin([words[0]!.letters], '') === origin &&
  foreignOrigin([words[words.length - 1]!.letters], '') !== origin;
