import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { expect } from 'vitest';
import { root } from './program.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** A schema as shipped, but that knows no key which it does not name: a new key has to be in the types. */
function exactly(schema: AnySchemaObject): AnySchemaObject {
  if (Array.isArray(schema)) return schema.map(exactly) as unknown as AnySchemaObject;
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, exactly(value)]));
  return schema.properties && schema.type === 'object' && !('additionalProperties' in schema)
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** Holds a document against `schema/<name>.json`. */
export function expectDocument(name: string, document: unknown): void {
  const schema = JSON.parse(readFileSync(join(root, `schema/${name}.json`), 'utf8'));
  const key = `exactly ${name}`;
  const validate = ajv.getSchema(key) ?? ajv.addSchema(exactly(schema), key).getSchema(key)!;
  validate(document);
  expect(validate.errors ?? [], name).toEqual([]);
}
