import { expect, it } from 'vitest';
import { readProgram } from '../../../src/terminal/command-line/manifest.ts';
import { describeCommand } from '../../../src/terminal/help/command-help.ts';
import { root } from '../../support/program.ts';

const { commands } = readProgram(root);
const shown = (id: string) => describeCommand(commands[id]!, 'en').flags.map(({ flag }) => flag);

it.each([
  ['review', '--no-open', 'is on by itself, and only ever turned off'],
  ['review', '--no-interactive', 'is on by itself, and only ever turned off'],
  ['lock', '--remove-written', 'says what would be asked'],
])('%s shows %s, which %s', (command, flag) => {
  expect(shown(command)).toContain(flag);
});
