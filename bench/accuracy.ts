/**
 * How often are we right, and how much must be asked?
 * `npx tsx bench/accuracy.ts [--world kind|unkind] [--people 2000 | --large] [--seed 1] [--seeds 1] [--worst 10]`
 *
 * `--seeds` takes so many worlds together, from `--seed` on. Other likenesses stand beside us for one world that is not large.
 */
import { parseArgs } from 'node:util';
import type { Match } from '../src/model.ts';
import { breakdown } from './breakdown.ts';
import { calibrationTable, type Measures, measure } from './measure.ts';
import { decide, tune } from './peers/decide.ts';
import { readRealPairs } from './real-pairs.ts';
import { rivals } from './rivals.ts';
import { large, ourTrial, pooled, type Trial, usual, worldOf } from './trial.ts';
import { manners } from './world.ts';

const { values } = parseArgs({
  options: {
    world: { type: 'string', default: 'kind' },
    people: { type: 'string', default: '2000' },
    large: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    worst: { type: 'string', default: '10' },
  },
});
const manner = manners.find((each) => each === values.world);
if (manner === undefined) throw new RangeError(`--world is ${manners.join(' or ')}, not ${values.world}`);
const seed = Number(values.seed);
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => seed + index);
const size = values.large ? large : usual(Number(values.people));

const columns: Record<string, (of: Measures) => string> = {
  accepted: (of) => String(of.accepted),
  'right %': (of) => percent(of.right),
  'identifiable accepted %': (of) => percent(of.identified),
  'found %': (of) => percent(of.found),
  'questions/100': (of) => of.questions.toFixed(1),
  calibration: (of) => of.calibration.toFixed(3),
  'not people': (of) => String(of.notPeople),
  'used twice': (of) => String(of.usedTwice),
};

const table: Record<string, Record<string, string>> = {};
let seconds = 0;
const trials = seeds.map((each) => {
  const world = worldOf(manner, each, size);
  const start = performance.now();
  const trial = ourTrial(world);
  seconds += (performance.now() - start) / 1000;
  return trial;
});
const ours = pooled(trials);
addRow('migrate', ours, seconds);
if (seeds.length === 1 && !values.large) measureRivals(ours.world);

console.log(
  `${manner} world, seed ${seeds.length === 1 ? seed : `${seed} to ${seeds.at(-1)}`}: ${size.people * seeds.length} people, ` +
    `${ours.world.contacts.length} WeChat rows, ${ours.world.connections.length} connections, ` +
    `${ours.world.truth.length} on both (${ours.world.identifiable.size} identifiable), ` +
    `the same name for one pair of mainlanders in ${Math.round(ours.world.namesakes)}, ` +
    `${readRealPairs().length} real pairs of spellings at hand`,
);
console.table(table);
printCalibration(ours);
printBreakdown('by text of the contact', ours, (contact) => ours.world.traits.get(contact)?.text);
printBreakdown('by profile', ours, (contact) => ours.world.traits.get(contact)?.profile);
printBreakdown('by place or people', ours, (contact) => ours.world.traits.get(contact)?.origin);
printBreakdown('by style of the spelling', ours, (contact) => ours.world.style.get(contact));
printBreakdown('by account name only', ours, (contact) =>
  ours.world.byAccountOnly.has(contact) ? 'account name' : undefined,
);
printWorst(ours, Number(values.worst));

function measureRivals(world: Trial['world']): void {
  const other = worldOf(manner!, seed + 1000, size);
  for (const rival of rivals) {
    const rule = tune(rival.score(other.contacts, other.connections), other, 'likeness');
    const start = performance.now();
    const matches = decide(rival.score(world.contacts, world.connections), rule);
    addRow(rival.name, { world, matches }, (performance.now() - start) / 1000);
  }
}

function addRow(name: string, { world, matches }: Trial, took: number): void {
  const measures = measure(world, matches);
  const cells = Object.entries(columns).map(([column, show]) => [column, show(measures)]);
  table[name] = { ...Object.fromEntries(cells), seconds: took.toFixed(2) };
}

function printCalibration({ world, matches }: Trial): void {
  const bins = calibrationTable(world, matches).map(({ from, to, pairs, stated, right }) => [
    `${from} to ${to}`,
    { pairs, 'stated %': percent(stated), 'right %': percent(right) },
  ]);
  console.table(Object.fromEntries(bins));
}

function printBreakdown(title: string, trial: Trial, traitOf: (contact: string) => string | undefined): void {
  console.log(`${title}, most costly first`);
  const rows = breakdown(trial, traitOf).map(
    ([name, { contacts, identifiable, accepted, wrong, missed, asked }]) => [
      name,
      {
        contacts,
        identifiable,
        accepted,
        wrong,
        'right %': percent((accepted - wrong) / accepted),
        'found %': percent((identifiable - missed) / identifiable),
        'asked %': percent(asked / contacts),
      },
    ],
  );
  console.table(Object.fromEntries(rows));
}

/** Wrong pairs we were surest of, then pairs with a linking name that we did not even ask about. */
function printWorst({ world, matches }: Trial, most: number): void {
  const truth = new Map(world.truth);
  const contacts = new Map(world.contacts.map((each) => [each.id, each]));
  const connections = new Map(world.connections.map((each) => [each.id, each]));
  const shown = (contactId: string, connectionId: string) => {
    const { remark, nickname, wechatId, kind, description, signature } = contacts.get(contactId)!;
    const { firstName, lastName, company, id } = connections.get(connectionId)!;
    const slug = decodeURIComponent(id.split('/').at(-1)!);
    const beside = [description, signature].filter(Boolean).join('; ');
    return `${kind} "${remark}" "${nickname}" ${wechatId} ${beside} ↔ ${firstName} | ${lastName}, ${company} ${slug}`;
  };
  const traits = (id: string) => {
    const { text, profile, origin } = world.traits.get(id) ?? { text: 'no person', profile: '', origin: '' };
    return `[${text} / ${profile} / ${origin}]`;
  };
  const wrong = matches
    .filter((match: Match) => match.status === 'accepted' && truth.get(match.contact) !== match.connection)
    .sort((a, b) => b.probability - a.probability)
    .map(
      (match) =>
        `wrong  ${match.probability.toFixed(3)} ${traits(match.contact)} ${shown(match.contact, match.connection)}`,
    );
  const reported = new Set(matches.map((match) => `${match.contact} ${match.connection}`));
  const missed = world.truth
    .filter((pair) => world.identifiable.has(pair[0]) && !reported.has(pair.join(' ')))
    .map(([contact, connection]) => `missed ${traits(contact)} ${shown(contact, connection)}`);
  console.log([`${wrong.length} accepted wrongly, the surest first:`, ...wrong.slice(0, most)].join('\n'));
  console.log([`${missed.length} identifiable and not found:`, ...missed.slice(0, most)].join('\n'));
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}
