import type { Owner, Provenance } from '../../model.ts';

/** A person as stored, with the rows they were read from. */
export type Fields = Record<string, unknown> & { id: string; provenance: Provenance[] };

/** Field by field: the newest that is not empty wins; nothing is lost to an empty one. */
function mergeNewest(older: Fields, newer: Fields): Fields {
  const both: Fields = { ...older };
  for (const [field, value] of Object.entries(newer)) {
    if (field !== 'id' && !isEmpty(value)) both[field] = value;
  }
  both.provenance = [...older.provenance, ...newer.provenance];
  return both;
}

/** Files that show somebody without saying whether they are a friend. */
const CLAIM_NOTHING = new Set(['wechat-xml']);
const claimsNothing = ({ provenance }: Fields) => provenance.every(({ format }) => CLAIM_NOTHING.has(format));

function mergeContacts(older: Fields, newer: Fields): Fields {
  const both = mergeNewest(older, newer);
  if (claimsNothing(older) !== claimsNothing(newer)) {
    both.kind = claimsNothing(newer) ? older.kind : newer.kind;
  }
  // A file without types calls everyone a friend; one that knows better is believed.
  else if (older.kind !== 'person' && newer.kind === 'person') both.kind = older.kind;
  return both;
}

/** All names, numbers and addresses; counts add up, since parts of one list are different entries. */
function mergeBridges(older: Fields, newer: Fields): Fields {
  const both = mergeNewest(older, newer);
  for (const field of ['names', 'emails', 'phones', 'wechatIds', 'profileUrls']) {
    both[field] = union(older[field], newer[field]);
  }
  both.count = Number(older.count) + Number(newer.count);
  both.lastAt =
    [older.lastAt, newer.lastAt]
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null;
  return both;
}

/** How two records of one person become one, by their type. */
export const mergers = {
  contact: mergeContacts,
  connection: mergeNewest,
  invitation: mergeNewest,
  bridge: mergeBridges,
};

export function mergeOwner(facts: Partial<Owner>[]): Owner {
  const owner: Owner = {
    names: [],
    headline: null,
    location: null,
    emails: [],
    phones: [],
    profileUrls: [],
    positions: [],
    schools: [],
  };
  for (const fact of facts) {
    for (const [field, value] of Object.entries(fact)) {
      const before = owner[field as keyof Owner];
      if (isEmpty(value)) continue;
      Object.assign(owner, { [field]: Array.isArray(before) ? union(before, value) : value });
    }
  }
  return owner;
}

function union(older: unknown, newer: unknown): unknown[] {
  const all = new Map<string, unknown>();
  for (const value of [...(older as unknown[]), ...(newer as unknown[])])
    all.set(JSON.stringify(value), value);
  return [...all.values()];
}

export function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
}
