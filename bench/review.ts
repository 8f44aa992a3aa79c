/**
 * How many questions does the review need, and how long does it think? `npx tsx bench/review.ts [--seeds 3] [--large]`
 *
 * Simulated owners answer from the truth of a world, or wrongly 3 times in 100. Beside our order: every pair by itself,
 * the likeliest first, and at random.
 */
import { parseArgs } from 'node:util';
import { defaultAcceptError } from '../src/linkage/belief/accept.ts';
import { Standing } from '../src/linkage/belief/pair-standing.ts';
import { findDuplicates } from '../src/linkage/duplicates.ts';
import { type Weighed, weighPairs } from '../src/linkage/link.ts';
import type { Statement } from '../src/model.ts';
import type { Answer, Question } from '../src/review/queue/session.ts';
import { startReview } from '../src/review/queue/start-review.ts';
import { type Random, seeded } from './random.ts';
import { readRealPairs } from './real-pairs.ts';
import { makeWorld, type World } from './world.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '3' }, large: { type: 'boolean', default: false } },
});
const slipRate = 0.03;

interface Task {
  world: World;
  weighed: Weighed;
  truth: Map<string, string>;
  /** Positions of the true pairs among those weighed: what any order of questions could find. */
  reach: number[];
}

const table: Record<string, Record<string, string | number>> = {};
const times: Record<string, Record<string, string>> = {};
for (let seed = 1; seed <= Number(values.seeds); seed++) addOrders(seed, taskOf(seed, 2000, 1500));
if (values.large) addTimes(taskOf(5, 10_000, 30_000));
console.table(table);
console.table(times);

function taskOf(seed: number, contacts: number, connections: number): Task {
  const people = Math.round(Math.max(contacts, connections) * 1.2);
  const sizes = { people, contacts, connections, nonPeople: Math.round(contacts / 10) };
  const world = makeWorld({ seed, ...sizes, realPairs: readRealPairs() });
  const weighed = weighPairs(world.contacts, world.connections, []);
  const truth = new Map(world.truth);
  const reach = weighed.pairs.flatMap((pair, index) => (isTrue({ weighed, truth }, pair) ? [index] : []));
  return { world, weighed, truth, reach };
}

function isTrue(
  { weighed, truth }: Pick<Task, 'weighed' | 'truth'>,
  pair: { contact: number; connection: number },
) {
  return truth.get(weighed.contacts[pair.contact]!.id) === weighed.connections[pair.connection]!.id;
}

function addOrders(seed: number, task: Task): void {
  const random = seeded(seed);
  const order = task.weighed.pairs.map((_, index) => index);
  const byProbability = order.toSorted(
    (a, b) => task.weighed.pairs[b]!.probability - task.weighed.pairs[a]!.probability || a - b,
  );
  const [ours, plain, chance] = [
    converse(task, null, 0),
    onePairAtATime(task, byProbability),
    onePairAtATime(task, random.shuffle(order)),
  ];
  const [stops, slipping] = [converse(task, null), converse(task, random)];
  table[`seed ${seed}`] = {
    'within reach': task.reach.length,
    'right unasked': ours.settled[0]!,
    'to 95 %: ours': ours.until(0.95),
    plain: plain.until(0.95),
    'to 99 %: ours ': ours.until(0.99),
    'plain ': plain.until(0.99),
    random: chance.until(0.99),
    'ours/plain %': percent(ours.until(0.99) / plain.until(0.99)),
    'we stop after': stops.settled.length - 1,
    'settled %': percent(stops.settled.at(-1)! / task.reach.length),
    'right %': percent(stops.right),
    '3 % slips: after': slipping.settled.length - 1,
    'right % ': percent(slipping.right),
  };
  times[`2,000 × 1,500, seed ${seed}`] = timesOf(stops);
}

function addTimes(task: Task): void {
  times['10,000 × 30,000'] = timesOf(converse(task, null));
}

function timesOf({ startMs, nextMs, processorMs }: Run): Record<string, string> {
  const at = (share: number, of: number[]) =>
    (of.toSorted((a, b) => a - b)[Math.floor(share * (of.length - 1))] ?? 0).toFixed(1);
  return {
    questions: String(nextMs.length),
    'start ms': startMs.toFixed(0),
    'next question ms: median': at(0.5, nextMs),
    '99 %': at(0.99, nextMs),
    'processor ms: median': at(0.5, processorMs),
    '99 % ': at(0.99, processorMs),
  };
}

