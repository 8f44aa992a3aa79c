import type { Verdict } from '../../model.ts';
import { acceptSurest, type Pair, pairsOf, sureFor } from './accept.ts';
import { assignOneToOne } from './assign.ts';
import { shareLeft } from './doubted.ts';
import { type BySide, isStrong, oddsOf, probabilityAmong } from './probability.ts';
import { sharesAround, withinComponents } from './reach.ts';

/** What a pair is now: `open` may still be anything, `out` lost one of its two to somebody else or to an exclusion. */
export type PairState = 'open' | 'accepted' | 'confirmed' | 'rejected' | 'out';

/**
 * The pairs of two lists, as they stand after all that the owner has said. An answer is scored anew only around the people
 * it is about: the competition of their pairs, the one-to-one assignment of their component, and what may be accepted. The
 * prior is kept. It depends on nothing but the verdicts that hold, so taking one back leads exactly to where it was.
 */
export class Standing {
  readonly pairs: readonly Pair[];
  /** Positions of the pairs of each contact and of each connection, in ascending order. */
  readonly ofContact: readonly number[][];
  readonly ofConnection: readonly number[][];
  /** By pair: 0 to 1, after the competition with all that is not settled; 1 when confirmed. */
  readonly probability: Float64Array;
  /** By pair before the competition, and by person the sum of those of all open pairs, and of the weak ones among them. */
  readonly odds: Float64Array;
  readonly sumOfOdds: BySide<Float64Array>;
  readonly #weak: BySide<Float64Array>;
  /** By person the pairs that would be sure enough to be accepted were they alone. */
  readonly strong: BySide<readonly number[][]>;
  readonly #isStrong: readonly boolean[];
  /** By contact the connection it is said to be, and the other way round; -1 for none. */
  readonly #partner: BySide<Int32Array>;
  /** By person the pair of theirs that is accepted; -1 for none. */
  readonly #taken: BySide<Int32Array>;
  readonly #rejected: Uint8Array;
  readonly #excluded: Uint8Array;
  /** Of the best one-to-one assignment, the pairs that may be sure enough. */
  readonly #assigned = new Set<number>();
  #accepted = new Set<number>();
  #acceptError: number;
  #confirmed = 0;
  /** The people of whom something was said since the last scoring; at first everybody. */
  readonly #touched: { contacts: Set<number>; connections: Set<number> };

