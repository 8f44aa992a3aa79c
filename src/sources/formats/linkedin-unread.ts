import table from '../data/linkedin-unread-files.json' with { type: 'json' };

/** Which file of LinkedIn's archive that we do not read has these header keys, or null. */
export function otherLinkedinFile(keys: string[]): string | null {
  const found = Object.entries(table.files).find(([, signatures]) =>
    signatures.some((signature) => signature.every((key) => keys.includes(key))),
  );
  return found?.[0] ?? null;
}

export const isOtherLinkedinFile = (keys: string[]) => otherLinkedinFile(keys) !== null;
