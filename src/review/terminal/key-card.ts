import { createPrompt, type Status, useKeypress, useMemo, useState } from '@inquirer/core';
import { printable } from '../../terminal/show/printable.ts';
import { type Line, paint, span, wrap } from '../../terminal/show/spans.ts';
import type { Text } from '../../text/index.ts';
import { letterOf } from '../view/keys.ts';
import { readingTime } from '../view/on-key.ts';
import { keyBar } from './screen.ts';

/** A key that answers, in a word for the bar, and in a sentence for `?`. */
export interface Key<Name extends string = string> {
  key: Name;
  word: string;
  help: string;
}

interface Card {
  lines: string[];
  keys: readonly Key[];
  text: Text;
  /** What Enter counts as. */
  onEnter: string | undefined;
}

/**
 * Shows a card with its keys below it, waits for one of them, and takes the card away. Enter counts as `onEnter`, or as
 * nothing. Ctrl-C throws ExitPromptError.
 */
export function pressKey<Name extends string>(
  lines: string[],
  keys: readonly Key<Name>[],
  text: Text,
  onEnter?: Name,
): Promise<Name> {
  return card({ lines, keys, text, onEnter }, { clearPromptOnDone: true }) as Promise<Name>;
}

const card = createPrompt<string, Card>(({ lines, keys, text, onEnter }, done) => {
  const [helping, setHelping] = useState(false);
  const [status, setStatus] = useState<Status>('idle');
  const shownAt = useMemo(() => Date.now(), []);
  useKeypress((event, line) => {
    line.clearLine(0);
    const letter = letterOf(event);
    const pressed = onEnter && (letter === 'return' || letter === 'enter') ? onEnter : letter;
    // Whoever reads what the keys do answers nothing yet: any of them goes back.
    if (helping || pressed === '?') return setHelping(!helping);
    if (status === 'done' || Date.now() - shownAt < readingTime) return;
    if (!keys.some(({ key }) => key === pressed)) return;
    setStatus('done');
    done(pressed);
  });
  const { columns = 80 } = process.stdout;
  const below = helping ? keyHelp(keys, columns - 1, text) : cardBar(keys, columns - 1, text);
  const colour = process.stdout.hasColors?.() === true;
  return [...lines.map(printable), ...below.map((line) => paint(line, colour))].join('\n');
});

/** The keys of a card in a word each. */
export function cardBar(keys: readonly Key[], width: number, { review }: Text): Line[] {
  return keyBar(
    [...keys.map(({ key, word }): [string, string] => [key, word]), ['?', review.allKeys]],
    width,
  );
}

function keyHelp(keys: readonly Key[], width: number, { review }: Text): Line[] {
  const help = keys.flatMap(({ key, help }) =>
    wrap([span(help)], width - 3).map(
      (line, index): Line => [span(index === 0 ? `${key}  ` : '   ', 'strong'), ...line],
    ),
  );
  return [...help, ...wrap([span(review.anyKeyOnCard, 'faint')], width)];
}
