import type { Card } from '../card.ts';
import { csvTable } from '../csv-table.ts';

/** A phone number in full (+86 138 …) is no formula to an address book, and an apostrophe before it no number. */
const FORMULA_BUT_NO_PHONE = /^(?!\+[\d ()-]+$)(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * Google Contacts' own columns (as its export writes them since 2024), as many e-mails and phones as the richest card has.
 */
export function toGoogleCsv(cards: Card[]): string {
  const emails = most(cards.map((card) => card.emails));
  const phones = most(cards.map((card) => card.phones));
  const numbered = (count: number, kind: string) =>
    Array.from({ length: count }, (_, i) => [`${kind} ${i + 1} - Label`, `${kind} ${i + 1} - Value`]).flat();
  const header = [
    ...['First Name', 'Last Name', 'Nickname', 'Organization Name', 'Organization Title', 'Notes', 'Labels'],
    ...numbered(emails, 'E-mail'),
    ...numbered(phones, 'Phone'),
    ...['Website 1 - Label', 'Website 1 - Value'],
  ];
  const rows = cards.map((card) => [
    ...namesOf(card),
    card.nickname,
    card.company,
    card.title,
    card.notes.join('; '),
    [...card.labels.map((label) => label.replaceAll(':::', '')), '* myContacts'].join(' ::: '),
    ...padded(card.emails, emails).flatMap((email) => [email && '*', email]),
    ...padded(card.phones, phones).flatMap((phone) => [phone && 'Mobile', phone]),
    ...[card.url && 'LinkedIn', card.url],
  ]);
  return csvTable(header, rows, FORMULA_BUT_NO_PHONE);
}

const OUTLOOK_EMAILS = ['E-mail Address', 'E-mail 2 Address', 'E-mail 3 Address'];
const OUTLOOK_PHONES = ['Mobile Phone', 'Home Phone', 'Business Phone', 'Other Phone'];

/** Outlook's columns, which LinkedIn itself wrote until 2016; three e-mails and four phones, as Outlook has no more. */
export function toOutlookCsv(cards: Card[]): string {
  const header = [
    ...['First Name', 'Last Name', 'Company', 'Job Title'],
    ...OUTLOOK_EMAILS,
    ...OUTLOOK_PHONES,
    ...['Web Page', 'Categories', 'Notes'],
  ];
  const rows = cards.map((card) => [
    ...namesOf(card),
    card.company,
    card.title,
    ...padded(card.emails, OUTLOOK_EMAILS.length),
    ...padded(card.phones, OUTLOOK_PHONES.length),
    card.url,
    card.labels.join('; '),
    card.notes.join('; '),
  ]);
  return csvTable(header, rows, FORMULA_BUT_NO_PHONE);
}

/** First and last name. Where only WeChat knows them, nobody knows which part is the family name. */
function namesOf({ name, linkedinName }: Card): [string, string] {
  return linkedinName ? [linkedinName.first, linkedinName.last] : [name, ''];
}

const most = (lists: string[][]) => Math.max(1, ...lists.map(({ length }) => length));
const padded = (values: string[], count: number) => Array.from({ length: count }, (_, i) => values[i] ?? '');
