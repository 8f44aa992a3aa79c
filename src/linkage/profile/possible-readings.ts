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

/** How likely a firm's name is that of a person, beside a second firm. */
const namedLikeFirm = 0.15;

/** 高盛 国开行: nobody works at two firms, and somebody may be called like the first. */
export function firmsAsNames(parts: readonly OtherPart[], named: readonly NameReading[]): NameReading[] {
  const firms = parts.filter(({ kind, field }) => kind === 'company' && field === 'remark');
  const [{ text = '' } = {}, ...others] = firms;
  const isShaped = /^\p{Script=Han}{2,3}$/u.test(text) && isSurname(simplify(text[0]!));
  if (others.length === 0 || !isShaped || named.some(({ field }) => field === 'remark')) return [];
  return [asName('remark', text, namedLikeFirm)];
}

/** 兴钧 as a given name alone, 练卓 as that or a name, 佟昕瑀 as a name with a rare surname: worth comparing, never enough by itself. */
export function possibleNames({ kind, text, field }: OtherPart): NameReading[] {
  // One character is a given name only behind a surname that another text tells.
  const least = field === 'nickname' ? 1 : 2;
  if (kind !== 'text' || !/^\p{Script=Han}{1,3}$/u.test(text) || [...text].length < least) return [];
  const [first = '', ...rest] = text;
  const whole = asName(field, text, unlikelyName);
  const { perhaps: _, ...sure } = whole;
  const asGiven: NameReading = { ...sure, order: 'none', family: null, given: { han: text, latin: '' } };
  if (rest.length > 1) return [whole];
  return rest.length === 1 && isSurname(simplify(first)) ? [asGiven, whole] : [asGiven];
}

const asName = (field: OtherPart['field'], text: string, prior: number): NameReading => ({
  field,
  text,
  prior,
  origin: 'chinese',
  order: 'family-first',
  english: [],
  honorific: null,
  gender: null,
  family: { han: [...text][0]!, latin: '' },
  given: { han: [...text].slice(1).join(''), latin: '' },
  perhaps: 'word',
});
