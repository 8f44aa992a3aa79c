import type { Evidence } from '../../model.ts';
import { letters } from '../../names/index.ts';
import type { Profile } from '../profile/profile.ts';

/** The address that both have, the surest. `nameOf` gives the name that agrees, in letters, '' where both have it in Han, null where none does. */
export function addressEvidence(
  contact: Profile,
  connection: Profile,
  nameOf: () => string | null,
): Evidence | null {
  const profile = shared(contact.profiles, connection.profiles);
  if (profile !== undefined) return proof('profile', profile);
  const email = shared(contact.emails, connection.emails);
  if (email !== undefined) return proof('email', email);
  const handle = shared(contact.handles, connection.handles);
  if (handle === undefined) return null;
  return {
    feature: 'handle',
    left: handle,
    right: handle,
    weight: handleWeight(handle, nameOf()),
    note: 'equal',
  };
}

/** An address that means one person: as good as certain. */
function proof(feature: string, value: string): Evidence {
  return { feature, left: value, right: value, weight: 28, note: 'equal' };
}

/** With digits hardly two people think of the same visible id; one that is the name once more says little more. */
function handleWeight(handle: string, name: string | null): number {
  const hasDigits = /\d/.test(handle);
  if (name === null) return hasDigits ? 12 : 9;
  if (!hasDigits) return 3;
  const isTheName = letters(handle.replace(/\d/g, '')).length === name.length;
  return isTheName ? 6 : 12;
}

/** Whether it means one person. */
export function isProof({ feature, weight }: Evidence): boolean {
  return feature === 'email' || feature === 'profile' || (feature === 'handle' && weight > 10);
}

function shared(a: readonly string[], b: readonly string[]): string | undefined {
  return a.find((value) => b.includes(value));
}
