import type { Contact, ContactKind, Region as Place } from '../src/model.ts';
import { simplified } from './han.ts';
import type { Random } from './random.ts';
import type { Fact, Someone } from './someone.ts';
import { occupations, places, words } from './tables.ts';

/** A row, and what its texts give away of the person's name. */
export interface Dressed<Row> {
  row: Row;
  /** By the names alone. */
  named: Set<Fact>;
  /** By the names and the account name: WeChat id, profile address. */
  says: Set<Fact>;
  /** How the name is written: the remark's way or, without one, the nickname's; the profile's. */
  kind: string;
}

export interface Written {
  text: string;
  says: Fact[];
  kind: string;
}

export const nothing: Written = { text: '', says: [], kind: '' };
const whole: Fact[] = ['family', 'given'];
export const base36 = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The person as the owner of the list has them: what they call themselves, and what the owner calls them. */
export function wechatRow(random: Random, someone: Someone, row: number): Dressed<Contact> {
  const remark = random.chance(0.6) ? remarkOf(random, someone) : nothing;
  const nickname = nicknameOf(random, someone);
  const showsId = random.chance(0.55);
  const memo = random.chance(0.08) ? memoOf(random, someone, remark) : nothing;
  const atWork = someone.employer !== null && random.chance(0.03);
  const realName =
    atWork && someone.han ? written(someone.han.family + someone.han.given, whole, 'real name') : null;
  const contact = {
    ...blank(random, row),
    id: atWork ? `2598498${random.text('0123456789', 10)}@openim` : `wxid_${random.text(base36, 12)}22`,
    wechatId: showsId && !atWork ? someone.handle.text : '',
    nickname: (realName ?? nickname).text,
    remark: remark.text,
    description: memo.text,
    signature: random.chance(0.2) ? random.pick(words.signatures) : '',
    labels: random.chance(0.2) ? [labelOf(random, someone)] : [],
    gender: genderOf(random, someone),
    phones: random.chance(0.04) ? [`1380000${random.text('0123456789', 4)}`] : [],
    region: random.chance(0.5) ? placeOf(random, someone) : null,
    company: atWork ? someone.employer!.chinese[0]! : null,
  };
  const named = [remark, realName ?? nickname, memo].flatMap((part) => part.says);
  const handle = showsId && !atWork ? someone.handle.says : [];
  const kind = remark.kind || `nickname: ${nickname.kind}`;
  return { row: contact, named: new Set(named), says: new Set([...named, ...handle]), kind };
}

/** Somebody from daily life: known by what they do. */
export function neighbourRow(random: Random, someone: Someone, row: number): Contact {
  const family = simplified(someone.han?.family ?? '王');
  const shop = random.pick(words.shopNicknames).replace('{s}', family);
  return {
    ...blank(random, row),
    remark: random.chance(0.8) ? random.pick(words.relations) : '',
    nickname: random.chance(0.4) ? shop : random.pick(words.junkNicknames),
    labels: random.chance(0.15) ? [random.pick(words.labels)] : [],
    gender: genderOf(random, someone),
    region: random.chance(0.4) ? placeOf(random, someone) : null,
  };
}

/** A row with nothing in it yet but what every row has. */
export function blank(random: Random, row: number, kind: ContactKind = 'person'): Contact {
  return {
    side: 'wechat',
    id: `wxid_${random.text(base36, 12)}22`,
    kind,
    wechatId: '',
    nickname: '',
    remark: '',
    description: '',
    signature: '',
    labels: [],
    phones: [],
    emails: [],
    region: null,
    gender: null,
    starred: random.chance(0.02),
    company: null,
    addedAt: null,
    howMet: random.pick([null, 'group', 'scan', 'card', 'phone'] as const),
    messages: null,
    provenance: [{ file: 'contact.db', format: 'wechat-4-db', row }],
  };
}

function remarkOf(random: Random, someone: Someone): Written {
  const { family, given, english } = someone;
  // The owner mostly types simplified characters, whatever the person writes.
  const han = random.chance(0.8) ? inSimplified(someone) : someone.han;
  const work = workOf(random, someone);
  const kind = random.kind({
    han: han ? 30 : 0,
    'han work': han && work ? 21 : 0,
    'han role': han ? 9 : 0,
    title: han ? 12 : 0,
    small: han ? 4 : 0,
    given: han && han.given.length === 2 ? 3 : 0,
    'han english': han && english ? 6 : 0,
    english: english ? 7 : 0,
    'english family': english ? 8 : 0,
    latin: given.length > 0 ? 3 : 0,
    transliterated: !han && english?.hanzi ? 30 : 0,
    relation: 3,
  });
  const as = (text: string, says: Fact[]) => written(text, says, kind);
  const name = han ? han.family + han.given : '';
  if (kind === 'han') return as(name, whole);
  if (kind === 'han work') return as(joined(random, name, work), whole);
  if (kind === 'han role') return as(joined(random, name, roleOf(random, someone)), whole);
  if (kind === 'han english') return as(`${name} ${english!.name}`, [...whole, 'english']);
  if (kind === 'given')
    return as(random.chance(0.5) ? han!.given : joined(random, han!.given, work), ['given']);
  if (kind === 'title') {
    const title = han!.family + addressOf(random, someone);
    const beside = random.chance(0.8) ? work : roleOf(random, someone);
    return as(random.chance(0.6) ? joined(random, title, beside) : title, ['family']);
  }
  if (kind === 'small') return as(random.pick(['小', '老', '阿']) + han!.family, ['family']);
  if (kind === 'english') return as(joined(random, calledBy(random, someone), work), ['english']);
  if (kind === 'english family') {
    const last = han && random.chance(0.5) ? han.family : family;
    return as(`${calledBy(random, someone)} ${last}`, ['english', 'family']);
  }
  if (kind === 'latin') return as(`${family} ${given.join('')}`, whole);
  if (kind === 'transliterated') return as(`${english!.hanzi} ${english!.name}`, ['english']);
  return as(random.pick(words.relations), []);
}

