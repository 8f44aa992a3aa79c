import shapes from '../data/other-shapes.json' with { type: 'json' };
import { simplify } from '../normalise.ts';
import { isSurname } from '../spell/forms.ts';
import { hanWord, honorificOf } from './lexicon.ts';

export const date =
  /(?<!\d)(?:(?:19|20)\d{2}(?:[年.\-/](?:\d{1,2}(?:[月.\-/](?:\d{1,2}[日号]?)?)?)?|(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?|\d{1,2}月(?:\d{1,2}[日号])?)(?!\d)/gu;
/** Numbers with what they count, school classes such as 三年二班, 五年级 and 高一(3)班 among them; K48 and F18 of works. */
export const number =
  /(?<![\p{L}\p{N}])\p{Lu}{1,2}\d{1,4}(?![\p{L}\p{N}])|[一二三四五六]年级(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）]?班)?|(?:[一二三四五六]年|[初高大][一二三四])[(（]?[\d一二三四五六七八九十]{1,2}[)）]?班|\d[\d -]{3,}\d|\d+(?:号楼|号|栋|室|楼|班|期|单元|级|届|年(?!级)|(?<=0)后|岁)?/gu;

/** That the number is that of WeChat too: wx同号. */
export const sameNumber = /(?:微信|微|wx|vx|v)? ?同号/giu;

/** One run of one script. */
export interface Token {
  kind: 'han' | 'latin' | 'kana' | 'hangul';
  text: string;
  /** What stands before it: '' when glued to the last token, ' ' for space, else the mark. */
  gap: string;
  /** Of how many pieces with a space between them it was joined. */
  parts?: number;
}

const pieces = new Map(
  shapes.pieces.split(' ').map((line) => {
    const chars = [...line];
    return [chars.slice(0, -1).join(''), chars[chars.length - 1]!] as const;
  }),
);
/** What stands for the meaning in a character, at its left or top; the other piece gives the sound. */
const radicals = new Set('女王玉木氵水火土金钅石日月山讠亻人忄心艹草竹雨禾马鱼鸟口目白文吉立羽龙');

/**
 * A character that could not be typed, written by its pieces: 李(女英), 王(玉+莹), 吴⿰女英. The character itself where it is
 * known, else the piece that gives the sound. Only behind a surname, and never a word: 李(女儿).
 */
export function joinPieces(text: string): string {
  return text
    .replace(/[⿰⿱](\p{Script=Han})(\p{Script=Han})/gu, (_, first: string, second: string) =>
      joined(first + second),
    )
    .replace(
      /^(\p{Script=Han}{1,2}) ?[([{（【](\p{Script=Han})([+＋/]?)(\p{Script=Han})(?:[+＋/]?(\p{Script=Han}))?[)\]}）】](?=\p{Script=Han}?$)/u,
      (whole, before: string, first: string, plus: string, second: string, third = '') => {
        const all = first + second + third;
        const isPieces = pieces.has(all) || plus || (radicals.has(first) && !third && isOdd(all));
        return isPieces && isSurname([...simplify(before)][0]!) ? before + joined(all) : whole;
      },
    );
}

const joined = (all: string): string => pieces.get(all) ?? [...all][radicals.has([...all][0]!) ? 1 : 0]!;

/** Two characters that are no word and no form of address. */
const isOdd = (text: string): boolean => {
  const plain = simplify(text);
  return hanWord(plain) === undefined && honorificOf(plain) === undefined && !/[儿友士家生人]$/u.test(plain);
};

/** Runs of one script, at most 24; marks and digits fall between them. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /(\p{Script=Han}+)|([\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}'’.&]*(?:-[\p{Script=Latin}\p{M}'’]+)*)|([\p{Script=Hiragana}\p{Script=Katakana}ー]+)|(\p{Script=Hangul}+)/gu;
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const gap = text.slice(last, match.index);
    const kind = match[1] ? 'han' : match[2] ? 'latin' : match[3] ? 'kana' : 'hangul';
    tokens.push({ kind, text: match[0], gap: gap.trim() === '' ? gap : gap.trim() });
    last = match.index + match[0].length;
  }
  return tokens.slice(0, 24);
}
