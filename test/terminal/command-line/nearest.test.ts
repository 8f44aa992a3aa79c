import { expect, it } from 'vitest';
import { readProgram, spoken } from '../../../src/terminal/command-line/manifest.ts';
import { nearest } from '../../../src/terminal/command-line/nearest.ts';
import { flagNames } from '../../../src/terminal/command-line/usage-error.ts';
import { root } from '../../support/program.ts';

const { commands } = readProgram(root);

it.each([
  ['imprt', 'import'],
  ['improt', 'import'],
  ['IMPORT', 'import'],
  ['stats', 'status'],
  ['macth', 'match'],
  ['undoo', 'undo'],
  ['next', 'invite next'],
  ['ask:list', 'ask list'],
  ['xyzzy', null],
  ['banana', null],
  ['e', null],
])('of the commands, %s is most like %s', async (written, meant) => {
  expect(await nearest(written, Object.keys(commands).map(spoken))).toBe(meant);
});

it.each([
  ['--lnag', '--lang'],
  ['--language', '--lang'],
  ['--onyl', '--only'],
  ['--interactive', '--no-interactive'],
  ['--verbose', null],
  ['-x', null],
])('of the flags of review, %s is most like %s', async (written, meant) => {
  expect(await nearest(written, flagNames(commands.review!))).toBe(meant);
});
