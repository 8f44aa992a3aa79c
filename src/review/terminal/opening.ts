import { fullName } from '../../full-name.ts';
import type { Connection, Contact } from '../../model.ts';
import { fitted } from '../../terminal/show/fitted.ts';
import { personName } from '../../terminal/show/person-table.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';
import { minutesFor } from '../queue/pace.ts';
import type { Sure } from '../queue/surest.ts';
import { type Key, pressKey } from './key-card.ts';

/** What matching found, before the first question. */
export interface Found {
  /** Contacts recognised without asking, and those the owner confirmed. */
  recognised: number;
  confirmed: number;
  /** A few of those recognised without asking. */
  examples: { contact: Contact; connection: Connection }[];
  /** Of those recognised without asking: whom one kind of clue speaks for, mostly the name. */
  onOneClue: number;
  /** People of whom a question is open; `grouped` of them in `groups` that rest on the same clues. */
  questions: number;
  groups: number;
  grouped: number;
  /** Open pairs at least `from` likely. */
  sure: Sure;
}

/** What was confirmed at once, and how many open pairs as likely are left to a look: in doubt, or two of one person. */
export interface Accepted extends Sure {
  left: number;
}

export type Way = 'one-by-one' | 'groups' | 'accept' | 'look' | 'stop';

/** What was found, in sentences. */
export function foundLines(
  { recognised, confirmed, examples, questions, groups, grouped }: Found,
  text: Text,
): string[] {
  const { opening } = text.review;
  const shown = examples.map(({ contact, connection }) => {
    const company = connection.company ? text.inBrackets(connection.company) : '';
    return `  ${personName(contact)}  =  ${fullName(connection)}${company}`;
  });
  const minutes = Math.max(1, Math.round(minutesFor(questions)));
  return [
    opening.recognised({ count: recognised, confirmed, examples: shown.length }),
    ...shown,
    questions > 0 ? opening.questions({ count: questions, minutes }) : opening.noQuestions,
    ...(grouped > groups ? [opening.grouped({ grouped, groups })] : []),
  ].map(printable);
}

/** What confirming at once did; no act was stored where it confirmed nobody. */
export function acceptedLine(accepted: Accepted, { review: { opening } }: Text): string {
  const done = accepted.count > 0 ? opening.accepted(accepted) : opening.noneAccepted(accepted);
  return accepted.left > 0 ? `${done} ${opening.leftToLook(accepted)}` : done;
}

/** The key of each way, the same on every visit; `+` as on a question. */
const keyOf = { 'one-by-one': '1', groups: 'g', accept: '+', look: 'l', stop: 'q' } as const satisfies Record<
  Way,
  string
>;

/** The ways to go on; one that would do nothing is left out. */
export function ways({ groups, grouped, sure, onOneClue }: Found, text: Text): (Key & { way: Way })[] {
  const open: Way[] = [
    'one-by-one',
    ...(grouped > groups ? ['groups' as const] : []),
    ...(sure.count > 0 ? ['accept' as const] : []),
    ...(onOneClue > 0 ? ['look' as const] : []),
    'stop',
  ];
  return open.map((way) => ({
    key: keyOf[way],
    way,
    ...text.review.opening.ways[way]({ ...sure, onOneClue }),
  }));
}

/** Tells what was found, and asks how to go on. Ctrl-C throws inquirer's ExitPromptError. */
export async function askWay(found: Found, notice: string, text: Text): Promise<Way> {
  const keys = ways(found, text);
  const { columns = 80 } = process.stdout;
  const lines = [...(notice ? [notice, ''] : []), ...foundLines(found, text)];
  const shown = ['', ...lines.flatMap((line) => fitted(line, columns - 1)), ''];
  const key = await pressKey(shown, keys, text, keyOf['one-by-one']);
  return keys.find((one) => one.key === key)!.way;
}
