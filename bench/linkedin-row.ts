import type { Connection } from '../src/model.ts';
import type { Random } from './random.ts';
import type { Fact, Someone } from './someone.ts';
import { occupations, words } from './tables.ts';
import { type Dressed, inSimplified } from './wechat-row.ts';

export interface Profile {
  firstName: string;
  lastName: string;
  says: Fact[];
  kind: string;
}

const whole: Fact[] = ['family', 'given'];
const everything: Fact[] = ['family', 'given', 'english'];

/** The person as they present themselves on LinkedIn. */
export function linkedinRow(random: Random, someone: Someone, row: number): Dressed<Connection> {
  const profile = profileOf(random, someone);
  const slug = slugOf(random, someone, profile);
  const names = decorated(random, profile);
  return dressedRow(random, someone, row, {
    profile,
    slug,
    names,
    company: () => companyOf(random, someone),
  });
}

/** A row of Connections.csv: what the profile shows and its address, with what else the archive tells. */
export function dressedRow(
  random: Random,
  someone: Someone,
  row: number,
  {
    profile,
    slug,
    names,
    company,
  }: {
    profile: Profile;
    slug: ReturnType<typeof slugOf>;
    names: Pick<Profile, 'firstName' | 'lastName'>;
    company: () => string;
  },
): Dressed<Connection> {
  const connection: Connection = {
    side: 'linkedin',
    id: `https://www.linkedin.com/in/${encodeURIComponent(slug.text)}`,
    firstName: names.firstName,
    lastName: names.lastName,
    email: random.chance(0.03) ? emailOf(random, someone) : null,
    company: random.chance(0.04) ? null : company(),
    position: positionOf(random, someone),
    connectedOn: `20${random.whole(12, 26)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`,
    provenance: [{ file: 'Connections.csv', format: 'linkedin-connections', row }],
  };
  const says = new Set([...profile.says, ...slug.says]);
  return { row: connection, named: new Set(profile.says), says, kind: profile.kind };
}

function profileOf(random: Random, someone: Someone): Profile {
  const { region, family, given, english } = someone;
  const han = region === 'CN' ? inSimplified(someone) : someone.han;
  const syllables = joinedGiven(random, someone);
  const spelled = given.length > 0;
  const both = spelled && english;
  const south = region === 'HK' || region === 'SG' || region === 'TW' ? 2 : 1;
  const kind = random.kind({
    spelled: spelled ? 58 : 0,
    'spelled, Han after': spelled && han ? 5 : 0,
    'spelled (Han)': spelled && han ? 1.5 : 0,
    'Han, given first': han ? 7 / south : 0,
    'family first': spelled ? 1.5 : 0,
    initial: spelled ? 1 : 0,
    english: english ? 40 : 0,
    'spelled (English)': both ? 18 : 0,
    'English (spelled)': both ? 5 : 0,
    'English spelled': both ? 8 * south : 0,
    'English, Han after': both && han ? 6 : 0,
  });
  const as = (firstName: string, lastName: string, says: Fact[]) => ({ firstName, lastName, says, kind });
  const name = han ? han.family + han.given : '';
  if (kind === 'spelled') return as(syllables, family, whole);
  if (kind === 'spelled, Han after') return as(syllables, `${family} ${name}`, whole);
  if (kind === 'spelled (Han)') return as(`${syllables} (${name})`, family, whole);
  if (kind === 'Han, given first') return as(han!.given, han!.family, whole);
  if (kind === 'family first') return as(family, syllables, whole);
  if (kind === 'initial') return as(`${syllables.slice(0, 1)}.`, family, ['family']);
  const called = english!.short && random.chance(0.12) ? english!.short : english!.name;
  if (kind === 'english') return as(called, family, ['family', 'english']);
  if (kind === 'spelled (English)') {
    return as(`${syllables} (${called})`, family, everything);
  }
  if (kind === 'English (spelled)') {
    return as(`${called} (${syllables})`, family, everything);
  }
  if (kind === 'English spelled') return as(`${called} ${syllables}`, family, everything);
  return as(called, `${family} ${name}`, everything);
}

