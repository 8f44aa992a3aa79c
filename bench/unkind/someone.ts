import { fittingCareer, type Region } from '../career.ts';
import type { Random } from '../random.ts';
import type { RealPair } from '../real-pairs.ts';
import {
  englishOf,
  type Fact,
  foreigner,
  fromPair,
  invented,
  type Named,
  pairTaker,
  places,
  type Someone,
} from '../someone.ts';
import { foreignNames } from '../tables.ts';
import { minorityName } from './minority.ts';
import { rates } from './rates.ts';
import { allFamilies, type People, wordNames } from './tables.ts';

/** A person of the unkind world: what the kind world leaves out is added. */
export interface Character extends Someone {
  people: People;
  /** The name in characters as it is written in full, with its dot or without a family. */
  fullHan: string;
  /** The English name of earlier years. */
  formerEnglish: string | null;
  /** A second given name, for people who are not Chinese; a middle letter for the others. */
  middle: string | null;
  /** The husband's family, in letters and, among Chinese, in characters. */
  marriedTo: { family: string; han: string | null } | null;
}

/** Hands out people, a real pair of spellings for about every second one as long as they last. */
export function characters(random: Random, realPairs: readonly RealPair[]): () => Character {
  const takePair = pairTaker(random, realPairs);
  return () => {
    const region = random.kind(places);
    const people: People =
      region === 'CN' && random.chance(rates.minority) ? random.kind(rates.people) : 'han';
    const pair = people === 'han' ? takePair(region) : null;
    const name = pair ? fromPair(random, pair) : nameOf(random, region, people);
    const english = anEnglish(random, region, name);
    const someone = {
      region,
      people,
      ...name,
      english,
      formerEnglish: english && random.chance(rates.formerEnglish) ? anotherName(random, name.sex) : null,
      middle: middleOf(random, region, name.sex),
      marriedTo: marriageOf(random, region, name),
      fullHan: fullHan(random, people, name),
      ...fittingCareer(random, region),
    };
    return { ...someone, handle: handleOf(random, someone) };
  };
}

function nameOf(random: Random, region: Region, people: People): Named {
  if (region === 'XX') return foreigner(random);
  if (people !== 'han') return minorityName(random, people);
  const name = invented(random, region, allFamilies);
  if (!random.chance(rates.doubleFamily) || name.han === null) return name;
  const other = invented(random, region, allFamilies);
  return {
    ...name,
    han: { family: name.han.family + other.han!.family, given: name.han.given },
    family: `${name.family} ${other.family}`,
  };
}

function anEnglish(random: Random, region: Region, { english, sex }: Named): Named['english'] {
  if (region === 'XX') return english;
  // The name drawn has one at the rate of the kind world; a second chance makes up the difference.
  const has = english ?? (random.chance(0.05) ? englishOf(random, sex) : null);
  if (has === null || !random.chance(rates.wordName[region])) return has;
  return { name: wordName(random, sex), short: '', hanzi: '' };
}

function wordName(random: Random, sex: string): string {
  const fitting = wordNames.filter((each) => each.sex === sex || each.sex === 'b');
  return random.draw(fitting, (each) => each.weight).name;
}

function anotherName(random: Random, sex: string): string {
  return random.chance(0.2) ? wordName(random, sex) : englishOf(random, sex).name;
}

function middleOf(random: Random, region: Region, sex: string): string | null {
  if (region !== 'XX') return random.text('ABCDEFGHJKLMNPRSTWXYZ', 1);
  return random.pick(foreignNames.filter((each) => each.kind === sex)).name;
}

function marriageOf(random: Random, region: Region, { sex }: Named): Character['marriedTo'] {
  if (sex !== 'f' || !random.chance(rates.married[region])) return null;
  if (region === 'XX' || (region === 'CN' && random.chance(0.8))) {
    return { family: random.pick(foreignNames.filter((each) => each.kind === 'family')).name, han: null };
  }
  const husband = invented(random, region, allFamilies);
  return { family: husband.family, han: husband.han!.family };
}

function fullHan(random: Random, people: People, { han }: Named): string {
  if (han === null) return '';
  if (people === 'tibetan')
    return random.chance(0.08) ? han.given + dot(random) + han.family : han.given + han.family;
  if (people === 'uyghur' || people === 'kazakh') return han.given + dot(random) + han.family;
  return han.family + han.given;
}

/** The dot of transliterated names, as keyboards and systems have it. */
function dot(random: Random): string {
  return random.kind({ '·': 60, '•': 12, '.': 10, '・': 6, '．': 4, '‧': 3, ' ': 5 });
}

const suffixes = [
  'qa',
  'pm',
  'hr',
  'dev',
  'ux',
  'sz',
  'bj',
  'sh',
  'cn',
  'vip',
  'work',
  'official',
  'edu',
  'hk',
];

/** Account names: the whole name with digits or a suffix, surname first more often than not; initials; or nothing. */
function handleOf(random: Random, someone: Omit<Character, 'handle'>): Someone['handle'] {
  const { family, given, english } = someone;
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const digits = () =>
    random.pick([
      String(random.whole(1, 99)),
      String(random.whole(1970, 2003)),
      String(random.whole(100, 999)),
      `0${random.whole(1, 9)}${random.whole(10, 28)}`,
      random.pick(['520', '88', '666', '1314', '007', '01', '168']),
    ]);
  const tail = () =>
    random.kind({ none: 30, digits: 40, suffix: 20, both: 10 } as const) as
      | 'none'
      | 'digits'
      | 'suffix'
      | 'both';
  const ended = (text: string) => {
    const kind = tail();
    const suffix = `${random.pick(['_', '_', '-', ''])}${random.pick(suffixes)}`;
    if (kind === 'digits') return text + random.pick(['', '', '_']) + digits();
    if (kind === 'suffix') return text + suffix;
    return kind === 'both' ? text + suffix + digits() : text;
  };
  const kind = random.kind({
    full: given.length > 0 ? 36 : 0,
    'initials, family': given.length > 0 ? 6 : 0,
    english: english ? 12 : 0,
    both: english ? 16 : 0,
    initials: 14,
    nothing: 26,
  });
  if (kind === 'full') {
    const parts = random.chance(0.78) ? [family, ...given] : [...given, family];
    return {
      text: ended(parts.map(letters).join(random.pick(['', '', '', '_', '-']))),
      says: ['family', 'given'],
    };
  }
  if (kind === 'initials, family') {
    const initials = given.map((part) => letters(part).slice(0, 1)).join('');
    return {
      text: ended(random.chance(0.5) ? letters(family) + initials : initials + letters(family)),
      says: ['family'],
    };
  }
  if (kind === 'both') return { text: ended(letters(english!.name + family)), says: ['family', 'english'] };
  if (kind === 'english')
    return { text: ended(`${letters(english!.name)}${random.whole(1, 999)}`), says: ['english'] };
  if (kind === 'initials') {
    const text = [family, ...given].map((part) => letters(part).slice(0, 1)).join('');
    return { text: `${text}${random.whole(100, 199999)}`, says: [] };
  }
  return {
    text: `${random.text('abcdefghijklmnopqrstuvwxyz', 5)}${random.whole(1, 99999)}`,
    says: [] as Fact[],
  };
}
