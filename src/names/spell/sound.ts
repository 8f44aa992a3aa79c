/** How alike two Latin syllables sound to someone who writes Chinese names by ear, in bits; 0 equal, 20 unrelated. */

interface Sound {
  onset: string;
  vowel: string;
  coda: string;
}

const onsetClasses: Record<string, string> = {};
for (const [name, members] of Object.entries({
  P: 'b p ph bh pf',
  M: 'm',
  F: 'f fh',
  T: 'd t th dh',
  N: 'n',
  L: 'l lh',
  R: 'r jr rh',
  K: 'g k kh gh',
  Q: 'kw gw qu khw',
  G: 'ng',
  H: 'h hh',
  X: 'x hs sy shy',
  S: 's sh sz ss',
  C: 'zh z j jh ch chh ts tsh tz tj dz q c cz cs tch',
  Y: 'y',
  W: 'w v hw',
  '': '',
}))
  for (const member of members.split(' ')) onsetClasses[member] = name;

/** Bits between onset classes, `H` alone for a class and no onset; a pair not listed is unrelated. */
const onsetPairs = {
  CS: 3,
  SX: 1,
  CX: 2.6,
  CK: 3.5,
  HX: 2.2,
  FH: 2.5,
  HK: 3,
  H: 3,
  HW: 2.5,
  RY: 2,
  CR: 2,
  LR: 2.5,
  Y: 0.7,
  W: 1.2,
  PW: 4,
  PM: 3.5,
  MW: 3,
  LN: 1.5,
  G: 1.5,
  GK: 2.5,
  GY: 2.5,
  CT: 3.5,
  LT: 5,
  KQ: 1,
  Q: 4,
  QW: 4,
  HQ: 3,
  CY: 4,
  XY: 4,
  FP: 3,
  FW: 2.5,
  ST: 5.5,
  KY: 4,
  GN: 2.5,
  XK: 3,
  RS: 4,
  K: 5,
  GW: 3,
  HY: 3,
  RL: 2.5,
  CG: 5,
  R: 4,
};
const codaClasses: Record<string, string> = {
  '': '',
  h: '',
  r: '',
  w: '',
  y: '',
  n: 'N',
  nn: 'N',
  rn: 'N',
  hn: 'N',
  m: 'M',
  rm: 'M',
  ng: 'G',
  rng: 'G',
  k: 'k',
  ck: 'k',
  rk: 'k',
  c: 'k',
  g: 'k',
  t: 't',
  d: 't',
  rt: 't',
  p: 'p',
  b: 'p',
  l: 'L',
};
const codaPairs: Record<string, number> = {
  GN: 1.2,
  MN: 1.5,
  GM: 2.5,
  kt: 1.2,
  kp: 1.5,
  pt: 1.5,
  k: 2,
  t: 2,
  p: 2,
  N: 4,
  G: 4.5,
  M: 5,
  Gk: 4,
  Nt: 4,
  Mp: 4,
  L: 3,
};

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
const onsets = numbered(onsetClasses, onsetPairs, unrelated);
const codas = numbered(codaClasses, codaPairs, 5);

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

const vowelPairs: Record<string, number> = {
  ae: 1,
  ei: 1.1,
  ou: 0.9,
  ao: 1.4,
  au: 1.6,
  eo: 1.4,
  iu: 2,
  eu: 1.6,
  ai: 2.5,
  io: 2.5,
};
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
    const sound = hear(text);
    let vowelNumber = vowelNumbers.get(sound.vowel);
    if (vowelNumber === undefined) {
      vowelNumber = vowelNumbers.size;
      vowelNumbers.set(sound.vowel, vowelNumber);
      vowelDistances.push([]);
    }
    found = {
      ...sound,
      onsetClass: onsetClasses[sound.onset],
      onsetNumber: onsets.number.get(onsetClasses[sound.onset]!) ?? -1,
      codaNumber: codas.number.get(codaClasses[sound.coda]!) ?? -1,
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

/** Classes that spellings of one name often cross are one key. */
const coarser: Record<string, string> = {
  X: 'C',
  S: 'C',
  Q: 'K',
  R: 'Y',
  G: 'Y',
  W: 'Y',
  '': 'Y',
  N: 'L',
  F: 'H',
};

/** First-sound class of a syllable, one letter: the coarse key that blocking uses; `?` where there is none. */
export function initialClass(text: string): string {
  const found = listen(text).onsetClass ?? '?';
  return coarser[found] ?? found;
}
