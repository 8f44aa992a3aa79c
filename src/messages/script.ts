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

const codes = { taiwan: 'tw', 'hong-kong': 'hk' } as const;
const converters = new Map<Script, (text: string) => string>();

/** Made when first asked: its dictionary takes long to read, and most commands write to nobody. */
function converterTo(script: Exclude<Script, 'simplified'>): (text: string) => string {
  const convert = converters.get(script) ?? Converter({ from: 'cn', to: codes[script] });
  converters.set(script, convert);
  return convert;
}

/** What people there call it, where it is not the mainland's word in other characters. LinkedIn has no Chinese name there. */
const words: Record<Exclude<Script, 'simplified'>, [string, string][]> = {
  taiwan: [
    ['領英', 'LinkedIn'],
    ['郵箱', '電子郵件'],
    ['鏈接', '連結'],
    ['二維碼', 'QR Code'],
  ],
  'hong-kong': [
    ['領英', 'LinkedIn'],
    ['郵箱', '電郵'],
    ['鏈接', '連結'],
  ],
};

/** The words of a Chinese template, not the facts: names stay as they are written. */
export function inScript(template: string, script: Script): string {
  if (script === 'simplified') return template;
  return words[script].reduce(
    (text, [here, there]) => text.replaceAll(here, there),
    converterTo(script)(template),
  );
}
