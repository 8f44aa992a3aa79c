import type { Contact } from '../../model.ts';
import { phoneKeys } from '../../phone-number.ts';
import {
  areApart,
  join,
  peopleIn,
  type Seen,
  type Sighting,
  type Someone,
  sharing,
  tidy,
  toTheLast,
} from './sightings.ts';

/** What tells that two contacts are one person. */
type Clues = Pick<Contact, 'wechatId' | 'phones' | 'remark' | 'nickname'>;
type Known = Someone<Clues>;

/** How keys derived from a row begin, in a list without stable user names. */
export const DERIVED = ['row:', 'wechat-id:'];

const isDerived = (key: string) => DERIVED.some((start) => key.startsWith(start));

/**
 * Who in a list without stable user names is who in another list, as derived key → key. Tried in this order: the WeChat
 * id, a phone number, remark and nickname together; in two exports of one list the remark, or the nickname where the remarks begin
 * alike, as people call themselves anew and owners add to what they wrote. A clue that fits more than one person on either side
 * tells nothing, and two rows of one export are never one person.
 */
export function sameContacts(sightings: Sighting<Clues>[]): Map<string, string> {
  const joined = new Map<string, string>();
  let people = peopleIn(sightings);
  for (const cluesOf of [wechatIds, phones, fullName, remarkInList, nicknameInList]) {
    for (const [left, right] of uniquePairs(people, cluesOf)) {
      const [from, to] = isDerived(left.key) ? [left, right] : [right, left];
      if (!isDerived(from.key) || joined.has(from.key) || joined.has(to.key) || !canBeOne(from, to)) continue;
      if (cluesOf === nicknameInList && !remarksBeginAlike(from, to)) continue;
      join(joined, from, to);
    }
    people = people.filter(({ key }) => !joined.has(key));
  }
  return toTheLast(joined);
}

/** The two people of each clue that exactly two share. */
const uniquePairs = (people: Known[], cluesOf: (contact: Seen<Clues>) => string[]) =>
  sharing(people, cluesOf).filter((of): of is [Known, Known] => of.length === 2);

function canBeOne(left: Known, right: Known): boolean {
  if (!areApart([left, right])) return false;
  const ids = (someone: Known) => new Set(someone.seen.flatMap(wechatIds));
  const [ours, theirs] = [ids(left), ids(right)];
  return ours.size === 0 || theirs.size === 0 || [...ours].some((id) => theirs.has(id));
}

const wechatIds = ({ wechatId }: Clues) => (wechatId === '' ? [] : [wechatId.toLowerCase()]);

const phones = (contact: Clues) => phoneKeys(contact.phones);

/** A nickname alone is no name: many call themselves the same. */
function fullName({ remark, nickname }: Clues): string[] {
  if (remark.trim() === '' || nickname.trim() === '') return [];
  return [JSON.stringify([remark, nickname].map(tidy))];
}

const remarkInList = ({ remark, list }: Seen<Clues>) =>
  remark.trim() === '' ? [] : [`${list} ${tidy(remark)}`];

const nicknameInList = ({ nickname, list }: Seen<Clues>) =>
  nickname.trim() === '' ? [] : [`${list} ${tidy(nickname)}`];

/** 林晓曼 and 林晓曼 美团, 王伟-腾讯 and 王伟-阿里; the one may be none. */
function remarksBeginAlike(left: Known, right: Known): boolean {
  const first = ({ remark }: Clues) => /^[\p{L}\p{N}]*/u.exec(tidy(remark))![0];
  return left.seen.some((one) =>
    right.seen.some((other) => {
      const [a, b] = [first(one), first(other)];
      return a.startsWith(b) || b.startsWith(a);
    }),
  );
}
