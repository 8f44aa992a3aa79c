import { charLists, charTable } from '../char-table.ts';
import table from '../data/cantonese.json' with { type: 'json' };

const usual = charTable(table.usual);
const others = charLists(table.other);

/** Jyutping without tones of one simplified character, usual first. */
export function jyutpingOf(char: string): string[] {
  const first = usual(char);
  return first ? [first, ...others(char)] : [];
}

const initial = /^(ng(?=[aeiou])|gw|kw|[bpmfdtnlgkhwzcsj])?(.*)$/u;

/** Hong Kong government romanisation has no published rules; these are its habits, most usual first. */
const hongKongInitials: Record<string, string[]> = {
  '': ['', 'ng'],
  b: ['p', 'b'],
  d: ['t', 'd'],
  g: ['k', 'g'],
  gw: ['kw', 'gw', 'k'],
  kw: ['kw', 'k', 'qu'],
  z: ['ch', 'ts', 'j', 'c'],
  c: ['ch', 'ts', 'c'],
  s: ['s', 'sh'],
  j: ['y', ''],
  ng: ['ng', ''],
  n: ['n', 'l'],
  w: ['w', 'v'],
  l: ['l', 'n'],
};
const hongKongFinals: Record<string, string[]> = {
  aa: ['a', 'ah', 'ar'],
  aai: ['ai', 'aai', 'ay'],
  aau: ['au', 'aau', 'ow', 'aw'],
  aam: ['am', 'aam', 'arm'],
  aan: ['an', 'aan', 'arn'],
  aang: ['ang', 'arng'],
  aap: ['ap', 'aap'],
  aat: ['at', 'art'],
  aak: ['ak', 'ark'],
  ai: ['ai', 'ay', 'aih'],
  au: ['au', 'ow', 'ou'],
  am: ['am', 'um', 'om'],
  an: ['an', 'un', 'en'],
  ang: ['ang', 'eng', 'ung'],
  ap: ['ap', 'up'],
  at: ['at', 'ut'],
  ak: ['ak', 'uk', 'uck', 'ack'],
  e: ['e', 'eh', 'ea'],
  ei: ['ei', 'i', 'ee', 'ay', 'ey', 'e'],
  eng: ['eng', 'ing', 'ang'],
  ek: ['ek', 'ik'],
  i: ['i', 'ee', 'ze', 'z', 'e', 'ie', 'ei', 'y'],
  iu: ['iu', 'ew', 'u', 'ieu'],
  im: ['im', 'em', 'eem'],
  in: ['in', 'een', 'ien'],
  ing: ['ing', 'eng'],
  ip: ['ip', 'iep'],
  it: ['it', 'iet', 'eet'],
  ik: ['ik', 'ick', 'ek'],
  o: ['o', 'oh', 'or', 'aw'],
  oi: ['oi', 'oy', 'oye'],
  on: ['on', 'orn'],
  ong: ['ong', 'orng'],
  ot: ['ot'],
  ok: ['ok', 'ock'],
  ou: ['o', 'ou', 'oo', 'ow', 'oe'],
  u: ['u', 'oo', 'wu'],
  ui: ['ui', 'ooi', 'uy'],
  un: ['un', 'oon'],
  ung: ['ung', 'oong'],
  ut: ['ut', 'oot'],
  uk: ['uk', 'ook', 'ok'],
  oe: ['eu', 'er', 'oe'],
  oeng: ['eung', 'eong', 'oung', 'ong'],
  oek: ['euk', 'eok', 'erk', 'ok'],
  eoi: ['ui', 'oi', 'uey'],
  eon: ['un', 'eon', 'en'],
  eot: ['ut', 'eot'],
  yu: ['u', 'ue', 'yu', 'ee', 'yue'],
  yun: ['uen', 'un', 'yuen', 'uan'],
  yut: ['uet', 'ut', 'uit'],
  m: ['m', 'ng'],
  ng: ['ng', 'ung'],
};
const hongKongWhole: Record<string, string[]> = {
  zi: ['chi', 'tsz', 'tse', 'tze', 'chee', 'che', 'ji', 'gee', 'tsi'],
  ci: ['chi', 'tsz', 'tze', 'tse', 'chee', 'see'],
  si: ['si', 'sze', 'see', 'sz', 'shi', 'shih', 'se', 'szee'],
  ji: ['yi', 'yee', 'i', 'ee', 'yi', 'yih', 'ye'],
  jyu: ['yu', 'yue', 'u', 'yee', 'ue'],
  jyun: ['yuen', 'un', 'yun', 'yuan'],
  jyut: ['yuet', 'yut'],
  jik: ['yik', 'yick', 'ik'],
  jing: ['ying', 'ing', 'yin'],
  jin: ['yin', 'in', 'yeen', 'yen'],
  jiu: ['yiu', 'iu', 'yew', 'you'],
  jim: ['yim', 'im'],
  ng: ['ng'],
  m: ['ng', 'm'],
  wu: ['wu', 'woo', 'u'],
  gwok: ['kwok', 'kok', 'kuok', 'guok'],
  gwong: ['kwong', 'kong', 'kwang'],
  jau: ['yau', 'yow', 'you', 'iau'],
};

