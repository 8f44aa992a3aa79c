import { Converter } from 'opencc-js/cn2t';
import type { Region } from '../model.ts';
import { simplify } from '../names/index.ts';

/** The characters in which somebody reads Chinese. */
export type Script = 'simplified' | 'taiwan' | 'hong-kong';

/** By where they live, else by how they write their name. */
export function scriptFor(region: Region | null, name: string): Script {
  const place = `${region?.country} ${region?.province} ${region?.city}`;
  if (/taiwan|台湾|台灣|臺灣|\bTW\b/i.test(place)) return 'taiwan';
  if (/hong ?kong|maca[ou]|香港|澳门|澳門|\b(HK|MO)\b/i.test(place)) return 'hong-kong';
  return simplify(name) === name ? 'simplified' : 'hong-kong';
}

const converters = {
  taiwan: Converter({ from: 'cn', to: 'tw' }),
  'hong-kong': Converter({ from: 'cn', to: 'hk' }),
};

/** The words of a Chinese template, not the facts: names stay as they are written. In Taiwan and Hong Kong LinkedIn has no Chinese name. */
export function inScript(template: string, script: Script): string {
  return script === 'simplified' ? template : converters[script](template).replaceAll('領英', 'LinkedIn');
}
