import type { Statement, Told } from '../model.ts';
import type { LineProblem } from '../user-error.ts';

/** One decision as the file has it: one line. */
export interface DecisionLine {
  statement: Statement;
  /** ISO 8601 UTC; null where a hand-written line does not say. */
  at: string | null;
  reason: string;
}

/** The words of the fourth cell, by the second. The file speaks English everywhere: it is data. */
const VALUES: { [About in Statement['about']]: string[] } = {
  pair: ['same', 'different', 'unsure'],
  exclusion: ['excluded', 'included'],
  personal: ['personal', 'not-personal'],
  account: ['second', 'not-second'],
  label: ['worn', 'not-worn'],
  invitation: ['open', 'sent', 'not-found', 'already-connected'],
  asking: ['asked', 'told', 'not-on-linkedin', 'no-answer', 'open'],
};
const TOLD: (keyof Told)[] = ['name', 'company', 'email', 'profileUrl'];
/** What may follow, as `name=text`, by the second cell; `note` is `yes` or `no`. */
const EXTRAS: { [About in Statement['about']]: string[] } = {
  pair: ['at', 'reason'],
  exclusion: ['at', 'reason'],
  personal: ['at', 'reason'],
  account: ['at', 'reason'],
  label: ['at', 'reason'],
  invitation: ['at', 'reason', 'note'],
  asking: ['at', 'reason', ...TOLD],
};

/**
 * The lines sorted by their keys, so that the same decisions give the same file: contact, kind, connection, label or account (`-`
 * where there is none), what was said, then `at=…`, `reason=…` and what a contact told; tabs between. `commentOf` is for
 * the reader; whatever it holds stays on its line.
 */
export function writeDecisions<Line extends DecisionLine>(
  lines: Line[],
  heading: string[],
  commentOf: (line: Line) => string,
): string {
  const rows = lines
    .map((line) => ({ line, key: keysOf(line.statement).map(encode).join('\t') }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ line, key }) => `${key}\t${[...valuesOf(line), `# ${oneLine(commentOf(line))}`].join('\t')}`);
  return [...heading.map((line) => `# ${oneLine(line)}`), ...rows, ''].join('\n');
}

/** Two statements with the same words say the same. */
export function wordsOf(statement: Statement): string {
  return [...keysOf(statement).map(encode), ...valuesOf({ statement, at: null, reason: '' })].join('\t');
}

/** With so many wrong lines it is some other file, and the rest is not read. */
export const mostProblems = 1000;

/** Reads what `writeDecisions` wrote, or somebody edited: blank lines, comments and line ends of any kind are fine. */
export function parseDecisions(text: string): {
  lines: (DecisionLine & { line: number })[];
  problems: LineProblem[];
} {
  const lines: (DecisionLine & { line: number })[] = [];
  const problems: LineProblem[] = [];
  for (const [index, row] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const cells = row.split('\t').map((cell) => cell.trim());
    const comment = cells.findIndex((cell) => cell.startsWith('#'));
    const said = comment < 0 ? cells : cells.slice(0, comment);
    if (said.every((cell) => cell === '')) continue;
    const read = parseCells(said);
    if (!('code' in read)) lines.push({ line, ...read });
    else if (problems.push({ line, ...read }) === mostProblems) break;
  }
  return { lines, problems };
}

function keysOf(statement: Statement): [contact: string, about: string, object: string] {
  const { contact, about } = statement;
  if (about === 'pair') return [contact, about, statement.connection];
  if (about === 'account') return [contact, about, statement.of];
  return [contact, about, about === 'label' ? statement.label : '-'];
}

function valuesOf({ statement, at, reason }: DecisionLine): string[] {
  const extras = [
    ...(at === null ? [] : [['at', at]]),
    ...(reason === '' ? [] : [['reason', reason]]),
    ...moreOf(statement),
  ];
  return [saidOf(statement), ...extras.map(([name, text]) => `${name}=${encode(text!)}`)];
}

