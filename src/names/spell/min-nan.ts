import { charLists } from '../char-table.ts';
import table from '../data/min-nan.json' with { type: 'json' };

/** Southern Min readings (Tai-lo without tones) of one simplified character; empty where the table has none. */
export const minNanOf = charLists(table.readings);

const also = new Map(Object.entries(table.also).map(([char, list]) => [char, list.split(' ')]));
/** Hakka, Teochew and colloquial spellings that no rule gives; most usual first. */
export const alsoSpelled = (char: string): string[] => also.get(char) ?? [];

const initial = /^(tsh|ts|ph|th|kh|ng(?=[aeiou])|[pbmtnlkghsj])?(.*)$/u;

/** Spellings in Singapore and Malaysia, where every registrar wrote by ear; most usual first. */
const initials: Record<string, string[]> = {
  p: ['p', 'b'],
  ph: ['ph', 'p', 'f'],
  b: ['b', 'm', 'v'],
  t: ['t', 'd'],
  th: ['th', 't'],
  k: ['k', 'c', 'g'],
  kh: ['k', 'kh'],
  g: ['g', 'ng', ''],
  ng: ['ng', ''],
  ts: ['ch', 'ts', 'c', 'j', 'tj', 'z'],
  tsh: ['ch', 'ts', 's', 'c', 'tj'],
  s: ['s', 'sh'],
  j: ['j', 'y', 'l', 'z'],
  h: ['h', 'f', 'hw'],
  l: ['l', 'n'],
  '': ['', 'y', 'w'],
};
const finals: Record<string, string[]> = {
  a: ['a', 'ah', 'ar'],
  ai: ['ai', 'ye', 'aye'],
  au: ['au', 'ow', 'aw', 'ao'],
  am: ['am', 'um'],
  an: ['an', 'un'],
  ang: ['ang'],
  ap: ['ap'],
  at: ['at'],
  ak: ['ak'],
  ah: ['ah'],
  e: ['e', 'ay', 'eh', 'ey', 'ee'],
  eh: ['eh', 'ek', 'ey'],
  i: ['i', 'ee', 'y', 'ie', 'e'],
  ia: ['ia', 'iah', 'ya', 'ea'],
  iau: ['iau', 'iow', 'eow', 'iao', 'iaw', 'eaw', 'iew', 'yow'],
  iam: ['iam', 'eam', 'yam', 'im'],
  ian: ['ian', 'ien', 'ean', 'yan', 'een', 'en', 'yean'],
  iang: ['iang', 'eang', 'yang', 'ang'],
  iat: ['iat', 'iet', 'eat', 'yat'],
  iok: ['iok', 'eok', 'ok', 'yok', 'iuk'],
  iong: ['iong', 'eong', 'iung', 'ong', 'yong', 'iang'],
  io: ['io', 'eo', 'eoh', 'iok'],
  iu: ['iu', 'iew', 'ew', 'ieu', 'eu', 'eow', 'iow', 'iou', 'oo', 'u', 'yew', 'yu'],
  im: ['im', 'eem', 'em', 'ym'],
  in: ['in', 'een', 'ean', 'yn'],
  ing: ['eng', 'ing', 'ang', 'een', 'en'],
  ik: ['ek', 'ik', 'eck', 'eik', 'ick', 'ak'],
  it: ['it', 'eet', 'ik'],
  ip: ['ip', 'ib', 'eap'],
  o: ['o', 'oh', 'or', 'oe'],
  oo: ['oo', 'o', 'oh', 'ou', 'or', 'u', 'oe'],
  ong: ['ong', 'oong', 'ung'],
  ok: ['ok', 'oke', 'ock', 'uk', 'oh'],
  u: ['u', 'oo', 'er', 'e', 'i', 'ee', 'ze', 'o'],
  ui: ['ui', 'wee', 'uy', 'ooi', 'oi', 'uei', 'wi', 'wei', 'we', 'ee', 'uay'],
  un: ['un', 'oon', 'oun', 'oen', 'en'],
  ut: ['ut', 'oot', 'oat', 'it'],
  ua: ['ua', 'wa', 'uah', 'wah', 'oa'],
  uan: ['uan', 'wan', 'uang', 'oan', 'wang', 'an'],
  uat: ['uat', 'wat', 'oat', 'wat', 'uat'],
  uai: ['uai', 'wai'],
  ue: ['ue', 'oey', 'uay', 'weh', 'uei', 'oi', 'oe', 'we', 'wee', 'ueh'],
};

/** Spellings of a Tai-lo syllable, each with its cost in bits. */
export function southeastAsian(syllable: string): Map<string, number> {
  const out = new Map<string, number>();
  const [, first = '', final = ''] = initial.exec(syllable) ?? [];
  const onsets = initials[first] ?? [first];
  onsets.forEach((onset, i) => {
    (finals[final] ?? [final]).forEach((rime, j) => {
      const cost = i * 0.9 + j * 0.5;
      if (cost < (out.get(onset + rime) ?? 9)) out.set(onset + rime, cost);
    });
  });
  return out;
}
