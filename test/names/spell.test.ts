import { describe, expect, it } from 'vitest';
import { readContactName, searchableName, spell, usualSpellings } from '../../src/names/index.ts';

const reading = (name: string) => readContactName({ remark: name }).readings[0]!;
const surname = (name: string, system: string) =>
  spell(reading(name), 4)
    .family.filter((spelling) => spelling.system === system)
    .map((spelling) => spelling.latin);

describe('spelling', () => {
  it('writes a whole name by every system', () => {
    expect(usualSpellings(reading('陈大文')).map(({ system, latin }) => `${system}: ${latin}`)).toEqual([
      'pinyin: Chen Dawen',
      'wade-giles: Chen Ta-wen',
      'hong-kong: Chan Tai Man',
      'macau: Chan Tai Man',
      'southeast-asia: Tan Tai Bun',
    ]);
  });
  it.each([
    ['单玉明', 'shan'],
    ['解文华', 'xie'],
    ['仇英明', 'qiu'],
    ['区志明', 'ou'],
    ['查国华', 'zha'],
    ['盖文华', 'ge'],
    ['任文华', 'ren'],
    ['乐文华', 'yue'],
    ['尉迟文华', 'yuchi'],
    ['万俟文华', 'moqi'],
    ['冼文华', 'xian'],
    ['曾文华', 'zeng'],
    ['覃文华', 'qin'],
    ['朴文华', 'piao'],
  ])('knows how the surname of %s is read', (name, pinyin) => {
    expect(surname(name, 'pinyin')[0]).toBe(pinyin);
  });
  it('knows the surnames of Hong Kong, Singapore and Malaysia', () => {
    expect(surname('吴明', 'hong-kong')).toContain('ng');
    expect(surname('黄明', 'southeast-asia')).toEqual(expect.arrayContaining(['ooi', 'wee', 'ng']));
    expect(surname('谢明', 'wade-giles')).toContain('hsieh');
  });
  it('writes ü as people type it', () => {
    expect(surname('吕明', 'pinyin')).toEqual(expect.arrayContaining(['lv', 'lu', 'lyu', 'lue']));
  });
  it('says what to type into a search box', () => {
    expect(searchableName(reading('王伟'))).toMatchObject({ han: '王伟', latin: 'Wei Wang' });
    expect(searchableName(reading('林月娥'))).toMatchObject({ han: '林月娥', latin: "Yue'e Lin" });
    expect(searchableName(reading('Kevin 王'))).toEqual({ han: '王', latin: 'Kevin Wang', called: 'Kevin' });
  });
});
