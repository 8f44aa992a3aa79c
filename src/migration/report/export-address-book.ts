import { type Card, cardsOf } from '../../report/card.ts';
import { toGoogleCsv, toOutlookCsv } from '../../report/writers/address-book.ts';
import { vcards } from '../../report/writers/vcard.ts';
import type { Language } from '../../text/bilingual.ts';
import { writeOutput } from '../../workspace/outputs/outputs.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { selectAmong } from '../people/select-people.ts';
import { ledgerOf, matchAgain } from './read-ledger.ts';

export interface AddressBook {
  people: number;
  /** Chosen, but with neither phone nor e-mail. */
  unreachable: number;
  folder: string;
  files: string[];
}

/**
 * Writes those whom a query means (without words everybody who is not left out) and who have a phone or an e-mail, for
 * address books; nothing where there is nobody. Throws UserError nothing-imported, query-value, report-not-writable (exit 2).
 */
export async function exportAddressBook(
  folder: string,
  output: string,
  words: string[],
  language: Language,
): Promise<AddressBook> {
  refuseEmpty(folder);
  await matchAgain(folder);
  const cards = lookInto(folder, (store) => {
    const people = loadPeople(store);
    const chosen = new Set(selectAmong(store, people, words).map(({ id }) => id));
    return cardsOf(ledgerOf(store, { people }), language).filter(({ id }) => chosen.has(id));
  });
  const reachable = cards.filter(({ phones, emails }) => phones.length + emails.length > 0);
  const people = reachable.length;
  const files = people === 0 ? [] : writeOutput(folder, output, filesOf(reachable));
  return { people, unreachable: cards.length - people, folder: output, files };
}

function filesOf(cards: Card[]): [string, () => string][] {
  return [
    ['contacts-3.0.vcf', () => vcards(cards, '3.0')],
    ['contacts-4.0.vcf', () => vcards(cards, '4.0')],
    ['google.csv', () => toGoogleCsv(cards)],
    ['outlook.csv', () => toOutlookCsv(cards)],
  ];
}
