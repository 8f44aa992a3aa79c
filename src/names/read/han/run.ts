import { givenCharShare, renderings } from '../../frequency.ts';
import { simplify } from '../../normalise.ts';
import { isSurname, surnameShare } from '../../spell/forms.ts';
import type { OtherKind } from '../../types.ts';
import {
  endingKind,
  hanWord,
  isOrdinaryWord,
  isSurnameAlone,
  longestWord,
  mayBeFirm,
  organisationEnding,
} from '../lexicon.ts';
import { type HanName, namesAt } from './names-at.ts';
import { beginsKnown, unlistedBits } from './organisation.ts';

export type Piece = { text: string; kind: OtherKind | 'everyday' } | { text: string; name: HanName };

/** One way to cut a run, with its log2 score. */
export interface Cutting {
  bits: number;
  pieces: Piece[];
}

/** What an unlisted character costs as plain text. */
export const plainBits = -10;
/** What a surname costs as plain text that is seldom anything but a surname. */
const surnameBits = -14;
/** 沈秋荻龙华医院: one character between a name and where they work is of the name; what it costs besides as anything else. */
const leftOfName = -8;
/** Of given names: nobody is called 驻. */
const neverGiven = 1e-5;
/** 沈秋在龙华医院: words that stand between, though some are called so. */
const joins = /[在原前现老来于从和与跟当干开教练修找带管送拍赴留县某曾非约见遇回归离调属]/u;
/** 王小明保险: what a line of business costs that stands right behind a name. */
const lineBits = -8;
/** 周倩万华: what a firm costs that may be a name. */
const besideBits = -6;
/** 桃李郑海涛, 志明学长: what a double surname costs, and a rare one, where any word may end in it. */
const doubleBits = -8;
/** What a word of the dictionary costs. */
const ordinaryBits = -11;
const wordBits: Record<string, number> = {
  company: -4,
  school: -4,
  city: -4,
  title: -4,
  relation: -4,
  everyday: -5,
};

export interface RunOptions {
  /** Bits a name gets for standing in this field. */
  nameBonus: number;
  /** A nickname that is a name is nothing but the name. */
  whole: boolean;
}

interface Step {
  from: number;
  named: 0 | 1;
  bits: number;
  piece: Piece;
}

/**
 * Cuts a run of Han characters into words, names and plain text: the best cutting without a name, and the best with exactly one,
 * null when no name fits.
 */
