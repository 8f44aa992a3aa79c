import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact, ContactKind, MatchStatus } from '../../../src/model.ts';
import type { LedgerInput } from '../../../src/report/ledger/entry.ts';
import { buildLedger } from '../../../src/report/ledger/ledger.ts';
import { OUTCOMES } from '../../../src/report/ledger/outcomes.ts';
import { connection, contact, input, match } from '../factories.ts';

const only = (fields: Partial<LedgerInput>) => {
  const { entries } = buildLedger(input(fields));
  expect(entries).toHaveLength(1);
  return entries[0]!;
};
const lin = contact('wxid_lin', { remark: '林晓曼' });
const xiaoman = connection('xiaoman-lin');
const other = connection('xiaoman-lin-2');
const searchable = new Map([[lin.id, { han: '林晓曼', latin: 'Xiaoman Lin', company: null }]]);
const invitation = {
  id: 'i1',
  name: 'Xiaoman Lin',
  direction: 'outgoing' as const,
  sentAt: '2026-03-02T10:00:00',
  profileUrl: null,
  provenance: [],
};
const pending = new Map([[lin.id, { invitation, probability: 0.9 }]]);

describe('every row has one outcome', () => {
  it('connected: accepted by the model, or confirmed by the user', () => {
    const accepted = only({ contacts: [lin], connections: [xiaoman], matches: [match(lin, xiaoman)] });
    expect(accepted).toMatchObject({
      outcome: 'connected',
      reason: 'recognised',
      connection: xiaoman.id,
      probability: 0.99,
      linkedin: xiaoman,
    });
    const confirmed = only({ contacts: [lin], matches: [match(lin, xiaoman, { status: 'confirmed' })] });
    expect(confirmed).toMatchObject({ outcome: 'connected', reason: 'confirmed-by-you' });
  });

  it('review: shows the likeliest and how many others there are, even when an invitation is pending', () => {
    const matches = [
      match(lin, other, { status: 'review', probability: 0.3 }),
      match(lin, xiaoman, { status: 'review', probability: 0.6 }),
    ];
    expect(only({ contacts: [lin], matches, pending })).toMatchObject({
      outcome: 'review',
      reason: 'several-candidates',
      values: { others: 1 },
      connection: xiaoman.id,
      probability: 0.6,
      nextStep: 'answer-the-question',
    });
  });

  it.each([
    ['a whole name', ['surname', 'given-name'], '', 'one-candidate'],
    ['an English name', ['surname', 'english-name'], '', 'one-candidate'],
    ['an address', ['email', 'company'], '', 'one-candidate'],
    ['朱老师 港大: a surname and more', ['surname', 'company', 'occupation', 'place'], '', 'not-decisive'],
    ['阿强: a given name alone', ['given-name', 'company'], '', 'not-decisive'],
    ['解放 美团: a word that may be a name', ['surname', 'given-name'], 'perhaps-other', 'perhaps-other'],
    ['表弟 栾思远: family', ['surname', 'given-name'], 'perhaps-family', 'perhaps-family'],
  ])('review: says why it is asked though it is likely: %s', (_, agreeing, note, reason) => {
    const evidence = [
      { feature: 'prior', left: '', right: '', weight: -7, note: '' },
      ...agreeing.map((feature) => ({ feature, left: 'a', right: 'b', weight: 6, note: 'equal' })),
      ...(note ? [{ feature: 'doubt', left: '', right: '', weight: -0.4, note }] : []),
    ];
    const asked = match(lin, xiaoman, { status: 'review', probability: 0.999, evidence });
    expect(only({ contacts: [lin], connections: [xiaoman], matches: [asked] })).toMatchObject({ reason });
  });

  it('what the owner is not sure of is no question any more: only the person can tell', () => {
    const matches = [xiaoman, other].map((one) => match(lin, one, { status: 'review', probability: 0.4 }));
    const given = { contacts: [lin], connections: [xiaoman, other], matches, searchNames: searchable };
    const unsure = (...ids: string[]) => new Map([[lin.id, new Set(ids)]]);
    expect(only({ ...given, unsure: unsure(xiaoman.id) })).toMatchObject({
      outcome: 'review',
      connection: other.id,
    });
    expect(only({ ...given, unsure: unsure(xiaoman.id, other.id) })).toMatchObject({
      outcome: 'ask',
      reason: 'you-were-unsure',
      nextStep: 'ask-for-the-profile',
    });
  });

  it('invited: says when', () => {
    expect(only({ contacts: [lin], pending, searchNames: searchable })).toMatchObject({
      outcome: 'invited',
      values: { name: 'Xiaoman Lin', sentOn: '2026-03-02' },
      probability: 0.9,
      connection: null,
    });
  });

  it('invited: who was invited before a day on which LinkedIn lets that lapse is to be asked', () => {
    const sent = only({ contacts: [lin], pending, lapsedBefore: '2026-03-02' });
    expect(sent).toMatchObject({ outcome: 'invited', nextStep: 'wait-for-an-answer' });
    const lapsed = only({ contacts: [lin], pending, lapsedBefore: '2026-03-03' });
    expect(lapsed).toMatchObject({ outcome: 'invited', nextStep: 'ask-as-it-lapsed' });
  });

  it('invite: has a name to search; says so when the user turned the candidates down', () => {
    expect(only({ contacts: [lin], searchNames: searchable })).toMatchObject({
      outcome: 'invite',
      reason: 'no-connection-above-threshold',
      nextStep: 'send-an-invitation',
    });
    const matches = [match(lin, xiaoman, { status: 'rejected', decidedBy: 'user' })];
    expect(only({ contacts: [lin], matches, searchNames: searchable }).reason).toBe(
      'all-candidates-rejected',
    );
  });

  it.each([
    ['Shenzhen', { region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' } }, true],
    ['中国大陆', { region: { country: '中国大陆', province: null, city: null } }, true],
    ['mainland mobiles only', { phones: ['+86 138 0000 0000', '13900000000'] }, true],
    ['one number elsewhere', { phones: ['13800000000', '+852 6123 4567'] }, false],
    ['Hong Kong as a country', { region: { country: 'HK', province: null, city: null } }, false],
    ['Taiwan under CN', { region: { country: 'CN', province: 'Taiwan', city: 'Taipei' } }, false],
    [
      'abroad with a mainland number',
      { region: { country: 'CA', province: null, city: null }, phones: ['13800000000'] },
      false,
    ],
    ['nothing known', {}, false],
  ] as [string, Partial<Contact>, boolean][])(
    'in mainland China one asks first: %s',
    (_, fields, mainland) => {
      const entry = only({ contacts: [{ ...lin, ...fields }], searchNames: searchable });
      expect(entry.values).toEqual({ mainland });
      expect(entry).toMatchObject(
        mainland
          ? { outcome: 'ask', reason: 'perhaps-not-on-linkedin', nextStep: 'ask-on-wechat-first' }
          : { outcome: 'invite', reason: 'no-connection-above-threshold', nextStep: 'send-an-invitation' },
      );
    },
  );

  it.each([
    [{ remark: '王总' }, 'surname', 'only-a-surname'],
    [{ remark: 'Kevin' }, 'first-name', 'only-a-first-name'],
    [{ remark: '租房中介 3号线' }, null, 'remark-is-not-a-name'],
    [{ nickname: '一只猫' }, null, 'only-a-nickname'],
    [{}, null, 'no-name'],
  ] as const)('ask: says what is missing in %j', (fields, part, reason) => {
    const partsOfNames = new Map(part ? [['wxid_x', part]] : []);
    const entry = only({ contacts: [contact('wxid_x', fields)], partsOfNames });
    expect(entry).toMatchObject({ outcome: 'ask', reason });
  });

  it('whom the remark says to leave alone is asked nothing, but invited by name as anybody', () => {
    const unwanted = new Map([['wxid_x', '骗子 别回']]);
    expect(only({ contacts: [contact('wxid_x', { remark: '骗子 别回' })], unwanted })).toMatchObject({
      outcome: 'excluded',
      reason: 'unwanted',
      values: { words: '骗子 别回' },
    });
    expect(
      only({ contacts: [lin], searchNames: searchable, unwanted: new Map([[lin.id, '前女友']]) }).outcome,
    ).toBe('invite');
  });

  it.each([
    ['former', 'excluded'],
    ['blocked', 'excluded'],
    ['stranger', 'excluded'],
    ['group', 'not-a-person'],
    ['official', 'not-a-person'],
    ['self', 'not-a-person'],
  ] as const)('%s is %s, whatever the matches say', (kind, outcome) => {
    const contacts = [{ ...lin, kind }];
    expect(only({ contacts, matches: [match(lin, xiaoman)] })).toMatchObject({
      outcome,
      reason: kind,
      connection: null,
    });
  });

  it('duplicate: a second row of the same contact, in this file or another', () => {
    const provenance = [
      { file: 'contacts.csv', format: 'wechat-csv', row: 3 },
      { file: 'contact.db', format: 'wechat-4-db', row: 8 },
    ];
    const { entries } = buildLedger(input({ contacts: [{ ...lin, provenance }], searchNames: searchable }));
    expect(entries.map(({ contact, outcome }) => [contact, outcome])).toEqual([
      [lin.id, 'invite'],
      [lin.id, 'duplicate'],
    ]);
    expect(entries[1]).toMatchObject({
      reason: 'same-contact-again',
      values: { file: 'contact.db', row: 8, firstFile: 'contacts.csv', firstRow: 3 },
    });
    const skipped = [
      { side: 'wechat' as const, file: 'a.csv', format: 'wechat-csv', row: 9, code: 'duplicate-row' },
    ];
    expect(only({ skipped }).outcome).toBe('duplicate');
  });

  it('duplicate: a second account of somebody, with of whom; never of somebody who does not count', () => {
    const second = contact('wxid_lin2', { remark: '林晓曼 小号' });
    const both = { contacts: [lin, second], searchNames: searchable };
    const outcomes = (duplicates: [string, string][], fields: Partial<LedgerInput> = {}) =>
      buildLedger(input({ ...both, ...fields, duplicates: new Map(duplicates) })).entries.map(
        ({ outcome }) => outcome,
      );
    const { entries } = buildLedger(input({ ...both, duplicates: new Map([[second.id, lin.id]]) }));
    expect(entries[1]).toMatchObject({
      outcome: 'duplicate',
      reason: 'same-person-again',
      values: { of: lin.id, name: '林晓曼' },
    });
    expect(outcomes([[second.id, 'nobody']])).toEqual(['invite', 'ask']);
    expect(outcomes([[second.id, second.id]])).toEqual(['invite', 'ask']);
    const circle: [string, string][] = [
      [second.id, lin.id],
      [lin.id, second.id],
    ];
    expect(outcomes(circle)).toEqual(['invite', 'ask']);
    const matches = [match(second, xiaoman, { status: 'confirmed' })];
    expect(outcomes([[second.id, lin.id]], { matches })).toEqual(['invite', 'connected']);
  });

  it('excluded: left out by the owner, with why; a connection stays connected', () => {
    const excluded = new Map([[lin.id, '前同事，不再联系']]);
    expect(only({ contacts: [lin], excluded, searchNames: searchable })).toMatchObject({
      outcome: 'excluded',
      reason: 'left-out-by-you',
      values: { why: '前同事，不再联系' },
    });
    const matches = [match(lin, xiaoman)];
    expect(only({ contacts: [lin], excluded, matches }).outcome).toBe('connected');
  });

  it('personal: by the look of it, unless a likely match or something begun says otherwise', () => {
    const personal = new Map([[lin.id, { reason: 'service' as const, words: '理发', said: false }]]);
    const outcomeOf = (fields: Partial<LedgerInput>) =>
      only({ contacts: [lin], personal, ...fields }).outcome;
    expect(only({ contacts: [lin], personal, searchNames: searchable })).toMatchObject({
      outcome: 'personal',
      reason: 'service',
      values: { words: '理发' },
    });
    const matches = [match(lin, xiaoman, { status: 'review' })];
    expect(outcomeOf({ connections: [xiaoman], matches })).toBe('review');
    expect(outcomeOf({ connections: [xiaoman], matches: [match(lin, xiaoman)] })).toBe('connected');
    expect(outcomeOf({ pending })).toBe('invited');
    const asking = new Map([[lin.id, { state: 'asked' as const, at: '2026-03-02T10:00:00Z', told: null }]]);
    expect(outcomeOf({ asking })).toBe('ask');
    expect(outcomeOf({ excluded: new Map([[lin.id, '']]) })).toBe('excluded');
  });

  it('personal: by the word of the owner, whatever is likely; a connection stays connected', () => {
    const personal = new Map([[lin.id, { reason: 'personal-by-your-word' as const, words: '', said: true }]]);
    const matches = [match(lin, xiaoman, { status: 'review' })];
    const given = { contacts: [lin], connections: [xiaoman], personal };
    expect(only({ ...given, matches })).toMatchObject({
      outcome: 'personal',
      reason: 'personal-by-your-word',
    });
    expect(only({ ...given, matches: [match(lin, xiaoman)] }).outcome).toBe('connected');
  });

  it('not a person: a row that could not be used; LinkedIn rows are not in this sum', () => {
    const row = { file: 'a.csv', format: 'wechat-csv', row: 9, code: 'empty-row' };
    const skipped = [
      { ...row, side: 'wechat' as const },
      { ...row, side: 'linkedin' as const },
    ];
    expect(only({ skipped })).toMatchObject({
      contact: 'a.csv:9',
      outcome: 'not-a-person',
      reason: 'empty-row',
    });
  });
});

it('lists the connections that nobody is connected with', () => {
  const matches = [match(lin, xiaoman), match(contact('wxid_x'), other, { status: 'review' })];
  const { linkedinOnly } = buildLedger(input({ contacts: [lin], connections: [xiaoman, other], matches }));
  expect(linkedinOnly).toEqual([other]);
});

describe('conservation', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor', '');
  const kinds = fc.constantFrom<ContactKind[]>(
    'person',
    'group',
    'official',
    'system',
    'bot',
    'self',
    'stranger',
    'former',
    'blocked',
  );
  const text = fc.string({ unit: 'binary' });
  const place = fc.record({ file: text, format: text, row: fc.nat() });
  const contacts = fc.uniqueArray(
    fc
      .record({
        id: ids,
        kind: fc.oneof({ weight: 3, arbitrary: fc.constant<ContactKind>('person') }, kinds),
        remark: text,
        nickname: text,
        phones: fc.array(text, { maxLength: 2 }),
        provenance: fc.array(place, { maxLength: 3 }),
      })
      .map(({ id, ...fields }) => contact(id, fields)),
    { selector: ({ id }) => id },
  );
  const matches = fc.array(
    fc
      .record({
        contact: ids,
        connection: ids,
        status: fc.constantFrom<MatchStatus[]>('accepted', 'review', 'confirmed', 'rejected'),
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ contact: one, connection: two, ...fields }) =>
        match(contact(one), { ...xiaoman, id: two }, fields),
      ),
  );
  const skipped = fc.array(
    fc.record({
      side: fc.constantFrom('wechat' as const, 'linkedin' as const),
      file: text,
      format: text,
      row: fc.nat(),
      code: text,
    }),
  );
  const mapOf = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(ids, value)).map((pairs) => new Map(pairs));
  const inputs: fc.Arbitrary<LedgerInput> = fc.record({
    contacts,
    matches,
    skipped,
    connections: fc.array(ids.map((id) => ({ ...xiaoman, id }))),
    pending: mapOf(fc.constant({ invitation, probability: 0.5 })),
    searchNames: mapOf(fc.record({ han: fc.option(text), latin: fc.option(text), company: fc.option(text) })),
    duplicates: mapOf(ids),
    excluded: mapOf(text),
    personal: mapOf(
      fc.record({
        reason: fc.constantFrom('family' as const, 'service' as const, 'personal-by-your-word' as const),
        words: text,
        said: fc.boolean(),
      }),
    ),
    searchKeys: mapOf(text),
  });

  it('rows read = the sum of the outcomes, whatever the input', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const { totals, entries } = buildLedger(given);
        const read =
          given.contacts.reduce((sum, { provenance }) => sum + provenance.length, 0) +
          given.skipped.filter(({ side }) => side === 'wechat').length;
        expect(totals.rows).toBe(read);
        expect(OUTCOMES.reduce((sum, outcome) => sum + totals[outcome], 0)).toBe(read);
        expect(entries).toHaveLength(read);
        for (const { outcome, nextStep, reason, values } of entries) {
          expect(OUTCOMES).toContain(outcome);
          expect(nextStep).not.toBe('');
          // Whoever a duplicate repeats is counted under another outcome.
          if (reason === 'same-person-again') {
            const original = entries.filter(({ contact }) => contact === values.of);
            expect(original.some((one) => one.outcome !== 'duplicate')).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
