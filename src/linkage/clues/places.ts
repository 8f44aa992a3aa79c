import type { Connection, Contact, Evidence } from '../../model.ts';
import type { OtherPart } from '../../names/index.ts';
import type { Frequencies } from '../lists/frequency.ts';
import { commonPlace, placeNamed, placesIn, withoutWider } from '../profile/gazetteer.ts';
import { type Mentions, together } from '../profile/phrases.ts';
import type { Profile } from '../profile/profile.ts';

/** How often two records of one person, both naming a place, name the same. */
const kept = 0.6;
/** Bits. */
const most = 2.5;
/** People move, and set where they come from, or Iceland. */
const elsewhere = -0.3;

/** Where the contact says to live, and where the owner's notes put them. */
export function placesOfContact(
  { region, labels, description }: Pick<Contact, 'region' | 'labels' | 'description'>,
  parts: readonly OtherPart[],
): Mentions {
  const fields = [region?.country, region?.province, region?.city].map((field) => field ?? '');
  const notes = parts.filter(({ field, kind }) => field === 'remark' && kind !== 'relation');
  const texts = [...notes.map(({ text }) => text), ...labels, description];
  return withoutWider(
    together([...fields.filter(Boolean).map(placeNamed), ...texts.filter(Boolean).map(placesIn)]),
  );
}

/** Connections.csv has no place, but branches and titles name theirs: HSBC Hong Kong, Sales Manager (Shenzhen). */
export function placesOfConnection({
  company,
  position,
}: Pick<Connection, 'company' | 'position'>): Mentions {
  return withoutWider(together([placesIn(company ?? ''), placesIn(position ?? '')]));
}

export function placeWeight(contact: Profile, connection: Profile, frequencies: Frequencies): number {
  const [ours, theirs] = [contact.places.ids, connection.places.ids];
  if (ours.length === 0 || theirs.length === 0) return 0;
  let best = -1;
  for (let at = 0; at < ours.length; at++) {
    for (let other = 0; other < theirs.length; other++) {
      const place = commonPlace(ours[at]!, theirs[other]!);
      if (place >= 0) best = Math.max(best, agreementOn(place, frequencies));
    }
  }
  return best < 0 ? elsewhere : rounded(best);
}

function agreementOn(place: number, frequencies: Frequencies): number {
  return Math.min(most, Math.max(0, Math.log2(kept / frequencies.place(place))));
}

export function placeEvidence(contact: Profile, connection: Profile, frequencies: Frequencies): Evidence[] {
  const weight = placeWeight(contact, connection, frequencies);
  if (weight === 0) return [];
  const [left, right] = [contact.places.words.join(', '), connection.places.words.join(', ')];
  return [{ feature: 'place', left, right, weight, note: weight > 0 ? 'same-place' : 'contradiction' }];
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
