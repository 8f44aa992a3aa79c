import { UserError } from '../../user-error.ts';
import table from '../data/wechat-json-shapes.json' with { type: 'json' };
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { isObject, type JsonObject, jsonKeys, readJson } from '../readers/json.ts';
import { RecordLog } from '../record-log.ts';
import { objectRow } from '../wechat/object-row.ts';
import { wechatRecords } from '../wechat/records.ts';
import { shapeOf } from '../wechat/row.ts';

interface Shape {
  name: string;
  keys: string[];
  one?: string[];
  fields: Record<string, string[]>;
  values?: Record<string, Record<string, string>>;
  /** A key that holds the numbers of labels, whose names are elsewhere. */
  numberedLabels?: string;
  /** itchat puts the owner before the friends. */
  firstIsSelf?: boolean;
  kind?: string;
  /** Texts hold entities, with or without emoji, as in WeChat for the web. */
  web?: boolean;
}

const SHAPES: Shape[] = table.shapes;

/** A JSON list of WeChat contacts: of an exporter, a bot, a protocol reply or a printed Python list. */
export const wechatJson: SourceFormat = {
  id: 'wechat-json',
  side: 'wechat',

  detect: (file) => shapeIn(jsonKeys(file)) !== null,

  async read(file: InputFile): Promise<Reading> {
    const { encoding, value } = await readJson(file);
    const shape = shapeIn(jsonKeys(file))!;
    const people = listIn(value, shape);
    if (people === null) throw new UserError('damaged-json', { path: file.path, detail: shape.name });
    const log = new RecordLog();
    const keys = new Set(people.flatMap((person) => Object.keys(person)));
    const numbered = shape.numberedLabels;
    if (numbered && people.some((person) => person[numbered])) log.warn('numbered-labels');
    const rows = people.map((person, i) => objectRow(person, i + 1, shape, keys));
    if (shape.kind) for (const row of rows) row.kind = 'stranger';
    const first = rows[0];
    if (shape.firstIsSelf && Array.isArray(value) && first) first.kind = 'self';
    for (const [i, row] of rows.entries()) {
      // Of all accounts, WeChat for the web numbers only the one logged in.
      if (shape.firstIsSelf && Number(people[i]!.Uin)) row.kind = 'self';
    }
    const account = isObject(value) && typeof value.account === 'string' ? value.account : null;
    const records = wechatRecords(rows, log, { owner: account, ...(shape.web && { web: true }) });
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: `${this.id}:${shapeOf([shape.name])}`,
      records,
      warnings: () => log.warnings(),
    };
  },
};

/** The members of one group, with their names in it. */
export const listsMembers = (keys: Set<string>) => keys.has('groupNickname') && keys.has('isOwner');

function shapeIn(keys: Set<string>): Shape | null {
  if (listsMembers(keys)) return null;
  const fits = ({ keys: all, one }: Shape) =>
    all.every((key) => keys.has(key)) && (one?.some((key) => keys.has(key)) ?? true);
  return SHAPES.find(fits) ?? null;
}

/** The longest list of objects with the shape's keys, at most three levels down; a dictionary of people is one too. */
function listIn(value: unknown, shape: Shape, depth = 0): JsonObject[] | null {
  const isPerson = (item: unknown): item is JsonObject =>
    isObject(item) && shape.keys.slice(0, 2).every((key) => key in item);
  if (Array.isArray(value)) {
    const people = value.filter(isObject);
    if (people.some(isPerson)) return people;
  } else if (isObject(value)) {
    const inside = Object.values(value);
    if (inside.length > 0 && inside.every(isPerson)) return inside;
    if (isPerson(value)) return [value];
  } else return null;
  if (depth === 3) return null;
  const lists = Object.values(value).flatMap((item) => listIn(item, shape, depth + 1) ?? []);
  return lists.length > 0 ? lists : null;
}
