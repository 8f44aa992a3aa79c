import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1024 ** 2;

/** A text in pieces of a million characters. */
export function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/**
 * The text of a UTF-8 file in pieces, without its BOM and with every CRLF as LF, so that it need not fit in memory. Ends
 * with null at bytes that are not UTF-8.
 */
export function* utf8Pieces(path: string): Generator<string | null> {
  const descriptor = openSync(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    let held = '';
    for (let isFirst = true; ; isFirst = false) {
      const block = Buffer.allocUnsafe(PIECE);
      const length = readSync(descriptor, block);
      if (length === 0) break;
      const bytes = Buffer.concat([rest, block.subarray(0, length)]);
      const end = wholeCharacters(bytes);
      rest = bytes.subarray(end);
      if (!isUtf8(bytes.subarray(0, end))) {
        yield null;
        return;
      }
      const text = held + bytes.toString('utf8', isFirst ? lengthOfBom(bytes) : 0, end);
      // A CR at the end may be half of a CRLF.
      held = text.endsWith('\r') ? '\r' : '';
      yield (held ? text.slice(0, -1) : text).replaceAll('\r\n', '\n');
    }
    if (rest.length > 0) yield null;
    else if (held) yield held;
  } finally {
    closeSync(descriptor);
  }
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
