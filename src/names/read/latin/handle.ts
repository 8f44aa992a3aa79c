import table from '../../data/handles.json' with { type: 'json' };
import { isEnglish, latinSurnameShare } from '../../frequency.ts';
import { clean, letters } from '../../normalise.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import type { Field, NameReading } from '../../types.ts';
import { isEnglishWord, latinWord } from '../lexicon.ts';
import { share } from '../priors.ts';
import { readLatinName } from './name.ts';
import { givenBits } from './weights.ts';

/** Endings that say where somebody lives or what they do: judyli_sz, liuyuting_qa. */
const affixes = new Set([...table.places.split(' '), ...table.behind.split(' ')]);
/** What people put before their name where the name itself is taken: itsjenny, realwangwei. */
const beforeName = new RegExp(`^(?:${table.before.replaceAll(' ', '|')})(?=[a-z]{5,})`, 'iu');
/** The same joined to it: wangweisz, liuyutingqa. */
const behindName = new RegExp(`^([a-z]{5,}?)(?:${[...affixes].join('|')})$`, 'iu');
/** Bits that such an ending costs. */
const affixCost = 5;

/**
 * Readings of a handle: `kevinzhang88`, `wangwei1988`, `wei.zhang`, the last piece of a LinkedIn address `wei-zhang-3b1a9b12`. Digits and hashes
 * drop; joined letters are cut into English name, surname and given syllables. Three initials such as `whw` give a reading of small prior.
 */
export function readHandle(raw: string, field: Field): NameReading[] {
  const text = clean(decode(raw)).text;
  if (!text || /^(?:wxid_|gh_|user[_\d])/iu.test(text)) return [];
  const words = text
    .split(/[^\p{Script=Latin}\p{M}\d]+/u)
    // A hash is hexadecimal with digits in it.
    .filter((word) => word && !(/\d/u.test(word) && /^[\da-f]+$/iu.test(word)))
    .map((word) => word.replace(/\d+/gu, ' ').trim().split(' ')[0] ?? '')
    .filter((word, i, all) => word.length > 1 && !(all.length > 1 && saysNoName(word, i)));
  if (words.length === 0 || words.length > 5) return [];
  if (words.length > 1) {
    const scale = field === 'slug' ? 0.8 : 0.6;
    const spread = readLatinName(words.join(' '), { field, givenFirst: field === 'slug' ? 2 : 0 });
    // sophiayuan_mp: the name is joined, and what stands behind it is theirs to know.
    const found = spread.length > 0 || words.length > 2 ? spread : cutJoined(words[0]!, text, field);
    return found.map((reading) => ({ ...reading, text, prior: reading.prior * scale }));
  }
  const joined = [...withInitials(words[0]!, text, field), ...cutJoined(words[0]!, text, field)];
  if (joined.length > 0) return joined;
  const bare = words[0]!.replace(beforeName, '');
  return bare === words[0] ? westernJoined(bare, text, field) : cutJoined(bare, text, field);
}

/** WangXM, XMWang: a surname with the first letters of the given name in capitals; LiHR may be Li, who is in HR. */
function withInitials(word: string, text: string, field: Field): NameReading[] {
  const [, before = '', behind = ''] = /^(\p{Lu}\p{Ll}+)(\p{Lu}{1,2})$/u.exec(word) ?? [];
  const [, first = '', last = ''] = /^(\p{Lu}{2})(\p{Lu}\p{Ll}+)$/u.exec(word) ?? [];
  const [family, given] = [before || last, behind || first];
  if (surnamesSpelled(letters(family)).length === 0) return [];
  return [
    {
      ...{ field, text, prior: latinWord(given) ? 0.3 : 0.6, origin: 'chinese', english: [] },
      ...{ order: before ? 'family-first' : 'given-first', honorific: null, gender: null },
      ...{ family: { han: '', latin: family }, given: { han: '', latin: given } },
    },
  ];
}

