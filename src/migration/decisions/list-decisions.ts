import type { Act, Person, Statement } from '../../model.ts';
import { lastWords, ofJoined, subjectOf } from '../../workspace/journal/in-force.ts';
import { loadActs } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { lookInto } from '../look-into.ts';
import { findPeople } from '../people/find-people.ts';
import { idsIn, peopleNamed } from '../people/people-named.ts';

export interface ListedAct extends Act {
  /** Each with whether it holds: neither undone nor superseded by a later one. */
  statements: (Statement & { holds: boolean })[];
}

export interface DecisionList {
  /** Oldest first. */
  acts: ListedAct[];
  /** Those the acts speak of, by id. */
  people: Map<string, Person>;
}

/**
 * All the owner did; with `query` only acts about somebody of that name or id, or with that text in a reason or label;
 * with `about` only statements of that kind.
 */
export function listDecisions(
  folder: string,
  { query = '', about }: { query?: string | undefined; about?: Statement['about'] | undefined } = {},
): DecisionList {
  return lookInto(folder, (store) => {
    const lists = loadPeople(store);
    const all = loadActs(store);
    const holding = lastWords(all, lists.joined);
    const people = peopleNamed(store, lists, all);
    const isWanted = meant(query, people);
    const acts = all
      .map((act) => ({
        ...act,
        statements: act.statements
          .filter((statement) => (!about || statement.about === about) && isWanted(act, statement))
          .map((statement) => {
            const word = holding.get(subjectOf(ofJoined(statement, lists.joined)));
            return { ...statement, holds: word?.act === act.id };
          }),
      }))
      .filter(({ statements }) => statements.length > 0);
    return { acts, people };
  });
}

function meant(query: string, people: Map<string, Person>): (act: Act, statement: Statement) => boolean {
  const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const wanted = fold(query);
  if (!wanted) return () => true;
  const found = new Set(findPeople([...new Set(people.values())], query).map(({ id }) => id));
  return ({ reason }, statement) => {
    const ids = idsIn(statement);
    const texts = [reason, statement.about === 'label' ? statement.label : '', ...ids];
    return (
      ids.some((id) => found.has(people.get(id)?.id ?? id)) ||
      texts.some((text) => fold(text).includes(wanted))
    );
  };
}
