import { describe, expect, it } from 'vitest';
import { migrate, migrateJson } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();

describe('migrate name', () => {
  it('shows the name in a remark, its usual spellings, what to search for, and what is not name', () => {
    const { exit, stdout, stderr } = migrate(temp, ['name', '王伟 腾讯']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/ 98 % {2}surname 王, given name 伟 \(Chinese, surname first\)/);
    expect(stdout).toContain('Wong Wai (in Hong Kong)');
    expect(stdout).toContain('To search on LinkedIn: 王伟 · Wei Wang');
    expect(stdout).toContain('腾讯 (company)');
  });

  it('says which surnames the letters of a Latin name may stand for', () => {
    expect(migrate(temp, ['name', 'Kevin Chan']).stdout).toMatch(/surnames these letters.*陈/i);
  });

  it('leaves out surnames that hardly anybody spells so', () => {
    const { readings } = migrateJson(temp, ['name', 'Wang Wei']).json;
    expect(readings[0].surnames).toEqual(['王', '汪']);
    expect(readings[1].surnames.slice(0, 2)).toEqual(['魏', '韦']);
    // Of a double surname those of both.
    expect(migrateJson(temp, ['name', 'Mei Chan-Wong']).json.readings[0].surnames).toEqual(
      expect.arrayContaining(['陈', '王', '黄']),
    );
  });

  it.each([
    ['宇哥', [], 'text'],
    ['张宇 宇哥', ['张宇'], 'title'],
    ['娜姐', [], 'text'],
    ['强哥', ['强'], null],
    ['Huang', [], 'text'],
  ])(
    '%s: a form of address is no given name and no company, a syllable no whole name',
    (text, names, kind) => {
      const { readings, parts } = migrateJson(temp, ['name', text]).json;
      expect(
        readings.map(({ family, given }: { family: { han: string }; given: { han: string } | null }) =>
          [family.han, given?.han].join(''),
        ),
      ).toEqual(names);
      expect(parts[0]?.kind ?? null).toBe(kind);
    },
  );

  it('finds no name where there is none', () => {
    expect(migrate(temp, ['name', '🌹']).stdout).toBe('🌹\n  No name found.\n  Not name:\n    🌹 (emoji)\n');
  });

  it.each([
    ['陈大文', 'Tai-man Chan', 'same', '陈 is spelled Chan in Hong Kong.'],
    ['王伟', '李娜', 'different', 'The surname differs: 王 and 李.'],
    ['王总', 'Wei Wang', 'unclear', '王 is spelled Wang in pinyin.'],
    ['王伟', '🌹', 'no-name', 'Nothing to compare'],
  ])('compares %s with %s: %s', (left, right, verdict, sentence) => {
    expect(migrateJson(temp, ['name', left, right]).json.verdict).toBe(verdict);
    expect(migrate(temp, ['name', left, right]).stdout).toContain(sentence);
  });

  it('speaks Chinese', () => {
    const { stdout } = migrate(temp, ['name', '李姐', '--lang', 'zh']);
    expect(stdout).toContain('姓 李，称呼（女性）（中文名）');
  });

  it('puts all it knows in one JSON document', () => {
    const { json } = migrateJson(temp, ['name', '王伟 腾讯']);
    expect(json).toMatchObject({
      text: '王伟 腾讯',
      readings: [{ family: { han: '王' }, given: { han: '伟' }, search: { latin: 'Wei Wang' } }],
      parts: [{ kind: 'company', text: '腾讯' }],
    });
  });

  it('keeps a hostile text on its line', () => {
    const { stdout } = migrate(temp, ['name', 'a\u001b[2Jb\nc\u202e']);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout.split('\n')[0]).toBe('a[2Jb c');
  });
});
