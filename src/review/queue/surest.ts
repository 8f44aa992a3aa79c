/** Pairs that are so likely can be taken at one key. */
export const sureFrom = 0.97;

/** Open pairs at least `from` likely. */
export interface Sure {
  from: number;
  count: number;
  expectedWrong: number;
}

interface Pair {
  contact: string | number;
  connection: string | number;
  probability: number;
}

/** Of open pairs those at least so likely, at most one of each person: where two are so likely, none is. */
export function surest<P extends Pair>(open: P[], from: number): P[] {
  const sure = open.filter(({ probability }) => probability >= from);
  const isAlone = (side: 'contact' | 'connection') => {
    const times = new Map<P['contact' | 'connection'], number>();
    for (const pair of sure) times.set(pair[side], (times.get(pair[side]) ?? 0) + 1);
    return (pair: P) => times.get(pair[side]) === 1;
  };
  return sure.filter(isAlone('contact')).filter(isAlone('connection'));
}

export function sureAmong(pairs: readonly Pick<Pair, 'probability'>[], from: number): Sure {
  return { from, count: pairs.length, expectedWrong: expectedWrong(pairs) };
}

/** How many of these pairs are expected to be wrong. */
export function expectedWrong(pairs: readonly Pick<Pair, 'probability'>[]): number {
  return pairs.reduce((sum, { probability }) => sum + 1 - probability, 0);
}
