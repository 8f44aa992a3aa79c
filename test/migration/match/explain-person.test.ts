import { expect, it } from 'vitest';
import { lookInto } from '../../../src/migration/look-into.ts';
import { explain } from '../../../src/migration/match/explain-person.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { ledgerOf } from '../../../src/migration/report/read-ledger.ts';
import { sampleWorkspaces } from '../../support/samples.ts';
import { tempFolder } from '../../support/temp.ts';

const workspace = await sampleWorkspaces(tempFolder());

it('tells of everybody in the sample what matching found and the report says: family stands in nobody’s way', async () => {
  const folder = workspace();
  const { matches } = await matchPeople(folder);
  const first = new Map([...matches].reverse().map((match) => [match.contact, match]));
  const asked = lookInto(folder, ledgerOf).entries.filter(({ outcome }) =>
    ['connected', 'review'].includes(outcome),
  );
  expect(asked.length).toBeGreaterThan(30);
  for (const { contact } of asked) {
    const { explanation } = explain(folder, contact!);
    const { connection, status, probability } = first.get(contact!)!;
    expect(explanation?.verdict.status, contact).toBe(status);
    expect(explanation?.best?.connection, contact).toBe(connection);
    expect(explanation?.best?.probability, contact).toBeCloseTo(probability, 5);
  }
});
