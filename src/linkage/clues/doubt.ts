import { compareCompiled, type Perhaps } from '../../names/index.ts';
import type { Profile } from '../profile/profile.ts';
import { agreeBesides } from './index.ts';
import type { NameJudgement } from './judge-names.ts';
import { agrees } from './name-weights.ts';

/**
 * Why two may be two however well their names agree: the name that stands there may be another's (`Perhaps`), something tells the two
 * apart (`otherwise`), or more than one is called so where they work (`several`).
 */
export type Doubt = Perhaps | 'otherwise' | 'several';

/** Of a pair that is not to be taken unasked; null where nothing but how little agrees is in the way. */
export function doubtAbout(
  names: Omit<NameJudgement, 'weight'>,
  contact: Profile,
  connection: Profile,
): Doubt | null {
  const perhaps = contact.readings[names.reading.contact]?.reading.perhaps;
  if (perhaps) return perhaps;
  if (names.decisive === 'otherwise') return 'otherwise';
  return areSeveral(names, contact, connection) ? 'several' : null;
}

/**
 * Up to here several at one large employer have a name, bits by the tables: one in 10,000 (张伟, 王磊, 李静). Of whole Chinese names as common,
 * where such an employer is all that agrees besides, 10 of 23 that others wrote are one person for sure (`bench/others`).
 */
const severalHave = 14.5;

/** 张伟 华为, and one of the Wei Zhangs at Huawei: several may be called so where nothing but the employer agrees. */
export function areSeveral(
  { nameBits, reading }: Pick<NameJudgement, 'nameBits' | 'reading'>,
  contact: Profile,
  connection: Profile,
): boolean {
  if (nameBits === 0 || nameBits > severalHave || agreeBesides(contact, connection) !== 'widely')
    return false;
  const [a, b] = [contact.readings[reading.contact]!, connection.readings[reading.connection]!];
  const { family, given, english } = compareCompiled(a, b);
  return agrees(family) && agrees(given) && !agrees(english);
}
