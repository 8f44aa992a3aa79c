import { givenCharShare, renderings } from '../../frequency.ts';
import { isSurname, surnameShare } from '../../spell/forms.ts';
import { japaneseName } from '../../spell/japanese.ts';
import {
  familiar,
  genderOf,
  hanWord,
  honorificOf,
  isOrdinaryWord,
  isSurnameAlone,
  longestHonorific,
  makesGoods,
} from '../lexicon.ts';
import { isJapaneseTitle, isTie, sureWords } from '../ties/tie-patterns.ts';
import { beginsKnown } from './organisation.ts';

/** A name found inside a run of Han characters. */
export interface HanName {
  family: string;
  given: string;
  honorific: string | null;
  gender: 'male' | 'female' | null;
}

/** Forms of address of one character that follow a whole name, and may stand before other words. */
const strong = new Set(['总', '姐', '哥', '董', '工']);
/** Characters that make a word for a person, not a given name: 石榴姐, 牛肉哥; but 余晓鱼. */
const kinship = /[姐哥妈爸叔姨婆爷奶嫂鬼]/u;
const animal = /[狗猫鱼鸟猪]/u;

/** What a given name that renders an English one costs: few Chinese have one. */
const renderedBits = -17;

/** What a name costs that ends a text as trades and goods do. */
const goodsBits = 12;

/** What a given name costs that is itself a form of address (孙总产品经理 is Mr Sun), and a surname that is a word's before a trade. */
const titlesBits = 12;

/** Every name that could start at position i, with its bits. */
export function* namesAt(
  simple: string[],
  chars: string[],
  i: number,
): Generator<{ size: number; bits: number; name: HanName }> {
  const shown = (from: number, to: number) => chars.slice(from, to).join('');
  const plain = (from: number, to: number) => simple.slice(from, to).join('');
  const left = simple.length - i;
  for (const length of [1, 2, 3, 4, 5]) {
    const family = plain(i, i + length);
    if (length > left || !isSurname(family)) continue;
    const familyBits = Math.log2(surnameShare(family)) + (length > 1 ? 5 : 0);
    const start = i + length;
    // 欧阳, 诸葛: nobody is called by half of a surname.
    if (length > 1 && i === 0 && left === length)
      yield {
        size: length,
        bits: familyBits - 6,
        name: { family: shown(i, start), given: '', honorific: null, gender: null },
      };
    const isWord = length === 1 && !isSurnameAlone(family);
    // 王总, 陈老师
    for (let size = Math.min(longestHonorific, simple.length - start); size >= 1; size--) {
      const title = plain(start, start + size);
      const honorific = honorificOf(title);
      // 水电工, 自由作家: what somebody does, and the surname is the end of a word.
      const isRare = isWord && honorific === 'profession' && surnameShare(family) < rareSurname;
      if (honorific)
        yield {
          size: length + size,
          // One character that is also a given name must end the run: 王总, but 王少群; or the employer stands behind it: 陈生汇丰.
          bits:
            familyBits -
            (size > 1 || start + size === simple.length
              ? 4
              : strong.has(title) || beginsKnown(plain(start + size, simple.length))
                ? 9
                : 16) -
            (isRare ? titlesBits : 0),
          name: { family: shown(i, start), given: '', honorific, gender: genderOf(title) },
        };
    }
    // 王采购: alone in its run, who does that; 房销售 sells houses.
    if (
      i === 0 &&
      (!isWord || surnameShare(family) > seldomWord) &&
      isTrade(plain(start, simple.length)) &&
      !isOrdinaryWord(plain(0, simple.length))
    )
      yield {
        size: left,
        bits: familyBits - 6,
        name: { family: shown(i, start), given: '', honorific: 'profession', gender: null },
      };
    for (const size of [1, 2]) {
      const after = start + size;
      if (after > simple.length) continue;
      let bits = familyBits + (size === 1 ? -2 : 0);
      for (const char of simple.slice(start, after)) bits += Math.log2(givenCharShare(char));
      if (kinship.test(plain(start, after))) bits -= 8;
      if (animal.test(plain(start, after)) && !isUsualBefore(simple[start]!, size)) bits -= 8;
      // 湛彼得: an English name behind the surname, as its characters are nobody's.
      if (size === 2 && renderings.has(plain(start, start + 2)))
        bits = Math.max(bits, familyBits + renderedBits);
      // 花坊, 童书: what a shop sells, and nobody's name but for the usual surnames.
      if (after === simple.length && size === 1 && makesGoods(simple[start]!)) bits -= goodsBits;
      // Everyday words and places are seldom names: 高兴, 方便, 张江.
      const whole = plain(i, after);
      const kind = hanWord(whole);
      if (kind) bits -= kind === 'everyday' || kind === 'city' ? 9 : 5;
      else if (isOrdinaryWord(whole)) bits -= 6;
      // 成立仪式 begins with a word, and goes on.
      else if (size === 2 && after < simple.length && isOrdinaryWord(plain(i, start + 1))) bits -= 6;
      yield {
        size: length + size,
        bits,
        name: { family: shown(i, start), given: shown(start, after), honorific: null, gender: null },
      };
      const isAddressed = strong.has(plain(start, after)) || (size === 2 && honorificOf(plain(start, after)));
      for (let more = Math.min(longestHonorific, simple.length - after); more >= 1; more--) {
        const title = plain(after, after + more);
        const honorific = honorificOf(title);
        if (honorific && (more > 1 || title === '总' || (size === 2 && strong.has(title))))
          yield {
            size: length + size + more,
            bits: bits - 4 - (isAddressed ? titlesBits : 0),
            name: { family: shown(i, start), given: shown(start, after), honorific, gender: genderOf(title) },
          };
      }
    }
    // 林郑月娥
    if (length === 1 && left >= 4 && isSurname(simple[i + 1]!)) {
      let bits = familyBits + Math.log2(surnameShare(simple[i + 1]!)) - 1;
      for (const char of simple.slice(i + 2, i + 4)) bits += Math.log2(givenCharShare(char));
      yield {
        size: 4,
        bits,
        name: { family: shown(i, i + 2), given: shown(i + 2, i + 4), honorific: null, gender: null },
      };
    }
  }
  const japanese = left <= 7 ? japaneseName(plain(i, i + left)) : null;
  if (
    japanese &&
    (japanese.size > 1 || left === 4) &&
    !isElse(japanese.strangers, plain(i, i + japanese.size), plain(i + japanese.size, i + left))
  )
    yield {
      size: left,
      bits: japanese.bits + 3,
      name: {
        family: shown(i, i + japanese.size),
        given: shown(i + japanese.size, i + left),
        honorific: null,
        gender: null,
      },
    };
  // 小王, 老李, 阿周; not 小区
  if (
    left >= 2 &&
    familiar.has(simple[i]!) &&
    isAddressedBySurname(simple[i]!, simple[i + 1]!) &&
    hanWord(plain(i, i + 2)) !== 'city'
  )
    yield {
      size: 2,
      bits: Math.log2(surnameShare(simple[i + 1]!)) - (isYounger(simple.slice(i + 2)) ? 15 : 7),
      name: { family: shown(i + 1, i + 2), given: '', honorific: 'familiar', gender: null },
    };
}

