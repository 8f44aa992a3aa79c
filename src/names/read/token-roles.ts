import { isEnglish, renderings, syllableShare } from '../frequency.ts';
import { letters, simplify } from '../normalise.ts';
import { isSurname } from '../spell/forms.ts';
import type { Honorific, NameReading, OtherKind } from '../types.ts';
import { cutRun, type RunOptions } from './han/run.ts';
import type { LatinWord } from './latin/text-words.ts';
import { isInitialsBefore } from './latin/words.ts';
import { familiar, genderOf, hanWord, honorificOf, isSmallWord, latinWord } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A run of Han characters, with the ways to cut it. */
export interface Run {
  cut: ReturnType<typeof cutRun>;
  text: string;
}

/** What each token of a text may be to the name in it. */
export interface TokenRoles {
  honorific: string | null;
  gender: NameReading['gender'];
  /** English names, in Latin letters or rendered in Han. */
  english: string[];
  /** A surname by itself. */
  lone: string | null;
  /** Lynn敖: glued to an English name, so that it is the name whatever else reads like one. */
  isLoneCertain: boolean;
  runs: Run[];
  /** Latin words that may be part of a name. */
  latinWords: string[];
  /** Those that are a company, a title or the like. */
  latinParts: [OtherKind, string][];
  allLatin: LatinWord[];
}

/** 刘, and 皇甫 beside a Latin name: Kevin 皇甫. */
function isLoneSurname(simple: string, besideLatin: boolean): boolean {
  const { length } = [...simple];
  return (
    (length === 1 || (length === 2 && besideLatin && hanWord(simple) === undefined)) && isSurname(simple)
  );
}

/** Lynn敖 */
export const isGluedToEnglish = (tokens: Token[], at: number): boolean => {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const other = own?.gap === '' && before ? before : after?.gap === '' ? after : undefined;
  return other?.kind === 'latin' && isEnglish(letters(other.text)) && isSurname(simplify(own!.text));
};

const isAddress = (word: string, code: string): boolean =>
  code === 'sister' || code === 'brother' || word === '老师' || word === '教授' || word === '总';

/** 艾米老师: an English name in Han, and how such a person is addressed. */
function addressedInEnglish(simple: string): { name: string; honorific: Honorific } | null {
  for (const size of [2, 3]) {
    const [name, honorific] = [simple.slice(0, -size), honorificOf(simple.slice(-size))];
    if (name.length > 1 && renderings.has(name) && honorific) return { name, honorific };
  }
  return null;
}

/** A mark stands before it, or a bracket before capitals: Alex (MEDICA). */
const endsName = ({ text, gap }: Token): boolean =>
  /[^\s,，.'"()（）]/u.test(gap) ||
  (/[(（]/u.test(gap) &&
    /^\p{Lu}{4,}$/u.test(text) &&
    !isEnglish(letters(text)) &&
    syllableShare(letters(text)) === 0);

/** Tiago F&B ex Sofitel（Tiago Moura）: whether in brackets begins the whole name, of which a word stood before. */
const startsOver = (tokens: Token[], at: number): boolean =>
  /[(（]/u.test(tokens[at]!.gap) &&
  tokens[at + 1]?.kind === 'latin' &&
  tokens[at + 1]!.gap.trim() === '' &&
  tokens.slice(0, at).some((before) => isSameWord(before, tokens[at]!));

const isSaidAgain = (tokens: Token[], at: number): boolean =>
  tokens.some((token, i) => i > at && isSameWord(token, tokens[at]!) && startsOver(tokens, i));

const isSameWord = (a: Token, b: Token): boolean =>
  a.kind === 'latin' && b.kind === 'latin' && letters(a.text) === letters(b.text);

/** The words in letters of a text. */
export const latinIn = (tokens: Token[]): LatinWord[] =>
  tokens.flatMap((token, at) =>
    token.kind === 'latin' && !isSaidAgain(tokens, at)
      ? [
          {
            text: token.text,
            joins: tokens[at - 1]?.kind === 'latin' && !endsName(token) && !startsOver(tokens, at),
          },
        ]
      : [],
  );

/** A title by which the person is addressed goes to `add`. */
export function rolesOf(
  tokens: Token[],
  options: RunOptions,
  add: (kind: OtherKind, text: string) => void,
): TokenRoles {
  const roles: TokenRoles = {
    honorific: null,
    gender: null,
    english: [],
    lone: null,
    isLoneCertain: false,
    runs: [],
    latinWords: [],
    latinParts: [],
    allLatin: latinIn(tokens),
  };
  for (const [i, token] of tokens.entries()) {
    const simple = simplify(token.text);
    const previous = tokens[i - 1];
    if (token.kind === 'han') {
      const code = honorificOf(simple);
      const addressed = addressedInEnglish(simple);
      const beside = tokens[i - 1]?.kind === 'latin' || tokens[i + 1]?.kind === 'latin';
      // Right after a name, or beside Latin letters, it addresses the person; elsewhere it is a job or a tie.
      if (
        code &&
        (beside ||
          (previous?.kind === 'han' &&
            isAddress(simple, code) &&
            cutRun(previous.text, options).named?.pieces.length === 1))
      ) {
        roles.honorific = code;
        roles.gender = genderOf(simple);
        if (hanWord(simple) === 'title') add('title', token.text);
      } else if (familiar.has(simple) && tokens[i + 1]?.kind === 'latin') roles.honorific = 'familiar';
      else if (simple.startsWith('姓') && isSurname(simple.slice(1))) {
        // 姓冯: what the owner remembers.
        roles.lone = token.text.slice(1);
        roles.honorific = 'title';
      } else if (isLoneSurname(simple, beside)) {
        roles.lone = token.text;
        roles.isLoneCertain = isGluedToEnglish(tokens, i);
      } else if (renderings.has(simple)) roles.english.push(token.text);
      else if (addressed) {
        roles.english.push(addressed.name);
        roles.honorific = addressed.honorific;
      } else if (hanWord(simple) === 'relation') {
        // 师兄 阚: nobody's surname is 师 there.
        add('relation', token.text);
      } else roles.runs.push({ cut: cutRun(token.text, options), text: token.text });
    } else if (token.kind === 'latin' && !isSaidAgain(tokens, i)) {
      const bare = token.text.replace(/[.&'’]+$/u, '');
      const kind = latinWord(bare);
      // Sydney, and KL Tan.
      const isNamed = () =>
        isEnglish(letters(bare)) || (i === 0 && isInitialsBefore(tokens.map(({ text }) => text)));
      if (kind && kind !== 'everyday' && !(kind === 'city' && isNamed())) roles.latinParts.push([kind, bare]);
      else if (!isSmallWord(bare)) roles.latinWords.push(token.text);
    }
  }
  return roles;
}
