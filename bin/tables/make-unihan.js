/**
 * Writes src/names/data/rare-characters.json and korean.json from the Unihan database (Unicode Licence v3), needed only here:
 *
 *   download Unihan.zip from https://www.unicode.org/Public/UCD/latest/ucd/ and unzip it into FOLDER
 *   node bin/tables/make-unihan.js FOLDER
 *
 * Run bin/tables/make.js first: what its tables have is left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const from = resolve(process.argv[2] ?? '.');
const data = (name) => new URL(`../../src/names/data/${name}.json`, import.meta.url);
const table = (name) => JSON.parse(readFileSync(data(name), 'utf8'));

/** Values of each character by field. */
const fields = new Map();
const lines = readFileSync(join(from, 'Unihan_Readings.txt'), 'utf8').split('\n');
for (const line of lines) {
  const [code, field, value] = line.split('\t');
  if (!value) continue;
  const char = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
  fields.set(field, (fields.get(field) ?? new Map()).set(char, value));
}
const version = /Unicode version: ([\d.]+)/.exec(lines.slice(0, 9).join('\n'))?.[1];
const source = `the Unihan database ${version} (Unicode Licence v3)`;

function grouped(rows) {
  const groups = {};
  for (const [key, char] of rows) groups[key] = (groups[key] ?? '') + char;
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// Mandarin, toneless, ü as v, of every character that the other table lacks: the first of the first field that has one.
const { from: traditional, to: plain } = table('simplified');
const simplified = new Map([...traditional].map((char, at) => [char, [...plain][at]]));
const known = new Set(Object.values(table('pinyin').usual).join(''));
const toneless = (text) =>
  text
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/\p{M}/gu, '');
const readings = new Map();
for (const field of ['kMandarin', 'kTGHZ2013', 'kXHC1983', 'kHanyuPinyin', 'kHanyuPinlu'])
  for (const [char, value] of fields.get(field) ?? []) {
    const first = toneless(value.split(' ')[0].split(':').pop().split(',')[0].replace(/\(.*$/u, ''));
    if (/^[a-z]+$/u.test(first) && !readings.has(char)) readings.set(char, first);
  }
// Of a character without a reading that of its other form, and what dictionaries of names say.
for (const line of readFileSync(join(from, 'Unihan_Variants.txt'), 'utf8').split('\n')) {
  const [code, field, value] = line.split('\t');
  if (!value || (field !== 'kTraditionalVariant' && field !== 'kSimplifiedVariant')) continue;
  const [char, other] = [code, value.split(' ')[0]].map((each) =>
    String.fromCodePoint(Number.parseInt(each.slice(2), 16)),
  );
  const reading = readings.get(other);
  if (reading && !readings.has(char)) readings.set(char, reading);
}
for (const pair of ['㼆 ying', '𬎆 ying', '𠮷 ji', '𠮟 chi', '𣏾 song', '𡈼 ting']) {
  const [char, reading] = pair.split(' ');
  if (!readings.has(char)) readings.set(char, reading);
}
const rare = [...readings].filter(([char]) => !known.has(char) && !simplified.has(char));
writeFileSync(
  data('rare-characters'),
  `${JSON.stringify(
    {
      about: `Mandarin readings, toneless, ü as v, of characters that pinyin.json lacks, of the planes beyond the first too. Made by bin/tables/make-unihan.js from ${source}.`,
      readings: grouped(rare.map(([char, reading]) => [reading, char])),
    },
    null,
    1,
  )}\n`,
);

// Korean, of characters that given names have in either country; of several readings that for names or schools first.
const usual = new Set(table('given-characters').characters);
const korean = new Map();
for (const [char, value] of fields.get('kHangul')) {
  const base = simplified.get(char) ?? char;
  const isForNames = /:\d?E?N|:\d?E/u.test(value);
  if (!usual.has(base) && !isForNames) continue;
  const order = value.split(' ').map((each) => each.split(':'));
  order.sort((a, b) => (b[1] ?? '').length - (a[1] ?? '').length);
  const all = korean.get(base) ?? [];
  korean.set(base, [...new Set([...all, ...order.map(([hangul]) => hangul)])]);
}
writeFileSync(
  data('korean'),
  `${JSON.stringify(
    {
      about: `Korean readings, in Hangul, of simplified characters for given names; one character may stand under several. The rules in spell/korean.ts turn a reading into letters. Made by bin/tables/make-unihan.js from ${source}.`,
      readings: grouped([...korean].flatMap(([char, all]) => all.map((hangul) => [hangul, char]))),
    },
    null,
    1,
  )}\n`,
);
