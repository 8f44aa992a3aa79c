import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';
import { agreeBesides, cluesWeight, strongestClue } from './index.ts';
import type { NameDoubt, NameJudgement } from './judge-names.ts';

/**
 * Why two may be two however well their names agree: by the names, which leave another in doubt also where the work agrees (`other-there`),
 * or as more than one of those of whom the same is told is called so (`several`).
 */
export type Doubt = NameDoubt | 'other-there' | 'several';

/** What the clues tell besides the strongest from here on, bits, sets one of the name apart: what they do there, or in which city. */
const tellsApart = 1.4;

/** 张伟 华为, and one of the Wei Zhangs at Huawei: several may be called so where no more than the employer agrees, or the work. */
export const areSeveral = (
  { isCommon }: Pick<NameJudgement, 'isCommon'>,
  contact: Profile,
  connection: Profile,
  counts: Frequencies['counts'],
): boolean =>
  isCommon &&
  agreeBesides(contact, connection) === 'widely' &&
  cluesWeight(contact, connection, counts) - strongestClue(contact, connection, counts) < tellsApart;
