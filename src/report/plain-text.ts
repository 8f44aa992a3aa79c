/** Anything to change; most texts have nothing, which is quicker to see than to replace. */
const UNUSUAL =
  /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]| {2}/u;

/**
 * Foreign text as one visible line: line breaks and control characters become a space, bidi controls (which could turn a
 * name around, or what stands beside it) vanish. Emoji and their joiners stay.
 */
export function plainText(text: string): string {
  if (!UNUSUAL.test(text)) return text.trim();
  return text
    .toWellFormed()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    .trim();
}
