import table from '../../data/ties.json' with { type: 'json' };
import { anyOf } from '../lexicon.ts';

const { about: _, ...all } = table;
/** What the patterns of ties are made of: the table's words, and how a name may be written beside them. */
export const words = all;

export const sure = anyOf(words.sure);
export const perhaps = `${anyOf(`${words.siblings} ${words.perhaps}`)}|(?:${anyOf(words.lessons)})(?:老师|教练)`;
export const introduced = anyOf(words.introduced);
export const english = anyOf(words.english);

/** A name in Han, alone in its run, or behind where they work. */
export const name = '\\p{Script=Han}{2,10}?';
export const latinName =
  '\\p{Script=Latin}[\\p{Script=Latin}.-]*(?: \\p{Script=Latin}[\\p{Script=Latin}.-]*){0,3}';
/** Ethan滕: an English name before a surname in Han. */
export const both = `\\p{Script=Latin}{2,}\\s?(?!${sure})\\p{Script=Han}{1,2}?`;

export const start = '(?<=^|[\\s\\p{P}\\p{S}\\d])';
export const end = '(?=$|[\\s\\p{P}\\p{S}])';
