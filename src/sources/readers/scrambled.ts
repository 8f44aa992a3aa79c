import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { countUtf8 } from './utf8-counts.ts';

export interface DecodedText {
  /**
   * `utf-8`, `utf-16le`, `utf-16be`, `big5`, `gb18030` or `windows-1252`; `utf-8, saved as latin-1` and the like where
   * the text was scrambled and is put right.
   */
  encoding: string;
  text: string;
}

/** Enough of a text to tell what was done to it. */
const SAMPLE = 64 * 1024;

/** A text that was read in a wrong encoding and then saved as UTF-8, put right; null where nothing is to be put right. */
export function unscrambled(text: string): DecodedText | null {
  const sample = text.slice(0, SAMPLE);
  const meant = LETTERS_OF_HAN.test(sample) ? fromLatin1(text) : null;
  if (meant) return meant;
  if (HAN_ESCAPE.test(sample) && !JSON_START.test(sample))
    return { encoding: 'utf-8, escaped', text: fromEscapes(text) };
  if (likenessToUtf8(sample) < 1) return null;
  const bytes = iconv.encode(text, 'gb18030');
  return isUtf8(bytes) ? { encoding: 'utf-8, saved as gb18030', text: bytes.toString('utf8') } : null;
}

/** How a text lost characters for good before it was saved, where its beginning shows it. */
export function lossIn(text: string): 'read-as-latin-1' | 'read-as-gb18030' | 'question-marks' | null {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes('\0')) return null;
  if (unscrambled(text) === null) {
    if (share(Buffer.concat(runsIn(sample).map(bytesOf))) >= 0.5) return 'read-as-latin-1';
    if (likenessToUtf8(sample) >= 0.5) return 'read-as-gb18030';
  }
  const header = sample
    .split('\n', 1)[0]!
    .split(/[,;\t|]/)
    .map((name) => name.replace(/^\s*"|"\s*$/g, ''));
  const lost = header.filter((name) => /^[?\ufffd]{2,}$|锟斤拷/.test(name));
  return lost.length >= 2 && lost.length * 2 >= header.length ? 'question-marks' : null;
}

/** What Windows-1252 has in the place of control characters, and the byte of each. (WHATWG Encoding, windows-1252) */
const WINDOWS = new Map(
  [...iconv.decode(Buffer.from(Array.from({ length: 32 }, (_, i) => 0x80 + i)), 'windows-1252')]
    .map((letter, i): [string, number] => [letter, 0x80 + i])
    .filter(([letter]) => letter > '\u00ff' && letter !== '\ufffd'),
);
const LETTER = `[\\u0080-\\u00ff${[...WINDOWS.keys()].join('')}]`;
const LETTERS = new RegExp(`${LETTER}+`, 'g');
/** A letter for each byte of two Han characters: no language of Europe has four of these letters on end. */
const LETTERS_OF_HAN = new RegExp(`${LETTER}{4}`);
const ONLY_LETTERS = new RegExp(`^(?:[\\0-\\x7f]|${LETTER})*$`);

const runsIn = (text: string) => (text.match(LETTERS) ?? []).filter((run) => LETTERS_OF_HAN.test(run));
const bytesOf = (text: string) =>
  Buffer.from([...text].map((letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0)));

/** UTF-8, or else GB18030, read as if each byte were a letter: 林佳 became æž—ä½³, or ÁÖ¼Ñ. */
function fromLatin1(text: string): DecodedText | null {
  const runs = runsIn(text).map(bytesOf);
  if (runs.filter(isUtf8).length * 2 > runs.length) {
    const mended = text.replace(LETTERS, (run) =>
      isUtf8(bytesOf(run)) ? bytesOf(run).toString('utf8') : run,
    );
    return { encoding: 'utf-8, saved as latin-1', text: mended };
  }
  if (!ONLY_LETTERS.test(text)) return null;
  const mended = iconv.decode(bytesOf(text), 'gb18030');
  return WORDS.test(mended) ? { encoding: 'gb18030, saved as latin-1', text: mended } : null;
}

/** Words of which some stand in any list of WeChat contacts. */
const WORDS = /昵称|备注|微信|姓名|用户名|好友|显示名/;

/** Which share of the bytes of other characters than ASCII are three bytes of UTF-8; 0 where there are hardly any. */
function share(bytes: Buffer): number {
  const { long, broken } = countUtf8(bytes);
  return long < 4 ? 0 : long / (long + broken);
}

/**
 * Was UTF-8 read as GB18030, so that 用户 became 鐢ㄦ埛? Real Chinese written in GB18030 is hardly ever UTF-8; such a text is,
 * but where the last byte of an odd number was lost.
 */
const likenessToUtf8 = (text: string) => share(iconv.encode(text.replaceAll('\ufffd', ''), 'gb18030'));

/** In JSON a character may be written as its number. */
const JSON_START = /^\s*"?[[{]/;
const HAN_ESCAPE = /\\u[4-9][0-9a-f]{3}/i;

/** Characters written as their numbers, as programs print what is not ASCII: `\u6797`. */
const fromEscapes = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
