// What THIRD-PARTY-NOTICES says: whose work is in dist/, under which licence, and that licence's text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.js';

/** Of works that are in our tables alone, by the words of the table that name them. */
const tableLicences = {
  'to-jyutping': 'to-jyutping.txt',
  'the Unihan database': 'unihan.txt',
  jieba: 'jieba.txt',
};

/** `From to-jyutping 3.1.1 (BSD-2-Clause)`, as the heads of tables say whose work they are. */
const fromOthers = /\bfrom [^().,;:]+ \d[\d.]* \([^)]+\)/i;

const read = (path) => readFileSync(join(root, path), 'utf8');

/** Files of the project and of packages of which anything is in a bundle. */
function bundledFiles({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  return [...new Set(files.map(([path]) => path))].sort();
}

/** Folders of the packages in a bundle; one package may be there in several versions. */
export function bundledPackages(metafile) {
  const folders = bundledFiles(metafile).map(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0],
  );
  return [...new Set(folders.filter(Boolean))];
}

/** Tables in a bundle made from the work of others, with what they say of it. */
export function borrowedTables(metafile) {
  return bundledFiles(metafile)
    .filter((path) => /^src\/.*\/data\/.*\.json$/.test(path))
    .map((path) => ({ path, source: fromOthers.exec(JSON.parse(read(path)).about)?.[0] }))
    .filter(({ source }) => source);
}

/** The texts that a package brings, or, where it brings none, its author under the licence's usual text. */
export function licenceTexts(folder) {
  const files = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((file) => file.isFile() && /^(licen[cs]e|copying|notice|third.party)/i.test(file.name))
    .map(({ name }) => read(join(folder, name)));
  return files.length > 0 ? files : [usualText(JSON.parse(read(join(folder, 'package.json'))))];
}

function usualText({ name, license, author }) {
  if (license !== 'MIT') throw new Error(`${name} (${license}) brings no text of its licence.`);
  const [, permission] = read('LICENSE').split(/^Copyright.*\n/m);
  return `MIT License\n\nCopyright (c) ${author?.name ?? author ?? `the authors of ${name}`}\n${permission}`;
}

/** Each text once, under the names of all that share it. */
function sharedTexts(works) {
  const namesOf = new Map();
  for (const { name, texts } of works)
    for (const text of texts) {
      const tidy = text.replaceAll('\r\n', '\n').trim();
      namesOf.set(tidy, [...(namesOf.get(tidy) ?? []), name]);
    }
  return [...namesOf].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
}

export function notices(metafile) {
  const packages = bundledPackages(metafile).map((folder) => {
    const { name, version, license } = JSON.parse(read(join(folder, 'package.json')));
    return { id: name, name: `${name} ${version} (${license})`, texts: licenceTexts(folder) };
  });
  const tables = borrowedTables(metafile);
  for (const { path, source } of tables) {
    const isTold = (name) => source.includes(name);
    if (![...Object.keys(tableLicences), ...packages.map(({ id }) => id)].some(isTold))
      throw new Error(`${path} is ${source}: bin/licences/ lacks the text of that licence.`);
  }
  const works = Object.entries(tableLicences)
    .filter(([work]) => tables.some(({ source }) => source.includes(work)))
    .map(([work, file]) => ({ name: work, texts: [read(join('bin/licences', file))] }));
  return [
    'What is in dist/ beside our own work, and under which licence. "npm run build" makes this file.',
    `Tables made from the work of others:\n\n${tables.map(({ path, source }) => `${path}\n  ${source}`).join('\n')}`,
    ...sharedTexts([...works, ...packages]),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}
