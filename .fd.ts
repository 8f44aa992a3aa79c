import { readFileSync, writeFileSync } from 'node:fs';
import { runDemo } from './bench/figures/measured.ts';
import { withFigures } from './bench/figures/readme.ts';
const f = JSON.parse(readFileSync('bench/figures.json', 'utf8'));
f.demo = runDemo();
writeFileSync('bench/figures.json', `${JSON.stringify(f, null, 2)}\n`);
writeFileSync('README.md', withFigures(readFileSync('README.md', 'utf8'), f));
