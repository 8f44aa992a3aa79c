import { defaultAcceptError, type Pair, type Weighed, waterfall } from '../linkage/link.ts';
import { Standing } from '../linkage/standing.ts';
import type { Contact, Decision, Statement, Verdict } from '../model.ts';
import { type Proposal, proposalFor } from './order.ts';
import type { Answer, Candidate, Journal, Question, ReviewProgress, Session } from './session.ts';

export interface ReviewInput {
  /** With `all` pairs kept, so that what was decided can be asked about again. */
  weighed: Weighed;
  /** Every contact, second accounts too. */
  contacts: Contact[];
  /** By the id of a second account, the contact that stands for both. */
  duplicates: Map<string, string>;
  /** What holds of earlier answers, oldest first. */
  decisions: Decision[];
  /** Contacts left out of the migration. */
  excluded: ReadonlySet<string>;
  acceptError?: number | undefined;
  journal: Journal;
  /** Asks about these contacts only. */
  only?: ReadonlySet<string> | undefined;
  /** Asks at most so many questions. */
  limit?: number | undefined;
}

/** What one answer did, to be taken back. */
interface Step {
  asked: Asked;
  act: number | null;
  restore(): void;
}

interface Asked extends Proposal {
  kind: Question['kind'];
}

/** A review of what is open. Every answer is in the journal before the session moves on. */
export function startReview(input: ReviewInput): Session {
  return new Review(input);
}

class Review implements Session {
  readonly #input: ReviewInput;
  readonly #weighed: Weighed;
  readonly #standing: Standing;
  readonly #contactAt: Map<string, number>;
  readonly #connectionAt: Map<string, number>;
  readonly #accounts = new Map<string, Contact[]>();
  /** What holds of each pair, by `keyOf`. */
  readonly #said = new Map<number, Verdict>();
  /** By contact what is worth asking. */
  readonly #proposals = new Map<number, Proposal>();
  readonly #postponed = new Set<number>();
  readonly #steps: Step[] = [];
  #current: { asked: Asked; question: Question } | null | undefined;
  #checks = { asked: 0, agreed: 0 };

