import { isUsualEnglish, syllableShare } from '../frequency.ts';
import { clean, letters } from '../normalise.ts';
import { particles } from '../particles.ts';
import { familySpellings, surnamesSpelled } from '../spell/forms.ts';
import { isVietnameseSyllable } from '../spell/vietnamese.ts';
import type { NameReading, OtherPart, ParsedTexts } from '../types.ts';
import { withoutAsides } from './asides.ts';
import { type Fields, namesOnly, withoutTitles } from './credentials.ts';
import { inOneField, namedOnce } from './fields.ts';
import { genderSaid, withGender } from './gender-said.ts';
import { readHanFields } from './han/fields.ts';
import { inLatin } from './latin/cyrillic.ts';
import { readHandle } from './latin/handle.ts';
import {
  calledBehind,
  maidenNameInside,
  maidenNameJoined,
  maidenNameUntold,
  surnameBefore,
  withSurname,
} from './latin/maiden-name.ts';
import { readLatinName, weighLatinName } from './latin/name.ts';
import { givenBits, usualGiven } from './latin/weights.ts';
import { withoutNotices } from './notices.ts';
import { foreignOrigin } from './origin.ts';
import { share } from './priors.ts';
import { readText } from './text.ts';

export interface ConnectionTexts {
  firstName: string;
  lastName: string;
  /** The last piece of the profile address, encoded or not; it often keeps an older name. */
  slug?: string;
  notes?: string;
}

/** Every name a LinkedIn member's texts could mean, best first. First and last name may be swapped, or hold both scripts. */
export function readConnectionName({ firstName, lastName, slug, notes }: ConnectionTexts): ParsedTexts {
  const parts: OtherPart[] = [];
  const { last: lastNow, before } = surnameBefore(lastName);
  const written = inOneField(...calledBehind([fieldOf(firstName, parts), fieldOf(lastNow, parts)]));
  const [first, last] = namesOnly(written, parts).map((field, at, fields) =>
    withoutTitles(field, parts, at === 1 && fields[0] !== ''),
  ) as Fields;
  const main = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first + last)
    ? readHanFields(first, last)
    : { readings: readLatinFields(...namedOnce([first, last])), parts: [] };
  const fromSlug = slug ? readHandle(slug, 'slug') : [];
  const fromNotes = notes ? readText(notes, 'notes') : { readings: [], parts: [] };
  const named = before ? withSurname(main.readings, before) : main.readings;
  const names = withGender(named, genderSaid(`${firstName} ${lastName}`));
  return {
    readings: [...names, ...fromSlug, ...fromNotes.readings].sort((a, b) => b.prior - a.prior),
    parts: [...parts, ...main.parts, ...fromNotes.parts],
    through: [],
  };
}

/** Yin ★ Helping brands go global, Ooi 🏡 REN 41207: what stands behind a star, or behind an emoji where it is no part of a name. */
const slogan =
  /(?<=\p{L})\s*(?:[★☆✦✨●◆►▶➤]|\p{Extended_Pictographic}[^\p{L}\d]*(?:(?=.*[\d!?])|(?=\S+\s+\S+\s+\S))).*$/su;
const fieldOf = (raw: string, parts: OtherPart[]): string =>
  withoutAsides(withoutNotices(inLatin(clean(raw.replace(slogan, '')).text), parts));

/** How many that read as a surname and a given name joined in one field are, and how many that may be a given name beside its surname. */
const joinedShare = { alone: 0.85, besideSurname: 0.3 };

/** qinzimo, Liuyifei L., zhaoyun zhao: surname and given name as one word, and in the other field nothing, the surname once more, or an English name. */
function joinedInOne(first: string, last: string): NameReading[] {
  const [whole, other] = letters(first).length >= letters(last).length ? [first, last] : [last, first];
  const [all, rest] = [letters(whole), letters(other)];
  const isCalled = isUsualEnglish(rest) && !isUsualEnglish(all);
  const isPart = rest.length < 2 || isCalled || all.startsWith(rest) || all.endsWith(rest);
  const isBeside = rest !== '' && rest !== all;
  // Yangyang is one of the usual given names, whatever the surname.
  const isTwice = isBeside && all.slice(0, all.length / 2).repeat(2) === all;
  if (!isPart || isTwice || /[\s-]/u.test(whole.trim())) return [];
  const isGiven = isBeside && givenBits(all) > usualGiven;
  if (isGiven && isCalled) return [];
  const joined = isGiven || isCalled ? joinedShare.besideSurname : joinedShare.alone;
  return readHandle(whole, 'name')
    .filter(
      ({ family, given, order }) =>
        family &&
        given &&
        ((isCalled && order === 'family-first') || rest === all || letters(family.latin).startsWith(rest)),
    )
    .map((reading) => ({ ...reading, english: isCalled ? [other] : [], prior: reading.prior * joined }));
}