interface Run {
  /** True pairs settled right after so many questions. */
  settled: number[];
  /** How many questions until this share of the pairs within reach was settled right. */
  until(share: number): number;
  /** Of the pairs accepted or confirmed in the end, the share that is right. */
  right: number;
  startMs: number;
  /** From each key to the next question: by the clock, and of the processor, which others do not slow. */
  nextMs: number[];
  processorMs: number[];
}

/** A review with an owner who errs now and then where `random` is given. */
function converse(task: Task, random: Random | null, leastGain?: number): Run {
  const { world, weighed } = task;
  const standing = standingOf(task);
  const settled = [rightly(task, standing)];
  const said: Statement[] = [];
  const start = performance.now();
  const session = startReview({
    weighed,
    contacts: world.contacts,
    duplicates: findDuplicates(world.contacts),
    decisions: [],
    excluded: new Set(),
    leastGain,
    journal: { record: (statements) => said.push(...statements), undo: () => {} },
  });
  let question = session.current();
  const startMs = performance.now() - start;
  const nextMs: number[] = [];
  const processorMs: number[] = [];
  while (question) {
    const answer = answerOf(task, question, random);
    const pressed = performance.now();
    const worked = process.cpuUsage();
    session.answer(answer);
    question = session.current();
    nextMs.push(performance.now() - pressed);
    const { user, system } = process.cpuUsage(worked);
    processorMs.push((user + system) / 1000);
    follow(task, standing, said.splice(0));
    settled.push(rightly(task, standing));
  }
  const taken = weighed.pairs.filter((_, pair) => isTaken(standing, pair));
  const right = taken.filter((pair) => isTrue(task, pair)).length / taken.length;
  return { ...runOf(task, settled), right, startMs, nextMs, processorMs };
}

/** A slip is a no to the right one, or a yes to a wrong one. */
function answerOf({ truth }: Task, { contact, candidates }: Question, random: Random | null): Answer {
  const right = truth.get(contact.id);
  const isShown = candidates.some(({ connection }) => connection.id === right);
  const slips = random?.chance(slipRate) ?? false;
  const wrong = candidates.find(({ connection }) => connection.id !== right);
  if (isShown && !slips) return { kind: 'same', connection: right! };
  if (!slips || !wrong || (isShown && random!.chance(0.5))) return { kind: 'none' };
  return { kind: 'same', connection: wrong.connection.id };
}

/** The same standing, kept beside the session, to see what its statements amount to. */
function follow({ weighed }: Task, standing: Standing, statements: Statement[]): void {
  for (const statement of statements) {
    if (statement.about !== 'pair') continue;
    const contact = weighed.contacts.findIndex(({ id }) => id === statement.contact);
    const connection = weighed.connections.findIndex(({ id }) => id === statement.connection);
    standing.say(contact, connection, statement.verdict);
  }
  standing.rescore();
}

/** Asks about the pairs in this order, but for those that are settled. */
function onePairAtATime(task: Task, order: number[]): Pick<Run, 'settled' | 'until'> {
  const standing = standingOf(task);
  const settled = [rightly(task, standing)];
  const enough = task.reach.length * 0.99;
  for (const position of order) {
    if (settled.at(-1)! >= enough) break;
    if (!standing.isFree(position)) continue;
    const pair = task.weighed.pairs[position]!;
    standing.say(pair.contact, pair.connection, isTrue(task, pair) ? 'same' : 'different');
    standing.rescore();
    settled.push(rightly(task, standing));
  }
  return runOf(task, settled);
}

function runOf({ reach }: Task, settled: number[]): Pick<Run, 'settled' | 'until'> {
  return {
    settled,
    until: (share) => {
      const questions = settled.findIndex((pairs) => pairs >= share * reach.length);
      return questions < 0 ? Number.NaN : questions;
    },
  };
}

function standingOf({ weighed }: Task): Standing {
  const { contacts, connections, pairs } = weighed;
  const standing = new Standing(contacts.length, connections.length, pairs, defaultAcceptError);
  standing.rescore();
  return standing;
}

/** How many of the pairs within reach are taken. */
function rightly({ reach }: Task, standing: Standing): number {
  return reach.filter((pair) => isTaken(standing, pair)).length;
}

function isTaken(standing: Standing, pair: number): boolean {
  return ['accepted', 'confirmed'].includes(standing.stateOf(pair));
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
