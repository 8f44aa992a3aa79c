import type { Ledger, LedgerEntry } from './ledger.ts';

/** The matches most worth showing: many kinds of clue, and no two that agree in the same way. */
export function highlights(ledger: Ledger, count: number): LedgerEntry[] {
  const kindsOfClue = (entry: LedgerEntry) =>
    entry.evidence.filter(({ weight, feature }) => weight > 0 && feature !== 'prior');
  const ranked = ledger.entries
    .filter(({ outcome }) => outcome === 'connected')
    .map((entry) => ({ entry, clues: kindsOfClue(entry), pattern: pattern(kindsOfClue(entry)) }))
    .sort((a, b) => b.clues.length - a.clues.length);
  const seen = new Set<string>();
  const chosen: LedgerEntry[] = [];
  for (const { entry, pattern } of ranked) {
    if (chosen.length === count) break;
    if (seen.has(pattern)) continue;
    seen.add(pattern);
    chosen.push(entry);
  }
  return chosen;
}

function pattern(clues: LedgerEntry['evidence']): string {
  return clues.map(({ feature, note }) => `${feature} ${note}`).join('\n');
}
