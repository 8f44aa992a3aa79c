import { fullName } from '../../full-name.ts';
import type { Claim, Connection, Contact } from '../../model.ts';
import { clip } from '../../terminal/show/table.ts';
import type { Text } from '../../text/index.ts';
import type { Answer, Question, Session } from '../queue/session.ts';
import { actionOf, type Key, letterOf } from './keys.ts';
import { profileUrl } from './profile-url.ts';
import { contactName, type Shown, shownFor } from './shown-candidates.ts';

/** What is on the screen besides the question itself. */
export interface State {
  view: 'question' | 'which-profile' | 'claimed' | 'surest' | 'keys' | 'explain' | 'search' | 'finished';
  notice: string;
  found: Connection | null;
  /** The candidate chosen who is somebody else already, until it is said what becomes of them. */
  claimed: Shown | null;
  scroll: number;
  query: string;
  results: Connection[];
  /** Place among the results. */
  picked: number;
  /** When the question was first shown, and when the last key came, in milliseconds. */
  shownAt: number;
  pressedAt: number;
  /** How long each answer of this session took. */
  seconds: number[];
  /** A page to open in the browser, until that is done. */
  opening: URL | null;
}

/** What pressing a key needs besides the session. */
export interface Rules {
  text: Text;
  /** Connections with such a name or company, the best first. */
  search: (query: string) => Connection[];
  /** In milliseconds. */
  now: () => number;
}

export function opened(session: Session, now: number, notice = ''): State {
  return {
    view: session.current() ? 'question' : 'finished',
    notice,
    found: null,
    claimed: null,
    scroll: 0,
    query: '',
    results: [],
    picked: 0,
    shownAt: now,
    pressedAt: Number.NEGATIVE_INFINITY,
    seconds: [],
    opening: null,
  };
}

/** Nobody reads a screen in less, milliseconds: a key held down or a pasted text answers no further question. */
export const readingTime = 200;

/**
 * What a key does: the next state, or null to stop. Whatever it answers is stored when this returns. `line` is what has
 * been typed while searching.
 */
export function press(state: State, key: Key, line: string, session: Session, rules: Rules): State | null {
  const question = session.current();
  const now = rules.now();
  const next: State = { ...state, notice: '', pressedAt: now, opening: null };
  if (state.view === 'finished' || !question) return pressFinished(next, key, session, rules);
  if (state.view === 'search') return pressSearch(next, key, line, rules);
  if (state.view === 'keys' || state.view === 'explain') return scrolled(next, key) ?? backToQuestion(next);
  if (state.view === 'which-profile') return pressWhich(next, key, question, rules);
  if (state.view === 'claimed') return pressClaimed(next, key, question, session, rules);
  const tooFast = now - state.pressedAt < readingTime;
  if (state.view === 'surest') return pressSurest(next, key, session, rules, tooFast);
  return pressQuestion(next, key, question, session, rules, tooFast);
}

/** The question, where a button of it is clicked while a panel lies over it; a click is no key that may have been held down. */
export function withoutPanel(state: State): State {
  return ['search', 'explain', 'keys'].includes(state.view) ? backToQuestion(state) : state;
}

function backToQuestion(state: State): State {
  return { ...state, view: 'question', scroll: 0 };
}

function pressQuestion(
  state: State,
  key: Key,
  question: Question,
  session: Session,
  rules: Rules,
  tooFast: boolean,
): State | null {
  const { review } = rules.text;
  const shown = shownFor(question, state.found);
  const action = actionOf(key);
  switch (action.kind) {
    case 'choose':
    case 'none':
    case 'unsure':
    case 'later':
    case 'exclude': {
      const chosen = action.kind === 'choose' ? shown[action.place - 1] : undefined;
      if (action.kind === 'choose' && !chosen) return { ...state, notice: review.noSuchKey };
      if (tooFast) return { ...state, notice: review.tooFast };
      const claimant = chosen && session.claimant(chosen.connection.id);
      if (claimant) return claimed(state, chosen, claimant, rules);
      const answer: Exclude<Answer, { kind: 'surest' }> =
        action.kind === 'choose'
          ? { kind: 'same', connection: chosen!.connection.id }
          : { kind: action.kind };
      session.answer(answer);
      return answered(state, answerNotice(answer, question, chosen, rules.text), session, rules);
    }
    case 'surest': {
      const sure = session.surest();
      if (sure.count === 0) return { ...state, notice: review.surest.none(sure) };
      return { ...state, view: 'surest', notice: review.surest.notice(sure) };
    }
    case 'back':
      if (!session.back()) return { ...state, notice: review.nothingToTakeBack };
      return {
        ...onNewQuestion(state, rules),
        seconds: state.seconds.slice(0, -1),
        notice: review.takenBack,
      };
    case 'search':
      return { ...state, view: 'search', query: '', results: [], picked: 0 };
    case 'explain':
    case 'keys':
      return { ...state, view: action.kind, scroll: 0 };
    case 'open':
      if (shown.length > 1) return { ...state, view: 'which-profile', notice: review.open.which };
      return openProfile(state, shown[0], rules);
    case 'stop':
      return null;
    default:
      return scrolled(state, key) ?? { ...state, notice: review.noSuchKey };
  }
}

