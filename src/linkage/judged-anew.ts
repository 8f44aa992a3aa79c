import type { Pair } from './belief/accept.ts';
import { oddsBefore } from './belief/prior.ts';
import { judge, nameAlone } from './clues/judge.ts';
import type { Weighed } from './link.ts';
import type { Profile } from './profile/profile.ts';

/** A pair that was not weighed with the others, or is not as it was then, before anybody competes for the two. */
export function judgedAnew(
  { frequencies, compared, prior }: Weighed,
  contact: Profile,
  connection: Profile,
): Omit<Pair, 'contact' | 'connection' | 'probability'> {
  const judgement = judge(contact, connection, frequencies);
  const alone = nameAlone(contact, connection, judgement, compared.frequencies.counts);
  return {
    ...judgement,
    alone,
    logOdds: oddsBefore({ ...judgement, alone }, contact, prior),
  };
}
