import { clean, letters, simplify, wordsIn } from '../normalise.ts';
import type { ContactTexts, Field, NameReading, OtherKind, OtherPart, ParsedTexts } from '../types.ts';
import {
  addressInHan,
  isRenamed,
  knownBySurname,
  surnameNowIn,
  withoutAsides,
  withoutGlosses,
} from './asides.ts';
import { borneOut } from './borne-out.ts';
import { withoutCountry } from './foreigner.ts';
import { genderSaid, withGender } from './gender-said.ts';
import { readDotted } from './han/transliterated.ts';
import { inLatin } from './latin/cyrillic.ts';
import { readHandle } from './latin/handle.ts';
import { latinBeside } from './latin/words.ts';
import { hanWord, latinWord, mixedKind, mixedWords } from './lexicon.ts';
import { readNotes } from './notes.ts';
import { doubtWhere } from './priors.ts';
import { readSaidName } from './said-name.ts';
import { withoutSelfTalk } from './self-talk.ts';
import { spellsWord } from './spelled-word.ts';
import { doubtHouses } from './ties/houses.ts';
import { endsInTie, isBusiness, isPeer, isServing } from './ties/tie-patterns.ts';
import { allItsOwn, untie } from './ties/ties.ts';
import { date, joinPieces, number, sameNumber, tokenise } from './tokens.ts';
import { understand } from './understand.ts';

/** Every name a WeChat contact's texts could mean, best first, and what else they say. */
export function readContactName(texts: ContactTexts): ParsedTexts {
  const [remark, nickname] = [texts.remark ?? '', texts.nickname ?? ''];
  const owners = doubtWords(readText(remark, 'remark'), nickname);
  const theirs = doubtWords(readText(nickname, 'nickname'), remark);
  const found = [
    { ...owners, readings: readingsOf(owners, remark, theirs, nickname) },
    isFirm(owners) ? { ...theirs, readings: doubted(theirs.readings) } : theirs,
    { readings: readHandle(texts.wechatId ?? '', 'wechat-id'), parts: [], through: [] },
    ...(texts.emails ?? [])
      .slice(0, 3)
      .map((email) => ({ readings: readHandle(email.split('@')[0] ?? '', 'email'), parts: [], through: [] })),
    { readings: notTheirs(notesIn(texts), owners.readings), parts: [], through: [] },
  ];
  const readings = found.flatMap((each) => each.readings).sort((a, b) => b.prior - a.prior);
  return {
    readings: doubtHouses(inOwnOrder(withOwnLetters(readings)), [remark, nickname]),
    parts: found.flatMap((each) => each.parts),
    through: found.flatMap((each) => each.through),
  };
}

/** What a remark could mean beside what they call themselves. */
function readingsOf(
  owners: ParsedTexts,
  remark: string,
  theirs: ParsedTexts,
  nickname: string,
): NameReading[] {
  const readings = doubtCalledBy(notThemselves(remark, owners, theirs), theirs);
  return owners.through.length > 0 ? readings : borneOut(readings, nickname);
}

/** 任洋, with the nickname renyang: how the one who is named in Han writes that in letters, another text says. */
function withOwnLetters(readings: NameReading[]): NameReading[] {
  const latin = readings.filter(({ family }) => family && !family.han);
  if (latin.length === 0) return readings;
  return readings.map((reading) => {
    const { family, given, prior, field } = reading;
    if (prior < 0.5 || !family?.han || family.latin || given?.latin) return reading;
    for (const other of latin) {
      if (other.field === field) continue;
      const alone = given && latinBeside([other.text], family.han, given.han).given;
      if (alone) return { ...reading, given: { ...given, latin: alone } };
      const words = [other.family!.latin, other.given?.latin ?? '', ...other.english].filter(Boolean);
      const letters = latinBeside(words, family.han, given?.han ?? '');
      // A surname alone must stand beside an English name that both texts have, or else may be anybody's.
      const isTheirs = letters.given || other.english.some((name) => reading.english.includes(name));
      if (!letters.family || !isTheirs) continue;
      return {
        ...reading,
        family: { ...family, latin: letters.family },
        given: given && { ...given, latin: letters.given },
      };
    }
    return reading;
  });
}