/** matthewwalsh: an English name of four letters or more, and a surname of as many. */
function westernJoined(word: string, text: string, field: Field): NameReading[] {
  const joined = letters(word);
  for (let at = Math.min(joined.length - 4, 11); at >= 4; at--)
    if (isEnglish(joined.slice(0, at)))
      return [
        {
          ...{ field, text, prior: 0.35, origin: 'western', order: 'given-first', given: null },
          ...{ family: { han: '', latin: joined.slice(at) }, english: [joined.slice(0, at)] },
          ...{ honorific: null, gender: null },
        },
      ];
  return [];
}

/** Where somebody lives or works, or how to address them, beside a name: judyli_sz, liuyuting_qa, mr_chen. */
function saysNoName(word: string, at: number): boolean {
  const kind = latinWord(word.toLowerCase());
  return (at > 0 && affixes.has(word.toLowerCase())) || (kind !== undefined && kind !== 'everyday');
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Cuts joined letters into surname and given or English name, either order. */
function cutJoined(word: string, text: string, field: Field): NameReading[] {
  const joined = letters(word);
  // whw, zxm: the first letters of surname and given name. Hardly a name, yet better than nothing beside a company.
  if (/^[b-df-hj-np-tw-z]{3}$/u.test(joined) && !/^(.)\1\1$/u.test(joined))
    return [
      {
        ...{ field, text, prior: 0.12, origin: 'unknown', order: 'family-first' },
        ...{ family: { han: '', latin: joined[0]! }, given: { han: '', latin: joined.slice(1) } },
        ...{ english: [], honorific: null, gender: null },
      },
    ];
  if (joined.length < 4 || joined.length > 24 || isEnglishWord(joined)) return [];
  // Huang and Chung are surnames alone, not Hua Ng and Chu Ng.
  if (surnamesSpelled(joined).some(({ cost }) => cost <= 2)) return [];
  if (isEnglish(joined)) {
    return [
      {
        ...{ field, text, prior: 0.3, origin: 'unknown', order: 'none', family: null, given: null },
        ...{ english: [joined], honorific: null, gender: null },
      },
    ];
  }
  const readings: NameReading[] = [];
  const bits: number[] = [];
  const cut = (letters: string, cost: number) => {
    for (let at = 1; at < letters.length; at++) {
      add(letters.slice(0, at), letters.slice(at), 'family-first', cost);
      add(letters.slice(at), letters.slice(0, at), 'given-first', cost);
    }
  };
  const add = (family: string, rest: string, order: NameReading['order'], cost: number) => {
    if (rest.length < 2 || !surnamesSpelled(family).some((meaning) => meaning.cost <= 2)) return;
    const english = isEnglish(rest) && rest.length > 2;
    const given = givenBits(rest);
    const name = (latin: string) => ({ han: '', latin });
    const make = (value: number, asEnglish: boolean) => {
      readings.push({
        ...{ field, text, prior: 0, origin: 'chinese', order, family: name(family) },
        ...{ given: asEnglish ? null : name(rest), english: asEnglish ? [rest] : [] },
        ...{ honorific: null, gender: null },
      });
      bits.push(Math.log2(latinSurnameShare(family)) + value - cost);
    };
    if (given >= -30) make(given + (order === 'family-first' ? 1 : 0), false);
    if (english) make(-9 + (order === 'given-first' ? 1 : 0), true);
  };
  cut(joined, 0);
  const bare = behindName.exec(joined)?.[1];
  if (bare) cut(bare, affixCost);
  if (readings.length === 0) return [];
  // Any letters cost about four bits each as a made-up word.
  const prior = 1 / (1 + 2 ** -(Math.max(...bits) + 3.6 * joined.length));
  const scale = prior * (field === 'remark' || field === 'name' ? 0.9 : field === 'nickname' ? 0.6 : 0.7);
  return share(readings, bits).map((reading) => ({ ...reading, prior: reading.prior * scale }));
}
