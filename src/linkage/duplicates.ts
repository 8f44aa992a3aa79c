import type { Contact } from '../model.ts';
import { phoneKeys } from '../phone-number.ts';
import { isHan } from './profile/phrases.ts';
import { type Reader, readAnew } from './profile/read-person.ts';
import { saysSecondAccount } from './profile/second-account.ts';

/**
 * Contacts that are a second account of another contact: by id, the id of the account to keep. Only on strong grounds: a
 * phone number or e-mail in common, the same full name where one of them says 小号 or the like, or the same remark that holds a full name
 * and more where nothing else differs: there may well be two 李娜 华为, of Shenzhen and of Beijing. A different name in the remarks
 * outweighs a shared number: families share those.
 */
export function findDuplicates(contacts: Contact[], read: Reader = readAnew): Map<string, string> {
  const fullName = (contact: Contact) => read.contact(contact).fullName;
  const kept = new Map<string, { contact: Contact; name: string }>();
  const duplicates = new Map<string, string>();
  for (const contact of suspects(contacts, fullName)) {
    const name = fullName(contact);
    const sameName = name ? [`name ${name}`] : [];
    const grounds = groundsOf(contact).filter(
      (ground) => !ground.startsWith('remark') || isMore(contact, name),
    );
    const twin = [...grounds, ...(isSecond(contact) ? sameName : [])]
      .map((ground) => [kept.get(ground), ground.startsWith('remark')] as const)
      .find(
        ([other, byRemark]) =>
          other && agree(name, other.name) && !(byRemark && areTwo(contact, other.contact)),
      );
    if (twin) duplicates.set(contact.id, twin[0]!.contact.id);
    else {
      for (const ground of [...grounds, ...sameName]) {
        if (!kept.has(ground)) kept.set(ground, { contact, name });
      }
    }
  }
  return duplicates;
}

/**
 * Who has a ground in common with somebody, or may be the first account of a second one; reading everybody's name would
 * take longer. Second accounts come last, so that it is the first account that is kept.
 */
function suspects(contacts: Contact[], fullName: (contact: Contact) => string): Contact[] {
  const persons = contacts.filter(({ kind }) => kind === 'person');
  const times = new Map<string, number>();
  for (const contact of persons) {
    for (const ground of groundsOf(contact)) times.set(ground, (times.get(ground) ?? 0) + 1);
  }
  const seconds = persons.filter(isSecond);
  const names = seconds.map(fullName).filter((name) => name !== '');
  const firsts = persons.filter(
    (contact) =>
      !isSecond(contact) &&
      (groundsOf(contact).some((ground) => times.get(ground)! > 1) ||
        names.some((name) => contact.remark.includes(name))),
  );
  return [...firsts, ...seconds];
}

function groundsOf({ remark, phones, emails }: Contact): string[] {
  return [
    ...phoneKeys(phones).map((number) => `phone ${number}`),
    ...emails.map((email) => `email ${email.toLowerCase()}`),
    ...(remark ? [`remark ${tidy(remark)}`] : []),
  ];
}

/** True for a remark that holds a full name and something besides: 王伟 may be two people, 王伟 腾讯 hardly. */
function isMore({ remark }: Contact, name: string): boolean {
  return name !== '' && tidy(remark).length > name.length;
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

function isSecond({ remark, nickname, labels }: Contact): boolean {
  return saysSecondAccount([remark, nickname, ...labels].join(' '));
}

/** By where they are or by gender; a place in another script may be the same. */
const areTwo = (one: Contact, other: Contact): boolean =>
  (['country', 'province', 'city'] as const).some((part) =>
    differ(one.region?.[part], other.region?.[part]),
  ) || differ(one.gender, other.gender);
const differ = (one?: string | null, other?: string | null): boolean =>
  Boolean(one && other) && isHan(one!) === isHan(other!) && one !== other;

function agree(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}
