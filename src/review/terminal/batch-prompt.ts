import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Text } from '../../text/index.ts';
import type { Group, GroupVerdict } from '../queue/groups.ts';
import { type Key, letterOf } from '../view/keys.ts';
import { readingTime } from '../view/on-key.ts';
import { batchRows, batchScreen } from './batch-screen.ts';
import type { Size } from './screen.ts';
import { keysView } from './views.ts';

export interface BatchConfig {
  group: Group;
  /** Which one this is, from 1. */
  number: number;
  total: number;
  canGoBack: boolean;
  text: Text;
  now: () => number;
  size: () => Size;
  onResize: (listener: () => void) => () => void;
}

export interface BatchState {
  view: 'group' | 'keys';
  unticked: ReadonlySet<number>;
  /** The row the keys are on, the first row shown, and how many have been. */
  cursor: number;
  top: number;
  seen: number;
  notice: string;
  pressedAt: number;
}

const settling: Record<string, 'same' | 'none' | 'unsure'> = { '1': 'same', n: 'none', u: 'unsure' };

/** Shows a group, and takes one key for all rows that are ticked, once all have been on the screen. */
export const batchPrompt = createPrompt<GroupVerdict, BatchConfig>((config, done) => {
  const [size, setSize] = useState<Size>(config.size);
  const [state, setState] = useState<BatchState>(() => ({
    view: 'group',
    unticked: unlikelyRows(config.group),
    cursor: 0,
    top: 0,
    seen: batchRows(config.size()),
    notice: '',
    pressedAt: config.now(),
  }));

  useEffect(() => config.onResize(() => setSize(config.size())), []);

  useKeypress((key: Key, rl) => {
    rl.clearLine(0);
    const next = pressInBatch(state, letterOf(key), config, batchRows(size));
    if ('kind' in next) return done(next);
    setState(next);
  });

  const { text } = config;
  if (state.view === 'keys') return keysView(size, 0, text, keysOf(config.group, text)).join('\n');
  return batchScreen({ ...config, ...state }, size, text).join('\n');
});

function keysOf({ of }: Group, { review }: Text): [string, string][] {
  if (of === 'questions') return review.batch.keys;
  const said = new Map(review.taken.keys);
  return review.batch.keys.map(([key, help]) => [key, said.get(key) ?? help]);
}

/** What a key does: the next state, or what is said of the group. `room`: how many rows the screen holds. */
function pressInBatch(
  state: BatchState,
  letter: string,
  { group, canGoBack, text, now }: BatchConfig,
  room: number,
): BatchState | GroupVerdict {
  const { batch } = text.review;
  const next: BatchState = { ...state, view: 'group', notice: '', pressedAt: now() };
  if (state.view === 'keys') return next;
  const kind = Object.hasOwn(settling, letter) ? settling[letter] : undefined;
  if (kind) {
    if (state.seen < group.pairs.length) return { ...next, notice: batch.seeAll };
    if (next.pressedAt - state.pressedAt < readingTime) return { ...next, notice: text.review.tooFast };
    return { kind, pairs: group.pairs.filter((_, place) => !state.unticked.has(place)) };
  }
  switch (letter) {
    case 's':
      return { kind: 'later' };
    case 'q':
      return { kind: 'stop' };
    case 'b':
      return canGoBack ? { kind: 'back' } : { ...next, notice: text.review.nothingToTakeBack };
    case '?':
      return { ...next, view: 'keys' };
    case 'space':
      return { ...next, unticked: toggled(state.unticked, state.cursor) };
    case 'a':
      return { ...next, unticked: state.unticked.size > 0 ? new Set() : new Set(group.pairs.keys()) };
    case 'up':
      return movedTo(next, state.cursor - 1, group.pairs.length, room);
    case 'down':
      return movedTo(next, state.cursor + 1, group.pairs.length, room);
    case 'pageup':
      return movedTo(next, state.cursor - room, group.pairs.length, room);
    case 'pagedown':
      return movedTo(next, state.cursor + room, group.pairs.length, room);
    default:
      return { ...next, notice: text.review.noSuchKey };
  }
}

/** Rows that are likelier wrong than right: whoever takes them ticks them. */
const unlikelyRows = ({ pairs }: Group): ReadonlySet<number> =>
  new Set(pairs.flatMap(({ probability }, place) => (probability < 0.5 ? [place] : [])));

function toggled(unticked: ReadonlySet<number>, place: number): Set<number> {
  const others = new Set(unticked);
  if (!others.delete(place)) others.add(place);
  return others;
}

function movedTo(state: BatchState, wanted: number, count: number, room: number): BatchState {
  const cursor = Math.max(0, Math.min(count - 1, wanted));
  const top = Math.max(cursor - room + 1, Math.min(state.top, cursor));
  return { ...state, cursor, top, seen: Math.max(state.seen, top + room) };
}
