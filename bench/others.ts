/**
 * What others wrote who had seen neither the code nor our worlds: texts that people type, in pairs, and whole address books.
 * `npx tsx bench/others.ts [--list]`
 *
 * `others/pairs/*.tsv`: of each row a careful person says whether the two are the same, different, or to be asked about; each file is
 * matched among the people of a kind world. `others/books/*`: two lists of about 320 people and who of them are both, `sure` where the
 * rows tell it, `ask` where only the owner could say. Everybody in them is invented. Sets that were mended by no longer measure
 * anything new: for that, have somebody write another.
 */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isDoubt } from '../src/linkage/belief/doubted.ts';
import { matchesOf, type Weighed, waterfall, weighPairs } from '../src/linkage/link.ts';
import type { Circle } from '../src/linkage/profile/circle.ts';
import { profileOf } from '../src/linkage/profile/profile.ts';
import { readAnew } from '../src/linkage/profile/read-person.ts';
import { importExports } from '../src/migration/import/import-exports.ts';
import { lookInto } from '../src/migration/look-into.ts';
import { matchPeople } from '../src/migration/match/match-people.ts';
import type { Connection, Contact, Match } from '../src/model.ts';
import { loadPeople } from '../src/workspace/people/people.ts';
import { connection, contact } from '../test/support/people.ts';
import { usual, worldOf } from './trial.ts';
import { rowsOf } from './tsv.ts';

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
const folder = new URL('others/', import.meta.url).pathname;
const percent = (part: number, all: number): string => ((100 * part) / Math.max(all, 1)).toFixed(1);

const background = worldOf('kind', 77, usual(1000));

/** Of pairs of which nothing but a whole name agrees, by how many have that name: how many there are, and how many of them are one person. */
const named = { 'a common name alone': { pairs: 0, one: 0 }, 'a rarer one': { pairs: 0, one: 0 } };
const partsOfNames = new Set(['surname', 'given-name', 'english-name']);

function countNamed({ evidence, probability }: Match, isOne: boolean): void {
  const agreeing = evidence.filter(({ weight, feature }) => weight >= 1 && feature !== 'prior');
  const isWhole = agreeing.length > 1 && agreeing.every(({ feature }) => partsOfNames.has(feature));
  if (!isWhole || probability < 0.5) return;
  const isCommon = evidence.some(({ feature }) => feature === 'common-name');
  const count = named[isCommon ? 'a common name alone' : 'a rarer one'];
  count.pairs += 1;
  count.one += Number(isOne);
}

/** By tenths of the probability that is stated: how many pairs, what was stated of them, and how many are one person. */
const stated = Array.from({ length: 10 }, () => ({ pairs: 0, stated: 0, one: 0 }));
/** By what is in doubt of pairs of which all else is as good as certain: how many, and how many of them are one person. */
const doubted: Record<string, { pairs: number; one: number }> = {};
const asGoodAsCertain = Math.log2(99);
/** What the owner would be asked about is one person or not. */
const shareOf: Record<string, number> = { same: 1, ask: 0.5, different: 0 };

function countStated({ probability }: Match, truth: string): void {
  const count = stated[Math.min(Math.floor(probability * 10), 9)]!;
  count.pairs += 1;
  count.stated += probability;
  count.one += shareOf[truth]!;
}

function countDoubted(weighed: Weighed, pair: Weighed['pairs'][number], truth: string): void {
  if (!pair.doubt) return;
  const bits = waterfall(weighed, pair).reduce((sum, clue) => sum + (isDoubt(clue) ? 0 : clue.weight), 0);
  if (bits < asGoodAsCertain) return;
  const { pairs, one } = doubted[pair.doubt] ?? { pairs: 0, one: 0 };
  doubted[pair.doubt] = { pairs: pairs + 1, one: one + shareOf[truth]! };
}

