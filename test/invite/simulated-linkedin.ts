import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type Random, seeded } from '../../bench/random.ts';
import { makeWorld } from '../../bench/world.ts';
import { addDays } from '../../src/invite/days.ts';
import type { Connection, Contact } from '../../src/model.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Sent {
  contact: string;
  member: Connection | null;
  day: string;
  /** `YYYY-MM-DD` when they will accept; null for never. */
  acceptsOn: string | null;
  withdrawnOn: string | null;
}

/**
 * LinkedIn and the owner's WeChat friends as they really are, which the program sees only through exports and the owner's
 * keys: who has an account, who accepts when, who changes jobs or closes the account.
 */
export class SimulatedLinkedin {
  readonly random: Random;
  readonly contacts: Contact[];
  /** By contact id: the account they have. */
  readonly members: Map<string, Connection>;
  /** By connection id: since when, `YYYY-MM-DD`. */
  readonly connectedOn = new Map<string, string>();
  readonly closed = new Set<string>();
  readonly sent: Sent[] = [];
  readonly #all: Map<string, Connection>;

  constructor(seed: number, day: string) {
    this.random = seeded(seed);
    const world = makeWorld({ seed, people: 42, contacts: 34, connections: 29, nonPeople: 3 });
    this.contacts = world.contacts;
    this.#all = new Map(world.connections.map((connection) => [connection.id, { ...connection }]));
    this.members = new Map(world.truth.map(([contact, id]) => [contact, this.#all.get(id)!]));
    const friends = [...this.#all.keys()].filter(() => this.random.chance(0.4));
    for (const id of friends) this.connectedOn.set(id, addDays(day, -this.random.whole(30, 2000)));
  }

  isConnected(contact: string): boolean {
    const member = this.members.get(contact);
    return member !== undefined && this.connectedOn.has(member.id) && !this.closed.has(member.id);
  }

  isPending(contact: string): boolean {
    return this.sent.some((one) => one.contact === contact && !one.withdrawnOn) && !this.isConnected(contact);
  }

  invite(contact: string, day: string): void {
    const member = this.members.get(contact) ?? null;
    const accepts = member && !this.closed.has(member.id) && this.random.chance(0.55);
    const acceptsOn = accepts ? addDays(day, this.random.whole(0, 40)) : null;
    this.sent.push({ contact, member, day, acceptsOn, withdrawnOn: null });
  }

  /** What happens by itself until a day. */
  liveUntil(day: string): void {
    for (const { member, acceptsOn, withdrawnOn } of this.sent) {
      if (member && acceptsOn && acceptsOn <= day && !withdrawnOn && !this.connectedOn.has(member.id))
        this.connectedOn.set(member.id, acceptsOn);
    }
  }

  moveJob(index: number, company: string): void {
    const member = this.#one(index);
    member.company = company;
    member.position = 'Director';
  }

  close(index: number): void {
    this.closed.add(this.#one(index).id);
  }

  /** Somebody on WeChat invites the owner, who accepts. */
  comeByThemselves(index: number, day: string): void {
    const strangers = [...this.members].filter(
      ([contact, { id }]) => !this.connectedOn.has(id) && !this.closed.has(id) && !this.isPending(contact),
    );
    const one = strangers[index % Math.max(1, strangers.length)];
    if (one) this.connectedOn.set(one[1].id, day);
  }

  #one(index: number): Connection {
    return [...this.#all.values()][index % this.#all.size]!;
  }

  /** Writes the export of a day with LinkedIn's byte shapes, and returns its folder. */
  export(folder: string, day: string): string {
    const target = join(folder, `export-${day}`);
    mkdirSync(target, { recursive: true });
    const rows = [...this.connectedOn].map(([id, since]) => {
      const { firstName, lastName, email, company, position } = this.#all.get(id)!;
      return this.closed.has(id)
        ? ['', '', '', '', '', '', longDate(since)]
        : [firstName, lastName, id, email ?? '', company ?? '', position ?? '', longDate(since)];
    });
    const header = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];
    const table = (head: string[], data: string[][]) => Papa.unparse([head, ...data], { newline: '\n' });
    writeFileSync(join(target, 'Connections.csv'), `Notes:\n"When exporting …"\n\n${table(header, rows)}`);
    // The file reaches back some months only, and forgets what was withdrawn or whose account is closed.
    const recent = this.sent.filter(
      (one) =>
        one.member && !one.withdrawnOn && one.day >= addDays(day, -240) && !this.closed.has(one.member.id),
    );
    const invitations = recent.map(({ member, day: on }) => [
      'Mia Zhou',
      `${member!.firstName} ${member!.lastName}`,
      shortDate(on),
      '',
      'OUTGOING',
      'https://www.linkedin.com/in/mia-zhou',
      member!.id,
    ]);
    const head = ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'];
    if (invitations.length > 0)
      writeFileSync(join(target, 'Invitations.csv'), `${table(head, invitations)}\n`);
    return target;
  }
}

function longDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date} ${MONTHS[Number(month) - 1]} ${year}`;
}

function shortDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${month}/${date}/${String(year).slice(2)}, 12:30 PM`;
}
