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
  [/^kn/u, ['n']],
  [/^wr/u, ['r']],
  [/^h(?=[aeiouy])|(?<=[aeiouy])h(?=[aeiouy])/u, ['h', '-']],
  [/(?<=[aeiouy])h/u, ['-']],
  [/tsch|tch|sch|dge?(?=[aeiou])|shch/u, ['s']],
  [/sh|zh/u, ['s']],
  [/ch/u, ['s', 'k', 'h']],
  [/th/u, ['s', 't']],
  [/ph/u, ['p']],
  [/gh/u, ['-', 'k']],
  [/g(?=[eiy])/u, ['k', 's']],
  [/gn/u, ['n', 'kn']],
  [/c(?=[eiy])|ç/u, ['s']],
  [/ck|qu?|c/u, ['k']],
  [/x/u, ['ks', 's', 'h']],
  [/j/u, ['s', '-', 'h']],
  [/t?z/u, ['s']],
  [/dt/u, ['t']],
  [/(?<=n)[tdc]$|(?<=l)d$/u, ['t', '-']],
  [/v/u, ['-', 'p']],
  [/m(?=[pbf])/u, ['m', 'n']],
  [/r(?![aeiouy])/u, ['r', '-']],
  [/ll(?=[aeo]$|[aeo][sz]$)/u, ['l', '-']],
  [/w/u, ['-']],
];
const mostWays = 32;

const skeletons = new Map<string, readonly string[]>();
const mostRemembered = 20_000;

function remembered(text: string, work: (text: string) => string[]): readonly string[] {
  let found = skeletons.get(text);
  if (!found) {
    if (skeletons.size > mostRemembered) skeletons.clear();
    found = [...new Set(work(text).flatMap(skeletonsOf))].filter((each) => each.length > 1);
    skeletons.set(text, found);
  }
  return found;
}

/** The consonants of a Western name in letters, in each way it may be said. */
export const westernConsonants = (letters: string): readonly string[] => remembered(letters, waysToSay);

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
    const sticky = new RegExp(pattern.source, 'yu');
    sticky.lastIndex = at;
    const found = sticky.exec(letters);
    if (found) return [found[0].length, sounds];
  }
  return [1, [letters[at]!]];
}

/** The consonants that Han says. */
export const heardConsonants = (simplified: string): readonly string[] => remembered(simplified, waysToHear);

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
