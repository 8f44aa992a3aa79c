import type { Language } from '../text/bilingual.ts';
import { reportLabels } from '../text/report-labels.ts';
import { csvTable } from './cells.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { wordEntry } from './worded-entry.ts';

/** Whom to invite: first those a search will find (a company is known), last those probably in mainland China. */
export function toInviteCsv({ entries }: Ledger, language: Language): string {
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
  ];
  const invites = entries.filter(({ outcome }) => outcome === 'invite').sort(easierFirst);
  return csvTable(
    header,
    invites.map((entry, i) => {
      const { company, region, searchUrl, detail, nextStep } = wordEntry(entry, language);
      const { search, person } = entry;
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
      ];
    }),
  );
}

/** By code unit, not by locale, so that the order is the same everywhere. */
function easierFirst(one: LedgerEntry, other: LedgerEntry): number {
  return (
    Number(one.values.mainland) - Number(other.values.mainland) ||
    Number(hasCompany(other)) - Number(hasCompany(one)) ||
    compare(nameOf(one), nameOf(other)) ||
    compare(one.contact, other.contact)
  );
}

const hasCompany = ({ search, person }: LedgerEntry) => Boolean(search?.company ?? person?.company);
const nameOf = ({ search }: LedgerEntry) => search?.latin ?? search?.han ?? '';
const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
