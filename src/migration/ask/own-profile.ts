import { profileAddress } from '../../linkedin-url.ts';
import type { Sender } from '../../messages/ask.ts';
import { senderOf } from '../../messages/sender.ts';
import type { Owner } from '../../model.ts';
import { UserError } from '../../user-error.ts';

/** The owner's profile as given by a flag, in one spelling. Throws UserError not-a-profile (exit 2). */
export function ownProfile(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = profileAddress(text);
  if (address === null) throw new UserError('not-a-profile', { text }, 2);
  return address;
}

/** The owner as messages may tell of them, with the profile given by a flag, else that of the export. */
export function senderWith(owner: Owner, given: string | undefined): Sender {
  return senderOf(owner, given ?? profileAddress(owner.profileUrls[0] ?? '') ?? '');
}
