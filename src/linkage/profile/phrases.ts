import { simplify } from '../../names/index.ts';
import { remembered } from '../../remembered.ts';

/** Things of one kind that a person's texts mention, as numbers of a table's rows, each with the word that said so. */
export interface Mentions {
  ids: readonly number[];
  words: readonly string[];
}

export const noMentions: Mentions = { ids: [], words: [] };

/** A phrase of a table as it stood in a text: what it may mean, and the text without it. */
export interface Found {
  ids: readonly number[];
  phrase: string;
}

/** Simplified, lower case, without marks and apostrophes; whatever is neither letter, digit nor & is one blank. */
export function folded(text: string): string {
  const plain = simplify(usual.test(text) ? text : text.normalize('NFKC')).toLowerCase();
  return (usual.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}
/** ASCII and the usual characters: nothing to normalise. */
const usual = /^[ -~\u4e00-\u9fff]*$/;

/** Folded text, and where letters stand beside Han the same with a blank between: PropNex租房. */
export const withLettersApart = (text: string): string[] => [
  ...new Set([text, text.replace(betweenScripts, ' ')]),
];
const betweenScripts = /(?<=[a-z\d])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z\d])/gu;

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/**
 * A finder of the phrases of a table in folded text, the longest first and none inside another. Latin phrases must be whole
 * words; Han ones may stand anywhere, as Chinese leaves no blanks. A phrase of several rows is found with all of them.
 */
export const phraseFinder = (rows: readonly (readonly string[])[]): ((text: string) => Found[]) =>
  phrasesInside(rowsByPhrase(rows));

/** The same of a table whose phrases are at hand. */
export function phrasesInside(table: Phrases): (text: string) => Found[] {
  /** How many pieces the longest phrase has that begins so: words, and the characters of Han. */
  const words = new Map<string, number>();
  const characters = new Map<string, number>();
  for (const phrase of table.keys()) {
    const pieces = phrase.split(' ');
    words.set(pieces[0]!, Math.max(pieces.length, words.get(pieces[0]!) ?? 0));
    if (isHan(phrase)) characters.set(phrase[0]!, Math.max(phrase.length, characters.get(phrase[0]!) ?? 0));
  }

  function among(pieces: readonly string[], glue: string, starts: Map<string, number>): Found[] {
    const found: Found[] = [];
    for (let from = 0; from < pieces.length; from++) {
      const longest = starts.get(pieces[from]!) ?? 0;
      for (let length = Math.min(longest, pieces.length - from); length > 0; length--) {
        const phrase = length === 1 ? pieces[from]! : pieces.slice(from, from + length).join(glue);
        const ids = table.get(phrase);
        if (!ids || (glue === '' && isInsideWord(pieces, from, length))) continue;
        found.push({ ids, phrase });
        from += length - 1;
        break;
      }
    }
    return found;
  }

  return (text) => {
    if (text === '') return [];
    const whole = among(text.split(' '), ' ', words);
    if (!isHan(text)) return whole;
    const taken = new Set(whole.flatMap(({ phrase }) => phrase.split(' ')));
    const runs = text.split(' ').filter((word) => !taken.has(word) && isHan(word));
    return [...whole, ...runs.flatMap((run) => among([...run], '', characters))];
  };
}

/** A finder of all phrases that folded text begins with, whether or not a longer one does: CITIC, CITIC Securities. */
export function phrasesAtStart(table: Phrases): (text: string) => Found[] {
  return (text) => {
    const [first = ''] = text.split(' ');
    const ends = isHan(first)
      ? [...first.slice(0, longestAtStart)].map((_, at) => at + 1).slice(1)
      : [...text.matchAll(/(?= |$)/g)].slice(0, longestAtStart).map(({ index }) => index);
    return ends
      .map((end) => text.slice(0, end))
      .flatMap((phrase) => (table.has(phrase) ? [{ ids: table.get(phrase)!, phrase }] : []));
  };
}
/** Words, or characters. */
const longestAtStart = 12;

/** By phrase, folded, the rows of a table that have it. */
export function rowsByPhrase(rows: readonly (readonly string[])[]): Phrases {
  const table = new Map<string, number[]>();
  rows.forEach((phrases, id) => {
    for (const phrase of new Set(phrases.map(folded))) table.set(phrase, [...(table.get(phrase) ?? []), id]);
  });
  table.delete('');
  return table;
}
type Phrases = ReadonlyMap<string, number[]>;

/** Lotte in Charlotte丁: letters that go on before or behind are another word. */
function isInsideWord(pieces: readonly string[], from: number, length: number): boolean {
  const goesOn = (inner: number, outer: number) =>
    isLetter.test(pieces[inner]!) && isLetter.test(pieces[outer] ?? '');
  return goesOn(from, from - 1) || goesOn(from + length - 1, from + length);
}
const isLetter = /[a-z\d]/;

/** What a finder sees in a text, each thing once. */
export function mentionsBy(find: (text: string) => Found[]): (text: string) => Mentions {
  return remembered((text) =>
    together(find(folded(text)).map(({ ids, phrase }) => ({ ids, words: ids.map(() => phrase) }))),
  );
}

/** All that is mentioned, each thing once with the first word that said so. */
export function together(mentions: readonly Mentions[]): Mentions {
  const telling = mentions.filter(({ ids }) => ids.length > 0);
  if (telling.length === 0) return noMentions;
  if (telling.length === 1 && telling[0]!.ids.length === 1) return telling[0]!;
  const said = new Map<number, string>();
  for (const { ids, words } of telling) {
    ids.forEach((id, at) => {
      if (!said.has(id)) said.set(id, words[at]!);
    });
  }
  return { ids: [...said.keys()], words: [...said.values()] };
}
