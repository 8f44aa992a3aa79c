import { type CompiledName, compileName } from './compare/compile.ts';
import { givenSpellings } from './spell/forms.ts';
import { initialClass } from './spell/sound.ts';
import type { NameReading } from './types.ts';

/**
 * Every surname a reading can stand for, as keys to group by: simplified characters (Wong gives 王, 黄, 汪 …), or `=smith` for letters that spell
 * no Chinese surname. Two readings whose surnames can agree share a key; empty when the surname is unknown.
 */
export function surnameClasses(reading: NameReading | CompiledName): string[] {
  const { family } = 'reading' in reading ? reading : compileName(reading);
  if (!family) return [];
  if (family.han) return [...new Set([family.joined, family.han, ...family.parts.map((part) => part.han)])];
  return family.meanings.size > 0 ? [...family.meanings] : [`=${family.letters}`];
}

/**
 * First-sound classes of each syllable of the given name, over all systems: 伟强 gives [[Y, …], [K, C]]. A given name of letters is
 * cut in its likeliest way only into as many syllables as it has. Empty when there is none.
 */
export function initialClasses(reading: NameReading | CompiledName): string[][] {
  const { given } = 'reading' in reading ? reading : compileName(reading);
  if (!given) return [];
  if (given.han)
    return given.chars.map(({ han }) => [
      ...new Set(
        givenSpellings(han)
          .filter((spelling) => spelling.cost <= 1.5)
          .map((spelling) => initialClass(spelling.latin)),
      ),
    ]);
  const n = [2, 1, 3].find((size) => (given.cuts[size] ?? []).length > 0) ?? 1;
  const cuts = given.cuts[n] ?? [];
  return Array.from({ length: cuts.length > 0 ? n : 0 }, (_, i) => [
    ...new Set(cuts.map((cut) => initialClass(cut[i]!))),
  ]);
}
