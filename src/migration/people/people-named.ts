import type { Act, Person, Statement } from '../../model.ts';
import { loadEverybody, type People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';

/** By id: those the acts speak of, somebody gone from the newest exports too. An id nobody ever had is left out. */
export function peopleNamed(
  store: Store,
  people: People,
  acts: Pick<Act, 'statements'>[],
): Map<string, Person> {
  const ids = new Set(acts.flatMap(({ statements }) => statements.flatMap(idsIn)));
  const known = pick(ids, people, people.joined);
  if (known.size === ids.size) return known;
  return new Map([...pick(ids, loadEverybody(store), people.joined), ...known]);
}

function pick(ids: Set<string>, { contacts, connections }: People, joined: Map<string, string>) {
  const byId = new Map<string, Person>([...contacts, ...connections].map((person) => [person.id, person]));
  const found = [...ids].map((id) => [id, byId.get(joined.get(id) ?? id)] as const);
  return new Map(found.filter((entry): entry is [string, Person] => entry[1] !== undefined));
}

/** The people a statement speaks of. */
export function idsIn(statement: Statement): string[] {
  if (statement.about === 'account') return [statement.contact, statement.of];
  return statement.about === 'pair' ? [statement.contact, statement.connection] : [statement.contact];
}
