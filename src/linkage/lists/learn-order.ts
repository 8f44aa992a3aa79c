import { bestComparison, type CompiledName } from '../../names/index.ts';
import { isInLetters, type Profile, withReadings } from '../profile/profile.ts';

/** How many answers the belief weighs that this owner writes names in letters as everybody does (a Beta prior). */
const beliefInOrder = 10;

/**
 * How much likelier than usual this owner's names in letters have the surname first, as odds: 1 before any answer. From the
 * confirmed pairs whose contact can be read either way, contact first.
 */
export function surnameFirstOdds(confirmed: [Profile, Profile][]): number {
  let first = beliefInOrder / 2;
  let last = beliefInOrder / 2;
  for (const [contact, connection] of confirmed) {
    if (!contact.isOfEitherOrder) continue;
    const order = bestComparison(contact.readings.filter(isInLetters), connection.readings)?.left.order;
    if (order === 'family-first') first += 1;
    else if (order === 'given-first') last += 1;
  }
  return first / last;
}

/** The contact with its readings as likely as this owner's habit makes them; what they add up to stays. */
export function withLearnedOrder(contact: Profile, odds: number): Profile {
  if (odds === 1 || !contact.isOfEitherOrder) return contact;
  const weigh = ({ reading }: CompiledName) => reading.prior * (reading.order === 'family-first' ? odds : 1);
  const inLetters = contact.readings.filter(isInLetters);
  const before = inLetters.reduce((sum, { reading }) => sum + reading.prior, 0);
  const after = inLetters.reduce((sum, compiled) => sum + weigh(compiled), 0);
  const readings = contact.readings.map((compiled) =>
    isInLetters(compiled)
      ? { ...compiled, reading: { ...compiled.reading, prior: (weigh(compiled) * before) / after } }
      : compiled,
  );
  return withReadings(contact, readings);
}
