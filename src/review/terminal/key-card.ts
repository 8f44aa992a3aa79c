import {
  createPrompt,
  type KeypressEvent,
  type Status,
  useKeypress,
  useMemo,
  useState,
} from '@inquirer/core';
import stringWidth from 'string-width';
import { printable } from '../../terminal/show/printable.ts';

/** A key that answers, in a word for the bar, and in a sentence for `?`. */
export interface Key<Name extends string = string> {
  key: Name;
  word: string;
  help: string;
}

interface Card {
  lines: string[];
  keys: readonly Key[];
}

/** Shows a card with its keys below it, waits for one of them, and takes the card away. Ctrl-C throws ExitPromptError. */
export function pressKey<Name extends string>(lines: string[], keys: readonly Key<Name>[]): Promise<Name> {
  return card({ lines, keys }, { clearPromptOnDone: true }) as Promise<Name>;
}

/** Nobody reads a card in less, milliseconds: a key held down or a pasted text answers none. */
const READING_TIME = 200;

const card = createPrompt<string, Card>(({ lines, keys }, done) => {
  const [helping, setHelping] = useState(false);
  const [status, setStatus] = useState<Status>('idle');
  const shownAt = useMemo(() => Date.now(), []);
  useKeypress((event, line) => {
    line.clearLine(0);
    const pressed = nameOf(event);
    if (pressed === '?') return setHelping(!helping);
    if (status === 'done' || Date.now() - shownAt < READING_TIME) return;
    if (!keys.some(({ key }) => key === pressed)) return;
    setStatus('done');
    done(pressed);
  });
  const below = helping
    ? keys.map(({ key, help }) => `[${key}] ${help}`)
    : inLines([...keys.map(({ key, word }) => `[${key}] ${word}`), '[?]']);
  return [...lines, ...below].map(printable).join('\n');
});

/** Never cut inside an entry. */
function inLines(entries: string[]): string[] {
  const width = (process.stdout.columns ?? 80) - 1;
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = `${lines.at(-1)}  ${entry}`;
    if (lines.length > 0 && stringWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(entry);
  }
  return lines;
}

/** An input method may send a full-width letter or question mark. */
function nameOf(event: KeypressEvent & { sequence?: string }): string {
  if (event.ctrl) return '';
  const { name, sequence = '' } = event;
  return (name ?? sequence).normalize('NFKC').toLowerCase();
}
