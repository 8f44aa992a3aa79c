import { letters, type NameReading, simplify } from '../../names/index.ts';
import table from '../data/genders.json' with { type: 'json' };
import type { Clue } from './clue.ts';

type Gender = 'male' | 'female';

/** Bits. People are of one gender or the other; both a profile and a name are now and then wrong about it. */
const agreement = 0.8;
const clash = -3;

export const gender: Clue<Gender, null> = {
  feature: 'gender',
  /** What the contact says, else what the owner says or calls them: 杨帆(女), 王姐, Mr Wong; else what their name tells. */
  ofContact: ({ contact, names }) =>
    contact.gender ??
    names.find((name) => name.field === 'remark' && name.gender)?.gender ??
    genderOfName(names.filter(({ prior }) => prior >= 0.5)),
  ofConnection: ({ names }) => names.find(({ gender }) => gender)?.gender ?? genderOfName(names),
  count: () => null,
  weight: (contact, connection) => (contact === connection ? agreement : clash),
  say: (contact, connection) => ({
    left: '',
    right: '',
    note: contact === connection ? `both-${contact}` : 'gender-differs',
  }),
};

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
