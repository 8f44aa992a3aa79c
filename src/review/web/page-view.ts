import { fullName } from '../../full-name.ts';
import { printable } from '../../terminal/show/printable.ts';
import { joined, type Line } from '../../terminal/show/spans.ts';
import type { Text } from '../../text/index.ts';
import { closing } from '../queue/closing.ts';
import { minutesFor } from '../queue/pace.ts';
import type { Session, SurePair } from '../queue/session.ts';
import { clueLines } from '../terminal/views.ts';
import { rowsOf } from '../view/fields.ts';
import type { State } from '../view/on-key.ts';
import { profileUrl } from '../view/profile-url.ts';
import { bothNames, type Shown, type SoundsOf, shownFor } from '../view/shown-candidates.ts';

/** What the page shows, in words: it knows nothing of sessions, only how to lay this out. */
export interface View {
  /** Counts the key presses: a page that shows an earlier turn is behind, and its keys are not taken. */
  turn: number;
  view: State['view'] | 'stopped';
  notice: string;
  place: string;
  /** Why this is asked, where it is no new question. */
  check: string;
  question: {
    ask: string;
    candidates: { name: string; likelihood: string; clues: string[] }[];
    /** `links`: where a cell leads to, by its place; empty where nowhere. `decides`: for and against. */
    rows: { label: string; cells: Line[][]; links: string[]; decides: boolean }[];
  } | null;
  search: { query: string; found: string; picked: number; results: { name: string; about: string }[] } | null;
  /** Whom the key + would confirm, while it asks whether to. */
  surest: { contact: string; connection: string; likelihood: string }[] | null;
  /** What the key + would do, and how sure; empty where nothing. */
  accept: string;
  closing: string[];
  /** A page to open, once. */
  open: string;
}

/** The question as the terminal shows it, field by field, and all that the other views of the page need. */
export function viewOf(
  state: State,
  turn: number,
  session: Session,
  { text, soundsOf }: { text: Text; soundsOf: SoundsOf },
): View {
  const question = session.current();
  const progress = session.progress();
  const sure = session.surest();
  const { review } = text;
  const shown = question ? shownFor(question, state.found) : [];
  return {
    turn,
    view: question ? state.view : 'finished',
    notice: printable(state.opening ? review.open.opened({ url: state.opening.href }) : state.notice),
    place: question ? placeOf(state, progress, text) : '',
    check: question && question.kind !== 'new' ? review.checks[question.kind] : '',
    question: question && {
      ask: review.who({ candidates: shown.length }),
      candidates: shown.map((candidate) => candidateOf(candidate, text)),
      rows: rowsOf(question, shown, text, soundsOf, true).map(({ label, contact, candidates }) => {
        const isProfile = label === review.fields.profile;
        const links = isProfile ? shown.map(({ connection }) => profileUrl(connection)?.href ?? '') : [];
        const cells = [contact, ...candidates].map((lines) => lines.map(joined));
        const decides = label === review.fields.for || label === review.fields.against;
        return { label, cells, links: ['', ...links], decides };
      }),
    },
    search: state.view === 'search' ? searchOf(state, text) : null,
    surest: state.view === 'surest' ? sure.pairs.map((pair) => surePair(pair, text)) : null,
    accept: question && sure.count > 0 ? review.surest.word(sure) : '',
    closing: question ? [] : closing(progress, state.seconds, text),
    open: state.opening?.href ?? '',
  };
}

function placeOf({ seconds }: State, progress: ReturnType<Session['progress']>, { review }: Text): string {
  const { answered, left } = progress;
  return [
    review.position({ number: answered + 1, total: answered + Math.max(1, left) }),
    review.timeLeft({ minutes: minutesFor(left, seconds) }),
  ].join(' · ');
}

function candidateOf(candidate: Shown, text: Text) {
  const { connection, probability } = candidate;
  const { likelihood, foundByYou } = text.review;
  return {
    name: printable(fullName(connection)),
    likelihood: probability === null ? foundByYou : likelihood({ probability }),
    clues: clueLines(candidate, text).map(printable),
  };
}

function surePair({ contact, connection, probability }: SurePair, { percent, inBrackets }: Text) {
  const { company } = connection;
  return {
    contact: printable(bothNames(contact)),
    connection: printable(fullName(connection) + (company ? inBrackets(company) : '')),
    likelihood: percent(probability),
  };
}

/** As many as fit a page without scrolling far. */
const most = 12;

function searchOf({ query, results, picked }: State, { review }: Text): View['search'] {
  const first = Math.max(0, picked - most + 1);
  return {
    query,
    found: query.trim() ? review.search.found({ count: results.length, most }) : '',
    picked: picked - first,
    results: results.slice(first, first + most).map((connection) => ({
      name: printable(fullName(connection)),
      about: [connection.company, connection.position, connection.connectedOn]
        .map((part) => printable(part ?? ''))
        .filter(Boolean)
        .join(' · '),
    })),
  };
}
