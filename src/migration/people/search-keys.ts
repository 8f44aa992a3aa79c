import { pinyin } from 'pinyin-pro';
import type { Connection, Contact } from '../../model.ts';

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

/** By connection id: the name in both orders and its initials, what is in Han in pinyin too: `xiaomanlin linxiaoman xl lx`. */
export function connectionSearchKeys(connections: Connection[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, firstName, lastName } of connections) {
    const [first, last] = [firstName, lastName].map((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    const orders = [
      [...first!, ...last!],
      [...last!, ...first!],
    ].map((words) => words.filter(Boolean));
    const latin = orders.flatMap((words) => [words.join(''), words.map((word) => word[0]).join('')]);
    const han = `${lastName}${firstName} ${firstName} ${lastName}`.match(HAN_RUNS) ?? [];
    keys.set(id, [...new Set([...latin, ...han.flatMap(keysOf)])].filter(Boolean).join(' '));
  }
  return keys;
}

function keysOf(han: string): string[] {
  const syllables = pinyin(han, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')];
}
