import type { Connection, Contact } from '../src/model.ts';
import type { Region } from './career.ts';
import { simplified } from './han.ts';
import { linkedinRow } from './linkedin-row.ts';
import { notPeople } from './not-people.ts';
import { type Random, seeded } from './random.ts';
import type { RealPair } from './real-pairs.ts';
import { type Fact, population, type Someone } from './someone.ts';
import { circleOf } from './unkind/circle.ts';
import { contactRow, dailyRow } from './unkind/contact.ts';
import { connectionRow } from './unkind/profile.ts';
import { rates } from './unkind/rates.ts';
import { type Character, characters } from './unkind/someone.ts';
import { type Dressed, neighbourRow, wechatRow } from './wechat-row.ts';

/**
 * How people write: `kind`, mostly a name in one of its usual forms, or `unkind`, with all that lists really hold, see
 * `unkind/rates.ts`.
 */
export const manners = ['kind', 'unkind'] as const;
export type Manner = (typeof manners)[number];

export interface WorldSize {
  seed: number;
  /** `kind` unless said otherwise. */
  manner?: Manner;
  /** People the owner knows, on either side. */
  people: number;
  /** Rows of the WeChat list, those that are not people included. */
  contacts: number;
  connections: number;
  /** Rows of the WeChat list that must never be matched: groups, accounts, former friends. */
  nonPeople: number;
  /** Real pairs of spellings to draw about half of the people from, see `real-pairs.ts`. */
  realPairs?: readonly RealPair[];
}

export interface World {
  contacts: Contact[];
  connections: Connection[];
  /** Pairs of ids: contact, connection. */
  truth: [string, string][];
  /** Contacts whose texts, and the connection's, hold a name that links them. The others no reader could know. */
  identifiable: Set<string>;
  /** Those of them that only a WeChat id or a profile address links. */
  byAccountOnly: Set<string>;
  /** How the connection writes the name, by contact. */
  style: Map<string, Style>;
  /** What makes them hard, by contact; people only. */
  traits: Map<string, Traits>;
  /** Of all pairs of mainlanders, one in so many has the same name in letters. */
  namesakes: number;
}

export interface Traits {
  /** How the remark is written or, without one, the nickname. */
  text: string;
  /** How the profile is written; `none`, or `only a namesake` where somebody else of that name is a connection. */
  profile: string;
  /** The place or, of a people with names of its own, the people. */
  origin: string;
}

export type Style = 'pinyin' | 'cantonese' | 'wade-giles' | 'hokkien' | 'mixed' | 'western' | 'foreign';

/** Of the contacts who are not on LinkedIn, the share known from daily life only. */
const neighbours = 0.3;

/** How the people of a world are made and written down. */
interface Scribe<Who extends Someone> {
  next(): Who;
  /** `known` hands out people the owner knows, who may be named beside. */
  contact(someone: Who, row: number, known: () => Who, isConnected: boolean): Dressed<Contact>;
  daily(someone: Who, row: number, known: () => Who): Contact;
  connection(someone: Who, row: number): Dressed<Connection>;
  /** Of those not on LinkedIn, the share known from daily life only. */
  dailyShare: number;
}

/** Two lists of one owner with the truth between them. Throws RangeError when the sizes cannot be met. */
export function makeWorld({ seed, manner = 'kind', realPairs = [], ...sizes }: WorldSize): World {
  const random = seeded(seed);
  if (manner === 'unkind') return populate(random, sizes, unkindScribe(random, realPairs));
  return populate(random, sizes, kindScribe(random, realPairs));
}

