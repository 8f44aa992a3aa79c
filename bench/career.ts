import type { Random } from './random.ts';
import {
  type Occupation,
  type Organisation,
  occupations,
  organisations,
  type Place,
  places,
} from './tables.ts';

/** Null: a firm no table knows. */
export type Employer = Organisation | null;

/** Where people are from: the mainland, Hong Kong, Taiwan, Singapore and Malaysia, anywhere else. */
export type Region = 'CN' | 'HK' | 'TW' | 'SG' | 'XX';

/** What a person does and where; each once as it is and once as it was when the two met. */
export interface Career {
  employer: Employer;
  formerEmployer: Employer;
  occupation: Occupation;
  formerOccupation: Occupation;
  home: Place;
  formerHome: Place;
  school: Organisation;
}

const schools = organisations.filter(({ kind }) => kind === 'school');
const companies = organisations.filter(({ kind }) => kind === 'company');
const byWeight = ({ weight }: { weight: number }) => weight;

export function career(random: Random, region: Region): Career {
  const school = random.draw(schools, byWeight);
  const job = (): Employer => {
    if (random.chance(0.35)) return null;
    return random.chance(0.06) ? school : random.draw(companies, byWeight);
  };
  const employer = job();
  const occupation = random.draw(occupations, byWeight);
  const here = places.filter((place) => place.region === region);
  const home = random.draw(here, byWeight);
  return {
    employer,
    formerEmployer: random.chance(0.6) ? employer : job(),
    occupation,
    formerOccupation: random.chance(0.82) ? occupation : random.draw(occupations, byWeight),
    home,
    formerHome: random.chance(0.75) ? home : random.draw(here, byWeight),
    school,
  };
}
