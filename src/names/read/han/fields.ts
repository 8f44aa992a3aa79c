import { letters, simplify } from '../../normalise.ts';
import { isSurname, surnameShare, surnamesSpelled } from '../../spell/forms.ts';
import { isJapaneseSurname } from '../../spell/japanese.ts';
import type { NameReading, ParsedTexts } from '../../types.ts';
import { latinBeside } from '../latin/words.ts';
import { readText } from '../text.ts';

/** The Han of a field that holds one run of it, and what else stands there: 王 Wang. */
function hanIn(field: string): { han: string; rest: string } | null {
  const [run, ...more] = field.match(/\p{Script=Han}+/gu) ?? [];
  return run && more.length === 0 ? { han: run, rest: field.replace(run, ' ').trim() } : null;
}

/** The same of a field that may say in brackets how they are called besides: 芳（小芳）. */
function hanBesideBrackets(field: string): { han: string; rest: string } | null {
  const brackets = /[（(].*[)）]/u.exec(field)?.[0] ?? '';
  const found = hanIn(field.replace(brackets, ' '));
  return found && { han: found.han, rest: `${found.rest} ${brackets}`.trim() };
}

const isChineseSurname = (han: string): boolean => isSurname(simplify(han));
const isJapanese = (han: string): boolean => isJapaneseSurname(simplify(han));

/** Which of two fields of Han is the surname: the last name, unless only the first is one, of China or else of Japan. */
function inOrder(head: string, tail: string): { family: string; given: string; swapped: boolean } {
  const swapped =
    !isChineseSurname(tail) && (isChineseSurname(head) || (!isJapanese(tail) && isJapanese(head)));
  const [family, whole] = swapped ? [head, tail] : [tail, head];
  // 王伟 / 王: the surname once more.
  const given = [...whole].length > 1 && whole.startsWith(family) ? whole.slice(family.length) : whole;
  return { family, given, swapped };
}

const ALL_HAN = /^[\p{Script=Han}·]+$/u;

/** A name of which both fields hold Han, and what stands beside it; null where they do not, or a surname is missing. */
export function familyAndGiven(
  first: string,
  last: string,
): { family: string; given: string; rest: string } | null {
  const [head, tail] = [first.trim(), last.trim()];
  if (ALL_HAN.test(head) && ALL_HAN.test(tail)) return { ...inOrder(head, tail), rest: '' };
  const [one, other] = [hanBesideBrackets(head), hanBesideBrackets(tail)];
  if (!one || !other) return null;
  const { family, given } = inOrder(one.han, other.han);
  const rest = `${one.rest} ${other.rest}`.trim();
  return isChineseSurname(family) || isJapanese(family) ? { family, given, rest } : null;
}

export function readHanFields(first: string, last: string): ParsedTexts {
  const [head, tail] = [hanBesideBrackets(first), hanBesideBrackets(last)];
  if (head && tail) {
    const { family, given, swapped } = inOrder(head.han, tail.han);
    if ([...family].length <= 3 && [...given].length <= 3) {
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
  const parted = givenInHan(first, last);
  if (parted) return parted;
  // "伟 王" in one field is rare; 王伟 in the last name with Kevin in the first is not.
  const text = `${first} ${last}`.trim();
  return readText(text, 'name');
}

/** How sure it is that two characters of which the first is a surname too are no whole name, beside a surname in letters. */
const notWholeWith = (surname: string): number => (surnameShare(surname) > 0.002 ? 0.2 : 0.6);

/** 怡君 / Lai, Yi-Chun 怡君 / Lai: the given name in Han and the surname in letters, as many in Taiwan have it. */
function givenInHan(first: string, last: string): ParsedTexts | null {
  const [head, tail] = [hanIn(first), hanIn(last)];
  const found = head ?? tail;
  const surname = head ? last : first;
  if (!found || (head && tail) || surnamesSpelled(letters(surname)).length === 0) return null;
  const chars = [...simplify(found.han)];
  const startsAsName = isSurname(chars[0]!);
  const isWhole = startsAsName && (chars.length !== 2 || latinBeside([surname], chars[0]!, '').family !== '');
  if (chars.length > 3 || isWhole) return null;
  const notWhole = notWholeWith(chars[0]!);
  const { given, english } = latinBeside(found.rest.split(' ').filter(Boolean), '', found.han);
  const reading: NameReading = {
    field: 'name',
    text: `${first} ${last}`,
    prior: startsAsName ? notWhole : 0.95,
    origin: 'chinese',
    order: head ? 'given-first' : 'family-first',
    family: { han: '', latin: surname },
    given: { han: found.han, latin: given },
    english,
    honorific: null,
    gender: null,
  };
  const { readings, parts } = startsAsName ? readText(found.han, 'name') : { readings: [], parts: [] };
  const others = readings.map((each) => ({ ...each, prior: each.prior * (1 - notWhole) }));
  return { readings: [reading, ...others], parts, through: [] };
}
