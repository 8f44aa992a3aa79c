import { join } from 'node:path';
import { importExports } from '../../src/migration/import/import-exports.ts';
import { matchPeople } from '../../src/migration/match/match-people.ts';
import { writeReport } from '../../src/migration/report/write-report.ts';
import { acceptFrom, foundSoFar } from '../../src/migration/review/found-so-far.ts';
import { offerPersonal } from '../../src/migration/review/offer-personal.ts';
import { reviewBatch } from '../../src/migration/review/review-batch.ts';
import { reviewPeople } from '../../src/migration/review/review-people.ts';
import type { Answer, Question } from '../../src/review/queue/session.ts';
import { sureFrom } from '../../src/review/queue/surest.ts';

/** What an evening came to. */
export interface Evening {
  contacts: number;
  /** Key presses, the commands' own apart. */
  keys: number;
  perHundred: number;
  questions: number;
  /** Questions about somebody who was kept as family or services. */
  aboutPersonal: number;
  /** Right answers that the report tells, of those given, in percent. */
  kept: number;
  connected: number;
  toInvite: number;
  toAsk: number;
  open: number;
}

/** Keys of the way: to take the step offered, four times; the list of family; the page at the end. */
const stepKeys = 6;

/** Somebody goes through the groups where they save so many questions. */
const worthGrouping = 3;

/** One evening from exports to the report, of somebody who knows the truth: contact to connection. */
export async function evening(
  folder: string,
  exports: string[],
  truth: ReadonlyMap<string, string>,
): Promise<Evening> {
  await importExports(folder, exports);
  const { summary } = await matchPeople(folder);
  const personal = new Set<string>();
  await offerPersonal(folder, undefined, async (offers) => {
    for (const { contact } of offers) personal.add(contact.id);
    return personal;
  });
  const right = new Map<string, string>();
  const isTrue = ({ contact, connection }: { contact: { id: string }; connection: { id: string } }) =>
    truth.get(contact.id) === connection.id;
  let [keys, questions, aboutPersonal] = [stepKeys, 0, 0];

  for (let found = foundSoFar(folder, sureFrom); found.questions > 0; found = foundSoFar(folder, sureFrom)) {
    const isWorthGrouping = found.grouped - found.groups >= worthGrouping;
    keys += 1;
    if (found.sure.count > 0) {
      await acceptFrom(folder, sureFrom);
      continue;
    }
    if (!isWorthGrouping) break;
    const { confirmed, rejected } = await reviewBatch(folder, {}, async ({ pairs }) => {
      const same = pairs.filter(isTrue);
      const others = pairs.filter((pair) => !isTrue(pair));
      questions += 1;
      for (const { contact, connection } of same) right.set(contact.id, connection.id);
      // The rows that are not alike are reached and unticked; who is unticked is asked about one by one.
      if (same.length === 0) {
        keys += 1;
        return { kind: 'none', pairs };
      }
      keys += 1 + (others.length > 0 ? pairs.length + others.length : 0);
      return { kind: 'same', pairs: same };
    });
    if (confirmed + rejected === 0) break;
  }
  // All that was answered may make one more pair worth a question: the next step is then to review once more.
  for (let asked = -1; asked !== questions; ) {
    asked = questions;
    await reviewPeople(folder, {}, async (session) => {
      for (let question = session.current(); question; question = session.current()) {
        const answer = answerTo(question, truth);
        if (answer.kind === 'same') right.set(question.contact.id, answer.connection);
        if (personal.has(question.contact.id)) aboutPersonal += 1;
        session.answer(answer);
        keys += 1;
        questions += 1;
      }
    });
  }
  const { ledger } = await writeReport(folder, join(folder, 'report'), 'en');
  const told = new Map(ledger.entries.map(({ contact, connection }) => [contact, connection]));
  const kept = [...right].filter(([contact, connection]) => told.get(contact) === connection);
  return {
    contacts: summary.contacts,
    keys,
    perHundred: Math.round((1000 * keys) / summary.contacts) / 10,
    questions,
    aboutPersonal,
    kept: Math.round((1000 * kept.length) / Math.max(1, right.size)) / 10,
    connected: ledger.totals.connected,
    toInvite: ledger.totals.invite,
    toAsk: ledger.totals.ask,
    open: ledger.totals.review,
  };
}

function answerTo({ contact, candidates }: Question, truth: ReadonlyMap<string, string>): Answer {
  const right = candidates.find(({ connection }) => connection.id === truth.get(contact.id));
  return right ? { kind: 'same', connection: right.connection.id } : { kind: 'none' };
}
