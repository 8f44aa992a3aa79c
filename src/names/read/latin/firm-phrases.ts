import clueWords from '../../data/clue-words.json' with { type: 'json' };
import { isEnglish, renderings } from '../../frequency.ts';
import { letters, simplify } from '../../normalise.ts';
import { surnamesSpelled } from '../../spell/forms.ts';

/** A firm's name as it is looked up: its words in small letters, without marks and without "and". */
export const phraseOf = (name: string): string[] => wordsAt(name).map(({ folded }) => folded);

interface WordAt {
  folded: string;
  from: number;
  to: number;
}

const wordsAt = (text: string): WordAt[] =>
  [...text.matchAll(/[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}\d'’]*/gu)]
    .map(({ 0: word, index }) => ({ folded: letters(word), from: index, to: index + word.length }))
    .filter(({ folded }) => folded !== 'and');

/** By their first word the firms of two or three words, the longest first. */
const firms = new Map<string, string[][]>();
for (const phrase of clueWords.phrases.split('|')) {
  const words = phrase.split(' ');
  firms.set(
    words[0]!,
    [...(firms.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
  );
}

/** Most texts are told by it at once. */
const twoWords = /[a-z][^a-z]+[a-z]/iu;

/** What may stand between two words of a firm's name: Ernst & Young, Foster+Partners, Arthur D. Little. */
const inside = /^(?:[.,]?\s*|-|\s*(?:[&+]|and)\s*)$/iu;

/**
 * 王晓明 Roland Berger, Ralph Lauren Kevin: the text without the firms of several words in it, and those. Where nobody else is named who could
 * work there, Paul Smith is somebody's name.
 */
export function withoutFirms(text: string): { rest: string; firms: string[] } {
  let rest = text;
  const found: string[] = [];
  if (!twoWords.test(text)) return { rest, firms: found };
  const words = wordsAt(text);
  for (let at = words.length - 1; at >= 0; at--) {
    const phrase = firms.get(words[at]!.folded)?.find((firm) => standsAt(firm, text, words, at));
    if (!phrase) continue;
    const [from, to] = [words[at]!.from, words[at + phrase.length - 1]!.to];
    const without = `${rest.slice(0, from)}|${rest.slice(to)}`;
    if (!namesSomebody(without, phrase)) continue;
    found.unshift(text.slice(from, to));
    rest = without;
  }
  return { rest, firms: found };
}

const standsAt = (firm: readonly string[], text: string, words: readonly WordAt[], at: number): boolean =>
  firm.every((word, n) => {
    const [own, before] = [words[at + n], words[at + n - 1]];
    return own?.folded === word && (n === 0 || inside.test(text.slice(before!.to, own.from)));
  });

/** Whether a name may be left: beside a firm that is called like somebody a first name, or two words, or one in Han that is not theirs. */
function namesSomebody(rest: string, [first, ...others]: readonly string[]): boolean {
  const han = rest.match(/\p{Script=Han}+/gu) ?? [];
  if (han.some((run) => (run.length > 1 || run === '阿') && !renderings.has(simplify(run)))) return true;
  const left = wordsAt(rest).filter(({ folded }) => folded.length > 1);
  if (!isEnglish(first!) && others.every((word) => surnamesSpelled(word).length === 0))
    return left.length > 0;
  return left.length > 1 || left.some(({ folded }) => isEnglish(folded));
}
