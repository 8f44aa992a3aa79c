import table from '../data/name-fields.json' with { type: 'json' };
import { isEnglish, syllableShare } from '../frequency.ts';
import { letters } from '../normalise.ts';
import { surnamesSpelled } from '../spell/forms.ts';
import type { OtherPart } from '../types.ts';

/** The two fields of a LinkedIn name. */
export type Fields = [first: string, last: string];

const titles =
  "(?:(?:dr(?:\\.?-ing)?|univ\\.?-prof|prof|professor|mr|mrs|ms|miss|ir|dato['’]?|datuk|datin|tan sri|rev|reverend|pastor)\\.?|(?:dott|dipl|ing|engr?|arch|avv|lic|med|habil|nat|rer|capt)\\.)";
const onlyTitle = new RegExp(`^${titles}$`, 'iu');
const titleBefore = new RegExp(`^(?:${titles}(?:\\s+|(?<=\\.)))+(?=\\p{L})`, 'iu');
const anywhere = new Set(table.credentials.split(' '));
const inCapitals = new Set(table.inCapitals.split(' '));
const besideOthers = new Set(table.besideOthers.split(' '));

/** P.Eng., PMP®, PREC*, SHRM-CP: without the marks, and what it is one of. */
const bare = (word: string): string => word.replace(/[.®™*!]/gu, '').replace(/(?<=\p{Lu})-\p{Lu}+$/u, '');
const isCredential = (word: string): boolean =>
  anywhere.has(bare(word).toLowerCase()) || inCapitals.has(bare(word));
const maybeCredential = (word: string): boolean => besideOthers.has(bare(word).toLowerCase());

/** One, or several; what may as well be a surname (MA, MD) only beside one that is none. */
export function areCredentials(text: string): boolean {
  const pieces = text.split(/[\s,，/]+/u).filter(Boolean);
  return pieces.some(isCredential) && pieces.every((piece) => isCredential(piece) || maybeCredential(piece));
}

/** Fields of which neither is a mere title or credential: Dr / Mingzhe Wei, Mingzhe Wei, / CFA. */
export function namesOnly([first, last]: Fields, parts: OtherPart[]): Fields {
  if (onlyTitle.test(first) && /\p{L}\s+\p{L}/u.test(last)) return [last, ''];
  if (!areCredentials(last) || !/\p{L}[\s)]+\p{L}|\p{Script=Han}/u.test(first)) return [first, last];
  parts.push({ kind: 'credential', text: last, field: 'name' });
  return [first, ''];
}

/** Takes off Dr, Prof, Mr in front and PhD, MBA behind, keeping the latter as parts. `isSurname`: the given name stands in another field. */
export function withoutTitles(text: string, parts: OtherPart[], isSurname = false): string {
  let rest = text.replace(titleBefore, '');
  const drop = (piece: string) => parts.push({ kind: 'credential', text: piece, field: 'name' });
  const [, before, notice] = /^(.*?\p{L}[.)\]"'’]?)\s+[-–—•·@]\s+(.+)$/u.exec(rest) ?? [];
  const isChinese = (surname: string) => surnamesSpelled(letters(surname)).length > 0;
  // Fang - Hiring!; but Au - Yeung, and de Wit - Huang, who married.
  if (before && notice && !isChinese(notice) && !/\p{Script=Han}/u.test(notice)) {
    drop(notice);
    rest = before;
  } else if (before && notice && isSurname && isChinese(notice) && !isChinese(before))
    rest = `${before}-${notice}`;
  const [name = '', ...after] = rest.split(/\s*[,，|]\s*/u);
  if (after.length > 0 && name) {
    for (const piece of after) if (piece) drop(piece);
    rest = name;
  }
  const words = rest.split(' ');
  const at = words.findIndex((_, at) => at > 0 && isWhereTheyBegin(words, at, isSurname));
  if (at < 0) return rest;
  words.slice(at).forEach(drop);
  return words.slice(0, at).join(' ');
}

/** Teng PMP CSM, Moradi MD FRCPC: whether no more than credentials follow, of which one is sure. Behind Teng PhD may follow what it is in. */
function isWhereTheyBegin(words: string[], at: number, isSurname: boolean): boolean {
  const [front, behind] = [words.slice(0, at), words.slice(at)];
  // In a text that is all in capitals they say nothing.
  const isLower = /\p{Ll}/u.test(words.join(''));
  const isSure = (word: string) =>
    anywhere.has(bare(word).toLowerCase()) || ((isSurname || isLower) && inCapitals.has(bare(word)));
  if (behind.some((word) => /[^\p{Script=Latin}\p{M}\p{P}\p{S}\p{N}]/u.test(word))) return false;
  if (isDegree(words[at]!) && isSure(words[at]!) && isLower) return true;
  const isUnknown = (word: string) => isSurname && isCapitalsBehind(bare(word), front);
  // MA and MS end a name as credentials only behind a comma or before another one: they are surnames too.
  const isPossible = (word: string) => isSurname && /^[^\p{Ll}]+$/u.test(word) && maybeCredential(word);
  return (
    behind.every((word) => isSure(word) || isUnknown(word) || isPossible(word)) &&
    behind.some((word) => isSure(word) || isUnknown(word))
  );
}

/** PhD, MBA, Ph.D.; not Esq and Jr, behind which a name may go on. */
const isDegree = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word) && !/^I+$/u.test(word);

/** Liu MARN, Lindqvist XQM: what stands in capitals behind a surname that does not, and is no name; behind a foreign one what none could say. */
const isCapitalsBehind = (word: string, front: string[]): boolean =>
  /^\p{Lu}{3,5}$/u.test(word) &&
  (surnamesSpelled(letters(front.join(''))).length > 0
    ? front.every((each) => /^\p{Lu}\p{Ll}+$/u.test(each)) || !/[AEIOUY]/u.test(word)
    : /^[B-DF-HJ-NP-TV-XZ]+$/u.test(word)) &&
  syllableShare(letters(word)) < hardlyAny &&
  !isEnglish(letters(word)) &&
  !surnamesSpelled(letters(word)).some(({ cost }) => cost < 2);

/** MARN is what a few write for a syllable. */
const hardlyAny = 0.0005;
