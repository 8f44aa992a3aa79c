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

/** Any occupation at any employer: the kind lists stay as they are, so that figures of years can be compared. */
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

/** Firms that no table knows, of employers. Estimate. */
const unknownFirms = 0.35;
/** Of people whose occupation has a field, those who are found outside it: a teacher at a carmaker. Estimate. */
const strays = 0.06;
/** Occupations that somebody had when the owner met them and has no more, and of those such in another field. Estimates. */
const [changed, changedField] = [0.15, 0.15];

/** As people work: where there is work for what they do, and seldom in another field than before. */
export function fittingCareer(random: Random, region: Region): Career {
  const usual = career(random, region);
  const { occupation, school } = usual;
  const near = occupations.filter((other) => areNear(other, occupation));
  const formerOccupation = random.chance(changed)
    ? random.draw(random.chance(changedField) ? occupations : near, byWeight)
    : occupation;
  const employer = employerOf(random, occupation, school);
  return {
    ...usual,
    employer,
    formerEmployer: random.chance(0.6) ? employer : employerOf(random, formerOccupation, school),
    formerOccupation,
  };
}

const isAnywhere = ({ fields }: Occupation): boolean => fields.includes('*');

const areNear = (one: Occupation, other: Occupation): boolean =>
  isAnywhere(one) || isAnywhere(other) || one.fields.some((field) => other.fields.includes(field));

/** Where people of an occupation work; those who teach or study, mostly where they studied. */
function employerOf(random: Random, occupation: Occupation, school: Organisation): Employer {
  if (random.chance(occupation.fields.length === 0 ? 2 * unknownFirms : unknownFirms)) return null;
  if (occupation.fields.includes(school.field) && random.chance(0.7)) return school;
  const fitting = companies.filter(({ field }) => occupation.fields.includes(field));
  const isAtHome = fitting.length > 0 && !random.chance(strays);
  return random.draw(isAtHome ? fitting : companies, byWeight);
}