/** Wei Xiao, Sui Ji Min, or Mei Ling, with the remark 魏晓, 隋季敏, or 郭美玲: whoever writes the same in Han says which of the words is the surname. */
function inOwnOrder(readings: NameReading[]): NameReading[] {
  const own = readings.filter(({ family, given }) => family?.han && given?.latin);
  const isOtherwise = (reading: NameReading) =>
    !reading.family?.han &&
    own.some(
      (other) =>
        (sameWords(other, reading) &&
          letters(other.family!.latin) !== letters(reading.family?.latin ?? '')) ||
        (!other.family!.latin && letters(other.given!.latin) === letters(reading.text)),
    );
  return own.length === 0 ? readings : readings.filter((reading) => !isOtherwise(reading));
}

const sameWords = (some: NameReading, others: NameReading): boolean => wordsOf(some) === wordsOf(others);

const wordsOf = (reading: NameReading): string => latinWordsOf(reading).sort().join(' ');

const latinWordsOf = ({ family, given, english }: NameReading): string[] =>
  [family?.latin, given?.latin, ...english].flatMap((part) => wordsIn(part ?? ''));

const hanOf = ({ family, given }: NameReading): string => simplify(`${family?.han ?? ''}${given?.han ?? ''}`);

/** Does the other text say in Han what these letters spell, and is it no name there? */
function doubtWords(parsed: ParsedTexts, other: string): ParsedTexts {
  if (!parsed.readings.some((reading) => spellsWord(reading, other))) return parsed;
  const named = readText(other, 'remark').readings.some(
    ({ prior, family, given }) => prior >= 0.5 && family?.han && given?.han,
  );
  return named ? parsed : { ...parsed, readings: doubted(parsed.readings) };
}

const notesIn = (texts: ContactTexts): NameReading[] =>
  readNotes(texts, (piece, field) => readText(piece, field).readings);

/** Who has a whole name in Han in the remark has no other: that of a note is somebody else's. */
function notTheirs(noted: NameReading[], owners: NameReading[]): NameReading[] {
  const own = owners.find(({ prior, family, given }) => prior >= 0.9 && family?.han && given?.han);
  const givenOf = ({ given }: NameReading) => simplify(given?.han ?? '');
  return doubtWhere(
    noted,
    'other',
    (each) => !!own && givenOf(each) !== '' && givenOf(each) !== givenOf(own),
  );
}

/** What is left of a name that somebody else is likelier to have. */
const hardly = 0.1;

/**
 * 曹卫 助理, who is 小何; Vivian刘薇表妹, who is Mandy; 戴承业 秘书, who is 莉莉: by the nickname the one named is not the contact but whose assistant
 * it is.
 */
function notThemselves(remark: string, owners: ParsedTexts, theirs: ParsedTexts): NameReading[] {
  const [best] = owners.readings;
  const own = theirs.readings.find(({ prior }) => prior >= 0.5);
  const pieces = remark.split(/[\s\p{P}]+/u).map(simplify);
  const isNamedOtherwise = own && best && own.english.length > 0 && !sharesEnglish(own, best);
  const isOther =
    own?.family?.han && best?.family?.han
      ? !hanOf(best).includes(simplify(own.family.han)) && !/[妈爸媽]$/u.test(own.text)
      : isNamedOtherwise &&
        (best.english.length > 0 ||
          (/\p{Script=Han}/u.test(own.english[0]!) && pieces.some((piece) => isServing.test(piece))));
  if (!isOther || !pieces.some((piece) => endsInTie.test(piece))) return owners.readings;
  return owners.readings.map((reading) => ({
    ...reading,
    prior: reading.prior * hardly,
    perhaps: 'other' as const,
  }));
}

