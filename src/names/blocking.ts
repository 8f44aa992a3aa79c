import type { CompiledGiven, CompiledName } from './compare/compile.ts';
import { foldLatin } from './normalise.ts';
import { givenSpellings } from './spell/forms.ts';
import { initialClass } from './spell/sound.ts';

/** Spellings dearer than this, in bits, are too rare to look for. */
const usual = 2.6;
/** Ways in which one given name may begin its syllables; more would make a key of everything. */
const mostInitials = 12;

/** The surnames a reading can stand for, as simplified characters; the letters themselves where no table knows them. */
export function surnameClasses({ family }: CompiledName): string[] {
  if (!family) return [];
  if (family.han) return family.parts.map(({ han }) => han);
  return family.meanings.size > 0 ? [...family.meanings] : [family.letters];
}

/** How the syllables of a given name may begin, one class letter each, in every usual spelling: 晓曼 `CM`. */
export function initialsClasses(given: CompiledGiven): string[] {
  if (given.chars.length > 0) return products(given.chars.map(({ han }) => classesOfChar(han)));
  return [...new Set(given.cuts.flatMap((cuts) => cuts.map((cut) => cut.map(initialClass).join(''))))];
}

/** The Latin words of a name in alphabetical order, joined: equal whichever part stands first. */
export function joinedLatin({ reading }: CompiledName): string {
  const words = foldLatin(
    [reading.family?.latin, reading.given?.latin, ...reading.english].filter(Boolean).join(' '),
  );
  return words.split(/[ -]/u).filter(Boolean).sort().join('');
}

const remembered = new Map<string, string[]>();

function classesOfChar(char: string): string[] {
  let classes = remembered.get(char);
  if (!classes) {
    const likely = givenSpellings(char).filter(({ cost }) => cost <= usual);
    classes = [...new Set(likely.map(({ latin }) => initialClass(latin)))];
    remembered.set(char, classes);
  }
  return classes;
}

function products(choices: string[][]): string[] {
  return choices
    .reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [''])
    .slice(0, mostInitials);
}
