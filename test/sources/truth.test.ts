import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTruth, readTruth } from '../../src/sources/truth.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();

describe('a truth file', () => {
  it.each([
    ['tabs', 'a\tb'],
    ['commas', 'a,b'],
    ['semicolons', 'a; b '],
    ['quotes', '"a","b"'],
  ])('may have %s', (_, line) => {
    expect(parseTruth(`${line}\n`)).toEqual([{ row: 1, cells: ['a', 'b'] }]);
  });

  it('may have comments, blank lines and any line ends; rows keep the number an editor shows', () => {
    expect(parseTruth('# who is who\r\n\r\na\tb\r\n  # more\r\nc\td')).toEqual([
      { row: 3, cells: ['a', 'b'] },
      { row: 5, cells: ['c', 'd'] },
    ]);
  });

  it('may be saved by Excel in another encoding', async () => {
    const file = join(temp, 'utf16.tsv');
    writeFileSync(file, Buffer.from('\ufeff王伟\tb\n', 'utf16le'));
    expect(await readTruth(file)).toEqual([{ row: 1, cells: ['王伟', 'b'] }]);
  });

  it('that cannot be read is told with exit 3', async () => {
    const picture = join(temp, 'picture.png');
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0]));
    await expect(readTruth(join(temp, 'none.csv'))).rejects.toMatchObject({ code: 'not-found', exitCode: 3 });
    await expect(readTruth(picture)).rejects.toMatchObject({ code: 'truth-not-text', exitCode: 3 });
    await expect(readTruth(temp)).rejects.toMatchObject({ code: 'truth-not-text', exitCode: 3 });
  });
});
