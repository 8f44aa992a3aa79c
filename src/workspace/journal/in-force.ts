import type { Act, Statement } from '../../model.ts';

/** A statement that holds: the last word on its subject, of an act not undone. */
export interface LastWord {
  act: number;
  at: string;
  reason: string;
  statement: Statement;
}

/** What a statement is about, as a key: of two with the same one, the later holds. */
export function subjectOf(statement: Statement): string {
  const { about, contact } = statement;
  if (about === 'pair') return JSON.stringify([about, contact, statement.connection]);
  if (about === 'label') return JSON.stringify([about, contact, statement.label]);
  return JSON.stringify([about, contact]);
}

/** A statement under the ids that people have now: what was said of somebody holds whatever they turned out to be (`joined` of `People`). */
export function ofJoined<Said extends Statement>(said: Said, joined: Map<string, string>): Said {
  const now = (id: string) => joined.get(id) ?? id;
  const statement = { ...said, contact: now(said.contact) };
  if (statement.about === 'account') statement.of = now(statement.of);
  if (statement.about === 'pair') statement.connection = now(statement.connection);
  return statement;
}

/** What holds now, by subject, oldest first. */
export function lastWords(acts: Act[], joined: Map<string, string>): Map<string, LastWord> {
  const last = new Map<string, LastWord>();
  for (const { id, at, reason, statements, undone } of acts) {
    if (undone) continue;
    for (const said of statements) {
      const statement = ofJoined(said, joined);
      const subject = subjectOf(statement);
      last.delete(subject);
      last.set(subject, { act: id, at, reason, statement });
    }
  }
  return last;
}

type Pair = Extract<Statement, { about: 'pair' }>;

/** What holds of others and cannot hold beside this one: of a contact, and of a connection, one "same" is true. */
export function contradicting(
  words: Map<string, LastWord>,
  said: Statement,
): (LastWord & { statement: Pair })[] {
  if (said.about !== 'pair' || said.verdict !== 'same') return [];
  return [...words.values()].filter((word): word is LastWord & { statement: Pair } => {
    const { statement } = word;
    if (statement.about !== 'pair' || statement.verdict !== 'same') return false;
    return (statement.contact === said.contact) !== (statement.connection === said.connection);
  });
}
