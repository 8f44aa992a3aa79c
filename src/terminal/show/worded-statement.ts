import type { Person, Statement } from '../../model.ts';
import type { Text } from '../../text/index.ts';
import { personName } from './person-table.ts';

/** What was said, as a sentence with names; with the id where nobody has it. */
export function wordStatement(statement: Statement, people: Map<string, Person>, text: Text): string {
  const name = (id: string) => personName(people.get(id)) || id;
  const words = text.decisions.said[`${statement.about} ${saidOf(statement)}`];
  const told = statement.about === 'asking' && statement.told ? Object.values(statement.told) : [];
  return words!({
    contact: name(statement.contact),
    with: withWhom(statement, name) + workplace(statement, people, text),
    told: told.filter((part) => part !== ''),
  });
}

/** Two connections may have one name. */
function workplace(statement: Statement, people: Map<string, Person>, text: Text): string {
  const company = statement.about === 'pair' ? people.get(statement.connection)?.company : null;
  return company ? text.inBrackets(company) : '';
}

function withWhom(statement: Statement, name: (id: string) => string): string {
  if (statement.about === 'pair') return name(statement.connection);
  if (statement.about === 'account') return name(statement.of);
  return statement.about === 'label' ? statement.label : '';
}

function saidOf(statement: Statement): string {
  switch (statement.about) {
    case 'pair':
      return statement.verdict;
    case 'exclusion':
      return statement.excluded ? 'excluded' : 'included';
    case 'personal':
      return statement.personal ? 'personal' : 'not-personal';
    case 'account':
      return statement.second ? 'second' : 'not-second';
    case 'label':
      return statement.worn ? 'worn' : 'not-worn';
    case 'invitation':
      return statement.state === 'sent' && statement.withNote ? 'sent with-note' : statement.state;
    case 'asking':
      return statement.state;
  }
}
