import { UserError } from '../user-error.ts';
import table from './data/wechat-columns.json' with { type: 'json' };
import { headerKey } from './readers/csv.ts';
import type { WechatField } from './wechat/row.ts';

/** What a person said the columns of a table are: for each field the names of its columns, best first. */
export type Mapping = Partial<Record<WechatField, string[]>>;

/** A column of a table nobody knows, with up to three values that stand in it. */
export interface ColumnSample {
  name: string;
  samples: string[];
  /** What it probably is, by its name. */
  guess: WechatField | null;
}

/** The fields worth asking about, in the order to ask. */
export const MAPPABLE = [
  'nickname',
  'remark',
  'wechatId',
  'userName',
  'phones',
  'emails',
  'labels',
  'description',
  'signature',
  'company',
  'region',
  'province',
  'city',
  'gender',
  'addedAt',
  'type',
] as const satisfies WechatField[];

const NAMING: WechatField[] = ['nickname', 'remark', 'wechatId', 'userName', 'display'];

/** Which field a name means: `nickname`, `wechat-id`, `昵称`; null for none. */
function fieldNamed(name: string): WechatField | null {
  const key = headerKey(name);
  const fields = Object.keys(table.fields) as WechatField[];
  return fields.find((field) => headerKey(field) === key || table.fields[field].includes(key)) ?? null;
}

/**
 * `nickname=列名,remark=…`; a column name may hold a comma, a field twice means two columns. Throws UserError
 * `map-syntax`, `map-field`, `map-without-name` (exit 2).
 */
export function parseMapping(texts: string[]): Mapping {
  const mapping: Mapping = {};
  for (const pair of texts.flatMap((text) => text.split(/,(?=[^,=]+=)/))) {
    const [, name = '', column = ''] = /^([^=]+)=(.+)$/s.exec(pair.trim()) ?? [];
    if (column === '') throw new UserError('map-syntax', { text: pair }, 2);
    const field = fieldNamed(name);
    if (!field) throw new UserError('map-field', { name, fields: MAPPABLE.join(', ') }, 2);
    mapping[field] = [...(mapping[field] ?? []), column.trim()];
  }
  if (!namesSomebody(mapping)) throw new UserError('map-without-name', { fields: NAMING.join(', ') }, 2);
  return mapping;
}

export const namesSomebody = (mapping: Mapping) => NAMING.some((field) => mapping[field] !== undefined);

/** The columns of a mapping that a table lacks. */
export function missingColumns(mapping: Mapping, header: string[]): string[] {
  const keys = new Set(header.map(headerKey));
  return Object.values(mapping)
    .flat()
    .filter((column) => !keys.has(headerKey(column)));
}

/** The columns of a table, each with its first three different values. */
export function columnSamples(header: string[], rows: Iterable<string[]>): ColumnSample[] {
  const samples = header.map(() => new Set<string>());
  for (const row of rows) {
    for (const [column, found] of samples.entries()) {
      const text = (row[column] ?? '').trim();
      if (text !== '' && found.size < 3) found.add(text.length > 60 ? `${text.slice(0, 60)}…` : text);
    }
    if (samples.every(({ size }) => size === 3)) break;
  }
  return header.map((name, column) => ({
    name,
    samples: [...samples[column]!],
    guess: fieldNamed(name),
  }));
}
