import selfTalk from '../data/self-talk.json' with { type: 'json' };
import { letters } from '../normalise.ts';
import { isEnglishWord } from './lexicon.ts';

const any = (words: readonly string[]) => words.join('|');
/** Behind letters only words in Han: ming ends in no ing. */
const inHan = selfTalk.after.filter((word) => /\p{Script=Han}/u.test(word));

/** 晓曼的日常, 李晓曼在路上, Mandy的日常, Verena在文莱; of what goes on freely only 晓曼不吃辣: more characters are a sentence. */
const behind = new RegExp(
  `^(?:${any(selfTalk.before)})?(\\p{Script=Han}{2,3})(?:${any(selfTalk.after)})$` +
    `|^(?:${any(selfTalk.before)})?(\\p{Script=Latin}{2,})(?:${any(inHan)}|在\\p{Script=Han}{2,6})$` +
    `|^(\\p{Script=Han}{2})(?:${any(selfTalk.goesOn)})\\p{Script=Han}{1,4}$` +
    `|^(\\p{Script=Han}{2,3})本\\4$`,
  'u',
);
const ahead = new RegExp(
  `^(?:${any(selfTalk.before.filter((word) => word.length > 1))})(\\p{Script=Han}{2,3}|\\p{Script=Latin}{2,})$`,
  'u',
);

/** Wanting in Eindhoven, Mehul from Pune, Moxi en Bogotá: where they are. */
const fromPlace =
  /^(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?) (?:in|from|en|em|aus|à) (?=\p{Lu})[\p{L}\p{M} .'’-]{2,}$/u;

/** Not Made in China, Lost in Translation. */
function placed(nickname: string): RegExpExecArray | null {
  const found = fromPlace.exec(nickname);
  return found && !isEnglishWord(letters(found[1]!.split(' ')[0]!)) ? found : null;
}

/** A nickname without the words by which somebody makes a sentence of their name; the whole where there are none. */
export function withoutSelfTalk(nickname: string): string {
  const found = behind.exec(nickname) ?? ahead.exec(nickname) ?? placed(nickname);
  return found?.slice(1).find(Boolean) ?? nickname;
}
