import { givenCharShare } from '../../frequency.ts';
import { simplify } from '../../normalise.ts';
import { isSurname } from '../../spell/forms.ts';
import type { Field, NameReading } from '../../types.ts';
import { familiar, hanWord, honorificOf, isOrdinaryWord } from '../lexicon.ts';
import type { Run } from '../token-roles.ts';
import { readHanName } from './name.ts';

/** A remark of two to four characters and nothing else is a name, even an odd one (于是, 穗志方), though we trust it little. */
export function weakName(runs: Run[], field: Field, belief = 0.3): NameReading[] {
  const [run] = runs;
  if (!run || runs.length > 1) return [];
  // 宇哥, 娜姐: a given name's character and how one speaks to them.
  const [first = '', ...rest] = [...simplify(run.text)];
  // 老 stands before surnames alone.
  if (familiar.has(first)) return first !== '老' && isGivenChar(rest) ? [calledByGiven(run.text, field)] : [];
  if (!isSurname(first) && honorificOf(rest.join(''))) return [];
  // 楼南京 may be from there, or be called so; 吴忠 may be there, or be called so.
  const maySayWhere = [...run.text].length < 4 && isSurname(first);
  const words = run.cut.plain.pieces.filter(
    (piece) =>
      'kind' in piece &&
      piece.kind !== 'everyday' &&
      piece.kind !== 'text' &&
      !(maySayWhere && piece.kind === 'city'),
  );
  if (words.length > 0) return [];
  return readHanName(run.text, field).map((reading) => ({ ...reading, prior: reading.prior * belief }));
}

const isGivenChar = ([char = '', ...more]: string[]): boolean =>
  more.length === 0 && honorificOf(char) === undefined && givenCharShare(char) > 0.0005;

/** 阿强, 小芳: a character of the given name, mostly its last. */
function calledByGiven(text: string, field: Field): NameReading {
  return {
    field,
    text,
    prior: 0.5,
    origin: 'chinese',
    order: 'none',
    family: null,
    given: { han: [...text].slice(1).join(''), latin: '' },
    english: [],
    honorific: 'familiar',
    gender: null,
  };
}

/**
 * 黄山 腾讯: where somebody is, or who; 高峰 华为, and 高原 for a nickname: a word, or who, and who works somewhere is somebody. Which
 * one has to ask. A nickname that is an everyday word is hardly ever a name.
 */
export function namedAsWord(runs: Run[], field: Field, hasEmployer: boolean): NameReading[] {
  if (field === 'notes' || (field === 'nickname' && runs.length > 1)) return [];
  const named = runs.find(({ text }) => {
    const word = simplify(text);
    const kind = hanWord(word);
    return (field !== 'nickname' && (kind === 'city' || kind === 'everyday')) || isOrdinaryWord(word);
  });
  return named
    ? weakName([named], field, hasEmployer ? 0.6 : 0.3).map((reading) => ({ ...reading, perhaps: 'word' }))
    : [];
}
