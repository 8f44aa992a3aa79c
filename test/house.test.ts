import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

/** What docs/architecture.md says of every file, beside the directions of imports, which `npm run lint` checks. */

const root = `${import.meta.dirname}/../`;
const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => {
  return { path, text: readFileSync(root + path, 'utf8') };
});

const MOST_LINES = 250;
/** To be split by who works on them. */
const LONGER = [
  'src/linkage/belief/pair-standing.ts',
  'src/linkage/clues/judge.ts',
  'src/linkage/explain.ts',
];

test('no source file is longer than can be read at once; the words of src/text are tables', () => {
  const long = sources
    .filter(({ path, text }) => !path.startsWith('src/text/') && text.split('\n').length - 1 > MOST_LINES)
    .map(({ path }) => path);
  expect(long.filter((path) => !LONGER.includes(path))).toEqual([]);
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
