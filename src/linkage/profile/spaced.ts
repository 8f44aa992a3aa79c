import { folded, isHan } from './phrases.ts';

/** Shorter words behind each other may be a sentence: Linked In, We Work. */
const shortest = 3;

/** ByteDance is Byte Dance too; as phrases are looked up, '' for whatever is one word. */
export function splitAtCapitals(name: string): string {
  const words = name.trim().split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return words.length > 1 && words.every(({ length }) => length >= shortest) ? folded(words.join(' ')) : '';
}

/** Upper Room is UpperRoom too, of a folded name of two words in letters; '' for any other. */
export function joinedInOne(name: string): string {
  const words = name.split(' ');
  return words.length === 2 && !isHan(name) && words.every(({ length }) => length >= shortest)
    ? words.join('')
    : '';
}
