import { createHash } from 'node:crypto';

/** 16 hex digits that stay the same for the same texts. */
export function digest(...texts: string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
}

/** Tells equal derived keys of one file apart by their order: `k`, `k#2`, `k#3`. */
export function ordinals(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  };
}
