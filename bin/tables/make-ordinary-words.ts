/**
 * Writes src/names/data/ordinary-words.json from the dictionary of jieba 0.42.1 (MIT), needed only here:
 *
 *   pip download jieba==0.42.1 --no-deps --no-binary :all: && tar xf jieba-0.42.1.tar.gz
 *   npx tsx bin/tables/make-ordinary-words.ts jieba-0.42.1/jieba/dict.txt
 *
 * Words of two and three characters that begin with a surname and are more usual as a word than as a name: 展开, 路演, 房地产. How
 * usual a word is, the dictionary counts; how usual a name, our own tables do. And the surnames that are seldom anything else: 栾; and
 * the characters of words that hardly stand in a given name: 店, 贷. Run it twice where those change, as the words hang on them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isListedGiven } from '../../src/names/frequency.ts';
import { chineseNameBits } from '../../src/names/read/han/name.ts';
import { allSurnames, isSurname } from '../../src/names/spell/forms.ts';

/** The sum of the dictionary's counts. */
const counted = 60_101_967;
/** Rarer words are mistakes as often as not. */
const fewest = 10;
/** By how many bits a word is to be more usual than the name: of what the dictionary calls a person's name, more. */
const most = { word: 3, name: 5 };

const rows = readFileSync(process.argv[2] ?? '', 'utf8')
  .trim()
  .split('\n');
const words = rows.flatMap((row) => {
  const [word = '', count = '0', kind = ''] = row.split(' ');
  const chars = [...word];
  const begins = isSurname(chars[0] ?? '') || isSurname(chars.slice(0, 2).join(''));
  if (!/^\p{Script=Han}{2,3}$/u.test(word) || !begins || Number(count) < fewest) return [];
  const isName = kind.startsWith('nr');
  if (isName && chars.length > 2) return [];
  const bits = Math.log2(Number(count) / counted) - chineseNameBits(word);
  return bits > (isName ? most.name : most.word) ? [word] : [];
});

/** A character that comes less often in words than this, in bits, is seldom met. */
const rarest = -14;
const inWords = new Map<string, number>();
const wordsWith = new Map<string, number>();
for (const row of rows) {
  const [word = '', count = '0', kind = ''] = row.split(' ');
  if (kind.startsWith('nr')) continue;
  for (const char of word) {
    inWords.set(char, (inWords.get(char) ?? 0) + Number(count));
    wordsWith.set(char, (wordsWith.get(char) ?? 0) + 1);
  }
}
const characters = [...inWords.values()].reduce((sum, count) => sum + count, 0);
const seldomElse = allSurnames.filter(
  (char) => [...char].length === 1 && Math.log2(((inWords.get(char) ?? 0) + 1) / characters) < rarest,
);

/** A character this usual in words, in bits, and by so many bits more usual than in the given names of the dictionary. */
const inGivenNames = { leastInWords: -15, less: 2.5 };
/** What stands in fewer words is none of the dictionary's: broken encodings. */
const fewestWords = 30;
const given = rows.flatMap((row) => {
  const [name = '', , kind = ''] = row.split(' ');
  const [first = '', ...rest] = name;
  return kind === 'nr' && isSurname(first) && rest.length < 3 ? rest : [];
});
const inNames = new Map<string, number>();
for (const char of given) inNames.set(char, (inNames.get(char) ?? 0) + 1);
const seldomGiven = [...inWords].flatMap(([char, count]) => {
  const inWord = Math.log2(count / characters);
  const inName = Math.log2(((inNames.get(char) ?? 0) + 0.5) / given.length);
  const isSeldom = inWord > inGivenNames.leastInWords && inWord - inName > inGivenNames.less;
  const isUsual = /\p{Script=Han}/u.test(char) && (wordsWith.get(char) ?? 0) >= fewestWords;
  return isSeldom && isUsual && !isSurname(char) && !isListedGiven(char) ? [char] : [];
});

const about =
  'Simplified words of two and three characters that begin like a name and are more usual as a word, surnames that seldom stand in words, and characters of words that seldom stand in given names. Made by bin/tables/make-ordinary-words.ts from the dictionary of jieba 0.42.1 (MIT).';
writeFileSync(
  new URL('../../src/names/data/ordinary-words.json', import.meta.url),
  `${JSON.stringify({ about, words: words.sort().join(' '), seldomElse: seldomElse.sort().join(''), seldomGiven: seldomGiven.sort().join('') }, null, 1)}\n`,
);
