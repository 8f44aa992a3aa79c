import { describe, expect, it } from 'vitest';
import { acceptedInvitations, linkAccepted } from '../../src/linkage/invitations.ts';
import { profileKey } from '../../src/linkedin-url.ts';
import { connection, contact, match } from '../support/people.ts';

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const member = (slug: string, firstName: string, lastName: string, connectedOn: string) =>
  connection({ id: url(slug), firstName, lastName, connectedOn });
const zhang = contact({ id: 'wxid_zhang', remark: '张伟' });
const others = Array.from({ length: 20 }, (_, i) => contact({ id: `wxid_${i}`, nickname: `momo${i}` }));
const namesakes = ['a', 'b', 'c'].map((slug) => member(slug, 'Wei', 'Zhang', '2018-10-06'));
const people = (...newcomers: ReturnType<typeof connection>[]) => ({
  contacts: [zhang, ...others],
  connections: [...namesakes, ...newcomers],
});
const sentOn = new Map([[zhang.id, '2026-03-02']]);

describe('who has accepted an invitation', () => {
  it('is found among those who became connections since, however many have the same name', () => {
    const accepted = linkAccepted(people(member('d', 'Wei', 'Zhang', '2026-03-05')), [], sentOn);
    expect(accepted.get(zhang.id)).toMatchObject({ connection: url('d') });
  });

  it('is nobody who was there before, has another name, is known to be somebody else, or was ruled out', () => {
    const later = member('d', 'Wei', 'Zhang', '2026-03-05');
    const none = (matches: Parameters<typeof linkAccepted>[1], ...newcomers: (typeof later)[]) =>
      expect(linkAccepted(people(...newcomers), matches, sentOn).size).toBe(0);
    none([], member('d', 'Wei', 'Zhang', '2026-02-28'));
    none([], member('d', 'Fang', 'Liu', '2026-03-05'));
    none([match('wxid_1', later.id, { status: 'accepted' })], later);
    none([match(zhang.id, later.id, { status: 'rejected', decidedBy: 'user' })], later);
    expect(linkAccepted(people(later), [], new Map()).size).toBe(0);
  });

  it('is told by the profile in the invitation, by the name where it has none', () => {
    const invitation = (
      id: string,
      name: string,
      profileUrl: string | null,
      direction = 'outgoing' as const,
    ) => ({
      id,
      name,
      direction,
      sentAt: '2026-03-02T10:00:00',
      profileUrl,
      provenance: [],
    });
    const invitations = [
      invitation('1', 'W. Zhang', `${url('A')}/`),
      invitation('2', 'Wei Zhang', null),
      invitation('3', 'Wei Zhang', url('nobody')),
    ];
    const accepted = acceptedInvitations({ connections: namesakes, invitations }, profileKey);
    expect([...accepted.keys()]).toEqual(['1', '2']);
  });
});
