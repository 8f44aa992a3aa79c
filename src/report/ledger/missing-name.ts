import type { Contact } from '../../model.ts';

const partTold = { surname: 'only-a-surname', 'first-name': 'only-a-first-name' } as const;

/** Why nobody can be searched by what this contact's row says, as a code for `text/report.ts`. `part`: what the remark tells of a name. */
export function whatIsMissing(contact: Contact, part: keyof typeof partTold | null): string {
  if (part) return partTold[part];
  if (contact.remark.trim()) return 'remark-is-not-a-name';
  return contact.nickname.trim() ? 'only-a-nickname' : 'no-name';
}
