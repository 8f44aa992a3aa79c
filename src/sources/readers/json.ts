import { jsonrepair } from 'jsonrepair';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { decodeText } from './text.ts';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What may stand before JSON: a call, an assignment, Markdown's fence, a quote where JSON was written into JSON. */
const BEFORE = /^\s*(?:```\w*|(?:(?:var|let|const)\s+)?[\w.$]+\s*[=(])?\s*(?=["']?[[{])/;
const BEHIND = /[\s;)`]*$/;
/** itchat's own types, as Python prints them: `<User: {…}>`. */
const PRINTED_TYPE = /<\w+: (?=[[{])/;
const START = /^["']?(?:<\w+: )?[[{]/;
const KEY = /["']((?:[^"'\\\n]|\\.){1,60})["']\s*:/g;
const keysOf = new WeakMap<InputFile, Set<string>>();

/** The names of all keys that stand in the head of a JSON file, or of what is nearly JSON; empty for any other file. */
export function jsonKeys(file: InputFile): Set<string> {
  let keys = keysOf.get(file);
  if (!keys) {
    const text = decodeText(file.head).text.replace(BEFORE, '');
    const plain = /^["']/.test(text) ? text.replaceAll('\\"', '"') : text;
    keys = new Set(START.test(text) ? [...plain.matchAll(KEY)].map((m) => m[1]!) : []);
    keysOf.set(file, keys);
  }
  return keys;
}

/** JSON, or what is nearly JSON: one object a line, as Python prints it, with commas too many. Throws UserError `damaged-json`. */
export async function readJson(file: InputFile): Promise<{ encoding: string; value: unknown }> {
  const { encoding, text } = decodeText(await file.bytes());
  const damaged = (detail: string) => new UserError('damaged-json', { path: file.path, detail });
  let value: unknown;
  try {
    value = unwrapped(parse(text.replaceAll(DOUBLED_ESCAPE, '\\$1')));
  } catch (error) {
    throw damaged((error as Error).message.slice(0, 120));
  }
  // Nothing that walks through it, as writing it down again does, must fall over it.
  if (isDeeper(value, MOST_LEVELS)) throw damaged(`more than ${MOST_LEVELS} levels`);
  return { encoding, value };
}

const MOST_LEVELS = 200;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

const DOUBLED_ESCAPE = /\\\\(u[0-9a-f]{4})/gi;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const plain = withoutPython(text.replace(BEFORE, '').replace(BEHIND, ''));
    const repaired = jsonrepair(plain);
    if (isCutShort(plain, repaired)) throw error;
    return JSON.parse(repaired);
  }
}

/** JSON written into JSON, as text. */
const unwrapped = (value: unknown): unknown =>
  typeof value === 'string' && START.test(value) ? unwrapped(parse(value)) : value;

/** jsonrepair closes what was left open, but then people are missing: it adds brackets that no bracket it added opens. */
function isCutShort(text: string, repaired: string): boolean {
  const added = (brackets: RegExp) => count(repaired, brackets) - count(text, brackets);
  return added(/[\]}]/g) > added(/[[{]/g);
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Python's types and escapes as JSON has them; control characters as escapes. */
const withoutPython = (text: string) =>
  (PRINTED_TYPE.test(text) ? text.replaceAll(/<\w+: (?=[[{])|(?<=[}\]])>/g, '') : text).replaceAll(
    /\\(?:x([0-9a-f]{2})|U([0-9a-f]{8})|[\s\S])|[\0-\x08\x0b\x0c\x0e-\x1f]/gi,
    (whole, x?: string, long?: string) => {
      if (whole.length === 1) return escaped(whole);
      const hex = x ?? long;
      return hex === undefined
        ? whole
        : escaped(String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)));
    },
  );

/** Each UTF-16 unit as `\u….` */
const escaped = (text: string) =>
  [...Array(text.length).keys()]
    .map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
