import type { Connection, Contact, Evidence } from '../model.ts';
import type { OtherPart } from '../names/index.ts';
import table from './data/places.json' with { type: 'json' };
import type { Frequencies } from './frequency.ts';
import {
  folded,
  isHan,
  type Mentions,
  mentionsBy,
  noMentions,
  phraseFinder,
  remembered,
  together,
} from './phrases.ts';
import type { Profile } from './profile.ts';

const rows = table.places;
const find = phraseFinder(rows.map(({ names }) => names));
/** A region's field is nothing but the place, so that country codes are safe there. */
const byField = new Map<string, number>();
rows.forEach(({ names, code }, id) => {
  for (const name of [...names, ...(code ? [code] : [])]) byField.set(folded(name), id);
});
/** Each place with all it lies in, the smallest first: Shenzhen, Guangdong, China. */
const chains: readonly number[][] = rows.map((_, id) => {
  const chain = [id];
  for (let wider = rows[id]!.in; wider; wider = rows[chain.at(-1)!]!.in)
    chain.push(byField.get(folded(wider))!);
  return chain;
});

/** How often two records of one person, both naming a place, name the same. */
const kept = 0.6;
/** Bits. */
const most = 2.5;
/** People move, and set where they come from, or Iceland. */
const elsewhere = -0.3;

const placesIn = mentionsBy(find);
const placeNamed = remembered((field): Mentions => {
  const id = byField.get(folded(field));
  return id === undefined ? noMentions : { ids: [id], words: [rows[id]!.names[0]!] };
});

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

const regions = new Set(
  'asia pacific apac emea europe americas greater mainland prc east north south west sea'.split(' '),
);
const hanStart = new RegExp(
  `^(?:${rows
    .flatMap(({ names }) => names.map(folded))
    .filter((name) => /^\p{Script=Han}+$/u.test(name))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:省|市|自治区)?`,
  'u',
);

/** A folded name of something without places and regions: of a run of Han the one it begins with, 深圳市某某; of words any. */
export function withoutPlaces(name: string): string {
  const latin = find(name).filter(({ phrase }) => !isHan(phrase));
  return latin
    .reduce((rest, { phrase }) => ` ${rest} `.replace(` ${phrase} `, ' '), name)
    .split(' ')
    .map((word) => (regions.has(word) ? '' : word.replace(hanStart, '')))
    .filter(Boolean)
    .join(' ');
}

/** Shenzhen says all that China and Guangdong do. */
function withoutWider({ ids, words }: Mentions): Mentions {
  if (ids.length === 0) return noMentions;
  const wider = new Set(ids.flatMap((id) => chains[id]!.slice(1)));
  const kept = ids.map((_, at) => at).filter((at) => !wider.has(ids[at]!));
  return { ids: kept.map((at) => ids[at]!), words: kept.map((at) => words[at]!) };
}

/** The place and all it lies in, for counting how many people are from there. */
export function placesAround(id: number): readonly number[] {
  return chains[id]!;
}

/** The wider of two places when one lies in the other; -1 when neither does. */
function common(a: number, b: number): number {
  if (chains[a]!.includes(b)) return b;
  return chains[b]!.includes(a) ? a : -1;
}

export function placeWeight(contact: Profile, connection: Profile, frequencies: Frequencies): number {
  const [ours, theirs] = [contact.places.ids, connection.places.ids];
  if (ours.length === 0 || theirs.length === 0) return 0;
  let best = -1;
  for (let at = 0; at < ours.length; at++) {
    for (let other = 0; other < theirs.length; other++) {
      const place = common(ours[at]!, theirs[other]!);
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
