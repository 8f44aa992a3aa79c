import type { Connection, Contact, Match } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import { findPeople, fold } from '../people/find-people.ts';

/** From here on a question is likely to be answered with yes. */
const likely = 0.5;

/**
 * The contacts that all of these words mean: `label:…` who wear it, `company:…` who or whose candidates work there,
 * `likely` and `unlikely` by the likeliest candidate, any other text by name or id. Null for no words: everybody. Throws
 * UserError nobody-meant (exit 2) for a word that fits no contact.
 */
export function askedAbout(
  words: string[],
  { contacts, connections }: { contacts: Contact[]; connections: Connection[] },
  matches: Match[],
): ReadonlySet<string> | null {
  if (words.length === 0) return null;
  const companies = new Map(connections.map(({ id, company }) => [id, fold(company ?? '')]));
  const best = new Map<string, number>();
  const candidateCompanies = new Map<string, string>();
  for (const { contact, connection, probability } of matches) {
    best.set(contact, Math.max(best.get(contact) ?? 0, probability));
    candidateCompanies.set(
      contact,
      `${candidateCompanies.get(contact) ?? ''}\n${companies.get(connection) ?? ''}`,
    );
  }
  const wanted = words.map((word): ((contact: Contact) => boolean) => {
    const [, kind, value = ''] = /^(label|company):(.*)$/su.exec(word) ?? [];
    const text = fold(value);
    if (kind === 'label') return ({ labels }) => labels.some((label) => fold(label) === text);
    if (kind === 'company') {
      return ({ id, company, remark, description }) =>
        fold([company, remark, description, candidateCompanies.get(id)].join('\n')).includes(text);
    }
    if (word === 'likely') return ({ id }) => (best.get(id) ?? 0) >= likely;
    if (word === 'unlikely') return ({ id }) => (best.get(id) ?? 0) < likely;
    const named = new Set(findPeople(contacts, word).map(({ id }) => id));
    return ({ id }) => named.has(id);
  });
  words.forEach((word, at) => {
    if (word !== 'likely' && word !== 'unlikely' && !contacts.some(wanted[at]!))
      throw new UserError('nobody-meant', { text: word }, 2);
  });
  const meant = contacts.filter((contact) => wanted.every((isWanted) => isWanted(contact)));
  return new Set(meant.map(({ id }) => id));
}