function moreOf(statement: Statement): string[][] {
  if (statement.about === 'invitation' && statement.withNote !== undefined) {
    return [['note', statement.withNote ? 'yes' : 'no']];
  }
  if (statement.about !== 'asking' || !statement.told) return [];
  const { told } = statement;
  // The name is there even when empty: it says that something was noted.
  return TOLD.filter((field) => told[field] !== '' || field === 'name').map((field) => [field, told[field]]);
}

function saidOf(statement: Statement): string {
  if (statement.about === 'pair') return statement.verdict;
  if (statement.about === 'exclusion') return statement.excluded ? 'excluded' : 'included';
  if (statement.about === 'personal') return statement.personal ? 'personal' : 'not-personal';
  if (statement.about === 'account') return statement.second ? 'second' : 'not-second';
  if (statement.about === 'label') return statement.worn ? 'worn' : 'not-worn';
  return statement.state;
}

type Problem = Omit<LineProblem, 'line'>;

function parseCells([contact = '', about = '', object = '', value = '', ...rest]: string[]):
  | DecisionLine
  | Problem {
  if (about === '') return { code: 'decision-columns', values: {} };
  if (!isAbout(about)) {
    return { code: 'decision-kind', values: { kind: about, kinds: Object.keys(VALUES).join(', ') } };
  }
  if (!VALUES[about].includes(value)) {
    return { code: 'decision-value', values: { value, kind: about, values: VALUES[about].join(', ') } };
  }
  const named = about === 'pair' || about === 'label' || about === 'account';
  if (contact === '' || (named && object === '')) return { code: 'decision-key', values: { kind: about } };
  if (!named && object !== '' && object !== '-') {
    return { code: 'decision-object', values: { kind: about, object } };
  }
  const extras: Record<string, string> = {};
  for (const cell of rest.filter((each) => each !== '')) {
    const [, name = '', text = ''] = /^([A-Za-z]+)=(.*)$/s.exec(cell) ?? [];
    if (!EXTRAS[about].includes(name) || (name === 'note' && !/^(yes|no)$/.test(text))) {
      return { code: 'decision-extra', values: { cell, names: EXTRAS[about].join(', ') } };
    }
    extras[name] = decode(text);
  }
  const { at = null, reason = '' } = extras;
  if (at !== null && !isTime(at)) return { code: 'decision-time', values: { at } };
  return {
    statement: statementOf(decode(contact), about, decode(object), value, extras),
    at,
    reason,
  };
}

function statementOf(
  contact: string,
  about: Statement['about'],
  object: string,
  value: string,
  extras: Record<string, string>,
): Statement {
  const told = TOLD.some((field) => extras[field] !== undefined) && {
    told: Object.fromEntries(TOLD.map((field) => [field, extras[field] ?? ''])),
  };
  const withNote = extras.note !== undefined && { withNote: extras.note === 'yes' };
  const fields = {
    pair: { connection: object, verdict: value },
    exclusion: { excluded: value === 'excluded' },
    personal: { personal: value === 'personal' },
    account: { of: object, second: value === 'second' },
    label: { label: object, worn: value === 'worn' },
    invitation: { state: value, ...withNote },
    asking: { state: value, ...told },
  };
  return { about, contact, ...fields[about] } as Statement;
}

const isAbout = (text: string): text is Statement['about'] => Object.hasOwn(VALUES, text);
const isTime = (text: string) =>
  /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text) && !Number.isNaN(Date.parse(text));

/** What could end a cell, a line or a field, begin a comment, or hide from an editor, as `\t`, `\n`, `\\` or `\uXXXX`. */
function encode(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replace(
      /^[#\s]|\s$|[\p{Cc}\p{Cs}\u0085\u2028\u2029\ufeff\ufffd\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      hex,
    );
}

const hex = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A backslash before anything else is itself: a hand-written path or emoticon is no error. */
function decode(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([\\tn]))/g, (_, code: string | undefined, letter: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : ({ t: '\t', n: '\n' }[letter] ?? '\\'),
  );
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]+/gu, ' ')
    .trim();
}
