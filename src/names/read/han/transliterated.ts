import { remembered } from '../../../remembered.ts';
import { renderings } from '../../frequency.ts';
import { letters, simplify } from '../../normalise.ts';
import { isSurname, surnameShare } from '../../spell/forms.ts';
import { heardInHan, isNameElement, skeletonsOf, transliterated } from '../../spell/transliterate.ts';
import type { Field, NamePart, NameReading } from '../../types.ts';
import { hanWord } from '../lexicon.ts';
import { chineseNameBits, mayBeGiven } from './name.ts';
import { cutRun, plainBits } from './run.ts';

/** Dots of every kind that stand between the parts of such a name. */
export const dot = '[·•・･‧⋅∙．.﹒。｡●◦᛫ꞏ]';
const dotted = new RegExp(
  `(?<![\\p{Script=Han}\\p{Script=Latin}])(\\p{Script=Han}{1,8})\\s?${dot}\\s?(?:(\\p{Script=Han}{1,8})\\s?${dot}\\s?)?(\\p{Script=Han}{1,8})(?!\\p{Script=Han})`,
  'u',
);

/** A name of several parts with dots between them, 古丽娜尔·艾合买提: the first is the given name, the last the father's. */
export function readDotted(text: string, field: Field): { readings: NameReading[]; rest: string } | null {
  const found = dotted.exec(text);
  if (!found) return null;
  const [whole, given = '', middle = '', family = ''] = found;
  const isWestern = renderings.has(simplify(given));
  if (given.length + family.length < 3 || isSomethingElse(given)) return null;
  // 闵·沛霖, of whom the surname stands in front; but 巴·哈斯.
  if (!isWestern && isSurname(given) && mayBeGiven(family) && !heardInHan(simplify(family))?.people)
    return null;
  // 穆罕默德·阿里 is called as a firm is.
  if (!isWestern && (isSomethingElse(family) || isChineseName(given))) return null;
  // 不吃香菜·阎思明
  if (!isWestern && isChineseName(family) && !heardInHan(simplify(given))) return null;
  const rest = `${text.slice(0, found.index)}|${text.slice(found.index + whole.length)}`;
  const readings = [
    reading(whole, field, 0.75, part(given), part(family)),
    reading(whole, field, 0.1, part(given), null),
    reading(whole, field, 0.06, part(family), part(given)),
    reading(whole, field, 0.04, part(given + middle + family), null),
  ];
  if (middle) readings.push(reading(whole, field, 0.04, part(given), part(middle)));
  return { readings, rest };
}

/** What a character costs of a remark that is no name at all. */
const namelessBits = -9.5;

const cutPlainly = remembered((run: string) => cutRun(run, { nameBonus: 0, whole: false }));

/** Bits of a remark that is no such name: of plain text, or of a Chinese name and what stands behind it (白晓燕阿里巴巴, 王丽拉萨). */
function asTextBits(run: string): number {
  const { named } = cutPlainly(run);
  const bits = named && named.pieces.length > 1 ? named.bits : Number.NEGATIVE_INFINITY;
  return Math.max(namelessBits * [...run].length, bits);
}

/** 扎西顿珠: all of it pieces that one people makes names of, so that it is a name whatever stands beside it. */
export function isMadeOfElements(plain: string): boolean {
  const heard = heardInHan(plain);
  return [...plain].length > 2 && Boolean(heard?.people) && heard!.pieces.every(isNameElement);
}

/** Ways to understand a run of Han as a name written by its sound: 扎西次仁, 迪丽热巴, 包青格勒. `word` may be the same in letters. */
export function readTransliterated(whole: string, field: Field, word: string): NameReading[] {
  const run = withoutWords(whole);
  const plain = simplify(run);
  const chars = [...run];
  const heard = heardInHan(plain);
  const [first = '', ...others] = chars;
  const rest = others.join('');
  const withSurname = others.length > 1 && isSurname(simplify(first)) ? heardInHan(simplify(rest)) : null;
  if ((!heard && !withSurname) || hanWord(plain)) return [];
  const latin = word && isSpelling(plain, word) ? word : '';
  const asChinese = Math.max(chineseNameBits(plain), field === 'name' ? -60 : asTextBits(run));
  const alone = (heard?.bits ?? -99) + (latin ? 8 : 0);
  const surnamed = withSurname
    ? withSurname.bits +
      Math.log2(surnameShare(simplify(first))) +
      (withSurname.people ? ofTheirs : ofNoPeople)
    : -99;
  const all = Math.log2(2 ** alone + 2 ** surnamed + 2 ** asChinese);
  const scale = field === 'nickname' || field === 'notes' ? 0.6 : 0.95;
  const priorOf = (bits: number) => 2 ** (bits - all) * scale;
  const readings: NameReading[] = [];
  if (heard)
    for (const [share, given, family] of waysToPart(run, heard))
      readings.push(
        reading(
          run,
          field,
          priorOf(alone) * share,
          part(given, family ? '' : latin),
          family ? part(family) : null,
        ),
      );
  if (withSurname)
    readings.push({
      ...reading(run, field, priorOf(surnamed), part(rest), part(first)),
      order: 'family-first',
    });
  return readings.filter(({ prior }) => prior >= 0.02);
}

