import type { Connection, Contact } from '../src/model.ts';
import { linkedinRow } from './linkedin-row.ts';
import { notPeople } from './not-people.ts';
import { seeded } from './random.ts';
import type { RealPair } from './real-pairs.ts';
import { type Fact, population, type Region, type Someone } from './someone.ts';
import { neighbourRow, wechatRow } from './wechat-row.ts';

export interface WorldSize {
  seed: number;
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
}

export type Style = 'pinyin' | 'cantonese' | 'wade-giles' | 'hokkien' | 'mixed' | 'western' | 'foreign';

/** Of the contacts who are not on LinkedIn, the share known from daily life only. */
const neighbours = 0.3;

/** Two lists of one owner with the truth between them. Throws RangeError when the sizes cannot be met. */
export function makeWorld({
  seed,
  people,
  contacts,
  connections,
  nonPeople,
  realPairs = [],
}: WorldSize): World {
  const random = seeded(seed);
  const onWechat = contacts - nonPeople;
  const onBoth = onWechat + connections - people;
  if (onWechat < 0 || onBoth < 0 || onBoth > Math.min(onWechat, connections)) {
    throw new RangeError(
      `No world has ${people} people, ${onWechat} on WeChat and ${connections} on LinkedIn`,
    );
  }
  const next = population(random, realPairs);
  const everybody = Array.from({ length: people }, next);
  const world: World = {
    contacts: [],
    connections: [],
    truth: [],
    identifiable: new Set(),
    byAccountOnly: new Set(),
    style: new Map(),
  };

  everybody.slice(0, onBoth).forEach((someone, row) => {
    const contact = wechatRow(random, someone, row + 1);
    const connection = linkedinRow(random, someone, row + 1);
    world.contacts.push(contact.row);
    world.connections.push(connection.row);
    world.truth.push([contact.row.id, connection.row.id]);
    world.style.set(contact.row.id, styleOf(someone, connection.says));
    if (!linked(contact.says, connection.says)) return;
    world.identifiable.add(contact.row.id);
    if (!linked(contact.named, connection.named)) world.byAccountOnly.add(contact.row.id);
  });
  everybody.slice(onBoth, onWechat).forEach((someone, index) => {
    const row = onBoth + index + 1;
    const near = random.chance(neighbours);
    world.contacts.push(near ? neighbourRow(random, someone, row) : wechatRow(random, someone, row).row);
  });
  const onlyLinkedin = everybody.slice(onWechat);
  onlyLinkedin.forEach((someone, index) => {
    world.connections.push(linkedinRow(random, someone, onBoth + index + 1).row);
  });
  world.contacts.push(...notPeople(random, nonPeople, everybody, onlyLinkedin, onWechat));
  return {
    ...world,
    contacts: random.shuffle(world.contacts),
    connections: random.shuffle(world.connections),
  };
}

function linked(left: Set<Fact>, right: Set<Fact>): boolean {
  const both = (fact: Fact) => left.has(fact) && right.has(fact);
  return both('given') || (both('english') && both('family'));
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
