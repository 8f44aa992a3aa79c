import type { Contact } from '../../model.ts';
import type { OtherPart } from '../../names/index.ts';
import { knownOrganisations, type Organisation, organisationsIn } from './organisations.ts';

/** Where a contact works or studies, and as what, by their texts. */
export interface Affiliations {
  organisations: Pick<Organisation, 'key' | 'text'>[];
  /** Companies and titles as written, in the order in which they stand. */
  work: string[];
}

/** Reads company, labels and description, and of remark and nickname the `parts` that are no name. */
export function affiliationsIn(
  { company, labels, description }: Pick<Contact, 'company' | 'labels' | 'description'>,
  parts: readonly OtherPart[],
): Affiliations {
  const told = (...kinds: OtherPart['kind'][]) =>
    parts
      .filter(({ kind, field }) => kinds.includes(kind) && (field === 'remark' || field === 'nickname'))
      .map(({ text }) => text);
  const organisations = [
    ...[...labels, description].flatMap(knownOrganisations),
    ...[company ?? '', ...told('company', 'school')].flatMap(organisationsIn),
  ];
  return {
    organisations: organisations.map(({ key, text }) => ({ key, text })),
    work: [...new Set([company ?? '', ...told('company', 'title')])].filter(Boolean),
  };
}
