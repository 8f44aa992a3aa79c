import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBashLine, writeForBash } from '../../../src/terminal/command-line/bash-line.ts';
import { completionOf, type Known } from '../../../src/terminal/command-line/completion.ts';
import { readProgram } from '../../../src/terminal/command-line/manifest.ts';
import { root } from '../../support/program.ts';

const { commands } = readProgram(root);
const known: Known = {
  labels: (begun) => ['客户', '老 同学'].filter((label) => label.startsWith(begun)),
  people: (side, begun) =>
    [...(side === 'linkedin' ? [] : ['王伟 腾讯']), ...(side === 'wechat' ? [] : ['Wei Wang'])].filter(
      (name) => name.startsWith(begun),
    ),
  imports: () => ['friend.zip', 'friend.zip/Connections.csv', 'mine.csv'],
  fields: { label: [], company: [], outcome: ['connected', 'invited'] },
};

/** The last word of the line is the one begun. */
function goingOn(line: string) {
  const words = line.split(' ');
  const begun = words.pop() ?? '';
  const { choices, paths } = completionOf(words, begun, commands, known, 'en');
  return { values: choices.map(({ value }) => value), paths };
}

describe('a command line goes on with', () => {
  it.each([
    ['im', ['import']],
    ['dec', ['decisions', 'decide']],
    ['lab', ['label']],
    ['label ', ['add', 'remove']],
    ['invite n', ['next', 'note']],
    ['help invite p', ['plan']],
    ['completion f', ['fish']],
    ['decide 王伟 Wei s', ['same']],
    ['match --no-', ['--no-interactive', '--no-color']],
    ['review --batch-a', ['--batch-accept']],
    ['--v', ['--version']],
    ['match --lang ', ['en', 'zh']],
    ['match --lang=z', ['--lang=zh']],
    ['--lang zh ma', ['match']],
    ['invite mark 王伟 not', ['not-found']],
  ])('what the manifest has: %s', (line, values) => {
    expect(goingOn(line).values).toEqual(values);
  });

  it.each([
    ['people label:', ['label:客户', 'label:老 同学']],
    ['people outcome:i', ['outcome:invited']],
    ['people 王', ['王伟 腾讯']],
    ['explain W', ['Wei Wang']],
    ['decide W', []],
    ['decide 王伟 W', ['Wei Wang']],
    ['import fri', []],
    ['import --remove fri', ['friend.zip', 'friend.zip/Connections.csv']],
    ['import --remove mine.csv m', ['mine.csv']],
    ['label add 老', ['老 同学']],
    ['label add 客户 lab', ['label:']],
    ['exclude 王伟 la', ['label:']],
    ['review --only like', ['likely']],
  ])('what the workspace has: %s', (line, values) => {
    expect(goingOn(line).values).toEqual(values);
  });

  it.each([
    ['import ', 'files'],
    ['import a.csv ', 'files'],
    ['evaluate --truth ', 'files'],
    ['report --output ', 'folders'],
    ['status -w ', 'folders'],
    ['status ', 'none'],
  ])('paths that the shell knows: %s', (line, paths) => {
    expect(goingOn(line).paths).toBe(paths);
  });

  it('no flag twice, unless it may be', () => {
    expect(goingOn('review --limit 3 --li').values).toEqual([]);
    expect(goingOn('review --only 王伟 --on').values).toEqual(['--only']);
  });

  it.each(['nonsense ', 'invite nonsense ', 'match --nonsense'])('nothing where nothing fits: %s', (line) => {
    expect(goingOn(line)).toEqual({ values: [], paths: 'none' });
  });
});

describe('a line of Bash', () => {
  const breaks = ' \t\n"\'><=;|&(:';
  const read = (line: string) => readBashLine(line, breaks);

  it('is read in words as Bash makes them', () => {
    expect(read(`migrate ask  label:老\\ 同学 "Wei Wang" 'it"s' `)).toMatchObject({
      words: ['migrate', 'ask', 'label:老 同学', 'Wei Wang', 'it"s'],
      begun: '',
    });
    expect(read('migrate explain "Wei W')).toMatchObject({ begun: 'Wei W', quote: '"' });
  });

  it('is completed from where Bash completes it', () => {
    expect(writeForBash('label:客户', read('migrate people label:'))).toBe('客户');
    expect(writeForBash('label:客户', read('migrate people "label:'))).toBe('label:客户');
    expect(writeForBash('--lang=zh', read('migrate match --lang='))).toBe('zh');
    expect(writeForBash('王伟 清华', read('migrate explain 王伟\\ '))).toBe('王伟\\ 清华');
  });

  it('gets a name back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(!/[\n\0]/.test(name));
        const written = writeForBash(name, read('migrate explain '))!;
        expect(read(`migrate explain ${written} `).words).toEqual(['migrate', 'explain', name]);
      }),
    );
  });

  it('offers nothing in quotes that would end them or be carried out', () => {
    expect(writeForBash('$(reboot)', read('migrate explain "'))).toBeNull();
    expect(writeForBash('$(reboot)', read('migrate explain '))).toBe('\\$\\(reboot\\)');
  });
});
