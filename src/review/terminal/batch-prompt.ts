import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import { cut, type Line, pad, paint, span, wrap } from '../../terminal/show/spans.ts';
import type { Text } from '../../text/index.ts';
import type { Group, GroupPair, GroupVerdict } from '../queue/groups.ts';
import { type Key, letterOf } from '../view/keys.ts';
import { readingTime } from '../view/on-key.ts';
import { connectionName, contactName } from '../view/shown.ts';
import { keyBar, type Size } from './screen.ts';

export interface BatchConfig {
  group: Group;
  /** Which one this is, from 1. */
  number: number;
  total: number;
  text: Text;
  now: () => number;
  size: () => Size;
  onResize: (listener: () => void) => () => void;
}

interface State {
  /** The first row shown, and the furthest that has been. */
  top: number;
  seen: number;
  notice: string;
  pressedAt: number;
}

const verdicts: Record<string, GroupVerdict> = { a: 'same', r: 'different', o: 'ask', s: 'skip', q: 'stop' };

/** Shows a group, and takes one key for all of it; accepting or rejecting only once all rows have been on the screen. */
export const batchPrompt = createPrompt<GroupVerdict, BatchConfig>((config, done) => {
  const { group, text } = config;
  const [size, setSize] = useState<Size>(config.size);
  const [state, setState] = useState<State>(() => ({
    top: 0,
    seen: rowsFor(size),
    notice: '',
    pressedAt: config.now(),
  }));

  useEffect(() => config.onResize(() => setSize(config.size())), []);

  useKeypress((key: Key, rl) => {
    rl.clearLine(0);
    const next = { ...state, notice: '', pressedAt: config.now() };
    const letter = letterOf(key);
    const verdict = Object.hasOwn(verdicts, letter) ? verdicts[letter]! : null;
    const settles = verdict === 'same' || verdict === 'different';
    const room = rowsFor(size);
    if (settles && state.seen < group.pairs.length) next.notice = text.review.batch.seeAll;
    else if (settles && next.pressedAt - state.pressedAt < readingTime) next.notice = text.review.tooFast;
    else if (verdict) return done(verdict);
    else if (letter === 'space' || letter === 'down') {
      const step = letter === 'space' ? room : 1;
      next.top = Math.max(0, Math.min(state.top + step, group.pairs.length - room));
      next.seen = Math.max(state.seen, next.top + room);
    } else if (letter === 'up') next.top = Math.max(0, state.top - 1);
    else next.notice = text.review.batch.noSuchKey;
    setState(next);
  });

  return batchScreen(config, state, size).join('\n');
});

/** Title, clues, question, blank, heading of the table; what is shown, notice, keys on two lines. */
const otherRows = 11;

function rowsFor({ rows }: Size): number {
  return Math.max(1, rows - otherRows);
}

function batchScreen({ group, number, total, text }: BatchConfig, state: State, size: Size): string[] {
  const { batch } = text.review;
  const width = size.columns - 1;
  const room = rowsFor(size);
  const count = group.pairs.length;
  const shown = group.pairs.slice(state.top, state.top + room);
  const title = batch.title({ pattern: text.clueKinds(group.clues), count });
  const more = count > room ? batch.shown({ from: state.top + 1, to: state.top + shown.length, count }) : '';
  const lines: Line[] = [
    [span(batch.position({ number, total }), 'faint')],
    ...wrap([span(title, 'strong')], width).slice(0, 2),
    cut([span(batch.ask)], width),
    [],
    ...shown.map((pair) => rowOf(pair, width, text)),
    [],
    [span(more, 'faint')],
    cut([span(state.notice)], width),
    ...keyBar(batch.bar, width),
  ];
  return lines.map((line) => paint(cut(line, width), size.colour));
}

/** `93 %  陈大文 汇丰 (汇丰银行)  =  Tai Man Chan (HSBC, Senior Manager)`. */
function rowOf({ contact, connection, probability }: GroupPair, width: number, text: Text): Line {
  const room = Math.floor((width - 10) / 2);
  const about = (parts: (string | null)[]) => parts.filter(Boolean).join(', ');
  const side = (name: string, more: string): Line =>
    cut([span(name, 'strong'), span(more && `  ${more}`)], room);
  const ours = about([contact.company, contact.labels.join(' ')]);
  const theirs = about([connection.company, connection.position]);
  return [
    span(text.percent(probability).padStart(7)),
    span(' '),
    ...pad(side(contactName(contact), ours), room),
    span('  '),
    ...side(connectionName(connection), theirs),
  ];
}
