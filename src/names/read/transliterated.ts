import { letters, simplify } from '../normalise.ts';
import { isSurname, surnameShare } from '../spell/forms.ts';
import { looksTransliterated, skeletonOf, transliterated, twoElements } from '../spell/transliterate.ts';
import type { Field, NamePart, NameReading } from '../types.ts';
import { hanWord } from './lexicon.ts';

/** 马丽娜 is mostly Ma Lina; 乌日娜 is not Wu Rina. */
const usualSurname = 0.0005;

/** Dots of every kind that stand between the parts of such a name. */
const dotted =
  /(?<!\p{Script=Han})(\p{Script=Han}{2,8})[·•・･‧⋅∙．.﹒。](?:\p{Script=Han}{1,8}[·•・･‧⋅∙．.﹒。])?(\p{Script=Han}{2,8})(?!\p{Script=Han})/u;

/** A name of several parts with dots between them, 古丽娜尔·艾合买提: the first is the given name, the last the father's. */
export function readDotted(text: string, field: Field): { readings: NameReading[]; rest: string } | null {
  const found = dotted.exec(text);
  if (!found) return null;
  const [whole, given = '', family = ''] = found;
  if ([given, family].some(isSomethingElse) || isChineseName(given)) return null;
  const rest = `${text.slice(0, found.index)}|${text.slice(found.index + whole.length)}`;
  const readings = [
    reading(whole, field, 0.8, part(given), part(family)),
    reading(whole, field, 0.15, part(given), null),
  ];
  return { readings, rest };
}

/** Ways to understand a run of Han as a name written by its sound: 扎西次仁, 迪丽热巴, 包青格勒. `word` may be the same in letters. */
export function readTransliterated(run: string, field: Field, word: string): NameReading[] {
  const plain = simplify(run);
  const chars = [...run];
  const scale = field === 'nickname' || field === 'notes' ? 0.6 : 1;
  const latin = isSpelling(plain, word) ? word : '';
  const both = twoElements(plain);
  const readings: NameReading[] = [];
  if (both) {
    const at = [...both[0]].length;
    const [head, tail] = [chars.slice(0, at).join(''), chars.slice(at).join('')];
    readings.push(reading(run, field, 0.5 * scale, part(head), part(tail)));
    readings.push(reading(run, field, 0.4 * scale, part(run, latin), null));
  } else if (looksTransliterated(plain) && chars.length > 2) {
    const isUsual = chars.length === 3 && surnameShare([...plain][0]!) > usualSurname;
    readings.push(reading(run, field, (latin ? 0.9 : isUsual ? 0.05 : 0.5) * scale, part(run, latin), null));
  }
  const [first = '', ...others] = chars;
  const rest = others.join('');
  if (others.length > 2 && isSurname(simplify(first)) && looksTransliterated(simplify(rest)))
    readings.push({ ...reading(run, field, 0.5 * scale, part(rest), part(first)), order: 'family-first' });
  return readings;
}

/** 王伟·携程: a dot is a separator too. */
function isSomethingElse(part: string): boolean {
  const kind = hanWord(simplify(part));
  return kind !== undefined && kind !== 'everyday';
}

function isChineseName(part: string): boolean {
  const plain = simplify(part);
  return [...plain].length < 4 && isSurname([...plain][0]!) && !looksTransliterated(plain);
}

function isSpelling(han: string, word: string): boolean {
  const spelled = letters(word);
  const { spellings, skeletons } = transliterated(han);
  const skeleton = skeletonOf(spelled);
  return spellings.has(spelled) || (skeleton.length > 1 && skeletons.has(skeleton));
}

const part = (han: string, latin = ''): NamePart => ({ han, latin });

function reading(
  text: string,
  field: Field,
  prior: number,
  given: NamePart,
  family: NamePart | null,
): NameReading {
  return {
    ...{ field, text, prior, origin: 'unknown', order: family ? 'given-first' : 'none', family, given },
    ...{ english: [], honorific: null, gender: null },
  };
}
