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

const TO_ACT_ON: readonly Outcome[] = ['review', 'invite', 'ask', 'invited'];

/** Whoever the owner can do something about before those who need nothing: the order of lists to act on. */
export const TO_ACT_FIRST: readonly Outcome[] = [
  ...TO_ACT_ON,
  ...OUTCOMES.filter((outcome) => !TO_ACT_ON.includes(outcome)),
];
