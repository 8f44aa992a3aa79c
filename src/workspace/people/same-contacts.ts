import type { Contact } from '../../model.ts';
import { phoneKeys } from '../../phone-number.ts';

/** What tells that two contacts are one person. */
type Clues = Pick<Contact, 'wechatId' | 'phones' | 'remark' | 'nickname'>;

/** One row of one list of contacts. `list` is the newest export of that list. */
export interface Sighting {
  key: string;
  source: number;
  list: number;
  contact: Clues;
}

/** How keys derived from a row begin, in a list without stable user names. */
export const DERIVED = ['row:', 'wechat-id:'];

const isDerived = (key: string) => DERIVED.some((start) => key.startsWith(start));

interface Someone {
  key: string;
  sources: Set<number>;
  contacts: Seen[];
}

type Seen = Clues & { list: number };

/**
 * Who in a list without stable user names is who in another list, as derived key → key. Tried in this order: the WeChat
 * id, a phone number, remark and nickname together; in two exports of one list the remark, or the nickname where the remarks begin
 * alike, as people call themselves anew and owners add to what they wrote. A clue that fits more than one person on either side
 * tells nothing, and two rows of one export are never one person.
 */
export function sameContacts(sightings: Sighting[]): Map<string, string> {
  const joined = new Map<string, string>();
  let people = peopleIn(sightings);
  for (const cluesOf of [wechatIds, phones, fullName, remarkInList, nicknameInList]) {
    for (const [left, right] of uniquePairs(people, cluesOf)) {
      const [from, to] = isDerived(left.key) ? [left, right] : [right, left];
      if (!isDerived(from.key) || joined.has(from.key) || joined.has(to.key) || !canBeOne(from, to)) continue;
      if (cluesOf === nicknameInList && !remarksBeginAlike(from, to)) continue;
      joined.set(from.key, to.key);
      for (const source of from.sources) to.sources.add(source);
      to.contacts.push(...from.contacts);
    }
    people = people.filter(({ key }) => !joined.has(key));
  }
  for (const [from, to] of joined) joined.set(from, lastOf(joined, to));
  return joined;
}

function peopleIn(sightings: Sighting[]): Someone[] {
  const people = new Map<string, Someone>();
  for (const { key, source, list, contact } of sightings) {
    const someone = people.get(key) ?? { key, sources: new Set(), contacts: [] };
    someone.sources.add(source);
    someone.contacts.push({ ...contact, list });
    people.set(key, someone);
  }
  return [...people.values()];
}

/** The two people of each clue that exactly two share. */
function uniquePairs(people: Someone[], cluesOf: (contact: Seen) => string[]): [Someone, Someone][] {
  const holders = new Map<string, Set<Someone>>();
  for (const someone of people) {
    for (const clue of someone.contacts.flatMap(cluesOf)) {
      const of = holders.get(clue) ?? new Set();
      holders.set(clue, of.add(someone));
    }
  }
  return [...holders.values()].filter((of) => of.size === 2).map((of) => [...of] as [Someone, Someone]);
}

function canBeOne(left: Someone, right: Someone): boolean {
  if ([...left.sources].some((source) => right.sources.has(source))) return false;
  const ids = (someone: Someone) => new Set(someone.contacts.flatMap(wechatIds));
  const [ours, theirs] = [ids(left), ids(right)];
  return ours.size === 0 || theirs.size === 0 || [...ours].some((id) => theirs.has(id));
}

function lastOf(joined: Map<string, string>, key: string): string {
  const next = joined.get(key);
  return next === undefined ? key : lastOf(joined, next);
}

const wechatIds = ({ wechatId }: Clues) => (wechatId === '' ? [] : [wechatId.toLowerCase()]);

const phones = (contact: Clues) => phoneKeys(contact.phones);

/** A nickname alone is no name: many call themselves the same. */
function fullName({ remark, nickname }: Clues): string[] {
  if (remark.trim() === '' || nickname.trim() === '') return [];
  return [JSON.stringify([remark, nickname].map(tidy))];
}

const remarkInList = ({ remark, list }: Seen) => (remark.trim() === '' ? [] : [`${list} ${tidy(remark)}`]);

const nicknameInList = ({ nickname, list }: Seen) =>
  nickname.trim() === '' ? [] : [`${list} ${tidy(nickname)}`];

/** 林晓曼 and 林晓曼 美团, 王伟-腾讯 and 王伟-阿里; the one may be none. */
function remarksBeginAlike(left: Someone, right: Someone): boolean {
  const first = ({ remark }: Clues) => /^[\p{L}\p{N}]*/u.exec(tidy(remark))![0];
  return left.contacts.some((one) =>
    right.contacts.some((other) => {
      const [a, b] = [first(one), first(other)];
      return a.startsWith(b) || b.startsWith(a);
    }),
  );
}

const tidy = (text: string) => text.normalize('NFC').trim();
