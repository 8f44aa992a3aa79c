import { profileAddress } from '../sources/linkedin-url.ts';
import { UserError } from '../user-error.ts';

/** The owner's profile as given by a flag, in one spelling. Throws UserError not-a-profile (exit 2). */
export function ownProfile(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = profileAddress(text);
  if (address === null) throw new UserError('not-a-profile', { text }, 2);
  return address;
}
