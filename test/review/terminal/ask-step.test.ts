import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { pathsIn } from '../../../src/review/terminal/ask-step.ts';

describe('paths that are typed or dragged into a terminal', () => {
  it.each([
    ['a.csv b.zip', ['a.csv', 'b.zip']],
    ["'/Users/mia/My Files/a.csv' ", ['/Users/mia/My Files/a.csv']],
    ['"C:\\Users\\mia\\导出 文件.csv"', ['C:\\Users\\mia\\导出 文件.csv']],
    ['/Users/mia/My\\ Files/a\\(1\\).csv', ['/Users/mia/My Files/a(1).csv']],
    ['C:\\Users\\mia\\a.csv', ['C:\\Users\\mia\\a.csv']],
    ['~/a.csv a~b.csv', [`${homedir()}/a.csv`, 'a~b.csv']],
    ['  ', []],
  ])('%s', (line, paths) => expect(pathsIn(line)).toEqual(paths));
});
