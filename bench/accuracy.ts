/** How often are we right, and how much must be asked? `npx tsx bench/accuracy.ts [--people 2000] [--seed 1]` */
import { parseArgs } from 'node:util';
import { linkPeople } from '../src/linkage/link.ts';
import type { Connection, Contact, Match } from '../src/model.ts';
import { type Measures, measure, ofSome } from './measure.ts';
import { readRealPairs } from './real-pairs.ts';
import { decide, rivals, tune } from './rivals.ts';
import { makeWorld, type World } from './world.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const people = Number(values.people);
const seed = Number(values.seed);
const realPairs = readRealPairs();

function worldOf(worldSeed: number): World {
  const of = (share: number) => Math.round(people * share);
  const sizes = { people, contacts: of(0.925), connections: of(0.61), nonPeople: of(0.125) };
  return makeWorld({ seed: worldSeed, ...sizes, realPairs });
}

type Linker = (contacts: Contact[], connections: Connection[]) => Match[];

const world = worldOf(seed);
const columns = {
  accepted: (of: Measures) => String(of.accepted),
  'right %': (of: Measures) => percent(of.right),
  'identifiable accepted %': (of: Measures) => percent(of.identified),
  'found %': (of: Measures) => percent(of.found),
  'questions/100': (of: Measures) => of.questions.toFixed(1),
  calibration: (of: Measures) => of.calibration.toFixed(3),
  'not people': (of: Measures) => String(of.notPeople),
  'used twice': (of: Measures) => String(of.usedTwice),
};

console.log(
  `${people} people, ${world.contacts.length} WeChat rows, ${world.connections.length} connections, ` +
    `${world.truth.length} on both (${world.identifiable.size} identifiable), seed ${seed}, ` +
    `${realPairs.length} real pairs of spellings at hand`,
);
const table: Record<string, Record<string, string>> = {};
const ours = run('migrate', (contacts, connections) => linkPeople(contacts, connections, []));
for (const rival of rivals) {
  const other = worldOf(seed + 1000);
  const thresholds = tune(rival.score(other.contacts, other.connections), other);
  run(rival.name, (contacts, connections) => decide(rival.score(contacts, connections), thresholds));
}
console.table(table);
printByStyle(ours);
printWorst(ours);

function run(name: string, link: Linker): Match[] {
  const start = performance.now();
  const matches = link(world.contacts, world.connections);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  table[name] = { ...row(measure(world, matches)), seconds };
  return matches;
}

function row(measures: Measures): Record<keyof typeof columns, string> {
  const cells = Object.entries(columns).map(([name, show]) => [name, show(measures)]);
  return Object.fromEntries(cells) as Record<keyof typeof columns, string>;
}

function printByStyle(matches: Match[]): void {
  const byStyle: Record<string, Record<string, string>> = {};
  const add = (name: string, belongs: (contact: string) => boolean) => {
    const all = row(ofSome(world, matches, belongs));
    const { accepted, 'right %': right, 'identifiable accepted %': identified, 'found %': found } = all;
    const identifiable = String([...world.identifiable].filter(belongs).length);
    byStyle[name] = {
      identifiable,
      accepted,
      'right %': right,
      'of them accepted %': identified,
      'found %': found,
    };
  };
  for (const style of [...new Set(world.style.values())].sort())
    add(style, (id) => world.style.get(id) === style);
  add('any, by account name only', (id) => world.byAccountOnly.has(id));
  console.table(byStyle);
}

/** Wrong pairs we were surest of, then pairs with a linking name that we did not even ask about. */
function printWorst(matches: Match[]): void {
  const truth = new Map(world.truth);
  const contacts = new Map(world.contacts.map((each) => [each.id, each]));
  const connections = new Map(world.connections.map((each) => [each.id, each]));
  const shown = (contactId: string, connectionId: string) => {
    const { remark, nickname, wechatId, kind } = contacts.get(contactId)!;
    const { firstName, lastName, company, id } = connections.get(connectionId)!;
    const slug = decodeURIComponent(id.split('/').at(-1)!);
    return `${kind} "${remark}" "${nickname}" ${wechatId} ↔ ${firstName} | ${lastName}, ${company} ${slug}`;
  };
  const wrong = matches
    .filter((match) => match.status === 'accepted' && truth.get(match.contact) !== match.connection)
    .sort((a, b) => b.probability - a.probability)
    .map((match) => `wrong  ${match.probability.toFixed(3)} ${shown(match.contact, match.connection)}`);
  const reported = new Set(matches.map((match) => `${match.contact} ${match.connection}`));
  const missed = world.truth
    .filter((pair) => world.identifiable.has(pair[0]) && !reported.has(pair.join(' ')))
    .map(([contact, connection]) => `missed ${world.style.get(contact)} ${shown(contact, connection)}`);
  console.log([`${wrong.length} accepted wrongly, ten of them:`, ...wrong.slice(0, 10)].join('\n'));
  console.log(
    [`${missed.length} identifiable and not found, ten of them:`, ...missed.slice(0, 10)].join('\n'),
  );
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}
