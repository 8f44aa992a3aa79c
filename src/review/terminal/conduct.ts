import type { Connection } from '../../model.ts';
import { isInterruption } from '../../terminal/ask/is-interruption.ts';
import { openPage } from '../../terminal/open-page.ts';
import { onOwnScreen } from '../../terminal/show/own-screen.ts';
import type { Text } from '../../text/index.ts';
import type { Group, GroupVerdict } from '../queue/groups.ts';
import type { Session } from '../queue/session.ts';
import { searchOf } from '../view/search.ts';
import type { SoundsOf } from '../view/shown-candidates.ts';
import { batchPrompt } from './batch-prompt.ts';
import { reviewPrompt, type Sitting } from './prompt.ts';
import type { Size } from './screen.ts';

/** Whom the screen may need besides the question. */
export interface Everybody {
  connections: Connection[];
  /** Gives by connection id what finds them while typing, besides what the row says. */
  searchKeys(): ReadonlyMap<string, string>;
  soundsOf: SoundsOf;
}

/** Puts the questions of a session to the owner in the terminal, until they stop. Ctrl-C throws inquirer's ExitPromptError. */
export async function conductReview(session: Session, everybody: Everybody, text: Text): Promise<Sitting> {
  const search = searchOf(everybody.connections, everybody.searchKeys);
  const { soundsOf } = everybody;
  const sitting = onOwnScreen(() =>
    reviewPrompt({
      session,
      text,
      search,
      soundsOf,
      now: () => performance.now(),
      openPage: ({ href }) => openPage(href),
      size: terminalSize,
      onResize: whenResized,
    }),
  );
  return sitting.catch((error: Error) => {
    const { answered } = session.progress();
    if (isInterruption(error)) process.stderr.write(`${text.review.interruptedAfter({ answered })}\n`);
    throw error;
  });
}

function terminalSize(): Size {
  const { columns = 80, rows = 24 } = process.stdout;
  return { columns, rows, colour: process.stdout.hasColors?.() === true };
}

/** Calls on each change of the size, with the screen cleared: what a terminal makes of lines too long is its own affair. */
function whenResized(listener: () => void): () => void {
  const cleared = () => {
    process.stdout.write('\u001b[H\u001b[2J');
    listener();
  };
  process.stdout.on('resize', cleared);
  return () => process.stdout.off('resize', cleared);
}

/** Puts one group to the owner. */
export function conductGroup(
  group: Group,
  place: { number: number; total: number; canGoBack: boolean },
  text: Text,
): Promise<GroupVerdict> {
  return onOwnScreen(() =>
    batchPrompt({
      group,
      ...place,
      text,
      now: () => performance.now(),
      size: terminalSize,
      onResize: whenResized,
    }),
  );
}
