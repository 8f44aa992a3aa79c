import { isEnglish, renderings } from '../frequency.ts';
import { clean, letters, simplify } from '../normalise.ts';
import { isSurname } from '../spell/forms.ts';
import type { ContactTexts, Field, NameReading, OtherKind, OtherPart, ParsedTexts } from '../types.ts';
import { cutLatin, type LatinWord } from './cut-latin.ts';
import { readForeignScript } from './foreign-script.ts';
import { readHanName } from './han.ts';
import { cutRun, joinParts, type Piece } from './han-run.ts';
import { readHandle } from './handle.ts';
import { latinBeside, readLatinWords } from './latin-words.ts';
import {
  familiar,
  genderOf,
  hanWord,
  honorificOf,
  isSmallWord,
  latinWord,
  mixedKind,
  mixedWords,
} from './lexicon.ts';
import { readNotes } from './notes.ts';
import { allItsOwn, untie } from './ties.ts';
import { date, joinPieces, joinSpaced, number, type Token, tokenise } from './tokens.ts';
import { readDotted, readTransliterated } from './transliterated.ts';

/** Every name a WeChat contact's texts could mean, best first, and what else they say. */
export function readContactName(texts: ContactTexts): ParsedTexts {
  const found = [
    readText(texts.remark ?? '', 'remark'),
    readText(texts.nickname ?? '', 'nickname'),
    { readings: readHandle(texts.wechatId ?? '', 'wechat-id'), parts: [], through: [] },
    ...(texts.emails ?? [])
      .slice(0, 3)
      .map((email) => ({ readings: readHandle(email.split('@')[0] ?? '', 'email'), parts: [], through: [] })),
    { readings: readNotes(texts, (piece) => readText(piece, 'notes').readings), parts: [], through: [] },
  ];
  return {
    readings: found.flatMap((each) => each.readings).sort((a, b) => b.prior - a.prior),
    parts: found.flatMap((each) => each.parts),
    through: found.flatMap((each) => each.through),
  };
}

/** Everything one text could mean. `field` sets how likely it is to hold a name. */
export function readText(raw: string, field: Field): ParsedTexts {
  const { text: whole, emoji } = clean(raw);
  const { own, tie, relation } = field === 'name' ? allItsOwn(whole) : untie(whole);
  const text = joinPieces(own);
  const parts: OtherPart[] = emoji.map((picture) => ({ kind: 'emoji', text: picture, field }));
  const add = (kind: OtherKind, value: string) => parts.push({ kind, text: value.trim(), field });
  let rest = text;
  for (const [kind, pattern] of [
    ['date', date],
    ['number', number],
  ] as const)
    rest = rest.replace(pattern, (match, at: number) => {
      // "kevin88", "wangwei1988": the digits of a handle are part of it, but say nothing.
      add(kind, match);
      return at > 0 ? '|' : '';
    });
  for (const word of mixedWords) {
    const at = rest.toLowerCase().indexOf(word);
    if (at < 0) continue;
    add(mixedKind(word) as OtherKind, rest.slice(at, at + word.length));
    rest = `${rest.slice(0, at)}|${rest.slice(at + word.length)}`;
  }
  if (relation) add('relation', relation);
  const withDots = readDotted(rest, field);
  const readings = withDots ? withDots.readings : understand(tokenise(rest), text, field, add);
  if (withDots) understand(tokenise(withDots.rest), text, 'nickname', add);
  return {
    readings: tie && !tie.isSure ? readings.map((each) => ({ ...each, perhapsOther: true })) : readings,
    parts,
    through: tie ? [tie] : [],
  };
}

/** 刘, and 皇甫 beside a Latin name: Kevin 皇甫. */
function isLoneSurname(simple: string, besideLatin: boolean): boolean {
  const { length } = [...simple];
  return (
    (length === 1 || (length === 2 && besideLatin && hanWord(simple) === undefined)) && isSurname(simple)
  );
}

const isAddress = (word: string, code: string): boolean =>
  code === 'sister' || code === 'brother' || word === '老师' || word === '教授' || word === '总';

