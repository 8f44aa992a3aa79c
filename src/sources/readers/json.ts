import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { decodeText } from './text.ts';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const START = /^\s*[[{]/;
const KEY = /["']((?:[^"'\\\n]|\\.){1,60})["']\s*:/g;
const keysOf = new WeakMap<InputFile, Set<string>>();

/** The names of all keys that stand in the head of a JSON file (or a printed Python list); empty for any other file. */
export function jsonKeys(file: InputFile): Set<string> {
  let keys = keysOf.get(file);
  if (!keys) {
    const { text } = decodeText(file.head);
    keys = new Set(START.test(text) || PRINTED.test(text) ? [...text.matchAll(KEY)].map((m) => m[1]!) : []);
    keysOf.set(file, keys);
  }
  return keys;
}

/** Throws UserError `damaged-json`. */
export async function readJson(file: InputFile): Promise<{ encoding: string; value: unknown }> {
  const decoded = decodeText(await file.bytes());
  const text = unscrambled(decoded.text);
  const value = parsed(file, text);
  // Nothing that walks through it, as writing it down again does, must fall over it.
  if (isDeeper(value, MOST_LEVELS)) {
    throw new UserError('damaged-json', { path: file.path, detail: `more than ${MOST_LEVELS} levels` });
  }
  return { encoding: decoded.encoding, value };
}

const MOST_LEVELS = 200;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function parsed(file: InputFile, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const value = PRINTED.test(text) ? parsePrinted(text) : parseLines(text);
    if (value !== undefined) return value;
    throw new UserError('damaged-json', { path: file.path, detail: (error as Error).message.slice(0, 120) });
  }
}

/** One object a line, as bots write lists; undefined where the text is something else. */
function parseLines(text: string): unknown[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  try {
    const values = lines.map((line) => JSON.parse(line) as unknown);
    return values.every(isObject) ? values : undefined;
  } catch {
    return undefined;
  }
}

/** A reply of WeChat for the web saved as if it were Latin-1: every Chinese character became three letters. */
function unscrambled(text: string): string {
  if (!/[\u00e4-\u00e9][\u0080-\u00bf]{2}/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  const plain = Buffer.from(text, 'latin1').toString('utf8');
  return plain.includes('\ufffd') ? text : plain;
}

/** How Python prints a list of dictionaries; itchat's own types stand around it as `<User: {…}>`. */
const PRINTED = /^\s*(<\w+: )?\[\s*(<\w+: )?\{\s*'/;
const TOKEN =
  /\s+|<\w+: |>|([[\]{}:,])|('(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")|(True|False|None)|(-?\d+(?:\.\d+)?)/y;
const WORDS: Record<string, string> = { True: 'true', False: 'false', None: 'null' };

/** Python's literals as JSON's; undefined where the text is something else. */
function parsePrinted(text: string): unknown {
  const json: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (!token) return undefined;
    const [, mark, quoted, word, digits] = token;
    if (quoted) json.push(JSON.stringify(unquote(quoted.slice(1, -1))));
    else json.push(mark ?? WORDS[word ?? ''] ?? digits ?? '');
  }
  try {
    return JSON.parse(json.join('').replace(/,([\]}])/g, '$1'));
  } catch {
    return undefined;
  }
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

function unquote(body: string): string {
  return body.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([\s\S]))/g,
    (_, x, u, long, other) => {
      const code = x ?? u ?? long;
      if (code === undefined) return ESCAPES[other] ?? other;
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}
