import type { Person } from '../../model.ts';
import { confirm } from '../../terminal/ask/confirm.ts';
import { personTable } from '../../terminal/show/person-table.ts';
import type { Text } from '../../text/index.ts';

/** More lines than this nobody reads before saying yes. */
const MOST = 20;

/** Whom a change would change, and the doing: stored as one act, whose number comes back. */
interface Change {
  contacts: Person[];
  carryOut(): number;
}

interface Words {
  question: string;
  done: string;
}

interface Asking {
  /** Yes was said beforehand. */
  yes: boolean;
  mayAsk: boolean;
  text: Text;
}

/** What became of a change: `act` is null where nothing was changed. */
interface CarriedOut {
  act: number | null;
  contacts: string[];
  lines: string[];
}

/**
 * Shows whom a change is about, asks once, and carries it out; the default of the question changes nothing. Throws
 * UserError not-confirmed (exit 2) where yes was not said and there is no terminal to ask in.
 */
export async function carryOut(
  change: Change,
  { question, done }: Words,
  { yes, mayAsk, text }: Asking,
): Promise<CarriedOut> {
  const contacts = change.contacts.map(({ id }) => id);
  const unchanged = (line: string) => ({ act: null, contacts: [], lines: [line] });
  if (contacts.length === 0) return unchanged(text.bulk.unchanged);
  const shown = () => shortTable(change.contacts, text);
  if (!(await confirm(question, { yes, mayAsk, text }, shown))) return unchanged(text.bulk.kept);
  return { act: change.carryOut(), contacts, lines: [done, text.bulk.takeBack] };
}

function shortTable(people: Person[], text: Text): string[] {
  const lines = personTable(people.slice(0, MOST), text);
  return people.length > MOST ? [...lines, text.bulk.more({ count: people.length - MOST })] : lines;
}
