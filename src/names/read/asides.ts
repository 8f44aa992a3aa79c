import { letters, simplify } from '../normalise.ts';
import { isSurname, surnamesSpelled } from '../spell/forms.ts';
import { pinyinOf } from '../spell/mandarin.ts';
import { hanWord } from './lexicon.ts';

/** she/her, (he/him/his) */
const pronouns =
  /[([]?(?<!\p{L})(?:she|he|they|ze|xe|her|him)(?:\s?\/\s?(?:she|he|they|her|hers|him|his|them|theirs|ta))+(?!\p{L})[)\]]?/giu;
/** (née Liu), nee Liu */
const maidenName = /[([]?(?<!\p{L})n[eé]e\.? \p{Lu}[\p{L}'’-]*[)\]]?/gu;

/** (formerly Luo), fka Luo */
const formerName = /[([]?(?<!\p{L})(?:formerly|fka|f\.k\.a\.|previously|prev\.?) \p{Lu}[\p{L}'’-]*[)\]]?/giu;
/** Whose child somebody is, in Malaysia and Singapore: Siti Nurhaliza binti Tarudin, Raj a/l Kumar; but not Li Bin Wang. */
const patronymic = /(?<=\p{L})\s(?:bin|binti|binte|bte|a\/[lp]|[sd]\/o)\s(\p{L}+)[\p{L}'’ .-]*/giu;
/** A second name that the papers have: Lim Kok Wai @ Lim Ah Kow. */
const alias =
  /(?<=\p{Script=Latin}[\p{Script=Latin}.]* \p{Script=Latin}[\p{Script=Latin}. ]*)\s@\s\p{Lu}[\p{Script=Latin}' .-]*$/u;

/** A text without what stands beside a name and is none of it: how to speak of the person, what she was called before. */
export function withoutAsides(text: string): string {
  if (!/[/@]|n[eé]e |former|prev|fka|f\.k|bint|bin |bte /iu.test(text)) return text;
  const bare = text.replace(pronouns, ' ').replace(maidenName, ' ').replace(formerName, ' ');
  return bare
    .replace(patronymic, (whole, father: string) =>
      surnamesSpelled(letters(father)).length > 0 ? whole : ' ',
    )
    .replace(alias, ' ')
    .trim();
}

/** 杜若（原名杜小红）: the words before another name of the same person. */
const beforeName =
  /(?:曾用名|原名|本名|真名|实名|大名|旧名|又名|现名|改名前|已?(?:改名|更名)(?:为|叫|成)?|(?:现在|如今|后来)叫)[:：是叫为]?(?=\p{Script=Han}{2,4}(?!\p{Script=Han}))/gu;

/** 李雷在华为, 李娜和王伟: a small word behind a name. */
const behindName =
  /(?<=^\p{Script=Han}{2,4})在(?=(\p{Script=Han}{2,8}))|(?<=^\p{Script=Han}{2,3})[和与跟](?=(\p{Script=Han}{2,3})$)/u;

/** 徐静→改名徐梓萌了: what says so may stand on both sides. */
const renamed = /(?:改名|更名)(?:为|叫|成)?(\p{Script=Han}{2,3})了(?!\p{Script=Han})/gu;
/** Whether a text tells two names of one person, the former and the present one. */
export const isRenamed = (text: string): boolean =>
  [beforeName, renamed].some((said) => text.search(said) >= 0);

/** 姓翁还是汪来着: the owner does not remember which, and says the likelier first. */
const eitherSurname =
  /姓(\p{Script=Han})(?:还是|或者?)姓?\p{Script=Han}(?:来着|吧|吗|呢)?(?!\p{Script=Han})/gu;
/** 姓王的老师, 李姓同学: what is known is the surname. */
const bySurname =
  /(?<!\p{L})姓(\p{Script=Han})的(?=\p{Script=Han}{2,})|(?<!\p{L})(\p{Script=Han})姓(?=\p{Script=Han}{2,})/gu;
export const knownBySurname = (text: string): string => text.replace(bySurname, '$1$2');
/** 现在姓李, 婚后姓O'Connor: what somebody is called now. */
const surnameNow =
  /(?:(?:现在|如今|婚后|嫁人后|改|现|随夫|夫)姓|改回(?:本姓|原姓|娘家姓)?|back to)\s?(\p{Script=Han}{1,2}(?!\p{Script=Han})|\p{Lu}[\p{L}'’-]+)/u;
export const surnameNowIn = (text: string): string | null => surnameNow.exec(text)?.[1] ?? null;

/** 倪 · 萍 · 儿: one character at a time. */
const letterSpaced = /(?<![\p{L}·•・] *)\p{Script=Han}(?: ?[·•・] ?\p{Script=Han}){1,3}(?! *[\p{L}·•・])/gu;

/** 阮氏秋香: in Vietnam a woman's middle name, which few write abroad. */
const vietnameseWoman =
  /(?<!\p{Script=Han})([阮陈陳黎范黄黃潘武邓鄧裴杜胡吴吳杨楊])氏(?=\p{Script=Han}{1,2}(?!\p{Script=Han}))/gu;

/** rtx: jacksonpei, ins：amykwan_: where somebody is called so. */
const handleLabel = /^\p{Script=Latin}{2,8}\s?[:：]\s?(?=[a-z][a-z\d._-]{5,}$)/u;

/** Ah Boon (Ong Choon Boon) Keppel: how somebody is called in Singapore, before the name. */
const calledAh = /^ah \p{L}+\s?[(（](\p{Lu}[\p{Script=Latin}-]+(?: \p{Lu}[\p{Script=Latin}-]+){1,3})[)）]/iu;

/** Stefan Krüger-KUKA: a firm behind the name. */
const beforeFirm = /(?<=\p{Script=Latin} \p{Lu}\p{Ll}+)-(?=\p{Lu}{2,}(?![\p{L}-]))/gu;

/** A text without what only says how to take it: that a name is a former one, how a character is read (江jiang 雪), 在. */
export function withoutGlosses(text: string): string {
  return text
    .replace(handleLabel, '')
    .replace(calledAh, '$1|')
    .replace(beforeFirm, '|')
    .replace(renamed, ' $1')
    .replace(surnameNow, ' ')
    .replace(beforeName, ' ')
    .replace(eitherSurname, '$1')
    .replace(vietnameseWoman, '$1')
    .replace(letterSpaced, (spaced) => spaced.replace(/[ ·•・]/gu, ''))
    .replace(behindName, (word, where?: string, other?: string) =>
      (where && beginsAsPlace(simplify(where))) || (other && isSurname([...simplify(other)][0]!))
        ? '、'
        : word,
    )
    .replace(
      /(\p{Script=Han})[(（]?(\p{Script=Latin}{1,6})[)）]?(?=\s?\p{Script=Han})/gu,
      (whole, char: string, sound: string) =>
        pinyinOf(simplify(char)).includes(letters(sound)) ? char : whole,
    );
}

const beginsAsPlace = (plain: string): boolean =>
  [8, 7, 6, 5, 4, 3, 2].some((size) =>
    ['company', 'city', 'school'].includes(hanWord(plain.slice(0, size)) ?? ''),
  );

/** 陈sir, Miss陈: Hong Kong's forms of address, as Han has them. */
export function addressInHan(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})\s?sir(?!\p{L})/giu, '先生')
    .replace(/(?<!\p{L})(?:miss|ms)\s?(\p{Script=Han})(?!\p{Script=Han})/giu, '$1小姐')
    .replace(/(?<=(?<!\p{Script=Han})\p{Script=Han})\s?miss(?!\p{L})/giu, '小姐');
}