/** Nguyen Thi: what only says that she is a woman is no surname. */
function withoutThi(last: string): string {
  const [family = '', thi = '', ...more] = last.split(' ');
  return more.length === 0 && letters(thi) === 'thi' && isVietnameseSurname(letters(family)) ? family : last;
}

function readLatinFields(first: string, written: string): NameReading[] {
  const last = withoutThi(written);
  const joined = joinedInOne(first, last);
  const rest = joined.reduce((left, { prior }) => left - prior, 1);
  return [...joined, ...readSpread(first, last).map((each) => ({ ...each, prior: each.prior * rest }))];
}

function readSpread(first: string, written: string): NameReading[] {
  const [, father = ''] = ofFather.exec(written) ?? [];
  const last = father && surnamesSpelled(letters(father)).length === 0 ? father : written;
  const text = `${first} ${last}`.trim();
  if (!first || !last) return readLatinName(text, { field: 'name', givenFirst: 2 });
  // The fields say which is which; people who type the surname first are one in ten.
  const { readings, bits } = weighLatinName(text, { field: 'name', givenFirst: 0 });
  const surname = letters(last);
  const likely = share(
    readings,
    readings.map(({ family }, i) => {
      const written = letters(family?.latin ?? '');
      if (isForeignSurname(last) && written !== surname) return bits[i]! - 12;
      return bits[i]! + (written === surname ? 6 : written && surname.includes(written) ? 3 : 0);
    }),
  );
  const others = [
    tornSurname(first, last),
    surnameTwice(first, last),
    maidenNameInside(likely),
    maidenNameJoined(likely),
    maidenNameUntold(likely),
    firstOfTwoSurnames(first, last, likely),
    last === written ? null : withoutFather(likely),
    ...inVietnameseOrders(likely),
  ].filter((each) => each !== null);
  const all = others.reduce((sum, { prior }) => sum + prior, 0);
  const scale = Math.min(1, (1 - leastLikely) / all);
  const scaled = (readings: NameReading[], by: number) =>
    readings.map((each) => ({ ...each, prior: each.prior * by }));
  return [...scaled(likely, 1 - all * scale), ...scaled(others, scale)];
}

/** However many other ways there are to take the fields, they are mostly meant as they stand. */
const leastLikely = 0.2;

/** Whose child somebody is: bin Zulkifli, Binte Rahman. */
const ofFather = /^(?:bin|binti|binte|bte|ibn|bint)\s+(\p{L}.+)$/iu;

/** They are called without the father's name: Nurul Aisyah. */
function withoutFather([best]: NameReading[]): NameReading | null {
  return best ? { ...best, prior: 0.4, order: 'none', family: null } : null;
}

/** van der Heijden, de Vries: all of the field is the surname. */
function isForeignSurname(last: string): boolean {
  const words = last.split(' ');
  const name = letters(words[words.length - 1]!);
  return words.length > 1 && particles.has(letters(words[0]!)) && surnamesSpelled(name).length === 0;
}

/**
 * Of 武元甲 the surname is Vo, and Giap what he is called: Nguyen Giap Vo, Giap Vo Nguyen. Whoever has a surname at one end of three
 * words may have put the other two in either order.
 */
