/** Fewer digits are an extension, or no number at all. */
const LEAST = 7;
/** As many as a Chinese mobile number has: +86 before it makes no difference. */
const MOST = 11;

/** What tells a phone number however it is written, full-width digits too; null where it is none. */
function phoneKey(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/\D/g, '').slice(-MOST);
  return digits.length >= LEAST ? digits : null;
}

/** The numbers among these texts. */
export function phoneKeys(texts: readonly string[]): string[] {
  return texts.map(phoneKey).filter((key) => key !== null);
}

/** Among other words: a mobile number of mainland China, one with its country, one with its area. */
const WRITTEN =
  /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|\+\d{1,3}(?:[ -]?\d{2,4}){2,5}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g;

/** The numbers that somebody wrote into a text: 方婷 Fiona 13800138000. */
export function numbersIn(text: string): string[] {
  return text.normalize('NFKC').match(WRITTEN) ?? [];
}

/** What says only what the number is: 电话, wx同号. */
const ABOUT_IT =
  /[（(]? ?(?:微信|微|wx|vx|v)? ?同号 ?[)）]?|(?:电话|手机号?|tel|mobile)? ?[:：]? ?$|[（(] ?[)）]/giu;

/** The text without the numbers in it; all of it where it is nothing else. */
export function withoutNumbers(text: string): string {
  if (numbersIn(text).length === 0) return text;
  const rest = plainBlanks(plainBlanks(text.replace(WRITTEN, ' ')).replace(ABOUT_IT, ' '));
  return rest === '' ? text : rest;
}

const plainBlanks = (text: string) => text.replace(/\s+/g, ' ').trim();
