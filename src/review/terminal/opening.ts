import type { Connection, Contact } from '../../model.ts';
import { fitted } from '../../terminal/show/fitted.ts';
import { personName } from '../../terminal/show/person-table.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';
import type { Sure } from '../queue/surest.ts';
import { connectionName } from '../view/shown-candidates.ts';
import { type Key, pressKey } from './key-card.ts';

/** What matching found, before the first question. */
export interface Found {
  recognised: number;
  /** A few of those recognised. */
  examples: { contact: Contact; connection: Connection }[];
  /** People of whom a question is open; `grouped` of them in `groups` that rest on the same clues. */
  questions: number;
  groups: number;
  grouped: number;
  /** Open pairs at least `from` likely. */
  sure: Sure;
}

export type Way = 'one-by-one' | 'groups' | 'accept' | 'stop';

/** What an answer takes before the owner has a pace of their own, seconds. */
const usualPace = 10;
/** Groups come first where they save so many questions. */
const worthGrouping = 3;

/** What was found, in sentences. */
export function foundLines(
  { recognised, examples, questions, groups, grouped }: Found,
  text: Text,
): string[] {
  const { opening } = text.review;
  const shown = examples.map(({ contact, connection }) => {
    const company = connection.company ? text.inBrackets(connection.company) : '';
    return `  ${personName(contact)}  =  ${connectionName(connection)}${company}`;
  });
  const minutes = Math.max(1, Math.round((questions * usualPace) / 60));
  return [
    opening.recognised({ count: recognised, examples: shown.length }),
    ...shown,
    questions > 0 ? opening.questions({ count: questions, minutes }) : opening.noQuestions,
    ...(grouped > groups ? [opening.grouped({ grouped, groups })] : []),
  ].map(printable);
}

/** The ways to go on, the one that takes least first. */
export function ways({ groups, grouped, sure }: Found, text: Text): (Key & { way: Way })[] {
  const { opening } = text.review;
  const inGroups = grouped > groups ? ['groups' as const] : [];
  const saves = grouped - groups >= worthGrouping;
  const order: Way[] = [
    ...(saves ? [...inGroups, 'one-by-one' as const] : ['one-by-one' as const, ...inGroups]),
    ...(sure.count > 0 ? ['accept' as const] : []),
  ];
  const choices = order.map((way, index) => {
    const { word, help } = opening.ways[way](sure);
    return { key: String(index + 1), way, word, help };
  });
  return [...choices, { key: 'q', way: 'stop', ...opening.ways.stop(sure) }];
}

/** Tells what was found, and asks how to go on. Ctrl-C throws inquirer's ExitPromptError. */
export async function askWay(found: Found, notice: string, text: Text): Promise<Way> {
  const keys = ways(found, text);
  const { columns = 80 } = process.stdout;
  const lines = [...(notice ? [notice, ''] : []), ...foundLines(found, text)];
  const key = await pressKey(['', ...lines.flatMap((line) => fitted(line, columns - 1)), ''], keys, text);
  return keys.find((one) => one.key === key)!.way;
}
