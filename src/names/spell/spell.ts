import { renderings } from '../frequency.ts';
import { simplify } from '../normalise.ts';
import type { NameReading, Spelling, System } from '../types.ts';
import { familySpellings, givenSpellings } from './forms.ts';

/** Spellings of a Han name: the surname's, and each given character's. Cheapest first, within `most` bits of the most usual. */
export function spell(reading: NameReading, most = 2): { family: Spelling[]; given: Spelling[][] } {
  const near = (list: Spelling[]) => list.filter((spelling) => spelling.cost <= most);
  return {
    family: reading.family?.han ? near(familySpellings(reading.family.han)) : [],
    given: [...simplify(reading.given?.han ?? '')].map((char) => near(givenSpellings(char))),
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

/** Syllables of one word; an apostrophe before a vowel: yue'e. */
const joinPinyin = (syllables: string[]): string =>
  syllables.map((syllable, i) => (i > 0 && /^[aeo]/u.test(syllable) ? `'${syllable}` : syllable)).join('');

/** The usual whole spelling in each system, surname first, several where they are as usual: 陈大文 → Chen Dawen (pinyin), Chan Tai Man (hong-kong). */
export function usualSpellings(reading: NameReading): { system: System; latin: string }[] {
  const out: { system: System; latin: string }[] = [];
  for (const system of ['pinyin', 'wade-giles', 'hong-kong', 'macau', 'southeast-asia'] as const) {
    const of = (list: Spelling[]) => list.filter((spelling) => spelling.system === system);
    const [usual, ...others] = reading.family?.han ? of(familySpellings(reading.family.han)) : [noFamily];
    if (!usual) continue;
    const families = [usual, ...(system === 'pinyin' ? others.filter(({ cost }) => cost <= asUsual) : [])];
    const given = [...simplify(reading.given?.han ?? '')].map((char) => of(givenSpellings(char))[0]?.latin);
    if (given.some((syllable) => syllable === undefined)) continue;
    const joined =
      system === 'pinyin'
        ? capital(joinPinyin(given as string[]))
        : system === 'wade-giles'
          ? capital(given.join('-'))
          : given.map((syllable) => capital(syllable!)).join(' ');
    for (const { latin } of families) out.push({ system, latin: `${capital(latin)} ${joined}`.trim() });
  }
  return out;
}

const noFamily = { latin: '', cost: 0 };
/** Of ü everybody makes what they like: 吕 is Lv, Lyu and Lu, bits. */
const asUsual = 0.5;

/**
 * How to type a reading into LinkedIn's search: in Han as it stands, and in Latin letters given name first, in pinyin where the
 * reading holds no Latin form. Either is '' when there is nothing to type. `called`: the English or given name in Latin letters
 * to address them by, '' where nobody wrote one.
 */
export function searchableName(reading: NameReading): { han: string; latin: string; called: string } {
  const han = (reading.family?.han ?? '') + (reading.given?.han ?? '');
  const pinyin = (part: string, spellings: (text: string) => Spelling[]) =>
    capital(spellings(part).find((spelling) => spelling.system === 'pinyin')?.latin ?? '');
  const family =
    reading.family?.latin || (reading.family?.han ? pinyin(reading.family.han, familySpellings) : '');
  const syllables = [...simplify(reading.given?.han ?? '')].map((char) =>
    pinyin(char, givenSpellings).toLowerCase(),
  );
  const given = reading.given?.latin || capital(joinPinyin(syllables));
  const english = reading.english.map((name) => renderings.get(simplify(name)) ?? name)[0];
  const first = english && !reading.given ? english : given;
  const tidy = (text: string) => (/^\p{Ll}/u.test(text) ? capital(text) : text);
  const written = [english, reading.given?.latin].find(
    (name) => name && /^[\p{Script=Latin}' -]+$/u.test(name),
  );
  return { han, latin: [tidy(first), tidy(family)].filter(Boolean).join(' '), called: tidy(written ?? '') };
}
