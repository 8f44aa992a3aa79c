import { syllableShare } from '../frequency.ts';
import { clean, letters, simplify } from '../normalise.ts';
import { familySpellings, isSurname, surnamesSpelled } from '../spell/forms.ts';
import { isVietnameseSyllable } from '../spell/vietnamese.ts';
import type { NameReading, OtherPart, ParsedTexts } from '../types.ts';
import { withoutAsides } from './asides.ts';
import { readText } from './contact.ts';
import { genderSaid, withGender } from './gender-said.ts';
import { inLatin } from './latin/cyrillic.ts';
import { readHandle } from './latin/handle.ts';
import { readLatinName, weighLatinName } from './latin/name.ts';
import { latinWord } from './lexicon.ts';
import { foreignOrigin, particles } from './origin.ts';
import { share } from './priors.ts';

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
  const written = inOneField(fieldOf(firstName), fieldOf(lastName));
  const [first, last] = namesOnly(written, parts).map((field) => withoutTitles(field, parts)) as Fields;
  const main = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first + last)
    ? readHanFields(first, last)
    : { readings: readLatinFields(first, last), parts: [] };
  const fromSlug = slug ? readHandle(slug, 'slug') : [];
  const fromNotes = notes ? readText(notes, 'notes') : { readings: [], parts: [] };
  const names = withGender(main.readings, genderSaid(`${firstName} ${lastName}`));
  return {
    readings: [...names, ...fromSlug, ...fromNotes.readings].sort((a, b) => b.prior - a.prior),
    parts: [...parts, ...main.parts, ...fromNotes.parts],
    through: [],
  };
}

const fieldOf = (raw: string): string => withoutAsides(inLatin(clean(raw).text));

/** Fields as they should be where one holds `Last, First` and the other nothing, or a mere dot. */
function inOneField(first: string, last: string): Fields {
  const written = [first, last].filter((field) => /\p{L}/u.test(field));
  if (written.length !== 1) return [first, last];
  const found = /^([\p{L}'’ -]+?)\s*[,，]\s*([\p{L}'’. -]+)$/u.exec(written[0]!);
  const [, family = '', given = ''] = found ?? [];
  if (!found || latinWord(given.replaceAll('.', '').toLowerCase()) !== undefined) return [written[0]!, ''];
  return [given, family];
}

type Fields = [first: string, last: string];

const titles = '(?:dr|prof|professor|mr|mrs|ms|miss|ir)\\.?';
const onlyTitle = new RegExp(`^${titles}$`, 'iu');
const titleBefore = new RegExp(`^${titles}\\s+(?=\\p{L})`, 'iu');
const credential = /^(?:phd|mba|emba|cpa|cfa|acca|frm|pmp|esq|msc|llm|cissp|mbbs)$/iu;
const maybeCredential = /^(?:md|ma|ms|jd|rn|dds)$/iu;

/** One, or several; what may as well be a surname (MA, MD) only beside one that is none. */
function areCredentials(text: string): boolean {
  const pieces = text.split(/[\s,，/]+/u);
  return (
    pieces.some((piece) => credential.test(piece)) &&
    pieces.every((piece) => credential.test(piece) || maybeCredential.test(piece))
  );
}

/** Fields of which neither is a mere title or credential: Dr / Mingzhe Wei, Mingzhe Wei, / CFA. */
function namesOnly([first, last]: Fields, parts: OtherPart[]): Fields {
  if (onlyTitle.test(first) && /\p{L}\s+\p{L}/u.test(last)) return [last, ''];
  if (!areCredentials(last.replaceAll('.', '')) || !/\p{L}[\s)]+\p{L}|\p{Script=Han}/u.test(first))
    return [first, last];
  parts.push({ kind: 'credential', text: last, field: 'name' });
  return [first, ''];
}

/** Takes off Dr, Prof, Mr in front and PhD, MBA behind, keeping the latter as parts. */
function withoutTitles(text: string, parts: OtherPart[]): string {
  let rest = text.replace(titleBefore, '');
  const drop = (piece: string) => parts.push({ kind: 'credential', text: piece, field: 'name' });
  const [, before, notice] = /^(.*?\p{L}[.)\]"'’]?)\s+[-–—•·@]\s+(.+)$/u.exec(rest) ?? [];
  // Fang - Hiring!; but Au - Yeung.
  if (before && notice && surnamesSpelled(letters(notice)).length === 0 && !/\p{Script=Han}/u.test(notice)) {
    drop(notice);
    rest = before;
  }
  const [name = '', ...after] = rest.split(/\s*[,，|]\s*/u);
  if (after.length > 0 && name) {
    for (const piece of after) if (piece) drop(piece);
    rest = name;
  }
  for (;;) {
    // MA and MS end a name as credentials only behind a comma: they are surnames too.
    const found = /^(.*\S)\s+([\p{L}.]{3,6})$/u.exec(rest);
    if (!found || !credential.test(found[2]!.replaceAll('.', ''))) return rest;
    drop(found[2]!);
    rest = found[1]!;
  }
}