/** Of one file of pairs: how many of the same are found and taken, and how many of the others are not taken. */
function pairsIn(file: string) {
  const rows = rowsOf(join(folder, 'pairs', file));
  const contacts: Contact[] = rows.map(([, remark, nickname], at) =>
    contact({ id: `c${at}`, remark: remark!, nickname: nickname! }),
  );
  const connections: Connection[] = rows.map(([, , , firstName, lastName, company, position], at) =>
    connection({
      ...{ id: `https://www.linkedin.com/in/other-${at}`, firstName: firstName!, lastName: lastName! },
      ...{ company: company!, position: position! },
    }),
  );
  const weighed = weighPairs(
    [...background.contacts, ...contacts],
    [...background.connections, ...connections],
    [],
  );
  const idsOf = (pair: { contact: number; connection: number }) =>
    `${weighed.contacts[pair.contact]!.id} ${weighed.connections[pair.connection]!.id}`;
  const pairOf = new Map<string, Weighed['pairs'][number]>(weighed.pairs.map((pair) => [idsOf(pair), pair]));
  const matchOf = new Map<string, Match>(
    matchesOf(weighed).map((match) => [`${match.contact} ${match.connection}`, match]),
  );
  const keys = rows.map((_, at) => `${contacts[at]!.id} ${connections[at]!.id}`);
  const truthOf = new Map(rows.map((row, at) => [keys[at]!, row[7]!]));
  const ours = new Set(contacts.map(({ id }) => id));
  for (const [key, match] of matchOf)
    if (ours.has(match.contact)) countStated(match, truthOf.get(key) ?? 'different');
  const count = { same: 0, found: 0, taken: 0, others: 0, untaken: 0 };
  for (const [at, row] of rows.entries()) {
    const match = matchOf.get(keys[at]!);
    const status = match?.status;
    const truth = row[7]!;
    if (match) countNamed(match, truth === 'same');
    const pair = pairOf.get(keys[at]!);
    if (pair) countDoubted(weighed, pair, truth);
    if (truth === 'same') {
      count.same += 1;
      count.found += Number(status !== undefined);
      count.taken += Number(status === 'accepted');
    } else {
      count.others += 1;
      count.untaken += Number(status !== 'accepted');
    }
    if (values.list && (truth === 'same' ? status === undefined : status === 'accepted'))
      console.log(`${truth}, ${status ?? 'not found'}: ${row.slice(1, 7).join(' | ')}`);
  }
  return {
    'right %': percent(count.found + count.untaken, rows.length),
    'same found %': percent(count.found, count.same),
    'same taken %': percent(count.taken, count.same),
    'others not taken %': percent(count.untaken, count.others),
  };
}

/** By part of the owner's life and how the contact is named: how many of all books, and how many of them on both lists. */
const circles = Object.fromEntries(
  (['any', 'unsaid', 'early', 'private'] satisfies Circle[]).flatMap((circle) =>
    ['named whole', 'less'].map((named) => [`${circle}, ${named}`, { contacts: 0, both: 0 }]),
  ),
);

/** Of one book: how right what is taken is, who is found, and how many are asked about, in vain too. */
async function book(name: string) {
  const workspace = await mkdtemp(join(tmpdir(), 'migrate-book-'));
  try {
    const files = ['contacts.csv', 'Connections.csv'].map((file) => join(folder, 'books', name, file));
    await importExports(workspace, files);
    const { summary, matches } = await matchPeople(workspace);
    const truth = new Map(
      rowsOf(join(folder, 'books', name, 'truth.tsv')).map(([id, url, how = 'sure']) => [id!, { url, how }]),
    );
    const isTrue = (match: Match) => truth.get(match.contact)?.url === match.connection;
    for (const match of matches) {
      countNamed(match, isTrue(match));
      const sureOrAsk = truth.get(match.contact)?.how === 'sure' ? 'same' : 'ask';
      if (match.status !== 'confirmed') countStated(match, isTrue(match) ? sureOrAsk : 'different');
    }
    const taken = matches.filter(({ status }) => status === 'accepted');
    const sure = [...truth].filter(([, { how }]) => how === 'sure').map(([id]) => id);
    const found = new Set(matches.filter(isTrue).map((match) => match.contact));
    const asked = new Set(matches.filter(({ status }) => status === 'review').map((match) => match.contact));
    for (const contact of lookInto(workspace, (store) => loadPeople(store).contacts)) {
      if (contact.kind !== 'person') continue;
      const { circle, isNamedWhole } = profileOf(readAnew.contact(contact));
      const count = circles[`${circle}, ${isNamedWhole ? 'named whole' : 'less'}`]!;
      count.contacts += 1;
      count.both += Number(truth.has(contact.id));
    }
    if (values.list)
      for (const match of taken.filter((each) => !isTrue(each)))
        console.log(`book ${name}, taken wrongly: ${match.contact} ${match.connection}`);
    return {
      'taken right %': percent(taken.filter(isTrue).length, taken.length),
      'sure found %': percent(sure.filter((id) => found.has(id)).length, sure.length),
      'sure taken %': percent(
        taken.filter((match) => isTrue(match) && sure.includes(match.contact)).length,
        sure.length,
      ),
      'asked a hundred': percent(asked.size, summary.contacts),
      'asked in vain': percent([...asked].filter((id) => !truth.has(id)).length, summary.contacts),
    };
  } finally {
    await rm(workspace, { recursive: true });
  }
}

const files = readdirSync(join(folder, 'pairs')).sort();
console.table(Object.fromEntries(files.map((file) => [`pairs ${file.replace('.tsv', '')}`, pairsIn(file)])));
const books: Record<string, Awaited<ReturnType<typeof book>>> = {};
for (const name of readdirSync(join(folder, 'books')).sort()) books[`book ${name}`] = await book(name);
console.table(books);
console.table(
  Object.fromEntries(
    Object.entries(circles).map(([circle, { contacts, both }]) => [
      circle,
      { contacts, 'on both %': percent(both, contacts) },
    ]),
  ),
);
console.table(named);
console.table(
  stated.map(({ pairs, stated, one }) => ({
    pairs,
    'stated %': percent(100 * stated, 100 * pairs),
    'one %': percent(one, pairs),
  })),
);
console.table(doubted);
