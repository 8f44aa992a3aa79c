import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/report/ledger/outcomes.ts';
import { reportWords } from '../../src/text/report.ts';

const root = join(import.meta.dirname, '../..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const files = [
  ...readdirSync(join(root, 'src/text')).map((file) => `src/text/${file}`),
  'README.zh-CN.md',
  ...readdirSync(join(root, 'docs/zh-CN')).map((file) => `docs/zh-CN/${file}`),
];
/** Every line of our texts and documents that holds Chinese, as `file:line`, without what a user would type. */
const chinese = files.flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((line, index) => ({
      at: `${file}:${index + 1}`,
      text: line.replace(/--\S+ "[^"]*"|“[^”]*=[^”]*”/g, ''),
    }))
    // An English sentence may have a Chinese example.
    .filter(({ text }) => /\p{Script=Han}/u.test(text) && !/(?:[a-z]{2,}[ ,]+){4}/i.test(text))
    .filter(({ text }) => !/^\s*(\/\/|\*|\/\*\*)/.test(text)),
);
const holding = (pattern: RegExp) => chinese.filter(({ text }) => pattern.test(text)).map(({ at }) => at);

describe('the glossary', () => {
  it.each(OUTCOMES)('has the words of the outcome %s as the program says them', (outcome) => {
    const [english, chineseName] = (['en', 'zh'] as const).map(
      (language) => reportWords[language].outcomes[outcome]!.name,
    );
    expect(glossary).toContain(`| \`${outcome}\` | ${english} | ${chineseName} |`);
  });
});

describe('Chinese texts', () => {
  it.each([
    ['排除, to leave out', /不参与迁移|不处理|不在范围/],
    ['待确认, an open question', /待您?判断|待答|等您确认|需要您判断/],
    ['分, the weight of a clue', /比特/],
    ['吻合 and 不符, for and against', /: '(支持|反对)'/],
    ['您, the owner', /你(?!们)/],
    ['附言, a note', /留言/],
  ])('say %s, and no other word for it', (_, others) => expect(holding(others)).toEqual([]));

  it('put full-width punctuation between Chinese words', () => {
    expect(
      holding(/\p{Script=Han}[,;:!?](?=[\p{Script=Han} ])|\p{Script=Han} ?\.{3}|\p{Script=Han} ?\((?!\/)/u),
    ).toEqual([]);
  });
});
