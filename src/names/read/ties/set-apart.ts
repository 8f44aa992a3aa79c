import { simplify } from '../../normalise.ts';
import { beginsKnown } from '../han/organisation.ts';
import { anyOf } from '../lexicon.ts';
import { words } from './tie-parts.ts';

const inHan = (list: string): string =>
  anyOf(
    list
      .split(' ')
      .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
      .join(' '),
  );
const [sure, perhaps, siblings] = [words.sure, words.perhaps, words.siblings].map(inHan);

/** 孔令扬妈妈, 孔令扬的同学, 孔令扬弟弟; 孔令扬同学 is himself. */
const tie = new RegExp(`(?<=\\p{Script=Han})(?:${sure}|${siblings}|(?<=的)(?:${perhaps}))`, 'gu');
/** What goes on about whoever that is: 妈妈138…, 妈妈新号, 妈妈在深圳; but 老公司, 号是他爱人在用. */
const goesOn = new RegExp(`^(?:[\\d\\p{Script=Latin}]|${anyOf(words.goOn)}|在(?!用))`, 'u');
/** A孔令扬妈妈, VIP孔令扬妈妈: so as to stand first in a list. */
const listMark = /^(?:\p{Script=Latin}|A{2,4}|vip)(?=\p{Script=Han}{2})/iu;
/** 孔令扬de妈妈, 孔令扬の妈妈 */
const possessive = new RegExp(`(?<=\\p{Script=Han})(?:de|の)(?=${sure}|${perhaps}|${siblings})`, 'giu');

/** A text with blanks where somebody typed none around a name and whose it is, and 的 for what stands for it. */
export function setApart(written: string): string {
  const text = written.replace(listMark, '$& ').replace(possessive, '的');
  const plain = simplify(text);
  if (plain.length !== text.length) return text;
  const cuts = [...plain.matchAll(tie)]
    .map(({ 0: word, index }) => index + word.length)
    .filter((at) => goesOn.test(plain.slice(at)) || beginsKnown(plain.slice(at)));
  return cuts.reduceRight((rest, at) => `${rest.slice(0, at)} ${rest.slice(at)}`, text);
}
