/** English counts: `some(1, 'match', 'matches')` is `1 match`. Chinese says `1 人` and `2 人` alike. */
export function some(count: unknown, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const people = (count: unknown): string => some(count, 'person', 'people');
