import type { Contact } from '../../model.ts';

/** 王, 老王, 小王, 王总, 王老师: a family name and how one addresses it. */
const HAN_SURNAME =
  /^[小老阿大]?\p{Script=Han}(总|哥|姐|叔|姨|工|董|阿姨|老师|先生|女士|小姐|太太|经理|医生|大夫|律师|教授|博士|老板|师傅|主任|院长|校长|同学)?$/u;
const LATIN_SURNAME = /^(mr|mrs|ms|miss|dr|prof)\b\.? *\p{Script=Latin}+$/iu;
/** Kevin, Lily 阿里: a name by itself, or before what is in Han. */
const LATIN_WORD = /^[\p{Script=Latin}'’.-]+$|^\p{Lu}\p{Ll}{2,}\s?\p{Script=Han}+$/u;

/** Why nobody can be searched by what this contact's row says, as a code for `text/report.ts`. */
export function whatIsMissing(contact: Contact): string {
  const remark = lettersOf(contact.remark);
  if (HAN_SURNAME.test(remark) || LATIN_SURNAME.test(remark)) return 'only-a-surname';
  if (LATIN_WORD.test(remark)) return 'only-a-first-name';
  if (contact.remark.trim()) return 'remark-is-not-a-name';
  return contact.nickname.trim() ? 'only-a-nickname' : 'no-name';
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}'’. -]/gu, ' ').trim();
}
