/**
 * Writes the generated tables of src/names/data from npm packages, which are needed only here:
 *
 *   mkdir /tmp/tables && cd /tmp/tables
 *   npm install pinyin-pro@3 opencc-js@1 to-jyutping@3
 *   node <project>/bin/tables/make.js /tmp/tables
 *
 * Every table says which version it was read from and under which licence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const from = resolve(process.argv[2] ?? '.');
const modules = join(from, 'node_modules');
const load = (path) => import(pathToFileURL(join(modules, path)).href);
const { pinyin } = await load('pinyin-pro/dist/index.mjs');
const jyutping = (await load('to-jyutping/dist/index.mjs')).default;
const { default: toSimplified } = await load('opencc-js/dist/esm-lib/dict/TSCharacters.js');

const source = (name, licence) => {
  const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  return `${name} ${version} (${licence})`;
};

/** Sorts and groups `[key, char]` rows into `{ key: 'chars' }`. */
function group(rows) {
  const groups = {};
  for (const [key, char] of rows) groups[key] = (groups[key] ?? '') + char;
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function write(name, about, table) {
  const path = new URL(`../../src/names/data/${name}.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify({ about, ...table }, null, 1)}\n`);
}

// Simplified form of each traditional or variant character, one to one.
const simplifiedOf = new Map();
for (const entry of toSimplified.split('|')) {
  const [char, targets] = entry.split(' ');
  const first = targets?.split(/\s/)[0];
  if (first && [...char].length === 1 && char !== first && char.charCodeAt(0) < 0xd800)
    simplifiedOf.set(char, first);
}
// A surname or a given character in its own right; the dictionary's first target would lose it.
for (const keep of ['乾', '於', '祇', '甯']) simplifiedOf.delete(keep);
const han = [];
for (const [from, to] of [
  [0x4e00, 0x9fff],
  // Extension A: rare, but in names.
  [0x3400, 0x4dbf],
])
  for (let code = from; code <= to; code++) han.push(String.fromCharCode(code));
const simplified = han.filter((char) => !simplifiedOf.has(char));
write(
  'simplified',
  `Traditional and variant characters (from) with their simplified form (to), one to one. From the OpenCC character dictionary in ${source('opencc-js', 'MIT; dictionary Apache-2.0')}.`,
  {
    from: [...simplifiedOf.keys()].join(''),
    to: [...simplifiedOf.values()].join(''),
  },
);

// Mandarin: first reading, and the others of heteronyms. ü is written v.
const first = [];
const others = [];
for (const char of simplified) {
  const readings = pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true });
  const clean = [...new Set(readings.map((r) => r.replace(/ü/g, 'v').replace(/[^a-z]/g, '')))];
  if (!clean[0]) continue;
  first.push([clean[0], char]);
  for (const other of clean.slice(1)) if (other) others.push([other, char]);
}
write(
  'pinyin',
  `Mandarin readings of simplified characters, toneless, ü as v: the usual reading, then the other ones. From ${source('pinyin-pro', 'MIT')}.`,
  {
    usual: group(first),
    other: group(others),
  },
);

// Cantonese: characters in everyday use (GB 2312, and Big5 level 1 made simplified).
const everyday = new Set();
const gb = new TextDecoder('gb18030');
for (let high = 0xb0; high <= 0xf7; high++)
  for (let low = 0xa1; low <= 0xfe; low++) everyday.add(gb.decode(new Uint8Array([high, low])));
const big5 = new TextDecoder('big5');
for (let high = 0xa4; high <= 0xf9; high++)
  for (let low = 0x40; low <= 0xfe; low++) {
    const char = big5.decode(new Uint8Array([high, low]));
    everyday.add(simplifiedOf.get(char) ?? char);
  }
const traditionalOf = new Map();
for (const [char, plain] of simplifiedOf)
  traditionalOf.set(plain, [...(traditionalOf.get(plain) ?? []), char]);
const jyutpingOf = (char) => {
  const readings = jyutping.getJyutpingCandidates(char)[0]?.[1] ?? [];
  return [...new Set(readings.map((r) => r.replace(/\d/g, '')))];
};
const cantonese = [];
const cantoneseOther = [];
for (const char of simplified) {
  if (!everyday.has(char)) continue;
  const all = new Set(jyutpingOf(char));
  for (const traditional of traditionalOf.get(char) ?? [])
    for (const r of jyutpingOf(traditional)) all.add(r);
  const [usual, ...more] = all;
  if (!usual) continue;
  cantonese.push([usual, char]);
  for (const reading of more) cantoneseOther.push([reading, char]);
}
write(
  'cantonese',
  `Cantonese readings of simplified characters in everyday use, Jyutping without tones: usual, then others. From ${source('to-jyutping', 'BSD-2-Clause')}.`,
  {
    usual: group(cantonese),
    other: group(cantoneseOther),
  },
);
