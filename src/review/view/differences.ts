import { type Line, span } from '../../terminal/show/spans.ts';

const pieces = /\p{Script=Han}|[\p{Script=Latin}\p{M}\p{N}]+|[^\p{Script=Han}\p{Script=Latin}\p{M}\p{N}]+/gu;
const hanLetter = /\p{Script=Han}/u;
const word = /[\p{Script=Latin}\p{N}]/u;
/** From here on two words are spellings of one, and only the letters that differ are marked. */
const alike = 0.7;

/**
 * The text with what the other side has nothing like in brackets, so that no colour is needed to see it. Characters are
 * compared with characters and letters with letters, accents and tones aside; where the other side has none of a script
 * nothing of it is marked. Of a reading in pinyin whole words are marked: a syllable is one sound, no letters to compare.
 */
export function markDifferences(text: string, others: string[], unit: 'letter' | 'word' = 'letter'): Line {
  const known = wordsIn(others);
  const line: Line = [];
  let foreign = '';
  const close = () => {
    // Spaces and brackets after the last foreign word are nobody's.
    const end = foreign.length - (/[^\p{L}\p{M}\p{N}.]*$/u.exec(foreign)?.[0].length ?? 0);
    if (foreign.slice(0, end)) line.push(mark(foreign.slice(0, end)));
    if (foreign.slice(end)) line.push(span(foreign.slice(end)));
    foreign = '';
  };
  for (const piece of text.match(pieces) ?? []) {
    const marked = markPiece(piece, known, unit);
    if (marked === 'foreign' || (foreign && marked === 'neither')) foreign += piece;
    else {
      close();
      line.push(...(typeof marked === 'string' ? [span(piece)] : marked));
    }
  }
  close();
  return line;
}

/** Whether the other side has a piece: not at all, as far as the line says, or no word to compare. */
function markPiece(
  piece: string,
  { han, latin }: Known,
  unit: 'letter' | 'word',
): 'foreign' | 'neither' | Line {
  if (hanLetter.test(piece)) return han.size === 0 || han.has(piece) ? [span(piece)] : 'foreign';
  if (!word.test(piece)) return 'neither';
  if (latin.size === 0) return [span(piece)];
  const marked = markWord(piece, latin);
  const differs = marked !== 'foreign' && marked.some(({ style }) => style === 'mark');
  return unit === 'word' && differs ? 'foreign' : marked;
}

function mark(text: string) {
  return span(`[${text}]`, 'mark');
}

function markWord(piece: string, known: Set<string>): 'foreign' | Line {
  const letters = [...piece.normalize('NFC')];
  const folded = letters.map(fold);
  if (known.has(folded.join(''))) return [span(piece)];
  let [best, kept]: [number, Set<number>] = [0, new Set()];
  for (const other of known) {
    const common = commonLetters(folded, [...other]);
    const likeness = (2 * common.size) / (folded.length + other.length);
    if (likeness > best) [best, kept] = [likeness, common];
  }
  // A word with all its letters in a longer one lacks some: nothing to mark here, the longer one shows it.
  if (best < alike) return 'foreign';
  const line: Line = [];
  let run = '';
  const close = () => {
    if (run) line.push(mark(run));
    run = '';
  };
  letters.forEach((letter, index) => {
    if (!kept.has(index)) run += letter;
    else {
      close();
      line.push(span(letter));
    }
  });
  close();
  return line;
}

interface Known {
  han: Set<string>;
  latin: Set<string>;
}

function wordsIn(texts: string[]): Known {
  const [han, latin] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    for (const piece of text.normalize('NFC').match(pieces) ?? []) {
      if (hanLetter.test(piece)) han.add(piece);
      else if (word.test(piece)) latin.add([...piece].map(fold).join(''));
    }
  }
  return { han, latin };
}

/** One letter without accents and tones, lower case. */
function fold(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Positions in `left` of a longest common subsequence. */
function commonLetters(left: string[], right: string[]): Set<number> {
  const length = left.map(() => new Array<number>(right.length).fill(0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      length[i]![j] = left[i] === right[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      kept.add(i);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