export function cutRun(run: string, options: RunOptions): { plain: Cutting; named: Cutting | null } {
  const chars = [...run].slice(0, 40);
  const simple = [...simplify(chars.join(''))];
  const n = simple.length;
  const best: (Step | null)[][] = Array.from({ length: n + 1 }, () => [null, null]);
  const score = (at: number, named: 0 | 1) =>
    at === 0
      ? named === 0
        ? 0
        : Number.NEGATIVE_INFINITY
      : (best[at]![named]?.bits ?? Number.NEGATIVE_INFINITY);
  const put = (from: number, to: number, before: 0 | 1, after: 0 | 1, bits: number, piece: Piece) => {
    const total = score(from, before) + bits;
    if (total > score(to, after)) best[to]![after] = { from, named: before, bits: total, piece };
  };
  const text = (from: number, to: number) => chars.slice(from, to).join('');
  const isLeftOfName = (at: number, named: 0 | 1): boolean => {
    const before = named === 1 ? best[at]![1]!.piece : null;
    return (
      before !== null &&
      'name' in before &&
      before.name.honorific === null &&
      [...before.name.given].length === 1 &&
      givenCharShare(simple[at]!) > neverGiven &&
      !joins.test(simple[at]!) &&
      beginsKnown(simple.slice(at + 1).join(''))
    );
  };
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j <= Math.min(n, i + 12); j++) {
      const word = simple.slice(i, j).join('');
      for (const named of [0, 1] as const) {
        if (score(i, named) === Number.NEGATIVE_INFINITY) continue;
        const begins = options.whole && i === 0 && isSurnameAlone(word);
        if (j === i + 1) {
          const bits = begins ? surnameBits : plainBits + (isLeftOfName(i, named) ? leftOfName : 0);
          put(i, j, named, named, bits, { text: text(i, j), kind: 'text' });
        }
        const kind = j - i <= longestWord ? (hanWord(word) ?? whatTheyDo(word)) : undefined;
        // A piece of a nickname that is a word says little: 林小雨; nor a firm or a place beside one character: 胡宣伟, 成武飞.
        const partly = options.whole && j - i < n && (kind === 'everyday' || (n === 3 && j - i === 2));
        if (kind) put(i, j, named, named, partly ? -15 : (wordBits[kind] ?? -4), { text: text(i, j), kind });
        else if (j - i < 4 && isOrdinaryWord(word))
          put(i, j, named, named, options.whole && j - i < n ? -15 : ordinaryBits, {
            text: text(i, j),
            kind: 'text',
          });
        else if (j - i >= 3) {
          const ending = organisationEnding(word);
          if (ending) {
            const bits = unlistedBits(word, ending.size, {
              before: simple.slice(0, i).join(''),
              after: simple.slice(j, j + longestWord).join(''),
              isBehindName: named === 1,
            });
            put(i, j, named, named, bits, { text: text(i, j), kind: ending.kind });
          }
        }
        if (isFirmBeside(word, named === 1, simple.slice(j).join('')) && !options.whole)
          put(i, j, named, named, besideBits, { text: text(i, j), kind: 'company' });
        const line = kind === undefined && named === 1 ? endingKind(word) : undefined;
        if (line) put(i, j, named, named, lineBits, { text: text(i, j), kind: line });
      }
    }
    if (score(i, 0) > Number.NEGATIVE_INFINITY)
      for (const { size, bits, name } of namesAt(simple, chars, i)) {
        const to = i + size;
        // 理查德花旗银行: no 查德.
        if (i > 0 && renderings.has(simple.slice(0, to).join(''))) continue;
        if (options.whole && !isAlone(name, simple.slice(0, i).join(''), simple.slice(to).join(''))) continue;
        const isBehindEmployer = i > 0 && isWhereTheyWork(best[i]![0]!.piece);
        const begins = i === 0 || (isWholeName(name) && isBehindEmployer);
        const between = i > 0 && !isBehindEmployer && isEndOfWord(name) ? doubleBits : 0;
        const edges = (begins ? 3 : 0) + (to === n ? 3 : 0) + (size === n ? 3 : 0) + between;
        put(i, to, 0, 1, bits + edges + options.nameBonus, { text: text(i, to), name });
      }
  }
  const trace = (named: 0 | 1): Cutting => {
    const pieces: Piece[] = [];
    const end = best[n]?.[named];
    let state: 0 | 1 = named;
    for (let at = n; at > 0; ) {
      const step: Step = best[at]![state]!;
      const last = pieces[0];
      if (
        last &&
        'kind' in last &&
        'kind' in step.piece &&
        last.kind === 'text' &&
        step.piece.kind === 'text'
      )
        last.text = step.piece.text + last.text;
      else pieces.unshift({ ...step.piece });
      state = step.named;
      at = step.from;
    }
    return { bits: end?.bits ?? 0, pieces };
  };
  return { plain: trace(0), named: best[n]?.[1] ? trace(1) : null };
}

/** 周倩万华, 万华周倩: a firm that may be a name, right beside somebody's. */
const isFirmBeside = (word: string, isBehindName: boolean, after: string): boolean =>
  mayBeFirm(word) &&
  (isBehindName ? after === '' : /^\p{Script=Han}{2,4}$/u.test(after) && isSurname(after[0]!));

/** 腾讯施凌云: behind a firm begins whoever works there; but 平安福田区, 华为高度. */
const isWholeName = ({ family, given, honorific }: HanName): boolean =>
  honorific
    ? given !== ''
    : [...given].length === 2 &&
      !/[区县城府市镇村路店部组媛群总姐哥工董]$/u.test(given) &&
      !isOrdinaryWord(simplify(family + given));
/** 做外贸, 卖保险 */
const whatTheyDo = (word: string): 'title' | undefined =>
  /^[做卖搞]/u.test(word) && hanWord(word.slice(1)) ? 'title' : undefined;

/** 林郑, not 欧阳; and 明 of 志明学长. */
const isEndOfWord = ({ family, given }: HanName): boolean =>
  [...family].length === 2
    ? !isSurname(simplify(family))
    : given === '' && surnameShare(simplify(family)) < rareSurname;
const rareSurname = 1e-4;
const isWhereTheyWork = (piece: Piece): boolean =>
  'kind' in piece && (piece.kind === 'company' || piece.kind === 'school');

/** 链家王丽, 平安保险王丽, 猎头王晓伟, 王晓伟地产: agents name their firm or trade beside them, and a nickname holds nothing else beside a name. */
function isAlone(name: HanName, before: string, after: string): boolean {
  const known = before.slice(0, before.length - (organisationEnding(before)?.size ?? 0));
  const isBehindFirm = before === '' || hanWord(before) === 'company' || hanWord(known) === 'company';
  if (isBehindFirm && after === '') return true;
  return (
    isWholeName(name) && [before, after].every((word) => word === '' || tellsWork(word)) && !(before && after)
  );
}
function tellsWork(word: string): boolean {
  const kind = hanWord(word);
  return kind !== undefined && kind !== 'everyday' && kind !== 'credential';
}
