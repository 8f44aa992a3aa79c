import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../src/linkage/link.ts';
import { searchNames } from '../../src/linkage/search-names.ts';
import type { Bridge, Told } from '../../src/model.ts';
import { buildLedger } from '../../src/report/ledger/ledger.ts';
import { redactLedger } from '../../src/report/redact.ts';
import type { Asking } from '../../src/workspace/journal/contact-statements.ts';
import { connection, contact, input, match } from './factories.ts';

const cat = contact('wxid_cat', { nickname: '一只猫' });
const mainland = contact('wxid_sun', {
  remark: '孙悦',
  region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
});
const nothing: Told = { name: '', company: '', email: '', profileUrl: '' };

function asked(state: Asking['state'], told: Told | null = null) {
  const answer = { state, at: '2026-11-02T08:00:00Z', told };
  return new Map([cat, mainland].map(({ id }) => [id, answer]));
}

function bridge(told: Partial<Bridge>): Bridge {
  return {
    id: 'told:wxid_cat',
    kind: 'told',
    names: [],
    emails: [],
    phones: [],
    wechatIds: ['wxid_cat'],
    profileUrls: [],
    company: null,
    title: null,
    lastAt: null,
    count: 1,
    provenance: [],
    ...told,
  };
}

const entriesOf = (fields: Parameters<typeof input>[0], bridges: Bridge[] = []) =>
  buildLedger(
    input({ contacts: [cat, mainland], searchNames: searchNames([cat, mainland], bridges), ...fields }),
  ).entries;

describe('the ledger of those who are asked', () => {
  it.each([
    ['nobody yet', undefined, 'ask: ask-for-the-name', 'ask: ask-on-wechat-first'],
    ['asked', asked('asked'), 'ask: wait-for-their-answer', 'ask: wait-for-their-answer'],
    ['no answer', asked('no-answer'), 'excluded: leave-in-peace', 'excluded: leave-in-peace'],
    [
      'told',
      asked('told', { ...nothing, company: 'Tencent' }),
      'excluded: keep-in-touch-elsewhere',
      'invite: send-an-invitation',
    ],
  ])('%s', (_, asking, unnamed, named) => {
    const entries = entriesOf(asking ? { asking } : {});
    expect(entries.map(({ outcome, nextStep }) => `${outcome}: ${nextStep}`)).toEqual([unnamed, named]);
  });

  it('with a name they told they can be searched, with a profile invited', () => {
    const [named] = entriesOf({ asking: asked('told', nothing) }, [
      bridge({ names: ['Zhang San'], company: 'Tencent' }),
    ]);
    expect(named).toMatchObject({ outcome: 'invite', search: { latin: 'San Zhang', company: 'Tencent' } });
    const profileUrl = 'https://www.linkedin.com/in/zhangsan';
    const [found] = entriesOf({ asking: asked('told', { ...nothing, profileUrl }) });
    expect(found).toMatchObject({ outcome: 'invite', values: { profileUrl } });
  });

  it('who is not on LinkedIn is left out with that reason, unless already connected', () => {
    const linkedin = connection('yue-sun');
    const entries = entriesOf({
      asking: asked('not-on-linkedin'),
      connections: [linkedin],
      matches: [match(mainland, linkedin)],
    });
    expect(entries.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['excluded', 'not-on-linkedin'],
      ['connected', 'recognised'],
    ]);
  });

  it('a redacted report tells nothing of what they told', () => {
    const told = { name: 'Secretname', company: 'Secretcompany', email: 's@secret.example', profileUrl: '' };
    const ledger = buildLedger(input({ contacts: [cat], asking: asked('told', told) }));
    expect(JSON.stringify(redactLedger(ledger, 'key'))).not.toMatch(/secret/i);
  });
});

describe('what somebody told links them', () => {
  const members = [
    connection('san-zhang', { firstName: 'San', lastName: 'Zhang', email: 'san@example.com' }),
    connection('mia-li', { firstName: 'Mia', lastName: 'Li' }),
  ];
  const linked = (told: Partial<Bridge>) =>
    linkPeople([cat], members, [], { bridges: [bridge(told)] }).map(({ connection: id, status }) => [
      id,
      status,
    ]);

  it.each([
    ['their profile', { profileUrls: ['https://cn.linkedin.com/in/San-Zhang/'] }],
    ['their e-mail', { emails: ['San@example.com'] }],
  ])('%s is proof', (_, told) => {
    expect(linked(told)).toEqual([[members[0]!.id, 'accepted']]);
  });

  it('their name is a name like any other', () => {
    expect(linked({ names: ['张三'] })[0]?.[0]).toBe(members[0]!.id);
    expect(linked({})).toEqual([]);
  });

  it('an address that another contact has too says nothing of that one', () => {
    const other = contact('wxid_other', { nickname: '另一只猫', emails: ['san@example.com'] });
    const bridges = [bridge({ names: ['李美雅'], emails: ['san@example.com'] })];
    const matches = linkPeople([cat, other], members, [], { bridges });
    expect(matches.filter(({ contact: id }) => id === 'wxid_other')).not.toContainEqual(
      expect.objectContaining({ connection: members[1]!.id }),
    );
  });
});
