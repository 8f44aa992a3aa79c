import { englishShare, isEnglish, latinSurnameShare } from '../../frequency.ts';
import { letters } from '../../normalise.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import type { Field, NameReading } from '../../types.ts';
import { isEnglishWord, latinWord } from '../lexicon.ts';

/** How likely a word that no table has is what somebody is called: Ananya, Chidi. Lower case may be anything. */
const likely = { capitalised: 0.3, small: 0.2 };

/** A word alone as a given name that no table has; null for words of the language and what is too short to say anything. */
export function unlistedName(word: string, field: Field): NameReading | null {
  if (!mayBeName(word)) return null;
  const prior = /^\p{Lu}/u.test(word) ? likely.capitalised : likely.small;
  return calledOnly(word, field, prior);
}

export function mayBeName(word: string): boolean {
  const folded = letters(word);
  return (
    /^\p{L}\p{Ll}{3,11}\.?$/u.test(word) &&
    /[aeiouy]/u.test(folded) &&
    !/^(.+)\1$/u.test(folded) &&
    !isEnglishWord(folded) &&
    latinWord(folded) === undefined &&
    surnamesSpelled(folded).length === 0
  );
}

export const calledOnly = (word: string, field: Field, prior = 0): NameReading => ({
  ...{ field, text: word, prior, order: 'none', family: null, given: null, english: [word] },
  origin: isEnglish(letters(word)) ? 'western' : 'unknown',
  ...{ honorific: null, gender: null },
});

/** Mr Wang, Tan 先生: beside a form of address a surname may stand alone. */
export const surnameOnly = (word: string, field: Field, prior = 0): NameReading => ({
  ...calledOnly(word, field, prior),
  ...{ family: { han: '', latin: word }, english: [], honorific: 'title' },
  origin: surnamesSpelled(letters(word)).length > 0 ? 'chinese' : 'western',
});

/** Mr Lee, but Mr David. */
export const isRatherSurname = (folded: string): boolean =>
  !isEnglish(folded) || latinSurnameShare(folded) > englishShare(folded);

/** Phương, Tuấn: in Vietnam people are called by the last word of the given name. */
export const givenOnly = (word: string, field: Field): NameReading => ({
  ...calledOnly(word, field, 0.6),
  ...{ origin: 'vietnamese', given: { han: '', latin: word }, english: [] },
});
