import table from '../data/name-fields.json' with { type: 'json' };
import { isEnglish, syllableShare } from '../frequency.ts';
import { letters } from '../normalise.ts';
import { surnamesSpelled } from '../spell/forms.ts';
import type { OtherPart } from '../types.ts';
import { areCredentials } from './credentials.ts';
import { givenBits } from './latin/weights.ts';
import { isOrganisationWord, isSmallWord, latinWord } from './lexicon.ts';

const announced = `(?:${table.notices.join('|')})(?!\\p{L})`;
const account = `(?:${table.accounts.join('|')})(?:\\s?id)?`;

/** What is no name wherever it stands: an address, a link, a hashtag, an account (WeChat: teng88), a number, 5G. */
const contact = new RegExp(
  [
    String.raw`[^\s(（\[]+@[^\s)）\]]+\.\p{L}{2,}`,
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`#[\p{L}\d_]+`,
    String.raw`(?<!\p{L})${account}(?:\s*[:：]\s*|\s+(?=\S*\d))[\w@.+-]+`,
    String.raw`(?<![^\s(（])\+?\d[\d -]*\d(?!\S)`,
    String.raw`(?<=\p{L}\s)\d\S*`,
  ].join('|'),
  'giu',
);
/** Teng Open to work, Wang @Google: all that follows is none either. */
const toTheEnd = new RegExp(
  String.raw`(?:^|[\s,|–—-]+)${announced}.*$|(?<=\p{L}[.)]?)\s*@(?=\p{Script=Latin}).*$`,
  'iu',
);
/** LinkedIn cuts long names, and the bracket may stay open. */
const inBrackets = /[([{]([^()[\]{}]*)(?:[)\]}]|$)/gu;

/** A field of a name without what people announce there, where they work, and how to reach them. */
export function withoutNotices(text: string, parts: OtherPart[]): string {
  const drop = (piece: string): string => {
    parts.push({ kind: 'credential', text: piece.trim(), field: 'name' });
    return ' ';
  };
  return text
    .replace(contact, drop)
    .replace(inBrackets, (whole, inside: string, at: number, all: string) =>
      isNotice(inside.trim()) && !areInitialsOf(inside, all.slice(0, at)) ? drop(inside) : whole,
    )
    .replace(toTheEnd, drop)
    .replace(/\s+[^\p{L}\p{N}\s)]+\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Kok Leong (KL): no Kuala Lumpur. */
const areInitialsOf = (inside: string, before: string): boolean =>
  letters(inside) !== '' && letters(inside) === letters((before.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join(''));

const isAnnounced = new RegExp(`^${announced}`, 'iu');

/** (Standard Chartered Bank), (Google), (Career Coach), (PhD in Economics): what stands in brackets, and is nobody's name. */
function isNotice(inside: string): boolean {
  if (/[^\p{Script=Latin}\p{M}\p{P}\p{S}\p{N}\s]/u.test(inside)) return false;
  const words = inside.split(/[^\p{L}\p{M}\d'’.-]+/u).filter((word) => /\p{L}/u.test(word));
  const [first = ''] = words;
  if (words.length === 0) return !/\p{L}/u.test(inside);
  if (isAnnounced.test(inside) || /[\d@#&:]/u.test(inside) || areCredentials(first)) return true;
  const whole = letters(inside);
  if (whole.length >= leastListed && !isEnglish(whole) && latinWord(whole) !== undefined) return true;
  const strange = words.filter((word) => !mayBeName(word));
  return (
    strange.some((word) => isOrganisationWord(letters(word)) || isSmallWord(word) || latinWord(word)) ||
    (words.length > 1 && (strange.length === words.length || strange.some((word) => /^\p{Ll}/u.test(word))))
  );
}

/** Of fewer letters are Ge and Hp, which are names as well. */
const leastListed = 4;

function mayBeName(word: string): boolean {
  const folded = letters(word);
  const isSpelled = surnamesSpelled(folded).length > 0 || syllableShare(folded) > 0;
  return isEnglish(folded) || isSpelled || givenBits(folded) > -30;
}
