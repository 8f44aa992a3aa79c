import { type Career, career, type Region } from './career.ts';
import { traditional } from './han.ts';
import type { Random } from './random.ts';
import type { RealPair } from './real-pairs.ts';
import {
  type EnglishName,
  englishNames,
  type Family,
  families,
  foreignNames,
  type GivenCharacter,
  givenCharacters,
  givenNames,
} from './tables.ts';

/** A person of the world, before anybody writes the name down. */
export interface Someone extends Career {
  region: Region;
  /** Null for people who are not Chinese. In the characters of the region. */
  han: { family: string; given: string } | null;
  /** In Latin letters, as the person spells it. */
  family: string;
  /** The given name in the letters of the region, by syllable or as one piece; empty when never used. */
  given: string[];
  english: { name: string; short: string; hanzi: string } | null;
  sex: Sex;
  /** The name used for accounts: may say everything, or nothing. */
  handle: { text: string; says: Fact[] };
}

export type Sex = 'm' | 'f';

/** What a text gives away of a name. */
export type Fact = 'family' | 'given' | 'english' | 'former english';

/** Shares of people by place. */
export const places: Record<Region, number> = { CN: 0.72, HK: 0.09, TW: 0.07, SG: 0.06, XX: 0.06 };
export const hasEnglish: Record<Region, number> = { CN: 0.33, HK: 0.6, TW: 0.45, SG: 0.35, XX: 1 };

/** Hands out people, a real pair of spellings for about every second one as long as they last. */
export function population(random: Random, realPairs: readonly RealPair[]): () => Someone {
  const takePair = pairTaker(random, realPairs);
  return () => {
    const region = random.kind(places);
    const pair = takePair(region);
    const name = pair
      ? fromPair(random, pair)
      : region === 'XX'
        ? foreigner(random)
        : invented(random, region);
    const someone = { region, ...name, ...career(random, region) };
    return { ...someone, handle: handleOf(random, someone) };
  };
}

/** Hands out real pairs for about every second person of a region, each once. */
export function pairTaker(
  random: Random,
  realPairs: readonly RealPair[],
): (region: Region) => RealPair | null {
  const left = random.shuffle(realPairs);
  return (region) => {
    const index = random.chance(0.5) ? left.findIndex((pair) => pair.region === region) : -1;
    return index < 0 ? null : left.splice(index, 1)[0]!;
  };
}

export type Named = Pick<Someone, 'han' | 'family' | 'given' | 'english' | 'sex'>;

/** A name out of the tables, with a family out of `known`. */
export function invented(random: Random, region: Exclude<Region, 'XX'>, known = families): Named {
  const system = ({ CN: 'pinyin', HK: 'cantonese', TW: 'taiwan', SG: 'hokkien' } as const)[region];
  const weight = (family: Family) => (region === 'CN' ? family.share : family.south);
  const family = random.draw(
    known.filter((each) => each[system].length > 0),
    weight,
  );
  const sex = random.pick(['m', 'f'] as const);
  const fitting = givenCharacters.filter(
    (each) => (each.sex === sex || each.sex === 'b') && each[system] !== '',
  );
  const characters =
    popularOf(random, fitting, region, sex) ?? givenOf(random, fitting, region === 'CN' ? 0.22 : 0.03);
  // The first spelling is what most people write; Singapore and Malaysia differ by dialect more than others.
  const spelled = random.draw(family[system], (spelling) => (spelling === family[system][0] ? 3 : 1));
  const mandarinGiven = region === 'SG' && random.chance(0.4);
  const given = characters.map((each) => initial(mandarinGiven ? each.pinyin : each[system]));
  const written = characters.map((each) => each.han).join('');
  const plain = region === 'CN' || region === 'SG';
  return {
    han: plain ? { family: family.han, given: written } : traditional(family.han, written),
    family: initial(spelled),
    given,
    english: random.chance(hasEnglish[region]) ? englishOf(random, sex) : null,
    sex,
  };
}

