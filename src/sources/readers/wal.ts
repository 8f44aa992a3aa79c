/** One page in a write-ahead log. */
export interface WalPage {
  number: number;
  /** Where its bytes begin in the log. */
  offset: number;
}

const HEADER = 32;
const FRAME = 24;

/**
 * The newest committed version of each page in a write-ahead log, and how many pages the database then has; null where
 * nothing was committed. (The SQLite file format, "The Write-Ahead Log".)
 */
export function committedPages(log: Buffer): { pages: WalPage[]; size: number } | null {
  if (log.length < HEADER || (log.readUInt32BE(0) & 0xfffffffe) !== 0x377f0682) return null;
  const littleEndian = (log[3]! & 1) === 0;
  const pageSize = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let sum = checksum(log.subarray(0, 24), littleEndian, [0, 0]);
  let size = 0;
  let pending: WalPage[] = [];
  const committed = new Map<number, WalPage>();
  for (let at = HEADER; at + FRAME + pageSize <= log.length; at += FRAME + pageSize) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    sum = checksum(log.subarray(at, at + 8), littleEndian, sum);
    sum = checksum(log.subarray(at + FRAME, at + FRAME + pageSize), littleEndian, sum);
    if (sum[0] !== log.readUInt32BE(at + 16) || sum[1] !== log.readUInt32BE(at + 20)) break;
    pending.push({ number: log.readUInt32BE(at), offset: at + FRAME });
    const sizeAfterCommit = log.readUInt32BE(at + 4);
    if (sizeAfterCommit === 0) continue;
    size = sizeAfterCommit;
    for (const page of pending) committed.set(page.number, page);
    pending = [];
  }
  return size === 0 ? null : { pages: [...committed.values()], size };
}

function checksum(bytes: Buffer, littleEndian: boolean, [first, second]: [number, number]): [number, number] {
  const word = (at: number) => (littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  let s0 = first;
  let s1 = second;
  for (let at = 0; at < bytes.length; at += 8) {
    s0 = (s0 + word(at) + s1) >>> 0;
    s1 = (s1 + word(at + 4) + s0) >>> 0;
  }
  return [s0, s1];
}
