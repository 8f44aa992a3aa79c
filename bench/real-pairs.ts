import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How a public figure writes the name in Han and in Latin. Read at run time from evaluation data we do not ship. */
export interface RealPair {
  han: { family: string; given: string };
  /** As the person writes it; `given` may be an English name, or hold one. */
  latin: { family: string; given: string };
  region: 'CN' | 'HK' | 'TW' | 'SG';
  style: string;
}

const compounds = /^(欧阳|歐陽|司徒|上官|诸葛|諸葛|司马|司馬|夏侯|皇甫)/u;
/** Rows without a family/given split come family first in these styles. */
const familyFirst = ['pinyin', 'cantonese', 'wade-giles', 'hokkien'];
const regions: Record<string, RealPair['region']> = { HK: 'HK', MO: 'HK', TW: 'TW', SG: 'SG', MY: 'SG' };

interface Line {
  hanzi: string;
  latin: string[];
  region: string;
  style: string;
  family?: string;
  given?: string;
}

/** The pairs of `pairs-dev.jsonl` in `MIGRATE_EVAL` or beside the repository; none where that folder is absent. */
export function readRealPairs(): RealPair[] {
  const folder = process.env.MIGRATE_EVAL ?? fileURLToPath(new URL('../../shared/eval', import.meta.url));
  const file = `${folder}/pairs-dev.jsonl`;
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => pairOf(JSON.parse(line) as Line) ?? []);
}

function pairOf(line: Line): RealPair | null {
  if (!/^\p{Script=Han}{2,4}$/u.test(line.hanzi)) return null;
  const family = compounds.exec(line.hanzi)?.[0] ?? line.hanzi.slice(0, 1);
  const given = line.hanzi.slice(family.length);
  const latin = latinOf(line);
  if (given === '' || given.length > 2 || latin === null) return null;
  return { han: { family, given }, latin, region: regions[line.region] ?? 'CN', style: line.style };
}

function latinOf({ latin, style, family, given }: Line): RealPair['latin'] | null {
  if (family && given) return { family: capitals(family), given: capitals(given) };
  const [first, ...rest] = latin[0]!.split(' ');
  if (!familyFirst.includes(style) || !first || rest.length === 0) return null;
  return { family: capitals(first), given: capitals(rest.join(' ')) };
}

/** `KWOK-fan` to `Kwok-Fan`. */
function capitals(text: string): string {
  return text.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
