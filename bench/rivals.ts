import Fuse from 'fuse.js';
import { token_sort_ratio } from 'fuzzball';
import { pinyin } from 'pinyin-pro';
import type { Connection, Contact } from '../src/model.ts';
import type { Scored } from './peers/decide.ts';
import type { World } from './world.ts';

/** What a developer would reach for first: a string similarity on pinyin, one-to-one, with a threshold. */
export interface Rival {
  name: string;
  /** The few best connections of each contact, similarity 0 to 1. */
  score(contacts: Contact[], connections: Connection[]): Scored[];
}

const kept = 3;

/** Both names are tried, and the better likeness counts; a letter or two would fit half of the list. */
const contactTexts = ({ remark, nickname }: Contact) =>
  [remark, nickname].map(latin).filter((text) => text.length > 2);
const connectionText = (connection: Connection) => latin(`${connection.firstName} ${connection.lastName}`);

/** Han in pinyin, the first of a run apart: 王小明 is `wang xiaoming`, as LinkedIn has it. */
function latin(text: string): string {
  const spelled = text.replace(/\p{Script=Han}+/gu, (run) => {
    const [first, ...rest] = pinyin(run, { toneType: 'none', surname: 'head', type: 'array' });
    return ` ${first} ${rest.join('')} `;
  });
  return spelled
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Both lists as texts to compare, for a matcher that is not ours; of each contact what may be its name. */
export function latinTexts({ contacts, connections }: World): {
  contacts: string[][];
  connections: string[];
} {
  return {
    contacts: contacts.filter(({ kind }) => kind === 'person').map(contactTexts),
    connections: connections.map(connectionText),
  };
}

/** Words in one order: Wei Wang and Wang Wei are the same. */
const sorted = (text: string) => text.split(' ').sort().join(' ');

export const rivals: Rival[] = [
  { name: 'Fuse.js on pinyin', score: fuse },
  {
    name: 'Jaro-Winkler on pinyin',
    score: (left, right) => everyPair(left, right, jaroWinkler),
  },
  {
    name: 'fuzzball token sort on pinyin',
    score: (left, right) => everyPair(left, right, tokenSort),
  },
];

/**
 * The same likenesses for one name in characters and one in letters, the given name in its words or as one, in
 * both orders: what is most alike counts.
 */
export const nameRivals: {
  name: string;
  score(pair: { han: string; first: string; last: string }): number;
}[] = [
  { name: 'Fuse.js on pinyin', score: mostAlike(fuseLikeness) },
  { name: 'Jaro-Winkler on pinyin', score: mostAlike(jaroWinkler) },
  { name: 'fuzzball token sort on pinyin', score: mostAlike(tokenSort) },
];

function mostAlike(similarity: (left: string, right: string) => number) {
  return ({ han, first, last }: { han: string; first: string; last: string }): number => {
    const spelled = latin(han);
    const given = latin(first);
    const written = [given, given.replaceAll(' ', '')].map((each) => `${each} ${latin(last)}`);
    const orders = [spelled, spelled.split(' ').reverse().join(' ')];
    return Math.max(...orders.flatMap((order) => written.map((each) => similarity(order, each))));
  };
}

function fuseLikeness(left: string, right: string): number {
  const [found] = new Fuse([right], { includeScore: true, threshold: 1, ignoreLocation: true }).search(left);
  return 1 - (found?.score ?? 1);
}

/**
 * The one setting for accuracy and speed: the best for accuracy of eight tried on worlds of both manners, and among the quickest.
 * Every word of the query must be found, in any order; the default setting finds half as many, token search takes twice as long.
 */
const fuseOptions = {
  keys: ['text'],
  includeScore: true,
  useExtendedSearch: true,
  ignoreLocation: true,
  threshold: 0.4,
};

function fuse(contacts: Contact[], connections: Connection[]): Scored[] {
  const search = fuseSearch(connections);
  return people(contacts).flatMap(search);
}

/** Indexes the connections, once; the search gives the few best of a contact. */
export function fuseSearch(connections: Connection[]): (contact: Contact) => Scored[] {
  const rows = connections.map((connection) => ({ id: connection.id, text: connectionText(connection) }));
  const index = new Fuse(rows, fuseOptions);
  return (contact) =>
    best(
      contactTexts(contact).flatMap((query) =>
        index.search(query, { limit: kept }).map(({ item, score }) => {
          return { contact: contact.id, connection: item.id, score: 1 - (score ?? 1) };
        }),
      ),
    );
}

function everyPair(
  contacts: Contact[],
  connections: Connection[],
  similarity: (left: string, right: string) => number,
): Scored[] {
  const right = connections.map((connection) => ({
    id: connection.id,
    text: sorted(connectionText(connection)),
  }));
  return people(contacts).flatMap((contact) => {
    const texts = contactTexts(contact).map(sorted);
    return best(
      right.map((each) => {
        const score = Math.max(0, ...texts.map((text) => similarity(text, each.text)));
        return { contact: contact.id, connection: each.id, score };
      }),
    );
  });
}

function best(scored: Scored[]): Scored[] {
  return scored.sort((a, b) => b.score - a.score).slice(0, kept);
}

/** Rivals cannot tell people from groups; we do it for them. */
function people(contacts: Contact[]): Contact[] {
  return contacts.filter((contact) => contact.kind === 'person');
}

/** Winkler 1990: Jaro similarity with a bonus of 0.1 for each of up to four equal first letters. */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Array<boolean>(right.length).fill(false);
  const common: string[] = [];
  for (let at = 0; at < left.length; at++) {
    const last = Math.min(right.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= last; other++) {
      if (taken[other] || left[at] !== right[other]) continue;
      taken[other] = true;
      common.push(left[at]!);
      break;
    }
  }
  if (common.length === 0) return 0;
  const opposite = [...right].filter((_, index) => taken[index]);
  const swaps = common.filter((letter, index) => letter !== opposite[index]).length / 2;
  const shared = common.length;
  const jaro = (shared / left.length + shared / right.length + (shared - swaps) / shared) / 3;
  let prefix = 0;
  while (prefix < 4 && left[prefix] !== undefined && left[prefix] === right[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** 0 to 1; the texts are lower case and without punctuation already. */
function tokenSort(left: string, right: string): number {
  return token_sort_ratio(left, right, { full_process: false }) / 100;
}
