import { OUTCOMES } from '../../report/ledger/outcomes.ts';
import { LANGUAGES } from '../../text/bilingual.ts';
import { reportWords } from '../../text/report.ts';
import { fold } from './find-people.ts';

export const FIELDS = ['label', 'company', 'region', 'kind', 'met', 'outcome', 'side', 'id'] as const;
export type Field = (typeof FIELDS)[number];

/** The values a field can have; any text where it is not here. */
export const VALUES: Partial<Record<Field, readonly string[]>> = {
  kind: ['person', 'group', 'official', 'system', 'bot', 'self', 'stranger', 'former', 'blocked'],
  met: ['qq', 'wechat-id', 'phone', 'card', 'group', 'scan', 'search', 'nearby', 'other'],
  outcome: OUTCOMES,
  side: ['wechat', 'linkedin'],
};

/** By what screens and reports call it, in any language: the outcome. */
const CALLED: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((language) =>
    OUTCOMES.map((outcome) => [fold(reportWords[language].outcomes[outcome]!.name), outcome] as const),
  ),
);

/** The value that a word of the owner's stands for; the word itself where it is none of ours. */
export const meantBy = (field: Field, value: string): string =>
  (field === 'outcome' && CALLED.get(value)) || value;