function nicknameOf(random: Random, someone: Someone): Written {
  const { family, given, english } = someone;
  const han = someone.region === 'CN' ? inSimplified(someone) : someone.han;
  const emoji = random.chance(0.12) ? random.pick(words.emoji) : '';
  const kind = random.kind({
    junk: 46,
    han: han ? 17 : 0,
    given: han && han.given.length === 2 ? 5 : 0,
    pet: han ? 4 : 0,
    latin: given.length > 0 ? 6 : 0,
    initials: 5,
    english: english ? 26 : 0,
    'english family': english ? 14 : 0,
  });
  const as = (text: string, says: Fact[]) => written(text, says, kind);
  if (kind === 'junk') return as(random.pick(words.junkNicknames), []);
  if (kind === 'han') return as(han!.family + han!.given + emoji, whole);
  if (kind === 'given') return as(han!.given + emoji, ['given']);
  if (kind === 'pet') return as(`${han!.given.slice(-1).repeat(2)}${emoji}`, []);
  if (kind === 'latin') {
    const syllables = given.join('');
    const text = random.pick([`${syllables} ${family}`, `${family} ${syllables}`, `${family}${syllables}`]);
    return as(random.chance(0.5) ? text.toLowerCase() : text, whole);
  }
  if (kind === 'initials') return as([family, ...given].map((part) => part.slice(0, 1)).join(''), []);
  const called = calledBy(random, someone);
  if (kind === 'english') return as(called + emoji, ['english']);
  return as(`${called} ${han && random.chance(0.2) ? han.family : family}${emoji}`, ['english', 'family']);
}

export function inSimplified({ han }: Someone): Someone['han'] {
  return han && { family: simplified(han.family), given: simplified(han.given) };
}

function memoOf(random: Random, someone: Someone, remark: Written): Written {
  const name = someone.han ? someone.han.family + someone.han.given : '';
  if (name === '' || remark.says.includes('given') || random.chance(0.5)) {
    const does = random.pick(someone.formerOccupation.chinese);
    return written(random.chance(0.2) ? `做${does}的` : random.pick(words.memos), [], 'memo');
  }
  return written(
    `${simplified(name)}，${random.pick(['展会认识', '换过名片', '老同学', '一起做过项目'])}`,
    whole,
    'memo',
  );
}

/** What the owner would call the employer, school or town: as it was then, or as it is. */
export function workOf(random: Random, someone: Someone): string {
  const employer = random.chance(0.4) ? someone.formerEmployer : someone.employer;
  const kind = random.kind({ employer: employer ? 7 : 0, both: employer ? 1 : 0, school: 1.5, city: 1.5 });
  if (kind === 'both') return random.pick(employer!.chinese) + roleOf(random, someone);
  if (kind === 'employer') return random.pick(random.chance(0.85) ? employer!.chinese : employer!.linkedin);
  if (kind === 'school') return random.pick(someone.school.chinese);
  const place = someone.formerHome;
  return random.chance(0.2) ? place.linkedin : place.chinese;
}

/** What the owner remembers of the job, or how they met. */
export function roleOf(random: Random, { formerOccupation }: Someone): string {
  const kind = random.kind({ job: 55, tie: 40, mistaken: 5 });
  if (kind === 'tie') return random.pick(words.remarkRoles);
  return random.pick((kind === 'job' ? formerOccupation : random.pick(occupations)).chinese);
}

/** After the surname: by profession, by age and sex, or out of politeness. */
export function addressOf(random: Random, { formerOccupation: { address }, sex }: Someone): string {
  const kind = random.kind({ profession: address.length > 0 ? 55 : 0, sex: 20, polite: 35 });
  if (kind === 'profession') return random.pick(address);
  if (kind === 'polite') return random.pick(words.remarkTitles);
  const seen = random.chance(0.99) ? sex : random.pick(['m', 'f'] as const);
  return random.pick(seen === 'f' ? ['姐', '姐', '女士', '小姐'] : ['哥', '哥', '先生']);
}

export function labelOf(random: Random, { formerOccupation }: Someone): string {
  return random.chance(0.3) ? random.pick(formerOccupation.chinese) : random.pick(words.labels);
}

/** One in four sets none, and a few set the other. */
export function genderOf(random: Random, { sex }: Someone): Contact['gender'] {
  if (random.chance(0.25)) return null;
  return (sex === 'f') === random.chance(0.97) ? 'female' : 'male';
}

export function calledBy(random: Random, { english }: Someone): string {
  return english!.short && random.chance(0.25) ? english!.short : english!.name;
}

export function joined(random: Random, name: string, other: string): string {
  const shape = random.pick(['n o', 'n o', 'n-o', 'n（o）', 'on', 'o n', 'o-n', 'n@o']);
  return shape.replace(/[no]/g, (letter) => (letter === 'n' ? name : other));
}

/** Where they live, where they come from, or anywhere on earth. */
export function placeOf(random: Random, { region, home, formerHome }: Someone): Place {
  const kind = random.kind({ home: 60, former: 18, origin: 16, joke: 6 });
  const elsewhere = places.filter((place) => place.region === (kind === 'joke' ? '?' : region));
  const place = kind === 'home' ? home : kind === 'former' ? formerHome : random.pick(elsewhere);
  return { country: place.country, province: place.province || null, city: place.city || null };
}

export function written(text: string, says: Fact[], kind: string): Written {
  return { text, says, kind };
}
