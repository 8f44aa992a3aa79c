import type { Evidence } from '../../model.ts';
import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';
import { companyEvidence, companyWeight } from './employer.ts';
import { genderEvidence, genderWeight } from './gender.ts';
import { occupationEvidence, occupationWeight } from './occupations.ts';
import { placeEvidence, placeWeight } from './places.ts';

/** What the two are said to do, where, and as whom, in bits. */
export function circumstances(contact: Profile, connection: Profile, frequencies: Frequencies): number {
  const employer = companyWeight(contact, connection, frequencies);
  return (
    employer +
    occupationWeight(contact, connection, frequencies, employer) +
    placeWeight(contact, connection, frequencies) +
    genderWeight(contact, connection)
  );
}

export function circumstanceEvidence(
  contact: Profile,
  connection: Profile,
  frequencies: Frequencies,
): Evidence[] {
  const employer = companyWeight(contact, connection, frequencies);
  return [
    ...companyEvidence(contact, connection, frequencies),
    ...occupationEvidence(contact, connection, frequencies, employer),
    ...placeEvidence(contact, connection, frequencies),
    ...genderEvidence(contact, connection),
  ];
}
