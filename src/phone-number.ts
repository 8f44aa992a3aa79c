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
