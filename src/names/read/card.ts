import type { NameReading, OtherKind } from '../types.ts';
import { hanWord, latinWord } from './lexicon.ts';

/** A00陶瓷卫浴凌志辉13632001187: a nickname with a telephone number is a card, and has a name among other words. */
export const hasMobile = (nickname: string): boolean => mobile.test(nickname);
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/u;

/** TE-何俊杰, AIA-童欣: a firm in front of the name, and what it is read as; null for none. */
export function firmInFront(nickname: string): { kind: OtherKind; firm: string; name: string } | null {
  const [, firm = '', name = ''] = /^([\p{L}\d&]{2,12}) ?[-–—|·:：] ?(\p{L}{2}.*)$/u.exec(nickname) ?? [];
  const isKnown = [hanWord(firm), latinWord(firm)].includes('company');
  // ANNA-MARIA, and WU-Minghao, are names.
  const isCapitals = /^\p{Lu}{2,4}$/u.test(firm) && /^\p{Script=Han}/u.test(name);
  return isKnown || isCapitals ? { kind: isKnown ? 'company' : 'text', firm, name } : null;
}

/** What stands on a card is read as a remark is, but some give the name of their shop. */
export const onCard = (readings: NameReading[]): NameReading[] =>
  readings.map((each) => ({ ...each, field: 'nickname', prior: each.prior * theirs }));
const theirs = 0.8;