function inVietnameseOrders([best]: NameReading[]): NameReading[] {
  // 氏 and 文 say whether it is a woman or a man: Thu Huong Nguyen Thi.
  const words =
    best?.text.split(' ').filter((word, _, all) => all.length < 4 || !/^(?:thi|van)$/u.test(letters(word))) ??
    [];
  const folded = words.map(letters);
  const isTheirs =
    foreignOrigin(folded, best?.text ?? '') === 'vietnamese' ||
    folded.some((word) => syllableShare(word) === 0);
  if (!best || words.length !== 3 || !isTheirs || !folded.every(isVietnamese)) return [];
  return [0, 1, 2].flatMap((at) => {
    const [one, other] = words.filter((_, position) => position !== at);
    if (!isVietnameseSurname(letters(words[at]!))) return [];
    const family = { han: '', latin: words[at]! };
    return [`${one} ${other}`, `${other} ${one}`]
      .filter((latin) => latin !== best.given?.latin || best.family?.latin !== family.latin)
      .map(
        (latin): NameReading => ({
          ...best,
          prior: 0.1,
          origin: 'vietnamese',
          order: 'none',
          family,
          given: { han: '', latin },
          english: [],
        }),
      );
  });
}

const isVietnamese = (word: string): boolean => isVietnameseSyllable(word) || isVietnameseSurname(word);
const isVietnameseSurname = (word: string): boolean =>
  surnamesSpelled(word).some(({ family }) =>
    familySpellings(family).some(({ latin, system }) => latin === word && system === 'vietnamese'),
  );

/** Wei Mingzhe / Wei, Xue Gong / Gong: the whole name as first name, and the surname once more. Or the given name of 余雨婷, in syllables. */
function surnameTwice(first: string, last: string): NameReading | null {
  const words = first.split(' ');
  const at = [0, words.length - 1].find((at) => letters(words[at]!) === letters(last)) ?? -1;
  const given = words.filter((_, other) => other !== at).join(' ');
  if (at < 0 || letters(given).length < 2 || letters(given) === letters(last)) return null;
  const { readings } = weighLatinName(`${last} ${given}`, { field: 'name', givenFirst: -2 });
  const found = readings.find(({ family }) => letters(family?.latin ?? '') === letters(last));
  return found ? { ...found, text: `${first} ${last}`, prior: 0.3 } : null;
}

/**
 * Thiago / Figueiredo Lima, Yusof / Tan Abdullah: of two surnames, one of which is not Chinese, many leave out the second, as in Spain, or
 * the first, as in Brazil.
 */
function firstOfTwoSurnames(first: string, last: string, [best]: NameReading[]): NameReading | null {
  // Vasconcelos de Lima, Moura e Castro: the small words are of neither.
  const [one = '', two = '', ...more] = last
    .split(' ')
    .filter((word, at) => at === 0 || !(particles.has(word) || /^[ey]$/u.test(word)));
  const both = [one, two].map(letters);
  const areSurnames = both.every((word) => word.length > 2 && !particles.has(word));
  const isForeign = both.some((word) => surnamesSpelled(word).length === 0 && syllableShare(word) === 0);
  // Robert / Lee Harrison has a middle name.
  const isMiddle = surnamesSpelled(both[0]!).length > 0 && isUsualEnglish(letters(first));
  const given = first.split(' ').map(letters);
  const isGiven =
    given.every(
      (word) => surnamesSpelled(word).length === 0 && (given.length === 1 || syllableShare(word) === 0),
    ) && !isMiddle;
  if (!best || more.length > 0 || !areSurnames || !isForeign || !isGiven) return null;
  const { readings } = weighLatinName(`${first} ${one}`, { field: 'name', givenFirst: 4 });
  const found = readings.find(({ family }) => letters(family?.latin ?? '') === letters(one));
  return found ? { ...found, text: `${first} ${last}`, prior: 0.3 } : null;
}

/** A surname of two syllables torn apart: Chi Gongrang as first name and Wei as last, for 尉迟. */
function tornSurname(first: string, last: string): NameReading | null {
  const [head = '', ...rest] = first.split(' ');
  const whole = letters(last + head);
  const isOne = surnamesSpelled(whole).some(({ family, cost }) => [...family].length > 1 && cost <= 2);
  if (rest.length === 0 || !isOne) return null;
  const { readings } = weighLatinName(`${last} ${first}`, { field: 'name', givenFirst: -2 });
  const found = readings.find(({ family }) => letters(family?.latin ?? '') === whole);
  return found ? { ...found, text: `${first} ${last}`, prior: 0.2 } : null;
}
