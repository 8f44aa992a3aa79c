/**
 * Writes src/names/data/clue-words.json from the tables of employers and occupations, for telling names from them: what organisations and callings
 * are named in Han, where nobody is called so. Run after changing one of those: npx tsx bin/tables/make-clue-words.ts
 *
 * 林德 and 方源 are people's names too, and left out; so are what is a word first (平安), and what words.json has.
 */
import { writeFileSync } from 'node:fs';
import occupations from '../../src/linkage/data/occupations.json' with { type: 'json' };
import organisations from '../../src/linkage/data/organisations.json' with { type: 'json' };
import { splitAtCapitals } from '../../src/linkage/profile/spaced.ts';
import words from '../../src/names/data/words.json' with { type: 'json' };
import { givenCharShare, isEnglish, syllableShare } from '../../src/names/frequency.ts';
import { simplify } from '../../src/names/normalise.ts';
import { chineseNameBits } from '../../src/names/read/han/name.ts';
import { phraseOf } from '../../src/names/read/latin/firm-phrases.ts';
import { isEnglishWord, longestWord } from '../../src/names/read/lexicon.ts';
import { isSurname, surnamesSpelled } from '../../src/names/spell/forms.ts';
import { pinyinSyllables } from '../../src/names/spell/mandarin.ts';

/** By length, bits of a Chinese name from which on somebody may bear it: the shorter, the likelier it is one by chance. */
const borne: Record<number, number> = { 2: -28, 3: -25, 4: -30 };

const { company, school, city, title, relation, everyday } = words;
const known = new Set([company, school, city, title, relation, everyday].flatMap((list) => list.split(' ')));
const ordinary = new Set([...organisations.ordinary, ...organisations.generic].map(simplify));

const beginsLikeName = (word: string): boolean => isSurname(word[0]!) || isSurname(word.slice(0, 2));

function isNoName(word: string): boolean {
  const size = [...word].length;
  return size > 4 || !beginsLikeName(word) || chineseNameBits(word) < (borne[size] ?? 0);
}

/** A short one that does not begin like a name is told from one as it is, and stands in many a longer word; so does a word. */
const isMeant = (word: string): boolean =>
  beginsLikeName(word) ? word.length > 2 || !ordinary.has(word) : word.length > 2 && !ordinary.has(word);

/** 海军, 敏捷: a calling whose name many give to their children. */
const isGiven = (word: string): boolean =>
  word.length === 2 && [...word].every((char) => givenCharShare(char) > oftenGiven);
const oftenGiven = 0.0005;

const people = new Set(words.firmsLikePeople.split(' '));
const inPinyin = new RegExp(`^(?:${pinyinSyllables.join('|')})+$`, 'u');
/** As romanised: a name of such is a person's as well. */
const isSyllable = (word: string): boolean =>
  inPinyin.test(word) || syllableShare(word) > 0 || surnamesSpelled(word).length > 0;
/** Kenzo, Dyson, Parade, Huawei: a first name, a surname, a word, or as a Chinese name is spelled. */
const isCalledSo = (word: string): boolean =>
  people.has(word) || isEnglish(word) || isEnglishWord(word) || isSyllable(word);

/** Vera Wang and Mary Kay: many are called so. */
const isPerson = ([first = '', last = '', ...more]: string[]): boolean =>
  isEnglish(first) &&
  more.length === 0 &&
  (surnamesSpelled(last).length > 0 || `${first} ${last}` === 'mary kay');
/** Who is of one of these is told from a name by that word. */
const said = new Set([
  'university',
  'college',
  'school',
  'hospital',
  'institute',
  'academy',
  'of',
  'the',
  'bureau',
]);

const list = (found: string[], isWanted = (_: string): boolean => true): string =>
  [...new Set(found.map(simplify))]
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && word.length <= longestWord && !known.has(word))
    .filter(isWanted)
    .join(' ');

writeFileSync(
  new URL('../../src/names/data/clue-words.json', import.meta.url),
  `${JSON.stringify(
    {
      about:
        "Made by bin/tables/make-clue-words.ts from organisations.json and occupations.json of linkage/data: Chinese words for organisations and callings that words.json has not, and that hardly anybody is called by; `besideNames`: those that somebody may be called by, or that are words, which count where somebody is named beside them; `latin`: those of one word in letters that is nobody's name; `phrases`: those of two or three words in letters, not all of them Chinese names' syllables. Simplified characters.",
      organisations: list(organisations.organisations.flat(), (word) => isNoName(word) && isMeant(word)),
      besideNames: list(
        organisations.organisations.flat(),
        (word) => word.length < 4 && !(isNoName(word) && isMeant(word)),
      ),
      latin: [
        ...new Set(
          organisations.organisations
            .flat()
            .filter((name) => /^[A-Za-z]{4,}$/u.test(name) && !ordinary.has(name))
            .map((name) => name.toLowerCase())
            .filter((word) => !isCalledSo(word)),
        ),
      ].join(' '),
      phrases: [
        ...new Set(
          organisations.organisations
            .flat()
            .flatMap((name) => [name, splitAtCapitals(name)])
            .filter(
              (name) =>
                /^\p{Script=Latin}[\p{Script=Latin}.,'&+ -]+$/u.test(name) &&
                (/[&+]/u.test(name) || !isPerson(phraseOf(name))),
            )
            .map((name) => phraseOf(name))
            .filter((words) => (words.length === 2 || words.length === 3) && !words.every(isSyllable))
            .filter((words) => words.join('').length > 5 && !words.some((word) => said.has(word)))
            .map((words) => words.join(' ')),
        ),
      ].join('|'),
      occupations: list(
        [...occupations.occupations, ...occupations.callings].flatMap((each) => each.words),
        (word) => !isGiven(word),
      ),
    },
    null,
    1,
  )}\n`,
);
