/** What readline says of a key. */
export interface Key {
  name?: string | undefined;
  sequence?: string | undefined;
  ctrl?: boolean;
  meta?: boolean;
}

export type Action =
  | { kind: 'choose'; place: number }
  | { kind: 'none' | 'unsure' | 'later' | 'exclude' | 'surest' }
  | { kind: 'back' | 'search' | 'explain' | 'open' | 'keys' | 'stop' }
  | { kind: 'up' | 'down' }
  | { kind: 'unknown' };

const actions: Record<string, Action> = {
  '1': { kind: 'choose', place: 1 },
  '2': { kind: 'choose', place: 2 },
  '3': { kind: 'choose', place: 3 },
  n: { kind: 'none' },
  u: { kind: 'unsure' },
  s: { kind: 'later' },
  x: { kind: 'exclude' },
  '+': { kind: 'surest' },
  b: { kind: 'back' },
  '/': { kind: 'search' },
  // Where the key / stands when a Chinese input method is on.
  '、': { kind: 'search' },
  e: { kind: 'explain' },
  o: { kind: 'open' },
  '?': { kind: 'keys' },
  q: { kind: 'stop' },
  up: { kind: 'up' },
  down: { kind: 'down' },
};

/** What a key means on a question. Capitals and full-width letters count as their plain ones; Enter means nothing. */
export function actionOf(key: Key): Action {
  const letter = letterOf(key);
  return Object.hasOwn(actions, letter) ? actions[letter]! : { kind: 'unknown' };
}

/** The key as one plain character, or its name where it has none; `''` with Ctrl or Alt. To Node, Escape alone has Alt. */
export function letterOf({ name, sequence, ctrl, meta }: Key): string {
  if (ctrl || (meta && name !== 'escape')) return '';
  return (name ?? sequence ?? '').normalize('NFKC').toLowerCase();
}
