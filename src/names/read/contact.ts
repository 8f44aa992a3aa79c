import { familyFit, fitsOfChar, fitsOfFamily, givenFit } from '../compare/sounds-like.ts';
import { isEnglish, renderings } from '../frequency.ts';
import { clean, letters, simplify } from '../normalise.ts';
import { isSurname } from '../spell/forms.ts';
import type { Field, NameReading, OtherKind, OtherPart, ParsedTexts } from '../types.ts';
import { readHanName } from './han.ts';
import { cutRun, type Piece } from './han-run.ts';
import { readHandle } from './handle.ts';
import { givenBits, readLatinName } from './latin.ts';
import {
  familiar,
  genderOf,
  hanWord,
  honorificOf,
  isEnglishWord,
  latinWord,
  mixedKind,
  mixedWords,
} from './lexicon.ts';
import { japaneseHanSurname } from './origin.ts';

export interface ContactTexts {
  remark?: string;
  nickname?: string;
  wechatId?: string;
  emails?: readonly string[];
}

/** Every name a WeChat contact's texts could mean, best first, and what else they say. */
export function readContactName(texts: ContactTexts): ParsedTexts {
  const found = [
    readText(texts.remark ?? '', 'remark'),
    readText(texts.nickname ?? '', 'nickname'),
    { readings: readHandle(texts.wechatId ?? '', 'wechat-id'), parts: [] },
    ...(texts.emails ?? [])
      .slice(0, 3)
      .map((email) => ({ readings: readHandle(email.split('@')[0] ?? '', 'email'), parts: [] })),
  ];
  return {
    readings: found.flatMap((each) => each.readings).sort((a, b) => b.prior - a.prior),
    parts: found.flatMap((each) => each.parts),
  };
}

