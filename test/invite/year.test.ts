import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Budget, budgetOf } from '../../src/invite/budget.ts';
import { addDays, daysBetween, isWeekday } from '../../src/invite/days.ts';
import { importExports } from '../../src/migration/import/import-exports.ts';
import {
  type InviteAnswer,
  inviteNext,
  type Offer,
  type Place,
} from '../../src/migration/invite/invite-next.ts';
import { markInvite } from '../../src/migration/invite/mark-invite.ts';
import { lookInto } from '../../src/migration/look-into.ts';
import { matchAgain, standingOf } from '../../src/migration/report/read-ledger.ts';
import { readStatus } from '../../src/migration/workspace/read-status.ts';
import type { Outcome, Statement } from '../../src/model.ts';
import { reportWords } from '../../src/text/report.ts';
import { loadMatches, recordDecision } from '../../src/workspace/found/matches.ts';
import { recordAct } from '../../src/workspace/journal/journal.ts';
import { storeImport } from '../../src/workspace/people/imports.ts';
import { openToWrite } from '../../src/workspace/store/open.ts';
import { tempFolder } from '../support/temp.ts';
import { SimulatedLinkedin } from './simulated-linkedin.ts';

const temp = tempFolder();
const START = '2026-01-05';
const FORTNIGHT = 14;
/** Small, so that it is often used up. */
const budget: Budget = budgetOf({ perWeek: 3, perDay: 2, notesPerMonth: 3 });

/** Every reason and outcome that was seen, in any year. */
const seen = {
  outcomes: new Set<Outcome>(),
  reasons: new Set<string>(),
  byThemselves: 0,
  lapsed: 0,
  notes: 0,
};

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

/** The owner at the keyboard: the real program on a real workspace, beside the truth. */
class Owner {
  readonly folder = mkdtempSync(join(temp, 'year-'));
  readonly outside: SimulatedLinkedin;
  day = START;
  #exportedOn = '';

  constructor(seed: number) {
    this.outside = new SimulatedLinkedin(seed, START);
    vi.setSystemTime(`${START}T12:00:00Z`);
    this.write((store) =>
      storeImport(
        store,
        {
          side: 'wechat',
          format: 'wechat-csv',
          lineage: 'contacts',
          file: 'contacts.csv',
          encoding: null,
          warnings: () => [],
          records: this.outside.contacts.map(({ side: _, provenance: __, ...data }, index) => ({
            row: index + 1,
            type: 'contact',
            key: data.id,
            id: data.id,
            data,
            raw: null,
          })),
        },
        `${START}T12:00:00Z`,
      ),
    );
  }

  write<T>(work: (store: ReturnType<typeof openToWrite>['store']) => T): T {
    const workspace = openToWrite(this.folder);
    try {
      return work(workspace.store);
    } finally {
      workspace.close();
    }
  }

  /** Lets days pass; every two weeks there is a new export. */
  async pass(days: number): Promise<void> {
    const until = addDays(this.day, days);
    while (this.day < until) {
      this.day = addDays(this.day, 1);
      vi.setSystemTime(`${this.day}T12:00:00Z`);
      this.outside.liveUntil(this.day);
      if (daysBetween(START, this.day) % FORTNIGHT === 0) await this.import();
    }
  }

