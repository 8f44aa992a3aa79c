import { simplify, wordsIn } from '../normalise.ts';
import { surnameShare } from '../spell/forms.ts';
import type { Field, NameReading } from '../types.ts';
import { chineseNameBits } from './han/name.ts';
import { cutLatin } from './latin/cut.ts';
import { wholeTyped } from './latin/typed.ts';
import { latinBeside } from './latin/words.ts';
import { hanWord, organisationEnding } from './lexicon.ts';
import { hanOf, latinWordsOf } from './reading-parts.ts';
import { isGluedToEnglish, latinIn } from './token-roles.ts';
import type { Token } from './tokens.ts';

/**
 * Bill Prendergast-领英加的, luhaotian 税: who has a whole name in letters needs none found in Han beside it. Anna Lindqvist 林安娜 goes by
 * either; of 郭凯伦 Karen Kwok the letters are the same name.
 */
export function withNameInLatin(readings: NameReading[], tokens: Token[], field: Field): NameReading[] {
  const [best] = readings;
  if (!best || !hanOf(best) || best.family?.latin) return readings;
  const share = shareOfHan(best, tokens);
  const inLatin = share < 1 ? wholeInLatin(tokens, field) : [];
  if (inLatin.length === 0 || isElsewhere(best, inLatin[0]!) || spells(inLatin[0]!.text, best))
    return readings;
  return [
    ...(share > 0 ? readings : []).map((reading) => ({ ...reading, prior: reading.prior * share })),
    ...inLatin.map((reading) => ({ ...reading, prior: reading.prior * (1 - share) })),
  ].sort((a, b) => b.prior - a.prior);
}

/** Tom 宫 (BU PhD): what they are called by is none of those letters. */
function isElsewhere(best: NameReading, { text }: NameReading): boolean {
  const called = latinWordsOf(best);
  return called.length > 0 && !called.some((word) => wordsIn(text).includes(word));
}

/** 王美珠 Bee Choo: the given name alone. */
const spells = (words: string, { family, given }: NameReading): boolean =>
  latinBeside([words.replaceAll(' ', '-')], family?.han ?? '', given?.han ?? '').given !== '';

/** How likely the name in Han is theirs rather than the one in letters: a name that people have, one that nobody may have, words. */
const shares = { usual: 0.75, odd: 0.4, words: 0.1 };
/** log2 of a whole name that is not unheard of, and the share of a surname that so few have that it is a word as well. */
const [usual, seldom] = [-26, 1e-3];

function shareOfHan(best: NameReading, tokens: Token[]): number {
  const han = hanOf(best);
  if (!best.given?.han) {
    // 税 luhaotian, but VPE Daisy桑
    const isMeant = tokens.some(({ text }, at) => simplify(text) === han && isGluedToEnglish(tokens, at));
    return best.family && !isMeant && surnameShare(han) < seldom ? 0 : 1;
  }
  const run = tokens.map(({ text }) => simplify(text)).find((text) => text.includes(han));
  if (!run) return 1;
  const isUsual = chineseNameBits(han) > usual;
  // 沈佳宜星河 is a whole name still, 高铁上 none.
  if (!run.split(han).every(isOther)) return isUsual && [...han].length > 2 ? shares.odd : shares.words;
  return isUsual ? shares.usual : shares.odd;
}

/** Nothing, or known to be something other than a name: 腾讯, 星河软件. */
const isOther = (words: string): boolean =>
  words === '' || hanWord(words) !== undefined || organisationEnding(words) !== null;

/** A surname and what somebody is called by, where the letters of a text hold them. */
function wholeInLatin(tokens: Token[], field: Field): NameReading[] {
  const words = latinIn(tokens);
  const [only, ...more] = words;
  if (!only) return [];
  const typed = more.length === 0 ? wholeTyped(only.text, field) : null;
  const readings = typed ? [typed] : more.length > 0 ? cutLatin(words, field).readings : [];
  const [best] = readings;
  return best?.family && (best.given || best.english.length > 0) && best.prior >= 0.5 ? readings : [];
}
