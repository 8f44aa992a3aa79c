import type { Profile } from '../profile/profile.ts';

/** What the owner's own answers teach about this owner's lists. */
export interface Learned {
  /** How often the employer in a remark is still the one on LinkedIn, 0 to 1. */
  employerKept: number;
  /** This owner's word for an organisation, by key: the keys of what LinkedIn calls it. */
  employers: Map<string, Set<string>>;
}

/** Before any answer: how often employers agree, and how many answers that belief weighs as much as (a Beta prior). */
export const usuallyKept = 0.55;
export const beliefInAnswers = 20;
/** One answer may be a changed job; the same two names twice are one employer. */
const timesToBelieve = 2;

/** From the pairs the owner confirmed, contact first. */
export function learn(confirmed: [Profile, Profile][]): Learned {
  const times = new Map<string, Map<string, number>>();
  let known = 0;
  let kept = 0;
  for (const [contact, connection] of confirmed) {
    const [ours, theirs] = [[...contact.organisations.keys()], [...connection.organisations.keys()]];
    if (ours.length === 0 || theirs.length === 0) continue;
    known += 1;
    if (ours.some((key) => connection.organisations.has(key))) {
      kept += 1;
      continue;
    }
    for (const our of ours) {
      const seen = times.get(our) ?? new Map<string, number>();
      for (const their of theirs) seen.set(their, (seen.get(their) ?? 0) + 1);
      times.set(our, seen);
    }
  }
  const employers = new Map<string, Set<string>>();
  for (const [our, seen] of times) {
    const believed = [...seen].filter(([, count]) => count >= timesToBelieve).map(([their]) => their);
    if (believed.length > 0) employers.set(our, new Set(believed));
  }
  return {
    employerKept: (kept + usuallyKept * beliefInAnswers) / (known + beliefInAnswers),
    employers,
  };
}

/** The contact with its employers under the names that LinkedIn has for them too. */
export function withLearnedEmployers(contact: Profile, { employers }: Learned): Profile {
  const more = [...contact.organisations].flatMap(([key, written]) =>
    [...(employers.get(key) ?? [])].map((their) => [their, written] as const),
  );
  return more.length === 0
    ? contact
    : { ...contact, organisations: new Map([...contact.organisations, ...more]) };
}
