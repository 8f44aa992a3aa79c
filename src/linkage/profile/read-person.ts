import type { Bridge, Connection, Contact } from '../../model.ts';
import {
  isEnglish,
  isForeigner,
  isInitial,
  joinedNames,
  letters,
  type NameReading,
  type OwnText,
  ownText,
  readConnectionName,
  readContactName,
  type Tie,
} from '../../names/index.ts';
import { clues } from '../clues/index.ts';
import { type Affiliations, affiliationsIn } from './affiliations.ts';
import { circleOf } from './circle.ts';
import { different, lettersOf, withoutSurname } from './different-readings.ts';
import { knownOrganisations } from './organisations.ts';
import { type Personal, personalIn } from './personal.ts';
import { firmsAsNames, givenAlone, possibleNames } from './possible-readings.ts';
import type { ReadProfile } from './profile.ts';
import { employerIn, type Searchable, searchableOf } from './searchable.ts';
import { fullNameIn } from './second-account.ts';
import { systemsOfPlace, systemsOfScript } from './systems.ts';
import { trusting } from './trusting.ts';

/** All of a person that is ever read: what the texts mean depends on nothing else but our tables. */
export const readFields = {
  contact: [
    ...(['remark', 'nickname', 'wechatId', 'emails', 'description'] as const),
    ...(['labels', 'signature', 'company', 'region', 'gender'] as const),
  ],
  bridge: ['names', 'emails', 'company', 'profileUrls'],
  connection: ['id', 'firstName', 'lastName', 'email', 'company', 'position'],
} as const;
export type ContactTexts = Pick<Contact, (typeof readFields.contact)[number]>;
export type BridgeTexts = Pick<Bridge, (typeof readFields.bridge)[number]>;
export type ConnectionTexts = Pick<Connection, (typeof readFields.connection)[number]>;

/** What is asked of a contact's texts, all at once. */
export interface ReadContact extends ReadProfile {
  /** The name to search by, and the employer, as the contact's own texts have them. */
  searchable: Searchable | null;
  employer: string | null;
  /** Surname and given name in Han, as the owner's remark has them; '' where it has not. */
  fullName: string;
  /** What of each text may hold their name. */
  own: Record<'remark' | 'nickname', OwnText>;
  affiliations: Affiliations;
  /** That they are family or a service. */
  personal: Personal | null;
  /** Whose name stands in the texts, where it is not their own. */
  through: Tie | null;
}

/** How people's texts are read: anew, or from what they were read as before. */
export interface Reader {
  contact(contact: ContactTexts, bridges?: BridgeTexts[]): ReadContact;
  connection(connection: ConnectionTexts): ReadProfile;
}

export const readAnew: Reader = { contact: readContact, connection: readConnection };

/** What a contact's texts say. `bridges`: entries elsewhere that are about this contact. */
function readContact(contact: ContactTexts, bridges: BridgeTexts[] = []): ReadContact {
  const { readings: told, parts, through } = readContactName(contact);
  const personal = personalIn(contact);
  const { trusted, doubtOf } = trusting(contact, { told, parts, personal, through: through[0] ?? null });
  const own = (field: 'remark' | 'nickname'): OwnText => {
    const perhaps = doubtOf(field);
    return { ...ownText(contact[field]), ...(perhaps && { perhaps }) };
  };
  const names = trusted(told.filter((reading) => !isMereEmployer(reading)));
  const isAbroad = isForeigner(contact.remark);
  const elsewhere = bridges.flatMap((bridge) => bridge.names);
  const alone = names.flatMap(givenAlone);
  const readings = [
    ...names,
    ...names
      .filter((reading) => isNamedLikeEmployer(reading) || (isAbroad && reading.english.length > 0))
      .map((reading) => withoutSurname(reading, reading.prior / 2)),
    ...elsewhere.flatMap((name) => readContactName({ remark: name }).readings),
    ...alone.filter(({ perhaps }) => !perhaps),
    ...trusted([
      ...parts.flatMap(possibleNames),
      ...firmsAsNames(parts, told),
      ...joinedNames(contact, told),
    ]),
    // Behind, as each name counts as it is first read, and with a surname of the remark it may be joined already.
    ...alone.filter(({ perhaps }) => perhaps),
  ];
  const emails = [
    ...new Set([
      ...contact.emails,
      ...emailsIn([contact.remark, contact.nickname, contact.description, contact.signature]),
      ...bridges.flatMap((bridge) => bridge.emails),
    ]),
  ];
  return {
    readings: different(readings),
    nameless: costOfNamelessness(readings),
    namedInHan: isNamedInHan(readings),
    circle: circleOf(contact, through[0] ?? null),
    isDescribed: parts.some(({ field }) => field === 'remark') || contact.company !== null,
    firstNameOnly: personal === null && (isAbroad || !hasSurname(readings)),
    systems: [...systemsOfPlace(contact), ...systemsOfScript(names)],
    facts: clues.map((clue) => clue.ofContact({ contact, bridges, names: told, parts })),
    emails: emails.map((email) => email.toLowerCase()),
    profiles: bridges
      .flatMap((bridge) => bridge.profileUrls.map((url) => slugOf(url).toLowerCase()))
      .filter(Boolean),
    handles: handlesOf([contact.wechatId, ...emails.map(localPart)]),
    searchable: searchableOf(names),
    employer: employerIn(parts),
    fullName: fullNameIn(contact.remark, names),
    own: { remark: own('remark'), nickname: own('nickname') },
    affiliations: affiliationsIn(contact, parts),
    personal,
    through: through[0] ?? null,
  };
}

