import type { Contact, Evidence } from '../../model.ts';
import { letters, type NameReading, simplify } from '../../names/index.ts';
import table from '../data/genders.json' with { type: 'json' };
import type { Gender, Profile } from '../profile/profile.ts';

/** Bits. People are of one gender or the other; both a profile and a name are now and then wrong about it. */
const agreement = 0.8;
const clash = -3;

const english = new Map<string, Gender>();
const characters = new Map<string, Gender>();
for (const gender of ['male', 'female'] as const) {
  for (const name of table.english[gender].split(' ')) english.set(name, gender);
  for (const character of table.han[gender]) characters.set(character, gender);
}

/** What the contact says, else what the owner calls them: 王姐, Mr Wong. */
export function genderOfContact(
  contact: Pick<Contact, 'gender'>,
  readings: readonly NameReading[],
): Gender | null {
  return contact.gender ?? readings.find(({ field, gender }) => field === 'remark' && gender)?.gender ?? null;
}

/** What a name tells: an English one before the characters, and nothing where two tell different things. */
export function genderOfName(readings: readonly NameReading[]): Gender | null {
  const likely = readings.filter(({ prior }) => prior >= 0.25);
  const names = likely.flatMap((reading) => [...reading.english, reading.given?.latin ?? '']);
  return (
    only(names.map((name) => english.get(letters(name)))) ??
    only(likely.flatMap(({ given }) => [...simplify(given?.han ?? '')].map((char) => characters.get(char))))
  );
}

function only(told: (Gender | undefined)[]): Gender | null {
  const different = new Set(told.filter((gender) => gender !== undefined));
  return different.size === 1 ? [...different][0]! : null;
}

export function genderWeight(contact: Profile, connection: Profile): number {
  if (contact.gender === null || connection.gender === null) return 0;
  return contact.gender === connection.gender ? agreement : clash;
}

export function genderEvidence(contact: Profile, connection: Profile): Evidence[] {
  const weight = genderWeight(contact, connection);
  if (weight === 0) return [];
  const note = weight > 0 ? `both-${contact.gender}` : 'gender-differs';
  return [{ feature: 'gender', left: '', right: '', weight, note }];
}