function claimed(state: State, chosen: Shown, claimant: Contact, { text }: Rules): State {
  const notice = text.review.claimed.notice({
    connection: clip(fullName(chosen.connection), 32),
    contact: clip(contactName(claimant), 24),
  });
  return { ...state, view: 'claimed', claimed: chosen, notice };
}

const claims: Record<string, Claim> = { p: 'both', m: 'move' };

/** Both are one person, or the connection moves; any other key answers nothing. */
function pressClaimed(state: State, key: Key, question: Question, session: Session, rules: Rules): State {
  const claim = claims[letterOf(key)];
  const chosen = state.claimed;
  const back = { ...backToQuestion(state), claimed: null };
  if (!claim || !chosen) return { ...back, notice: rules.text.review.claimed.cancelled };
  const answer = { kind: 'same' as const, connection: chosen.connection.id, claim };
  session.answer(answer);
  return answered(back, answerNotice(answer, question, chosen, rules.text), session, rules);
}

/** All of the surest at once, by the key that says of one that it is the same; any other key answers nothing. */
function pressSurest(state: State, key: Key, session: Session, rules: Rules, tooFast: boolean): State {
  const { review } = rules.text;
  if (letterOf(key) !== '1') return { ...backToQuestion(state), notice: review.claimed.cancelled };
  if (tooFast) return { ...state, notice: review.tooFast };
  const sure = session.surest();
  session.answer({ kind: 'surest' });
  return answered(state, review.stored.surest(sure), session, rules);
}

function answered(state: State, notice: string, session: Session, rules: Rules): State {
  const seconds = [...state.seconds, (state.pressedAt - state.shownAt) / 1000];
  const view = session.current() ? 'question' : 'finished';
  return { ...onNewQuestion(state, rules), view, seconds, notice };
}

function answerNotice(
  answer: Exclude<Answer, { kind: 'surest' }>,
  { contact }: Question,
  chosen: Shown | undefined,
  { review, inBrackets }: Text,
): string {
  const name = clip(contactName(contact), 24);
  if (answer.kind !== 'same') return review.stored[answer.kind]({ contact: name });
  const { company } = chosen?.connection ?? {};
  const connection = chosen ? clip(fullName(chosen.connection), 32) : '';
  return review.stored.same({
    contact: name,
    // Two connections may have one name.
    connection: company ? connection + inBrackets(clip(company, 20)) : connection,
  });
}

function onNewQuestion(state: State, rules: Rules): State {
  return { ...state, view: 'question', found: null, scroll: 0, shownAt: rules.now() };
}

/** One page a key press, as LinkedIn's terms want it. */
function openProfile(state: State, shown: Shown | undefined, { text }: Rules): State {
  const url = shown ? profileUrl(shown.connection) : null;
  const next = { ...state, view: 'question' as const };
  return url ? { ...next, opening: url } : { ...next, notice: text.review.open.none };
}

function pressWhich(state: State, key: Key, question: Question, rules: Rules): State {
  const action = actionOf(key);
  if (action.kind !== 'choose') return backToQuestion(state);
  return openProfile(state, shownFor(question, state.found)[action.place - 1], rules);
}

function pressSearch(state: State, key: Key, line: string, rules: Rules): State {
  switch (letterOf(key)) {
    case 'escape':
      return backToQuestion(state);
    case 'up':
      return { ...state, picked: Math.max(0, state.picked - 1) };
    case 'down':
      return { ...state, picked: Math.max(0, Math.min(state.results.length - 1, state.picked + 1)) };
    case 'return':
    case 'enter':
      return { ...backToQuestion(state), found: state.results[state.picked] ?? state.found };
    default:
      if (line === state.query) return state;
      return { ...state, query: line, results: line.trim() ? rules.search(line) : [], picked: 0 };
  }
}

function pressFinished(state: State, key: Key, session: Session, rules: Rules): State | null {
  const action = actionOf(key);
  if (action.kind !== 'back') return null;
  if (!session.back()) return { ...state, notice: rules.text.review.nothingToTakeBack };
  return {
    ...onNewQuestion(state, rules),
    seconds: state.seconds.slice(0, -1),
    notice: rules.text.review.takenBack,
  };
}

function scrolled(state: State, key: Key): State | null {
  const { kind } = actionOf(key);
  if (kind === 'up') return { ...state, scroll: Math.max(0, state.scroll - 1) };
  if (kind === 'down') return { ...state, scroll: state.scroll + 1 };
  return null;
}
