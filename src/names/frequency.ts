import english from './data/english.json' with { type: 'json' };
import givenTable from './data/given-characters.json' with { type: 'json' };
import abroad from './data/names-abroad.json' with { type: 'json' };
import ordinary from './data/ordinary-words.json' with { type: 'json' };
import spellingTable from './data/spellings.json' with { type: 'json' };
import { surnameShare, surnamesSpelled } from './spell/forms.ts';
import { pinyinSyllables } from './spell/mandarin.ts';

/** Zipf with a flat head, as given names have: share of the character of this rank among given characters. */
const shareOfRank = (rank: number): number => 0.35 / (rank + 30);
const rankOf = new Map([...givenTable.characters].map((char, rank) => [char, rank]));
export const isListedGiven = (char: string): boolean => rankOf.has(char);
/** What is in no table may be a rare one; but 店, 贷, which words are full of, hardly anybody has. */
const seldom = new Set(ordinary.seldomGiven);
export const givenCharShare = (char: string): number =>
  seldom.has(char) ? 2 ** -18 : shareOfRank(rankOf.get(char) ?? 2500);

let syllableShares: Map<string, number> | undefined;
/** Share of the syllable among syllables of Chinese given names, any system; 0 for what is none. */
export function syllableShare(syllable: string): number {
  if (!syllableShares) {
    syllableShares = new Map(pinyinSyllables.map((pinyin) => [pinyin, 0.00005]));
    for (const entry of spellingTable.syllables.split(' ')) {
      const colon = entry.indexOf(':');
      const latin = entry.slice(0, colon);
      syllableShares.set(
        latin,
        Math.max(Number(entry.slice(colon + 1)) / 1e6, syllableShares.get(latin) ?? 0),
      );
    }
  }
  return syllableShares.get(syllable) ?? 0;
}
/** The same with a floor for what is in no table. */
export const givenSyllableShare = (syllable: string): number => Math.max(syllableShare(syllable), 0.00003);

const unlisted = 0.00002;
const latinShares = new Map<string, number>();
/** Share of people whose surname is written so; 0.00002 for what is in no table. */
export function latinSurnameShare(latin: string): number {
  const meanings = surnamesSpelled(latin);
  if (meanings.length === 0) return unlisted;
  let share = latinShares.get(latin);
  if (share === undefined) {
    share = meanings.reduce((sum, { family, cost }) => sum + surnameShare(family) * 2 ** -cost, 0);
    latinShares.set(latin, share);
  }
  return Math.max(share, unlisted);
}

/** A meaning that so small a share of those written so have is not worth telling. */
const WORTH_TELLING = 0.001;

/** The surnames that letters stand for in people's experience: Wang is 王 or 汪, though 苑 may be spelled so in Hokkien. */
export function usualMeanings(latin: string): string[] {
  const all = latinSurnameShare(latin);
  return surnamesSpelled(latin)
    .filter(({ family, cost }) => surnameShare(family) * 2 ** -cost >= all * WORTH_TELLING)
    .map(({ family }) => family);
}

const englishRank = new Map<string, number>();
for (const list of [english.male.split(' '), english.female.split(' '), english.either.split(' ')])
  list.forEach((name, rank) => {
    englishRank.set(name, Math.min(rank, englishRank.get(name) ?? 9999));
  });
/** Shorter ones (Jan, Ana) are Chinese given names in letters too. */
const shortestAbroad = 5;
const namesAbroad = new Set([
  ...abroad.groups.flatMap((group) => group.split(' ')).filter(({ length }) => length >= shortestAbroad),
  ...abroad.others.split(' '),
]);
export const isUsualEnglish = (folded: string): boolean => englishRank.has(folded);
/** One of those, or of the names that are met among foreigners. */
export const isEnglish = (folded: string): boolean => isUsualEnglish(folded) || namesAbroad.has(folded);
/** Share of people with an English name who have this one. */
export const englishShare = (folded: string): number => {
  const rank = englishRank.get(folded);
  return rank === undefined ? 0.0002 : 1 / (rank + 100);
};

const standsFor = new Map<string, Set<string>>();
const add = (a: string, b: string) => standsFor.set(a, (standsFor.get(a) ?? new Set()).add(b));
for (const group of english.nicknames) {
  const [full = '', ...short] = group.split(' ');
  for (const name of short) {
    add(full, name);
    add(name, full);
  }
}
for (const group of abroad.groups) {
  const forms = group.split(' ');
  for (const a of forms) for (const b of forms) if (a !== b) add(a, b);
}
/** Bob and Robert, Natasha and Natalya; not Bob and Rupert. Symmetric. */
export const isNicknameOf = (a: string, b: string): boolean => standsFor.get(a)?.has(b) ?? false;

/** The groups of names that stand for each other which a name is of, each by its first; none for most. */
const rootsOf = new Map<string, string[]>();
for (const group of [...english.nicknames, ...abroad.groups]) {
  const names = group.split(' ');
  for (const name of names) rootsOf.set(name, [...(rootsOf.get(name) ?? []), names[0]!]);
}
export const nameRoots = (folded: string): readonly string[] => rootsOf.get(folded) ?? [];

/** English names by their usual Chinese rendering: 约翰 → john. */
export const renderings = new Map(
  [...abroad.renderings, ...english.renderings].map((pair) => pair.split(' ') as [string, string]),
);

const renderingCharacters = new Set(english.renderingCharacters);
/** Characters of a Western name as newspapers would write it: 史密斯, and any Chinese name of such characters. */
export const isRendered = (simplified: string): boolean =>
  [...simplified].every((char) => renderingCharacters.has(char));
