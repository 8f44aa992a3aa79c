import addresses from '../../data/addresses.json' with { type: 'json' };
import { isEnglish } from '../../frequency.ts';
import { letters } from '../../normalise.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import type { OtherKind } from '../../types.ts';
import { isEnglishWord, isOrganisationWord, isSmallWord, latinWord } from '../lexicon.ts';

/** A Latin word of a text, and whether a name may go on across what stands before it. */
export interface LatinWord {
  text: string;
  /** False behind a mark that ends a name: `|`, `/`, `@`, a dash, Han. */
  joins: boolean;
}

/** log2 of how often a word stands in a contact's text for what it means. */
export const wordBits = { listed: -8, organisation: -7, small: -4, everyday: -8, unlisted: -15 };
/** A short word of the language (he, go, can) that is written as a name is one more often. */
const capitalised = -6;

/** What a word may be, and how surprising it is for that. */
export interface Word extends LatinWord {
  bare: string;
  kind: OtherKind | 'small' | 'everyday' | null;
  bits: number;
}

function wordOf({ text, joins }: LatinWord): Word {
  const bare = text.replace(/[.&'’]+$/u, '');
  const folded = letters(bare);
  const listed = latinWord(bare);
  if (isAddress(bare) || titleCutShort.test(text))
    return { text, joins, bare, kind: 'title', bits: wordBits.listed };
  // emp., dt.: words cut short.
  if (isSmallWord(bare) || /^\p{Ll}+\.$/u.test(text))
    return { text, joins, bare, kind: 'small', bits: wordBits.small };
  if (isOrganisationWord(folded)) return { text, joins, bare, kind: 'company', bits: wordBits.organisation };
  if (listed && listed !== 'everyday') return { text, joins, bare, kind: listed, bits: wordBits.listed };
  if (listed === 'everyday' || isEnglishWord(folded)) {
    const isName = folded.length < 4 && /^\p{Lu}/u.test(bare);
    return { text, joins, bare, kind: 'everyday', bits: wordBits.everyday + (isName ? capitalised : 0) };
  }
  return { text, joins, bare, kind: null, bits: wordBits.unlisted };
}

/** Dr, Mr, Herr: before a surname. */
const beforeSurname = new RegExp(`^(?:${addresses.beforeSurname.replaceAll(' ', '|')})$`, 'iu');
/** Encik, Khun: before what somebody is called by. */
export const beforeGiven = new RegExp(`^(?:${addresses.beforeGiven.replaceAll(' ', '|')})$`, 'iu');
export const isAddress = (bare: string): boolean => beforeSurname.test(bare) || beforeGiven.test(bare);

/** Eng. P. Mwangi, Dott. Rossi; Eng without a dot is a name. */
const titleCutShort = /^(?:eng|engr|ing|dott|arq|lic|avv|prof)\.$/iu;

export function wordsOf(written: LatinWord[]): Word[] {
  const words = written.map(wordOf);
  const [first, next, ...more] = words;
  if (!first || !next || more.length > 0 || !isFirmBefore(first, next)) return words;
  return [{ ...first, kind: 'company', bits: wordBits.organisation }, next];
}

/**
 * DTT Jeremy: capitals in front that nobody could say are a firm's, where all that follows is a first name. Two may be initials (KW Kelvin
 * Chan, PV Daniel).
 */
const isFirmBefore = ({ kind, bare }: Word, next: Word): boolean =>
  kind === null &&
  /^[B-DF-HJ-NP-TV-XZ]{3,5}$/u.test(bare) &&
  /^\p{Lu}\p{Ll}+$/u.test(next.bare) &&
  isEnglish(letters(next.bare)) &&
  surnamesSpelled(letters(next.bare)).length === 0;
