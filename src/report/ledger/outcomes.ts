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
