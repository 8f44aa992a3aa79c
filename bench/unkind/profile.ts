import type { Connection } from '../../src/model.ts';
import { simplified } from '../han.ts';
import { companyOf, decorated, dressedRow, joinedGiven, type Profile, slugOf } from '../linkedin-row.ts';
import type { Random } from '../random.ts';
import type { Fact } from '../someone.ts';
import { type Dressed, inSimplified } from '../wechat-row.ts';
import { initialsOf } from './remark.ts';
import type { Character } from './someone.ts';
import { unkindWords } from './tables.ts';
import { employerOf, inFancyLetters } from './write.ts';

const whole: Fact[] = ['family', 'given'];
const everything: Fact[] = ['family', 'given', 'english'];

/** The person as they present themselves on LinkedIn. */
export function connectionRow(random: Random, someone: Character, row: number): Dressed<Connection> {
  const profile = married(random, someone, profileOf(random, someone));
  const slug = slugOf(random, someone, profile);
  const names = dressed(random, decorated(random, profile));
  return dressedRow(random, someone, row, { profile, slug, names, company: () => company(random, someone) });
}

function company(random: Random, someone: Character): string {
  return someone.employer && random.chance(0.06) ? employerOf(random, someone) : companyOf(random, someone);
}

function profileOf(random: Random, someone: Character): Profile {
  const { region, family, given, english, middle, formerEnglish } = someone;
  const han = region === 'CN' ? inSimplified(someone) : someone.han;
  const syllables = joinedGiven(random, someone);
  const spelled = given.length > 0;
  const both = spelled && english;
  const south = region === 'HK' || region === 'SG' || region === 'TW' ? 2 : 1;
  const full = region === 'CN' ? simplified(someone.fullHan) : someone.fullHan;
  const ordered = han !== null && full === han.family + han.given;
  const kind = random.kind({
    spelled: spelled ? 56 : 0,
    'spelled, Han after': spelled && han ? 5 : 0,
    'spelled (Han)': spelled && han ? 1.5 : 0,
    'Han, given first': ordered ? 6 / south : 0,
    'Han, family first': ordered ? 0.7 : 0,
    'Han in one field': han ? 0.5 : 0,
    'family first': spelled ? 3 : 0,
    'family first (English)': both ? 0.8 : 0,
    'Last, First': spelled ? 0.7 : 0,
    'in one field': spelled ? 0.7 : 0,
    'family shared out': both ? 0.7 : 0,
    initial: spelled ? 1 : 0,
    'initial of family': spelled ? 1.2 : 0,
    english: english ? 36 : 0,
    'former english': formerEnglish ? 3 : 0,
    'English, initials': both ? 2 : 0,
    'English, middle': english && middle ? 2.5 : 0,
    'English, reversed': english ? 0.8 : 0,
    'spelled (English)': both ? 16 : 0,
    'spelled "English"': both ? 1.2 : 0,
    'English (spelled)': both ? 4.5 : 0,
    'English spelled': both ? 8 * south : 0,
    'spelled English': both ? 1.5 * south : 0,
    'English, Han after': both && han ? 5.5 : 0,
  });
  const as = (firstName: string, lastName: string, says: Fact[]) => ({ firstName, lastName, says, kind });
  if (kind === 'spelled') return as(syllables, family, whole);
  if (kind === 'spelled, Han after') return as(syllables, `${family} ${full}`.trim(), whole);
  if (kind === 'spelled (Han)') return as(`${syllables} (${full})`, family, whole);
  if (kind === 'Han, given first') return as(han!.given, han!.family, whole);
  if (kind === 'Han, family first') return as(han!.family, han!.given, whole);
  if (kind === 'Han in one field') return as(full, random.pick(['', '.', '-']), whole);
  if (kind === 'family first') return as(family || syllables, family ? syllables : '', whole);
  if (kind === 'Last, First') {
    if (random.chance(0.5)) return as(`${family},`, syllables, whole);
    return as(`${family}, ${syllables}`, random.pick(['', '.']), whole);
  }
  if (kind === 'in one field') {
    return as(
      random.chance(0.5) ? `${syllables} ${family}` : `${family} ${syllables}`,
      random.pick(['', '.']),
      whole,
    );
  }
  if (kind === 'initial') return as(`${syllables.slice(0, 1)}.`, family, ['family']);
  if (kind === 'initial of family') {
    return as(
      syllables,
      random.pick([family.slice(0, 1), `${family.slice(0, 1)}.`]),
      given.length > 1 ? ['given'] : [],
    );
  }
  if (kind === 'former english') return as(formerEnglish!, family, ['family', 'former english']);
  const called = english!.short && random.chance(0.12) ? english!.short : english!.name;
  if (kind === 'english') return as(called, family, ['family', 'english']);
  if (kind === 'family first (English)') return as(family, `${syllables} (${called})`, everything);
  // Tony Leung | Chiu-wai: the western name and what is left over.
  if (kind === 'family shared out') return as(`${called} ${family}`, given.join('-'), everything);
  if (kind === 'English, initials') {
    const initials = initialsOf({ ...someone, family: '' });
    return as(
      `${called} ${random.pick([initials, [...initials].map((letter) => `${letter}.`).join('')])}`,
      family,
      ['family', 'english'],
    );
  }
  if (kind === 'English, middle') {
    const between = middle!.length > 1 && random.chance(0.5) ? middle! : `${middle!.slice(0, 1)}.`;
    return as(`${called} ${between}`, family, ['family', 'english']);
  }
  if (kind === 'English, reversed') return as(family, called, ['family', 'english']);
  if (kind === 'spelled (English)') return as(`${syllables} (${called})`, family, everything);
  if (kind === 'spelled "English"') return as(`${syllables} "${called}"`, family, everything);
  if (kind === 'English (spelled)') return as(`${called} (${syllables})`, family, everything);
  if (kind === 'English spelled') return as(`${called} ${syllables}`, family, everything);
  if (kind === 'spelled English') return as(`${syllables} ${called}`, family, everything);
  return as(called, `${family} ${full}`, everything);
}

