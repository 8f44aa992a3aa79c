import { clean, simplify, wordsIn } from '../normalise.ts';
import type { Field, NameReading, OtherKind, OtherPart, ParsedTexts } from '../types.ts';
import {
  addressInHan,
  isRenamed,
  knownBySurname,
  surnameNowIn,
  withoutAsides,
  withoutGlosses,
} from './asides.ts';
import { firmInFront, hasMobile, onCard } from './card.ts';
import { withoutCountry } from './foreigner.ts';
import { genderSaid, withGender } from './gender-said.ts';
import { readDotted } from './han/transliterated.ts';
import { inLatin } from './latin/cyrillic.ts';
import { withoutFirms } from './latin/firm-phrases.ts';
import { latinWord, mixedKind, mixedWords } from './lexicon.ts';
import { asTheirs, doubtWhere } from './priors.ts';
import { hanOf, latinWordsOf } from './reading-parts.ts';
import { readSaidName } from './said-name.ts';
import { withoutSelfTalk } from './self-talk.ts';
import { isPeer } from './ties/tie-patterns.ts';
import { allItsOwn, untie } from './ties/ties.ts';
import { date, joinPieces, number, sameNumber, tokenise } from './tokens.ts';
import { understand } from './understand.ts';

/** Everything one text could mean. `field` sets how likely it is to hold a name. */
export function readText(raw: string, field: Field): ParsedTexts {
  const { text: written, emoji } = clean(raw);
  const whole = field === 'nickname' ? withoutSelfTalk(written.trim()) : written;
  const { own, tie, relation } = field === 'name' ? allItsOwn(whole) : untie(knownBySurname(whole));
  const text = addressInHan(joinPieces(withoutGlosses(withoutAsides(withoutCountry(inLatin(own))))));
  const parts: OtherPart[] = emoji.map((picture) => ({ kind: 'emoji', text: picture, field }));
  const add = (kind: OtherKind, value: string) => parts.push({ kind, text: value.trim(), field });
  const card = field === 'nickname' ? firmInFront(text) : null;
  if (card) add(card.kind, card.firm);
  let rest = card?.name ?? text;
  for (const [kind, pattern] of [
    ['date', date],
    ['number', number],
    ['text', sameNumber],
  ] as const)
    rest = rest.replace(pattern, (match, at: number) => {
      // "kevin88", "wangwei1988": the digits of a handle are part of it, but say nothing.
      add(kind, match);
      return at > 0 ? '|' : '';
    });
  // Anselm_K, Nuria_SR: an initial behind a name, and no handle.
  rest = rest.replace(/(?<=\p{Ll}{2})_(?=\p{Lu}{1,2}(?![\p{L}\d_]))/gu, ' ');
  let lower = rest.toLowerCase();
  for (const word of mixedWords) {
    const at = lower.indexOf(word);
    if (at < 0) continue;
    add(mixedKind(word) as OtherKind, rest.slice(at, at + word.length));
    rest = `${rest.slice(0, at)}|${rest.slice(at + word.length)}`;
    lower = rest.toLowerCase();
  }
  if (field !== 'name') {
    const apart = withoutFirms(rest);
    for (const firm of apart.firms) add('company', firm);
    rest = apart.rest;
  }
  if (relation) add('relation', relation);
  const known = readSaidName(rest, field) ?? readDotted(rest, field);
  const understood = known
    ? known.readings
    : card || (field === 'nickname' && hasMobile(written))
      ? onCard(understand(tokenise(rest), text, 'remark', add))
      : understand(tokenise(rest), text, field, add);
  // 邵丽丽(改名邵芷萱): either is theirs.
  const theirs = isRenamed(whole) ? understood.map(asTheirs) : understood;
  const readings = withSurnameNow(withGender(theirs, genderSaid(whole)), surnameNowIn(whole));
  if (known) understand(tokenise(known.rest), text, 'nickname', add);
  return {
    readings:
      tie && !tie.isSure
        ? doubtWhere(readings, 'other', (each) => !isPeer.test(tie.words) || isNamedIn(tie.name, each))
        : readings,
    parts,
    // Siemens 前台: a firm is nobody.
    through: tie && latinWord(tie.name) !== 'company' ? [tie] : [],
  };
}

/** 樊静 现在姓O'Connor: she may go by either. */
function withSurnameNow(readings: NameReading[], now: string | null): NameReading[] {
  if (!now) return readings;
  const family = /\p{Script=Han}/u.test(now) ? { han: now, latin: '' } : { han: '', latin: now };
  const renamed = readings
    .filter((reading) => reading.family && (reading.given || reading.english.length > 0))
    .map((reading) => ({ ...reading, prior: reading.prior / 2, family }));
  return [...readings.map((reading) => ({ ...reading, prior: reading.prior / 2 })), ...renamed];
}

/** 薛冰 is nobody else in 南财室友 薛冰. */
function isNamedIn(name: string, reading: NameReading): boolean {
  const han = hanOf(reading);
  if (han) return simplify(name).includes(han);
  const words = wordsIn(name);
  return latinWordsOf(reading).some((word) => words.includes(word));
}
