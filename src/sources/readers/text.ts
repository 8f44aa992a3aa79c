import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type DecodedText, unscrambled } from './scrambled.ts';
import { countUtf8, type Utf8Counts } from './utf8-counts.ts';

/**
 * Bytes of a text file as text: by its BOM, else UTF-16 where every other byte is zero, else UTF-8, else Big5 or
 * GB18030 where the bytes pair up like Chinese, else Windows-1252. Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  const wide = guessUtf16(bytes);
  if (wide) return utf16(bytes, wide);
  if (isUtf8(bytes)) return utf8(bytes);
  if (isMostlyUtf8(countUtf8(bytes))) return utf8(bytes);
  if (looksLikeBig5(bytes)) return { encoding: 'big5', text: iconv.decode(bytes, 'big5') };
  if (looksLikeGb18030(bytes)) return { encoding: 'gb18030', text: iconv.decode(bytes, 'gb18030') };
  return { encoding: 'windows-1252', text: iconv.decode(bytes, 'windows-1252') };
}

/** One cut character does not make a UTF-8 file another encoding. */
const isMostlyUtf8 = ({ valid, broken }: Utf8Counts) => broken === 0 || valid > broken * 20;

/** Is a text pasted together from UTF-8 and another encoding? Then whichever is chosen, names come out wrong. */
export function mixesEncodings(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return false;
  const counts = countUtf8(bytes);
  // Two bytes that look like UTF-8 are common in Chinese of other encodings, three are not.
  return !isMostlyUtf8(counts) && counts.long >= 3 && counts.long * 20 >= counts.broken;
}

/** False for pictures, databases and the like: text holds no NUL and hardly any control character. */
export function looksLikeText(head: Buffer): boolean {
  const { text } = decodeText(head);
  if (text.includes('\0')) return false;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffd) odd++;
  }
  return odd * 20 <= text.length;
}

function utf8(bytes: Buffer): DecodedText {
  const text = bytes.toString('utf8');
  return unscrambled(text) ?? { encoding: 'utf-8', text };
}

function utf16(bytes: Buffer, encoding: string): DecodedText {
  return { encoding, text: iconv.decode(bytes, encoding, { stripBOM: false }) };
}

function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  // The Latin letters and delimiters of a header have a zero half; nothing else in a text file has.
  const pairs = length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/**
 * Many second bytes of Big5 are ASCII, which those of common GB characters never are; and unlike the accented letters
 * of Windows-1252, the pairs stand side by side. (Big5-ETEN: 0xA4 to 0xC6 are the common characters.)
 */
function looksLikeBig5(bytes: Buffer): boolean {
  let pairs = 0;
  let common = 0;
  let ascii = 0;
  let adjacent = 0;
  let lastEnd = -1;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    const valid =
      lead >= 0xa1 && lead <= 0xf9 && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe));
    if (!valid) return false;
    pairs++;
    if (lead >= 0xa4 && lead <= 0xc6) common++;
    if (trail <= 0x7e) ascii++;
    if (lastEnd === i) adjacent++;
    lastEnd = i + 2;
    i++;
  }
  return pairs > 0 && common >= pairs * 0.8 && ascii >= pairs * 0.15 && adjacent >= pairs * 0.3;
}

/**
 * Common Han characters are two bytes, both above 0xA0, in GB18030; an accented letter of Windows-1252 stands alone
 * between ASCII letters. (GB 18030-2022, the two-byte regions.)
 */
function looksLikeGb18030(bytes: Buffer): boolean {
  let common = 0;
  let other = 0;
  let wrong = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe) common++;
    else if (lead >= 0x81 && lead <= 0xfe && trail >= 0x30 && trail !== 0x7f && trail <= 0xfe) other++;
    else wrong++;
    if (trail >= 0x30) i++;
  }
  return common > 0 && common >= other && wrong * 20 <= common + other;
}