/** 小王伟, the younger of two; but 小李子. */
const isYounger = (behind: string[]): boolean =>
  behind.length === 1 && !/[子儿]/u.test(behind[0]!) && givenCharShare(behind[0]!) > usualGiven;
const usualGiven = 0.002;

/** Whether the first of two characters of a given name is a usual one. */
const isUsualBefore = (first: string, size: number): boolean =>
  size === 2 && givenCharShare(first) > usualFirst;
const usualFirst = 0.003;

/** A surname that so many bear is meant for one where it stands alone before a trade. */
const seldomWord = 1e-3;
const rareSurname = 1e-4;

/** 采购, 客户; not 建筑 or 保安, which somebody may be called. */
function isTrade(text: string): boolean {
  const kind = hanWord(text);
  const seldom = kind === 'title' ? unusual : isTie.test(text) && !sureWords.has(text) ? unlisted : 0;
  const isSeldom = [...text].length > 2 || [...text].some((char) => givenCharShare(char) < seldom);
  return seldom > 0 && honorificOf(text) === undefined && isSeldom;
}
const [unusual, unlisted] = [1e-5, 2e-4];

/** 佐藤部长 is addressed, and 丰田通商 a firm. */
const isElse = (strangers: number, family: string, given: string): boolean =>
  isJapaneseTitle(given) ||
  (strangers > 0 && (hanWord(family) === 'company' || hanWord(given) !== undefined));

/** 阿陈 has the surname, 阿强 and 小雪 what ends the given name; 老 stands before surnames alone. */
function isAddressedBySurname(familiarly: string, char: string): boolean {
  return isSurname(char) && (familiarly === '老' || surnameShare(char) * 10 > givenCharShare(char));
}
