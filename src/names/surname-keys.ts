import { type CompiledFamily, type CompiledName, compileName } from './compare/compile.ts';
import { familySpellings, hanOfKorean, isSurname, surnamesSpelled } from './spell/forms.ts';
import { transliterated } from './spell/transliterate.ts';
import { keysInHan, keysInLetters } from './spell/western.ts';
import type { NameReading } from './types.ts';

/**
 * Every surname a reading can stand for, as keys to group by: simplified characters (Wong gives 王, 黄, 汪 …), or `=smith` for letters that spell
 * no Chinese surname. Two readings whose surnames can agree share a key; empty when the surname is unknown.
 */
export function surnameClasses(reading: NameReading | CompiledName): string[] {
  const { family } = 'reading' in reading ? reading : compileName(reading);
  return family ? surnameClassesOf(family) : [];
}

function surnameClassesOf(family: CompiledFamily): string[] {
  if (family.han)
    return [
      ...new Set([
        family.joined,
        family.han,
        ...family.parts.map((part) => part.han),
        ...hanOfKorean(family.han),
      ]),
    ];
  if (family.meanings.size > 0) return [...family.meanings];
  return [family.letters, family.spelledOut, ...family.words].filter(Boolean).map((letters) => `=${letters}`);
}

/** Surnames to look one written in letters up by; whoever bears a rarer meaning is looked up by the letters themselves. */
const mostSurnames = 4;
/** A surname spelled at a higher cost is met by the rest of the name, bits. */
const dearest = 3.5;

/**
 * Keys to look a surname up by, few: letters give the likeliest few surnames they spell (Chi gives 迟, 齐, 戚 …) and themselves
 * where they spell more; a surname in Han gives itself, and the letters that would not lead to it (池 gives `=chi`).
 */
export function surnameKeys({ family }: CompiledName): string[] {
  if (!family) return [];
  if (family.han) {
    const rare = [family.han, ...family.parts.map(({ han }) => han)].flatMap(lettersOf);
    return [...new Set([...surnameClassesOf(family), ...rare])];
  }
  const { letters, words } = family;
  const classes = surnameClassesOf(family);
  if (family.meanings.size === 0) return [...classes, ...keysInLetters(letters)];
  if (classes.length <= mostSurnames) return classes;
  const likeliest = words.length > 1 ? words.flatMap(likeliestOf) : classes.slice(0, mostSurnames);
  return [...likeliest, `=${letters}`];
}

const likeliestOf = (letters: string): string[] =>
  surnamesSpelled(letters)
    .slice(0, mostSurnames)
    .map(({ family }) => family);

const rareLetters = new Map<string, string[]>();

function lettersOf(han: string): string[] {
  let keys = rareLetters.get(han);
  if (!keys) {
    const usual = familySpellings(han).filter(({ cost }) => cost <= dearest);
    const leadElsewhere = usual.filter(({ latin }) => !likeliestOf(latin).includes(han));
    const isHeard = [...han].length > 1 && !isSurname(han);
    const latin = [
      ...leadElsewhere.map((each) => each.latin),
      ...(isHeard ? transliterated(han).spellings : []),
    ];
    keys = [...new Set(latin.map((each) => `=${each}`)), ...(isHeard ? keysInHan(han) : [])];
    rareLetters.set(han, keys);
  }
  return keys;
}
