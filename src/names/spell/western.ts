import { remembered } from '../../remembered.ts';
import { pinyinOf } from './mandarin.ts';
import { skeletonsOf } from './transliterate.ts';

/**
 * Names of Europe and America as Han writes them, by their consonants: 史密斯 for Smith, 穆勒 for Müller. The rules are those
 * of the transcription that newspapers use; what they leave open (the r of Parker, the th of Smith) is open here too.
 */

/** Characters that stand for another sound than their pinyin begins with: 加 for ga, 希 for hi. */
const sounds = new Map(
  [
    'k 加嘉贾基金京居钧',
    'ks 吉杰奇',
    'hs 希欣兴许',
    'h 休',
    '- 华惠怀',
    'ls 热若日',
    's 乔丘琼齐恰',
    'p 夫弗',
  ].flatMap((line) => {
    const [heard = '', chars = ''] = line.split(' ');
    return [...chars].map((char) => [char, [...heard]] as const);
  }),
);

/** What may be heard where letters leave it open, the first rule that fits a place first. */
const rules: [RegExp, string[]][] = [
  [/^kn/uy, ['n']],
  [/^wr/uy, ['r']],
  [/^h(?=[aeiouy])|(?<=[aeiouy])h(?=[aeiouy])/uy, ['h', '-']],
  [/(?<=[aeiouy])h/uy, ['-']],
  [/tsch|tch|sch|dge?(?=[aeiou])|shch/uy, ['s']],
  [/sh|zh/uy, ['s']],
  [/ch/uy, ['s', 'k', 'h']],
  [/th/uy, ['s', 't']],
  [/ph/uy, ['p']],
  [/gh/uy, ['-', 'k']],
  [/g(?=[eiy])/uy, ['k', 's']],
  [/gn/uy, ['n', 'kn']],
  [/c(?=[eiy])|ç/uy, ['s']],
  [/ck|qu?|c/uy, ['k']],
  [/x/uy, ['ks', 's', 'h']],
  [/j/uy, ['s', '-', 'h']],
  [/t?z/uy, ['s']],
  [/dt/uy, ['t']],
  [/(?<=n)[tdc]$|(?<=l)d$/uy, ['t', '-']],
  [/v/uy, ['-', 'p']],
  [/m(?=[pbf])/uy, ['m', 'n']],
  [/r(?![aeiouy])/uy, ['r', '-']],
  [/ll(?=[aeo]$|[aeo][sz]$)/uy, ['l', '-']],
  [/w/uy, ['-']],
];
const mostWays = 32;

const consonantsIn = (ways: string[]): readonly string[] =>
  [...new Set(ways.flatMap(skeletonsOf))].filter((each) => each.length > 1);

/** The consonants of a Western name in letters, in each way it may be said. */
export const westernConsonants = remembered((letters) => consonantsIn(waysToSay(letters)));

function waysToSay(letters: string): string[] {
  let ways = [''];
  for (let at = 0; at < letters.length; ) {
    const [length, sounds] = soundsAt(letters, at);
    ways = ways.flatMap((head) => sounds.map((tail) => head + tail)).slice(0, mostWays);
    at += length;
  }
  return ways;
}

function soundsAt(letters: string, at: number): [length: number, sounds: string[]] {
  for (const [pattern, sounds] of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(letters);
    if (found) return [found[0].length, sounds];
  }
  return [1, [letters[at]!]];
}

/** The consonants that Han says. */
export const heardConsonants = remembered((simplified) => consonantsIn(waysToHear(simplified)));

function waysToHear(simplified: string): string[] {
  let ways = [''];
  for (const char of simplified) {
    const pinyin = (pinyinOf(char)[0] ?? '').replace('v', 'u');
    const rest = pinyin.replace(/^(?:[zcs]h|[b-df-hj-np-tw-z])/u, '');
    const onsets = sounds.get(char) ?? (pinyin.startsWith('w') ? ['-', 'p'] : null);
    const heard = onsets?.map((onset) => onset + rest) ?? [pinyin];
    ways = ways.flatMap((head) => heard.map((tail) => head + tail)).slice(0, mostWays);
  }
  return ways;
}

/** What such a surname is looked up by, on either side. */
export const keysInLetters = (letters: string): string[] => westernConsonants(letters).map(toKey);
export const keysInHan = (simplified: string): string[] => heardConsonants(simplified).map(toKey);
const toKey = (consonants: string): string => `~${consonants}~`;
