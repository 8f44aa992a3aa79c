import { UserError } from '../../user-error.ts';

/** More than this in one go is a slip of the hand. */
const MOST = 100_000;

/** `12` and `12-15`, as the numbers they mean. Throws UserError no-such-act (exit 2). */
export function actNumbers(words: string[]): number[] {
  return words.flatMap((word) => {
    const [, from, to = from] = /^(\d{1,9})(?:[-–](\d{1,9}))?$/.exec(word) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!(first <= last && last - first < MOST)) throw new UserError('no-such-act', { act: word }, 2);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
