import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLvbuff } from '../../../src/sources/readers/lvbuff.ts';
import { readProtobuf } from '../../../src/sources/readers/protobuf.ts';
import { findOpener } from '../../../src/sources/readers/sqlcipher.ts';
import { readExtraBuf } from '../../../src/sources/readers/tlv.ts';
import { committedPages } from '../../../src/sources/readers/wal.ts';
import { extraBuf, lvbuff } from '../../fixtures/sources/wechat-3.ts';

const bytes = fc.uint8Array({ maxLength: 400 });

describe('blobs and logs', () => {
  it('of any bytes are read as far as they make sense, never thrown at', () => {
    const readers = [
      readExtraBuf,
      readProtobuf,
      readLvbuff,
      (b: Uint8Array) => committedPages(Buffer.from(b)),
    ];
    fc.assert(
      fc.property(bytes, (content) => {
        for (const read of readers) read(content);
        readLvbuff(Buffer.concat([Buffer.from('{'), content]));
        committedPages(Buffer.concat([Buffer.from('377f0682002de21800001000', 'hex'), content]));
      }),
      { numRuns: 2000 },
    );
  });

  it('an ExtraBuf gives back every text put into it, with what follows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, utf8) => {
        const read = readExtraBuf(
          extraBuf([
            ['46CF10C4', text, utf8],
            ['74752C06', 2],
          ]),
        );
        expect(read.get('46CF10C4')).toBe(text.replace(/\0+$/, ''));
        expect(read.get('74752C06')).toBe(2);
      }),
    );
  });

  it('an lvbuff gives back its texts; a length that leads out of it ends the reading', () => {
    const start = [0, 1, 'fb', 5n, 7];
    expect(readLvbuff(lvbuff([...start, 'a@example.com', '13800000000']))).toMatchObject({
      sex: 1,
      email: 'a@example.com',
      mobile: '13800000000',
      signature: '',
    });
    const cut = lvbuff([...start, 'a@example.com']);
    cut.writeUInt16BE(60_000, cut.length - 'a@example.com'.length - 3);
    expect(readLvbuff(cut)).toMatchObject({ sex: 1, email: '' });
  });

  it('no key opens what is no database', () => {
    expect(findOpener(Buffer.alloc(8192, 7), ['passphrase', '0'.repeat(64)])).toBeNull();
    expect(findOpener(Buffer.alloc(100), ['passphrase'])).toBeNull();
  });
});
