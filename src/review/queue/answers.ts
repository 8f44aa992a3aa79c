import { Standing } from '../../linkage/belief/pair-standing.ts';
import type { Weighed } from '../../linkage/link.ts';
import type { Claim, Decision, Statement, Verdict } from '../../model.ts';
import type { Answer } from './session.ts';

/** All that the owner has said and not taken back, and where it leaves the pairs. */
export class Answers {
  readonly standing: Standing;
  readonly #weighed: Weighed;
  readonly #contactAt: Map<string, number>;
  readonly #connectionAt: Map<string, number>;
  readonly #verdicts = new Map<string, Verdict>();
  /** By pair whether anything is said of it. */
  readonly #isSaid: Uint8Array;

  constructor(weighed: Weighed, decisions: Decision[], excluded: ReadonlySet<string>, acceptError: number) {
    const { contacts, connections, pairs } = weighed;
    this.#weighed = weighed;
    this.standing = new Standing(contacts.length, connections.length, pairs, acceptError);
    this.#contactAt = new Map(contacts.map(({ id }, position) => [id, position]));
    this.#connectionAt = new Map(connections.map(({ id }, position) => [id, position]));
    this.#isSaid = new Uint8Array(pairs.length);
    for (const { contact, connection, verdict } of decisions) {
      const [a, b] = [this.#contactAt.get(contact), this.#connectionAt.get(connection)];
      if (a !== undefined && b !== undefined && this.#isPossible(a, b, verdict)) this.#say(a, b, verdict);
    }
    contacts.forEach(({ id }, position) => {
      if (excluded.has(id)) this.standing.exclude(position, true);
    });
  }

  isSaid(pair: number): boolean {
    return this.#isSaid[pair] === 1;
  }

  connectionAt(id: string): number {
    const position = this.#connectionAt.get(id);
    if (position === undefined) throw new RangeError(`No connection ${id}`);
    return position;
  }

  /** What an answer says, of a contact with these accounts to whom these pairs were shown. */
  statementsOf(
    answer: Exclude<Answer, { kind: 'surest' }>,
    contact: number,
    pairs: number[],
    accounts: string[],
  ): Statement[] {
    const ofShown = (verdict: Verdict) =>
      pairs.map((pair) => this.#statement(contact, this.#weighed.pairs[pair]!.connection, verdict));
    switch (answer.kind) {
      case 'same':
        return this.#same(contact, this.connectionAt(answer.connection), answer.claim);
      case 'none':
        return ofShown('different');
      case 'unsure':
        return ofShown('unsure');
      case 'later':
        return [];
      case 'exclude': {
        const ids = [this.#weighed.contacts[contact]!.id, ...accounts];
        return ids.map((id) => ({ about: 'exclusion', contact: id, excluded: true }));
      }
    }
  }

  /** That these pairs are the same. */
  confirming(pairs: { contact: number; connection: number }[]): Statement[] {
    return pairs.map(({ contact, connection }) => this.#statement(contact, connection, 'same'));
  }

  /** Lets statements hold; gives what takes them back. */
  apply(statements: Statement[]): () => void {
    const undo = statements.map((statement) => this.#apply(statement)).reverse();
    return () => {
      for (const each of undo) each();
    };
  }

  /** Which contact a connection is already, by an answer or taken without asking; -1 for none. */
  claimant(connection: number): number {
    const confirmed = this.standing.partner('connection', connection);
    if (confirmed >= 0) return confirmed;
    const accepted = this.standing.ofConnection[connection]!.find((pair) => this.standing.accepted.has(pair));
    return accepted === undefined ? -1 : this.standing.pairs[accepted]!.contact;
  }

  /** The later word holds: whoever either of the two was said to be, they are not, unless both are one person. */
  #same(contact: number, connection: number, claim: Claim | undefined): Statement[] {
    const ours = this.standing.partner('contact', contact);
    const theirs = this.claimant(connection);
    const ids = this.#weighed.contacts;
    const taken = theirs >= 0 && theirs !== contact;
    const before = ours >= 0 && ours !== connection ? [this.#statement(contact, ours, 'different')] : [];
    if (taken && claim === 'both') {
      return [
        ...before,
        this.#statement(theirs, connection, 'same'),
        { about: 'account', contact: ids[contact]!.id, of: ids[theirs]!.id, second: true },
      ];
    }
    return [
      ...before,
      ...(taken ? [this.#statement(theirs, connection, 'different')] : []),
      this.#statement(contact, connection, 'same'),
    ];
  }

  #statement(contact: number, connection: number, verdict: Verdict): Statement {
    const { contacts, connections } = this.#weighed;
    return {
      about: 'pair',
      contact: contacts[contact]!.id,
      connection: connections[connection]!.id,
      verdict,
    };
  }

  #apply(statement: Statement): () => void {
    const contact = 'contact' in statement ? this.#contactAt.get(statement.contact) : undefined;
    if (contact === undefined) return () => {};
    if (statement.about === 'exclusion') {
      const before = this.standing.isExcluded(contact);
      this.standing.exclude(contact, statement.excluded);
      return () => this.standing.exclude(contact, before);
    }
    if (statement.about === 'account') {
      const before = this.standing.isExcluded(contact);
      this.standing.exclude(contact, statement.second || before);
      return () => this.standing.exclude(contact, before);
    }
    if (statement.about !== 'pair') return () => {};
    const connection = this.connectionAt(statement.connection);
    const before = this.#verdicts.get(keyOf(contact, connection)) ?? null;
    this.#say(contact, connection, statement.verdict);
    return () => this.#say(contact, connection, before);
  }

  #say(contact: number, connection: number, verdict: Verdict | null): void {
    if (verdict === null) this.#verdicts.delete(keyOf(contact, connection));
    else this.#verdicts.set(keyOf(contact, connection), verdict);
    this.standing.say(contact, connection, verdict);
    const pair = this.standing.pairOf(contact, connection);
    if (pair >= 0) this.#isSaid[pair] = Number(verdict !== null);
  }

  /** False for an earlier answer that contradicts another one before it: nobody is two people. */
  #isPossible(contact: number, connection: number, verdict: Verdict): boolean {
    const partners = [
      this.standing.partner('contact', contact),
      this.standing.partner('connection', connection),
    ];
    return verdict !== 'same' || partners.every((partner) => partner < 0);
  }
}

function keyOf(contact: number, connection: number): string {
  return `${contact} ${connection}`;
}
