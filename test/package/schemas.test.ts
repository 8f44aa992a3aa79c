import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSchemas, withTables } from '../../bin/schemas.js';
import { root } from '../support/program.ts';

it('schema/ and docs/json.md are what the types say ("npm run schemas" renews them)', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const { schemas, tables } = makeSchemas();
  for (const { file, schema } of schemas) expect(JSON.parse(read(`schema/${file}.json`))).toEqual(schema);
  const page = read('docs/json.md');
  expect(page).toBe(withTables(page, tables));
}, 60_000);
