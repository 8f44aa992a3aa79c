/**
 * Foreign text as one visible line: line breaks and control characters become a space, bidi controls (which could turn a
 * name around, or what stands beside it) vanish. Emoji and their joiners stay.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    .trim();
}