/** 其其格 of 其其格呼和浩特蒙牛: what is left between words, where that is likelier heard alone. */
function withoutWords(run: string): string {
  if (!heardInHan(simplify(run)) && !endsInElement(simplify(run))) return run;
  const { pieces, bits: ofAll } = cutPlainly(run).plain;
  // 乌云其木格 is no dark cloud.
  if (pieces.some((piece) => 'kind' in piece && piece.kind === 'everyday')) return run;
  const heard = (text: string) => heardInHan(simplify(text))?.bits ?? Number.NEGATIVE_INFINITY;
  const alone = pieces
    .filter((piece) => 'kind' in piece && piece.kind === 'text')
    .map(({ text }) => ({ text, bits: heard(text) + ofAll - plainBits * [...text].length }));
  return [{ text: run, bits: heard(run) }, ...alone].reduce((best, each) =>
    each.bits > best.bits ? each : best,
  ).text;
}

/** Whether it begins or ends as such names do. */
const endsInElement = (plain: string): boolean =>
  [2, 3, 4].some((size) => isNameElement(plain.slice(0, size)) || isNameElement(plain.slice(-size)));

/** Of Mongols and others, one in so many (bits) puts a Chinese surname in front; shares of surnames count among these alone. */
const ofTheirs = 3;
/** 刘佩珊博腾: behind a Chinese surname, characters that are any foreigner's are mostly a given name and where she works. */
const ofNoPeople = -10;

type Parted = [share: number, given: string, family: string | null];

/** Where such a name falls into two: Tibetan names do, Yi have the family in front, Uyghur ones may lack the dot. */
function waysToPart(run: string, heard: NonNullable<ReturnType<typeof heardInHan>>): Parted[] {
  const chars = [...run];
  const { people } = heard;
  const cuts: [string, string][] = [];
  let at = 0;
  const pieces = heard.people ? heard.pieces : chars.length === 4 ? [chars.slice(0, 2).join(''), ''] : [];
  for (const piece of pieces.slice(0, -1)) {
    at += [...piece].length;
    const both: [string, string] = [chars.slice(0, at).join(''), chars.slice(at).join('')];
    if ([...both[0]].length > 1 && (people === 'tibetan' || [...both[1]].length > 1)) cuts.push(both);
  }
  const chosen = cuts.length > 2 ? [cuts[0]!, cuts[cuts.length - 1]!] : cuts;
  if (chosen.length === 0) return [[1, run, null]];
  const [usual, swapped] = sharesOf[people ?? 'others'] ?? sharesOf.others!;
  return [
    ...chosen.map(([head, tail]): Parted => [usual / chosen.length, head, tail]),
    [1 - usual - swapped, run, null],
    ...chosen.map(([head, tail]): Parted => [swapped / chosen.length, tail, head]),
  ];
}

/** How often the second piece is put where a surname goes, and how often the first. */
const sharesOf: Record<string, [usual: number, swapped: number]> = {
  tibetan: [0.5, 0.12],
  yi: [0.15, 0.55],
  others: [0.2, 0.1],
};

/** 王伟·携程: a dot is a separator too. */
function isSomethingElse(part: string): boolean {
  const kind = hanWord(simplify(part));
  return kind !== undefined && kind !== 'everyday';
}

function isChineseName(part: string): boolean {
  const plain = simplify(part);
  if ([...plain].length > 3 || !isSurname([...plain][0]!)) return false;
  return [...plain].length > 1 && chineseNameBits(plain) > (heardInHan(plain)?.bits ?? -99);
}

function isSpelling(han: string, word: string): boolean {
  const spelled = letters(word);
  const { spellings, skeletons } = transliterated(han);
  return (
    spellings.has(spelled) ||
    skeletonsOf(spelled).some((skeleton) => skeleton.length > 1 && skeletons.has(skeleton))
  );
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