function populate<Who extends Someone>(
  random: Random,
  { people, contacts, connections, nonPeople }: Omit<WorldSize, 'seed' | 'manner' | 'realPairs'>,
  scribe: Scribe<Who>,
): World {
  const onWechat = contacts - nonPeople;
  const onBoth = onWechat + connections - people;
  if (onWechat < 0 || onBoth < 0 || onBoth > Math.min(onWechat, connections)) {
    throw new RangeError(
      `No world has ${people} people, ${onWechat} on WeChat and ${connections} on LinkedIn`,
    );
  }
  const everybody = Array.from({ length: people }, scribe.next);
  const both = everybody.slice(0, onBoth);
  const onlyLinkedin = everybody.slice(onWechat);
  const members = [...both, ...onlyLinkedin];
  const known = () => random.pick(random.chance(rates.throughConnection) ? members : everybody);
  const world: World = {
    contacts: [],
    connections: [],
    truth: [],
    identifiable: new Set(),
    byAccountOnly: new Set(),
    style: new Map(),
    traits: new Map(),
    namesakes: namesakesAmong(everybody),
  };

  both.forEach((someone, row) => {
    const contact = scribe.contact(someone, row + 1, known, true);
    const connection = scribe.connection(someone, row + 1);
    const { id } = contact.row;
    world.contacts.push(contact.row);
    world.connections.push(connection.row);
    world.truth.push([id, connection.row.id]);
    world.style.set(id, styleOf(someone, connection.says));
    world.traits.set(id, { text: contact.kind, profile: connection.kind, origin: originOf(someone) });
    if (!linked(contact.says, connection.says)) return;
    world.identifiable.add(id);
    if (!linked(contact.named, connection.named)) world.byAccountOnly.add(id);
  });
  const taken = new Set(members.flatMap(namesOf));
  everybody.slice(onBoth, onWechat).forEach((someone, index) => {
    const row = onBoth + index + 1;
    const daily = random.chance(scribe.dailyShare);
    const dressed = daily ? null : scribe.contact(someone, row, known, false);
    const contact = dressed ? dressed.row : scribe.daily(someone, row, known);
    world.contacts.push(contact);
    world.traits.set(contact.id, {
      text: dressed?.kind ?? 'daily life',
      profile: namesOf(someone).some((name) => taken.has(name)) ? 'only a namesake' : 'none',
      origin: originOf(someone),
    });
  });
  onlyLinkedin.forEach((someone, index) => {
    world.connections.push(scribe.connection(someone, onBoth + index + 1).row);
  });
  const written = (someone: Who, row: number) => scribe.contact(someone, row, known, false).row;
  world.contacts.push(...notPeople(random, nonPeople, everybody, onlyLinkedin, onWechat, written));
  return {
    ...world,
    contacts: random.shuffle(world.contacts),
    connections: random.shuffle(world.connections),
  };
}

function kindScribe(random: Random, realPairs: readonly RealPair[]): Scribe<Someone> {
  return {
    next: population(random, realPairs),
    contact: (someone, row) => wechatRow(random, someone, row),
    daily: (someone, row) => neighbourRow(random, someone, row),
    connection: (someone, row) => linkedinRow(random, someone, row),
    dailyShare: neighbours,
  };
}

function unkindScribe(random: Random, realPairs: readonly RealPair[]): Scribe<Character> {
  return {
    next: characters(random, realPairs),
    contact: (someone, row, known, isConnected) =>
      contactRow(random, someone, row, { known, circle: circleOf(random, isConnected) }),
    daily: (someone, row, known) => dailyRow(random, someone, row, known),
    connection: (someone, row) => connectionRow(random, someone, row),
    dailyShare: rates.daily,
  };
}

function fullName({ family, given, english }: Someone): string {
  return `${given.length > 0 ? given.join('') : english?.name} ${family}`.toLowerCase();
}

/** In letters and in characters: a namesake may have either. */
function namesOf(someone: Someone): string[] {
  const { han } = someone;
  return han ? [fullName(someone), simplified(han.family + han.given)] : [fullName(someone)];
}

function namesakesAmong(everybody: Someone[]): number {
  const names = everybody.filter(({ region }) => region === 'CN').map(fullName);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const pairs = (people: number) => (people * (people - 1)) / 2;
  return pairs(names.length) / [...counts.values()].reduce((sum, people) => sum + pairs(people), 0);
}

function originOf(someone: Someone & { people?: string }): string {
  return someone.people && someone.people !== 'han' ? someone.people : someone.region;
}

function linked(left: Set<Fact>, right: Set<Fact>): boolean {
  const both = (fact: Fact) => left.has(fact) && right.has(fact);
  return both('given') || ((both('english') || both('former english')) && both('family'));
}

const systems: Record<Region, Style> = {
  CN: 'pinyin',
  HK: 'cantonese',
  TW: 'wade-giles',
  SG: 'hokkien',
  XX: 'foreign',
};

function styleOf(someone: Someone, says: Set<Fact>): Style {
  if (someone.region === 'XX' || !says.has('english')) return systems[someone.region];
  return says.has('given') ? 'mixed' : 'western';
}
