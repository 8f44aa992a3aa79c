import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  holdsWhatWeWrote,
  removeWhatWeWrote,
  writeFile,
  writeFiles,
} from '../../../src/workspace/outputs/write-files.ts';
import { lacks } from '../../support/needs.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(temp, 'out-'));
});
const write = (...files: [string, string][]) =>
  writeFiles(
    folder,
    files.map(([name, text]) => [name, () => text]),
  );
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const notOurs = expect.objectContaining({ code: 'files-not-ours', exitCode: 2 });

describe('files for the owner', () => {
  it('take the place of those we wrote before', () => {
    write(['a.csv', 'one'], ['b.csv', 'two']);
    write(['a.csv', 'three'], ['b.csv', 'four']);
    expect([read('a.csv'), read('b.csv')]).toEqual(['three', 'four']);
  });

  it('never take the place of a file that is not ours, and then none is written', () => {
    writeFileSync(join(folder, 'b.csv'), 'a thesis');
    expect(() => write(['a.csv', 'one'], ['b.csv', 'two'])).toThrow(notOurs);
    expect(readdirSync(folder)).toEqual(['b.csv']);
    expect(read('b.csv')).toBe('a thesis');
  });

  it('never take the place of one of ours that was changed since', () => {
    write(['invite.csv', 'list']);
    writeFileSync(join(folder, 'invite.csv'), 'list, and notes of mine');
    expect(() => write(['invite.csv', 'another'])).toThrow(notOurs);
    expect(read('invite.csv')).toBe('list, and notes of mine');
  });

  it.each(lacks('links to files') ? ['a folder'] : ['a folder', 'a link'])(
    'never take the place of %s of that name',
    (what) => {
      const other = join(folder, 'other');
      writeFileSync(other, 'mine');
      if (what === 'a folder') mkdirSync(join(folder, 'a.csv'));
      else symlinkSync(other, join(folder, 'a.csv'));
      expect(() => write(['a.csv', 'one'])).toThrow(notOurs);
      expect(read('other')).toBe('mine');
    },
  );

  it('are known as ours after a write that was cut short between any two steps', () => {
    write(['a.csv', 'old'], ['b.csv', 'old']);
    const cut = () =>
      writeFiles(folder, [
        ['a.csv', () => 'new'],
        [
          'b.csv',
          () => {
            throw new Error('the power went');
          },
        ],
      ]);
    expect(cut).toThrow('the power went');
    expect([read('a.csv'), read('b.csv')]).toEqual(['new', 'old']);
    write(['a.csv', 'newer'], ['b.csv', 'newer']);
    expect([read('a.csv'), read('b.csv')]).toEqual(['newer', 'newer']);
  });

  it('leave no draft behind where writing fails, and none of a run that was killed after the next', () => {
    // A folder of the name that the list of what we wrote should get: the rename fails.
    mkdirSync(join(folder, '.migrate-files.json'));
    expect(() => write(['a.csv', 'one'])).toThrow(expect.objectContaining({ code: 'report-not-writable' }));
    expect(readdirSync(folder)).toEqual(['.migrate-files.json']);
    rmdirSync(join(folder, '.migrate-files.json'));
    write(['b.csv', 'one']);
    writeFileSync(join(folder, '.migrate-draft.b.csv'), 'half of a na');
    write(['a.csv', 'one']);
    expect(readdirSync(folder)).toEqual(['.migrate-files.json', 'a.csv', 'b.csv']);
  });

  it('leave alone what is called as a draft of ours and is none', () => {
    writeFileSync(join(folder, '.migrate-draft.mine'), 'mine');
    mkdirSync(join(folder, '.migrate-draft.a.csv.d'));
    write(['a.csv', 'one']);
    removeWhatWeWrote(folder);
    expect(readdirSync(folder)).toEqual(['.migrate-draft.a.csv.d', '.migrate-draft.mine']);
  });

  it('are none that a list names elsewhere, or without hashes', () => {
    const inside = join(folder, 'report');
    mkdirSync(inside);
    writeFileSync(join(folder, 'diary'), 'mine');
    const hash = createHash('sha256').update('mine').digest('hex');
    writeFileSync(join(inside, '.migrate-files.json'), JSON.stringify({ '../diary': [hash], 'a.csv': 5 }));
    expect(removeWhatWeWrote(inside)).toEqual([]);
    expect(readFileSync(join(folder, 'diary'), 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform !== 'linux')('are refused at once where a system makes no folders', () => {
    expect(() => writeFiles('/proc/nowhere/report', [['a.csv', () => '']])).toThrow('report-not-writable');
  });

  it('are known and removed even where a run was killed at its very first', () => {
    writeFileSync(join(folder, '.migrate-draft..migrate-files.json'), '{');
    expect(holdsWhatWeWrote(folder)).toBe(true);
    removeWhatWeWrote(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('go again, and nothing else with them', () => {
    write(['a.csv', 'one'], ['b.csv', 'two']);
    writeFileSync(join(folder, 'b.csv'), 'changed');
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    expect(removeWhatWeWrote(folder)).toEqual(['a.csv']);
    expect(readdirSync(folder)).toEqual(['b.csv', 'mine.txt']);
  });
});

it('one file takes the place of another whole and for the owner alone, behind a link too', () => {
  const [file, link] = [join(folder, 'decisions.tsv'), join(folder, 'link.tsv')];
  writeFileSync(file, 'old', { mode: 0o644 });
  symlinkSync(file, link);
  const before = statSync(file).ino;
  writeFile(link, 'new');
  expect(read('decisions.tsv')).toBe('new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  // Another file, moved there when it was finished.
  expect(statSync(file).ino).not.toBe(before);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
