import { type Budget, budgetOf } from '../../invite/budget.ts';
import { planDays } from '../../invite/plan.ts';
import { byWeek, doneOn, type InvitationWeek, paceOf } from '../../invite/tracking.ts';
import type { Outcome } from '../../model.ts';
import { type Left, whatIsLeft } from '../../report/ledger/left.ts';
import { firstConnections, type People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { sentDays } from '../invite/invite-queue.ts';
import { cameByThemselves, trackInvites } from '../invite/track-invites.ts';
import { type Standing, standingOf } from '../report/read-ledger.ts';

/** Where the people on WeChat stand; `people` is the sum of the others. */
export interface Progress {
  people: number;
  connected: number;
  pending: number;
  toInvite: number;
  toAsk: number;
  toReview: number;
  /** Family and services. */
  personal: number;
  leftOut: number;
}

export interface InviteProgress {
  /** By the week they were sent in, oldest first. */
  weeks: InvitationWeek[];
  /** Contact ids: connections since the first export whom the owner never invited. */
  byThemselves: string[];
  /** How many people on WeChat are invited for more than six months, so that LinkedIn has let that lapse. */
  lapsed: number;
  /** Invitations a week: the owner's own over the last four weeks (`measured`), else what is configured, or the default. */
  pace: { perWeek: number; measured: boolean };
  /** `YYYY-MM-DD`, when everyone who can be found is invited at this pace; null when that is done. */
  doneOn: string | null;
}

/** `today` is `YYYY-MM-DD`; `weekly` is what the owner has configured. The matches must be current. */
export function progressOf(
  store: Store,
  today: string,
  people: People,
  weekly?: number,
): { progress: Progress; left: Left; invites: InviteProgress } {
  const standing = standingOf(store, { people, today });
  const sent = trackInvites(standing);
  const pace = paceOf(sent, today);
  const budget = budgetOf({ perWeek: weekly });
  const perWeek = pace || budget.perWeek;
  const progress = peopleIn(standing);
  return {
    progress,
    left: whatIsLeft(standing.ledger),
    invites: {
      weeks: byWeek(sent, today),
      byThemselves: cameByThemselves(standing, sent, firstConnections(store, people)),
      lapsed: standing.ledger.entries.filter(({ nextStep }) => nextStep === 'ask-as-it-lapsed').length,
      pace: { perWeek: Math.round(perWeek * 10) / 10, measured: pace > 0 },
      doneOn:
        pace > 0 && progress.toInvite > 0
          ? doneOn(progress.toInvite, pace, today)
          : lastPlanned(standing, budget, today),
    },
  };
}

/** The last day of the plan that `migrate invite plan` makes; null where nobody is to invite. */
function lastPlanned(
  { candidates, people, inviting }: Standing,
  budget: Budget,
  today: string,
): string | null {
  return planDays(candidates, budget, sentDays(people, inviting), today).at(-1)?.day ?? null;
}

/** Everyone once: further rows and accounts of somebody are not people of their own. */
function peopleIn({ ledger }: Standing): Progress {
  const outcomes = ledger.entries
    .filter(({ person, outcome }) => person?.kind === 'person' && outcome !== 'duplicate')
    .map(({ outcome }) => outcome);
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  return {
    people: outcomes.length,
    connected: count('connected'),
    pending: count('invited'),
    toInvite: count('invite'),
    toAsk: count('ask'),
    toReview: count('review'),
    personal: count('personal'),
    leftOut: count('excluded'),
  };
}
