import { pinyin } from 'pinyin-pro';
import type { Contact } from '../model.ts';

const HAN_RUNS = /\p{Script=Han}+/gu;

/** By contact id: remark and nickname in pinyin without tones, run by run, and the initials: `linxiaoman lxm`. */
export function searchKeys(contacts: Contact[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, remark, nickname } of contacts) {
    const runs = `${remark} ${nickname}`.match(HAN_RUNS);
    if (runs) keys.set(id, [...new Set(runs.flatMap(keysOf))].join(' '));
  }
  return keys;
}

function keysOf(han: string): string[] {
  const syllables = pinyin(han, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')];
}
