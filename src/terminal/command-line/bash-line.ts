interface BashLine {
  /** The whole words, as a program is given them. */
  words: string[];
  /** The word at the cursor, so far; how many of its letters Bash takes for words of their own; the quote it stands in. */
  begun: string;
  parted: number;
  quote: string;
}

/** A command line up to the cursor. Bash completes from the last of `breaks` on, `:` and `=` among them, where it is not quoted. */
export function readBashLine(line: string, breaks: string): BashLine {
  const words: string[] = [];
  let word: string[] | null = null;
  let parted = 0;
  let quote = '';
  const letters = [...line];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    if (letter === quote) quote = '';
    else if (!quote && (letter === '"' || letter === "'")) {
      quote = letter;
      word ??= [];
    } else if (!quote && /\s/.test(letter)) {
      if (word) words.push(word.join(''));
      word = null;
      parted = 0;
    } else {
      const isEscape = letter === '\\' && quote !== "'";
      word = [...(word ?? []), isEscape ? (letters[++at] ?? '') : letter];
      if (!isEscape && !quote && breaks.includes(letter)) parted = word.length;
    }
  }
  return { words, begun: word?.join('') ?? '', parted, quote };
}

/**
 * A word as Bash is to put it in the line: without what it takes to be there already, and all that could mean something to the
 * shell escaped. Null for what cannot stand in the quotes it would be in.
 */
export function writeForBash(value: string, { parted, quote }: BashLine): string | null {
  if (quote) return /["'$`\\!]/.test(value) ? null : value;
  const rest = [...value].slice(parted).join('');
  return rest.replace(/[^\p{L}\p{N}\p{M}_./:=@%+,-]/gu, '\\$&');
}
