import table from '../data/foreign.json' with { type: 'json' };
import { simplify } from '../normalise.ts';
import { isJapaneseSurname } from '../spell/japanese.ts';
import { isMadeOfElements } from './han/transliterated.ts';
import { anyOf } from './lexicon.ts';

/** 荷兰人, 法国客户, 美国领馆 */
const ofCountry = new RegExp(`(${anyOf(table.countries)})(${anyOf(table.ofCountry)})`, 'u');
const foreigner = new RegExp(`${ofCountry.source}|${anyOf(table.foreigner)}`, 'u');

/** Whether a remark says that somebody is a foreigner, whose surname in Han nobody bears on LinkedIn: Ben 白. */
export const isForeigner = (remark: string): boolean => foreigner.test(remark);

/** 墨西哥采购Lupita, 印度Rajesh */
const beforeLatin = new RegExp(
  `(?<!\\p{Script=Han})(${anyOf(table.countries)})(\\p{Script=Han}{0,3})(?=\\p{Script=Latin}{2})`,
  'u',
);

/** 日本铃木, 日本佐藤部长, 日本清水由美, 土耳其穆罕默德 */
const beforeHan = new RegExp(
  `(?<!\\p{Script=Han})(${anyOf(table.countries)}|日本)(\\p{Script=Han}{2,6})(?!\\p{Script=Han})`,
  'u',
);
const isFromAbroad = (name: string, country: string): boolean =>
  isMadeOfElements(name) ||
  [2, 3].some((size) => {
    const rest = name.slice(size);
    return (
      isJapaneseSurname(name.slice(0, size)) &&
      (/^$|[长桑]$/u.test(rest) || (country === '日本' && rest.length < 3))
    );
  });

/** 法国人皮埃尔: the name goes on behind. */
export const withoutCountry = (text: string): string =>
  text
    .replace(ofCountry, '$1|$2|')
    .replace(beforeLatin, '$1|$2|')
    .replace(beforeHan, (whole, country: string, name: string) =>
      isFromAbroad(simplify(name), country) ? `${country}|${name}` : whole,
    );
