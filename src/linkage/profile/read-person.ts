import type { Bridge, Connection, Contact } from '../../model.ts';
import {
  type Field,
  isForeigner,
  isInitial,
  type NameReading,
  type OwnText,
  ownText,
  type Perhaps,
  readConnectionName,
  readContactName,
  type Tie,
} from '../../names/index.ts';
import { clues } from '../clues/index.ts';
import famousNames from '../data/famous-names.json' with { type: 'json' };
import { type Affiliations, affiliationsIn } from './affiliations.ts';
import { circleOf } from './circle.ts';
import { different, lettersOf, withoutSurname } from './different-readings.ts';
import { jobsIn } from './jobs.ts';
import { knownOrganisations } from './organisations.ts';
import {
  isHardlyThere,
  isKnownByService,
  isMisleading,
  isUnsure,
  type Personal,
  personalIn,
  servesBy,
} from './personal.ts';
import { folded } from './phrases.ts';
import { firmsAsNames, givenAlone, possibleNames } from './possible-readings.ts';
import type { ReadProfile } from './profile.ts';
import { employerIn, type Searchable, searchableOf } from './searchable.ts';
import { fullNameIn } from './second-account.ts';
import { systemsOfPlace, systemsOfScript } from './systems.ts';

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
  const inDoubt = doubtIn(contact, told, personal, through[0] ?? null);
  const isGivenOut = isFamous(contact.nickname);
  const hasJob = parts.some(({ text, field }) => field === 'remark' && jobsIn(text).ids.length > 0);
  // 石景山 驾校, 陈杰 快递: whoever is known by a trade seldom is on LinkedIn, and a place or a firm may be called so.
  const perhaps = (reading: NameReading): Perhaps | undefined => {
    if (reading.perhaps === 'other' || (isGivenOut && reading.field === 'nickname')) return 'other';
    if (inDoubt?.fields.includes(reading.field)) return inDoubt.perhaps;
    return isNamedAsFirm(reading) || (hasJob && isFirmInHan(reading)) ? 'word' : reading.perhaps;
  };
  const trusted = (readings: NameReading[]): NameReading[] =>
    readings.map((reading) => {
      const doubt = perhaps(reading);
      return doubt === reading.perhaps ? reading : { ...reading, perhaps: doubt! };
    });
  const names = trusted(told);
  const isAbroad = isForeigner(contact.remark);
  const elsewhere = bridges.flatMap((bridge) => bridge.names);
  const readings = [
    ...names,
    ...names
      .filter((reading) => isNamedLikeEmployer(reading) || (isAbroad && reading.english.length > 0))
      .map((reading) => withoutSurname(reading, reading.prior / 2)),
    ...elsewhere.flatMap((name) => readContactName({ remark: name }).readings),
    ...names.flatMap(givenAlone),
    ...trusted([...parts.flatMap(possibleNames), ...firmsAsNames(parts, told)]),
  ];
  const emails = [...contact.emails, ...bridges.flatMap((bridge) => bridge.emails)];
  return {
    readings: different(readings),
    nameless: costOfNamelessness(readings),
    namedInHan: isNamedInHan(readings),
    circle: circleOf(contact, through[0] ?? null),
    isDescribed: parts.some(({ field }) => field === 'remark') || contact.company !== null,
    firstNameOnly: personal === null && (isAbroad || !hasSurname(readings)),
    systems: [...systemsOfPlace(contact), ...systemsOfScript(names)],
    facts: clues.map((clue) => clue.ofContact({ contact, bridges, names, parts })),
    emails: emails.map((email) => email.toLowerCase()),
    profiles: bridges
      .flatMap((bridge) => bridge.profileUrls.map((url) => slugOf(url).toLowerCase()))
      .filter(Boolean),
    handles: handlesOf([contact.wechatId, ...emails.map(localPart)]),
    searchable: searchableOf(names),
    employer: employerIn(parts),
    fullName: fullNameIn(contact.remark, names),
    own: { remark: ownText(contact.remark), nickname: ownText(contact.nickname) },
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

/** Morgan Stanley 校招: as it is written all of it is a firm's, and none of its words by itself. */
function isNamedAsFirm({ text, family, given, english }: NameReading): boolean {
  const words = [...english, given?.latin ?? '', family?.latin ?? ''].filter(Boolean);
  if (words.length < 2) return false;
  const isFirm = (words: string) => knownOrganisations(words).length > 0;
  return (
    [words, words.toReversed()]
      .map((each) => each.join(' '))
      .some((name) => text.includes(name) && isFirm(name)) && !words.some(isFirm)
  );
}

const famous = new Set([...famousNames.han.split(' '), ...famousNames.latin].map(folded));
/** 夏雨荷, Jack Ma: whose name somebody goes by. */
const isFamous = (nickname: string): boolean => famous.has(folded(nickname));

/** 彭博 终端销售, 罗森 店长: a firm, and what somebody does there. */
function isFirmInHan({ field, family, given }: NameReading): boolean {
  const name = `${family?.han ?? ''}${given?.han ?? ''}`;
  return field === 'remark' && Boolean(given?.han) && knownOrganisations(name).length > 0;
}

/** The texts that by what the owner says of the contact may name somebody else on LinkedIn, and what it says; null for none. */
function doubtIn(
  { remark, nickname }: ContactTexts,
  told: NameReading[],
  personal: Personal | null,
  through: Tie | null,
): { fields: Field[]; perhaps: Perhaps } | null {
  const because = (perhaps: Perhaps): Perhaps => (isUnsure(remark) ? 'unsure' : perhaps);
  if (isMisleading(remark) || isMisleading(nickname))
    return { fields: ['remark', 'nickname', 'wechat-id'], perhaps: because('other') };
  // 表哥 周一帆: family whom one is connected to is theirs to say.
  if (personal?.kind === 'family') return { fields: ['remark', 'nickname'], perhaps: because('family') };
  const isServing = isKnownByService(remark);
  if (!isServing && (personal || !isHardlyThere(remark, through)))
    return isUnsure(remark) ? { fields: ['remark'], perhaps: 'unsure' } : null;
  // 送水, 月嫂 张姐: whoever is known by the service and no whole name may be called as a friend is.
  const isNameless =
    (personal?.kind === 'service' || isServing) &&
    told.every(
      ({ field, family, given, english }) =>
        field !== 'remark' || !family || (!given && english.length === 0),
    );
  const perhaps = because(isServing || personal ? 'service' : 'family');
  return { fields: servesBy(nickname) || isNameless ? ['remark', 'nickname'] : ['remark'], perhaps };
}

function isNamedInHan(readings: NameReading[]): boolean {
  return readings.some(({ prior, family, given }) => prior >= 0.5 && family?.han && given?.han);
}

/** More than an initial; what Han makes of a foreign one may be missed. */
const hasSurname = (readings: NameReading[]): boolean =>
  readings.some(
    ({ prior, family, origin }) =>
      prior >= 0.5 && family && (family.latin ? !isInitial(family.latin) : origin === 'chinese'),
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

/** Ryan Shopify, Hafiz Petronas: what reads as a surname is an employer. */
const isNamedLikeEmployer = ({ family, given, english }: NameReading): boolean =>
  (english.length > 0 || Boolean(given?.latin)) &&
  Boolean(family?.latin) &&
  knownOrganisations(family!.latin).length > 0;
