import { simplify } from '../../normalise.ts';
import type { OtherKind } from '../../types.ts';
import { genderOf, honorificOf, makesGoods, organisationEnding } from '../lexicon.ts';
import type { Piece } from './run.ts';

/**
 * Joins pieces that are one organisation or title: 太平 洋 人寿, 云南 橙业集团, 牙科 护士. With `beside`, a name is known and plain text of
 * two characters or more is taken for the company, which it nearly always is in a remark.
 */
export function joinParts(
  pieces: Piece[],
  beside: boolean,
): { text: string; kind: OtherKind | 'everyday' }[] {
  const out: { text: string; kind: OtherKind | 'everyday' }[] = [];
  let open = false;
  for (const piece of pieces) {
    if (!('kind' in piece)) {
      open = false;
      continue;
    }
    const last = out[out.length - 1];
    const pair = last && open ? `${last.kind} ${piece.kind}` : '';
    if (last && /^(?:company|text|everyday) (?:company|text|everyday)$/u.test(pair)) {
      const company = pair.includes('company') || last.kind === 'company';
      last.text += piece.text;
      last.kind = company ? 'company' : 'text';
    } else if (last && pair === 'city company' && organisationEnding(piece.text)) {
      last.text += piece.text;
      last.kind = 'company';
    } else if (last && pair === 'text title' && [...last.text].length <= 3) {
      last.text += piece.text;
      last.kind = 'title';
    } else if (last && pair === 'title text' && (makesGoods(piece.text) || tellsHowMet(piece.text))) {
      // 注塑厂, 旅游时认识: what begins like a calling.
      last.text += piece.text;
      last.kind = 'text';
    } else out.push({ text: piece.text, kind: piece.kind });
    open = true;
  }
  if (beside)
    for (const part of out)
      if (part.kind === 'text' && [...part.text].length >= 2 && !tie.test(part.text))
        part.kind = isAddress(part.text) ? 'title' : tellsHowMet(part.text) ? 'relation' : 'company';
  return out;
}
/** 帅哥, 宇哥: how one speaks to somebody. */
const isAddress = (text: string): boolean =>
  honorificOf(text) !== undefined || ([...text].length === 2 && genderOf(text.slice(-1)) !== null);

/** 旅游时认识, 群里加的, 飞机上 */
const tellsHowMet = (text: string): boolean => howMet.test(simplify(text));
const howMet =
  /(?:认识|认得|结识|相识|遇到|碰到|遇见|偶遇|碰见|见面|同行|同车|拼车|[里上时中后]加)(?:的|了)?$|加的$|过的?$|^(?:认识|结识|相识|偶遇)|^(?:飞机|航班|火车|高铁|动车|地铁|大巴|船|邮轮|路|网|街)[上里]$/u;

/** Plain text that says whose or what of: 的朋友, 老婆. */
const tie = /^的|[家友婆公儿女妈爸]$/u;
