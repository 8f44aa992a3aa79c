import table from '../../data/ties-abroad.json' with { type: 'json' };
import { anyOf } from '../lexicon.ts';

/** Words of a table in which `_` is a space. */
const anyWord = (list = ''): string => anyOf(list).replaceAll('_', '\\s').replaceAll('.', '\\.');

/** One to four words in letters that may be a name. */
const word = "\\p{Script=Latin}[\\p{Script=Latin}\\p{M}.'’-]*";
const latinName = `${word}(?: ${word}){0,3}`;
const han = '\\p{Script=Han}{2,4}';
const start = '(?<=^|[\\s\\p{P}\\d|+~])';
const end = '(?=$|[\\s\\p{P}|+~])';

/** Few texts have any of these words: then they need not be read for each tie by itself. */
export const mayTellAbroad = new RegExp(
  `${start}(?:${table.languages
    .flatMap(({ words, wholeOnly, by, behind, offices: places }) => [words, wholeOnly, by, behind, places])
    .filter((list) => list !== undefined)
    .map(anyWord)
    .join('|')})\\.?(?=\\s|$)`,
  'iu',
);

/** Frau von Holger Brandl, PA to Farah, sec. to 苏铭, vợ anh Tuấn: the words are the first group, the name the second. */
export const abroadFirst: RegExp[] = table.languages.flatMap(
  ({ words, wholeOnly, of, needed, titles, by }) => {
    const joined = `(?:${anyWord(of)})(?:\\s|(?<=['’]))`;
    const titled = `(?:(?:${anyWord(titles)})\\.?\\s+){0,2}`;
    const between = needed ? `\\s${joined}` : `\\s(?:${joined})?`;
    return [
      `${start}((?:${anyWord(words)})\\.?${between})${titled}(${latinName}|${han})${end}`,
      `${start}(${anyWord(by)})\\s${titled}(${latinName}|${han})${end}`,
      ...(wholeOnly
        ? [`${start}((?:${anyWord(wholeOnly)})\\s${joined})${titled}(${word} ${latinName})${end}`]
        : []),
    ].map((pattern) => new RegExp(pattern, 'iu'));
  },
);

/** Holgers Frau: the name is the first group, the words behind it the second. */
export const abroadBehind: RegExp[] = table.languages.flatMap(({ behind }) =>
  behind ? [new RegExp(`${start}(${latinName}?)(s (?:${anyWord(behind)}))${end}`, 'iu')] : [],
);

/** Praxis Dr. Kessler: somebody there, or Kessler. The words are the first group, the name the second. */
export const offices: RegExp[] = table.languages.flatMap(({ offices: words, titles }) =>
  words
    ? [
        new RegExp(
          `${start}(${anyWord(words)})\\s(?:(?:${anyWord(titles)})\\.?\\s+){0,2}(${latinName})${end}`,
          'iu',
        ),
      ]
    : [],
);
