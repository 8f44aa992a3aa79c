import type { LedgerEntry } from './ledger/entry.ts';
import type { Ledger } from './ledger/ledger.ts';

/** The matches most worth showing: many kinds of clue, and as far as there are enough, no two that agree in the same way. */
export function highlights(ledger: Ledger, count: number): LedgerEntry[] {
  const ranked = ledger.entries
    .filter(({ outcome }) => outcome === 'connected')
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

function cluesFor({ evidence }: LedgerEntry): string[] {
  return evidence
    .filter(({ weight, feature }) => weight > 0 && feature !== 'prior')
    .map(({ feature, note }) => `${feature} ${note}`);
}