/** Xiaoming, Xiao Ming, Ka Ming, Ka-ming, Chih-Hao: habits differ by place. */
export function joinedGiven(random: Random, { region, given }: Someone): string {
  if (region === 'CN') {
    const join = random.kind({ '': 90, ' ': 7, '-': 3 });
    return join === '' ? sentence(given.join('')) : given.join(join);
  }
  if (region === 'TW') return random.chance(0.8) ? given.join('-') : given.join(random.pick([' ', '']));
  const hyphen = random.chance(region === 'HK' ? 0.2 : 0.05);
  return hyphen ? sentence(given.join('-')) : given.join(' ');
}

export function decorated(
  random: Random,
  { firstName, lastName }: Pick<Profile, 'firstName' | 'lastName'>,
): { firstName: string; lastName: string } {
  const habit = random.kind({ none: 88, upper: 2, lower: 1, credential: 5, emoji: 1, blank: 3 });
  if (habit === 'upper') return { firstName: firstName.toUpperCase(), lastName: lastName.toUpperCase() };
  if (habit === 'lower') return { firstName: firstName.toLowerCase(), lastName: lastName.toLowerCase() };
  if (habit === 'credential')
    return { firstName, lastName: `${lastName}, ${random.pick(words.credentials)}` };
  if (habit === 'emoji') return { firstName: `${firstName} ${random.pick(words.emoji)}`, lastName };
  if (habit === 'blank') return { firstName: `${firstName} `, lastName };
  return { firstName, lastName };
}

export function slugOf(
  random: Random,
  someone: Someone,
  profile: Pick<Profile, 'firstName' | 'lastName' | 'says'>,
): { text: string; says: Fact[] } {
  const { family, given, english, handle } = someone;
  const hash = `-${random.text('0123456789abcdef', random.chance(0.7) ? 9 : 8)}`;
  // LinkedIn keeps the first address when the name on the profile changes later.
  if (given.length > 0 && random.chance(0.12)) {
    return { text: plain(`${given.join('')}-${family}`) + hash, says: whole };
  }
  const kind = random.kind({ given: 62, own: 28, handle: 10 });
  if (kind === 'handle')
    return { text: `${handle.text.replace(/_/g, '-')}${hash.slice(0, 4)}`, says: handle.says };
  if (kind === 'own' && english) {
    return {
      text: `${plain(english.name + family)}-${random.whole(10, 99999)}`,
      says: ['family', 'english'],
    };
  }
  return { text: plain(`${profile.firstName}-${profile.lastName}`) + hash, says: profile.says };
}

export function plain(text: string): string {
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const latin = /[a-z]/.test(folded) ? folded.replace(/\p{Script=Han}/gu, '') : folded;
  return latin.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '');
}

/** Most name what they do, some only how high they stand, and a few where. */
export function positionOf(random: Random, { occupation, home }: Someone): string {
  const kind = random.kind({ occupation: 84, rank: 13, other: 3 });
  const title =
    kind === 'occupation'
      ? random.pick(occupation.linkedin)
      : random.pick(kind === 'rank' ? words.ranks : random.pick(occupations).linkedin);
  if (random.chance(0.03)) return `${title}, ${home.linkedin}`;
  return random.chance(0.02) ? `${title} - ${random.pick(['APAC', 'Greater China', 'Asia', 'EMEA'])}` : title;
}

export function companyOf(random: Random, { employer, school, home }: Someone): string {
  if (employer === null) return random.pick(words.companyInventions);
  const [main, ...others] = employer.linkedin;
  const kind = random.kind({ main: 70, other: 13, chinese: 7, branch: 7, school: 3 });
  if (kind === 'other') return random.pick([main!, ...others]);
  if (kind === 'chinese') return random.pick(employer.chinese);
  if (kind === 'branch') {
    const where = random.kind({ home: 5, China: 2, Asia: 1, 'Greater China': 1 });
    return `${main} ${where !== 'home' ? where : random.chance(0.4) ? `(${home.linkedin})` : home.linkedin}`;
  }
  return kind === 'school' ? school.linkedin[0]! : main!;
}

export function emailOf(random: Random, { handle, family, given }: Someone): string {
  // No QQ number has ten digits and begins with a 5 or more, so these are nobody's.
  const qq = `${random.whole(5, 9)}${random.text('0123456789', 9)}@qq.com`;
  return random.pick([
    qq,
    `${handle.text}@example.com`,
    `${plain([...given, family].join('.'))}@example.org`,
  ]);
}

export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}