/** A husband's name takes the place of her own, stands before it, or has hers in brackets. */
function married(random: Random, { marriedTo, family, given, region }: Character, profile: Profile): Profile {
  if (marriedTo === null || !/[a-z]/i.test(profile.lastName) || !profile.lastName.includes(family))
    return profile;
  const shape = random.kind(
    region === 'HK' || region === 'TW' || region === 'SG'
      ? { 'married, before': 70, 'married, instead': 15, 'married, after': 15, 'married (own)': 0 }
      : { 'married, before': 0, 'married, instead': 55, 'married, after': 25, 'married (own)': 20 },
  );
  const names = {
    'married, before': `${marriedTo.family} ${family}`,
    'married, instead': marriedTo.family,
    'married, after': `${family} ${marriedTo.family}`,
    'married (own)': `(${family}) ${marriedTo.family}`,
  };
  const kept = profile.says.filter((fact) => (fact === 'given' ? given.length > 1 : fact !== 'family'));
  return {
    firstName: profile.firstName,
    lastName: profile.lastName.replace(family, names[shape]),
    says: shape === 'married, instead' ? kept : profile.says,
    kind: shape,
  };
}

function dressed(random: Random, name: Pick<Profile, 'firstName' | 'lastName'>): typeof name {
  const habit = random.kind({ none: 97.4, before: 0.7, after: 1.2, fancy: 0.7 });
  if (habit === 'before') return { ...name, firstName: random.pick(unkindWords.beforeName) + name.firstName };
  if (habit === 'after') return { ...name, lastName: name.lastName + random.pick(unkindWords.afterName) };
  if (habit === 'none') return name;
  const [firstName, lastName] = inFancyLetters(random, `${name.firstName}\n${name.lastName}`).split('\n');
  return { firstName: firstName!, lastName: lastName! };
}
