import { simplify } from '../names/index.ts';

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
  return simplify(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’‘]/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/**
 * A finder of the phrases of a table in folded text, the longest first and none inside another. Latin phrases must be whole
 * words; Han ones may stand anywhere, as Chinese leaves no blanks. A phrase of several rows is found with all of them.
 */
export function phraseFinder(rows: readonly (readonly string[])[]): (text: string) => Found[] {
  const table = new Map<string, number[]>();
  rows.forEach((phrases, id) => {
    for (const phrase of new Set(phrases.map(folded))) table.set(phrase, [...(table.get(phrase) ?? []), id]);
  });
  table.delete('');
  const longestHan = Math.max(0, ...[...table.keys()].filter(isHan).map(({ length }) => length));
  const longestLatin = Math.max(0, ...[...table.keys()].map((phrase) => phrase.split(' ').length));

  function among(pieces: readonly string[], glue: string, shortest: number, longest: number): Found[] {
    const found: Found[] = [];
    for (let from = 0; from < pieces.length; from++) {
      for (let length = Math.min(longest, pieces.length - from); length >= shortest; length--) {
        const phrase = length === 1 ? pieces[from]! : pieces.slice(from, from + length).join(glue);
        const ids = table.get(phrase);
        if (!ids) continue;
        found.push({ ids, phrase });
        from += length - 1;
        break;
      }
    }
    return found;
  }

  return (text) => {
    if (text === '') return [];
    const words = text.split(' ');
    const whole = among(words, ' ', 1, longestLatin);
    const taken = new Set(whole.flatMap(({ phrase }) => phrase.split(' ')));
    const runs = words.filter((word) => !taken.has(word) && isHan(word));
    return [...whole, ...runs.flatMap((run) => among([...run], '', 2, longestHan))];
  };
}

/** What the finder sees in some texts, each thing once. */
export function mentionsIn(find: (text: string) => Found[], texts: readonly string[]): Mentions {
  const said = new Map<number, string>();
  for (const text of texts) {
    for (const { ids, phrase } of find(folded(text))) {
      for (const id of ids) if (!said.has(id)) said.set(id, phrase);
    }
  }
  return said.size === 0 ? noMentions : { ids: [...said.keys()], words: [...said.values()] };
}