/** Macau writes Cantonese by Portuguese ears. */
const macauInitials: Record<string, string> = {
  b: 'p',
  d: 't',
  g: 'k',
  gw: 'ku',
  kw: 'ku',
  z: 'ch',
  c: 'ch',
  j: 'i',
  w: 'v',
  '': '',
  ng: 'ng',
};
const macauFinals: Record<string, string> = {
  aa: 'a',
  aai: 'ai',
  aau: 'ao',
  aam: 'am',
  aan: 'an',
  aang: 'ang',
  aap: 'ap',
  aat: 'at',
  aak: 'ak',
  au: 'ao',
  eng: 'eng',
  ing: 'eng',
  ik: 'ek',
  i: 'i',
  iu: 'io',
  oeng: 'eong',
  oek: 'eok',
  eoi: 'oi',
  eon: 'on',
  eot: 'ot',
  ung: 'ong',
  uk: 'ok',
  yu: 'u',
  yun: 'un',
  yut: 'ut',
  un: 'un',
  ou: 'ou',
  oe: 'eu',
};

/** Hong Kong spellings of a Jyutping syllable, each with its cost in bits. */
export function hongKong(syllable: string): Map<string, number> {
  const out = new Map<string, number>();
  const add = (text: string, cost: number) => {
    if (text && cost < (out.get(text) ?? 9)) out.set(text, cost);
  };
  for (const [i, text] of (hongKongWhole[syllable] ?? []).entries()) add(text, Math.min(i * 0.7, 3));
  const known = hongKongWhole[syllable] ? 2 : 0;
  const [, first = '', final = ''] = initial.exec(syllable) ?? [];
  (hongKongInitials[first] ?? [first]).forEach((onset, i) => {
    (hongKongFinals[final] ?? [final]).forEach((rime, j) => {
      add(onset + rime, known + i * 0.9 + j * 0.8);
    });
  });
  return out;
}

export function macau(syllable: string): string[] {
  const [, first = '', final = ''] = initial.exec(syllable) ?? [];
  const rime = macauFinals[final] ?? final;
  const onset = macauInitials[first] ?? first;
  const plain = onset === 'i' && rime.startsWith('i') ? rime : onset + rime;
  return [...new Set([plain, plain.replace(/^v/u, 'w'), plain.replace(/^ku(?=u)/u, 'k')])].filter(Boolean);
}

/** Every syllable's most usual Hong Kong spellings. */
export function hongKongUsual(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const syllable of Object.keys(table.usual)) {
    const [, first = '', final = ''] = initial.exec(syllable) ?? [];
    const onset = hongKongInitials[first]?.[0] ?? first;
    const rimes = (hongKongFinals[final] ?? [final]).slice(0, 2);
    for (const latin of hongKongWhole[syllable]?.slice(0, 2) ?? rimes.map((rime) => onset + rime))
      found.add(latin);
  }
  return found;
}
