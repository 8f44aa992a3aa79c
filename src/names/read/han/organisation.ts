import { isSurname } from '../../spell/forms.ts';
import { hanWord, longestWord, mayBeFirm, organisationEnding } from '../lexicon.ts';

/** What an organisation costs (log2) that no list has, of whose name the last `size` characters tell the kind; -Infinity where it is none. */
export function unlistedBits(
  word: string,
  size: number,
  around: { before: string; after: string; isBehindName: boolean },
): number {
  const [head, ending] = [word.slice(0, -size), word.slice(-size)];
  if (beginsWithName(word) || beginsLonger(ending, around.after) || endsInVerb.test(head))
    return Number.NEGATIVE_INFINITY;
  return isKnown(head) ? ofKnown : bitsOf(head, ending, around);
}

/** 滕一鸣做外贸, 卖保险: what somebody does, not the beginning of a firm's name. */
const endsInVerb = /[做卖搞]$/u;

/** What it costs where all before that is a word: 上海银行. */
const ofKnown = -4.5;
/** What other such names cost, and each character before what tells its kind. */
const [unlisted, eachCharacter] = [-6, -2.2];
/** What it costs more where that is likelier the end of a person's name (灏投资), or a whole one. */
const [ofName, ofWholeName] = [-7, -14];

/** 殷文灏投资 and 成都蒲晓棠设计 are who does that, but a hospital or a school may be called after somebody; 殷文|灏投资, but 王伟|市公安局. */
function bitsOf(
  head: string,
  ending: string,
  { before, isBehindName }: { before: string; isBehindName: boolean },
): number {
  const bits = unlisted + eachCharacter * head.length;
  if (isBehindName) return head.length === 1 && !/[省市区县州]/u.test(head) ? bits + ofName : bits;
  const all = before + head;
  const [inFront, name] = [all.slice(0, -3), all.slice(-3)];
  const isWholeName =
    head.length > 1 &&
    name.length === 3 &&
    isSurname(name[0]!) &&
    (inFront === '' || isOrganisationOrPlace(inFront));
  return isWholeName && isTrade(ending) ? bits + ofWholeName : bits;
}

/** 投资, 保险: what somebody does as well as the end of a firm's name. */
function isTrade(ending: string): boolean {
  const kind = hanWord(ending);
  return kind === 'title' || kind === 'relation';
}

/** 沈秋荻|龙华医院, 郑天赐|私教 */
export const beginsKnown = (text: string): boolean =>
  beginsWith('', text, (word) => isKnown(word) || mayBeFirm(word));

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
