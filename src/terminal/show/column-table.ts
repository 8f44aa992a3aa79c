import { clip, table } from './table.ts';

const WIDTH = 24;

/** The columns of a table nobody knows, each with some of its values. */
export function columnTable(columns: { name: string; samples: string[] }[]): string[] {
  return table(
    columns.map(({ name, samples }) => [clip(name, WIDTH), ...samples.map((text) => clip(text, WIDTH))]),
  ).map((line) => `  ${line}`);
}
