import { OUTCOMES } from '../../report/ledger/outcomes.ts';

export const FIELDS = ['label', 'company', 'region', 'kind', 'met', 'outcome', 'side', 'id'] as const;
export type Field = (typeof FIELDS)[number];

/** The values a field can have; any text where it is not here. */
export const VALUES: Partial<Record<Field, readonly string[]>> = {
  kind: ['person', 'group', 'official', 'system', 'bot', 'self', 'stranger', 'former', 'blocked'],
  met: ['qq', 'wechat-id', 'phone', 'card', 'group', 'scan', 'search', 'nearby', 'other'],
  outcome: OUTCOMES,
  side: ['wechat', 'linkedin'],
};
