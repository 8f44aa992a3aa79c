import type { Evidence } from '../model.ts';

interface Matched {
  evidence: Evidence[];
}

/** The matches most worth showing: many kinds of clue, and as far as there are enough, no two that agree in the same way. */
export function highlights<T extends Matched>(matched: T[], count: number): T[] {
  const ranked = matched
    .map((entry) => ({ entry, clues: cluesFor(entry) }))
    .sort((a, b) => b.clues.length - a.clues.length);
  const seen = new Set<string>();
  const isNew = ({ clues }: { clues: string[] }) => {
    const pattern = clues.join('\n');
    return !seen.has(pattern) && seen.add(pattern);
  };
  const fresh = ranked.filter(isNew);
  const again = ranked.filter((one) => !fresh.includes(one));
  return [...fresh, ...again].slice(0, count).map(({ entry }) => entry);
}

function cluesFor({ evidence }: Matched): string[] {
  return evidence
    .filter(({ weight, feature }) => weight > 0 && feature !== 'prior')
    .map(({ feature, note }) => `${feature} ${note}`);
}
