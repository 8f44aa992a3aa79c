import type { Random } from '../random.ts';
import { invented, type Named } from '../someone.ts';
import { type MinorityName, minorityNames, type People } from './tables.ts';

/** In pinyin, as passports have it, or as the person writes it. */
type Spelling = (name: MinorityName) => string;

/** A name by the customs of the person's people; what is no family stands in its place all the same. */
export function minorityName(random: Random, people: People): Named {
  const sex = random.pick(['m', 'f'] as const);
  const inPinyin = random.chance(0.45);
  const spelled: Spelling = ({ pinyin, own }) => (inPinyin ? pinyin : random.pick(own));
  if (people === 'hui') {
    const family = random.pick(minorityNames.filter((each) => each.people === 'hui-family'));
    const name = invented(random, 'CN');
    return { ...name, han: { family: family.han, given: name.han!.given }, family: family.pinyin };
  }
  const given = aName(random, people, sex);
  if (people === 'mongolian' && random.chance(0.6)) {
    return { han: { family: '', given: given.han }, family: '', given: [spelled(given)], english: null, sex };
  }
  const second = secondName(random, people, given);
  return {
    han: { family: second.han, given: given.han },
    family: spelled(second),
    given: [spelled(given)],
    english: null,
    sex,
  };
}

/** A name of the table, with one of the endings that its people put to names for one in three. */
function aName(random: Random, people: People, sex: string): MinorityName {
  const fitting = (kind: string) =>
    minorityNames.filter((each) => each.people === kind && (each.sex === sex || each.sex === 'b'));
  const name = random.pick(fitting(people));
  const endings = fitting(`${people}-ending`);
  if (endings.length === 0 || name.han.length > 3 || !random.chance(0.35)) return name;
  const ending = random.pick(endings);
  return {
    ...name,
    han: name.han + ending.han,
    pinyin: name.pinyin + ending.pinyin,
    own: name.own.map((spelling) => spelling + random.pick(ending.own)),
  };
}

/** The father's name, the second half, or the clan. */
function secondName(random: Random, people: People, first: MinorityName): MinorityName {
  const families = minorityNames.filter((each) => each.people === `${people}-family`);
  if (families.length > 0) return random.pick(families);
  if (people === 'uyghur' || people === 'kazakh') return aName(random, people, 'm');
  return random.pick(minorityNames.filter((each) => each.people === people && each.han !== first.han));
}
