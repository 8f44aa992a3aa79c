import { profileKey } from '../../linkedin-url.ts';
import type { Person } from '../../model.ts';
import { simplify } from '../../names/index.ts';

/**
 * Whom a text means: an id, profile address or WeChat id first, then a whole name, then a part of one. Groups and the like only
 * where no person fits.
 */
export function findPeople(people: Person[], text: string): Person[] {
  const wanted = fold(text);
  if (!wanted) return [];
  const ways: ((person: Person) => boolean)[] = [
    isCalledById(text),
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

/** Whose id, profile address or WeChat id a text is. */
export function isCalledById(text: string): (person: Person) => boolean {
  const key = profileKey(text) ?? profileKey(addressOf(text));
  const wanted = fold(text);
  return (person) =>
    person.id === text ||
    (person.side === 'linkedin'
      ? key !== null && profileKey(person.id) === key
      : wanted !== '' && fold(person.wechatId) === wanted);
}

/** `in/lei-li-12869db2`, as screens show it, or what stands behind the stroke where that has a number; Mei-Ling is a name. */
function addressOf(text: string): string {
  const slug = /^(?:\/?in\/(.+)|((?=[^-]*\D)(?=.*\d)[\w%]+(?:-[\w%]+)+))$/u.exec(text);
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
