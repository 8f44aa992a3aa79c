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

/** Behind a plus: 2019-2020, 2019-12-15. */
const YEARS = String.raw`(?:19|20)\d\d[ -](?:(?:19|20)\d\d|\d\d[ -]\d\d)(?!\d)`;
/** Among other words: a mobile number of mainland China, one with its country, one with its area, a mobile one of Australia or Taiwan. */
const WRITTEN = [
  String.raw`(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)`,
  String.raw`\+(?!\d{1,3}[ -]?${YEARS})\d{1,3}(?=(?:[ -]?\d){8})(?:[ -]?\d{2,4}){2,5}(?!\d)`,
  String.raw`(?<!\d)0\d{2,3}-\d{7,8}(?!\d)`,
  String.raw`(?<!\d)0[49]\d{2}[ -]?\d{3}[ -]?\d{3}(?!\d)`,
].join('|');
const NUMBER = new RegExp(WRITTEN, 'g');

/** The numbers that somebody wrote into a text: 方婷 Fiona 13800138000. */
export function numbersIn(text: string): string[] {
  return text.normalize('NFKC').match(NUMBER) ?? [];
}

/** What says only what the number is. Behind a letter it is the end of another word: Intel, 修手机. */
const KIND = '电话|手机号?|tel|mobile|phone';
const ACCOUNT = '微信号?|微|wechat|wx|vx|v';
/** A few at most, so that a hostile text of nothing else takes no longer than another. */
const PARTING = String.raw`[\s/\\|,，、;；:：_~-]{0,8}`;
/** A number, the word for it, and what only parts it from others: 电话：138…/139…. */
const WITH_KIND = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${KIND})\.?)?${PARTING}(?:${WRITTEN})${PARTING}`,
  'giu',
);
/** Of one number: wx同号; and the brackets that it stood in. */
const SAME = new RegExp(
  String.raw`[（(]?\s*(?<!\p{L})(?:(?:${KIND}|${ACCOUNT})\s?){0,4}同号\s?[)）]?|[（(]\s*[)）]`,
  'giu',
);
const NOBODY = new RegExp(String.raw`^(?:${KIND}|${ACCOUNT}|qq|\P{L})*$`, 'iu');

/** The text without the numbers in it; all of it where what is left names nobody. */
export function withoutNumbers(text: string): string {
  if (numbersIn(text).length === 0) return text;
  const rest = plainBlanks(plainBlanks(text).replace(WITH_KIND, ' ').replace(SAME, ' '));
  return NOBODY.test(rest) ? text : rest;
}

const plainBlanks = (text: string) => text.replace(/\s+/g, ' ').trim();
