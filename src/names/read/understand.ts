import { simplify } from '../normalise.ts';
import { isSurname } from '../spell/forms.ts';
import type { Field, NameReading, OtherKind } from '../types.ts';
import { cutLatin } from './cut-latin.ts';
import { readForeignScript } from './foreign-script.ts';
import { readHanName } from './han.ts';
import { joinParts, type Piece } from './han-run.ts';
import { latinBeside, readLatinWords } from './latin-words.ts';
import { hanWord } from './lexicon.ts';
import { type Run, rolesOf } from './token-roles.ts';
import { joinSpaced, type Token } from './tokens.ts';
import { readTransliterated } from './transliterated.ts';
import { readWesternInHan } from './western-in-han.ts';

/** Bits a name gets for standing in this field: people put names in remarks and slogans in nicknames, and names alone where a name is asked for. */
const bonusOf = (field: Field): number => bonus[field] ?? 9;
const bonus: Partial<Record<Field, number>> = { nickname: -10, notes: 0, name: 18 };
/** Fields in which a name in Han is nothing but the name. */
const holdsWholeNames = (field: Field): boolean => field === 'nickname' || field === 'notes';

/** The names that the tokens of a text could mean; what else they say goes to `add`. */
export function understand(
  all: Token[],
  text: string,
  field: Field,
  add: (kind: OtherKind, text: string) => void,
): NameReading[] {
  const chinese = understandChinese(all, text, field, add);
  const western = readWesternInHan(all, field);
  const rest = western.reduce((left, { prior }) => left - prior, 1);
  const readings = [...western, ...chinese.map((reading) => ({ ...reading, prior: reading.prior * rest }))];
  const runs = all.filter(({ kind }) => kind === 'han');
  const [run, ...others] = runs;
  if (!run || others.length > 0 || [...run.text].length < 2) return readings;
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
    all.filter(
      (token, i) => !(token.kind === 'latin' && /^A{1,4}\.?$/u.test(token.text) && i === 0 && all.length > 1),
    ),
  );
  const options = { nameBonus: bonusOf(field), whole: holdsWholeNames(field) };
  const roles = rolesOf(tokens, options, add);
  const { honorific, gender, english, lone, runs, latinWords, latinParts, allLatin } = roles;
  if (tokens.some((token) => token.kind === 'kana' || token.kind === 'hangul')) {
    return readForeignScript(tokens, text, field);
  }
  const best = runOfName(runs, field);
  const readings: NameReading[] = [];
  for (const [i, { cut }] of runs.entries()) {
    const { pieces } = i === best ? cut.named! : cut.plain;
    for (const piece of joinParts(pieces, field !== 'nickname' && (best >= 0 || lone !== null)))
      if (piece.kind !== 'everyday') add(piece.kind, piece.text);
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
    return withOtherRuns(readings, runs, best, field);
  }
  if (!holdsWholeNames(field) && tokens.length === 1) {
    const weak = weakName(runs, field);
    if (weak.length > 0) return weak.map((reading) => ({ ...reading, honorific, gender }));
  }
  const latin = readLatinWords(latinWords, field);
  if (lone) {
    const names = latinBeside(latinWords, lone, '');
    if (names.english.length > 0 || english.length > 0 || honorific) {
      readings.push({
        ...base,
        prior: 0.85,
        origin: 'chinese',
        order: 'none',
        family: { han: lone, latin: names.family },
        given: null,
        english: [...english, ...names.english],
      });
      return readings;
    }
  }
  for (const reading of latin)
    readings.push({ ...reading, text, honorific, gender, english: [...english, ...reading.english] });
  if (readings.length === 0 && english.length > 0)
    readings.push({
      ...base,
      prior: field === 'nickname' ? 0.5 : 0.8,
      origin: 'western',
      order: 'none',
      family: null,
      given: null,
      english,
    });
  if (readings.length > 0) return readings;
  for (const word of latinWords) add('text', word);
  return holdsWholeNames(field) ? [] : namedAsCity(runs, field);
}

/** Which run holds the name, where assuming so gains most; -1 where none does. */
function runOfName(runs: Run[], field: Field): number {
  const ranks = runs.map((_, at) => rankOf(runs, at, field));
  const most = Math.max(...ranks);
  return most === Number.NEGATIVE_INFINITY ? -1 : ranks.indexOf(most);
}

