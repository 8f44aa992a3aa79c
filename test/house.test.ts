import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { FLOORS } from '../.dependency-cruiser.mjs';

/** What docs/architecture.md says of every file, beside the directions of imports, which `npm run lint` checks. */

const root = `${import.meta.dirname}/../`;
const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => {
  return { path, text: readFileSync(root + path, 'utf8') };
});

const MOST_LINES = 250;

test('no source file is longer than can be read at once; the words of src/text are tables', () => {
  const long = sources
    .filter(({ path, text }) => !path.startsWith('src/text/') && text.split('\n').length - 1 > MOST_LINES)
    .map(({ path }) => path);
  expect(long).toEqual([]);
});

test('only what speaks with a person prints', () => {
  const prints = sources
    .filter(({ text }) => /process\.(stdout|stderr)\.write|console\.\w+\(|\bthis\.log\(/.test(text))
    .map(({ path }) => path)
    .filter((path) => !/^src\/(commands|terminal|review\/terminal)\/|^src\/cli\.ts$/.test(path));
  expect(prints).toEqual([]);
});

test('a command is found again in migration: its call, or the folder of it, is named for it', () => {
  const lost = sources.flatMap(({ path, text }) => {
    const words = path.slice('src/commands/'.length, -'.ts'.length).split('/');
    const calls = [...text.matchAll(/import \{[^}]*\} from '[./]*\/migration\/[^']+';/g)].map(
      ([line]) => line,
    );
    const named = calls.some((line) => words.some((word) => line.toLowerCase().includes(word)));
    return path.startsWith('src/commands/') && calls.length > 0 && !named ? [path] : [];
  });
  expect(lost).toEqual([]);
});

const documents = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', 'bench/*.md'], { cwd: root }).map(
  (path) => {
    return { path, text: readFileSync(root + path, 'utf8') };
  },
);
/** `src/model.ts`, `src/names/spell/`, also within a command to type; `bench/faults/NAME.ts` stands for any. */
const PATHS =
  /(?<![\w./-])(?:src|test|docs|bench|bin|templates|schema|\.github)\/(?:[\w.-]+\/)*(?:(?![A-Z]+\.ts)[\w-]+(?:\.[\w-]+)*\.(?:ts|js|mjs|json|md|css|yml|eta))?(?![\w*])/g;
/** `judge.ts`, `store/keys.ts`: the end of a path. */
const ENDS = /(?<=`)(?:[\w-]+\/)*[\w-]+\.ts(?=`)/g;

test('the files that documents name are there', () => {
  const files = globSync(['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'bin/**/*.ts'], { cwd: root });
  const isEnd = (end: string) => files.some((file) => file === end || file.endsWith(`/${end}`));
  const gone = documents.flatMap(({ path, text }) => [
    ...[...text.matchAll(PATHS)].flatMap(([file]) => (existsSync(root + file) ? [] : [`${path}: ${file}`])),
    ...[...text.matchAll(ENDS)].flatMap(([end]) => (isEnd(end) ? [] : [`${path}: ${end}`])),
  ]);
  expect(gone).toEqual([]);
});

test('thirteen changes touch at most three folders of src each', () => {
  const text = readFileSync(`${root}docs/architecture.md`, 'utf8');
  const [, section = ''] = /## Thirteen changes\n(.*?)\n## /s.exec(text) ?? [];
  const changes = section.split('\n').filter((line) => /^\| .*`src\//.test(line));
  expect(changes).toHaveLength(13);
  for (const change of changes) {
    const folders = new Set([...change.matchAll(/`src\/([\w-]+)\//g)].map(([, folder]) => folder));
    expect(folders.size, change).toBeLessThanOrEqual(3);
  }
});

test('the floors that docs/architecture.md draws are those that lint checks', () => {
  const text = readFileSync(`${root}docs/architecture.md`, 'utf8');
  const rows = [...text.matchAll(/^\| `src\/([\w.-]+?)\/?` \|.*\| ([^|]+) \|$/gm)];
  const drawn = rows
    .filter(([, , below]) => !below!.startsWith('all'))
    .map(([, place, below]) => [place, below === 'nothing' ? [] : below!.split(', ').sort()]);
  const checked = Object.entries<string[]>(FLOORS)
    .filter(([place]) => !place.includes('/') && place !== 'migration')
    .map(([place, below]) => [place, below.map((other) => other.replace(/\.ts$/, '')).sort()]);
  expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(checked));
});
