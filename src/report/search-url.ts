import type { SearchName } from './ledger/entry.ts';
import { plainText } from './plain-text.ts';

/** LinkedIn's ordinary people search, Latin name first as most profiles carry one; null when there is no name. */
export function searchUrl({ latin, han, company }: SearchName): string | null {
  const name = plainText(latin ?? '') || plainText(han ?? '');
  if (!name) return null;
  const keywords = [name, plainText(company ?? '')].filter(Boolean).join(' ');
  return `https://www.linkedin.com/search/results/people/?keywords=${encodeURIComponent(keywords)}`;
}
