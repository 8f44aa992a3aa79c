import { expect, it } from 'vitest';
import { listSources } from '../../../src/migration/import/list-sources.ts';
import { sourceFormats } from '../../../src/sources/formats/index.ts';
import { formatWords } from '../../../src/text/formats.ts';

it('every format that can be read is listed once, under its side', () => {
  const listed = listSources().flatMap(({ formats }) => formats);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(expect.arrayContaining(sourceFormats.map(({ id }) => id)));
});

it.each(['en', 'zh'] as const)(
  'every format says what it is and how to get it (%s), and nothing else does',
  (language) => {
    const { formats, groups } = formatWords[language];
    expect(Object.keys(formats).sort()).toEqual(
      listSources()
        .flatMap((group) => group.formats)
        .sort(),
    );
    for (const { side } of listSources()) expect(groups[side]).not.toBe('');
    for (const { name, howTo } of Object.values(formats)) {
      expect(`${name} ${howTo}`).toMatch(/^[^\n]{20,}$/);
      if (language === 'zh') expect(howTo).toMatch(/\p{Script=Han}/u);
      else expect(`${name} ${howTo}`).not.toMatch(/\p{Script=Han}/u);
    }
  },
);
