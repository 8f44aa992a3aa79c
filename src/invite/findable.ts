import type { Invitee } from './invitee.ts';

/** What helps or hinders finding somebody on LinkedIn. Worded in `text/invite.ts`. */
type Clue = 'profile' | 'han-name' | 'latin-name' | 'company' | 'region' | 'mainland';

export interface Findable {
  /** 0 to 1. */
  score: number;
  clues: Clue[];
}

/** A choice of ours: a name alone finds many, a company narrows it down most. */
const SHARES = { 'han-name': 0.4, 'latin-name': 0.3, company: 0.4, region: 0.2 };
/** Few in mainland China can still open LinkedIn (closed there on 2023-08-09): they come after the others. */
const IN_MAINLAND = 0.25;

/** How surely a search finds this person, and only this one. */
export function findable({
  contact,
  search,
  profileUrl,
  mainland,
}: Pick<Invitee, 'contact' | 'search' | 'profileUrl' | 'mainland'>): Findable {
  const clues: Clue[] = [];
  if (profileUrl) clues.push('profile');
  if (search?.han) clues.push('han-name');
  else if (search?.latin) clues.push('latin-name');
  if (search?.company ?? contact.company) clues.push('company');
  if (!mainland && Object.values(contact.region ?? {}).some(Boolean)) clues.push('region');
  const sure = profileUrl
    ? 1
    : clues.reduce((sum, clue) => sum + (SHARES[clue as keyof typeof SHARES] ?? 0), 0);
  if (mainland) clues.push('mainland');
  return { score: Math.round(sure * (mainland ? IN_MAINLAND : 1) * 1000) / 1000, clues };
}
