import type { Outcome } from '../../model.ts';

/** All outcomes, in the order in which they are shown. */
export const OUTCOMES: readonly Outcome[] = [
  'connected',
  'invited',
  'invite',
  'ask',
  'review',
  'personal',
  'duplicate',
  'excluded',
  'not-a-person',
];

/** Whoever the owner can do something about before those who need nothing: the order of lists to act on. */
export const TO_ACT_FIRST: readonly Outcome[] = [
  'review',
  'invite',
  'ask',
  'invited',
  ...OUTCOMES.filter((outcome) => !['review', 'invite', 'ask', 'invited'].includes(outcome)),
];
