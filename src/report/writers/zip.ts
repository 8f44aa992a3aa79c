import { crc32, deflateRawSync } from 'node:zlib';

/**
 * A zip of texts, as office programs read it (APPNOTE 6.3: no zip64, so 4 GB at most). Node's own compressor is four
 * times as fast as fflate and more (docs/decisions/libraries.md). Every file is dated 1980-01-01, so that the same texts give the same bytes.
 */
export function zip(files: Record<string, string>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content, { level: 1 });
    const fileName = Buffer.from(name);
    const common = fields([
      [2, 20], // version needed
      [2, 0x0800], // names are UTF-8
      [2, 8], // deflated
      [2, 0], // time
      [2, 0x21], // 1980-01-01
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, fileName.length],
      [2, 0], // extra field
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, fileName]);
    const place = fields([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ]); // comment, disk, attributes; where it begins
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), fields([[2, 20]]), common, place, fileName]));
    bodies.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = directory.length;
  const end = fields([
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end]);
}

/** Numbers of 2 or 4 bytes, little end first. */
function fields(list: [bytes: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
