// Writes schema/ and the tables of docs/json.md: what each command prints with --json, from the types its source returns.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from './bundle.js';
import { documentTables } from './document-tables.js';

const read = (path) => readFileSync(join(root, path), 'utf8');

/** Documents that no command returns. */
const others = [
  {
    file: 'error',
    title: 'any command that could not do it',
    source: 'src/terminal/tell-problem.ts',
    types: ['ErrorDocument'],
  },
  { file: 'version', title: 'migrate --version', source: 'src/cli.ts', types: ['VersionDocument'] },
];

/** What the commands print: the types named `…Document` that their `run` returns, or that of the command they extend. */
function documents() {
  const { commands } = JSON.parse(read('oclif.manifest.json'));
  const ofCommands = Object.values(commands).map(({ id, relativePath }) => {
    const [, ...path] = relativePath;
    const { source, types } = returned(join('src', ...path).replace(/\.js$/, '.ts'));
    return { file: id.replaceAll(':', '-'), title: `migrate ${id.replaceAll(':', ' ')}`, source, types };
  });
  return [...ofCommands.sort((a, b) => (a.file < b.file ? -1 : 1)), ...others];
}

function returned(source) {
  const text = read(source);
  const [, types] = /run\(\): Promise<([^>]+)>/.exec(text) ?? [];
  if (types) return { source, types: types.split(' | ').filter((type) => type.endsWith('Document')) };
  const [, base] = /^import \w+ from '(\.\/.+\.ts)';$/m.exec(text);
  return returned(join(source, '..', base));
}

/** What the source says of a type, in one paragraph. */
function about(type, source) {
  const [, comment = ''] =
    new RegExp(`/\\*\\*((?:(?!\\*/).)*)\\*/\\nexport (?:interface|type) ${type}\\b`, 's').exec(
      read(source),
    ) ?? [];
  return comment.replace(/\s*\n\s*\*\s?/g, ' ').trim();
}

/** All schemas by file name, and the documentation made of them. */
export function makeSchemas() {
  const generator = createGenerator({
    path: join(root, 'src/{cli.ts,commands/**/*.ts}'),
    tsconfig: join(root, 'tsconfig.json'),
    skipTypeCheck: true,
    topRef: false,
    // Keys are only ever added.
    additionalProperties: true,
  });
  const schemas = documents().map(({ file, title, source, types }) => {
    const made = types.map((type) => ({
      ...generator.createSchema(type),
      description: sentence(type, source),
    }));
    const definitions = Object.assign({}, ...made.map((one) => one.definitions));
    const [only, ...more] = made.map(({ $schema: _, definitions: __, ...one }) => one);
    const body = more.length > 0 ? { anyOf: [only, ...more] } : only;
    const $schema = 'http://json-schema.org/draft-07/schema#';
    return { file, schema: { $schema, title: `${title} --json`, ...body, definitions } };
  });
  return { schemas, tables: documentTables(schemas) };
}

function sentence(type, source) {
  const imported = new RegExp(`import (?:type )?\\{[^}]*\\b${type}\\b[^}]*\\} from '(.+)';`).exec(
    read(source),
  );
  return about(type, imported ? join(source, '..', imported[1]) : source);
}

/** docs/json.md with its tables renewed. */
export function withTables(page, tables) {
  return page.replace(
    /(<!-- documents -->\n).*(<!-- \/documents -->)/s,
    (_, start, end) => `${start}\n${tables}\n${end}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { schemas, tables } = makeSchemas();
  const folder = join(root, 'schema');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  for (const { file, schema } of schemas)
    writeFileSync(join(folder, `${file}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  const page = 'docs/json.md';
  writeFileSync(join(root, page), withTables(read(page), tables));
}
