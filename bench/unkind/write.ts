import { simplified } from '../han.ts';
import type { Random } from '../random.ts';
import { givenCharacters } from '../tables.ts';
import { workOf } from '../wechat-row.ts';
import type { Character } from './someone.ts';
import { longEmployers, unkindWords } from './tables.ts';

/** Replaces `{n}` and the like; what has no value stays away. */
export function filled(shape: string, values: Record<string, string>): string {
  return shape.replace(/\{(\w)\}/g, (_, key: string) => values[key] ?? '').trim();
}

/** The name in characters as the owner types it: mostly simplified, whatever the person writes. */
export function typedHan(random: Random, { fullHan }: Character): string {
  return random.chance(0.8) ? simplified(fullHan) : fullHan;
}

/** Given and family in letters, in one order or the other. */
export function inLetters(random: Random, { family, given }: Character): string {
  const habit = random.kind({ joined: 65, camel: 8, ' ': 22, '-': 5 });
  const syllables =
    habit === 'joined' ? given.join('').toLowerCase() : given.join(habit === 'camel' ? '' : habit);
  const name = random.chance(0.6) ? `${syllables} ${family}` : `${family} ${syllables}`;
  return sentenceCase(name.trim());
}

function sentenceCase(name: string): string {
  return name.replace(
    /(^|[\s-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** The employer as people put it after a name: short, in Chinese, or at length in letters. */
export function employerOf(random: Random, someone: Character): string {
  const { employer } = someone;
  if (employer === null) return workOf(random, someone);
  const long = longEmployers.get(employer.chinese[0]!);
  if (long !== undefined && random.chance(0.5)) return long;
  return random.pick(random.chance(0.5) ? employer.chinese : employer.linkedin);
}

/** A character taken for another of the same sound: 张玮 for 张伟. The last of the name, as the tables know it; null without one. */
export function homophone(random: Random, name: string): string | null {
  const last = [...name].at(-1)!;
  const pinyin = givenCharacters.find((each) => each.han === last)?.pinyin;
  const same = givenCharacters.filter((each) => each.pinyin === pinyin && each.han !== last);
  if (pinyin === undefined || same.length === 0) return null;
  return [...name].slice(0, -1).join('') + random.pick(same).han;
}

/** A slip of the finger: a letter too few, two of them swapped, or one twice. */
export function misspelled(random: Random, text: string): string {
  const at = random.whole(1, Math.max(1, text.length - 2));
  const kind = random.kind({ drop: 40, swap: 40, twice: 20 });
  if (kind === 'drop') return text.slice(0, at) + text.slice(at + 1);
  if (kind === 'twice') return text.slice(0, at) + text.slice(at - 1);
  return text.slice(0, at) + (text[at + 1] ?? '') + text[at]! + text.slice(at + 2);
}

const fancy: ((letter: string) => string)[] = [
  (letter) => shifted(letter, 0x1d4d0, 0x1d4ea),
  (letter) => shifted(letter, 0x1d400, 0x1d41a),
  (letter) => shifted(letter, 0xff21, 0xff41),
  (letter) => [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ'][letter.toLowerCase().charCodeAt(0) - 97]!,
];

/** Small capitals, script, bold or full-width letters. */
export function inFancyLetters(random: Random, text: string): string {
  const change = random.pick(fancy);
  return text.replace(/[a-z]/gi, change);
}

function shifted(letter: string, capital: number, small: number): string {
  const code = letter.charCodeAt(0);
  return String.fromCodePoint(code < 97 ? capital + code - 65 : small + code - 97);
}

export function ornamented(random: Random, text: string): string {
  return filled(random.pick(unkindWords.ornaments), { t: text });
}
