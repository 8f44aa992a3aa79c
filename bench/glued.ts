/**
 * Names that nothing parts from what stands beside them: 邬海燕招商银行. `npx tsx bench/glued.ts [--list]`
 *
 * The names are those that stand at the beginning of texts which others wrote (`others/pairs`) and are read right with a blank behind
 * them; the employers and trades are the tables'. `without blanks`: those texts themselves, run together. No reading is right of some
 * (张昊 天大数据), so that 100 % is out of reach.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import occupations from '../src/linkage/data/occupations.json' with { type: 'json' };
import organisations from '../src/linkage/data/organisations.json' with { type: 'json' };
import { isSurname, readText, simplify } from '../src/names/index.ts';
import { seeded } from './random.ts';
import { rowsOf } from './tsv.ts';

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
const folder = new URL('others/pairs/', import.meta.url).pathname;
const isHan = (text: string): boolean => /^\p{Script=Han}{2,7}$/u.test(text);

const remarks = readdirSync(folder)
  .flatMap((file) => rowsOf(`${folder}${file}`))
  .flatMap(([, remark = '', , , , , , truth]) => (truth === 'same' ? [remark.trim()] : []));
const names = [
  ...new Set(remarks.flatMap((remark) => /^(\p{Script=Han}{2,4})[ \-—·_(（,，]/u.exec(remark)?.[1] ?? [])),
].filter((name) => isSurname(simplify(name[0]!)) && nameIn(name) === name);
const employers = [...new Set(organisations.organisations.flat())].filter(isHan);
const trades = [...new Set(occupations.occupations.flatMap((row) => Object.values(row).flat()))].filter(
  (word): word is string => typeof word === 'string' && isHan(word),
);

/** The name that is likeliest in a remark, '' where none is. */
function nameIn(remark: string): string {
  const [best] = readText(remark, 'remark').readings;
  return best && best.prior >= 0.3 ? `${best.family?.han ?? ''}${best.given?.han ?? ''}` : '';
}

const random = seeded(7);
const pairsWith = (words: string[]): [name: string, word: string][] =>
  Array.from({ length: 3000 }, () => [random.pick(names), random.pick(words)]);
const [withEmployers, withTrades] = [pairsWith(employers), pairsWith(trades)];

const textsOf = (name: string, word: string, glued: string) => ({ apart: `${name} ${word}`, glued, name });

/** Of texts with a blank in which the name is found, by kind the same without one. */
const kinds: Record<string, { apart: string; glued: string; name: string }[]> = {
  'name, employer': withEmployers.map(([name, word]) => textsOf(name, word, name + word)),
  'employer, name': withEmployers.map(([name, word]) => textsOf(name, word, word + name)),
  'name, trade': withTrades.map(([name, word]) => textsOf(name, word, name + word)),
  'without blanks': [...new Set(remarks)]
    .filter((text) => /^[\p{Script=Han}\s\-—_@/]+$/u.test(text) && /[\s\-—_@/]/u.test(text))
    .map((text) => ({ apart: text, glued: text.replace(/[\s\-—_@/]/gu, ''), name: nameIn(text) }))
    .filter(({ glued, name }) => [...name].length > 1 && glued.includes(name)),
};

const rows = Object.entries(kinds).map(([kind, texts]) => {
  const found = texts.filter(({ apart, name }) => nameIn(apart) === name);
  const wrong = found.filter(({ glued, name }) => simplify(nameIn(glued)) !== simplify(name));
  if (values.list) for (const { apart, glued } of wrong) console.log(`${kind}: ${apart} → ${nameIn(glued)}`);
  const right = (100 * (found.length - wrong.length)) / found.length;
  return { kind, texts: found.length, 'right %': right.toFixed(1) };
});
console.table(rows);
