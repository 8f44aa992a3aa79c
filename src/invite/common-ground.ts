import { knownOrganisations, organisationsIn } from '../linkage/organisations.ts';
import type { Contact, Owner } from '../model.ts';
import { type OtherPart, readContactName } from '../names/index.ts';

/** What contact and owner share, in the owner's own words, most recent first; and what the contact's row says of work. */
export interface CommonGround {
  employers: string[];
  schools: string[];
  /** Company and title by the contact's row: people one does business with. */
  work: string[];
}

/** Reads the contact's company, remark, nickname, labels and description beside the owner's positions and schools. */
export function commonGround(contact: Contact, owner: Owner): CommonGround {
  const { parts } = readContactName(contact);
  const named = partsOf(parts, 'company', 'school');
  const theirs = new Set([
    ...[contact.company ?? '', ...named].flatMap((text) => [...organisationsIn(text).keys()]),
    ...[...contact.labels, contact.description].flatMap((text) => [...knownOrganisations(text).keys()]),
  ]);
  const shared = (names: string[]) => [
    ...new Set(names.filter((name) => [...organisationsIn(name).keys()].some((key) => theirs.has(key)))),
  ];
  return {
    employers: shared(owner.positions.map(({ company }) => company)),
    schools: shared(owner.schools.map(({ name }) => name)),
    work: [...new Set([contact.company ?? '', ...partsOf(parts, 'company', 'title')])].filter(Boolean),
  };
}

function partsOf(parts: OtherPart[], ...kinds: OtherPart['kind'][]): string[] {
  return parts
    .filter(({ kind, field }) => kinds.includes(kind) && (field === 'remark' || field === 'nickname'))
    .map(({ text }) => text);
}