const date =
  /(?<!\d)(?:(?:19|20)\d{2}(?:[年.\-/](?:\d{1,2}(?:[月.\-/](?:\d{1,2}[日号]?)?)?)?|(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?|\d{1,2}月(?:\d{1,2}[日号])?)(?!\d)/gu;
const number = /\d[\d -]{3,}\d|\d+(?:号楼|号|栋|室|楼|班|期|单元|级|届)?/gu;

interface Token {
  kind: 'han' | 'latin' | 'kana' | 'hangul';
  text: string;
  /** What stands before it: '' when glued to the last token, ' ' for space, else the mark. */
  gap: string;
}

/** Everything one text could mean. `field` sets how likely it is to hold a name. */
export function readText(raw: string, field: Field): ParsedTexts {
  const { text, emoji } = clean(raw);
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
  const tokens = tokenise(rest);
  return { readings: understand(tokens, text, field, add), parts };
}

function tokenise(text: string): Token[] {
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

/** Joins a name written with a space between its parts: 王 伟, 山本 健太, and given name first: 伟 王. */
function joinSpaced(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out[out.length - 1];
    if (last?.kind === 'han' && token.kind === 'han' && token.gap.trim() === '' && token.gap !== '') {
      const [a, b] = [simplify(last.text), simplify(token.text)];
      const plain = honorificOf(b) === undefined && hanWord(b) === undefined;
      if (
        plain &&
        ((isSurname(a) && [...b].length <= 2 && [...a].length === 1) || japaneseHanSurname(a + b) === a)
      ) {
        out[out.length - 1] = { ...last, text: last.text + token.text };
        continue;
      }
      if (plain && isSurname(b) && [...b].length === 1 && [...a].length <= 2 && !isSurname(a)) {
        out[out.length - 1] = { ...last, text: token.text + last.text };
        continue;
      }
    }
    out.push(token);
  }
  return out;
}

const isAddress = (word: string, code: string): boolean =>
  code === 'sister' || code === 'brother' || word === '老师' || word === '教授' || word === '总';

/** Bits a name gets for standing in this field: people put names in remarks and slogans in nicknames. */
const bonusOf = (field: Field): number => (field === 'nickname' ? -2 : 9);

function understand(
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
  const options = { nameBonus: bonusOf(field), whole: field === 'nickname' };
  let honorific: string | null = null;
  let gender: NameReading['gender'] = null;
  const english: string[] = [];
  const latinWords: string[] = [];
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
      else if ([...simple].length === 1 && isSurname(simple)) lone = token.text;
      else if (renderings.has(simple)) english.push(token.text);
      else runs.push({ cut: cutRun(token.text, options), text: token.text });
    } else if (token.kind === 'latin') {
      const bare = token.text.replace(/[.&'’]+$/u, '');
      const kind = latinWord(bare);
      if (kind && kind !== 'everyday' && !(isEnglish(letters(bare)) && kind === 'city')) add(kind, bare);
      else if (/^(?:at|from|of|the|and|in|by|new|old|no|my)$/iu.test(bare)) continue;
      else latinWords.push(token.text);
    }
  }
  if (tokens.some((token) => token.kind === 'kana' || token.kind === 'hangul')) {
    return foreign(tokens, text, field);
  }

  // One run holds the name: where assuming so gains most.
  let best = -1;
  for (const [i, { cut }] of runs.entries()) {
    const gain = cut.named ? cut.named.bits - cut.plain.bits : -99;
    const least = best >= 0 ? runs[best]!.cut.named!.bits - runs[best]!.cut.plain.bits : 0;
    if (gain > least) best = i;
  }
  const readings: NameReading[] = [];
  for (const [i, { cut }] of runs.entries()) {
    const chosen = i === best ? cut.named! : cut.plain;
    for (const piece of chosen.pieces)
      if ('kind' in piece && piece.kind !== 'everyday') add(piece.kind, piece.text);
  }
  const base = { field, text, honorific, gender, english: [] as string[] };
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
  if (field !== 'nickname' && tokens.length === 1) {
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

/** Sorts Latin words beside a Han name: its own spelling, an English name, anything else. */
function latinBeside(
  words: string[],
  family: string,
  given: string,
): { family: string; given: string; english: string[]; other: string[] } {
  const out = { family: '', given: '', english: [] as string[], other: [] as string[] };
  const familyHan = simplify(family);
  const chars = [...simplify(given)];
  const spellsGiven = (word: string) => {
    const pieces = word
      .toLowerCase()
      .split(/[-'’ ]/u)
      .map(letters);
    const joined = letters(word);
    if (pieces.length === chars.length)
      return pieces.every(
        (piece, i) => Math.min(...givenFit(fitsOfChar(chars[i]!), chars[i]!, piece).cost) < 4,
      );
    if (chars.length !== 2) return false;
    for (let at = 1; at < joined.length; at++)
      if (
        [joined.slice(0, at), joined.slice(at)].every(
          (piece, i) => Math.min(...givenFit(fitsOfChar(chars[i]!), chars[i]!, piece).cost) < 2,
        )
      )
        return true;
    return false;
  };
  for (const word of words) {
    const folded = letters(word);
    if (!out.family && Math.min(...familyFit(fitsOfFamily(familyHan), familyHan, folded).cost) < 3)
      out.family = word;
    else if (!out.given && chars.length > 0 && spellsGiven(word)) out.given = word;
    else if (isEnglish(folded)) out.english.push(word);
    else if (/^\p{Lu}\p{Ll}{2,}$/u.test(word) && (givenBits(folded) < -39 || words.length === 1))
      out.english.push(word);
    else out.other.push(word);
  }
  return out;
}

/** A text whose only name is in Latin letters. */
function readLatinWords(words: string[], field: Field): NameReading[] {
  if (words.length === 0) return [];
  const [only = ''] = words;
  if (words.length === 1) {
    if (isEnglishWord(letters(only)) && field !== 'remark') return [];
    if (isEnglish(letters(only)) && letters(only).length > 1)
      return [
        {
          field,
          text: only,
          prior: field === 'nickname' ? 0.5 : 0.85,
          origin: 'western',
          order: 'none',
          family: null,
          given: null,
          english: [only],
          honorific: null,
          gender: null,
        },
      ];
    return readHandle(only, field);
  }
  const readings = readLatinName(words.join(' '), { field, givenFirst: 0.5 });
  const [best] = readings;
  if (!best) return [];
  if (field === 'nickname' && words.some((word) => isEnglishWord(letters(word)))) return [];
  // Words of no name at all: "blue sky", "let it go".
  const known =
    best.english.some((word) => isEnglish(letters(word))) ||
    (best.given !== null && givenBits(letters(best.given.latin)) > -30);
  if (!known && (field === 'nickname' || words.some((word) => /^\p{Ll}/u.test(word)))) return [];
  const scale = field === 'nickname' ? 0.7 : 0.95;
  return readings.map((reading) => ({ ...reading, prior: reading.prior * scale }));
}

/** Kana or Hangul beside or instead of Han: a Japanese or Korean name, left as it stands. */
function foreign(tokens: Token[], text: string, field: Field): NameReading[] {
  const korean = tokens.some((token) => token.kind === 'hangul');
  const [first, second] = tokens.filter((token) => token.kind !== 'latin');
  if (!first || (!korean && first.kind === 'kana' && !second)) return [];
  const chars = [...first.text];
  const size = second ? chars.length : korean ? 1 : (japaneseHanSurname(simplify(first.text))?.length ?? 0);
  const given = second ? second.text : chars.slice(size).join('');
  if (size === 0 || given.length > 4 || chars.length > 4) return [];
  return [
    {
      field,
      text,
      prior: field === 'nickname' ? 0.4 : 0.7,
      origin: korean ? 'korean' : 'japanese',
      order: 'family-first',
      family: { han: chars.slice(0, size).join(''), latin: '' },
      given: given ? { han: given, latin: '' } : null,
      english: [],
      honorific: null,
      gender: null,
    },
  ];
}
