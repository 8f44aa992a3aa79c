import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { budgetOf, roomOn } from '../../src/invite/budget.ts';
import { calendarWeeks, calendarWidths } from '../../src/invite/calendar.ts';
import { type Candidate, inOrder } from '../../src/invite/candidate.ts';
import { addDays, isWeekday, mondayOf } from '../../src/invite/days.ts';
import { toIcs } from '../../src/invite/ics.ts';
import type { Invitee } from '../../src/invite/invitee.ts';
import { pagesFor } from '../../src/invite/pages.ts';
import { planDays } from '../../src/invite/plan.ts';
import { HOSTILE } from '../report/hostile.ts';
import { contact, owner } from '../support/people.ts';

const nobodySent = { days: [], noteDays: [] };
const monday = '2026-11-23';

function invitee(id: string, fields: Partial<Invitee> = {}): Invitee {
  return {
    contact: contact({ id, remark: id }),
    search: { han: null, latin: id, company: null },
    profileUrl: null,
    mainland: false,
    notBefore: null,
    ...fields,
  };
}
const queueOf = (count: number, fields: Partial<Invitee> = {}): Candidate[] =>
  inOrder(
    Array.from({ length: count }, (_, i) => invitee(`p${String(i).padStart(4, '0')}`, fields)),
    owner(),
    monday,
  );

describe('whom to invite first', () => {
  it('who matters and can be found, before who only can be found; mainland China after both', () => {
    const name = { han: '王伟', latin: 'Wei Wang', company: null };
    const at = (company: string) => ({ ...name, company });
    const order = inOrder(
      [
        invitee('mainland', {
          search: at('腾讯'),
          mainland: true,
          contact: contact({ id: 'mainland', starred: true }),
        }),
        invitee('plain', { search: name }),
        invitee('starred', { search: name, contact: contact({ id: 'starred', starred: true }) }),
        invitee('company', { search: at('Grab') }),
        invitee('profile', { profileUrl: 'https://www.linkedin.com/in/x' }),
      ],
      owner(),
      monday,
    );
    expect(order.map(({ contact: { id } }) => id)).toEqual([
      'starred',
      'profile',
      'company',
      'mainland',
      'plain',
    ]);
  });

  it('is looked for by profile, then by both names with the company, then by name alone', () => {
    const { search, ...rest } = invitee('x', { profileUrl: 'https://www.linkedin.com/in/wei' });
    const pages = pagesFor({
      ...rest,
      search: { ...search!, han: '王伟', latin: 'Wei Wang', company: 'Grab' },
    });
    expect(pages.map((page) => decodeURIComponent(page.split('keywords=')[1] ?? page))).toEqual([
      'https://www.linkedin.com/in/wei',
      'Wei Wang Grab',
      '王伟 Grab',
      'Wei Wang',
    ]);
  });
});

