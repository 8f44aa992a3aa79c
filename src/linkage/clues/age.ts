import { simplify } from '../../names/index.ts';
import { remembered } from '../../remembered.ts';
import table from '../data/ages.json' with { type: 'json' };
import type { Clue } from './clue.ts';

/** What a text says of somebody's age, and the words that say it. */
interface Told {
  age: 'young' | 'old';
  words: string;
}

const anyOf = (patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'iu');
const each = (patterns: readonly string[]): RegExp[] => patterns.map((pattern) => new RegExp(pattern, 'iu'));
const remarks = { young: anyOf(table.remark.young), old: anyOf(table.remark.old) };
const positions = { young: anyOf(table.position.young), old: anyOf(table.position.old) };
const years = [
  { patterns: each(table.born), until: table.bornBy },
  { patterns: each(table.left), until: table.leftBy },
];

/** Bits. Hardly any who retired, or left school long ago, is a trainee now. */
const oldAndYoung = -6;
/** A freshman in a remark of ten years ago may lead by now. */
const youngAndOld = -2;

/** 于洋 2003届 and an undergraduate: nobody is both. Two who are of one age say nothing by it. */
export const age: Clue<Told, null> = {
  feature: 'age',
  ofContact: ({ contact }) =>
    oldByYear(simplify(contact.remark)) ?? saidIn(simplify(contact.remark), remarks),
  ofConnection: ({ connection }) => ofPosition(connection.position ?? ''),
  count: () => null,
  weight: (contact, connection) =>
    contact.age === connection.age ? 0 : contact.age === 'old' ? oldAndYoung : youngAndOld,
  forbids: (contact, connection) => contact.age !== connection.age,
  say: (contact, connection) => ({ left: contact.words, right: connection.words, note: 'contradiction' }),
};

const ofPosition = remembered((position) => saidIn(simplify(position), positions));

function saidIn(text: string, { young, old }: typeof remarks): Told | null {
  const [isYoung, isOld] = [young.exec(text), old.exec(text)];
  if (!isYoung === !isOld) return null;
  return isYoung ? { age: 'young', words: isYoung[0] } : { age: 'old', words: isOld![0] };
}

/** b. 1948, 2003届, 98级: old enough by the year. */
function oldByYear(text: string): Told | null {
  for (const { patterns, until } of years) {
    for (const pattern of patterns) {
      const [words, written] = pattern.exec(text) ?? [];
      if (written && inFull(Number(written)) <= until) return { age: 'old', words: words! };
    }
  }
  return null;
}

/** 98 is 1998, 03 is 2003. */
const inFull = (year: number): number => (year > 100 ? year : year < thisCentury ? 2000 + year : 1900 + year);
const thisCentury = 30;
