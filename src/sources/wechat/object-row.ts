import { headerKey } from '../readers/csv.ts';
import { isObject, type JsonObject } from '../readers/json.ts';
import { type WechatField, type WechatRow, wechatAliases } from './row.ts';

/** Where an object has its fields, when its own keys do not say. */
export interface ObjectShape {
  fields: Record<string, string[]>;
  values?: Record<string, Record<string, string>>;
}

/** A row whose cells are an object's values. `keys`: all keys of the list, for fields empty in this object. */
export function objectRow(
  object: JsonObject,
  row: number,
  shape: ObjectShape = { fields: {} },
  keys: Iterable<string> = Object.keys(object),
): WechatRow {
  const known = new Set([...keys].map(headerKey));
  const byKey = new Map(Object.entries(object).map(([key, value]) => [headerKey(key), value]));
  const found = (field: WechatField): unknown[] => {
    const own = shape.fields[field];
    return own
      ? own.map((path) => at(object, path))
      : wechatAliases[field].flatMap((key) => (byKey.has(key) ? [byKey.get(key)] : []));
  };
  const all = (field: WechatField) =>
    found(field)
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .map(textOf)
      .filter((text) => text !== '');
  return {
    row,
    raw: object,
    has: (field) =>
      (shape.fields[field] ?? wechatAliases[field]).some((key) => known.has(headerKey(key.split('.')[0]!))),
    get(field) {
      const text = all(field)[0] ?? '';
      return shape.values?.[field]?.[text] ?? text;
    },
    all,
    items: (field) => (found(field).some(Array.isArray) ? all(field) : null),
    isEmpty: () => Object.values(object).every((value) => textOf(value) === ''),
  };
}

/** `ExtraBuf.手机号`: own keys only, whatever their names. */
function at(object: unknown, path: string): unknown {
  let value = object;
  for (const key of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
