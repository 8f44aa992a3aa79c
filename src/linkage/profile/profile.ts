import { type CompiledName, compileName, type NameReading, type System } from '../../names/index.ts';

/** What the linkage needs to know of one person. */
export interface Profile {
  readings: CompiledName[];
  /** What it costs, in bits, to believe that none of the texts holds this person's name; 0 where there is no reading. */
  nameless: number;
  /** True when the person's name is known in Han: then a spelling of other characters is somebody else. */
  namedInHan: boolean;
  /** True where an English name may be all that is known of theirs: no surname is, and they are nobody who serves. */
  firstNameOnly: boolean;
  /** Spelling systems that are usual where this person lives; empty when that is not known. */
  systems: readonly System[];
  /** What the person tells of each clue, in the order of `clues`; null where that is nothing. */
  facts: readonly unknown[];
  emails: readonly string[];
  /** LinkedIn profiles known to be theirs: decoded slugs in lower case. */
  profiles: readonly string[];
  /** Visible ids without separators, lower case, that are particular enough to mean one person. */
  handles: readonly string[];
}

/** A profile as its texts were read, in plain data: what JSON can hold, so that nothing need be read twice. */
export type ReadProfile = Omit<Profile, 'readings'> & { readings: NameReading[] };

/** Property by property: what is spread has a hidden class of its own each, and there are tens of thousands. */
export function profileOf(read: ReadProfile): Profile {
  return {
    readings: read.readings.map(compileName),
    nameless: read.nameless,
    namedInHan: read.namedInHan,
    firstNameOnly: read.firstNameOnly,
    systems: read.systems,
    facts: read.facts,
    emails: read.emails,
    profiles: read.profiles,
    handles: read.handles,
  };
}
