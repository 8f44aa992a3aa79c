import { defaultAcceptError, worthAsking } from '../../linkage/belief/accept.ts';
import type { Standing } from '../../linkage/belief/pair-standing.ts';
import { isForOwnerToSay } from '../../linkage/explain-verdict.ts';
import type { Weighed } from '../../linkage/link.ts';
import type { Contact, Decision } from '../../model.ts';
import { Answers } from './answers.ts';
import {
  type Asked,
  agreement,
  checkDue,
  confirmedOnce,
  doubtOf,
  lastDoubt,
  leastSure,
  type Step,
  slipsBesidesUsual,
} from './checks.ts';
import { bestOf, isWorthwhile, type Proposal, proposalFor } from './order.ts';
import { questionOf } from './question-of.ts';
import type { Answer, Journal, Question, ReviewProgress, Session, SurePair } from './session.ts';
import { type Sure, sureAmong, sureFrom, surest } from './surest.ts';

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
  /** How the owner named them. */
  words?: readonly string[] | undefined;
  /** Asks at most so many questions. */
  limit?: number | undefined;
  /** Asks about nobody of whom no pair is as likely as this. */
  leastGain?: number | undefined;
}

/** A review of what is open. Every answer is in the journal before the session moves on. */
export function startReview(input: ReviewInput): Session {
  return new Review(input);
}

class Review implements Session {
  readonly #input: ReviewInput;
  readonly #said: Answers;
  readonly #standing: Standing;
  /** By the id of a contact, its second accounts. */
  readonly #accounts = new Map<string, Contact[]>();
  /** By contact what is worth asking. */
  readonly #proposals: (Proposal | null)[];
  /** Contacts, in the order in which they were put off. */
  #postponed: number[] = [];
  readonly #steps: Step[] = [];
  /** Undefined until somebody looks. */
  #current: { asked: Asked; question: Question } | null | undefined;

  constructor(input: ReviewInput) {
    const { weighed, decisions, excluded } = input;
    this.#input = input;
    this.#said = new Answers(weighed, decisions, excluded, acceptErrorOf(input));
    this.#standing = this.#said.standing;
    this.#proposals = weighed.contacts.map(() => null);
    for (const contact of input.contacts) {
      const kept = input.duplicates.get(contact.id);
      if (kept !== undefined) this.#accounts.set(kept, [...this.#accountsOf(kept), contact]);
    }
    this.#update();
  }

  current(): Question | null {
    if (this.#current === undefined) {
      const asked = this.#next();
      this.#current = asked && { asked, question: this.#questionOf(asked) };
    }
    return this.#current?.question ?? null;
  }

  claimant(connection: string): Contact | null {
    const contact = this.#said.claimant(this.#said.connectionAt(connection));
    if (contact < 0 || contact === this.#current?.asked.contact) return null;
    return this.#input.weighed.contacts[contact]!;
  }

  surest(): Sure & { pairs: SurePair[] } {
    const sure = this.#surest();
    const { contacts, connections } = this.#input.weighed;
    const pairs = sure.map(({ contact, connection, probability }) => {
      return { contact: contacts[contact]!, connection: connections[connection]!, probability };
    });
    return { ...sureAmong(sure, sureFrom), pairs };
  }

  answer(answer: Answer): void {
    const question = this.current();
    if (!question) return;
    const { asked } = this.#current!;
    const { contact, pairs } = asked;
    const accounts = question.accounts.map(({ id }) => id);
    const statements =
      answer.kind === 'surest'
        ? this.#said.confirming(this.#surest())
        : this.#said.statementsOf(answer, contact, pairs, accounts);
    const act = statements.length > 0 ? this.#input.journal.record(statements) : null;
    const takeBack = this.#said.apply(statements);
    const postponed = this.#postponed;
    if (answer.kind === 'later') this.#postponed = [...postponed.filter((each) => each !== contact), contact];
    this.#steps.push({
      asked,
      answer,
      connection:
        answer.kind === 'same' && answer.claim !== 'both' ? this.#said.connectionAt(answer.connection) : null,
      doubt: doubtOf(question, answer),
      act,
      restore: () => {
        takeBack();
        this.#postponed = postponed;
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
    const proposals = this.#worthAsking();
    const checks = this.#steps.map((step) => agreement(step, this.#standing)).filter((each) => each !== null);
    const unsure = [...accepted].map((pair) => 1 - probability[pair]!);
    const doubts = confirmedOnce(this.#steps, this.#standing).map(({ doubt }) => doubt);
    return {
      answered: this.#steps.filter(({ act }) => act !== null).length,
      left: Math.min(proposals.length, this.#limit - this.#steps.length),
      expectedWrong: sumOf(unsure) + sumOf(doubts) * slipsBesidesUsual(this.#steps, this.#standing),
      stillToWin: sumOf(proposals.map(({ likely }) => likely)),
      checks: { asked: checks.length, agreed: checks.filter(Boolean).length },
      isPartial: this.#input.only !== undefined,
      only: this.#input.words ?? [],
    };
  }

  #surest() {
    const { pairs, probability } = this.#standing;
    const open = this.#worthAsking().flatMap((proposal) =>
      proposal.pairs.map((pair) => ({ ...pairs[pair]!, probability: probability[pair]! })),
    );
    const others = open.filter((pair) => !isForOwnerToSay(pair));
    return surest(others, sureFrom);
  }

  #worthAsking(): Proposal[] {
    return this.#proposals.filter((proposal) => proposal !== null);
  }

  get #leastGain(): number {
    return this.#input.leastGain ?? worthAsking;
  }

  get #limit(): number {
    return this.#input.limit ?? Number.POSITIVE_INFINITY;
  }