/** What parents choose in their thousands: one in twelve on the mainland, twice as many elsewhere. */
function popularOf(
  random: Random,
  known: GivenCharacter[],
  region: Region,
  sex: Sex,
): GivenCharacter[] | null {
  if (!random.chance(region === 'CN' ? 0.08 : 0.16)) return null;
  const fit = givenNames.filter(
    ({ characters, sex: of }) =>
      (of === sex || of === 'b') &&
      characters.length === 2 &&
      characters.every((each) => known.includes(each)),
  );
  if (fit.length === 0) return null;
  return random.draw(fit, (each) => (region === 'CN' ? each.share : each.south)).characters;
}

function givenOf(random: Random, known: GivenCharacter[], single: number): GivenCharacter[] {
  if (random.chance(single)) return [random.draw(known, (each) => each.alone)];
  const first = random.draw(known, (each) => each.first);
  // Few names double a character (丽丽); most of those are pet names.
  const others = random.chance(0.97) ? known.filter((each) => each !== first) : [first];
  return [first, random.draw(others, (each) => each.second)];
}

export function fromPair(random: Random, pair: RealPair): Named {
  const table = englishNames.map((each) => each.name);
  const pieces = pair.latin.given.split(/[\s-]+/);
  const said = pair.style === 'western' ? pieces : pieces.filter((piece) => table.includes(piece));
  const given = pieces.filter((piece) => !said.includes(piece));
  const name = said[0];
  const sex = sexOf(random, pair.han.given, name);
  const english = random.chance(hasEnglish[pair.region] * 0.6) ? englishOf(random, sex) : null;
  return {
    han: pair.han,
    family: pair.latin.family,
    given,
    english: name === undefined ? english : { name, short: '', hanzi: '' },
    sex,
  };
}

/** As the name suggests, where it does; the pairs of real people do not say. */
function sexOf(random: Random, given: string, english: string | undefined): Sex {
  const known = englishNames.find((each) => each.name === english)?.sex;
  if (known === 'm' || known === 'f') return known;
  const said = [...given].flatMap((char) => givenCharacters.find((each) => each.han === char)?.sex ?? []);
  return said.find((sex) => sex !== 'b') ?? random.pick(['m', 'f'] as const);
}

export function foreigner(random: Random): Named {
  const sex = random.pick(['m', 'f'] as const);
  const given = foreignNames.filter((each) => each.kind === sex);
  const english = random.chance(0.5) ? englishOf(random, sex) : { ...random.pick(given), short: '' };
  const family = random.pick(foreignNames.filter((each) => each.kind === 'family')).name;
  return { han: null, family, given: [], english, sex };
}

export function englishOf(random: Random, sex: string): EnglishName {
  return random.draw(
    englishNames.filter((each) => each.sex === sex),
    (each) => each.weight,
  );
}

function handleOf(random: Random, someone: Omit<Someone, 'handle'>): Someone['handle'] {
  const { family, given, english } = someone;
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const tail = random.pick(['', '', '88', '_', '01', '520', String(random.whole(1978, 2003)), '_sz', '666']);
  const full = given.length > 0;
  const kind = random.kind({
    full: full ? 38 : 0,
    english: english ? 14 : 0,
    both: english ? 16 : 0,
    initials: 14,
    nothing: 24,
  });
  if (kind === 'full') {
    const parts = random.chance(0.75) ? [family, ...given] : [...given, family];
    return { text: parts.map(letters).join(random.pick(['', '', '_'])) + tail, says: ['family', 'given'] };
  }
  if (kind === 'both') return { text: letters(english!.name + family) + tail, says: ['family', 'english'] };
  if (kind === 'english')
    return { text: `${letters(english!.name)}${random.whole(10, 9999)}`, says: ['english'] };
  if (kind === 'initials') {
    const text = [family, ...given].map((part) => letters(part).slice(0, 1)).join('');
    return { text: `${text}${random.whole(100, 199999)}`, says: [] };
  }
  return { text: `${random.text('abcdefghijklmnopqrstuvwxyz', 5)}${random.whole(1, 99999)}`, says: [] };
}

export function initial(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
