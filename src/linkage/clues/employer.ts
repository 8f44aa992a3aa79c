import type { Evidence } from '../../model.ts';
import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';

/** A remark grows old: how much of what another employer says against a pair still counts. */
const stillTrue = 0.5;

/** A shared employer says much, another one little: people change jobs and remarks grow old. */
export function companyWeight(contact: Profile, connection: Profile, frequencies: Frequencies): number {
  if (contact.organisations.size === 0 || connection.organisations.size === 0) return 0;
  const key = shared(contact, connection, frequencies);
  if (key !== undefined) return rounded(agreementOn(key, contact, connection, frequencies));
  // Of two strangers hardly any share an employer, so that another one speaks only for a changed job.
  return rounded(Math.log2(1 - frequencies.employerKept) * stillTrue);
}

/** The organisation both name that says most. */
function shared(contact: Profile, connection: Profile, frequencies: Frequencies): string | undefined {
  let best: string | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const key of contact.organisations.keys()) {
    if (!connection.organisations.has(key)) continue;
    const weight = agreementOn(key, contact, connection, frequencies);
    if (weight <= most) continue;
    most = weight;
    best = key;
  }
  return best;
}

/** A name of several organisations, 中大 or NTU, says so much less. */
function agreementOn(key: string, contact: Profile, connection: Profile, frequencies: Frequencies): number {
  const meanings = Math.max(
    contact.organisations.get(key)!.meanings,
    connection.organisations.get(key)!.meanings,
  );
  return Math.log2(frequencies.employerKept / frequencies.organisation(key) / meanings);
}

export function companyEvidence(contact: Profile, connection: Profile, frequencies: Frequencies): Evidence[] {
  const weight = companyWeight(contact, connection, frequencies);
  if (weight === 0) return [];
  const [ours, theirs] = [contact.organisations, connection.organisations];
  const key = shared(contact, connection, frequencies);
  if (key === undefined) {
    const [left, right] = [textsOf(ours), textsOf(theirs)];
    return [{ feature: 'company', left, right, weight, note: 'contradiction' }];
  }
  const [left, right] = [ours.get(key)!.text, theirs.get(key)!.text];
  return [{ feature: 'company', left, right, weight, note: 'equal' }];
}

function textsOf(organisations: Profile['organisations']): string {
  return [...new Set([...organisations.values()].map(({ text }) => text))].join(', ');
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
