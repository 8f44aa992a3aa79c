import { isEnglish } from '../frequency.ts';
import { letters, simplify } from '../normalise.ts';
import type { Field, NamePart, NameReading, OtherKind } from '../types.ts';
import { withNameInLatin } from './beside-latin.ts';
import { unglued } from './glued.ts';
import { alternatives, confidence } from './han/alternatives.ts';
import { readForeign } from './han/foreign-in-han.ts';
import { foreignName, isForeign, readForeignScript, withoutOtherScripts } from './han/foreign-script.ts';
import { joinParts } from './han/join-parts.ts';
import { chineseNameBits, readHanName } from './han/name.ts';
import type { Piece } from './han/run.ts';
import { isMadeOfElements, readTransliterated } from './han/transliterated.ts';
import { namedAsWord, weakName } from './han/weak-names.ts';
import { cutLatin } from './latin/cut.ts';
import { readHandle } from './latin/handle.ts';
import { givenBits } from './latin/weights.ts';
import { latinBeside, readAddressed, readLatinWords } from './latin/words.ts';
import { hanWord, isEnglishWord, latinWord } from './lexicon.ts';
import {
  holdsWholeNames,
  isAddressOnly,
  isSaidTwice,
  runOfName,
  withGivenBeside,
  withOtherRuns,
} from './runs.ts';
import { joinSpaced } from './spaced.ts';
import { rolesOf } from './token-roles.ts';
import type { Token } from './tokens.ts';

/** Bits a name gets for standing in this field: people put names in remarks and slogans in nicknames, and names alone where a name is asked for. */
const bonusOf = (field: Field): number => bonus[field] ?? 9;
const bonus: Partial<Record<Field, number>> = { nickname: -10, notes: 0, name: 18 };
/** The names that the tokens of a text could mean; what else they say goes to `add`. */
export function understand(
  written: Token[],
  text: string,
  field: Field,
  add: (kind: OtherKind, text: string) => void,
): NameReading[] {
  const all = withoutOtherScripts(unglued(written));
  return withNameInLatin(understandAll(all, text, field, add), all, field);
}

function understandAll(
  all: Token[],
  text: string,
  field: Field,
  add: (kind: OtherKind, text: string) => void,
): NameReading[] {
  const chinese = understandChinese(all, text, field, add);
  const foreign = readForeign(all, field);
  const rest = foreign.reduce((left, { prior }) => left - prior, 1);
  const readings = [...foreign, ...chinese.map((reading) => ({ ...reading, prior: reading.prior * rest }))];
  // 扎西顿珠 成都→纽约: of the other words it is known what they are, or of the name.
  const runs = all.filter(({ kind, text: run }) => kind === 'han' && hanWord(simplify(run)) === undefined);
  const run = runs.length > 1 ? runs.find(({ text: each }) => isMadeOfElements(simplify(each))) : runs[0];
  if (!run || [...run.text].length < 2) return readings;
  const words = all.filter(({ kind }) => kind === 'latin');
  const byEar = readTransliterated(run.text, field, words.length === 1 ? words[0]!.text : '');
  if (byEar.length === 0) return readings;
  const most = byEar.reduce((sum, { prior }) => sum + prior, 0);
  return [
    ...byEar,
    ...readings.map((reading) => ({ ...reading, prior: reading.prior * Math.max(1 - most, 0.05) })),
  ].sort((a, b) => b.prior - a.prior);
}