  #next(): Asked | null {
    if (this.#steps.length >= this.#limit) return null;
    const [steps, standing] = [this.#steps, this.#standing];
    return (
      checkDue(steps, standing, this.#mayAudit) ??
      this.#nextNew() ??
      lastDoubt(steps, standing) ??
      leastSure(steps, standing, this.#mayAudit, this.#leastGain)
    );
  }

  /** The question that settles most; what was put off comes last. */
  #nextNew(): Asked | null {
    const fresh = this.#worthAsking().filter(({ contact }) => !this.#postponed.includes(contact));
    const putOff = this.#postponed.map((contact) => this.#proposals[contact]);
    const best = bestOf(fresh, this.#standing) ?? putOff.find(Boolean);
    if (!best) return null;
    const { contact, pairs } = best;
    return {
      kind: 'new',
      contact,
      pairs,
      probabilities: pairs.map((pair) => this.#standing.probability[pair]!),
    };
  }

  #isOurs(contact: number): boolean {
    const { only, weighed } = this.#input;
    return !only || only.has(weighed.contacts[contact]!.id);
  }

  readonly #mayAudit = (pair: number): boolean =>
    this.#isOurs(this.#standing.pairs[pair]!.contact) && !this.#said.isSaid(pair);

  #update(): void {
    this.#standing.acceptError = acceptErrorOf(this.#input) / 2 ** this.#failedAudits();
    for (const contact of this.#standing.rescore()) {
      const proposal = this.#isOurs(contact) ? proposalFor(this.#said, contact) : null;
      const isAsked = proposal && isWorthwhile(proposal, this.#standing, this.#input.leastGain);
      this.#proposals[contact] = isAsked ? proposal : null;
    }
    this.#current = undefined;
  }

  #questionOf(asked: Asked): Question {
    const { weighed } = this.#input;
    const accounts = this.#accountsOf(weighed.contacts[asked.contact]!.id);
    return questionOf(asked, accounts, weighed, this.#standing);
  }

  #accountsOf(contact: string): Contact[] {
    return this.#accounts.get(contact) ?? [];
  }

  /** Each accepted pair that proves wrong halves the share of errors we trust ourselves with. */
  #failedAudits(): number {
    return this.#steps.filter(({ asked, answer }) => {
      if (asked.kind !== 'audit' || (answer.kind !== 'same' && answer.kind !== 'none')) return false;
      const { contact, connection } = this.#input.weighed.pairs[asked.pairs[0]!]!;
      return this.#standing.partner('contact', contact) !== connection;
    }).length;
  }
}

function acceptErrorOf({ acceptError = defaultAcceptError }: ReviewInput): number {
  return acceptError;
}

function sumOf(values: number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
