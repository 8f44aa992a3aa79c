import type { Person, Statement } from '../../model.ts';
import type { Text } from '../../text/index.ts';
import { wordStatement } from './worded-statement.ts';

/** How many statements of one act are told. */
const TOLD = 5;

interface ActChange {
  act: number;
  changed: boolean;
  effects: { statement: Statement; now: { act: number; statement: Statement } | null }[];
}

/** What taking an act back, or doing it again, changed: each statement of it, and what holds now. */
export function wordActChange(
  { act, changed, effects }: ActChange,
  undone: boolean,
  people: Map<string, Person>,
  text: Text,
): string[] {
  const { decisions: words } = text;
  if (!changed) return [undone ? words.wasUndone({ act }) : words.wasInForce({ act })];
  const said = (statement: Statement) => wordStatement(statement, people, text);
  const lines = effects.slice(0, TOLD).flatMap(({ statement, now }) => {
    const line = `  ${said(statement)}`;
    if (now && now.act > act) {
      return [line, `    ${words.stillHolds({ said: said(now.statement), act: now.act })}`];
    }
    if (!undone) return [line];
    if (now) return [line, `    ${words.holds({ said: said(now.statement), act: now.act })}`];
    return [line, `    ${words.nothingHolds}`];
  });
  const more = effects.length - TOLD;
  return [
    undone ? words.didUndo({ act }) : words.didRedo({ act }),
    ...lines,
    ...(more > 0 ? [`  ${words.more({ count: more })}`] : []),
  ];
}
