import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../src/report/ledger/ledger.ts';
import { redactLedger } from '../../src/report/redact.ts';
import { reportFiles } from '../../src/report/writers/report-files.ts';
import { writeFiles } from '../../src/workspace/outputs/write-files.ts';
import { tempFolder } from '../support/temp.ts';
import { connection, contact, input, match } from './factories.ts';
import { sampleLedger, trustLedger } from './sample-ledger.ts';

const temp = tempFolder();

/** Everything personal says so. */
function secretLedger() {
  const place = [{ file: 'SECRET.csv', format: 'wechat-csv', row: 1 }];
  const person = (id: string) =>
    contact(`SECRET ${id}`, {
      wechatId: 'SECRET',
      nickname: 'SECRET nickname',
      remark: `SECRET ${id}`,
      description: 'SECRET',
      signature: 'SECRET',
      labels: ['SECRET'],
      phones: ['SECRET'],
      emails: ['SECRET@example.com'],
      region: { country: 'CN', province: 'SECRET', city: 'SECRET' },
      company: 'SECRET Ltd',
      provenance: [...place, { ...place[0]!, row: 2 }],
    });
  const [connected, review, second, invited, toInvite, toAsk, leftOut, unwanted, family, tied] = 'abcdefghij'
    .split('')
    .map(person);
  const member = (slug: string) => ({
    ...connection(slug, {
      firstName: 'SECRET',
      lastName: slug,
      email: 'SECRET@x',
      company: 'SECRET',
      position: 'SECRET',
    }),
    id: `https://www.linkedin.com/in/SECRET-${slug}`,
    provenance: place,
  });
  const [one, two] = [member('x'), member('y')];
  const invitation = {
    id: 'SECRET',
    name: 'SECRET',
    direction: 'outgoing' as const,
    sentAt: '2026-03-02T10:00:00',
    profileUrl: one.id,
    provenance: place,
  };
  const clue = { feature: 'email', left: 'SECRET', right: 'SECRET林', weight: 20, note: 'equal' };
  return buildLedger(
    input({
      contacts: [
        ...[connected!, review!, second!, invited!, toInvite!, toAsk!, leftOut!],
        ...[unwanted!, family!, tied!],
      ],
      connections: [one, two],
      matches: [
        match(connected!, one, { evidence: [clue] }),
        match(review!, one, { status: 'review', evidence: [clue] }),
        match(review!, two, { status: 'review', evidence: [clue] }),
      ],
      pending: new Map([[invited!.id, { invitation, probability: 0.9 }]]),
      searchNames: new Map([[toInvite!.id, { han: 'SECRET', latin: 'SECRET', company: 'SECRET' }]]),
      searchKeys: new Map([[connected!.id, 'SECRET']]),
      duplicates: new Map([[second!.id, toInvite!.id]]),
      excluded: new Map([[leftOut!.id, 'SECRET']]),
      unwanted: new Map([[unwanted!.id, 'SECRET words']]),
      personal: new Map([[family!.id, { reason: 'family', words: 'SECRET words', said: false }]]),
      through: new Map([[tied!.id, { name: 'SECRET name', words: 'SECRET words' }]]),
      skipped: [{ side: 'wechat', file: 'SECRET.csv', format: 'wechat-csv', row: 9, code: 'empty-row' }],
      invitations: [invitation],
      changes: {
        since: '2026-01-01',
        newContacts: [connected!],
        goneContacts: [toAsk!],
        changedRemarks: [{ contact: connected!, before: 'SECRET' }],
        editedContacts: [
          { contact: connected!, edits: [{ field: 'nickname', before: 'SECRET', now: 'SECRET' }] },
        ],
        newConnections: [one],
        goneConnections: [two],
        changedJobs: [{ connection: one, before: { company: 'SECRET', position: 'SECRET' } }],
        editedConnections: [{ connection: one, edits: [{ field: 'name', before: 'SECRET', now: 'SECRET' }] }],
        sentInvitations: [invitation],
        acceptedInvitations: [{ invitation, connection: one }],
      },
    }),
  );
}

describe('a redacted report', () => {
  it.each(['en', 'zh'] as const)('holds nothing personal in any file (%s)', async (language) => {
    const folder = mkdtempSync(join(temp, 'report-'));
    writeFiles(folder, reportFiles(redactLedger(secretLedger(), 'key'), language));
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      const text = name.endsWith('.xlsx') ? JSON.stringify(await readWorkbook(bytes)) : bytes.toString();
      expect(text, name).not.toMatch(/secret|undefined/i);
    }
    // The test would notice: the report as it is holds it everywhere.
    writeFiles(folder, reportFiles(secretLedger(), language));
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toMatch(/secret/i);
  });

  it('still adds up, outcome by outcome, with the same figures', () => {
    for (const ledger of [secretLedger(), sampleLedger(), trustLedger()]) {
      const redacted = redactLedger(ledger, 'key');
      const figures = ({ entries, totals, trust, changes }: typeof ledger) => ({
        totals,
        entries: entries.map(({ outcome, reason, probability, marks, evidence }) => [
          outcome,
          reason,
          probability,
          marks,
          evidence.map(({ feature, weight }) => [feature, weight]),
        ]),
        rivals: trust.rivals.map(({ entries }) => entries.length),
        changes: changes && Object.values(changes).map((list) => list?.length),
      });
      const same = (one: typeof ledger) => ({ ...figures(one), changes: figures(one).changes?.slice(1) });
      expect(same(redacted)).toEqual(same(ledger));
    }
  });

  it('calls the same person the same in every report of one workspace, and otherwise in another', () => {
    const nameOf = (ledger: ReturnType<typeof sampleLedger>, key: string) =>
      redactLedger(ledger, key).entries.find(({ outcome }) => outcome === 'connected')?.person?.remark;
    expect(nameOf(sampleLedger(), 'key')).toBe(nameOf(trustLedger(), 'key'));
    expect(nameOf(sampleLedger(), 'key')).not.toBe(nameOf(sampleLedger(), 'another key'));
  });

  it('keeps the shape of what was compared', () => {
    const [entry] = redactLedger(sampleLedger(), 'key').entries;
    expect(entry!.evidence.at(-1)).toMatchObject({
      left: '某某',
      right: 'Xxxxxxx',
      weight: 11.9,
      note: 'pinyin',
    });
  });
});
