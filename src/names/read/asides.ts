/** she/her, (he/him/his) */
const pronouns =
  /[([]?(?<!\p{L})(?:she|he|they|ze|xe|her|him)(?:\s?\/\s?(?:she|he|they|her|hers|him|his|them|theirs|ta))+(?!\p{L})[)\]]?/giu;
/** (née Liu), nee Liu */
const maidenName = /[([]?(?<!\p{L})n[eé]e\.? \p{Lu}[\p{L}'’-]*[)\]]?/gu;

/** A text without what stands beside a name and is none of it: how to speak of the person, what she was called before. */
export function withoutAsides(text: string): string {
  if (!/\/|n[eé]e /u.test(text)) return text;
  return text.replace(pronouns, ' ').replace(maidenName, ' ').trim();
}

/** 陈sir, Miss陈: Hong Kong's forms of address, as Han has them. */
export function addressInHan(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})\s?sir(?!\p{L})/giu, '先生')
    .replace(/(?<!\p{L})(?:miss|ms)\s?(\p{Script=Han})(?!\p{Script=Han})/giu, '$1小姐')
    .replace(/(?<=(?<!\p{Script=Han})\p{Script=Han})\s?miss(?!\p{L})/giu, '小姐');
}