function readConnection(connection: ConnectionTexts): ReadProfile {
  const slug = slugOf(connection.id);
  // Most slugs are the name once more; reading those takes as long as reading the names.
  const { readings } = readConnectionName({ ...connection, slug: saysMore(slug, connection) ? slug : '' });
  return {
    readings: different(readings),
    nameless: costOfNamelessness(readings),
    namedInHan: isNamedInHan(readings),
    circle: 'any',
    isDescribed: Boolean(connection.company || connection.position),
    firstNameOnly: !hasSurname(readings),
    systems: [],
    facts: clues.map((clue) => clue.ofConnection({ connection, names: readings })),
    profiles: [slug.toLowerCase()].filter(Boolean),
    emails: connection.email ? [connection.email.toLowerCase()] : [],
    handles: handlesOf([slug, localPart(connection.email ?? '')]),
  };
}

/** However sure a name is read, one in a hundred people goes by another one on LinkedIn. */
const leastNameless = 0.01;

function costOfNamelessness(readings: NameReading[]): number {
  const named = new Map<string, number>();
  for (const { field, prior } of readings) named.set(field, (named.get(field) ?? 0) + prior);
  const nameless = [...named.values()].reduce((left, prior) => left * Math.max(1 - prior, 0), 1);
  return Math.round(100 * Math.log2(Math.max(nameless, leastNameless))) / 100;
}

function isNamedInHan(readings: NameReading[]): boolean {
  return readings.some(({ prior, family, given }) => prior >= 0.5 && family?.han && given?.han);
}

/** More than an initial, and more than a note may hold; what Han makes of a foreign one may be missed. */
const hasSurname = (readings: NameReading[]): boolean =>
  readings.some(
    ({ prior, family, origin, field }) =>
      field !== 'notes' &&
      prior >= 0.5 &&
      family &&
      (family.latin ? !isInitial(family.latin) : origin === 'chinese'),
  );

/** The last piece of a profile URL, percent-decoded; '' where there is none. */
function slugOf(url: string): string {
  const slug = /\/in\/([^/?#]+)/.exec(url)?.[1] ?? '';
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}

function saysMore(slug: string, { firstName, lastName }: ConnectionTexts): boolean {
  const said = lettersOf(slug.toLowerCase().replace(slugHash, ''));
  return said !== lettersOf(firstName + lastName) && said !== lettersOf(lastName + firstName);
}

/**
 * 刘涛 liutao@sanofi.com, 邮箱 mei.zuo@qq.com: addresses that stand in a text, where it says no more before them than the name, or that it is
 * one; 有事找助理 lina@bosch.com is another's.
 */
function emailsIn(texts: string[]): string[] {
  return texts.flatMap((text) => {
    if (!text.includes('@')) return [];
    const [, said = '', email] = ADDRESS.exec(text) ?? [];
    return email && OWN.test(said.trim()) && !OTHERS.test(said) ? [email] : [];
  });
}
const ADDRESS = /^(.{0,60}?)(?<![\w.+-])([\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})/isu;
const OWN =
  /^(?:\P{L}*|.*(?:邮箱|电邮|邮件|e-?mail|mail)(?:地址)?\P{L}*|\p{Script=Han}{2,4}\P{L}*|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?\P{L}*)$/iu;
const OTHERS = /助理|秘书|老板|客服|简历|推荐|介绍|联系|找|给|发|投|assistant|apply|cv/iu;

function localPart(email: string): string {
  return email.split('@')[0] ?? '';
}

/** LinkedIn's own ending of a slug, hexadecimal with a digit in it: wei-zhang-3b1a9b12. */
const slugHash = /-(?=[\da-f]*\d)[\da-f]{2,9}$/;

function handlesOf(texts: string[]): string[] {
  const handles = texts.map((text) =>
    text
      .toLowerCase()
      .replace(slugHash, '')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return handles.filter((handle) => handle.length >= 6);
}

/** 阿杰 Infosys: a firm's name that reads as what somebody is called. */
const isMereEmployer = ({ family, given, english }: NameReading): boolean =>
  !family &&
  !given &&
  english.every((name) => !isEnglish(letters(name)) && knownOrganisations(name).length > 0);

/** Ryan Shopify, Hafiz Petronas: what reads as a surname is an employer. */
const isNamedLikeEmployer = ({ family, given, english }: NameReading): boolean =>
  (english.length > 0 || Boolean(given?.latin)) &&
  Boolean(family?.latin) &&
  knownOrganisations(family!.latin).length > 0;
