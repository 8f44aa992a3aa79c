import { expect, it } from 'vitest';
import type { Group } from '../../../src/review/queue/groups.ts';
import { batchRows, batchScreen } from '../../../src/review/terminal/batch-screen.ts';
import { textFor } from '../../../src/text/index.ts';
import { connection, contact } from '../../support/people.ts';

const size = { columns: 80, rows: 24, colour: false };
const pairs = Array.from({ length: batchRows(size) + 2 }, (_, at) => ({
  contact: contact({ id: `${at}`, remark: '林晓曼' }),
  connection: connection({ id: `${at}` }),
  probability: 0.9,
}));
const group: Group = { of: 'taken', pattern: '', clues: [], pairs };
const placeAt = (top: number) =>
  batchScreen(
    { group, number: 1, total: 1, canGoBack: false, unticked: new Set(), cursor: top, top, notice: '' },
    size,
    textFor('en'),
  ).find((line) => line.includes(` of ${pairs.length}`));

it('says which key shows what is not on the screen', () => {
  expect(placeAt(0)).toBe('1 to 12 of 14; ↓ or PgDn shows more');
  expect(placeAt(2)).toBe('3 to 14 of 14; ↑ or PgUp shows more');
});
