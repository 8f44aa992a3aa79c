import { defaultAcceptError, type Weighed, waterfall, worthAsking } from '../linkage/link.ts';
import { Standing } from '../linkage/standing.ts';
import type { Contact, Decision, Statement, Verdict } from '../model.ts';
import { type Asked, agreement, checkDue, doubtOf, lastCheck, type Step } from './checks.ts';
import { bestOf, type Proposal, proposalFor } from './order.ts';
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
  /** Asks nothing that settles fewer pairs than this, expected. */
  leastGain?: number | undefined;
}

/** Rivals less likely than this are not shown, nor more than so many. */
const worthShowing = 0.02;
const mostRivals = 3;

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
  /** By pair whether anything is said of it. */
  readonly #isSaid: Uint8Array;
  /** By contact what is worth asking. */
  readonly #proposals = new Map<number, Proposal>();
  readonly #postponed = new Set<number>();
  readonly #steps: Step[] = [];
  #current: { asked: Asked; question: Question } | null | undefined;

  constructor(input: ReviewInput) {
    const { weighed, decisions, excluded } = input;
    this.#input = input;
    this.#weighed = weighed;
    this.#isSaid = new Uint8Array(weighed.pairs.length);
    const { contacts, connections, pairs } = weighed;
    this.#standing = new Standing(contacts.length, connections.length, pairs, acceptErrorOf(input));
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
      answer,
      connection: answer.kind === 'same' ? this.#connectionAt.get(answer.connection)! : null,
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
    const proposals = [...this.#proposals.values()];
    const agreed = this.#steps.map((step) => agreement(step, this.#standing)).filter((each) => each !== null);
    const wrong = [...accepted].map((pair) => 1 - probability[pair]!);
    return {
      answered: this.#steps.filter(({ act }) => act !== null).length,
      left: Math.min(proposals.length, this.#limit - this.#steps.length),
      expectedWrong: sumOf(wrong) + sumOf(this.#confirmed().map((step) => doubtOf(step, this.#standing))),
      stillToWin: sumOf(proposals.map(({ likely }) => likely)),
      checks: { asked: agreed.length, agreed: agreed.filter(Boolean).length },
    };
  }

  get #limit(): number {
    return this.#input.limit ?? Number.POSITIVE_INFINITY;
  }

  /** Of the answers that say who somebody is, those that hold and were said once only. */
  #confirmed(): Step[] {
    const repeated = new Set(this.#steps.map(({ asked }) => asked.of));
    return this.#steps.filter(
      (step) =>
        step.connection !== null &&
        step.asked.kind !== 'again' &&
        !repeated.has(step) &&
        this.#standing.partner('contact', step.asked.contact) === step.connection,
    );
  }

  #next(): Asked | null {
    if (this.#steps.length >= this.#limit) return null;
    return (
      checkDue(this.#steps, this.#standing, this.#isOurs) ??
      this.#nextNew() ??
      lastCheck(this.#steps, this.#standing)
    );
  }

  /** The question that settles most; what was put off comes last. */
  #nextNew(): Asked | null {
    const proposals = [...this.#proposals.values()].filter(({ contact }) => !this.#postponed.has(contact));
    const putOff = [...this.#postponed].map((contact) => this.#proposals.get(contact));
    const best = bestOf(proposals, this.#standing) ?? putOff.find((proposal) => proposal !== undefined);
    if (!best) return null;
    const { contact, pairs } = best;
    return {
      kind: 'new',
      contact,
      pairs,
      probabilities: pairs.map((pair) => this.#standing.probability[pair]!),
    };
  }

  readonly #isOurs = (contact: number): boolean => {
    const { only } = this.#input;
    return !only || only.has(this.#weighed.contacts[contact]!.id);
  };

  #update(): void {
    const { leastGain = worthAsking } = this.#input;
    const isSaid = (pair: number) => this.#isSaid[pair] === 1;
    this.#standing.acceptError = acceptErrorOf(this.#input) / 2 ** this.#failedAudits();
    for (const contact of this.#standing.rescore()) {
      const proposal = this.#isOurs(contact) ? proposalFor(this.#standing, contact, isSaid) : null;
      if (proposal && proposal.likely >= leastGain) this.#proposals.set(contact, proposal);
      else this.#proposals.delete(contact);
    }
    this.#current = undefined;
  }

  /** Each accepted pair that proves wrong halves the share of errors we trust ourselves with. */
  #failedAudits(): number {
    return this.#steps.filter(({ asked, answer }) => {
      const { contact, connection } = this.#weighed.pairs[asked.pairs[0]!]!;
      const isDecided = answer.kind === 'same' || answer.kind === 'none';
      return asked.kind === 'audit' && isDecided && this.#standing.partner('contact', contact) !== connection;
    }).length;
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
    const pair = this.#standing.pairOf(contact, connection);
    if (pair >= 0) this.#isSaid[pair] = Number(verdict !== null);
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

  #questionOf({ kind, contact, pairs, probabilities }: Asked): Question {
    const person = this.#weighed.contacts[contact]!;
    return {
      kind,
      contact: person,
      accounts: this.#accounts.get(person.id) ?? [],
      candidates: pairs.map((pair, index) => ({
        connection: this.#weighed.connections[this.#weighed.pairs[pair]!.connection]!,
        probability: probabilities[index]!,
        evidence: waterfall(this.#weighed, this.#weighed.pairs[pair]!),
        rivals: this.#rivalsOf(pair),
      })),
    };
  }

  #rivalsOf(pair: number): Candidate['rivals'] {
    const { ofConnection, probability } = this.#standing;
    return ofConnection[this.#weighed.pairs[pair]!.connection]!.filter(
      (rival) =>
        rival !== pair && this.#standing.stateOf(rival) === 'open' && probability[rival]! >= worthShowing,
    )
      .sort((a, b) => probability[b]! - probability[a]! || a - b)
      .slice(0, mostRivals)
      .map((rival) => ({
        contact: this.#weighed.contacts[this.#weighed.pairs[rival]!.contact]!,
        probability: probability[rival]!,
      }));
  }
}

function acceptErrorOf({ acceptError = defaultAcceptError }: ReviewInput): number {
  return acceptError;
}

function sumOf(values: number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