  constructor(contacts: number, connections: number, pairs: readonly Pair[], acceptError: number) {
    this.pairs = pairs;
    this.ofContact = pairsOf('contact', contacts, pairs);
    this.ofConnection = pairsOf('connection', connections, pairs);
    const sure = sureFor(acceptError);
    this.#isStrong = pairs.map(
      ({ logOdds, decisive }) => decisive && probabilityAmong(oddsOf(logOdds), oddsOf(logOdds)) >= sure,
    );
    const strongOf = (of: number[]) => of.filter((pair) => this.#isStrong[pair]);
    this.strong = { contact: this.ofContact.map(strongOf), connection: this.ofConnection.map(strongOf) };
    this.probability = new Float64Array(pairs.length);
    const none = (people: number) => new Int32Array(people).fill(-1);
    this.#partner = { contact: none(contacts), connection: none(connections) };
    this.#taken = { contact: none(contacts), connection: none(connections) };
    this.#rejected = new Uint8Array(pairs.length);
    this.#excluded = new Uint8Array(contacts);
    this.odds = Float64Array.from(pairs, ({ logOdds }) => oddsOf(logOdds));
    const nothing = () => ({
      contact: new Float64Array(contacts),
      connection: new Float64Array(connections),
    });
    this.sumOfOdds = nothing();
    this.#weak = nothing();
    this.#acceptError = acceptError;
    this.#touched = {
      contacts: new Set(this.ofContact.keys()),
      connections: new Set(this.ofConnection.keys()),
    };
  }

  /** Sets what holds of a pair: weighed or not, as people can be found by searching. `null` takes a word back. */
  say(contact: number, connection: number, verdict: Verdict | null): void {
    const { contact: partners, connection: partnersBack } = this.#partner;
    if (verdict === 'same') {
      const isTaken = [partners[contact]!, partnersBack[connection]!].some((each) => each !== -1);
      if (isTaken && partners[contact] !== connection) throw new Error('One of the two is taken.');
      if (partners[contact] !== connection) this.#confirmed += 1;
      partners[contact] = connection;
      partnersBack[connection] = contact;
    } else if (partners[contact] === connection) {
      this.#confirmed -= 1;
      partners[contact] = -1;
      partnersBack[connection] = -1;
    }
    const pair = this.pairOf(contact, connection);
    if (pair >= 0) this.#rejected[pair] = Number(verdict === 'different');
    this.#touched.contacts.add(contact);
    this.#touched.connections.add(connection);
  }

  exclude(contact: number, excluded: boolean): void {
    this.#excluded[contact] = Number(excluded);
    this.#touched.contacts.add(contact);
  }

  /** Of the pairs accepted without asking, the share that may be wrong. */
  set acceptError(share: number) {
    this.#acceptError = share;
  }

  /** The probability from which a pair may be accepted. */
  get sure(): number {
    return sureFor(this.#acceptError);
  }

  /** Scores anew around all that was said since the last call; gives the contacts whose pairs may have changed. */
  rescore(): Set<number> {
    const contacts = new Set(this.#touched.contacts);
    const connections = new Set(this.#touched.connections);
    for (const contact of this.#touched.contacts) {
      for (const pair of this.ofContact[contact]!) connections.add(this.pairs[pair]!.connection);
    }
    for (const contact of this.#contactsOf(this.#touched.connections)) contacts.add(contact);
    this.#touched.contacts.clear();
    this.#touched.connections.clear();
    this.#sum(contacts, connections);
    const heard = this.#compete(contacts, connections);
    this.#assign(contacts, connections);
    const changed = new Set([...contacts, ...this.#contactsOf(connections), ...heard]);
    this.#accept(changed);
    return changed;
  }

  /** The position of a pair, -1 when the two were never weighed. */
  pairOf(contact: number, connection: number): number {
    return this.ofContact[contact]!.find((pair) => this.pairs[pair]!.connection === connection) ?? -1;
  }

  stateOf(pair: number): PairState {
    const { contact, connection } = this.pairs[pair]!;
    if (this.#partner.contact[contact] === connection) return 'confirmed';
    if (this.#rejected[pair]) return 'rejected';
    if (!this.isOpen(pair)) return 'out';
    return this.#accepted.has(pair) ? 'accepted' : 'open';
  }

  isExcluded(contact: number): boolean {
    return this.#excluded[contact] === 1;
  }

  /** The connection a contact is said to be, the contact a connection is said to be; -1 for none. */
  partner(side: 'contact' | 'connection', position: number): number {
    return this.#partner[side][position]!;
  }

  /** The pairs that are taken without asking. */
  get accepted(): ReadonlySet<number> {
    return this.#accepted;
  }

  /** Open, and neither of its two people is taken by a pair that is accepted. */
  isFree(pair: number): boolean {
    const { contact, connection } = this.pairs[pair]!;
    return this.isOpen(pair) && this.#taken.contact[contact]! < 0 && this.#taken.connection[connection]! < 0;
  }

  *#contactsOf(connections: Iterable<number>): Generator<number> {
    for (const connection of connections) {
      for (const pair of this.ofConnection[connection]!) yield this.pairs[pair]!.contact;
    }
  }

  /** True while nothing that was said rules the pair out or settles one of its two people. */
  isOpen(pair: number): boolean {
    const { contact, connection } = this.pairs[pair]!;
    return (
      !this.#rejected[pair] &&
      !this.#excluded[contact] &&
      this.#partner.contact[contact] === -1 &&
      this.#partner.connection[connection] === -1
    );
  }

  #sum(contacts: Set<number>, connections: Set<number>): void {
    for (const [side, people, of] of [
      ['contact', contacts, this.ofContact],
      ['connection', connections, this.ofConnection],
    ] as const) {
      for (const person of people) {
        const open = of[person]!.filter((pair) => this.isOpen(pair));
        this.sumOfOdds[side][person] = this.#sumOf(open);
        this.#weak[side][person] = this.#sumOf(open.filter((pair) => !isStrong(this.odds[pair]!)));
      }
    }
  }

  #sumOf(pairs: readonly number[]): number {
    return pairs.reduce((total, pair) => total + this.odds[pair]!, 0);
  }

  /** Scores the pairs of these people, and the strong ones of those who hear of them; gives the contacts among the latter. */
  #compete(contacts: Set<number>, connections: Set<number>): Set<number> {
    for (const contact of contacts) for (const pair of this.ofContact[contact]!) this.#score(pair);
    for (const connection of connections)
      for (const pair of this.ofConnection[connection]!) this.#score(pair);
    const isHeard = (pair: number) => isStrong(this.odds[pair]!) && this.isOpen(pair);
    const shares = sharesAround({ contacts, connections }, this, isHeard, this.odds, this.#weak);
    for (const [pair, share] of shares) this.probability[pair] = shareLeft(this.pairs[pair]!.doubt) * share;
    return new Set([...shares.keys()].map((pair) => this.pairs[pair]!.contact));
  }

  /** As a weak pair: by all that its two people may be. */
  #score(pair: number): void {
    const { contact, connection, doubt } = this.pairs[pair]!;
    const rivals = Math.max(this.sumOfOdds.contact[contact]!, this.sumOfOdds.connection[connection]!);
    this.probability[pair] = this.isOpen(pair)
      ? shareLeft(doubt) * probabilityAmong(this.odds[pair]!, rivals)
      : Number(this.#partner.contact[contact] === connection);
  }

  /** Assigns anew in every component that one of these people is in. */
  #assign(contacts: Set<number>, connections: Set<number>): void {
    const mayBe = (pair: number) => this.pairs[pair]!.logOdds > 0;
    const reached = withinComponents({ contacts, connections }, this, mayBe, (pair) => this.isOpen(pair));
    for (const pair of reached) this.#assigned.delete(pair);
    const open = [...reached].filter((pair) => this.isOpen(pair)).sort((a, b) => a - b);
    for (const index of assignOneToOne(open.map((pair) => this.pairs[pair]!))) {
      if (this.#isStrong[open[index]!]) this.#assigned.add(open[index]!);
    }
  }

  /** Accepts anew; adds to the contacts those around the pairs that were not accepted before, or no longer are. */
  #accept(contacts: Set<number>): void {
    const before = this.#accepted;
    this.#accepted = acceptSurest(
      [...this.#assigned],
      (pair) => this.probability[pair]!,
      this.#acceptError,
      this.#confirmed,
    );
    const lost = [...before].filter((pair) => !this.#accepted.has(pair));
    const won = [...this.#accepted].filter((pair) => !before.has(pair));
    for (const [pairs, isTaken] of [
      [lost, false],
      [won, true],
    ] as const) {
      for (const pair of pairs) {
        const { contact, connection } = this.pairs[pair]!;
        this.#taken.contact[contact] = isTaken ? pair : -1;
        this.#taken.connection[connection] = isTaken ? pair : -1;
        contacts.add(contact);
        for (const rival of this.#contactsOf([connection])) contacts.add(rival);
      }
    }
  }
}
