/** English counts: `some(1, 'match', 'matches')` is `1 match`. Chinese says `1 人` and `2 人` alike. */
export function some(count: unknown, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const people = (count: unknown): string => some(count, 'person', 'people');

/** How many are expected of something that hardly ever happens: 0.3; never 0.0, which would be a promise. */
export const expectedEn = (value: number): string =>
  value > 0 && value < 0.05 ? 'under 0.1' : value.toFixed(1);
export const expectedZh = (value: number): string =>
  value > 0 && value < 0.05 ? '不到 0.1' : ` ${value.toFixed(1)}`;
