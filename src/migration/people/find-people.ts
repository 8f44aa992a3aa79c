import type { Person } from '../../model.ts';
import { simplify } from '../../names/index.ts';
import { profileKey } from '../../sources/linkedin-url.ts';

/**
 * Whom a text means: an id or profile address first, then a WeChat id, then a whole name, then a part of one. Groups and
 * the like only where no person fits.
 */
export function findPeople(people: Person[], text: string): Person[] {
  const wanted = fold(text);
  if (!wanted) return [];
  const key = profileKey(text) ?? profileKey(addressOf(text));
  const ways: ((person: Person) => boolean)[] = [
    ({ id, side }) => id === text || (side === 'linkedin' && key !== null && profileKey(id) === key),
    (person) => person.side === 'wechat' && fold(person.wechatId) === wanted,
    (person) => namesOf(person).some((name) => fold(name) === wanted),
    hasInName(wanted),
  ];
  for (const fits of ways) {
    const found = people.filter(fits);
    const persons = found.filter(isPerson);
    if (persons.length > 0) return persons;
    if (found.length > 0) return found;
  }
  return [];
}

/** `in/lei-li-12869db2`, as screens show it, or what stands behind the stroke; a word alone is a name. */
function addressOf(text: string): string {
  const slug = /^(?:\/?in\/(.+)|([\w%]+(?:-[\w%]+)+))$/u.exec(text);
  return slug ? `linkedin.com/in/${slug[1] ?? slug[2]}` : '';
}

/** Whoever has the text in a name, people only. */
export const namedLike = (people: Person[], text: string): Person[] =>
  people.filter(isPerson).filter(hasInName(fold(text)));

const isPerson = (person: Person): boolean => person.side === 'linkedin' || person.kind === 'person';
const hasInName = (wanted: string) => (person: Person) =>
  namesOf(person).some((name) => fold(name).includes(wanted));

function namesOf(person: Person): string[] {
  return person.side === 'wechat'
    ? [person.remark, person.nickname]
    : [`${person.firstName} ${person.lastName}`, `${person.lastName}${person.firstName}`];
}

/** Width and case make no difference, nor do traditional characters. */
export function fold(text: string): string {
  return simplify(text.normalize('NFKC').trim().toLowerCase());
}
