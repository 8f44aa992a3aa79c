const lettersOf = (text: string) => [...text.toLowerCase()].sort().join('');

/** Of what could have been meant, what is most like what was written; null where nothing is. */
export async function nearest(written: string, meant: readonly string[]): Promise<string | null> {
  // The search counts two letters that changed places as two slips, too many for a short word.
  const swapped = meant.find((one) => lettersOf(one) === lettersOf(written));
  if (swapped) return swapped;
  const begun = meant.find((one) => one.length > 3 && written.toLowerCase().startsWith(one));
  if (begun) return begun;
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
