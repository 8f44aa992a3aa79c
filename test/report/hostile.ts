import type { Contact, Invitation } from '../../src/model.ts';
import { buildLedger } from '../../src/report/ledger/ledger.ts';
import { connection, contact, input, match } from './factories.ts';

/** What a name must never do: run, calculate, hide, reorder or break out. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  '＝cmd|calc!A1',
  '  @SUM(1)',
  '-2+3',
  '\t=1+1',
  '\r\n=1+1',
  '<script>document.title="pwned"</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></script></title><h1>out</h1>',
  "' onclick='alert(1)",
  '<%= process.env %><%~ it.style %>',
  '&lt;b&gt;',
  '\u202egnp.exe\u202c',
  '\u001b[31mred\u001b]0;title\u0007',
  'two\nlines | and a pipe',
  '[click](javascript:alert(1)) `code` **bold** # head ![i](http://evil.example/x.png)',
  'https://evil.example www.evil.example',
  '\u0000\ud800\udfff',
  '__proto__',
  'javascript:alert(1)',
];

function hostileInvitation(text: string): Invitation {
  return { id: text, name: text, direction: 'outgoing', sentAt: text, profileUrl: text, provenance: [] };
}

/** A ledger in which every field of everyone is hostile, each outcome included. */
export function hostileLedger() {
  const hostileContact = (id: string, text: string, fields: Partial<Contact> = {}) =>
    contact(id, {
      remark: text,
      nickname: text,
      wechatId: text,
      company: text,
      labels: [text],
      phones: [text],
      region: { country: text, province: text, city: text },
      provenance: [
        { file: text, format: text, row: 1 },
        { file: text, format: text, row: 2 },
      ],
      ...fields,
    });
  const people = HOSTILE.map((text, i) => hostileContact(`${text}${i}`, text));
  const members = HOSTILE.map((text, i) => ({
    ...connection('x', { firstName: text, lastName: text, company: text, position: text }),
    id: `${text}${i}`,
  }));
  const toInvite = HOSTILE.map((text, i) => hostileContact(`invite ${i}`, text));
  const invited = HOSTILE.map((text, i) => hostileContact(`invited ${i}`, text));
  return buildLedger(
    input({
      contacts: [
        ...people,
        ...toInvite,
        ...invited,
        ...HOSTILE.map((text, i) => hostileContact(`ask ${i}`, text)),
        ...HOSTILE.map((text, i) => hostileContact(`group ${i}`, text, { kind: 'group' })),
      ],
      connections: members,
      matches: people.map((one, i) =>
        match(one, members[i]!, {
          status: i % 2 ? 'accepted' : 'review',
          evidence: [
            { feature: HOSTILE[i]!, left: HOSTILE[i]!, right: HOSTILE[i]!, weight: 1, note: HOSTILE[i]! },
          ],
        }),
      ),
      pending: new Map(
        invited.map((one, i) => {
          return [one.id, { invitation: hostileInvitation(HOSTILE[i]!), probability: 0.5 }];
        }),
      ),
      searchNames: new Map(
        toInvite.map((one, i) => [one.id, { han: HOSTILE[i]!, latin: HOSTILE[i]!, company: HOSTILE[i]! }]),
      ),
      // Of those to ask, some are left out and some repeat another, in hostile words.
      excluded: new Map(HOSTILE.slice(0, 7).map((text, i) => [`ask ${i}`, text])),
      duplicates: new Map(HOSTILE.slice(7, 14).map((_, i) => [`ask ${i + 7}`, `invite ${i + 7}`])),
      searchKeys: new Map(people.map((one, i) => [one.id, HOSTILE[i]!])),
      invitations: HOSTILE.map(hostileInvitation),
      changes: {
        since: null,
        newContacts: people,
        goneContacts: toInvite,
        changedRemarks: people.map((contact, i) => ({ contact, before: HOSTILE[i % HOSTILE.length]! })),
        editedContacts: people.map((contact, i) => {
          const text = HOSTILE[i % HOSTILE.length]!;
          return { contact, edits: [{ field: 'nickname', before: text, now: text }] };
        }),
        newConnections: members,
        goneConnections: members,
        changedJobs: members.map((one, i) => {
          return { connection: one, before: { company: HOSTILE[i]!, position: HOSTILE[i]! } };
        }),
        editedConnections: members.map((connection, i) => {
          return { connection, edits: [{ field: 'name', before: HOSTILE[i]!, now: HOSTILE[i]! }] };
        }),
        sentInvitations: HOSTILE.map(hostileInvitation),
        acceptedInvitations: members.map((one, i) => {
          return { connection: one, invitation: hostileInvitation(HOSTILE[i]!) };
        }),
      },
      skipped: HOSTILE.map((text, i) => ({ side: 'wechat', file: text, format: text, row: i, code: text })),
    }),
  );
}
