import { type Reader, readAnew } from '../linkage/profile/read-person.ts';
import type { Contact, Owner } from '../model.ts';
import { commonGround } from './common-ground.ts';
import { daysBetween } from './days.ts';

/** Why somebody matters to the owner; `text` is foreign where there is one. Worded in `text/invite.ts`. */
type Reason =
  | { code: 'starred'; points: number }
  | { code: 'colleague' | 'schoolmate' | 'business' | 'label'; points: number; text: string }
  | { code: 'messages'; points: number; count: number }
  | { code: 'recent'; points: number; on: string }
  | { code: 'named' | 'described'; points: number };

export interface Importance {
  /** The points of all reasons, 0 to about 20. */
  score: number;
  /** The weightiest first. */
  reasons: Reason[];
}

/** Points are a choice of ours: what the owner did on purpose (a star, a label) and shared years of life before mere traffic. */
const POINTS = {
  starred: 4,
  colleague: 4,
  schoolmate: 3,
  label: 2,
  business: 2,
  named: 1,
  described: 1,
  /** For ten times as many messages; at most that of 10,000. */
  tenfoldMessages: 1,
  mostMessages: 4,
};

/** Last in touch within so many days. */
const RECENT = [
  { days: 30, points: 3 },
  { days: 365, points: 2 },
  { days: 3 * 365, points: 1 },
];

/** How much a contact matters to the owner. `today` is `YYYY-MM-DD`; what the exports do not say counts nothing. */
export function importance(
  contact: Contact,
  owner: Owner,
  today: string,
  read: Reader = readAnew,
): Importance {
  const { employers, schools, work } = commonGround(contact, owner, read);
  const { labels, starred, messages, remark, description } = contact;
  const reasons: Reason[] = [];
  if (starred) reasons.push({ code: 'starred', points: POINTS.starred });
  if (employers[0]) reasons.push({ code: 'colleague', points: POINTS.colleague, text: employers[0].ours });
  if (schools[0]) reasons.push({ code: 'schoolmate', points: POINTS.schoolmate, text: schools[0].ours });
  if (work[0]) reasons.push({ code: 'business', points: POINTS.business, text: work[0] });
  if (labels[0]) reasons.push({ code: 'label', points: POINTS.label, text: labels.join(', ') });
  if (messages && messages.count > 0) {
    const points = Math.min(POINTS.mostMessages, Math.log10(messages.count + 1) * POINTS.tenfoldMessages);
    reasons.push({ code: 'messages', points: tenths(points), count: messages.count });
  }
  const lastAt = messages?.lastAt?.slice(0, 10);
  const recent = lastAt && RECENT.find(({ days }) => daysBetween(lastAt, today) <= days);
  if (recent) reasons.push({ code: 'recent', points: recent.points, on: lastAt });
  if (remark.trim()) reasons.push({ code: 'named', points: POINTS.named });
  if (description.trim()) reasons.push({ code: 'described', points: POINTS.described });
  return {
    score: tenths(reasons.reduce((sum, { points }) => sum + points, 0)),
    reasons: reasons.sort((one, other) => other.points - one.points),
  };
}

function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}
