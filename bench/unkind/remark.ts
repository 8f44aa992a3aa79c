import type { Random } from '../random.ts';
import type { Fact } from '../someone.ts';
import { words } from '../tables.ts';
import {
  addressOf,
  calledBy,
  inSimplified,
  joined,
  roleOf,
  type Written,
  workOf,
  written,
} from '../wechat-row.ts';
import type { Acquaintance, Circle } from './circle.ts';
import { rates } from './rates.ts';
import type { Character } from './someone.ts';
import { unkindWords } from './tables.ts';
import { throughAdult, throughChild } from './through.ts';
import { employerOf, filled, homophone, inLetters, misspelled, typedHan } from './write.ts';

const whole: Fact[] = ['family', 'given'];

/** What the owner calls the contact. */
export function remarkOf(random: Random, someone: Character, { known, circle }: Acquaintance): Written {
  const through = random.kind({
    adult: rates.throughAdult,
    child: rates.throughChild,
    none: 1 - rates.throughAdult - rates.throughChild,
  });
  if (through === 'adult') return written(throughAdult(random, known()), [], 'known through an adult');
  if (through === 'child') return written(throughChild(random, someone), [], 'known through a child');
  if ((circle === 'early' || circle === 'private' || circle === 'service') && random.chance(0.8))
    return besideTie(random, someone, unkindWords[circle]);
  return ownName(random, someone, circle);
}

/** 高中 王伟, 表姐 丽丽, 邻居 Amy: by what somebody is to the owner. */
function besideTie(random: Random, someone: Character, ties: readonly string[]): Written {
  const { han, english } = someone;
  const tie = random.pick(ties);
  const kind = random.kind({
    'tie, han': someone.fullHan ? 55 : 0,
    'tie, pet': han?.given ? 20 : 0,
    'tie, English': english ? 15 : 0,
    'tie alone': 15,
  });
  const beside = (name: string, says: Fact[]) =>
    written(
      random.pick([`${tie} ${name}`, `${name} ${tie}`, `${tie}${name}`, `${name}（${tie}）`]),
      says,
      kind,
    );
  if (kind === 'tie, han') return beside(typedHan(random, someone), whole);
  if (kind === 'tie, pet')
    return beside(random.pick([han!.given.slice(-1).repeat(2), `阿${han!.given.slice(-1)}`]), []);
  if (kind === 'tie, English') return beside(calledBy(random, someone), ['english']);
  return written(tie, [], kind);
}

