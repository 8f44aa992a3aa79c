import { beforeEach, describe, expect, it } from 'vitest';
import { decidePair } from '../../../src/migration/decisions/decide-pair.ts';
import { undoActs } from '../../../src/migration/decisions/undo-acts.ts';
import { lookInto } from '../../../src/migration/look-into.ts';
import { explain } from '../../../src/migration/match/explain-person.ts';
import { ledgerOf } from '../../../src/migration/report/read-ledger.ts';
import { reviewPeople } from '../../../src/migration/review/review-people.ts';
import { loadActs } from '../../../src/workspace/journal/journal.ts';
import { sampleWorkspaces } from '../../support/samples.ts';
import { tempFolder } from '../../support/temp.ts';

const workspace = await sampleWorkspaces(tempFolder());
/** Taken without asking to be 孙丽 Lily. */
const lily = 'https://www.linkedin.com/in/lily-sun-23f0e0fb2';
let folder: string;
beforeEach(() => {
  folder = workspace();
});

const say = (claim?: 'both' | 'move') =>
  decidePair(folder, { contact: '往事随风', connection: lily, verdict: 'same', reason: '', claim });
const standing = () => {
  const { entries } = lookInto(folder, ledgerOf);
  return ['孙丽 Lily', '往事随风'].map((name) => {
    const { outcome, values, connection } = entries.find(
      ({ person }) => person?.remark === name || person?.nickname === name,
    )!;
    return { outcome, of: values.name ?? null, connection };
  });
};
const before = [
  { outcome: 'connected', of: null, connection: lily },
  { outcome: 'ask', of: null, connection: null },
];

describe('a second contact said to be somebody’s connection', () => {
  it('changes nothing while nobody says what becomes of the first', async () => {
    expect(await say()).toMatchObject({ claimant: { remark: '孙丽 Lily' } });
    expect(lookInto(folder, loadActs)).toEqual([]);
    expect(standing()).toEqual(before);
  });

  it('is a second account where both are one person: the first one stays connected', async () => {
    await say('both');
    expect(standing()).toEqual([
      { outcome: 'connected', of: null, connection: lily },
      { outcome: 'duplicate', of: '孙丽 Lily', connection: null },
    ]);
    expect(explain(folder, '往事随风').explanation).toMatchObject({
      verdict: { reason: 'duplicate' },
      sameAs: lookInto(folder, ledgerOf).entries.find(({ connection }) => connection === lily)!.contact,
    });
    await reviewPeople(folder, {}, async (session) => {
      for (let count = 0; session.current() && count < 30; count++) {
        expect(session.current()!.contact.nickname).not.toBe('往事随风');
        session.answer({ kind: 'later' });
      }
    });
    await undoActs(folder, [], true);
    expect(standing()).toEqual(before);
  });

  it('is a person of their own again when said to be anybody else', async () => {
    await say('both');
    const free = lookInto(folder, ledgerOf).linkedinOnly[0]!.id;
    await decidePair(folder, { contact: '往事随风', connection: free, verdict: 'same', reason: '' });
    expect(standing().map(({ connection }) => connection)).toEqual([lily, free]);
  });

  it('takes the connection over where the first one is somebody else', async () => {
    await say('move');
    const [first, second] = standing();
    expect(second).toMatchObject({ outcome: 'connected', connection: lily });
    expect(first!.outcome).not.toBe('connected');
    // Said of the first again: asked again, the other way round.
    const back = { contact: '孙丽', connection: lily, verdict: 'same', reason: '' } as const;
    expect(await decidePair(folder, back)).toMatchObject({ claimant: { nickname: '往事随风' } });
  });
});
