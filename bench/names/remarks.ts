/** Remark parsing on the labelled set and nicknames that hold no name. Run: npx tsx bench/names/remarks.ts [--misses] */
import { readFileSync } from 'node:fs';
import { readText } from '../../src/names/index.ts';

export interface LabelledRemark {
  text: string;
  family: string;
  given: string;
  english: string[];
  honorific: boolean;
  parts: { kind: string; text: string }[];
}
const kinds: Record<string, string> = {
  c: 'company',
  s: 'school',
  t: 'title',
  y: 'city',
  r: 'relation',
  d: 'date',
  '#': 'number',
};
const lines = (name: string) =>
  readFileSync(new URL(`../../test/names/data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

const labelledRemarks = (set = ''): LabelledRemark[] =>
  lines(`remarks${set}.txt`).map((line) => {
    const label: LabelledRemark = {
      text: '',
      family: '',
      given: '',
      english: [],
      honorific: false,
      parts: [],
    };
    label.text = line.replace(/\{(.)([^}]*)\}/gu, (_, tag: string, value: string) => {
      const text = value.trim();
      if (tag === 'f') label.family ||= text;
      else if (tag === 'g') label.given ||= text;
      else if (tag === 'e') label.english.push(text);
      else if (tag === 'h') label.honorific = true;
      else label.parts.push({ kind: kinds[tag] ?? tag, text });
      return text;
    });
    return label;
  });
const nicknames = (set = ''): string[] => lines(`nicknames${set}.txt`);

export function scoreRemarks(misses: string[], set = '') {
  let names = 0;
  let parts = 0;
  let partsFound = 0;
  const rows = labelledRemarks(set);
  for (const row of rows) {
    const { readings, parts: found } = readText(row.text, 'remark');
    const best = readings[0];
    const same = (want: string, part: { han: string; latin: string } | null | undefined) =>
      want ? part?.han === want || part?.latin === want : !part;
    // A row may say a name in both scripts; the label holds the first.
    const right =
      best !== undefined &&
      same(row.family, best.family) &&
      same(row.given, best.given) &&
      row.english.join() === best.english.join() &&
      (best.honorific !== null) === row.honorific;
    if (right) names++;
    else
      misses.push(
        `name ${row.text} => ${best ? `${best.prior.toFixed(2)} ${best.family?.han}${best.family?.latin}/${best.given?.han ?? ''}${best.given?.latin ?? ''}/${best.english}/${best.honorific}` : 'none'} ${found.map((p) => `${p.kind}:${p.text}`).join(' ')}`,
      );
    for (const part of row.parts) {
      parts++;
      if (found.some((p) => p.kind === part.kind && p.text === part.text)) partsFound++;
      else
        misses.push(
          `part ${part.kind}:${part.text} in ${row.text} => ${found.map((p) => `${p.kind}:${p.text}`).join(' ')}`,
        );
    }
  }
  const invented = nicknames(set).filter(
    (text) => (readText(text, 'nickname').readings[0]?.prior ?? 0) >= 0.5,
  );
  for (const text of invented) {
    const r = readText(text, 'nickname').readings[0]!;
    misses.push(
      `invented ${text} ${r.prior.toFixed(2)} ${r.family?.han}${r.family?.latin}/${r.given?.han}${r.given?.latin}/${r.english}`,
    );
  }
  return {
    remarks: rows.length,
    names: names / rows.length,
    parts: partsFound / parts,
    nicknames: nicknames(set).length,
    invented: invented.length / nicknames(set).length,
  };
}
if (process.argv[1]?.endsWith('remarks.ts')) {
  for (const set of ['', '-held-out']) {
    const misses: string[] = [];
    console.log(set || 'tuned on', scoreRemarks(misses, set));
    if (process.argv.includes('--misses')) console.log(misses.join('\n'));
  }
}
