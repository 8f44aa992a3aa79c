import { compareCompiled, type Perhaps } from '../../names/index.ts';
import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';
import { agreeBesides, cluesWeight, strongestClue } from './index.ts';
import type { NameJudgement } from './judge-names.ts';
import { agrees } from './name-weights.ts';

/**
 * Why two may be two however well their names agree: the name that stands there may be another's (`Perhaps`), something tells the two
 * apart (`otherwise`), or more than one of those of whom the same is told is called so (`several`).
 */
export type Doubt = Perhaps | 'otherwise' | 'several';

/** Of a pair of which not enough agrees; null where nothing but that is in the way. */
export const doubtAbout = (
  { reading, decisive }: Omit<NameJudgement, 'weight'>,
  contact: Profile,
): Doubt | null =>
  contact.readings[reading.contact]?.reading.perhaps ?? (decisive === 'otherwise' ? decisive : null);

/**
 * Up to here several at one large employer have a name, bits by the tables: one in 23,000 (张伟, 李娜, 李文博). Of whole Chinese names as
 * common, where such an employer or the same work is all that agrees besides, 48 of 65 that others wrote are one person
 * (`several` in `bench/others.ts`).
 */
const severalHave = 14.5;

/** What the clues tell besides the strongest from here on, bits, sets one of the name apart: what they do there, or in which city. */
const tellsApart = 1.4;

/** 张伟 华为, and one of the Wei Zhangs at Huawei: several may be called so where no more than the employer agrees, or the work. */
export function areSeveral(
  { nameBits, reading }: Pick<NameJudgement, 'nameBits' | 'reading'>,
  contact: Profile,
  connection: Profile,
  counts: Frequencies['counts'],
): boolean {
  if (nameBits === 0 || nameBits > severalHave || agreeBesides(contact, connection) !== 'widely')
    return false;
  const [a, b] = [contact.readings[reading.contact]!, connection.readings[reading.connection]!];
  const { family, given, english } = compareCompiled(a, b);
  return (
    agrees(family) &&
    agrees(given) &&
    !agrees(english) &&
    cluesWeight(contact, connection, counts) - strongestClue(contact, connection, counts) < tellsApart
  );
}
