import type { Decision } from '../../model.ts';

/** By contact the connections of which the owner said that they are not sure. */
export function unsurePairs(decisions: Decision[]): Map<string, ReadonlySet<string>> {
  const unsure = new Map<string, Set<string>>();
  for (const { contact, connection, verdict } of decisions) {
    if (verdict === 'unsure') unsure.set(contact, (unsure.get(contact) ?? new Set()).add(connection));
  }
  return unsure;
}
