import { charLists, charTable } from '../char-table.ts';
import nameTable from '../data/name-readings.json' with { type: 'json' };
import table from '../data/pinyin.json' with { type: 'json' };
import rareTable from '../data/rare-characters.json' with { type: 'json' };

const usual = charTable(table.usual);
const others = charLists(table.other);

/** Every Mandarin syllable, toneless, ü as v. */
export const pinyinSyllables: string[] = Object.keys(table.usual);
const allPinyin = new Set(pinyinSyllables);
export const isPinyin = (syllable: string): boolean => allPinyin.has(syllable);

/** Toneless readings of one simplified character, usual first, ü as v; empty for what is no known character. */
export function pinyinOf(char: string): string[] {
  const first = usual(char);
  return first ? [first, ...others(char)] : rareReading(char);
}

const inNames = new Map(
  Object.entries(nameTable.readings).map(([char, readings]) => [char, readings.split(' ')] as const),
);
/** Bits of a second reading that names have, and of one that they hardly have: 强 is no Jiang. */
const secondReading = { inNames: 1, elsewhere: 8 };

/** The readings of one simplified character in a given name, each with its cost in bits. */
export function pinyinInNames(char: string): [reading: string, cost: number][] {
  const [first, ...others] = pinyinOf(char);
  if (!first) return [];
  const usual = inNames.get(char) ?? [];
  return [
    [first, 0],
    ...usual.map((reading): [string, number] => [reading, secondReading.inNames]),
    ...others
      .filter((reading) => !usual.includes(reading))
      .map((reading): [string, number] => [reading, secondReading.elsewhere]),
  ];
}

let rare: Map<string, string> | undefined;

/** Read when the first such character is met. */
function rareReading(char: string): string[] {
  if (!rare) {
    rare = new Map();
    for (const [reading, chars] of Object.entries(rareTable.readings))
      for (const each of chars) rare.set(each, reading);
  }
  const reading = rare.get(char);
  return reading ? [reading] : [];
}

const initials = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)$/u;
/** ü after j, q, x and y is written u in pinyin; the other systems need to see it. */
function parts(pinyin: string): [initial: string, final: string] {
  const [, initial = '', rest = ''] = initials.exec(pinyin) ?? [];
  if ('jqx'.includes(initial) && initial && rest.startsWith('u')) return [initial, `v${rest.slice(1)}`];
  if (initial === 'y') {
    if (rest.startsWith('u')) return ['', `v${rest.slice(1)}`];
    return ['', rest.startsWith('i') ? rest : `i${rest}`];
  }
  if (initial === 'w') return ['', rest.startsWith('u') ? rest : `u${rest}`];
  return [initial, rest];
}

const wadeInitials: Record<string, string> = {
  b: 'p',
  p: 'p',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  zh: 'ch',
  ch: 'ch',
  j: 'ch',
  q: 'ch',
  x: 'hs',
  z: 'ts',
  c: 'ts',
  r: 'j',
};
const wadeFinals: Record<string, string> = {
  ie: 'ieh',
  ve: 'ueh',
  ian: 'ien',
  v: 'u',
  vn: 'un',
  van: 'uan',
  ong: 'ung',
  iong: 'iung',
  iu: 'iu',
};
const wadeWhole: Record<string, string> = {
  zhi: 'chih',
  chi: 'chih',
  shi: 'shih',
  ri: 'jih',
  zi: 'tzu',
  ci: 'tzu',
  si: 'szu',
  er: 'erh',
  e: 'o',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
  yi: 'i',
  ye: 'yeh',
  yan: 'yen',
  you: 'yu',
  yong: 'yung',
  yue: 'yueh',
  guo: 'kuo',
  duo: 'to',
  tuo: 'to',
  nuo: 'no',
  luo: 'lo',
  zuo: 'tso',
  cuo: 'tso',
  suo: 'so',
  zhuo: 'cho',
  chuo: 'cho',
  shuo: 'shuo',
  ruo: 'jo',
  gui: 'kuei',
  kui: 'kuei',
  bo: 'po',
  lve: 'lueh',
  nve: 'nueh',
};

/** Wade-Giles as written in life: no apostrophes, no umlaut. */
export function wadeGiles(pinyin: string): string {
  const whole = wadeWhole[pinyin];
  if (whole) return whole;
  if (/^[yw]/u.test(pinyin)) return pinyin;
  const [initial, final] = parts(pinyin);
  return (wadeInitials[initial] ?? initial) + (wadeFinals[final] ?? final);
}

