import { englishShare, isEnglish, isUsualEnglish, latinSurnameShare } from '../../frequency.ts';
import { letters } from '../../normalise.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import type { Field, NameReading, OtherKind } from '../../types.ts';
import { isOrganisationWord } from '../lexicon.ts';
import { share } from '../priors.ts';
import { weighLatinName } from './name.ts';
import { beforeGiven, isAddress, type LatinWord, type Word, wordBits, wordsOf } from './text-words.ts';
import { bitsOfTyped, wholeTyped } from './typed.ts';
import { calledOnly, isRatherSurname, mayBeName, surnameOnly } from './unlisted.ts';

export interface LatinCut {
  /** Best first. Priors add up to at most 1; the rest is "no name here". */
  readings: NameReading[];
  /** What stands beside the best reading, joined where it stands together. */
  rest: { text: string; kind: OtherKind }[];
}

/** Names in Latin letters have at most so many words, and texts to look through at most so many. */
const longestName = 5;
const longestText = 12;

/** Words beside a name: people seldom write any that are no company, place or job; a strange one may be an employer. */
const besideName = { everyday: -5, unlisted: -3 };
/** Bits that a name in letters has for standing in a remark rather than a nickname. */
const bonusOf = (field: Field): number => (field === 'nickname' ? 0 : 5);

/**
 * Which of the Latin words of a text are a name: each run of them is weighed as a name with all others as plain words, and
 * all of them as plain words. A word list says how surprising a word is as a name, never that it is none.
 */
export function cutLatin(written: LatinWord[], field: Field): LatinCut {
  const words = wordsOf(written.slice(0, longestText));
  const plain = words.reduce((sum, { bits }) => sum + bits, 0);
  const readings: NameReading[] = [];
  const weights: number[] = [];
  const windows: [number, number][] = [];
  for (const [from, to] of windowsOf(words)) {
    const inside = words.slice(from, to);
    // PwC, HR: first letters of a name look so, but not where they are known to be something else.
    if (inside.some(({ bare, kind }) => kind !== null && !/[aeiouy]/iu.test(bare))) continue;
    // zhuqinghe DJI: a firm's letters, which only a text in capitals has for a name.
    if (inside.some(isFirmsLetters) && !inside.every(({ bare }) => /^\p{Lu}+$/u.test(bare))) continue;
    const besides = [...words.slice(0, from), ...words.slice(to)].reduce(
      (sum, { bits, kind }) =>
        sum + bits + (kind === 'everyday' ? besideName.everyday : kind === null ? besideName.unlisted : 0),
      bonusOf(field),
    );
    const before = words[from - 1]?.bare ?? '';
    const only = letters(inside[0]!.bare);
    // Encik Hafiz, but Encik Lim.
    const isGiven = beforeGiven.test(before) && surnamesSpelled(only).length === 0;
    const isSurname = isAddress(before) && !isGiven && isRatherSurname(only);
    const oneWord = isSurname ? surnameAlone : isGiven ? givenAddressed : givenAlone;
    const named = inside.length > 1 ? manyWords(inside, field) : oneWord(inside[0]!, field, from === 0);
    named.readings.forEach((reading, i) => {
      readings.push({ ...reading, field, text: textOf(inside) });
      weights.push(named.bits[i]! + besides);
      windows.push([from, to]);
    });
  }
  if (readings.length === 0) return { readings, rest: [] };
  const at = weights.indexOf(Math.max(...weights));
  const [best, likeliest] = [windows[at]!, readings[at]!];
  const doubt = (field === 'nickname' ? 0.85 : 0.97) / (1 + 2 ** (plain - log2Sum(weights)));
  return {
    readings: share(readings, weights)
      .map((reading) => ({ ...reading, prior: reading.prior * doubt * (isUnlisted(reading) ? 0.5 : 1) }))
      .filter(({ prior }) => prior >= 0.02),
    rest: isUnlisted(likeliest)
      ? [...restOf(words, ...best), { text: likeliest.english[0]!, kind: 'text' }]
      : restOf(words, ...best),
  };
}

const isFirmsLetters = ({ bare, kind }: Word): boolean => kind === 'company' && /^\p{Lu}{2,4}$/u.test(bare);

/** Shopify HR: a word of no table may as well be an employer. */
const isUnlisted = ({ family, given, english: [name = ''] }: NameReading): boolean =>
  !family && !given && !isEnglish(letters(name));

