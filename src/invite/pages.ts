import { searchUrl } from '../report/search-url.ts';
import type { Candidate } from './candidate.ts';

/** The ordinary LinkedIn pages on which to look for somebody, the likeliest first: their profile, or searches by name. */
export function pagesFor({
  profileUrl,
  search,
  contact,
}: Pick<Candidate, 'profileUrl' | 'search' | 'contact'>): string[] {
  const { latin = null, han = null } = search ?? {};
  const company = search?.company ?? contact.company;
  const companyInLetters = search?.companyInLetters ?? null;
  const searches = [
    { latin, han: null, company, companyInLetters },
    { latin: null, han, company },
    { latin, han: null, company: null },
  ].flatMap((name) => searchUrl(name) ?? []);
  return [...new Set([...(profileUrl ? [profileUrl] : []), ...searches])];
}
