import { simplify } from '../../normalise.ts';
import type { NameReading } from '../../types.ts';
import { doubtWhere } from '../priors.ts';
import { isHouseName } from './tie-patterns.ts';

/**
 * 沈大成青团, with the nickname 沈大成南京东路店; 趙英姬 반찬가게, with 영희네반찬: what stands as a shop's name in one text, by its name
 * in another, may be no more than that.
 */
export function doubtHouses(readings: NameReading[], texts: string[]): NameReading[] {
  const written = texts.map(simplify);
  return doubtWhere(readings, 'word', (reading) => {
    const [family = '', given = ''] = [reading.family?.han ?? '', reading.given?.han ?? ''].map(simplify);
    if (!family || !given || reading.perhaps) return false;
    const names = [family + given, ...(/^\p{Script=Hangul}{2,}$/u.test(given) ? [`${given}네`] : [])];
    // 裴记鸡汤, 蒋有记: no given name ends so.
    return given.endsWith('记') || names.some((name) => written.some((text) => isHouseIn(text, name)));
  });
}

function isHouseIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && isHouseName.test(text.slice(at + name.length));
}
