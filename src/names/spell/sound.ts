import table from '../data/sounds.json' with { type: 'json' };

/** How alike two Latin syllables sound to someone who writes Chinese names by ear, in bits; 0 equal, 20 unrelated. */

interface Sound {
  onset: string;
  vowel: string;
  coda: string;
}

/** Letters by the class they belong to: `b p ph` are `P`. */
const classesIn = (classes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(classes).flatMap(([name, letters]) => letters.split(' ').map((each) => [each, name])),
  );

const onsetClasses = classesIn(table.onsets);
const codaClasses = classesIn(table.codas);

/** Every class by its number, and the bits between any two of them: `table[a][b]`. */
function numbered(classes: Record<string, string>, pairs: Record<string, number>, unlike: number) {
  const names = [...new Set(Object.values(classes))];
  const bits = (a: string, b: string) => (a === b ? 0 : (pairs[a + b] ?? pairs[b + a] ?? unlike));
  return {
    number: new Map(names.map((name, number) => [name, number])),
    table: names.map((a) => names.map((b) => bits(a, b))),
  };
}

const unrelated = 20;
const onsets = numbered(onsetClasses, table.onsetPairs, unrelated);
const codas = numbered(codaClasses, table.codaPairs, 5);

const syllable = /^([^aeiou]*?)([aeiouvyw]+)([^aeiouvy]*)$/u;

function hear(text: string): Sound {
  const found = syllable.exec(text);
  if (!found) return { onset: text.length > 2 ? text.slice(0, -1) : text, vowel: '', coda: '' };
  let [, onset = '', vowel = '', coda = ''] = found;
  if (!onset && /^[yw]/u.test(vowel) && vowel.length > 1) {
    onset = vowel[0]!;
    vowel = vowel.slice(1);
  } else if (!onset && vowel.startsWith('v') && vowel.length > 1) {
    onset = 'w';
    vowel = vowel.slice(1);
  }
  vowel = vowel
    .replace(/oo/gu, 'u')
    .replace(/ee/gu, 'i')
    .replace(/[yv]/gu, (c) => (c === 'y' ? 'i' : 'u'))
    .replace(/w/gu, 'u')
    .replace(/(.)\1/gu, '$1');
  return { onset, vowel, coda };
}

const vowelPairs: Record<string, number> = table.vowelPairs;
const swap = (a: string, b: string) => (a === b ? 0 : (vowelPairs[a < b ? a + b : b + a] ?? 2.5));
const skip = (vowel: string) => (vowel === 'i' || vowel === 'u' || vowel === 'e' ? 0.9 : 1.5);

/** Edit distance over vowels. */
function vowelDistance(a: string, b: string): number {
  let row = [0];
  for (const char of b) row.push(row[row.length - 1]! + skip(char));
  for (const left of a) {
    const next = [row[0]! + skip(left)];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + skip(left), next[j - 1]! + skip(b[j - 1]!), row[j - 1]! + swap(left, b[j - 1]!)),
      );
    row = next;
  }
  return row[b.length]!;
}

/** A syllable heard once: its classes, and the number of its vowel in `vowelDistances`. */
export interface Heard extends Sound {
  onsetClass: string | undefined;
  /** Numbers in the tables of distances; -1 for letters of no class. */
  onsetNumber: number;
  codaNumber: number;
  vowelNumber: number;
}

const heard = new Map<string, Heard>();
const vowelNumbers = new Map<string, number>();
/** Few vowels occur, so that each distance is worked out once. */
const vowelDistances: number[][] = [];

export function listen(text: string): Heard {
  let found = heard.get(text);
  if (!found) {
    const { onset, vowel, coda } = hear(text);
    let vowelNumber = vowelNumbers.get(vowel);
    if (vowelNumber === undefined) {
      vowelNumber = vowelNumbers.size;
      vowelNumbers.set(vowel, vowelNumber);
      vowelDistances.push([]);
    }
    found = {
      onset,
      vowel,
      coda,
      onsetClass: onsetClasses[onset],
      onsetNumber: onsets.number.get(onsetClasses[onset]!) ?? -1,
      codaNumber: codas.number.get(codaClasses[coda]!) ?? -1,
      vowelNumber,
    };
    heard.set(text, found);
  }
  return found;
}

/** How unlike two syllables sound, in bits; 20 for what no system spells alike. */
export function soundDistance(a: Heard, b: Heard): number {
  if (a.onsetNumber < 0 || b.onsetNumber < 0 || a.codaNumber < 0 || b.codaNumber < 0) return unrelated;
  const between = onsets.table[a.onsetNumber]![b.onsetNumber]!;
  if (between === unrelated) return unrelated;
  const onset = between === 0 && a.onset !== b.onset ? 0.6 : between;
  const ends = codas.table[a.codaNumber]![b.codaNumber]!;
  const coda = ends === 0 && a.coda !== b.coda ? 0.3 : ends;
  const known = vowelDistances[a.vowelNumber]!;
  known[b.vowelNumber] ??= vowelDistance(a.vowel, b.vowel);
  return onset + coda + known[b.vowelNumber]!;
}

/** By number of an onset whether it is related to that of one of the syllables. */
export function relatedOnsets(syllables: readonly Heard[]): boolean[] {
  return onsets.table.map((bits) =>
    syllables.some(({ onsetNumber }) => onsetNumber >= 0 && bits[onsetNumber]! < unrelated),
  );
}

const coarser: Record<string, string> = table.coarser;

/** First-sound class of a syllable, one letter: the coarse key that blocking uses; `?` where there is none. */
export function initialClass(text: string): string {
  const found = listen(text).onsetClass ?? '?';
  return coarser[found] ?? found;
}
