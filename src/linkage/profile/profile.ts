import { type CompiledName, compileName, type NameReading, type System } from '../../names/index.ts';
import type { Circle } from './circle.ts';

/** What the linkage needs to know of one person. */
export interface Profile extends Outline {
  readings: readonly CompiledName[];
  /** What it costs, in bits, to believe that none of the texts holds this person's name; 0 where there is no reading. */
  nameless: number;
  /** True when the person's name is known in Han: then a spelling of other characters is somebody else. */
  namedInHan: boolean;
  /** True where an English name may be all that is known of theirs: no surname is, and they are nobody who serves. */
  firstNameOnly: boolean;
  /** Spelling systems that are usual where this person lives; empty when that is not known. */
  systems: readonly System[];
  emails: readonly string[];
  /** LinkedIn profiles known to be theirs: decoded slugs in lower case. */
  profiles: readonly string[];
  /** Visible ids without separators, lower case, that are particular enough to mean one person. */
  handles: readonly string[];
}

/** What everybody is weighed by once their names are compared. */
export interface Outline {
  /** What the person tells of each clue, in the order of `clues`; null where that is nothing. */
  facts: readonly unknown[];
  /** Whether the texts more likely than not hold a surname and a given or an English name. */
  isNamedWhole: boolean;
  circle: Circle;
  /** Whether the texts tell anything besides the name. */
  isDescribed: boolean;
  /** Whether the name, in letters, may be meant in either order: Wang Wei may be 王伟 or 魏旺. */
  isOfEitherOrder: boolean;
}

/** A profile as its texts were read, in plain data: what JSON can hold, so that nothing need be read twice. */
export type ReadProfile = Omit<Profile, 'readings' | 'isNamedWhole' | 'isOfEitherOrder'> & {
  readings: NameReading[];
};

export function profileOf(read: ReadProfile): Profile {
  return profileWith(read, read.readings.map(compileName), read.facts);
}

export const withFacts = (profile: Profile, facts: Profile['facts']): Profile =>
  profileWith(profile, profile.readings, facts);

export const withReadings = (profile: Profile, readings: Profile['readings']): Profile =>
  profileWith(profile, readings, profile.facts);

/** Property by property: what is spread has a hidden class of its own each, and there are tens of thousands; or is not read yet. */
function profileWith(
  other: Omit<ReadProfile, 'readings' | 'facts'>,
  readings: Profile['readings'],
  facts: Profile['facts'],
): Profile {
  return {
    readings,
    nameless: other.nameless,
    namedInHan: other.namedInHan,
    firstNameOnly: other.firstNameOnly,
    systems: orNone(other.systems),
    facts,
    circle: other.circle,
    isDescribed: other.isDescribed,
    emails: orNone(other.emails),
    profiles: orNone(other.profiles),
    handles: orNone(other.handles),
    isNamedWhole: readings.some(
      ({ reading: { prior, family, given, english } }) =>
        prior >= 0.5 && family && (given || english.length > 0),
    ),
    isOfEitherOrder: isOfEitherOrder(readings),
  };
}

const none: readonly never[] = [];
/** Of hundreds of thousands of lists most are empty. */
const orNone = <Item>(list: readonly Item[]): readonly Item[] => (list.length === 0 ? none : list);

/** A name in letters that has a surname. */
export function isInLetters({ reading: { family, order } }: CompiledName): boolean {
  return order !== 'none' && family !== null && family.han === '';
}

function isOfEitherOrder(readings: Profile['readings']): boolean {
  const first = readings.find(isInLetters);
  return readings.some((other) => isInLetters(other) && other.reading.order !== first?.reading.order);
}

/** A profile of which all but the outline is read when it is first asked for. To be changed as others are, never spread. */
export class UnreadProfile implements Profile {
  readonly facts: Profile['facts'];
  readonly isNamedWhole: boolean;
  readonly circle: Circle;
  readonly isDescribed: boolean;
  readonly isOfEitherOrder: boolean;
  readonly #read: () => Profile;
  #whole: Profile | null = null;

  constructor({ facts, isNamedWhole, circle, isDescribed, isOfEitherOrder }: Outline, read: () => Profile) {
    this.facts = facts;
    this.isNamedWhole = isNamedWhole;
    this.circle = circle;
    this.isDescribed = isDescribed;
    this.isOfEitherOrder = isOfEitherOrder;
    this.#read = read;
  }

  get #known(): Profile {
    this.#whole ??= this.#read();
    return this.#whole;
  }

  get readings() {
    return this.#known.readings;
  }
  get nameless() {
    return this.#known.nameless;
  }
  get namedInHan() {
    return this.#known.namedInHan;
  }
  get firstNameOnly() {
    return this.#known.firstNameOnly;
  }
  get systems() {
    return this.#known.systems;
  }
  get emails() {
    return this.#known.emails;
  }
  get profiles() {
    return this.#known.profiles;
  }
  get handles() {
    return this.#known.handles;
  }
}
