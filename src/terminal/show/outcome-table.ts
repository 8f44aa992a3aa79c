import type { Outcome } from '../../model.ts';
import type { Text } from '../../text/index.ts';
import { table } from './table.ts';

/** Every outcome with its number, and the sum that shows nothing was lost. */
export function outcomeTable(totals: { rows: number } & Record<Outcome, number>, text: Text): string[] {
  const { rows, ...outcomes } = totals;
  const counts = Object.entries(outcomes) as [Outcome, number][];
  const lines = counts.map(([outcome, count]) => [
    count,
    text.outcomes[outcome]?.name ?? outcome,
    text.outcomes[outcome]?.meaning ?? '',
  ]);
  const parts = counts.map(([, count]) => count).join(' + ');
  return [
    text.demo.outcomes({ rows }),
    ...table(lines, { right: [0] }).map((line) => `  ${line}`),
    `  ${text.demo.sum({ parts, rows })}`,
  ];
}
