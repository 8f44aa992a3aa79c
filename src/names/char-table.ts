/** First and last code points of the Han blocks that the tables cover: Extension A and the unified one. */
const first = 0x3400;
const last = 0x9fff;

/**
 * A table `{ value: 'characters' }` as a lookup from character to value, small and quick to build: one number per code point.
 * Where a character stands under several values the first wins.
 */
export function charTable(groups: Record<string, string>): (char: string) => string | undefined {
  const values = Object.keys(groups);
  const index = new Uint16Array(last - first + 1);
  for (let v = 0; v < values.length; v++) {
    const chars = groups[values[v]!]!;
    for (let i = 0; i < chars.length; i++) {
      const at = chars.charCodeAt(i) - first;
      if (index[at] === 0) index[at] = v + 1;
    }
  }
  return (char) => values[index[char.charCodeAt(0) - first]! - 1];
}

/** The same where a character may stand under several values: all of them, in table order. Read when first asked. */
export function charLists(groups: Record<string, string>): (char: string) => string[] {
  let lists: Map<string, string> | undefined;
  const read = () => {
    lists = new Map();
    for (const value in groups)
      for (const char of groups[value]!) {
        const before = lists.get(char);
        lists.set(char, before === undefined ? value : `${before} ${value}`);
      }
    return lists;
  };
  return (char) => (lists ?? read()).get(char)?.split(' ') ?? [];
}
