/**
 * Measures the figures that README quotes, and writes them into bench/figures.json and between the marks of README:
 * `npm run bench:figures`, some minutes. `npm test` measures the quick ones again and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { measureAll } from './figures/measured.ts';
import { withFigures } from './figures/readme.ts';

const readme = new URL('../README.md', import.meta.url);
const table = JSON.parse(readFileSync(new URL('table.json', import.meta.url), 'utf8'));
const figures = measureAll();
writeFileSync(new URL('figures.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), figures, table));
console.log(JSON.stringify(figures, null, 2));