/** Tongyong Pinyin (Taiwan, 2002 to 2008, and many passports since). */
export function tongyong(pinyin: string): string {
  let text = pinyin.replace(/^(zh|ch|sh|r|z|c|s)i$/u, '$1ih');
  text = text.replace(/^zh/u, 'jh').replace(/^x/u, 's').replace(/^q/u, 'c');
  text = text
    .replace(/iu$/u, 'iou')
    .replace(/ui$/u, 'uei')
    .replace(/^(w|f)en/u, '$1un')
    .replace(/^(w|f)eng/u, '$1ong');
  if (/^[jqx]u/u.test(pinyin)) text = text.replace(/^([jcs])u/u, '$1yu');
  return text.replace(/^([nl])v/u, '$1yu');
}

/** Loose spellings of Taiwan: rules people mix freely, applied to pinyin, Wade-Giles and Tongyong alike. */
const looseRules: [RegExp, string[]][] = [
  [/^hs/u, ['sh', 's', 'x']],
  [/^x/u, ['sh', 'hs', 's', 'shi']],
  [/^zh/u, ['j', 'ch', 'jh', 'z']],
  [/^q/u, ['ch', 'c', 'ts']],
  [/^j/u, ['ch', 'g']],
  [/^c(?!h)/u, ['ts', 'tz']],
  [/^z(?!h)/u, ['ts', 'tz', 'dz', 'j']],
  [/^r/u, ['j', 'zu']],
  [/^ts/u, ['tz', 'z', 'c']],
  [/^tz/u, ['ts', 'z']],
  [/^sh/u, ['s', 'shh']],
  [/ui$/u, ['uei', 'wei', 'uey']],
  [/uei$/u, ['wei', 'uey']],
  [/iu$/u, ['iou', 'iow', 'eou']],
  [/ou$/u, ['o', 'ow', 'oe', 'u', 'oh']],
  [/ong$/u, ['ung', 'oong']],
  [/eng$/u, ['ung', 'eung', 'ong']],
  [/en$/u, ['un', 'ern', 'an', 'in']],
  [/un$/u, ['uen', 'wun', 'ueng', 'oon']],
  [/ian$/u, ['ien', 'en', 'ean', 'yan', 'yen', 'ain']],
  [/ien$/u, ['en', 'yen']],
  [/yan$/u, ['yen', 'ian', 'yien', 'yann']],
  [/uan$/u, ['wan', 'uann', 'uang']],
  [/uang$/u, ['wang']],
  [/uo$/u, ['o', 'wo', 'uoh']],
  [/ao$/u, ['au', 'aw', 'auh']],
  [/ie$/u, ['ieh', 'eh', 'ye', 'ier']],
  [/ai$/u, ['ay', 'ae', 'aih', 'air']],
  [/ei$/u, ['ay', 'ey', 'ai']],
  [/ua$/u, ['wa', 'uah', 'wah']],
  [/ue$/u, ['ueh', 'yueh', 'yeh', 'iue']],
  [/(?<=[jqxcs]|ch|sh|hs)u(?!o)/u, ['iu', 'yu', 'ue', 'eu', 'iue']],
  [/^yu$/u, ['yue', 'yuh', 'yeu', 'eu', 'u']],
  [/^yi$/u, ['i', 'yih', 'ee', 'yii', 'e', 'y']],
  [/^yu(?=[an])/u, ['yue', 'yu', 'iu', 'yua']],
  [/(?<=sh|ch|zh|s|j|r)i$/u, ['ih', 'yi', 'yh', 'yr', 'r']],
  [/^(tz|ts|sz|z|c|s)i$/u, ['tzu', 'tsu', 'szu', 'tze', 'zu', 'su']],
  [/ang$/u, ['arng', 'ahng']],
  [/an$/u, ['ann', 'ahn', 'arn']],
  [/in$/u, ['inn', 'yn', 'ing']],
  [/ing$/u, ['yng', 'in', 'eng']],
  [/a$/u, ['ah', 'ar']],
  [/e$/u, ['er', 'o', 'eh', 'ur']],
  [/i$/u, ['ih', 'y', 'yi', 'ee', 'ii']],
  [/u$/u, ['uh', 'oo', 'wu']],
  [/o$/u, ['or', 'oh', 'uo']],
  [/^w(?=e)/u, ['v', 'u']],
  [/^g/u, ['k']],
  [/^d/u, ['t']],
  [/^b/u, ['p']],
];

const loose = new Map<string, string[]>();

/** Loose Taiwanese forms of one pinyin syllable: one rule away from pinyin, Wade-Giles or Tongyong. */
export function looseTaiwan(pinyin: string): string[] {
  const known = loose.get(pinyin);
  if (known) return known;
  const found = new Set<string>();
  for (const form of new Set([pinyin, wadeGiles(pinyin), tongyong(pinyin)]))
    for (const [pattern, replacements] of looseRules)
      if (pattern.test(form))
        for (const replacement of replacements) found.add(form.replace(pattern, replacement));
  loose.set(pinyin, [...found]);
  return [...found];
}
