import type { Evidence, MatchStatus } from '../model.ts';
import { compareCompiled, compileName, type NameReading } from '../names/index.ts';
import type { Pair } from './belief/accept.ts';
import { probabilities } from './belief/probability.ts';
import { clues, isOfClue } from './clues/index.ts';
import { judge } from './clues/judge.ts';
import { isWholeName } from './clues/name.ts';
import { isForOwnerToSay } from './explain-verdict.ts';
import { judgedAnew } from './judged-anew.ts';
import { type Weighed, waterfall } from './link.ts';
import { type Profile, withFacts, withReadings } from './profile/profile.ts';

/** One thing a verdict hangs on; bits are log2 odds. */
export type Change =
  /** So much is missing to be accepted. */
  | { code: 'short'; bits: number; needed: number }
  /** Whatever the bits: no whole name and no address agrees. */
  | { code: 'never-enough' }
  /** What another clue would bring, and whether the pair would then be accepted. */
  | { code: 'company' | 'email' | 'full-name'; bits: number; enough: boolean }
  /** What the pair's probability would be without the strongest rival. */
  | { code: 'without-rival'; contact: string; connection: string; probability: number; enough: boolean }
  /** So much more than needed. */
  | { code: 'to-spare'; bits: number }
  /**
   * A clue without which the pair would not have been accepted, as this would be lacking: bits, a whole name however many bits are left, or
   * what must stand beside a name that is not whole.
   */
  | { code: 'without-clue'; clue: Evidence; lacks: 'bits' | 'whole-name' | 'clue' };

/** Of an accepted pair what it rests on, of any other what it lacks; found by judging the pair with one thing changed. */
export function whatWouldChange(
  weighed: Weighed,
  pair: Pair,
  status: MatchStatus | 'none',
  needed: number,
): Change[] {
  const gap = logit(needed) - logit(pair.probability);
  if (status === 'accepted') return whatCarries(weighed, pair, -gap);
  if (status === 'confirmed' || status === 'rejected') return [];
  return [
    // Where more of the same would not do, it is not told how much is missing.
    ...(gap > 0 && pair.decisive ? [{ code: 'short' as const, bits: rounded(gap), needed }] : []),
    ...(pair.decisive || isForOwnerToSay(pair) ? [] : [{ code: 'never-enough' as const }]),
    ...missingClues(weighed, pair, gap),
    ...withoutRival(weighed, pair, needed),
  ];
}

function whatCarries(weighed: Weighed, pair: Pair, spare: number): Change[] {
  const contact = weighed.profiles.contacts[pair.contact]!;
  const connection = weighed.profiles.connections[pair.connection]!;
  const carrying = waterfall(weighed, pair).flatMap((clue) => {
    const without = withoutFeature[clue.feature]?.(contact);
    if (!without || clue.weight <= 0) return [];
    const judged = judge(without, connection, weighed.frequencies);
    if (judged.decisive && pair.weight - judged.weight <= spare) return [];
    const lacks = judged.decisive ? 'bits' : isOfClue(clue) ? 'clue' : 'whole-name';
    return [{ code: 'without-clue' as const, clue, lacks } as const];
  });
  return [
    { code: 'to-spare', bits: rounded(spare) },
    ...carrying.sort((a, b) => b.clue.weight - a.clue.weight),
  ];
}

/** A person of whom one thing is not known, by the feature of the clue it would take away. */
const withoutFeature: Record<string, (profile: Profile) => Profile> = {
  surname: (profile) => withoutPart(profile, { family: null }),
  'given-name': (profile) => withoutPart(profile, { given: null }),
  'english-name': (profile) => withoutPart(profile, { english: [] }),
  email: (profile) => withAddresses(profile, { emails: [] }),
  handle: (profile) => withAddresses(profile, { handles: [] }),
  ...Object.fromEntries(clues.map(({ feature }, at) => [feature, (profile) => withFact(profile, at, null)])),
};

function withFact(profile: Profile, clue: number, fact: unknown): Profile {
  return withFacts(profile, profile.facts.with(clue, fact));
}

const withAddresses = (profile: Profile, addresses: Partial<Profile>): Profile => ({
  ...withFacts(profile, profile.facts),
  ...addresses,
});

function withoutPart(profile: Profile, fields: Partial<NameReading>): Profile {
  const readings = profile.readings.map(({ reading }) => compileName({ ...reading, ...fields }));
  return withReadings(profile, readings);
}

/** Less than this is not worth telling. */
const worthTelling = 0.5;

function missingClues(weighed: Weighed, pair: Pair, gap: number): Change[] {
  const contact = weighed.profiles.contacts[pair.contact]!;
  const connection = weighed.profiles.connections[pair.connection]!;
  const contradicted = waterfall(weighed, pair).some(
    (evidence) => evidence.note === 'contradiction' && !isOfClue(evidence),
  );
  const [ours, theirs] = [
    contact.readings[pair.reading.contact],
    connection.readings[pair.reading.connection],
  ];
  const isWhole = ours !== undefined && theirs !== undefined && isWholeName(compareCompiled(ours, theirs));
  const readings = contradicted || isWhole ? [] : connection.readings;
  const emails = ['the same address'];
  const better: [code: 'full-name' | 'company' | 'email', Profile, Profile][] = [
    ['full-name', withReadings(contact, [...contact.readings, ...readings]), connection],
    ...clues.flatMap(({ feature, agreeing }, at): typeof better => {
      const fact = agreeing?.(connection.facts[at] ?? null);
      if (fact === undefined) return [];
      return [[feature as 'company', withFact(contact, at, fact), withFact(connection, at, fact)]];
    }),
    ['email', withAddresses(contact, { emails }), withAddresses(connection, { emails })],
  ];
  const changes: Change[] = [];
  for (const [code, ours, theirs] of better) {
    const { logOdds, decisive } = judgedAnew(weighed, ours, theirs);
    const bits = logOdds - pair.logOdds;
    if (bits >= worthTelling) changes.push({ code, bits: rounded(bits), enough: decisive && bits >= gap });
  }
  return changes;
}

/** Less than this share of probability is not worth telling. */
const noticeable = 0.02;

function withoutRival(weighed: Weighed, pair: Pair, needed: number): Change[] {
  const near = weighed.pairs.filter(
    (other) => other.contact === pair.contact || other.connection === pair.connection,
  );
  const rival = near
    .filter((other) => other !== pair)
    .reduce<Pair | null>((best, other) => (best && best.logOdds >= other.logOdds ? best : other), null);
  if (!rival) return [];
  const left = near.filter((other) => other !== rival);
  const probability = probabilities(left)[left.indexOf(pair)]!;
  if (probability - pair.probability < noticeable) return [];
  return [
    {
      code: 'without-rival',
      contact: weighed.contacts[rival.contact]!.id,
      connection: weighed.connections[rival.connection]!.id,
      probability: Math.round(probability * 1e6) / 1e6,
      enough: pair.decisive && probability >= needed,
    },
  ];
}

function logit(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

function rounded(bits: number): number {
  return Math.round(bits * 100) / 100;
}
