import { type CompiledName, compileName } from './compare/compile.ts';
import { foldLatin } from './normalise.ts';
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

/** Ways in which one given name may begin its syllables; more would make a key of everything. */
const mostInitials = 12;

/** The first-sound classes of a whole given name as one key, for each way its letters can be cut: 晓曼 gives `CM`. */
export function initialsKeys({ given }: CompiledName): string[] {
  if (!given) return [];
  if (!given.han)
    return [...new Set(given.cuts.flatMap((cuts) => cuts.map((cut) => cut.map(initialClass).join(''))))];
  return given.chars
    .map(({ han }) => classesOf(han))
    .reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [''])
    .slice(0, mostInitials);
}

const remembered = new Map<string, string[]>();

function classesOf(char: string): string[] {
  let classes = remembered.get(char);
  if (!classes) {
    const usual = givenSpellings(char).filter(({ cost }) => cost <= 2.6);
    classes = [...new Set(usual.map(({ latin }) => initialClass(latin)))];
    remembered.set(char, classes);
  }
  return classes;
}

/** The Latin words of a name in alphabetical order, joined: equal whichever part stands first. */
export function joinedLatin({ reading }: CompiledName): string {
  const words = foldLatin(
    [reading.family?.latin, reading.given?.latin, ...reading.english].filter(Boolean).join(' '),
  );
  return words.split(/[ -]/u).filter(Boolean).sort().join('');
}

/** Given names of two syllables or more as joined letters, in the usual spelling of each system: 晓曼 gives `xiaoman`, `hiuman` … */
export function givenKeys({ given }: CompiledName): string[] {
  if (!given) return [];
  if (!given.han) return given.letters.length > 4 ? [given.letters] : [];
  if (given.chars.length < 2) return [];
  const spellings = given.chars.map(({ han }) => givenSpellings(han));
  const whole = (['pinyin', 'wade-giles', 'hong-kong', 'southeast-asia'] as const).map((system) =>
    spellings.map((list) => list.find((spelling) => spelling.system === system)?.latin ?? '').join(''),
  );
  return [...new Set([given.han, ...whole.filter((letters) => letters.length > 4)])];
}
