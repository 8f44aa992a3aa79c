const lettersOf = (text: string) => [...text.toLowerCase()].sort().join('');

/** Whether a word is surely another one written wrongly: its letters in another order, or one too many, too few or wrong in a long one. */
export function isSlipOf(written: string, meant: string): boolean {
  if (written === meant || meant.length < 4) return false;
  if (lettersOf(written) === lettersOf(meant)) return true;
  return meant.length > 5 && isOneLetterOff(written, meant);
}

function isOneLetterOff(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) return false;
  let same = 0;
  while (same < written.length && written[same] === meant[same]) same += 1;
  const behind = (text: string, skipped: number) => text.slice(same + skipped);
  return [
    [1, 0],
    [0, 1],
    [1, 1],
  ].some(([here, there]) => behind(written, here!) === behind(meant, there!));
}

/** Of what could have been meant, what is most like what was written; null where nothing is. */
export async function nearest(written: string, meant: readonly string[]): Promise<string | null> {
  // The search counts two letters that changed places as two slips, too many for a short word.
  const swapped = meant.find((one) => lettersOf(one) === lettersOf(written));
  if (swapped) return swapped;
  const begun = meant.find((one) => one.length > 3 && written.toLowerCase().startsWith(one));
  if (begun) return begun;
  const slip = meant.find((one) => one.length > 3 && isOneLetterOff(written, one));
  if (slip) return slip;
  const { default: Fuse } = await import('fuse.js');
  const words = meant.map((whole) => ({ whole, bare: whole.replace(/^-+/, '') }));
  const fuse = new Fuse(words, {
    keys: ['bare'],
    threshold: 0.4,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  const [best] = fuse.search(written.replace(/^-+/, ''));
  return best?.item.whole ?? null;
}