function readLatinFields(first: string, last: string): NameReading[] {
  const text = `${first} ${last}`.trim();
  if (!first || !last) return readLatinName(text, { field: 'name', givenFirst: 2 });
  // The fields say which is which; people who type the surname first are one in ten.
  const { readings, bits } = weighLatinName(text, { field: 'name', givenFirst: 0 });
  const surname = letters(last);
  const likely = share(
    readings,
    readings.map(({ family }, i) => {
      const written = letters(family?.latin ?? '');
      return bits[i]! + (written === surname ? 6 : written && surname.includes(written) ? 3 : 0);
    }),
  );
  const others = [
    tornSurname(first, last),
    surnameTwice(first, last),
    maidenNameInside(likely),
    firstOfTwoSurnames(first, last, likely),
    ...inVietnameseOrders(likely),
  ].filter((each) => each !== null);
  const rest = others.reduce((left, { prior }) => left - prior, 1);
  return [...likely.map((each) => ({ ...each, prior: each.prior * rest })), ...others];
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

/** Wei Mingzhe / Wei: the whole name as first name, and the surname once more. Or the given name of 余雨婷, in syllables. */
function surnameTwice(first: string, last: string): NameReading | null {
  const [head = '', ...rest] = first.split(' ');
  const given = rest.join(' ');
  if (letters(head) !== letters(last) || letters(given).length < 2 || letters(given) === letters(last))
    return null;
  const { readings } = weighLatinName(`${last} ${given}`, { field: 'name', givenFirst: -2 });
  const found = readings.find(({ family }) => letters(family?.latin ?? '') === letters(last));
  return found ? { ...found, text: `${first} ${last}`, prior: 0.3 } : null;
}

/** Linda (Wen) Peterson, Linda Wen Peterson: a Chinese surname before one that is none is mostly hers from before she married. */
function maidenNameInside([best]: NameReading[]): NameReading | null {
  const { family = null, given = null, english = [] } = best ?? {};
  if (!best || !family || !given || english.length === 0) return null;
  if (surnamesSpelled(letters(family.latin)).length > 0 || !isUsualSurname(given.latin)) return null;
  return { ...best, prior: 0.3, family: given, given: null };
}

const isUsualSurname = (word: string): boolean =>
  surnamesSpelled(letters(word)).some(({ cost }) => cost <= 2) && !/[\s-]/u.test(word);

/** Thiago / Figueiredo Lima: of two surnames many leave out the second, as in Spain, or the first, as in Brazil. */
function firstOfTwoSurnames(first: string, last: string, [best]: NameReading[]): NameReading | null {
  const [one = '', two = '', ...more] = last.split(' ');
  const isForeign = [one, two].every(
    (word) =>
      letters(word).length > 2 &&
      surnamesSpelled(letters(word)).length === 0 &&
      syllableShare(letters(word)) === 0 &&
      !particles.has(letters(word)),
  );
  if (!best || more.length > 0 || !isForeign || first.includes(' ')) return null;
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

/** The Han of a field that holds one run of it, and what else stands there: 王 Wang. */
function hanIn(field: string): { han: string; rest: string } | null {
  const [run, ...more] = field.match(/\p{Script=Han}+/gu) ?? [];
  return run && more.length === 0 ? { han: run, rest: field.replace(run, ' ').trim() } : null;
}

function readHanFields(first: string, last: string): ParsedTexts {
  const [head, tail] = [hanIn(first), hanIn(last)];
  if (head && tail) {
    const swapped = !isSurname(simplify(tail.han)) && isSurname(simplify(head.han));
    const [family, whole] = swapped ? [head.han, tail.han] : [tail.han, head.han];
    // 王伟 / 王: the surname once more.
    const given = [...whole].length > 1 && whole.startsWith(family) ? whole.slice(family.length) : whole;
    if ([...family].length <= 2 && [...given].length <= 3) {
      const text = `${family}${given} ${head.rest} ${tail.rest}`.trim();
      const { readings, parts } = readText(text, 'name');
      const fits = readings.filter(
        (reading) => reading.family?.han === family && reading.given?.han === given,
      );
      if (fits.length > 0)
        return {
          readings: fits.map((reading) => ({
            ...reading,
            prior: 0.97,
            order: swapped ? 'family-first' : 'given-first',
          })),
          parts,
          through: [],
        };
    }
  }
  // "伟 王" in one field is rare; 王伟 in the last name with Kevin in the first is not.
  return readText(`${first} ${last}`.trim(), 'name');
}
