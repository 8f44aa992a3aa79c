import { describe, expect, it } from 'vitest';
import { understand, wantsJson } from '../../../src/terminal/command-line/asked.ts';
import { readProgram } from '../../../src/terminal/command-line/manifest.ts';
import { root } from '../../support/program.ts';

const { commands } = readProgram(root);
const asked = (line: string) => understand(line.split(' ').filter(Boolean), commands);

describe('what a command line asks for', () => {
  it('is the command whose words stand first, with the rest for it', () => {
    expect(asked('import a.csv --json')).toEqual({ what: 'run', id: 'import', argv: ['a.csv', '--json'] });
    expect(asked('ask list label:客户')).toEqual({ what: 'run', id: 'ask:list', argv: ['label:客户'] });
    expect(asked('ask label:客户')).toEqual({ what: 'run', id: 'ask', argv: ['label:客户'] });
    // Somebody may be called nearly as a short command.
    expect(asked('ask lisa')).toEqual({ what: 'run', id: 'ask', argv: ['lisa'] });
    expect(asked('ask 答')).toEqual({ what: 'run', id: 'ask', argv: ['答'] });
    expect(asked('label:add x y')).toEqual({ what: 'run', id: 'label:add', argv: ['x', 'y'] });
  });

  it('may have flags of every command in front', () => {
    const argv = ['--json', '-w', 'dir', '--lang=zh', '王伟'];
    expect(asked('--json -w dir --lang=zh people 王伟')).toEqual({ what: 'run', id: 'people', argv });
    expect(asked('--side wechat people')).toEqual({ what: 'unknown-flag', flag: '--side' });
  });

  it.each(['-h', '--help', '--lang zh -h', '--json -h'])('is help on everything: %j', (line) => {
    expect(asked(line)).toEqual({ what: 'help', id: '' });
  });

  it.each(['', '--lang zh', '--json -w dir'])('is nothing but the name: %j', (line) => {
    expect(asked(line)).toMatchObject({ what: 'nothing' });
  });

  it.each(['import -h', '-h import', 'import a.csv --help --json', '--lang zh import -h'])(
    'is help on a command: %s',
    (line) => {
      expect(asked(line)).toEqual({ what: 'help', id: 'import' });
    },
  );

  it('is help on the commands of a word that is none by itself', () => {
    expect(asked('invite')).toEqual({ what: 'help', id: 'invite' });
    expect(asked('label --json')).toEqual({ what: 'help', id: 'label' });
  });

  it.each(['-v', '--version', '--json -v'])('is the version: %s', (line) => {
    expect(asked(line)).toEqual({ what: 'version' });
  });

  it.each([
    ['imprt a.csv', 'imprt', ''],
    ['invite nxt', 'nxt', 'invite'],
    ['imprt --help', 'imprt', ''],
    ['ask answr', 'answr', 'ask'],
    ['ask anwser 王总', 'anwser', 'ask'],
    ['ask lsit', 'lsit', 'ask'],
    ['decisions exprot', 'exprot', 'decisions'],
    ['constructor', 'constructor', ''],
  ])('is nothing we know: %s', (line, word, topic) => {
    expect(asked(line)).toEqual({ what: 'unknown-command', word, topic });
  });

  it('takes no flag from behind --', () => {
    expect(asked('name -- --help')).toEqual({ what: 'run', id: 'name', argv: ['--', '--help'] });
    expect(wantsJson(['name', '--', '--json'])).toBe(false);
  });
});
