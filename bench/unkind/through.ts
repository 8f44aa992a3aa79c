import { simplified } from '../han.ts';
import type { Random } from '../random.ts';
import { invented } from '../someone.ts';
import { joined, roleOf } from '../wechat-row.ts';
import type { Character } from './someone.ts';
import { allFamilies, unkindWords } from './tables.ts';
import { filled, inLetters, typedHan } from './write.ts';

/**
 * A text that names somebody else, through whom the owner knows this person: 王某某的司机. Null where the other has no name that
 * could stand so.
 */
export function throughAdult(random: Random, other: Character): string {
  const latin = other.fullHan === '' || random.chance(0.12);
  const name = latin ? latinOf(random, other) : typedHan(random, other);
  return filled(random.pick(latin ? unkindWords.throughLatin : unkindWords.throughAdult), {
    n: name,
    l: name,
  });
}

/** 某某妈妈: the child by a pet name, in English, by the given name, or wholly. */
export function throughChild(random: Random, parent: Character): string {
  const shape = random.pick(unkindWords.throughChild);
  const child = childOf(random, parent);
  const text = filled(shape, { c: child });
  return random.chance(0.15) ? joined(random, text, roleOf(random, parent)) : text;
}

export function ownParent(random: Random): string {
  const child = random.pick(random.chance(0.3) ? unkindWords.childEnglish : unkindWords.petNames);
  return filled(random.pick(unkindWords.ownParent), { c: child });
}

function childOf(random: Random, parent: Character): string {
  const kind = random.kind({ pet: 30, english: 15, given: 20, whole: 35 });
  if (kind === 'pet') return random.pick(unkindWords.petNames);
  if (kind === 'english') return random.pick(unkindWords.childEnglish);
  const child = invented(random, parent.region === 'XX' ? 'CN' : parent.region, allFamilies).han!;
  const given = simplified(child.given);
  if (kind === 'given' && given.length === 2) return given;
  return simplified(random.chance(0.5) && parent.han ? parent.han.family : child.family) + given;
}

function latinOf(random: Random, other: Character): string {
  if (other.english && (other.given.length === 0 || random.chance(0.6))) {
    return `${other.english.name} ${other.family}`;
  }
  return inLetters(random, other);
}
