import { latinSurnameShare } from '../../frequency.ts';
import { letters } from '../../normalise.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import type { NameReading } from '../../types.ts';
import type { Fields } from '../credentials.ts';
import { givenBits, usualGiven } from './weights.ts';

/** No surname is longer. */
const longest = 80;

/** Whitfield (née Ho), van der Meulen (Lu): the surname from before she married, and the field without it where no word says so. */
export function surnameBefore(last: string): { last: string; before: string } {
  if (last.length > longest || !/[(（.]|n[eé]e |formerly |fka |geb /u.test(last)) return { last, before: '' };
  const [, said = ''] = /(?<!\p{L})(?:n[eé]e|formerly|fka|geb)\.?\s(\p{Lu}[\p{L}'’-]+)/u.exec(last) ?? [];
  if (said) return { last, before: said };
  const [, now = '', before = ''] =
    /^([^()（）]*\p{Ll}[^()（）]*?)\s*[(（](\p{Lu}\p{L}+)[)）]\s*$/u.exec(last) ?? [];
  return isUsualSurname(before) && !isUsualSurname(now) ? { last: now, before } : { last, before: '' };
}

/** Li (Lina): what somebody is called stands behind the surname; with it behind the given name, as others have it. */
export function calledBehind([first, last]: Fields): Fields {
  if (last.length > longest) return [first, last];
  const [, family = '', called = ''] = /^(\p{L}+)\s*[(（](\p{Script=Latin}+)[)）]$/u.exec(last.trim()) ?? [];
  return first && isWidespread(family) && !isWidespread(called)
    ? [`${first} (${called})`, family]
    : [first, last];
}

/** One in two thousand has it, which hardly is by chance. */
const isWidespread = (surname: string): boolean => latinSurnameShare(letters(surname)) > 1 / 2000;

/** Every other goes by it. */
export function withSurname(readings: NameReading[], latin: string): NameReading[] {
  const halved = readings.map((reading) => ({ ...reading, prior: reading.prior / 2 }));
  const [best] = halved;
  if (!best?.family || letters(best.family.latin) === letters(latin)) return readings;
  return [...halved, { ...best, family: { han: '', latin } }];
}

/**
 * Linda (Wen) Peterson, Linda (Xiaolin Wu) Thompson, Vivian (Cao) Johnson: a Chinese surname before one that is none is mostly hers from before
 * she married.
 */
export function maidenNameInside([best]: NameReading[]): NameReading | null {
  const { family = null, given = null, english = [] } = best ?? {};
  if (!best || !family || !given || english.length === 0) return null;
  const words = given.latin.split(' ');
  const surname = words.pop()!;
  if (surnamesSpelled(letters(family.latin)).length > 0 || !isUsualSurname(surname)) return null;
  const rest = words.filter((word) => !english.includes(word)).join(' ');
  return {
    ...best,
    prior: rest ? 0.45 : 0.3,
    family: { han: '', latin: surname },
    given: rest ? { han: '', latin: rest } : null,
  };
}

/** Sophie Teng-Baker: of two surnames joined the Chinese one is hers from before. */
export function maidenNameJoined([best]: NameReading[]): NameReading | null {
  const parts = best?.family?.latin.split('-') ?? [];
  const [own, ...more] = parts.filter(isUsualSurname);
  if (!best || parts.length !== 2 || !own || more.length > 0) return null;
  return { ...best, prior: 0.3, family: { han: '', latin: own } };
}

/** Wanqing (Wanda) Thompson, Susan Xiaomei Thompson: two Chinese syllables before a surname that is none; hers from before she married is not told. */
export function maidenNameUntold(likely: NameReading[]): NameReading | null {
  const best = likely.find(({ origin, given }) => origin === 'chinese' && given && isUsualGiven(given.latin));
  const { family = null } = best ?? {};
  if (!best || !family) return null;
  const isForeign = surnamesSpelled(letters(family.latin)).length === 0 && !/[\s-]/u.test(family.latin);
  return isForeign ? { ...best, prior: 0.4, order: 'none', family: null } : null;
}

const isUsualGiven = (latin: string): boolean =>
  letters(latin).length > 4 && givenBits(letters(latin)) >= usualGiven;

const isUsualSurname = (word: string): boolean =>
  surnamesSpelled(letters(word)).some(({ cost }) => cost <= 2) && !/[\s-]/u.test(word);
