import type { InputFile, Reading } from '../format.ts';
import { type ColumnSample, columnSamples, type Mapping } from '../mapping.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { isObject, type JsonObject, jsonKeys, readJson } from '../readers/json.ts';
import { RecordLog } from '../record-log.ts';
import { Warnings } from '../warnings.ts';
import { wechatRecords } from '../wechat/records.ts';
import { shapeOf, tableRows, type WechatField, wechatAliases } from '../wechat/row.ts';

export const mappedTable = { id: 'mapped-table', side: 'wechat' } as const;

/** A table of any program: what its columns are, its owner must say. */
export interface UnknownTable {
  path: string;
  header: string[];
  columns: ColumnSample[];
  /** True where nobody named this very file: it lay in a folder or zip. */
  passOver: boolean;
  read(mapping: Mapping): Reading;
}

interface Cells {
  encoding: string;
  savedAsAnsi?: boolean;
  header: string[];
  rows(odd?: Warnings): Iterable<string[]>;
  warnings: Warnings;
}

/** The table in a CSV or JSON file that no format knows; null where there is none. */
export async function unknownTable(file: InputFile, passOver: boolean): Promise<UnknownTable | null> {
  const cells = jsonKeys(file).size > 0 ? await jsonCells(file) : await csvCells(file);
  if (!cells) return null;
  const { header, rows, encoding, warnings, savedAsAnsi = false } = cells;
  return {
    path: file.path,
    header,
    columns: columnSamples(header, rows(new Warnings())),
    passOver,
    read(mapping) {
      const log = new RecordLog(warnings);
      const fields = Object.keys(wechatAliases) as WechatField[];
      const aliases = Object.fromEntries(
        fields.map((field) => [field, (mapping[field] ?? []).map(headerKey)]),
      ) as Record<WechatField, string[]>;
      return {
        format: mappedTable.id,
        side: mappedTable.side,
        encoding,
        lineage: `${mappedTable.id}:${shapeOf(header)}`,
        records: wechatRecords(tableRows(header, rows(), rowsByHeader(header), aliases), log, {
          savedAsAnsi,
        }),
        warnings: () => log.warnings(),
      };
    },
  };
}

/** Below the widest of the first rows: titles are narrower than what they stand above. */
async function csvCells(file: InputFile): Promise<Cells | null> {
  const named = headerCandidates(file).filter(({ header }) => header.some((name) => headerKey(name) !== ''));
  const widest = Math.max(0, ...named.map(({ header }) => header.length));
  const found = named.find(({ header }) => header.length === widest);
  if (!found) return null;
  const wanted = JSON.stringify(found.header.map(headerKey));
  return readTable(file, (keys) => JSON.stringify(keys) === wanted);
}

/** The longest list of objects, inner objects as columns of their own: `profile.name`. */
async function jsonCells(file: InputFile): Promise<Cells | null> {
  const { encoding, value } = await readJson(file);
  const list = longestList(value);
  if (list.length === 0) return null;
  const objects = list.map((object) => flat(object));
  const header = [...new Set(objects.flatMap((object) => [...object.keys()]))];
  const rows = objects.map((object) => header.map((name) => object.get(name) ?? ''));
  return { encoding, header, rows: () => rows, warnings: new Warnings() };
}

function longestList(value: unknown, depth = 0): JsonObject[] {
  if (depth > 3) return [];
  const own = Array.isArray(value) ? value.filter(isObject) : [];
  const inner = isObject(value) ? Object.values(value).map((item) => longestList(item, depth + 1)) : [];
  return [own, ...inner].reduce((best, list) => (list.length > best.length ? list : best));
}

function flat(object: JsonObject, before = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(object)) {
    const name = before + key;
    if (isObject(value)) flat(value, `${name}.`, into);
    // The way label lists are joined everywhere here: a label may hold a comma.
    else if (Array.isArray(value))
      into.set(name, value.filter((item) => typeof item !== 'object').join(' | '));
    else if (value !== null && value !== undefined) into.set(name, String(value));
  }
  return into;
}
