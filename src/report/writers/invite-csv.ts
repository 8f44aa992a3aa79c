import type { Language } from '../../text/bilingual.ts';
import { reportLabels } from '../../text/report-labels.ts';
import { csvTable } from '../csv-table.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { wordEntry } from '../worded-entry.ts';

/** What a plan adds to a person: the day (`YYYY-MM-DD`), why they matter, and the note to send, `''` for none. */
export interface PlannedInvite {
  day: string;
  matters: string;
  note: string;
}

/** Whom to invite, in the order of whom to invite first; with a plan, the people it has, by contact id. */
export function toInviteCsv(
  { entries }: Pick<Ledger, 'entries'>,
  language: Language,
  plan?: Map<string, PlannedInvite>,
): string {
  const label = reportLabels[language];
  const header = [
    label.rank,
    label.latinName,
    label.hanName,
    label.remark,
    label.nickname,
    label.company,
    label.region,
    label.searchUrl,
    label.why,
    label.nextStep,
    ...(plan ? [label.day, label.matters, label.note] : []),
  ];
  const invites = entries
    .filter(({ outcome, contact }) => outcome === 'invite' && (!plan || plan.has(contact)))
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  return csvTable(
    header,
    invites.map((entry, i) => {
      const { company, region, searchUrl, detail, nextStep } = wordEntry(entry, language);
      const { search, person } = entry;
      const planned = plan?.get(entry.contact);
      return [
        i + 1,
        search?.latin ?? '',
        search?.han ?? '',
        person?.remark ?? '',
        person?.nickname ?? '',
        company,
        region,
        searchUrl,
        detail,
        nextStep,
        ...(planned ? [planned.day, planned.matters, planned.note] : []),
      ];
    }),
  );
}
