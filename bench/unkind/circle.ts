import type { Random } from '../random.ts';
import { rates } from './rates.ts';
import type { Character } from './someone.ts';

/** From which part of the owner's life somebody is. */
export type Circle = 'work' | 'fleeting' | 'early' | 'private' | 'service';

/** Whom the owner knows from work is a connection as a rule, an old classmate sometimes, a cousin or a neighbour seldom, a hairdresser hardly ever. */
export function circleOf(random: Random, isConnected: boolean): Circle {
  return random.kind(rates.circle[isConnected ? 'connected' : 'others']);
}

/** What the owner of the list makes of somebody. */
export interface Acquaintance {
  /** Hands out people the owner knows. */
  known: () => Character;
  circle: Circle;
}
