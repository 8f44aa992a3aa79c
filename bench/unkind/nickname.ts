import type { Random } from '../random.ts';
import type { Fact } from '../someone.ts';
import { words } from '../tables.ts';
import { calledBy, inSimplified, type Written, workOf, written } from '../wechat-row.ts';
import type { Circle } from './circle.ts';
import { initialsOf } from './remark.ts';
import type { Character } from './someone.ts';
import { unkindWords } from './tables.ts';
import { ownParent } from './through.ts';
import { employerOf, filled, inFancyLetters, inLetters, ornamented, typedHan } from './write.ts';

const whole: Fact[] = ['family', 'given'];

/** What the contact calls themselves, in a list or, as exporters fill it, on a group's card. */
export function nicknameOf(random: Random, someone: Character, circle: Circle): Written {
  const { family, given, english, formerEnglish } = someone;
  const han = someone.region === 'CN' ? inSimplified(someone) : someone.han;
  const name = typedHan(random, someone);
  const spelled = given.length > 0;
  const kind = random.kind({
    // Whom one works with mostly goes by a name.
    junk: circle === 'work' ? 16 : 110,
    verse: circle === 'work' ? 3 : 25,
    slogan: 4,
    parent: 2,
    advertising: han?.family ? (circle === 'work' ? 0.3 : 3) : 0,
    han: han ? 16 : 0,
    given: han && han.given.length >= 2 ? 5 : 0,
    pet: han ? 4 : 0,
    latin: spelled ? 6 : 0,
    initials: 4,
    english: english ? 22 : 0,
    'english family': english ? 14 : 0,
    'english family, employer': english ? 1.5 : 0,
    'former english': formerEnglish ? 10 : 0,
    'latin, employer': spelled ? 1 : 0,
    'group card': han ? 2.5 : 0,
    'calls self': han && han.given.length >= 2 ? 3 : 0,
    'calls self in English': english ? 2 : 0,
  });
  const as = (text: string, says: Fact[]) => written(dressed(random, text), says, kind);
  if (kind === 'junk') return as(random.pick(words.junkNicknames), []);
  if (kind === 'verse') return as(random.pick(unkindWords.verses), []);
  if (kind === 'slogan') return as(random.pick(unkindWords.slogans), []);
  if (kind === 'parent') return as(ownParent(random), []);
  if (kind === 'advertising') {
    const who = `${random.pick(['小', '老', ''])}${han!.family}${random.pick(['哥', '姐', '经理', ''])}`;
    return as(`${random.pick(unkindWords.prefixes)}${random.pick(unkindWords.jobs)}${who}`, ['family']);
  }
  if (kind === 'han') return as(name, whole);
  if (kind === 'given') return as(han!.given, ['given']);
  if (kind === 'pet') {
    const last = han!.given.slice(-1);
    return as(random.pick([last.repeat(2), `小${last}`, `阿${last}`, `${last}儿`, `${last}子`]), []);
  }
  if (kind === 'latin') {
    const text = random.chance(0.25) ? family + given.join('') : inLetters(random, someone);
    return as(
      random.chance(0.4) ? text.toLowerCase() : random.chance(0.1) ? text.toUpperCase() : text,
      whole,
    );
  }
  if (kind === 'latin, employer')
    return as(`${inLetters(random, someone)} ${employerOf(random, someone)}`, whole);
  if (kind === 'initials') return as(initialsOf(someone), []);
  if (kind === 'group card') {
    const values = { n: name, d: random.pick(someone.occupation.chinese), o: workOf(random, someone) };
    return as(filled(random.pick(unkindWords.cards), values), whole);
  }
  if (kind === 'former english') return as(`${formerEnglish} ${family}`, ['former english', 'family']);
  if (kind === 'calls self')
    return as(filled(random.pick(unkindWords.callsSelf), { t: han!.given }), ['given']);
  const called = calledBy(random, someone);
  if (kind === 'calls self in English')
    return as(filled(random.pick(unkindWords.callsSelf), { t: called }), ['english']);
  if (kind === 'english') return as(called, ['english']);
  const text = `${called} ${han?.family && random.chance(0.15) ? han.family : family}`;
  if (kind === 'english family, employer') {
    return as(`${text} ${employerOf(random, someone)}`, ['english', 'family']);
  }
  return as(random.chance(0.12) ? text.toLowerCase() : text, ['english', 'family']);
}

function dressed(random: Random, text: string): string {
  const habit = random.kind({ none: 83, emoji: 10, ornament: 5, fancy: 2 });
  if (habit === 'emoji') return text + random.pick(words.emoji);
  if (habit === 'ornament') return ornamented(random, text);
  return habit === 'fancy' ? inFancyLetters(random, text) : text;
}
