import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

/** How one WeChat encrypts its databases: SQLCipher, with a page size, key derivation and page check of its own. */
interface Cipher {
  id: string;
  pageSize: number;
  /** Bytes at the end of each page: the IV, the check where there is one, and what fills them up to 16. */
  reserve: number;
  digest: 'sha1' | 'sha512';
  iterations: number;
  checked: boolean;
}

/** As sjzar/chatlog (Windows and Mac) and the notes of those who opened Android's EnMicroMsg.db have them. */
const ciphers: readonly Cipher[] = [
  { id: 'android', pageSize: 1024, reserve: 16, digest: 'sha1', iterations: 4000, checked: false },
  { id: 'windows-3', pageSize: 4096, reserve: 48, digest: 'sha1', iterations: 64_000, checked: true },
  { id: 'mac-3', pageSize: 1024, reserve: 48, digest: 'sha1', iterations: 64_000, checked: true },
  { id: 'wechat-4', pageSize: 4096, reserve: 80, digest: 'sha512', iterations: 256_000, checked: true },
];

const SALT = 16;
const IV = 16;
const MAGIC = Buffer.from('SQLite format 3\0');

/** Opens pages, numbered from 1. */
export interface Opener {
  cipher: Cipher;
  /** The page in plain, or null where its check fails. */
  page(bytes: Buffer, number: number): Buffer | null;
}

/** The cipher and key that open a file that begins with `head`, or null where none of the keys does. */
export function findOpener(head: Buffer, keys: readonly string[]): Opener | null {
  const salt = head.subarray(0, SALT);
  for (const cipher of ciphers) {
    if (head.length < cipher.pageSize) continue;
    for (const key of keys.flatMap((text) => keysFrom(text, salt, cipher))) {
      const opener = openerOf(cipher, key, salt);
      const first = opener.page(head.subarray(0, cipher.pageSize), 1);
      if (first && isFirstPage(first, cipher)) return opener;
    }
  }
  return null;
}

/** 64 hex digits are a key, taken as it is or as what the key is derived from; anything else is a passphrase. */
function keysFrom(text: string, salt: Buffer, { iterations, digest }: Cipher): Buffer[] {
  const derive = (secret: Buffer) => pbkdf2Sync(secret, salt, iterations, 32, digest);
  // SQLCipher writes a raw key x'…', with the salt behind it or without.
  const hex = /^(?:0x|x')?([0-9a-f]{64})(?:[0-9a-f]{32})?'?$/i.exec(text)?.[1];
  if (!hex) return [derive(Buffer.from(text))];
  const bytes = Buffer.from(hex, 'hex');
  return [bytes, derive(bytes)];
}

function openerOf(cipher: Cipher, key: Buffer, salt: Buffer): Opener {
  const { pageSize, reserve, digest } = cipher;
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, digest);
  return {
    cipher,
    page(bytes, number) {
      // Pages SQLite has set aside but never written.
      if (number > 1 && bytes.every((byte) => byte === 0)) return bytes;
      const start = number === 1 ? SALT : 0;
      const end = pageSize - reserve;
      if (cipher.checked && !isGenuine(bytes.subarray(start), number)) return null;
      const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(end, end + IV)).setAutoPadding(
        false,
      );
      const plain = [decipher.update(bytes.subarray(start, end)), decipher.final()];
      return Buffer.concat([...(number === 1 ? [MAGIC] : []), ...plain, Buffer.alloc(reserve)]);
    },
  };

  function isGenuine(bytes: Buffer, number: number): boolean {
    const signed = bytes.length - reserve + IV;
    const counter = Buffer.alloc(4);
    counter.writeUInt32LE(number);
    const check = createHmac(digest, macKey).update(bytes.subarray(0, signed)).update(counter).digest();
    return timingSafeEqual(check, bytes.subarray(signed, signed + check.length));
  }
}

/** What every SQLite file has in bytes 16 to 23. (The SQLite file format, "The Database Header".) */
function isFirstPage(page: Buffer, { pageSize, reserve }: Cipher): boolean {
  const fractions = page[21] === 64 && page[22] === 32 && page[23] === 32;
  return page.readUInt16BE(16) === pageSize && page[20] === reserve && fractions;
}