/** Bits for a run as the one that holds the name: it tends to lead, and to be nothing else; -Infinity where it holds none. */
function rankOf(runs: Run[], at: number, field: Field): number {
  const { cut, text } = runs[at]!;
  if (!cut.named) return Number.NEGATIVE_INFINITY;
  const gain = cut.named.bits - cut.plain.bits;
  // A nickname may be a name by little odds: told with a small prior.
  if (gain <= (holdsWholeNames(field) ? -5 : 0)) return Number.NEGATIVE_INFINITY;
  // 叶子（叶梓萱）: what she is called, and her name.
  const isShortened = runs.some((other) => other.text.length > text.length && other.text[0] === text[0]);
  return gain + (at === 0 && !isShortened ? 4 : 0) + (cut.named.pieces.length === 1 ? 4 : 0);
}

/** Ranks are no measured odds: so much of a difference is believed. */
const beliefInRanks = 0.5;

/** 王府井 李静, 支持小哥 贾亮: a run that is another whole name may be the contact's own, which one has to ask. */
function withOtherRuns(readings: NameReading[], runs: Run[], best: number, field: Field): NameReading[] {
  if (field === 'nickname') return readings;
  const most = rankOf(runs, best, field);
  const others = runs.flatMap(({ text, cut }, at) => {
    const odds = 2 ** ((rankOf(runs, at, field) - most) * beliefInRanks);
    if (at === best || odds < 0.01 || cut.named?.pieces.length !== 1) return [];
    return readHanName(text, field).map((reading) => ({ reading, odds }));
  });
  if (others.length === 0) return readings;
  const all = others.reduce((sum, { reading, odds }) => sum + reading.prior * odds, 1);
  return [
    ...readings.map((reading) => ({ ...reading, prior: reading.prior / all })),
    ...others.map(({ reading, odds }) => ({
      ...reading,
      prior: (reading.prior * odds) / all,
      perhapsOther: true,
    })),
  ].sort((a, b) => b.prior - a.prior);
}

/** A remark of two to four characters and nothing else is a name, even an odd one (于是, 穗志方), though we trust it little. */
function weakName(runs: Run[], field: Field): NameReading[] {
  const [run] = runs;
  if (!run || runs.length > 1) return [];
  // 楼南京 may be from there, or be called so; 吴忠 may be there, or be called so.
  const maySayWhere = [...run.text].length < 4 && isSurname([...simplify(run.text)][0]!);
  const words = run.cut.plain.pieces.filter(
    (piece) =>
      'kind' in piece &&
      piece.kind !== 'everyday' &&
      piece.kind !== 'text' &&
      !(maySayWhere && piece.kind === 'city'),
  );
  if (words.length > 0) return [];
  return readHanName(run.text, field).map((reading) => ({ ...reading, prior: reading.prior * 0.3 }));
}

/** 黄山 腾讯: where somebody is, or who; which one has to ask. */
function namedAsCity(runs: Run[], field: Field): NameReading[] {
  const named = runs.find(({ text }) => hanWord(simplify(text)) === 'city');
  return named ? weakName([named], field).map((reading) => ({ ...reading, perhapsOther: true })) : [];
}

const confidence = (gain: number, field: Field): number =>
  Math.min(1 / (1 + 2 ** -gain), 0.98) * (field === 'nickname' ? 0.85 : 1);

/** The found name, and for whole names its other cuts (欧+阳峰). */
function alternatives(
  name: { family: string; given: string },
  cut: Run['cut'],
  prior: number,
  field: Field,
): NameReading[] {
  const whole = name.family + name.given;
  const readings = name.given ? readHanName(whole, field) : [];
  if (cut.named!.pieces.length === 1 && readings.length > 0)
    return readings.map((reading) => ({ ...reading, prior: reading.prior * prior }));
  const exact = readings.find((reading) => reading.family?.han === name.family);
  return [
    {
      field,
      text: whole,
      prior,
      origin: exact?.origin ?? 'chinese',
      order: name.given ? 'family-first' : 'none',
      family: { han: name.family, latin: '' },
      given: name.given ? { han: name.given, latin: '' } : null,
      english: [],
      honorific: null,
      gender: null,
    },
  ];
}
