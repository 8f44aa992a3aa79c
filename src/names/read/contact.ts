import { simplify } from '../normalise.ts';
import type { ContactTexts, NameReading, ParsedTexts } from '../types.ts';
import { readHandle } from './latin/handle.ts';
import { readNotes } from './notes.ts';
import { doubtWhere } from './priors.ts';
import { readText } from './text.ts';
import { doubtHouses } from './ties/houses.ts';
import { isBusiness } from './ties/tie-patterns.ts';
import { borneOut } from './together/borne-out.ts';
import { inOwnOrder, withOwnLetters } from './together/own-letters.ts';
import { spellsWord } from './together/spelled-word.ts';
import { doubtCalledBy, notThemselves } from './together/themselves.ts';

/** Every name a WeChat contact's texts could mean, best first, and what else they say. */
export function readContactName(texts: ContactTexts): ParsedTexts {
  const [remark, nickname] = [texts.remark ?? '', texts.nickname ?? ''];
  const owners = doubtWords(readText(remark, 'remark'), nickname);
  const theirs = doubtWords(readText(nickname, 'nickname'), remark);
  const found = [
    { ...owners, readings: readingsOf(owners, remark, theirs, nickname) },
    {
      ...theirs,
      readings: isFirm(owners) ? doubted(theirs.readings) : doubtCalledBy(theirs.readings, owners),
    },
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

/** 温莎KTV: what a firm calls itself is the firm's name too. */
const isFirm = ({ through }: ParsedTexts): boolean => through.some(({ words }) => isBusiness.test(words));

const doubted = (readings: NameReading[]): NameReading[] => doubtWhere(readings, 'word', () => true);