  async import(): Promise<void> {
    if (this.#exportedOn === this.day) return;
    this.#exportedOn = this.day;
    const { errors } = await importExports(this.folder, [this.outside.export(temp, this.day)]);
    expect(errors).toEqual([]);
  }

  async standing() {
    await matchAgain(this.folder);
    return lookInto(this.folder, (store) => standingOf(store));
  }

  say(...statements: Statement[]): void {
    this.write((store) =>
      recordAct(store, { at: new Date().toISOString(), by: 'ask', reason: '', statements }),
    );
  }
}

/** What must hold at every moment. */
async function check(owner: Owner): Promise<void> {
  const { outside, day, folder } = owner;
  const { ledger, candidates } = await owner.standing();
  const { totals, entries } = ledger;
  const { rows, ...outcomes } = totals;
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(rows);
  expect(rows).toBe(outside.contacts.length);

  const { progress, invites } = readStatus(folder, day);
  const { people, ...parts } = progress!;
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(people);
  for (const { sent, accepted, pending, withdrawn } of invites!.weeks)
    expect(accepted + pending + withdrawn).toBe(sent);
  if (progress!.toInvite > 0) expect(invites!.doneOn! >= day).toBe(true);

  // Everybody is explained, in both languages.
  for (const { reason, nextStep, outcome, values } of entries) {
    for (const words of Object.values(reportWords)) {
      expect(words.reasons[reason]?.(values), reason).toMatch(/^(?!.*undefined).+/);
      expect(words.nextSteps[nextStep], nextStep).toBeTruthy();
    }
    seen.outcomes.add(outcome);
    seen.reasons.add(reason);
  }
  seen.byThemselves += invites!.byThemselves.length;
  seen.lapsed += invites!.lapsed;

  // Nobody with an invitation out is to be invited, whatever the exports say.
  for (const { contact, notBefore } of candidates) {
    expect(outside.isPending(contact.id), `${contact.id} ${contact.remark} on ${day}`).toBe(false);
    for (const { withdrawnOn } of outside.sent.filter((one) => one.contact === contact.id && one.withdrawnOn))
      expect((notBefore ?? day) > addDays(withdrawnOn!, 21)).toBe(true);
  }
  for (const id of invites!.byThemselves)
    expect(outside.sent.some(({ contact }) => contact === id)).toBe(false);

  // No budget is exceeded.
  for (const { day: on } of outside.sent) {
    const within = (from: string) => outside.sent.filter((one) => one.day >= from && one.day <= on).length;
    expect(within(on)).toBeLessThanOrEqual(budget.perDay);
    expect(within(addDays(on, -6))).toBeLessThanOrEqual(budget.perWeek);
  }
}

interface Chances {
  answers: number;
  luck: number[];
}

/** Days in a row with a sitting of `migrate invite next`. */
async function week(owner: Owner, days: Chances[]): Promise<void> {
  for (const day of days) await session(owner, day);
}

/** One sitting, answered as the truth is. */
async function session(owner: Owner, { answers, luck }: Chances): Promise<void> {
  do await owner.pass(1);
  while (!isWeekday(owner.day));
  const { outside, day, folder } = owner;
  let shown = 0;
  const undo: (() => void)[] = [];
  const show = async (
    { candidate, note }: Offer,
    { room, notesLeft, canGoBack }: Place,
  ): Promise<InviteAnswer> => {
    const { id } = candidate.contact;
    expect(room).toBeGreaterThan(0);
    expect(note !== null).toBe(notesLeft > 0);
    if (note) expect(note.text.length).toBeLessThanOrEqual(200);
    expect(outside.isPending(id)).toBe(false);
    expect(candidate.notBefore === null || candidate.notBefore <= day).toBe(true);
    if (shown >= answers) return { kind: 'stop' };
    const chance = luck[shown++ % luck.length]!;
    if (chance < 5) return { kind: 'later' };
    if (chance < 12 && canGoBack) {
      undo.pop()!();
      return { kind: 'back' };
    }
    undo.push(() => {});
    if (chance < 15) return { kind: 'never' };
    if (outside.isConnected(id)) return { kind: 'already-connected' };
    const member = outside.members.get(id);
    // Now and then the wrong person is invited: they have an account of that name, but are nobody's contact.
    if (chance < 40 || (member && !outside.closed.has(member.id) && chance < 95)) {
      outside.invite(id, day);
      undo[undo.length - 1] = () => void outside.sent.pop();
      if (note) seen.notes += 1;
      return { kind: 'sent', withNote: note !== null };
    }
    return { kind: 'not-found' };
  };
  await inviteNext(folder, { today: day, budget, premium: false, overBudget: false }, show);
}

/** Asks somebody on WeChat; who has no account gives no answer. */
async function ask(owner: Owner, n: number, state: 'asked' | 'told' | 'no-answer'): Promise<void> {
  const { ledger } = await owner.standing();
  const people = ledger.entries.filter(({ outcome }) => outcome === 'ask');
  const one = people[n % Math.max(1, people.length)];
  if (!one) return;
  const member = owner.outside.members.get(one.contact);
  const told = {
    name: member ? `${member.firstName} ${member.lastName}` : '',
    company: '',
    email: '',
    profileUrl: member?.id ?? '',
  };
  const tells = state === 'told' && member !== undefined;
  owner.say({
    about: 'asking',
    contact: one.contact,
    state: state === 'told' && !tells ? 'no-answer' : state,
    ...(tells && { told }),
  });
}

/** A fast-check command out of a name and what it does; the model is the simulated LinkedIn inside the owner. */
function command(name: string, does: (owner: Owner) => Promise<void> | void): fc.AsyncCommand<object, Owner> {
  return {
    check: () => true,
    run: async (_, owner) => {
      await does(owner);
      await owner.pass(4);
      await check(owner);
    },
    toString: () => name,
  };
}

const nth = fc.nat(1000);
const chances = fc.record({
  answers: fc.integer({ min: 1, max: 6 }),
  luck: fc.array(fc.nat(99), { minLength: 3, maxLength: 6 }),
});
const commands = [
  ...[1, 2].map(() =>
    fc
      .array(chances, { minLength: 1, maxLength: 4 })
      .map((days) => command(`week ${JSON.stringify(days)}`, (owner) => week(owner, days))),
  ),
  nth.map((n) => command(`move job ${n}`, ({ outside }) => outside.moveJob(n, 'Contoso'))),
  nth.map((n) => command(`close account ${n}`, ({ outside }) => outside.close(n))),
  ...[1, 2].map(() =>
    nth.map((n) => command(`come ${n}`, ({ outside, day }) => outside.comeByThemselves(n, day))),
  ),
  nth.map((n) =>
    command(`take back ${n}`, ({ outside, day, folder }) => {
      const pending = outside.sent.filter(
        ({ contact, withdrawnOn }) => !withdrawnOn && outside.isPending(contact),
      );
      const one = pending[n % Math.max(1, pending.length)];
      if (!one) return;
      one.withdrawnOn = day;
      expect(markInvite(folder, one.contact, 'open', false).refusedUntil).toBe(addDays(day, 22));
    }),
  ),
  fc
    .tuple(nth, fc.constantFrom('asked', 'told', 'no-answer'))
    .map(([n, state]) => command(`ask ${n} ${state}`, (owner) => ask(owner, n, state as 'asked'))),
  ...[1, 2].map(() =>
    nth.map((n) =>
      command(`answer a question ${n}`, async (owner) => {
        await matchAgain(owner.folder);
        const open = lookInto(owner.folder, loadMatches).filter(({ status }) => status === 'review');
        const one = open[n % Math.max(1, open.length)];
        if (!one) return;
        const same = owner.outside.members.get(one.contact)?.id === one.connection;
        const verdict = same ? 'same' : 'different';
        const decidedAt = new Date().toISOString();
        owner.write((store) => recordDecision(store, { ...one, verdict, decidedAt }));
      }),
    ),
  ),
];

describe('a simulated year, with a new export every two weeks', () => {
  it('invites nobody twice, keeps every budget, explains everybody, and adds up at every step', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.commands(commands, { maxCommands: 40, size: 'max' }),
        async (seed, steps) => {
          const owner = new Owner(seed);
          await owner.import();
          await check(owner);
          await fc.asyncModelRun(() => ({ model: {}, real: owner }), steps);
          // The rest of the year: the owner keeps asking and inviting.
          for (let n = 0; daysBetween(START, owner.day) < 365; n += 7) {
            for (const one of [n, n + 3]) await ask(owner, one, 'told');
            await session(owner, { answers: 4, luck: [50, 80, 30, 97] });
            await owner.pass(12);
            await check(owner);
          }
        },
      ),
      { numRuns: 2, seed: 15, endOnFailure: true },
    );
  }, 600_000);

  it('has seen every state', () => {
    expect([...seen.outcomes].sort()).toEqual(
      expect.arrayContaining(['ask', 'connected', 'excluded', 'invite', 'invited', 'review']),
    );
    expect([...seen.reasons]).toEqual(
      expect.arrayContaining([
        'recognised',
        'confirmed-by-you',
        'sent-by-your-word',
        'invitation-sent',
        'not-found-on-linkedin',
        'perhaps-not-on-linkedin',
        'gave-no-answer',
        'left-out-by-you',
        'no-connection-above-threshold',
      ]),
    );
    expect(seen.byThemselves).toBeGreaterThan(0);
    expect(seen.lapsed).toBeGreaterThan(0);
    expect(seen.notes).toBeGreaterThan(0);
  });
});
