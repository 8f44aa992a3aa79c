import type { Text } from '../../text/index.ts';
import { closing } from '../queue/closing.ts';
import type { Session } from '../queue/session.ts';
import type { Everybody } from '../terminal/conduct.ts';
import type { Sitting } from '../terminal/prompt.ts';
import { opened, press, type State, withoutPanel } from '../view/on-key.ts';
import { searchOf } from '../view/search.ts';
import { reviewPage } from './page.ts';
import { type View, viewOf } from './page-view.ts';
import { type Backend, type Serving, serve } from './serve.ts';

/**
 * Puts the questions of a session to the owner in a page of their browser, until they stop there or `interrupted` throws.
 * The page begins with `notice`. The keys are those of the terminal, and so is what they do; each answer is stored before the page is told.
 */
export async function conductInBrowser(
  session: Session,
  everybody: Everybody,
  text: Text,
  show: (at: Pick<Serving, 'url' | 'urlOnce'>) => Promise<void>,
  interrupted: Promise<never>,
  notice = '',
): Promise<Sitting> {
  const { backend, sitting } = backendFor(session, everybody, text, { notice });
  const serving = await serve(reviewPage(text), backend);
  try {
    await show(serving);
    await Promise.race([serving.stopped, interrupted]);
    return sitting();
  } finally {
    serving.close();
  }
}

interface Press {
  turn: number;
  key: string;
  line: string;
  /** A button of the question was clicked, whatever lies over it. */
  clicked?: boolean;
}

export function backendFor(
  session: Session,
  everybody: Everybody,
  text: Text,
  { now = () => performance.now(), notice = '' } = {},
) {
  const { connections, searchKeys, soundsOf } = everybody;
  const rules = { text, now, search: searchOf(connections, searchKeys) };
  let state: State = opened(session, now(), notice);
  let turn = 0;
  const view = (): View => viewOf(state, turn, session, { text, soundsOf });
  const backend: Backend = {
    view,
    press(message) {
      if (!isPress(message)) return { status: 400, view: { error: 'no-press' } };
      // A second tab, or one that was away: it shows what is no longer asked.
      if (message.turn !== turn) return { status: 409, view: { ...view(), notice: text.reviewPage.behind } };
      const at = message.clicked ? withoutPanel(state) : state;
      const next = press(at, { name: message.key }, message.line, session, rules);
      if (!next) {
        const words = closing(session.progress(), state.seconds, text);
        return { status: 200, view: { ...view(), view: 'stopped', closing: words }, stops: true };
      }
      state = next;
      turn += 1;
      const answer = view();
      state = { ...state, opening: null };
      return { status: 200, view: answer };
    },
  };
  return { backend, sitting: (): Sitting => ({ progress: session.progress(), seconds: state.seconds }) };
}

function isPress(message: unknown): message is Press {
  const { turn, key, line } = (message ?? {}) as Partial<Press>;
  return (
    typeof turn === 'number' &&
    typeof key === 'string' &&
    key.length <= 10 &&
    typeof line === 'string' &&
    line.length <= 200
  );
}
