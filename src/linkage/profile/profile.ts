import { type CompiledName, compileName, type NameReading, type System } from '../../names/index.ts';
import type { Mentions } from './phrases.ts';

export type Gender = 'male' | 'female';

/** How a text names an organisation. */
interface Named {
  text: string;
  /** How many organisations people call so: 中大 is one in Guangzhou and one in Hong Kong. */
  meanings: number;
}

/** What an organisation is to be compared by, and how it was written. */
export type Organisations = Map<string, Named>;

/** What the linkage needs to know of one person. */
export interface Profile {
  readings: CompiledName[];
  /** What it costs, in bits, to believe that none of the texts holds this person's name; 0 where there is no reading. */
  nameless: number;
  /** True when the person's name is known in Han: then a spelling of other characters is somebody else. */
  namedInHan: boolean;
  /** Spelling systems that are usual where this person lives; empty when that is not known. */
  systems: ReadonlySet<System>;
  /** Companies and schools, as `organisationsIn` names them. */
  organisations: Organisations;
  /** Rows of the table of occupations; so `places`, of which none lies in another. */
  occupations: Mentions;
  places: Mentions;
  gender: Gender | null;
  emails: ReadonlySet<string>;
  /** LinkedIn profiles known to be theirs: decoded slugs in lower case. */
  profiles: ReadonlySet<string>;
  /** Visible ids without separators, lower case, that are particular enough to mean one person. */
  handles: ReadonlySet<string>;
}

/** A profile as its texts were read, in plain data: what JSON can hold, so that nothing need be read twice. */
export interface ReadProfile
  extends Pick<Profile, 'nameless' | 'namedInHan' | 'occupations' | 'places' | 'gender'> {
  readings: NameReading[];
  systems: System[];
  organisations: [string, Named][];
  emails: string[];
  profiles: string[];
  handles: string[];
}

export function profileOf({
  readings,
  systems,
  organisations,
  emails,
  profiles,
  handles,
  ...rest
}: ReadProfile): Profile {
  return {
    ...rest,
    readings: readings.map(compileName),
    systems: setOf(systems),
    organisations: new Map(organisations),
    emails: setOf(emails),
    profiles: setOf(profiles),
    handles: setOf(handles),
  };
}

const nothing: ReadonlySet<never> = new Set();

/** Most people have none of most things. */
function setOf<Value>(values: readonly Value[]): ReadonlySet<Value> {
  return values.length === 0 ? nothing : new Set(values);
}
