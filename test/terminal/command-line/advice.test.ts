import { describe, expect, it } from 'vitest';
import { namedWorkspace, withWorkspace } from '../../../src/terminal/command-line/advice.ts';

const ids = ['match', 'invite', 'invite:next', 'review'];

describe('advice where the owner named a workspace', () => {
  it('repeats it behind each command, the longest that fits', () => {
    const line = 'Left: 8 questions (migrate review), 1 to invite (migrate invite next).';
    expect(withWorkspace(line, ids, 'dir')).toBe(
      'Left: 8 questions (migrate review -w dir), 1 to invite (migrate invite next -w dir).',
    );
  });

  it('puts a folder with blanks in quotes, and repeats nothing twice', () => {
    const once = withWorkspace('Next: migrate match', ids, 'my dir');
    expect(once).toBe('Next: migrate match -w "my dir"');
    expect(withWorkspace(once, ids, 'my dir')).toBe(once);
  });

  it.each([
    [['-w', 'dir'], 'dir'],
    [['--workspace', 'dir', '--json'], 'dir'],
    [['--workspace=dir'], 'dir'],
    [['-wdir'], 'dir'],
    [['--json'], undefined],
  ])('knows the folder that %j names', (argv, folder) => expect(namedWorkspace(argv)).toBe(folder));
});