describe('the weeks', () => {
  it('are filled on weekdays, sixteen a day, and leave nobody out', () => {
    const days = planDays(queueOf(100), budgetOf(), nobodySent, '2026-11-26');
    expect(days.map(({ day, people }) => [day, people.length])).toEqual([
      ['2026-11-26', 16],
      ['2026-11-27', 16],
      ['2026-11-30', 16],
      ['2026-12-01', 16],
      ['2026-12-02', 16],
      ['2026-12-03', 16],
      ['2026-12-04', 4],
    ]);
  });

  it('count what was sent before', () => {
    const sent = {
      days: Array.from({ length: 75 }, () => '2026-11-22'),
      noteDays: ['2026-11-02', '2026-11-22'],
    };
    const days = planDays(queueOf(20), budgetOf(), sent, monday);
    expect(days.map(({ day, people }) => [day, people.length])).toEqual([
      [monday, 5],
      ['2026-11-30', 15],
    ]);
    expect(days.flatMap(({ people }) => people.map(({ withNote }) => withNote)).filter(Boolean)).toHaveLength(
      3,
    );
  });

  it('wait for whom LinkedIn refuses so soon after a withdrawal', () => {
    const days = planDays(queueOf(1, { notBefore: '2026-12-12' }), budgetOf(), nobodySent, monday);
    expect(days.map(({ day }) => day)).toEqual(['2026-12-14']);
  });

  it('never exceed a budget, in any seven days or month, and hold everybody once', () => {
    const someDay = fc.nat(400).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(
        fc.nat(150),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(6),
        fc.array(someDay, { maxLength: 30 }),
        someDay,
        (count, perWeek, perDay, notesPerMonth, before, from) => {
          const budget = { perWeek, perDay, notesPerMonth };
          const sent = { days: before.filter((day) => day < from), noteDays: [] };
          const queue = queueOf(count);
          const days = planDays(queue, budget, sent, from);
          const planned = days.flatMap(({ people }) => people.map(({ candidate }) => candidate.contact.id));
          expect(planned).toEqual(queue.map((candidate) => candidate.contact.id));
          const all = [...sent.days, ...days.flatMap(({ day, people }) => people.map(() => day))];
          for (const { day, people } of days) {
            expect(isWeekday(day) && day >= from).toBe(true);
            expect(people.length).toBeLessThanOrEqual(perDay);
            expect(all.filter((one) => one > addDays(day, -7) && one <= day).length).toBeLessThanOrEqual(
              perWeek,
            );
            expect(roomOn(day, { days: all, noteDays: [] }, budget)).toBeGreaterThanOrEqual(0);
          }
          const notes = new Map<string, number>();
          for (const { day, people } of days) {
            const month = day.slice(0, 7);
            notes.set(month, (notes.get(month) ?? 0) + people.filter(({ withNote }) => withNote).length);
          }
          expect(Math.max(0, ...notes.values())).toBeLessThanOrEqual(notesPerMonth);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('show as a calendar: a row a week, how many each day, the first names', () => {
    const days = planDays(queueOf(22), budgetOf({ perWeek: 25 }), nobodySent, '2026-11-26');
    const weeks = calendarWeeks(days, {
      nameOf: ({ candidate }) => candidate.contact.id,
      more: ({ count }) => `+${count}`,
    });
    expect(weeks[0]).toEqual([
      ['2026-11-23', '', '', '', '5', '5'],
      ['', '', '', '', 'p0000', 'p0005'],
      ['', '', '', '', 'p0001', 'p0006'],
      ['', '', '', '', 'p0002', 'p0007'],
      ['', '', '', '', '+2', '+2'],
    ]);
    expect(weeks[1]![0]).toEqual([mondayOf('2026-11-30'), '5', '5', '2', '', '']);
  });

  it.each([
    [80, { week: 10, day: 12 }],
    [60, { week: 10, day: 8 }],
    // Without the year.
    [40, { week: 5, day: 5 }],
  ])('the week and its days fit into %i columns', (room, widths) => {
    expect(calendarWidths(room)).toEqual(widths);
    expect(widths.week + 5 * (2 + widths.day)).toBeLessThanOrEqual(room);
  });
});

describe('invite.ics', () => {
  it('is read back by another parser, hostile names included', () => {
    const days = HOSTILE.map((text, i) => ({
      day: addDays(monday, i),
      summary: `Invite ${text}`,
      description: `${text}\nBEGIN:VEVENT`,
    }));
    const ics = toIcs(days, 'LinkedIn', monday);
    const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
    expect(events).toHaveLength(days.length);
    events.forEach((component, i) => {
      const event = new ICAL.Event(component);
      expect(event.startDate.isDate).toBe(true);
      expect(event.startDate.toString()).toBe(days[i]!.day);
      expect(event.endDate.toString()).toBe(addDays(days[i]!.day, 1));
      expect(event.uid).toBe(`invite-${days[i]!.day}@wechat-to-linkedin`);
    });
    expect(new ICAL.Event(events[0]!).summary).toContain('=HYPERLINK');
    expect(toIcs(days, 'LinkedIn', monday)).toBe(ics);
  });
});
