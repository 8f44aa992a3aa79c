import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Text } from '../../text/index.ts';
import { closing } from '../queue/closing.ts';
import { minutesFor } from '../queue/pace.ts';
import type { ReviewProgress, Session } from '../queue/session.ts';
import { opened, press, type Rules, type State } from '../view/on-key.ts';
import { type SoundsOf, shownFor } from '../view/shown-candidates.ts';
import { answerKeys, type Size, screen } from './screen.ts';
import { explainView, finishedView, keysView, searchView } from './views.ts';

export interface PromptConfig extends Rules {
  session: Session;
  soundsOf: SoundsOf;
  /** True when the page is open. */
  openPage: (url: URL) => Promise<boolean>;
  /** The terminal, and who wants to know when its size changes. */
  size: () => Size;
  onResize: (listener: () => void) => () => void;
}

/** What a session of answering came to. */
export interface Sitting {
  progress: ReviewProgress;
  /** How long each answer took. */
  seconds: number[];
}

/** An escape key is told from the start of another key's code by what follows within so many milliseconds. */
const escapeTime = 50;

/** The whole review is one prompt, so that no key between two questions is lost. Ctrl-C throws ExitPromptError. */
export const reviewPrompt = createPrompt<Sitting, PromptConfig>((config, done) => {
  const { session, text } = config;
  const [state, setState] = useState<State>(() => opened(session, config.now()));
  const [size, setSize] = useState<Size>(config.size);

  useEffect((rl) => {
    Object.assign(rl, { escapeCodeTimeout: escapeTime });
    return config.onResize(() => setSize(config.size()));
  }, []);

  useKeypress((key, rl) => {
    const next = press(state, key, rl.line, session, config);
    rl.clearLine(0);
    if (!next) return done({ progress: session.progress(), seconds: state.seconds });
    // Whatever else readline makes of a key, its line is what has been typed to search.
    if (next.view === 'search') rl.write(next.query);
    setState(next);
    if (next.opening) void open(next.opening);
  });

  async function open(url: URL): Promise<void> {
    const { open: words } = text.review;
    const isOpen = await config.openPage(url);
    const notice = (isOpen ? words.opened : words.failed)({ url: url.href });
    setState((latest) => ({ ...latest, notice }));
  }

  return view(state, size, config);
});

function view(
  state: State,
  size: Size,
  { session, text, soundsOf }: PromptConfig,
): string | [string, string] {
  const question = session.current();
  const progress = session.progress();
  if (state.view === 'finished' || !question) {
    const words = closing(progress, state.seconds, text);
    return finishedView(words, state.notice, size, text).join('\n');
  }
  const shown = shownFor(question, state.found);
  if (state.view === 'keys') return keysView(size, state.scroll, text).join('\n');
  if (state.view === 'explain') return explainView(question, shown, size, state.scroll, text).join('\n');
  if (state.view === 'search') {
    const { above, below } = searchView(question, state.query, state.results, state.picked, size, text);
    return [[...above, `/ ${state.query}`].join('\n'), below.join('\n')];
  }
  const minutesLeft = minutesFor(progress.left, state.seconds);
  const keys = barOf(state, shown.length, session, text);
  return screen(question, progress, { ...state, minutesLeft, keys }, size, { text, soundsOf }).join('\n');
}

/** Null for those of any question. */
function barOf({ view }: State, shown: number, session: Session, text: Text): [string, string][] | null {
  if (view === 'claimed') return text.review.claimed.bar;
  if (view === 'surest') return text.review.surest.bar;
  const sure = session.surest();
  return sure.count > 0 ? [...answerKeys(shown, text), ['+', text.review.surest.word(sure)]] : null;
}
