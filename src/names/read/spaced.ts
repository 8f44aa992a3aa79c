import { givenCharShare } from '../frequency.ts';
import { simplify } from '../normalise.ts';
import { isSurname } from '../spell/forms.ts';
import { mayBeGiven } from './han/name.ts';
import { beginsKnown } from './han/organisation.ts';
import { dot } from './han/transliterated.ts';
import { hanWord, honorificOf, isOrdinaryWord, organisationEnding } from './lexicon.ts';
import { japaneseHanSurname } from './origin.ts';
import type { Token } from './tokens.ts';

/** Joins a name written with a space or a dot between its parts: 王 伟, 马 思 纯, 滕.一.鸣, 山本 健太, and given name first: 伟 王. */
export function joinSpaced(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const last = out[out.length - 1];
    if (last && isApart(last, token)) {
      if (goesOn(out, token, tokens[at + 1])) {
        out[out.length - 1] = { ...last, text: last.text + token.text, parts: (last.parts ?? 1) + 1 };
        continue;
      }
      if (isGivenBefore(last, token, tokens[at + 1])) {
        out[out.length - 1] = { ...last, text: token.text + last.text };
        continue;
      }
    }
    out.push(token);
  }
  return out;
}

const dotted = new RegExp(`^${dot}$`, 'u');

/** Both are Han, with nothing but a space or a dot between them. */
const isApart = (last: Token, { kind, gap }: Token): boolean =>
  last.kind === 'han' && kind === 'han' && gap !== '' && (gap.trim() === '' || dotted.test(gap));

const isPlain = (simple: string): boolean =>
  honorificOf(simple) === undefined && hanWord(simple) === undefined;

/** Whether what was joined so far goes on with the token. */
function goesOn(out: Token[], token: Token, next: Token | undefined): boolean {
  const last = out.at(-1)!;
  const [a, b] = [simplify(last.text), simplify(token.text)];
  const isFamily = isFamilyAlone(a) && !isElsewhere(out, b);
  if (token.gap.trim() !== '')
    return (
      (isFamily && (mayBeGivenBehindDot(b) || isSurname(a + b))) || (areLetterSpaced(last) && mayEndName(b))
    );
  // 樊 少 华, whom nobody addresses as 樊少.
  if (!isPlain(b))
    return isFamily && mayEndName(b) && !!next && isApart(token, next) && mayEndName(simplify(next.text));
  return (
    (isFamily && ([...b].length <= 2 || (isGluedToKnown(b) && !isFirmBesideEnglish(out, b)))) ||
    japaneseHanSurname(a + b) === a ||
    (areLetterSpaced(last) && [...b].length === 1)
  );
}

/** 闵, 申屠 */
const isFamilyAlone = (simple: string): boolean =>
  isSurname(simple) &&
  ([...simple].length === 1 || ([...simple].length === 2 && hanWord(simple) === undefined));

/** 滕.一鸣, 周.明; but 冯.百济 has a firm behind the dot. */
const mayBeGivenBehindDot = (simple: string): boolean => mayEndName(simple) || mayBeGiven(simple);

const mayEndName = (simple: string): boolean => [...simple].length === 1 && givenCharShare(simple) > seldom;
/** A character that is in more given names than this may well be in one. */
const seldom = 0.0005;

/** 陈 嘉树美团: where they work is glued to the given name. */
const isGluedToKnown = (simple: string): boolean =>
  mayBeGiven(simple.slice(0, 2)) && !isOrdinaryWord(simple.slice(0, 2)) && beginsKnown(simple.slice(2));

/** Joyce 吴 恒信物流: who goes by a first name in letters needs none, and so a firm is called. */
const isFirmBesideEnglish = (tokens: Token[], simple: string): boolean =>
  tokens.at(-2)?.kind === 'latin' && organisationEnding(simple)?.size === simple.length - 2;

/** Two characters that stood apart: a third that does belongs to them. */
const areLetterSpaced = ({ text, parts }: Token): boolean => parts === 2 && [...text].length === 2;

/** Michael卓 中远: whose first name stands in letters needs no other; but Amy陈 建国, Tom张 伟. */
const isElsewhere = (tokens: Token[], text: string): boolean =>
  tokens.at(-1)!.gap === '' &&
  tokens.at(-2)?.kind === 'latin' &&
  [...text].length === 2 &&
  [...text].reduce((share, char) => share * givenCharShare(char), 1) < usualGiven;
/** Of given names of two characters, the share of the one times that of the other. */
const usualGiven = 9e-6;

/** 伟 王; but 法学 闵 沛霖 has the given name behind the surname, which 志远 王 百济 has not. */
function isGivenBefore(last: Token, token: Token, next: Token | undefined): boolean {
  const [a, b] = [simplify(last.text), simplify(token.text)];
  if (token.gap.trim() !== '' || !isSurname(b) || [...b].length > 1 || [...a].length > 2) return false;
  if (!isPlain(a) || !isPlain(b) || isSurname(a)) return false;
  const isBehind = next && isApart(token, next) && goesOn([token], next, undefined);
  return !isBehind || (mayBeGiven(a) && [...next.text].length === 2 && !mayBeGiven(next.text));
}