function understandChinese(
  all: Token[],
  text: string,
  field: Field,
  add: (kind: OtherKind, text: string) => void,
): NameReading[] {
  const tokens = joinSpaced(
    all.filter((token, i) => !(token.kind === 'latin' && isListMark(token.text, all[i + 1]) && i === 0)),
  );
  const options = { nameBonus: bonusOf(field), whole: holdsWholeNames(field) };
  const roles = rolesOf(tokens, options, add);
  const { honorific, gender, english, lone, runs, latinWords, latinParts, allLatin } = roles;
  if (tokens.some(isForeign)) {
    const { named, others } = foreignName(tokens);
    // What else stands there is no name, but may be an employer.
    if (!others.some(isForeign)) understandChinese(others, text, 'nickname', add);
    return readForeignScript(named, text, field);
  }
  // Kelly龙（龙文静）: the whole name stands beside it.
  const isAlone = roles.isLoneCertain && !runs.some((run) => run.text.startsWith(roles.lone!));
  const best = isAlone ? -1 : runOfName(runs, field);
  const readings: NameReading[] = [];
  let hasEmployer = latinParts.some(([kind]) => kind === 'company');
  for (const [i, { cut }] of runs.entries()) {
    if (isAddressOnly(runs, i) || isSaidTwice(runs, i, best)) continue;
    const { pieces } = i === best ? cut.named! : cut.plain;
    for (const piece of joinParts(pieces, field !== 'nickname' && (best >= 0 || lone !== null))) {
      if (piece.kind !== 'everyday') add(piece.kind, piece.text);
      hasEmployer ||= piece.kind === 'company';
    }
  }
  const base = { field, text, honorific, gender, english: [] as string[] };
  const cutHere = best < 0 && !lone && allLatin.length > 1 ? cutLatin(allLatin, field) : null;
  if (cutHere && cutHere.readings.length > 0) {
    for (const { kind, text: words } of cutHere.rest) add(kind, words);
    return cutHere.readings.map((reading) => ({
      ...reading,
      text,
      honorific,
      gender,
      english: [...english, ...reading.english],
    }));
  }
  for (const [kind, word] of latinParts) add(kind, word);
  if (best >= 0) {
    const { cut } = runs[best]!;
    const name = cut.named!.pieces.find(
      (piece): piece is Extract<Piece, { name: unknown }> => 'name' in piece,
    )!.name;
    const prior = confidence(cut.named!.bits - cut.plain.bits, field);
    const names = latinBeside(latinWords, name.family, name.given);
    for (const word of names.other) add('text', word);
    readings.push(
      ...alternatives(name, cut, prior, field).map((reading) => ({
        ...reading,
        text,
        honorific: name.honorific ?? honorific,
        gender: name.gender ?? gender,
        english: [...english, ...names.english],
        family: { han: reading.family!.han, latin: names.family },
        given: reading.given && { han: reading.given.han, latin: names.given },
      })),
    );
    const beside = runs[best + 1]?.text ?? '';
    return withOtherRuns(withGivenBeside(readings, runs[best]!.text, beside), runs, best, field);
  }
  if (!holdsWholeNames(field) && tokens.length === 1) {
    const weak = weakName(runs, field);
    // 黄石 with nothing beside it is who; nobody is called 徐家汇.
    const isPlace = weak.some(({ text }) => [...text].length > 2 && hanWord(simplify(text)) === 'city');
    if (weak.length > 0)
      return weak.map((reading) => ({
        ...reading,
        honorific,
        gender,
        ...(isPlace && { perhaps: 'word' as const }),
      }));
  }
  // caolongfei_db: as one would call an account.
  const latin = /^[\p{Script=Latin}\d]+(?:_[\p{Script=Latin}\d]+)+$/u.test(text)
    ? readHandle(text, field)
    : ((honorific ? readAddressed(latinWords, field) : null) ?? readLatinWords(latinWords, field));
  if (lone) {
    const names = latinBeside(latinWords, lone, '');
    const given = spelledGiven([
      ...names.english.filter((word) => !isEnglish(letters(word))),
      ...names.other,
    ]);
    if (given) names.english = names.english.filter((word) => isEnglish(letters(word)));
    if (names.english.length > 0 || english.length > 0 || honorific || given) {
      readings.push({
        ...base,
        prior: 0.85,
        origin: 'chinese',
        order: 'none',
        family: { han: lone, latin: names.family },
        given,
        english: [...english, ...names.english],
      });
      const at = tokens.findIndex((token) => token.text === lone);
      return withGivenBeside(readings, lone, tokens[at + 1]?.text ?? '');
    }
  }
  for (const reading of latin)
    readings.push({ ...reading, text, honorific, gender, english: [...english, ...reading.english] });
  if (readings.length === 0 && english.length > 0)
    readings.push(
      {
        ...base,
        prior: field === 'nickname' ? 0.5 : 0.8,
        origin: 'western',
        order: 'none',
        family: null,
        given: null,
        english,
      },
      ...asChineseToo(english, field),
    );
  if (readings.length > 0) return readings;
  for (const word of latinWords) add('text', word);
  const [word = ''] = latinWords;
  // Shell的Prakash: a word in letters that nothing else is known of.
  if (field === 'remark' && !lone && latinWords.length === 1 && isUnknownName(word))
    return [
      { ...base, prior: 0.4, origin: 'unknown', order: 'none', family: null, given: null, english: [word] },
    ];
  // 宁德时代|BD|屠: nothing else stands there for a name.
  if (lone && field === 'remark' && tokens.length > 1)
    return [
      {
        ...base,
        prior: 0.5,
        origin: 'chinese',
        order: 'none',
        family: { han: lone, latin: '' },
        given: null,
      },
    ];
  return namedAsWord(runs, field, hasEmployer);
}

/** AAA建材, A 王伟: so as to stand first in a list; A. Lau has a name. */
const isListMark = (text: string, next: Token | undefined): boolean =>
  next !== undefined && /^A{1,4}\.?$/u.test(text) && !(text === 'A.' && next.kind === 'latin');

/** 朱莉 is Julie, or somebody called Zhu Li; 戴维 hardly ever Dai Wei, and nobody is called 海伦. */
function asChineseToo([name = '', ...more]: string[], field: Field): NameReading[] {
  const bits = more.length > 0 ? Number.NEGATIVE_INFINITY : chineseNameBits(simplify(name));
  if (bits < possible) return [];
  const share = bits < usual ? 0.05 : 0.2;
  return readHanName(name, field).map((reading) => ({ ...reading, prior: reading.prior * share }));
}

/** Bits of a whole Chinese name that one meets, and of one that is not unheard of. */
const [usual, possible] = [-18.2, -24];

/** Capitalised, neither a word nor made of Chinese syllables. */
const isUnknownName = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(word) &&
  latinWord(word) === undefined &&
  !isEnglishWord(letters(word)) &&
  givenBits(letters(word)) < -30;

/** 褚wei: a given name in letters beside the surname in Han. */
function spelledGiven(words: string[]): NamePart | null {
  const latin = words.join(' ');
  const isName = words.length > 0 && words.length < 3 && givenBits(letters(latin)) > -30;
  return isName && !isEnglishWord(letters(latin)) ? { han: '', latin } : null;
}
