import type { Outcome } from '../../model.ts';

const ORDER: Record<Outcome, number> = {
  connected: 1,
  invited: 2,
  invite: 3,
  ask: 4,
  review: 5,
  personal: 6,
  duplicate: 7,
  excluded: 8,
  'not-a-person': 9,
};

/** All outcomes, in the order in which they are shown. */
export const OUTCOMES = (Object.keys(ORDER) as Outcome[]).sort((one, other) => ORDER[one] - ORDER[other]);