function ownName(random: Random, someone: Character, circle: Circle): Written {
  const { family, given, english, formerEnglish } = someone;
  const han = random.chance(0.8) ? inSimplified(someone) : someone.han;
  const name = typedHan(random, someone);
  const work = workOf(random, someone);
  const plain =
    han !== null && han.family !== '' && someone.people !== 'uyghur' && someone.people !== 'kazakh';
  const slip = han ? homophone(random, name) : null;
  const spelled = given.length > 0;
  // Whom the owner met once is 展会 Kevin or 客户张总.
  const less = circle === 'fleeting' ? 6 : 1;
  const kind = random.kind({
    han: han ? 24 : 0,
    'han work': han && work ? 18 : 0,
    'han role': han ? 8 : 0,
    title: plain ? 11 * less : 0,
    small: plain ? 3 * less : 0,
    pet: plain ? 1.5 * less : 0,
    given: han && han.given.length >= 2 ? 3 : 0,
    'han english': han && english ? 6 : 0,
    english: english ? 6 * less : 0,
    'english family': english ? 7 : 0,
    'english family, employer': english ? 3 : 0,
    'former english': formerEnglish ? 12 : 0,
    latin: spelled ? 3 : 0,
    'latin, employer': spelled ? 2.5 : 0,
    'latin misspelled': spelled ? 0.5 : 0,
    initials: spelled ? 0.7 : 0,
    'family, initials': spelled && family ? 1 : 0,
    'English, initial': english ? (han ? 0.7 : 8) : 0,
    'work before': han && work ? 3 : 0,
    'flower name': plain ? 0.8 : 0,
    'about a name': han ? 5 : 0,
    homophone: slip ? 2 : 0,
    prefixed: han ? 3 : 0,
    dated: han ? 2.5 : 0,
    ornamented: han ? 1 : 0,
    transliterated: !han && english?.hanzi ? 25 : 0,
    service: circle === 'work' ? 0.5 : 4,
  });
  const as = (text: string, says: Fact[]) => written(text, says, kind);
  if (kind === 'han') return as(name, whole);
  if (kind === 'han work') return as(joined(random, name, work), whole);
  if (kind === 'han role') return as(joined(random, name, roleOf(random, someone)), whole);
  if (kind === 'title') {
    const title = han!.family + addressOf(random, someone);
    const beside = random.chance(0.8) ? work : roleOf(random, someone);
    return as(random.chance(0.6) ? joined(random, title, beside) : title, ['family']);
  }
  if (kind === 'small') return as(random.pick(['小', '老', '阿']) + han!.family, ['family']);
  if (kind === 'pet') {
    const last = han!.given.slice(-1);
    return as(random.pick([`小${last}`, `阿${last}`, `${last}哥`, `${last}姐`, `${last}总`]), []);
  }
  if (kind === 'given')
    return as(random.chance(0.5) ? han!.given : joined(random, han!.given, work), ['given']);
  if (kind === 'han english') {
    const called = calledBy(random, someone);
    return as(
      random.pick([`${name} ${called}`, `${called} ${name}`, `${name}（${called}）`, `${called}-${name}`]),
      [...whole, 'english'],
    );
  }
  if (kind === 'english') return as(joined(random, calledBy(random, someone), work), ['english']);
  if (kind === 'english family' || kind === 'english family, employer') {
    const last = plain && random.chance(0.4) ? han!.family : family;
    const text = `${calledBy(random, someone)} ${last}`;
    const after = kind === 'english family' ? '' : ` ${employerOf(random, someone)}`;
    return as(text + after, ['english', 'family']);
  }
  if (kind === 'former english') return as(`${formerEnglish} ${family}`, ['former english', 'family']);
  if (kind === 'latin') return as(inLetters(random, someone), whole);
  if (kind === 'latin, employer')
    return as(`${inLetters(random, someone)} ${employerOf(random, someone)}`, whole);
  if (kind === 'latin misspelled') return as(misspelled(random, inLetters(random, someone)), whole);
  if (kind === 'initials') return as(joined(random, initialsOf(someone), work), []);
  if (kind === 'family, initials') {
    const text = family + initialsOf({ ...someone, family: '' });
    return as(random.chance(0.5) ? text : joined(random, text, work), ['family']);
  }
  if (kind === 'English, initial') {
    const text = `${calledBy(random, someone)} ${family.slice(0, 1)}${random.pick(['', '.'])}`;
    return as(joined(random, text, work), ['english']);
  }
  if (kind === 'work before') return as(work + name, whole);
  if (kind === 'flower name') {
    const values = { n: name, v: random.pick(unkindWords.flowerNames), o: work };
    return as(filled(random.pick(unkindWords.withFlowerName), values), whole);
  }
  if (kind === 'about a name') {
    const values = { t: name, o: work || roleOf(random, someone), d: String(random.whole(2009, 2024)) };
    return as(filled(random.pick(unkindWords['about a name']), values), whole);
  }
  if (kind === 'homophone') return as(random.chance(0.6) ? slip! : joined(random, slip!, work), whole);
  if (kind === 'prefixed') {
    const jobs = circle === 'work' ? someone.formerOccupation.chinese : unkindWords.jobs;
    const job = random.chance(0.6) ? ` ${random.pick(jobs)}` : '';
    return as(random.pick(unkindWords.prefixes) + name + job, whole);
  }
  if (kind === 'dated') return as(filled(random.pick(unkindWords.dates), { t: name }), whole);
  if (kind === 'ornamented') return as(name + random.pick(words.emoji), whole);
  if (kind === 'transliterated') {
    const values = { h: english!.hanzi, e: english!.name, p: random.pick(unkindWords.countries), o: work };
    return as(filled(random.pick(unkindWords.foreigners), values), ['english']);
  }
  return as(random.pick(random.chance(0.5) ? unkindWords.services : words.relations), []);
}

export function initialsOf({ family, given }: Character): string {
  return [family, ...given].map((part) => part.slice(0, 1).toUpperCase()).join('');
}
