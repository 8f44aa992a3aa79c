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
  return {
    kind: ending.kind,
    bits: kind && kind !== 'everyday' ? -4.5 : bitsOf(head, word.slice(-ending.size), isBehindName),
  };
}

/** What such a name costs, and each character before what tells its kind. */
const [unlisted, eachCharacter] = [-6, -2.2];
/** What it costs more where it is likelier a person's: 灏 of 殷文灏投资. */
const likelierName = -7;

/** 殷文灏投资 is who does that, but a hospital or a school may be called after somebody; 殷文|灏投资, but 王伟|市公安局. */
function bitsOf(head: string, ending: string, isBehindName: boolean): number {
  const isOfName = isBehindName && head.length === 1 && !/[省市区县州]/u.test(head);
  const isWholeName = !isBehindName && head.length === 3 && isSurname(head[0]!) && isTrade(ending);
  return unlisted + eachCharacter * head.length + (isOfName || isWholeName ? likelierName : 0);
}

/** 投资, 保险: what somebody does as well as the end of a firm's name. */
function isTrade(ending: string): boolean {
  const kind = hanWord(ending);
  return kind === 'title' || kind === 'relation';
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
