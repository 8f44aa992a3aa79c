export interface Utf8Counts {
  /** Multi-byte sequences that are well-formed, and those of them that have three bytes or four. */
  valid: number;
  long: number;
  /** Bytes that are in none; a sequence cut by the end counts as neither. */
  broken: number;
}

export function countUtf8(bytes: Buffer): Utf8Counts {
  let valid = 0;
  let long = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    let good = length > 0 && lead < 0xf5 ? 1 : 0;
    while (good > 0 && good < length && (bytes[i + good] ?? 0) >> 6 === 2) good++;
    if (good > 0 && good === length) {
      valid++;
      if (length > 2) long++;
    } else if (good === 0 || i + good < bytes.length) broken++;
    i += Math.max(good, 1);
  }
  return { valid, long, broken };
}
