import { isSurname } from '../../spell/forms.ts';
import { hanWord, longestWord, organisationEnding } from '../lexicon.ts';

/** An organisation that no list has, by how its name ends, with what it costs (log2); null where that is none. `around`: what follows, and
 * whether a name stands before it. */
export function unlistedOrganisation(
  word: string,
  { after, isBehindName }: { after: string; isBehindName: boolean },
): { kind: 'company' | 'school'; bits: number } | null {
  const ending = organisationEnding(word);
  if (!ending || beginsWithName(word) || beginsLonger(word.slice(-ending.size), after)) return null;
  const head = word.slice(0, -ending.size);
  const kind = hanWord(head);
  return { kind: ending.kind, bits: kind && kind !== 'everyday' ? -4.5 : bitsOf(head, isBehindName) };
}

/** Few are called so that it looks like a whole name, or by one character that may be of the name before: 殷文灏投资, 灏投资. */
function bitsOf(head: string, isBehindName: boolean): number {
  const isOdd = (head.length === 1 && isBehindName) || (head.length === 3 && isSurname(head[0]!));
  return -6 - 2.2 * head.length - (isOdd ? 7 : 0);
}

/** 沈秋荻|龙华医院, 郑天赐|私教 */
export const beginsKnown = (text: string): boolean => beginsWith('', text, isKnown);

function isKnown(word: string): boolean {
  const kind = hanWord(word);
  return kind !== undefined && kind !== 'everyday';
}

/** 邬海燕招商银行, 燕宁波银行: what is known, behind whoever works there, is not called after them. */
function beginsWithName(word: string): boolean {
  return [1, 2, 3].some((size) => {
    if (size > 1 && (hanWord(word.slice(0, 2)) || hanWord(word.slice(0, size)))) return false;
    const behind = word.slice(size);
    const ending = organisationEnding(behind);
    if (!ending) return false;
    return (
      isKnown(behind) ||
      ((size === 1 || isSurname(word[0]!)) && isOrganisationOrPlace(behind.slice(0, -ending.size)))
    );
  });
}

/** 靳飞雪政法|大学, 邢知夏教育|部 */
const beginsLonger = (beginning: string, after: string): boolean =>
  beginsWith(beginning, after, isOrganisationOrPlace);

const beginsWith = (beginning: string, after: string, isOne: (word: string) => boolean): boolean =>
  Array.from(after.slice(0, longestWord), (_, at) => beginning + after.slice(0, at + 1)).some(
    (word) => word.length > 1 && isOne(word),
  );

function isOrganisationOrPlace(word: string): boolean {
  const kind = hanWord(word);
  return kind === 'company' || kind === 'school' || kind === 'city';
}
