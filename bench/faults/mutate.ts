import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seeded } from '../random.ts';
import { layOut, lookAt, makeHomes, placeIn, tornState, touchesOf } from './home.ts';
import { alone, badEnd, type Ended, type Options, type Outcome, startNest, workFolder } from './run.ts';
import { goodFiles, KEY } from './samples.ts';

/** With the key of the encrypted one in one run of so many: to try a key takes long. */
const KEYED = 10;
/** Files that are imported in one run; where one is bad, each is tried again alone. */
const TOGETHER = 200;

/** Good files of every kind that is read, spoiled in one to eight places, imported: told in a line or read, and nothing else. */
export async function mutate({ tries, seed }: Options): Promise<Outcome[]> {
  const random = seeded(seed);
  const folder = workFolder('mutate');
  const at = placeIn(folder);
  const nest = await startNest(folder, at.temp);
  if (!nest) return [];
  const good = Object.entries(goodFiles(join(folder, 'good')));
  process.env.TMPDIR = at.temp;
  await makeHomes(folder, async (args) => (await nest.run(args))!);
  const bad = join(folder, 'home', 'bad');
  const lost: string[] = [];
  let read = 0;
  let refused = 0;
  let longest = 0;
  let most = 0;
  for (let done = 0; done < tries; ) {
    layOut(folder);
    mkdirSync(bad);
    writeFileSync(join(bad, 'key.txt'), KEY.toString('hex'));
    const before = lookAt(at).state;
    const key = random.chance(1 / KEYED) ? ['--key-file', join(bad, 'key.txt')] : [];
    const paths = Array.from({ length: Math.min(TOGETHER, tries - done) }, () => {
      const [name, content] = random.pick(good);
      const path = join(bad, String(done++), name.replace(/-wal$/, ''));
      mkdirSync(join(path, '..'));
      if (name.endsWith('-wal')) writeFileSync(path, good.find(([other]) => `${other}-wal` === name)![1]);
      writeFileSync(join(path, '..', name), spoiled(content, random, good));
      return path;
    });
    const troubles = await runOn(paths, key);
    if (troubles.length > 0) {
      for (const path of paths) {
        const alone = await runOn([path], key);
        if (alone.length === 0) continue;
        keep(path);
        lost.push(...alone.map((trouble) => `${path.split('/').slice(-2).join('/')}: ${trouble}`));
      }
      if (lost.length === 0) lost.push(...troubles);
    }
    const now = lookAt(at).state;
    // Each file is an export more: what stood before stands.
    lost.push(
      ...tornState({ ...now, sources: now.sources.slice(0, before.sources.length) }, before, {
        ...before,
        matches: now.matches,
        retired: now.retired,
      }),
    );
  }
  nest.close();
  const note = `${good.length} kinds; ${read} still read, ${refused} refused; ${Math.round(longest)} ms and ${Math.round(most / 1024 ** 2)} MB at most for ${TOGETHER} files`;
  return [{ what: 'spoiled files', tries, lost, note }];

  async function runOn(paths: string[], key: string[]): Promise<string[]> {
    const folders = paths.map((path) => join(path, '..'));
    const looks = () =>
      JSON.stringify(
        folders.map((one) => readdirSync(one).map((name) => [name, touchesOf(join(one, name))])),
      );
    const was = looks();
    const ended: Ended = (await nest!.run(['import', ...paths, ...key, '--workspace', at.workspace]))!;
    read += ended.stdout.match(/ rows? = /g)?.length ?? 0;
    refused += ended.stderr.match(/^✗/gm)?.length ?? 0;
    longest = Math.max(longest, ended.ms);
    most = Math.max(most, ended.bytes);
    return [
      ...badEnd(ended),
      ...(ended.exit === 0 || ended.exit === 3 || badEnd(ended).length > 0
        ? []
        : [`ended with ${ended.exit}`]),
      ...(looks() === was ? [] : ['a source file was touched, or something laid beside it']),
      ...readdirSync(at.temp).map((name) => `left behind: ${name}`),
    ];
  }
}

/** A file that showed a fault, kept for whoever mends it. */
function keep(path: string): void {
  const kept = process.env.FAULTS_KEEP;
  if (!kept || !existsSync(path)) return;
  mkdirSync(kept, { recursive: true });
  const [number, name] = path.split('/').slice(-2);
  rmSync(join(kept, `${number}-${name}`), { force: true });
  writeFileSync(join(kept, `${number}-${name}`), readdirSync(join(path, '..')).join('\n'));
}

/** Interesting bytes for lengths, signs, quotes and encodings. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff];
const TEXTS = [
  '"',
  "'",
  ',',
  '\n',
  '\r',
  '\0',
  '<',
  '&',
  '{',
  '}',
  '[',
  ']',
  '\\ud800',
  '\ud800',
  '\u202e',
  '__proto__',
  '=1+1',
  '\ufeff',
  '9'.repeat(400),
];

/** In how many places: mostly few, so that much of the file is still read. */
const TIMES = [1, 1, 1, 1, 2, 2, 3, 8];

function spoiled(content: Buffer, random: Random, good: [string, Buffer][]): Buffer {
  let bytes: Buffer = Buffer.from(content);
  for (let times = random.pick(TIMES); times > 0; times--) bytes = spoil(bytes, random, good);
  return bytes;
}

/** Those that move nothing more often: they leave a database one. */
const WAYS = [0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 8];

function spoil(bytes: Buffer, random: Random, good: [string, Buffer][]): Buffer {
  const at = random.whole(0, bytes.length);
  const to = Math.min(bytes.length, at + random.whole(1, 64));
  const around = (...middle: (Buffer | string)[]) =>
    Buffer.concat([bytes.subarray(0, at), ...middle.map((part) => Buffer.from(part)), bytes.subarray(to)]);
  switch (random.chance(1 / 40) ? 7 : random.pick(WAYS)) {
    case 0: {
      // One bit.
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at]! ^= 1 << random.whole(0, 7);
      return copy;
    }
    case 1: {
      // A number.
      const copy = Buffer.from(bytes);
      copy.fill(random.pick(NUMBERS), at, Math.min(copy.length, at + random.pick([1, 2, 4, 8])));
      return copy;
    }
    case 2:
      // Cut short.
      return bytes.subarray(0, at);
    case 3:
      // A piece lost.
      return around();
    case 4:
      // A piece twice, or thousands of times.
      return around(...Array.from({ length: random.pick([2, 50, 3000]) }, () => bytes.subarray(at, to)));
    case 5: {
      // A piece of another file.
      const [, other] = random.pick(good);
      const from = random.whole(0, other.length);
      return around(other.subarray(from, from + random.whole(1, 600)));
    }
    case 6:
      return around(random.pick(TEXTS));
    case 7:
      // The head only: most programs look there first.
      return Buffer.concat([
        Buffer.from(Array.from({ length: 4 }, () => random.whole(0, 255))),
        bytes.subarray(4),
      ]);
    default:
      return around(Buffer.from(Array.from({ length: to - at }, () => random.whole(0, 255))));
  }
}

await alone(import.meta.url, mutate, 1000);
