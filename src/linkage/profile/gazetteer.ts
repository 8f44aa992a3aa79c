import { remembered } from '../../remembered.ts';
import table from '../data/places.json' with { type: 'json' };
import { folded, isHan, type Mentions, mentionsBy, noMentions, phraseFinder } from './phrases.ts';

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

/** The places that a text mentions, as rows of the table. */
export const placesIn = mentionsBy(find);
/** The place that a field of nothing else names. */
export const placeNamed = remembered((field): Mentions => {
  const id = byField.get(folded(field));
  return id === undefined ? noMentions : { ids: [id], words: [rows[id]!.names[0]!] };
});

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
export function withoutWider({ ids, words }: Mentions): Mentions {
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
export function commonPlace(a: number, b: number): number {
  if (chains[a]!.includes(b)) return b;
  return chains[b]!.includes(a) ? a : -1;
}