/** Bits a name gets for standing in this field: people put names in remarks and slogans in nicknames. */
const bonusOf = (field: Field): number => (field === 'nickname' ? -10 : field === 'notes' ? 0 : 9);
/** Fields in which a name in Han is nothing but the name. */
const holdsWholeNames = (field: Field): boolean => field === 'nickname' || field === 'notes';

function understand(
  all: Token[],
  text: string,
  field: Field,
  add: (kind: OtherKind, text: string) => void,
): NameReading[] {
  const readings = understandChinese(all, text, field, add);
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
  let honorific: string | null = null;
  let gender: NameReading['gender'] = null;
  const english: string[] = [];
  const latinWords: string[] = [];
  const latinParts: [OtherKind, string][] = [];
  const allLatin: LatinWord[] = [];
  const runs: { cut: ReturnType<typeof cutRun>; text: string }[] = [];
  let lone: string | null = null;
  for (const [i, token] of tokens.entries()) {
    const simple = simplify(token.text);
    const previous = tokens[i - 1];
    if (token.kind === 'han') {
      const code = honorificOf(simple);
      const beside = tokens[i - 1]?.kind === 'latin' || tokens[i + 1]?.kind === 'latin';
      // Right after a name, or beside Latin letters, it addresses the person; elsewhere it is a job or a tie.
      if (
        code &&
        (beside ||
          (previous?.kind === 'han' &&
            isAddress(simple, code) &&
            cutRun(previous.text, options).named?.pieces.length === 1))
      ) {
        honorific = code;
        gender = genderOf(simple);
        if (hanWord(simple) === 'title') add('title', token.text);
      } else if (familiar.has(simple) && tokens[i + 1]?.kind === 'latin') honorific = 'familiar';
      else if (isLoneSurname(simple, beside)) lone = token.text;
      else if (renderings.has(simple)) english.push(token.text);
      else runs.push({ cut: cutRun(token.text, options), text: token.text });
    } else if (token.kind === 'latin') {
      const bare = token.text.replace(/[.&'’]+$/u, '');
      const kind = latinWord(bare);
      allLatin.push({
        text: token.text,
        joins: previous?.kind === 'latin' && !/[^\s,，.'"()（）]/u.test(token.gap),
      });
      if (kind && kind !== 'everyday' && !(isEnglish(letters(bare)) && kind === 'city'))
        latinParts.push([kind, bare]);
      else if (!isSmallWord(bare)) latinWords.push(token.text);
    }
  }
  if (tokens.some((token) => token.kind === 'kana' || token.kind === 'hangul')) {
    return readForeignScript(tokens, text, field);
  }

  // One run holds the name: where assuming so gains most. The name tends to lead, and to fill its run.
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  // A nickname may be a name by little odds: told with a small prior.
  const least = holdsWholeNames(field) ? -5 : 0;
  for (const [i, { cut }] of runs.entries()) {
    if (!cut.named) continue;
    const gain = cut.named.bits - cut.plain.bits;
    const rank = gain + (i === 0 ? 4 : 0) + (cut.named.pieces.length === 1 ? 4 : 0);
    if (gain > least && rank > most) {
      best = i;
      most = rank;
    }
  }
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
    return readings;
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
  if (readings.length === 0) for (const word of latinWords) add('text', word);
  return readings;
}

/** A remark of two to four characters and nothing else is a name, even an odd one (于是, 穗志方), though we trust it little. */
function weakName(runs: { cut: ReturnType<typeof cutRun>; text: string }[], field: Field): NameReading[] {
  const [run] = runs;
  if (!run || runs.length > 1) return [];
  const words = run.cut.plain.pieces.filter(
    (piece) => 'kind' in piece && piece.kind !== 'everyday' && piece.kind !== 'text',
  );
  if (words.length > 0) return [];
  return readHanName(run.text, field).map((reading) => ({ ...reading, prior: reading.prior * 0.3 }));
}

const confidence = (gain: number, field: Field): number =>
  Math.min(1 / (1 + 2 ** -gain), 0.98) * (field === 'nickname' ? 0.85 : 1);

/** The found name, and for whole names its other cuts (欧+阳峰). */
function alternatives(
  name: { family: string; given: string },
  cut: ReturnType<typeof cutRun>,
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
