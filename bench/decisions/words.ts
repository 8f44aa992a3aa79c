/** Where docs/decisions/words.md has its figures from: `npx tsx bench/decisions/words.ts`; it fetches what it tries. */
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { askWords } from '../../src/text/ask.ts';
import { LANGUAGES } from '../../src/text/bilingual.ts';
import { bulkWords } from '../../src/text/bulk.ts';
import { tryOut } from './try-out.ts';

const PACKAGES = [
  'intl-messageformat@12.1.5',
  '@formatjs/intl@6.1.4',
  'messageformat@4.0.0',
  '@fluent/bundle@0.19.1',
];

interface Sentence {
  id: string;
  icu: string;
  messageFormat2: string;
  fluent: string;
}

/** Stands for any value; the braces come when it is known for which format. */
const values = (count?: number) =>
  new Proxy({}, { get: (_, name) => (name === 'count' && count ? count : `\u0001${String(name)}\u0002`) });

/** Every sentence of some words, as each format writes it. */
function sentencesIn(words: unknown, path: string[]): Sentence[] {
  if (typeof words === 'string') return [sentence(path, words, words)];
  if (typeof words === 'function') return [sentence(path, words(values()), words(values(1)))];
  return Object.entries(words as object).flatMap(([key, value]) => sentencesIn(value, [...path, key]));
}

function sentence(path: string[], many: string, counted: string): Sentence {
  const one = counted.replace(/\b1\b/, '\u0001count\u0002');
  const put = (text: string, open: string, close: string) =>
    text.replaceAll('\u0001', open).replaceAll('\u0002', close);
  const inEach = (text: string) => ({
    icu: put(text.replaceAll("'", "''"), '{', '}'),
    messageFormat2: put(text, '{$', '}'),
    fluent: put(text, '{ $', ' }'),
  });
  const [id, all, single] = [path.join('-'), inEach(many), inEach(one)];
  if (one === many) return { id, ...all, fluent: `${id} = ${all.fluent}` };
  return {
    id,
    icu: `{count, plural, one {${single.icu}} other {${all.icu}}}`,
    messageFormat2: `.input {$count :number}\n.match $count\none {{${single.messageFormat2}}}\n* {{${all.messageFormat2}}}`,
    fluent: `${id} = { $count ->\n    [one] ${single.fluent}\n   *[other] ${all.fluent}\n}`,
  };
}

const SAYS = `console.log(said('en', 'ask-done', { count: 1234 }), said('en', 'bulk-addLabel-ask', { count: 1, label: 'x' }));`;
/** Of the processor: other work on the machine makes no difference. */
const TELLS_TIME =
  'const { user, system } = process.cpuUsage(); process.stderr.write(String(user + system));';
const source = (file: string) => JSON.stringify(join(import.meta.dirname, '../../src/text', file));
const catalogues = (format: string) =>
  LANGUAGES.map((language) => `import ${language} from './${format}.${language}.json';`).join('\n') +
  `\nconst all = { ${LANGUAGES.join(', ')} };\n`;

const PROGRAMS: Record<string, string> = {
  'an empty program': 'console.log(1);',
  functions: `import { askWords } from ${source('ask.ts')}; import { bulkWords } from ${source('bulk.ts')};
    console.log(askWords.en.done({ count: 1234 }), bulkWords.en.addLabel.ask({ count: 1, label: 'x' }));`,
  'functions, all of src/text': `import { textFor } from ${source('index.ts')};
    console.log(textFor('en').ask.done({ count: 1234 }), textFor('en').bulk.addLabel.ask({ count: 1, label: 'x' }));`,
  'intl-messageformat': `import { IntlMessageFormat } from 'intl-messageformat'; ${catalogues('icu')}
    const said = (l, id, v) => new IntlMessageFormat(all[l][id], l).format(v); ${SAYS}`,
  '@formatjs/intl': `import { createIntl } from '@formatjs/intl'; ${catalogues('icu')}
    const said = (locale, id, v) => createIntl({ locale, messages: all[locale] }).formatMessage({ id }, v); ${SAYS}`,
  messageformat: `import { MessageFormat } from 'messageformat'; ${catalogues('messageFormat2')}
    const said = (l, id, v) => new MessageFormat(l, all[l][id]).format(v); ${SAYS}`,
  '@fluent/bundle': `import { FluentBundle, FluentResource } from '@fluent/bundle'; ${catalogues('fluent')}
    const said = (l, id, v) => {
      const bundle = new FluentBundle(l);
      bundle.addResource(new FluentResource(Object.values(all[l]).join('\\n')));
      return bundle.formatPattern(bundle.getMessage(id).value, v);
    }; ${SAYS}`,
};

await tryOut(PACKAGES, async ({ folder }) => {
  for (const language of LANGUAGES) {
    const sentences = [
      ...sentencesIn(askWords[language], ['ask']),
      ...sentencesIn(bulkWords[language], ['bulk']),
    ];
    const plurals = sentences.filter(({ icu }) => icu.includes('plural,')).length;
    console.log(`${language}: ${sentences.length} sentences, ${plurals} with a plural`);
    for (const format of ['icu', 'messageFormat2', 'fluent'] as const) {
      const catalogue = Object.fromEntries(sentences.map((each) => [each.id, each[format]]));
      writeFileSync(join(folder, `${format}.${language}.json`), JSON.stringify(catalogue, null, 2));
    }
  }
  const files: [string, string][] = [];
  for (const [i, [name, contents]] of Object.entries(PROGRAMS).entries()) {
    const outfile = join(folder, `${i}.mjs`);
    await build({
      stdin: { contents: `${contents}\n${TELLS_TIME}`, resolveDir: folder, loader: 'js' },
      ...{ bundle: true, minify: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' },
    });
    files.push([name, outfile]);
  }
  const least = new Map(files.map(([name]) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < 25; round++) {
    for (const [name, file] of files) {
      const spent = Number(spawnSync(process.execPath, [file], { encoding: 'utf8' }).stderr) / 1000;
      least.set(name, Math.min(least.get(name)!, spent));
    }
  }
  for (const [name, file] of files) {
    const said = spawnSync(process.execPath, [file], { encoding: 'utf8' }).stdout.trim();
    const shown = JSON.stringify(said).replaceAll('\u2068', '<FSI>').replaceAll('\u2069', '<PDI>');
    console.log(
      `${name.padEnd(28)} ${statSync(file).size} bytes, ${Math.round(least.get(name)!)} ms: ${shown}`,
    );
  }
});
