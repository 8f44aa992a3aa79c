import {
  isSurname,
  type NameReading,
  type OtherPart,
  oddsOfGivenAlone,
  simplify,
} from '../../names/index.ts';

/** How likely a short text that reads as no name is one after all: a rare surname, or a given name alone. */
const unlikelyName = 0.25;

/** 文纪, 惠敏: what begins like a rare surname is as likely the given name alone. */
export function givenAlone(reading: NameReading): NameReading[] {
  const odds = oddsOfGivenAlone(reading);
  if (odds < 0.5 || (reading.field !== 'remark' && reading.field !== 'nickname')) return [];
  const given = { han: `${reading.family!.han}${reading.given!.han}`, latin: '' };
  return [{ ...reading, prior: unlikelyName * (odds / (1 + odds)), order: 'none', family: null, given }];
}

/** 兴钧 as a given name alone, 练卓 as that or a name, 佟昕瑀 as a name with a rare surname: worth comparing, never enough by itself. */
export function possibleNames({ kind, text, field }: OtherPart): NameReading[] {
  // One character is a given name only behind a surname that another text tells.
  const least = field === 'nickname' ? 1 : 2;
  if (kind !== 'text' || !/^\p{Script=Han}{1,3}$/u.test(text) || [...text].length < least) return [];
  const [first = '', ...rest] = text;
  const reading = {
    field,
    text,
    prior: unlikelyName,
    origin: 'chinese',
    english: [],
    honorific: null,
    gender: null,
  } as const;
  const asGiven: NameReading = {
    ...reading,
    english: [],
    order: 'none',
    family: null,
    given: { han: text, latin: '' },
  };
  const asName: NameReading = {
    ...reading,
    english: [],
    order: 'family-first',
    family: { han: first, latin: '' },
    given: { han: rest.join(''), latin: '' },
    perhapsOther: true,
  };
  if (rest.length > 1) return [asName];
  return rest.length === 1 && isSurname(simplify(first)) ? [asGiven, asName] : [asGiven];
}
