/**
 * The `ExtraBuf` of WeChat 3 on Windows: entries of a 4-byte key, a type byte and a value. Values by key, the key as
 * 8 capital hex digits in the order of its bytes. Reads as far as the bytes make sense. (sjzar/chatlog and
 * xaoyaoo/PyWxDump, which parse the same.)
 */
export function readExtraBuf(bytes: Uint8Array): Map<string, string | number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Map<string, string | number>();
  let at = 0;
  while (at + 5 <= buffer.length) {
    const key = buffer.toString('hex', at, at + 4).toUpperCase();
    const type = buffer[at + 4]!;
    at += 5;
    if (type === 0x04 && at + 4 <= buffer.length) {
      values.set(key, buffer.readInt32LE(at));
      at += 4;
    } else if (type === 0x05) {
      at += 8;
    } else if ((type === 0x17 || type === 0x18) && at + 4 <= buffer.length) {
      const end = at + 4 + buffer.readUInt32LE(at);
      if (end > buffer.length) break;
      const text = buffer.toString(type === 0x17 ? 'utf8' : 'utf16le', at + 4, end);
      values.set(key, text.replace(/\0+$/, ''));
      at = end;
    } else break;
  }
  return values;
}
