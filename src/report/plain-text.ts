/** Anything to change, or half a character that may be one; most texts have neither, which is quicker to see. */
const UNUSUAL =
  /[\u0000-\u001f\u007f-\u00a0\u061c\u1680\u2000-\u200a\u200e\u200f\u2028-\u202f\u205f\u2066-\u2069\u3000\ud800-\udfff\ufeff]/;

/**
 * Foreign text as one visible line: line breaks and control characters become a space, bidi controls (which could turn a
 * name around, or what stands beside it) vanish. Emoji and their joiners stay.
 */
export function plainText(text: string): string {
  if (!UNUSUAL.test(text) && !text.includes('  ')) return text.trim();
  return text
    .toWellFormed()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    .trim();
}
