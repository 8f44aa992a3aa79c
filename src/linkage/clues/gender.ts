import { letters, type NameReading, simplify } from '../../names/index.ts';
import table from '../data/genders.json' with { type: 'json' };
import type { Clue } from './clue.ts';

type Gender = 'male' | 'female';

/** What somebody is, and whether a text says so or a name merely tells it. */
interface Told {
  gender: Gender;
  isSaid: boolean;
}

/** Bits. People are of one gender or the other; both a profile and a name are now and then wrong about it. */
const agreement = 0.8;
const clash = -3;
/** 杨帆(女) and Fan Yang (He/Him): hardly anybody is. */
const saidClash = -7;

export const gender: Clue<Told, null> = {
  feature: 'gender',
  /** What the owner says or calls them, else what the contact says: 杨帆(女), 王姐, Mr Wong; else what their name tells. */
  ofContact: ({ contact, names }) =>
    said(names.filter(({ field }) => field === 'remark')) ??
    said(names.filter(({ field }) => field === 'nickname')) ??
    (contact.gender
      ? { gender: contact.gender, isSaid: false }
      : byName(names.filter(({ prior }) => prior >= 0.5))),
  ofConnection: ({ names, connection }) =>
    said(names) ?? byPronouns(connection.position ?? '') ?? byName(names),
  count: () => null,
  weight(contact, connection) {
    if (contact.gender === connection.gender) return agreement;
    return contact.isSaid && connection.isSaid ? saidClash : clash;
  },
  forbids: (contact, connection) =>
    contact.isSaid && connection.isSaid && contact.gender !== connection.gender,
  say: (contact, connection) => ({
    left: '',
    right: '',
    note: contact.gender === connection.gender ? `both-${contact.gender}` : 'gender-differs',
  }),
};

/** Parts Manager (he/him). */
function byPronouns(position: string): Told | null {
  const found = /(?<!\p{L})(?:(he\/him)|she\/her)(?!\p{L})/iu.exec(position);
  return found && { gender: found[1] ? 'male' : 'female', isSaid: true };
}

function said(names: readonly NameReading[]): Told | null {
  const gender = names.find((name) => name.gender)?.gender;
  return gender ? { gender, isSaid: true } : null;
}

function byName(names: readonly NameReading[]): Told | null {
  const gender = genderOfName(names);
  return gender && { gender, isSaid: false };
}

const english = new Map<string, Gender>();
const characters = new Map<string, Gender>();
for (const each of ['male', 'female'] as const) {
  for (const name of table.english[each].split(' ')) english.set(name, each);
  for (const character of table.han[each]) characters.set(character, each);
}

/** What a name tells: an English one before the characters, and nothing where two tell different things. */
function genderOfName(readings: readonly NameReading[]): Gender | null {
  const likely = readings.filter(({ prior }) => prior >= 0.25);
  const names = likely.flatMap((reading) => [...reading.english, reading.given?.latin ?? '']);
  return (
    only(names.map((name) => english.get(letters(name)))) ??
    only(likely.flatMap(({ given }) => [...simplify(given?.han ?? '')].map((char) => characters.get(char))))
  );
}

function only(told: (Gender | undefined)[]): Gender | null {
  const different = new Set(told.filter((each) => each !== undefined));
  return different.size === 1 ? [...different][0]! : null;
}
