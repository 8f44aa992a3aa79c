/** What is known of the `lvbuff` of an Android contact; `''` and 0 where it ends earlier. */
export interface Lvbuff {
  sex: number;
  email: string;
  mobile: string;
  signature: string;
  province: string;
  city: string;
  source: number;
  /** `CN_Guangdong_Shenzhen` */
  regionCode: string;
}

type Kind = 'int' | 'long' | 'text';

// In the order they are written; what follows them is not known well enough to be read. (LVBuffer and RContact of
// WeChat's Android client.)
const FIELDS: readonly (readonly [Kind, string])[] = [
  ['int', 'imgFlag'],
  ['int', 'sex'],
  ['text', 'facebookUserName'],
  ['long', 'facebookId'],
  ['int', 'uin'],
  ['text', 'email'],
  ['text', 'mobile'],
  ['int', 'showFlag'],
  ['int', 'conType'],
  ['text', 'smallBlog'],
  ['text', 'qqBlog'],
  ['int', 'chatroomNotify'],
  ['int', 'personalCard'],
  ['text', 'signature'],
  ['text', 'province'],
  ['text', 'city'],
  ['text', 'distance'],
  ['int', 'fromType'],
  ['int', 'source'],
  ['text', 'weibo'],
  ['int', 'verifyFlag'],
  ['text', 'verifyInfo'],
  ['text', 'regionCode'],
];

/** `{`, then numbers in 4 or 8 bytes and texts after their length in 2, the high byte first, then `}`. */
export function readLvbuff(bytes: Uint8Array): Lvbuff {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: Record<string, string | number> = {};
  let at = 1;
  const fits = (length: number) => at + length < buffer.length;
  for (const [kind, name] of buffer[0] === 0x7b ? FIELDS : []) {
    if (kind === 'text') {
      if (!fits(2)) break;
      const end = at + 2 + buffer.readUInt16BE(at);
      if (end >= buffer.length) break;
      values[name] = buffer.toString('utf8', at + 2, end);
      at = end;
    } else {
      const size = kind === 'int' ? 4 : 8;
      if (!fits(size)) break;
      values[name] = kind === 'int' ? buffer.readInt32BE(at) : 0;
      at += size;
    }
  }
  const text = (name: string) => String(values[name] ?? '').trim();
  const number = (name: string) => Number(values[name] ?? 0);
  return {
    sex: number('sex'),
    email: text('email'),
    mobile: text('mobile'),
    signature: text('signature'),
    province: text('province'),
    city: text('city'),
    source: number('source'),
    regionCode: text('regionCode'),
  };
}