const sharesEnglish = (some: NameReading, other: NameReading): boolean =>
  some.english.some(
    (name) =>
      (/\p{Script=Han}/u.test(name) && other.given?.han.includes(name)) ||
      other.english.map(letters).includes(letters(name)),
  );

/** 薛冰 is nobody else in 南财室友 薛冰. */
function isNamedIn(name: string, reading: NameReading): boolean {
  const han = hanOf(reading);
  if (han) return simplify(name).includes(han);
  const words = wordsIn(name);
  return latinWordsOf(reading).some((word) => words.includes(word));
}

/** 温莎KTV: what a firm calls itself is the firm's name too. */
const isFirm = ({ through }: ParsedTexts): boolean => through.some(({ words }) => isBusiness.test(words));

/** 吴迪, who calls herself 吴迪的妈妈: the owner calls her by whose mother she is. */
function doubtCalledBy(readings: NameReading[], { through }: ParsedTexts): NameReading[] {
  const named = through.filter(({ isSure }) => isSure).map(({ name }) => simplify(name));
  return doubtWhere(readings, 'other', (reading) => named.includes(hanOf(reading)));
}

const doubted = (readings: NameReading[]): NameReading[] => doubtWhere(readings, 'word', () => true);

/** 樊静 现在姓O'Connor: she may go by either. */
function withSurnameNow(readings: NameReading[], now: string | null): NameReading[] {
  if (!now) return readings;
  const family = /\p{Script=Han}/u.test(now) ? { han: now, latin: '' } : { han: '', latin: now };
  const renamed = readings
    .filter((reading) => reading.family && (reading.given || reading.english.length > 0))
    .map((reading) => ({ ...reading, prior: reading.prior / 2, family }));
  return [...readings.map((reading) => ({ ...reading, prior: reading.prior / 2 })), ...renamed];
}

/** 邵丽丽(改名邵芷萱): either is theirs. */
const asTheirs = ({ perhaps: _, ...reading }: NameReading): NameReading => reading;

/** A00陶瓷卫浴凌志辉13632001187: a nickname with a telephone number is a card, and has a name among other words. */
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/u;
const asNickname = (readings: NameReading[]): NameReading[] =>
  readings.map((each) => ({ ...each, field: 'nickname', prior: each.prior * onACard }));
/** Some give the name of their shop. */
const onACard = 0.8;
/** TE-何俊杰, Honeywell-Mandy Qiu: the firm in front of the name. */
function afterFirm(nickname: string): { kind: OtherKind; firm: string; name: string } | null {
  const [, firm = '', name = ''] = /^([\p{L}\d&]{2,12}) ?[-–—|·:：] ?(\p{L}{2}.*)$/u.exec(nickname) ?? [];
  const isKnown = [hanWord(firm), latinWord(firm)].includes('company');
  return isKnown || /^\p{Lu}{2,4}$/u.test(firm) ? { kind: isKnown ? 'company' : 'text', firm, name } : null;
}

/** Everything one text could mean. `field` sets how likely it is to hold a name. */
export function readText(raw: string, field: Field): ParsedTexts {
  const { text: written, emoji } = clean(raw);
  const whole = field === 'nickname' ? withoutSelfTalk(written.trim()) : written;
  const { own, tie, relation } = field === 'name' ? allItsOwn(whole) : untie(knownBySurname(whole));
  const text = addressInHan(joinPieces(withoutGlosses(withoutAsides(withoutCountry(inLatin(own))))));
  const parts: OtherPart[] = emoji.map((picture) => ({ kind: 'emoji', text: picture, field }));
  const add = (kind: OtherKind, value: string) => parts.push({ kind, text: value.trim(), field });
  const card = field === 'nickname' ? afterFirm(text) : null;
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
  if (relation) add('relation', relation);
  const known = readSaidName(rest, field) ?? readDotted(rest, field);
  const understood = known
    ? known.readings
    : card || (field === 'nickname' && mobile.test(written))
      ? asNickname(understand(tokenise(rest), text, 'remark', add))
      : understand(tokenise(rest), text, field, add);
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
