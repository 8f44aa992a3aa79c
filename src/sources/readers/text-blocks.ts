import { closeSync, openSync, readSync } from 'node:fs';

/** Measured: larger ones are slower, and hold more memory. */
const BLOCK = 64 * 1024;

/** A text in pieces of some ten thousand characters. */
export function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += BLOCK) yield text.slice(at, at + BLOCK);
}

/** The bytes of a UTF-8 file without its BOM, in blocks that end between two characters. */
export function* blocksOf(path: string): Generator<Buffer> {
  const descriptor = openSync(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    for (let isFirst = true; ; isFirst = false) {
      const block = Buffer.allocUnsafe(rest.length + BLOCK);
      rest.copy(block);
      const length = rest.length + readSync(descriptor, block, rest.length, BLOCK, null);
      if (length === rest.length) break;
      const end = wholeCharacters(block.subarray(0, length));
      yield block.subarray(isFirst ? lengthOfBom(block) : 0, end);
      rest = block.subarray(end, length);
    }
    if (rest.length > 0) yield rest;
  } finally {
    closeSync(descriptor);
  }
}

/** The text of a UTF-8 file in pieces, every CRLF as LF, so that it need not fit in memory. */
export function* utf8Pieces(path: string): Generator<string> {
  let held = '';
  for (const block of blocksOf(path)) {
    const text = held + block.toString('utf8');
    // A CR at the end may be half of a CRLF.
    held = text.endsWith('\r') ? '\r' : '';
    yield (held ? text.slice(0, -1) : text).replaceAll('\r\n', '\n');
  }
  if (held) yield held;
}

const lengthOfBom = (bytes: Buffer) => (bytes.toString('hex', 0, 3) === 'efbbbf' ? 3 : 0);

/** How many bytes there are before a last character that may be cut. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}
