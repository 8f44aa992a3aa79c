import type { System } from '../types.ts';
import { surnameShare, surnamesSpelled } from './forms.ts';

/**
 * Whether a surname in letters is likelier meant in pinyin, for somebody else than `family` by a system that one in `rarity` people
 * writes by: Ling is rather 凌 than 林.
 */
export function isLikelierInPinyin(latin: string, family: string, system: System, rarity: number): boolean {
  const all = surnamesSpelled(latin);
  const cost = all.find((each) => each.family === family && each.system === system)?.cost ?? 0;
  const likely = surnameShare(family) / rarity / 2 ** cost;
  return all.some(
    (other) =>
      other.system === 'pinyin' &&
      other.cost === 0 &&
      other.family !== family &&
      surnameShare(other.family) > likely,
  );
}
