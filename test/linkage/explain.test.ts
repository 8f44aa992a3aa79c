import { describe, expect, it } from 'vitest';
import { defaultAcceptError, sureFor } from '../../src/linkage/belief/accept.ts';
import { explainPerson } from '../../src/linkage/explain.ts';
import { linkPeople } from '../../src/linkage/link.ts';
import type { Contact, Verdict } from '../../src/model.ts';
import { bridge, connection, contact } from '../support/people.ts';

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const named = (firstName: string, lastName: string, slug: string, company: string | null = null) =>
  connection({ id: url(slug), firstName, lastName, company });

/** Other people, so that a name's rarity means something. */
const crowd = ['Ada Lovell', 'Bo Jiang', 'Carla Mendes', 'Dan Cai', 'Emma Brook', 'Gu Tian'].flatMap((name) =>
  [1, 2, 3, 4, 5].map((n) => {
    const [first = '', last = ''] = name.split(' ');
    return named(first, last, `${first}-${last}-${n}`.toLowerCase());
  }),
);
const connections = [
  named('Xiaoman', 'Lin', 'xiaoman-lin', 'Tencent'),
  named('Wei', 'Wang', 'wei-wang-1'),
  named('Wei', 'Wang', 'wei-wang-2'),
  named('Meng', 'Ouyang', 'meng-ouyang', 'ByteDance'),
  ...crowd,
];
const contacts: Contact[] = [
  contact({ id: 'lin', remark: '林晓曼 腾讯' }),
  contact({ id: 'wei', remark: '王伟' }),
  contact({ id: 'boss', remark: '欧阳总 字节' }),
  contact({ id: 'rose', nickname: '🌹' }),
  contact({ id: 'group', remark: '林晓曼 腾讯', kind: 'group' }),
];
const explain = (id: string, decisions: [string, string, Verdict][] = [], people = contacts) =>
  explainPerson(
    { contacts: people, connections },
    decisions.map(([c, l, verdict]) => ({ contact: c, connection: l, verdict, decidedAt: '' })),
    id,
  )!;