function* windowsOf(words: Word[]): Generator<[number, number]> {
  const isEdge = (at: number) =>
    at === 0 ||
    at === words.length ||
    !words[at]!.joins ||
    words[at]!.kind !== null ||
    words[at - 1]!.kind !== null;
  const leads = (at: number) => words.slice(0, at).every(({ kind }) => kind !== null);
  for (let from = 0; from < words.length; from++) {
    if (!isEdge(from)) continue;
    for (let to = from + 1; to <= Math.min(words.length, from + longestName); to++) {
      const last = words[to - 1]!;
      if (last.kind === 'small' || isAddress(last.bare) || (to - 1 > from && !last.joins)) break;
      // In front anything may follow: an employer nobody has heard of.
      if (isEdge(to) || leads(from)) yield [from, to];
    }
  }
}

type Weighed = { readings: NameReading[]; bits: number[] };

function givenAlone({ bare, kind }: Word, field: Field, isFirst: boolean): Weighed {
  const folded = letters(bare);
  const typed = kind === null ? wholeTyped(bare, field) : null;
  if (typed) return { readings: [typed], bits: [bitsOfTyped(typed) + wordBits.unlisted] };
  if (isEnglish(folded) && folded.length > 1)
    return { readings: [calledOnly(bare, field)], bits: [Math.log2(englishShare(folded)) - 1] };
  if (kind !== null || !/^\p{Lu}/u.test(bare) || !mayBeName(bare)) return { readings: [], bits: [] };
  return { readings: [calledOnly(bare, field)], bits: [unlistedAlone + (isFirst ? inFront : 0)] };
}

/** A word that no table has, as a name alone; a name tends to lead. */
const [unlistedAlone, inFront] = [-21, 4];

function givenAddressed(word: Word, field: Field): Weighed {
  const { readings, bits } = givenAlone(word, field, true);
  return { readings, bits: bits.map((each) => each + addressed) };
}

/** Dr Chen, Mr Wang: behind a form of address stands a surname. */
function surnameAlone({ bare }: Word, field: Field): Weighed {
  const folded = letters(bare);
  if (folded.length < 2 || !/^\p{Lu}/u.test(bare)) return { readings: [], bits: [] };
  return {
    readings: [surnameOnly(bare, field)],
    bits: [Math.log2(latinSurnameShare(folded)) + addressed],
  };
}

/** Bits that a form of address in front makes of the next word a name. */
const addressed = 6;

function manyWords(words: Word[], field: Field): Weighed {
  // zhuqinghe dji: a whole name is no part of another.
  if (words.some(({ bare }) => wholeTyped(bare, field))) return joinedBesideEnglish(words, field);
  return weighLatinName(textOf(words), { field, givenFirst: 0.5 });
}

/** zhengyifan kevin: the whole name, as one types an account, beside the English one. */
function joinedBesideEnglish(words: Word[], field: Field): Weighed {
  const [one, other, ...more] = words;
  const [whole, called] = other && isUsualEnglish(letters(other.bare)) ? [one, other] : [other, one];
  const typed = whole && more.length === 0 ? wholeTyped(whole.bare, field) : null;
  if (!typed || !called || !isUsualEnglish(letters(called.bare))) return { readings: [], bits: [] };
  const bits = Math.log2(englishShare(letters(called.bare))) - 1;
  return {
    readings: [{ ...typed, english: [called.bare] }],
    bits: [bits + bitsOfTyped(typed) + wordBits.unlisted],
  };
}

const textOf = (words: Word[]): string => words.map(({ text }) => text).join(' ');

function log2Sum(bits: number[]): number {
  const top = Math.max(...bits);
  return top + Math.log2(bits.reduce((sum, each) => sum + 2 ** (each - top), 0));
}

/** The words outside a name, those that stand together as one: Development Bank of Singapore. */
function restOf(words: Word[], from: number, to: number): LatinCut['rest'] {
  const parts: { text: string; kind: OtherKind }[] = [];
  let run: Word[] = [];
  const close = () => {
    const telling = run.filter(({ kind }) => kind !== 'small' && kind !== 'everyday');
    const kinds = telling.flatMap(({ kind }) => (kind ? [kind as OtherKind] : []));
    // Of Monash University and Bank of China the whole is the name; HR Google is two things.
    const isOne = run.some(
      ({ bare, kind }) => kind === null || kind === 'small' || isOrganisationWord(letters(bare)),
    );
    if (telling.length > 0 && isOne)
      parts.push({
        text: textOf(run),
        kind: kinds.find((kind) => kind === 'school' || kind === 'company') ?? kinds[0] ?? 'text',
      });
    else
      for (const { bare, kind } of telling) parts.push({ text: bare, kind: (kind ?? 'text') as OtherKind });
    run = [];
  };
  for (const [at, word] of words.entries()) {
    const isName = at >= from && at < to;
    if (isName || !word.joins) close();
    if (!isName) run.push(word);
  }
  close();
  return parts;
}
