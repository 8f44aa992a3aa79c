import { describe, expect, it } from 'vitest';
import { lookInto } from '../../../src/migration/look-into.ts';
import { foundSoFar } from '../../../src/migration/review/found-so-far.ts';
import { lookThrough } from '../../../src/migration/review/look-through.ts';
import type { GroupPair } from '../../../src/review/queue/groups.ts';
import { loadMatches } from '../../../src/workspace/found/matches.ts';
import { loadActs } from '../../../src/workspace/journal/journal.ts';
import { sampleWorkspaces } from '../../support/samples.ts';
import { tempFolder } from '../../support/temp.ts';

const workspace = await sampleWorkspaces(tempFolder());

describe('looking through what was taken on one clue', () => {
  it('shows the weakest first, confirms who stays ticked and rejects the others, as one act', async () => {
    const folder = workspace();
    const { onOneClue } = foundSoFar(folder, 0.97);
    expect(onOneClue).toBeGreaterThan(3);
    let shown: GroupPair[] = [];
    const done = await lookThrough(folder, async ({ pairs }) => {
      shown = pairs;
      return { kind: 'same', pairs: pairs.slice(1) };
    });
    const chances = shown.map(({ probability }) => probability);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(done).toEqual({ confirmed: onOneClue - 1, rejected: 1 });
    const matches = lookInto(folder, loadMatches);
    const statusOf = ({ contact, connection }: GroupPair) =>
      matches.find((match) => match.contact === contact.id && match.connection === connection.id)?.status;
    expect(shown.slice(1).map(statusOf)).toEqual(shown.slice(1).map(() => 'confirmed'));
    expect(statusOf(shown[0]!)).not.toBe('accepted');
    expect(lookInto(folder, loadActs)).toHaveLength(1);
    expect(foundSoFar(folder, 0.97).onOneClue).toBe(0);
  });

  it('stores nothing where the owner leaves it', async () => {
    const folder = workspace();
    expect(await lookThrough(folder, async () => ({ kind: 'later' }))).toEqual({ confirmed: 0, rejected: 0 });
    expect(lookInto(folder, loadActs)).toEqual([]);
  });
});
