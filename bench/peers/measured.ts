/** Every peer and ourselves on the same worlds: each in a process of its own, tuned on the training world, measured on the closed ones. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { Match, MatchStatus } from '../../src/model.ts';
import { measuredWorlds, testWorlds, writeWorld } from '../closed-worlds.ts';
import { type Measures, measure } from '../measure.ts';
import { ourTrial, type Trial } from '../trial.ts';
import type { Manner } from '../world.ts';
import { decide, type Scored, tune } from './decide.ts';
import type { Peer } from './peers.ts';
import { runPython, runTsx } from './scripts.ts';

const outFolder = fileURLToPath(new URL('../out/peers/', import.meta.url));

/** A cell over the closed worlds; the spread is the standard deviation. */
export interface Cell {
  mean: number;
  spread: number;
}

export interface PeerRow {
  cells: Accuracy & Record<'seconds' | 'memory', Cell>;
  /** Whether the precision wanted was reached on the training world; always for ourselves. */
  reached: boolean;
}

/** What came of a peer: its row, and its matches on each closed world. */
export interface PeerResult extends PeerRow {
  trials: Trial[];
}

const ourselves = { name: 'migrate', script: 'migrate.ts' };

export function measureOurselves(manner: Manner): PeerResult {
  const { training, closed } = measuredWorlds(manner);
  const runs = closed.map((world) => {
    const { rows, ...cost } = run(ourselves, writeWorld(world), writeWorld(training))!;
    const matches = rows.map(
      ({ contact, connection, probability, status }): Match => ({
        contact: contact!,
        connection: connection!,
        probability: Number(probability),
        status: status as MatchStatus,
        decidedBy: 'model',
        evidence: [],
      }),
    );
    return { trial: { world: world.make(), matches }, ...cost };
  });
  return resultOf(runs, true);
}

/** Null where the peer's Python packages are missing. */
export function measurePeer(peer: Peer, manner: Manner): PeerResult | null {
  const { training, closed } = measuredWorlds(manner);
  const train = writeWorld(training);
  const scored = (rows: Row[]) => rows.map((row) => ({ ...row, score: Number(row.score) }) as Scored);
  const trained = run(peer, train, train);
  if (trained === null) return null;
  const rule = tune(scored(trained.rows), training.make(), peer.says);
  const runs = closed.map((each) => {
    const folder = writeWorld(each);
    const { rows, ...cost } = run(peer, folder, train)!;
    const trial = { world: each.make(), matches: decide(scored(rows), rule) };
    writeMatches(peer, each.name, trial.matches);
    return { trial, ...cost };
  });
  return resultOf(runs, rule.reached);
}

type Row = Record<string, string>;

/** Null where it needs Python packages that are missing. */
function run(peer: Pick<Peer, 'name' | 'script' | 'args'>, world: string, train: string) {
  const out = fileOf(peer, `${world.split('/').at(-1)}.scores`);
  const script = peer.script.endsWith('.py') ? runPython : runTsx;
  const printed = script(peer.script, [world, out, '--train', train, ...(peer.args ?? [])]);
  if (printed === null) return null;
  const cost = JSON.parse(printed.trim().split('\n').at(-1)!) as { seconds: number; memory: number };
  const { data } = Papa.parse<Row>(readFileSync(out, 'utf8'), { header: true, skipEmptyLines: true });
  return { rows: data, ...cost };
}

function writeMatches(peer: Peer, world: string, matches: Match[]): void {
  const rows = matches.map(({ contact, connection, probability, status }) => ({
    contact,
    connection,
    probability,
    status,
  }));
  writeFileSync(fileOf(peer, world), `${Papa.unparse(rows, { newline: '\n' })}\n`);
}

function fileOf({ name }: Pick<Peer, 'name'>, world: string): string {
  const folder = join(outFolder, name.replace(/[^\w.]+/g, '-').toLowerCase());
  mkdirSync(folder, { recursive: true });
  return join(folder, `${world}.csv`);
}

function resultOf(runs: { trial: Trial; seconds: number; memory: number }[], reached: boolean): PeerResult {
  const trials = runs.map(({ trial }) => trial);
  return {
    cells: {
      ...accuracyOf(trials),
      seconds: cellOf(runs.map(({ seconds }) => seconds)),
      memory: cellOf(runs.map(({ memory }) => memory)),
    },
    reached,
    trials,
  };
}

export type Accuracy = Record<
  'accepted' | 'right' | 'identified' | 'found' | 'questions' | 'calibration',
  Cell
>;

/** Ourselves on worlds of closed seeds that are small enough for a test. */
export function measureSmall(): Accuracy {
  return accuracyOf(testWorlds().map(ourTrial));
}

function accuracyOf(trials: Trial[]): Accuracy {
  const measures = trials.map(({ world, matches }) => measure(world, matches));
  const over = (of: (measures: Measures) => number) => cellOf(measures.map(of));
  return {
    accepted: over((of) => of.accepted),
    right: over((of) => 100 * of.right),
    identified: over((of) => 100 * of.identified),
    found: over((of) => 100 * of.found),
    questions: over((of) => of.questions),
    calibration: over((of) => of.calibration),
  };
}

function cellOf(values: number[]): Cell {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const rounded = (value: number) => Number(value.toPrecision(5));
  return { mean: rounded(mean), spread: rounded(Math.sqrt(square)) };
}