describe('an explanation', () => {
  it('says of a recognised person what the verdict rests on', () => {
    const { verdict, ground, best, changes } = explain('lin');
    expect(verdict).toEqual({ status: 'accepted', reason: 'sure' });
    expect(best).toMatchObject({ contact: 'lin', connection: url('xiaoman-lin'), status: 'accepted' });
    expect(ground).toEqual({ code: 'whole-name', clue: '' });
    expect(changes[0]).toMatchObject({ code: 'to-spare' });
    expect(changes).toContainEqual(
      expect.objectContaining({
        code: 'without-clue',
        clue: expect.objectContaining({ feature: 'given-name' }),
        // However many bits are left, a surname alone is never enough.
        lacks: 'whole-name',
      }),
    );
  });

  it('shows the very evidence and probability of the match', () => {
    const matches = linkPeople(contacts, connections, []);
    for (const { contact: id, connection: other, evidence, probability, status } of matches) {
      const { best, runnersUp } = explain(id);
      const told = [best!, ...runnersUp].find((pair) => pair.connection === other);
      expect(told).toMatchObject({ evidence, probability, status });
    }
    expect(matches.length).toBeGreaterThan(2);
  });

  it('has a prior and clues that add up to the sum, and less probability after the competition', () => {
    const { best } = explain('wei');
    expect(best!.evidence[0]!.feature).toBe('prior');
    expect(best!.bits).toBeCloseTo(best!.evidence.reduce((sum, { weight }) => sum + weight, 0));
    expect(best!.alone).toBeCloseTo(1 / (1 + 2 ** -best!.bits));
    expect(best!.probability).toBeLessThan(best!.alone);
  });

  it('names the namesake who shares the doubt, and says how much is short', () => {
    const { verdict, best, runnersUp, changes } = explain('wei');
    expect(verdict.status).toBe('review');
    expect(runnersUp.map((pair) => pair.connection)).toEqual([
      url(best!.connection === url('wei-wang-1') ? 'wei-wang-2' : 'wei-wang-1'),
    ]);
    const short = changes.find((change) => change.code === 'short');
    const odds = best!.probability / (1 - best!.probability);
    const sure = sureFor(defaultAcceptError);
    expect(odds * 2 ** (short as { bits: number }).bits).toBeCloseTo(sure / (1 - sure), 0);
    const without = changes.find((change) => change.code === 'without-rival');
    expect(without).toMatchObject({ connection: runnersUp[0]!.connection });
    expect((without as { probability: number }).probability).toBeCloseTo(best!.alone);
  });

  it('what it promises of another clue comes true', () => {
    const promised = explain('wei').changes.find((change) => change.code === 'email');
    expect(promised).toMatchObject({ enough: true });
    const { verdict } = explainPerson(
      {
        contacts: contacts.map((each) => (each.id === 'wei' ? { ...each, emails: ['w@example.com'] } : each)),
        connections: connections.map((each) =>
          each.id === explain('wei').best!.connection ? { ...each, email: 'w@example.com' } : each,
        ),
      },
      [],
      'wei',
    )!;
    expect(verdict.status).toBe('accepted');
  });

  it('a surname, a form of address and an employer are never enough, whatever the bits', () => {
    const { verdict, changes } = explain('boss');
    expect(verdict).toEqual({ status: 'review', reason: 'not-decisive' });
    expect(changes.map(({ code }) => code)).toContain('never-enough');
  });

  it('says through whom somebody is known, and asks where the name may be theirs or not', () => {
    const people = [
      contact({ id: 'mother', remark: '林晓曼妈妈' }),
      contact({ id: 'driver', remark: '林晓曼司机' }),
    ];
    const mother = explain('mother', [], people);
    expect(mother.through).toEqual({ name: '林晓曼', words: '妈妈', isSure: true });
    expect(mother.best).toBeNull();
    const driver = explain('driver', [], people);
    expect(driver.through).toMatchObject({ name: '林晓曼', words: '司机', isSure: false });
    expect(driver.verdict).toEqual({ status: 'review', reason: 'perhaps-other' });
    // Beside somebody else's name stands their own, and that is what is doubted.
    const own = explain('own', [], [contact({ id: 'own', remark: '林晓曼妈妈 王伟' })]);
    expect(own.through).toMatchObject({ name: '林晓曼' });
    expect(own.verdict).toMatchObject({ status: 'review' });
    expect(own.verdict.reason).not.toBe('perhaps-other');
  });

  it.each([
    ['林晓曼?', 'doubted-by-you'],
    ['林晓曼（共用号）', 'doubted-by-you'],
    ['林晓曼（已故）', 'doubted-by-you'],
    ['堂妹 林晓曼', 'perhaps-family'],
    ['水电 林晓曼', 'perhaps-served'],
  ])('%s: says why the name alone does not settle it', (remark, reason) => {
    const { verdict } = explain('one', [], [contact({ id: 'one', remark })]);
    expect(verdict).toEqual({ status: 'review', reason });
  });

  it('says where a name comes from that stands neither in the remark nor in the nickname', () => {
    const yu = contact({ id: 'yu', nickname: '花花', wechatId: 'linxiaoman1992' });
    expect(explain('yu', [], [yu]).nameFrom).toEqual({ from: 'wechat-id', text: 'linxiaoman1992', by: null });
    const mail = contact({ id: 'mail', nickname: '花花', emails: ['xiaoman.lin@example.com'] });
    expect(explain('mail', [], [mail]).nameFrom).toMatchObject({
      from: 'email',
      text: 'xiaoman.lin@example.com',
    });
    expect(explain('lin').nameFrom).toBeNull();
  });

  it('says that a name is from the address book, and by what the entry is about the contact', () => {
    const phones = ['+61 412 345 678'];
    const nameFrom = (fields: Partial<Contact>) =>
      explainPerson(
        {
          contacts: [contact({ id: 'man', phones, ...fields })],
          connections,
          bridges: [bridge({ names: ['Xiaoman Lin'], phones: ['0061412345678'] })],
        },
        [],
        'man',
      )!.nameFrom;
    expect(nameFrom({ remark: '阿曼 +61 412 345 678' })).toEqual({
      from: 'address-book',
      text: 'Xiaoman Lin',
      by: 'phone',
    });
    // Whom the remark names just so needs no address book.
    expect(nameFrom({ remark: 'Xiaoman Lin' })).toBeNull();
  });

  it.each([
    ['an address', '🌹', 'Lin', 'mail@example.com', { code: 'address', clue: 'email' }],
    [
      'a rare name and the employer',
      'Xiaoman Lin Atlassian',
      'L.',
      null,
      { code: 'rare-name', clue: 'company' },
    ],
    ['a whole name', 'Xiaoman Lin', 'Lin', null, { code: 'whole-name', clue: '' }],
  ])('%s was enough, and it says that', (_, remark, lastName, email, ground) => {
    const lin = { ...named('Xiaoman', lastName, 'x-1', 'Atlassian'), email };
    // Others with employers, so that to share one says much.
    const staff = crowd.map((each, n) => ({
      ...each,
      firstName: 'Ann',
      lastName: 'Lee',
      company: `Firm ${n}`,
    }));
    const person = contact({ id: 'one', remark, emails: ['mail@example.com'] });
    const people = { contacts: [person], connections: [lin, ...staff] };
    expect(explainPerson(people, [], 'one')).toMatchObject({ verdict: { reason: 'sure' }, ground });
  });

  it('says with whom somebody is matched who is shown and would fit as well', () => {
    const people = [...contacts, contact({ id: 'cousin', remark: '林晓曼' })];
    expect(explain('cousin', [['lin', url('xiaoman-lin'), 'same']], people)).toMatchObject({
      verdict: { reason: 'taken-by-your-answer' },
      best: { status: 'none', matchedWith: 'lin' },
    });
    // Also where a namesake is left.
    const { best, runnersUp } = explain(
      'other',
      [['wei', url('wei-wang-1'), 'same']],
      [...contacts, contact({ id: 'other', remark: '王伟' })],
    );
    expect(best).toMatchObject({ connection: url('wei-wang-2'), matchedWith: null });
    expect(runnersUp).toMatchObject([{ connection: url('wei-wang-1'), matchedWith: 'wei' }]);
  });

  it('works from the other side: who claims this connection', () => {
    const email = 'lin@example.com';
    const people = {
      contacts: [
        ...contacts.map((each) => (each.id === 'lin' ? { ...each, emails: [email] } : each)),
        contact({ id: 'lin-2', remark: '林小曼 腾讯' }),
      ],
      connections: connections.map((each) => (each.firstName === 'Xiaoman' ? { ...each, email } : each)),
    };
    const { person, best } = explainPerson(people, [], url('xiaoman-lin'))!;
    expect([person.side, best!.contact]).toEqual(['linkedin', 'lin']);
    const other = explainPerson(people, [], 'lin-2')!;
    expect(other.verdict).toEqual({ status: 'unmatched', reason: 'taken' });
    expect(other.competitors.map((pair) => pair.contact)).toEqual(['lin']);
  });

  it('asks where the allowed share of errors is spent, and says from which probability pairs are taken', () => {
    const people = { contacts, connections };
    const strict = explainPerson(people, [], 'lin', { acceptError: 1e-9 })!;
    expect(strict.verdict.status).toBe('review');
    expect(strict.changes).toContainEqual(expect.objectContaining({ code: 'short' }));
    expect(explainPerson(people, [], 'lin', { acceptError: 0.05 })!.verdict.status).toBe('accepted');
  });

  it('of a second account names the first', () => {
    const second = contact({ id: 'lin-b', remark: '林晓曼 小号' });
    const { verdict, sameAs } = explain('lin-b', [], [...contacts, second]);
    expect([verdict.reason, sameAs]).toEqual(['duplicate', 'lin']);
  });

  it('knows what was decided', () => {
    const first = url('wei-wang-1');
    expect(explain('wei', [['wei', first, 'same']])).toMatchObject({
      verdict: { status: 'confirmed', reason: 'confirmed-by-you' },
      best: { connection: first, probability: 1, status: 'confirmed' },
      changes: [],
    });
    const rejected = explain('wei', [['wei', first, 'different']]);
    expect(rejected.best!.connection).toBe(url('wei-wang-2'));
    expect(rejected.runnersUp).toMatchObject([{ connection: first, status: 'rejected', probability: 0 }]);
    expect(explain('lin', [['lin', url('xiaoman-lin'), 'different']]).verdict.reason).toBe('rejected-by-you');
    expect(explain('lin', [['rose', url('xiaoman-lin'), 'same']]).verdict.reason).toBe(
      'taken-by-your-answer',
    );
  });

  it('says why there is nothing to tell', () => {
    expect(explain('rose')).toMatchObject({ best: null, verdict: { reason: 'nothing-in-common' } });
    expect(explain('group')).toMatchObject({ best: null, verdict: { reason: 'not-a-person' } });
    expect(explain('nobody')).toBeNull();
  });
});
