import { readFileSync } from 'node:fs';
import { simplified } from '../han.ts';
import { joinedGiven } from '../linkedin-row.ts';
import { seeded } from '../random.ts';
import { population, type Someone } from '../someone.ts';
import { type Family, families, givenCharacters } from '../tables.ts';

/** A name in characters, and what may be a spelling of it. */
export interface NamePair {
  han: string;
  first: string;
  last: string;
  spelling: string;
  same: boolean;
}

interface Named {
  han: string;
  first: string;
  last: string;
  spelling: string;
}

const systems = { CN: 'pinyin', HK: 'cantonese', TW: 'taiwan', SG: 'hokkien' } as const;
const spellings = { CN: 'pinyin', HK: 'cantonese', TW: 'wade-giles', SG: 'hokkien' } as const;

/** People of a closed world, as many of each system; a third of those with an English name have it before the given one. */
export function inventedNames(seed: number, each = 500): Named[] {
  const random = seeded(seed);
  const next = population(random, []);
  const left = { CN: each, HK: each, TW: each, SG: each };
  const names: Named[] = [];
  while (Object.values(left).some((count) => count > 0)) {
    const someone = next();
    const { region, han, given } = someone;
    if (region === 'XX' || han === null || given.length === 0 || left[region] === 0) continue;
    left[region]--;
    names.push(named(someone, joinedGiven(random, someone), random.chance(0.33), spellings[region]));
  }
  return names;
}

function named({ han, family, english }: Someone, given: string, mixed: boolean, spelling: string): Named {
  const both = mixed && english !== null;
  return {
    han: han!.family + han!.given,
    first: both ? `${english.name} ${given}` : given,
    last: family,
    spelling: both ? 'mixed' : spelling,
  };
}

/** Real people, from a file as bench/names/README.md describes it; those who wrote family and given name apart. */
export function realNames(path: string): Named[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { hanzi, family, given, style } = JSON.parse(line);
      return family && given ? [{ han: hanzi, first: given, last: family, spelling: style }] : [];
    });
}

/**
 * Each name with its own spelling, and with so many others' whose family may be spelled like that. Who could be spelled just
 * the same is no impostor: nobody could tell.
 */
export function pairsOf(names: Named[], seed: number, impostors = 25): NamePair[] {
  const random = seeded(seed);
  const shuffled = random.shuffle(names);
  return names.flatMap((own) => {
    const others = shuffled
      .filter((other) => other.han !== own.han && mayPass(other, own))
      .slice(0, impostors);
    return [{ ...own, same: true }, ...others.map(({ han }) => ({ ...own, han, same: false }))];
  });
}

function mayPass(other: Named, own: Named): boolean {
  const family = familyOf(other.han);
  const alike = letters(other.last) === letters(own.last) || spelled(family).includes(letters(own.last));
  return alike && !givenSpelled(other, family?.han.length ?? 1).includes(letters(own.first));
}

const byHan = new Map(families.map((family) => [family.han, family]));
const familyOf = (han: string): Family | undefined =>
  byHan.get(simplified(han).slice(0, 2)) ?? byHan.get(simplified(han).slice(0, 1));

const spelled = (family: Family | undefined) =>
  family ? Object.values(systems).flatMap((system) => family[system].map(letters)) : [];

const characters = new Map(givenCharacters.map((each) => [each.han, each]));

/** The given name by the letters of each system, and as its bearer has it. */
function givenSpelled({ han, first }: Named, familyLength: number): string[] {
  const given = [...simplified(han)].slice(familyLength);
  const bySystem = Object.values(systems).map((system) =>
    given.map((char) => characters.get(char)?.[system] ?? '?').join(''),
  );
  return [...bySystem, first].map(letters);
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
