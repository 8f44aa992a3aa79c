/** Whole numbers with a blank between; the groups of one number are shorter. */
const NUMBERS = /^\s*\+?\d{8,}(?: \+?\d{8,})+\s*$/;

/** Several numbers or addresses typed into one field. */
export function splitList(text: string): string[] {
  if (text === '') return [];
  return unique(
    text
      .split(/[,;，；、|\n]|\s{2,}/)
      .flatMap((part) => (NUMBERS.test(part) ? part.trim().split(' ') : [part])),
  );
}

/** Each once, without what is empty. */
export function unique(texts: string[]): string[] {
  if (texts.length === 0) return [];
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