  constructor(input: ReviewInput) {
    const { weighed, decisions, excluded, acceptError = defaultAcceptError } = input;
    this.#input = input;
    this.#weighed = weighed;
    const { contacts, connections, pairs } = weighed;
    this.#standing = new Standing(contacts.length, connections.length, pairs, acceptError);
    this.#contactAt = new Map(contacts.map(({ id }, position) => [id, position]));
    this.#connectionAt = new Map(connections.map(({ id }, position) => [id, position]));
    for (const contact of input.contacts) {
      const kept = input.duplicates.get(contact.id);
      if (kept !== undefined) this.#accounts.set(kept, [...(this.#accounts.get(kept) ?? []), contact]);
    }
    for (const { contact, connection, verdict } of decisions) {
      const [a, b] = [this.#contactAt.get(contact), this.#connectionAt.get(connection)];
      if (a !== undefined && b !== undefined && this.#isPossible(a, b, verdict)) this.#say(a, b, verdict);
    }
    contacts.forEach(({ id }, position) => {
      if (excluded.has(id)) this.#standing.exclude(position, true);
    });
    this.#update();
  }

  current(): Question | null {
    if (this.#current === undefined) {
      const asked = this.#next();
      this.#current = asked && { asked, question: this.#questionOf(asked) };
    }
    return this.#current?.question ?? null;
  }

  answer(answer: Answer): void {
    if (!this.current()) return;
    const { asked } = this.#current!;
    const statements = this.#statementsFor(asked, answer);
    const act = statements.length > 0 ? this.#input.journal.record(statements) : null;
    const restore = statements.map((statement) => this.#apply(statement)).reverse();
    const postponed = [...this.#postponed];
    if (answer.kind === 'later') {
      this.#postponed.delete(asked.contact);
      this.#postponed.add(asked.contact);
    }
    this.#steps.push({
      asked,
      act,
      restore: () => {
        for (const undo of restore) undo();
        this.#postponed.clear();
        for (const contact of postponed) this.#postponed.add(contact);
      },
    });
    this.#update();
  }

  back(): boolean {
    const step = this.#steps.at(-1);
    if (!step) return false;
    if (step.act !== null) this.#input.journal.undo(step.act);
    this.#steps.pop();
    step.restore();
    this.#update();
    this.#current = { asked: step.asked, question: this.#questionOf(step.asked) };
    return true;
  }

  progress(): ReviewProgress {
    const { accepted, probability } = this.#standing;
    const expectedWrong = [...accepted].reduce((sum, pair) => sum + 1 - probability[pair]!, 0);
    return {
      answered: this.#steps.filter(({ act }) => act !== null).length,
      left: this.#proposals.size,
      expectedWrong,
      stillToWin: [...this.#proposals.values()].reduce((sum, { value }) => sum + value, 0),
      checks: { ...this.#checks },
    };
  }

  #next(): Asked | null {
    const { limit = Number.POSITIVE_INFINITY } = this.#input;
    if (this.#steps.length >= limit) return null;
    let best: Proposal | null = null;
    for (const proposal of this.#proposals.values()) {
      if (this.#postponed.has(proposal.contact)) continue;
      if (!best || proposal.value > best.value) best = proposal;
    }
    for (const contact of this.#postponed) best ??= this.#proposals.get(contact) ?? null;
    return best && { kind: 'new', ...best };
  }

  #update(): void {
    const { only } = this.#input;
    const isSaid = (pair: number) => this.#said.has(this.#keyOf(this.#weighed.pairs[pair]!));
    for (const contact of this.#standing.rescore()) {
      const isOurs = !only || only.has(this.#weighed.contacts[contact]!.id);
      const proposal = isOurs ? proposalFor(this.#standing, contact, isSaid) : null;
      if (proposal) this.#proposals.set(contact, proposal);
      else this.#proposals.delete(contact);
    }
    this.#current = undefined;
  }

  #statementsFor({ contact, pairs }: Asked, answer: Answer): Statement[] {
    const ofShown = (verdict: Verdict) =>
      pairs.map((pair) => this.#statement(contact, this.#weighed.pairs[pair]!.connection, verdict));
    if (answer.kind === 'none') return ofShown('different');
    if (answer.kind === 'unsure') return ofShown('unsure');
    if (answer.kind === 'same') return this.#sameStatements(contact, answer.connection);
    if (answer.kind === 'later') return [];
    const { id } = this.#weighed.contacts[contact]!;
    return [id, ...(this.#accounts.get(id) ?? []).map((account) => account.id)].map((each) => ({
      about: 'exclusion',
      contact: each,
      excluded: true,
    }));
  }

  /** The later word holds: whoever either of the two was said to be, they are not. */
  #sameStatements(contact: number, id: string): Statement[] {
    const connection = this.#connectionAt.get(id);
    if (connection === undefined) throw new RangeError(`No connection ${id}`);
    const [theirs, ours] = [
      this.#standing.partner('connection', connection),
      this.#standing.partner('contact', contact),
    ];
    return [
      ...(ours >= 0 && ours !== connection ? [this.#statement(contact, ours, 'different')] : []),
      ...(theirs >= 0 && theirs !== contact ? [this.#statement(theirs, connection, 'different')] : []),
      this.#statement(contact, connection, 'same'),
    ];
  }

  #statement(contact: number, connection: number, verdict: Verdict): Statement {
    return {
      about: 'pair',
      contact: this.#weighed.contacts[contact]!.id,
      connection: this.#weighed.connections[connection]!.id,
      verdict,
    };
  }

  /** Lets a statement hold; gives what takes it back. */
  #apply(statement: Statement): () => void {
    if (statement.about === 'exclusion') {
      const contact = this.#contactAt.get(statement.contact);
      if (contact === undefined) return () => {};
      const before = this.#standing.isExcluded(contact);
      this.#standing.exclude(contact, statement.excluded);
      return () => this.#standing.exclude(contact, before);
    }
    if (statement.about !== 'pair') return () => {};
    const contact = this.#contactAt.get(statement.contact)!;
    const connection = this.#connectionAt.get(statement.connection)!;
    const before = this.#said.get(this.#keyOf({ contact, connection })) ?? null;
    this.#say(contact, connection, statement.verdict);
    return () => this.#say(contact, connection, before);
  }

  #say(contact: number, connection: number, verdict: Verdict | null): void {
    const key = this.#keyOf({ contact, connection });
    if (verdict === null) this.#said.delete(key);
    else this.#said.set(key, verdict);
    this.#standing.say(contact, connection, verdict);
  }

  /** False for an earlier answer that contradicts another one before it: nobody is two people. */
  #isPossible(contact: number, connection: number, verdict: Verdict): boolean {
    const free =
      this.#standing.partner('contact', contact) < 0 && this.#standing.partner('connection', connection) < 0;
    return verdict !== 'same' || free;
  }

  #keyOf({ contact, connection }: { contact: number; connection: number }): number {
    return contact * this.#weighed.connections.length + connection;
  }

  #questionOf({ kind, contact, pairs }: Asked): Question {
    const person = this.#weighed.contacts[contact]!;
    return {
      kind,
      contact: person,
      accounts: this.#accounts.get(person.id) ?? [],
      candidates: pairs.map((pair) => this.#candidateOf(pair, kind)),
    };
  }

  #candidateOf(position: number, kind: Question['kind']): Candidate {
    const pair = this.#weighed.pairs[position]! as Pair;
    const rivals = this.#standing.ofConnection[pair.connection]!.filter(
      (rival) => rival !== position && this.#standing.stateOf(rival) === 'open',
    );
    return {
      connection: this.#weighed.connections[pair.connection]!,
      probability:
        kind === 'again' ? this.#standing.blindProbability(position) : this.#standing.probability[position]!,
      evidence: waterfall(this.#weighed, pair),
      rivals: rivals
        .map((rival) => ({
          contact: this.#weighed.contacts[this.#weighed.pairs[rival]!.contact]!,
          probability: this.#standing.probability[rival]!,
        }))
        .filter(({ probability }) => probability >= 0.01)
        .sort((a, b) => b.probability - a.probability)
        .slice(0, 3),
    };
  }
}
