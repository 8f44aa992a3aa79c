import { createPrompt, type KeypressEvent, type Status, useKeypress, useState } from '@inquirer/core';
import { printable } from '../terminal/printable.ts';

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

const card = createPrompt<string, Card>(({ lines, keys }, done) => {
  const [helping, setHelping] = useState(false);
  const [status, setStatus] = useState<Status>('idle');
  useKeypress((event, line) => {
    line.clearLine(0);
    const pressed = nameOf(event);
    if (pressed === '?') return setHelping(!helping);
    if (status === 'done' || !keys.some(({ key }) => key === pressed)) return;
    setStatus('done');
    done(pressed);
  });
  const help = helping ? keys.map(({ key, help: sentence }) => `  ${key}  ${sentence}`) : [];
  const bar = keys.map(({ key, word }) => `[${key}] ${word}`).join('  ');
  return [...lines, ...help, `${bar}  [?]`].map(printable).join('\n');
});

/** An input method may send a full-width letter or question mark. */
function nameOf(event: KeypressEvent & { sequence?: string }): string {
  if (event.ctrl) return '';
  const { name, sequence = '' } = event;
  return (name ?? sequence).normalize('NFKC').toLowerCase();
}
