import type { SearchName } from './ledger/entry.ts';
import { plainText } from './plain-text.ts';

/** LinkedIn's ordinary people search, Latin name first as most profiles carry one; null when there is no name. */
export function searchUrl({ latin, han, company, companyInLetters }: SearchName): string | null {
  const inLetters = plainText(latin ?? '');
  const name = inLetters || plainText(han ?? '');
  if (!name) return null;
  const employer = plainText((inLetters && companyInLetters) || company || '');
  const keywords = [name, employer].filter(Boolean).join(' ');
  return `https://www.linkedin.com/search/results/people/?keywords=${encodeURIComponent(keywords)}`;
}
