import type { Evidence } from '../../model.ts';
import { compareCompiled } from '../../names/index.ts';
import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';
import { addressEvidence } from './address.ts';
import { areSeveral, type Doubt } from './doubt.ts';
import { agreeBesides, cluesEvidence, cluesWeight, doesAsKnown, strongestClue } from './index.ts';
import { judgeNames, type NameJudgement, nameOf } from './judge-names.ts';
import { nameEvidence } from './name.ts';

/** What speaks for and against one pair, as one number in bits, and whether it may be accepted without asking. */
export interface Judgement extends Omit<NameJudgement, 'decisive' | 'doubt' | 'isCommon'> {
  decisive: boolean;
  doubt: Doubt | null;
}

/**
 * From here on a clue stands for what a name lacks, bits: two colleagues, two of one trade, two in a city where few are. Of the pairs and books
 * that others wrote, of which one says from 2 to 4, 47 are one person, 5 would be asked about, none is two.
 */
const saysMuch = 2;

/** All clues of a pair together. */
export function judge(contact: Profile, connection: Profile, frequencies: Frequencies): Judgement {
  const names = judgeNames(contact, connection, frequencies);
  const { counts } = frequencies;
  return {
    ...names,
    weight: names.weight + cluesWeight(contact, connection, counts),
    ...standingOf(names, contact, connection, counts),
  };
}

/** Whether two may be taken for one by all that they tell, of whom names say this, and what is in doubt where not. */
export function standingOf(
  names: Omit<NameJudgement, 'weight'>,
  contact: Profile,
  connection: Profile,
  counts: Frequencies['counts'],
): Pick<Judgement, 'decisive' | 'doubt'> {
  const isEnough =
    names.decisive === 'yes' ||
    (names.decisive === 'beside-clue' && strongestClue(contact, connection, counts) >= saysMuch) ||
    (names.decisive === 'beside-service' && doesAsKnown(contact, connection));
  // 柴律师 金杜, who goes by CM: whether Meng Chai of that firm is meant, whoever else may be.
  const isThere = names.doubt === 'other' && agreeBesides(contact, connection) !== 'no';
  if (!isEnough) return { decisive: false, doubt: isThere ? 'other-there' : names.doubt };
  const doubt = areSeveral(names, contact, connection, counts) ? 'several' : null;
  return { decisive: doubt === null, doubt };
}

/** A whole name that agrees, where nothing else does. */
export interface Alone {
  /** Whether the contact tells more that could have agreed, or the owner wrote nothing. */
  isDescribed: boolean;
  /** Bits by which the name is commoner than one that few have. */
  common: number;
}

/**
 * From here on few share a name, bits by the tables: one in 65,000. Of 477 pairs that others wrote, of which a commoner whole name agrees and
 * nothing else, 220 are one person (`bench/others.ts`).
 */
const fewHave = 16;

/**
 * What a name must say more for each bit by which clues speak against the two: 鲁振华, retired, is no Zhenhua Lu who begins. That another
 * employer is told, 1.15 bits, says little. Of pairs that others wrote, which nothing speaks for and more than that against, 17 of 28 with a
 * name of less than 19 bits are one person, and 31 of 33 with one of 19 to 22; from 24 bits on a
 * name needs no more.
 */
const [against, usuallyAgainst, mostAsked] = [6, 1, 8];

/**
 * Null where not a whole name alone agrees, of all that the two tell; `counts`: of the lists alone, so that no answer makes anybody
 * commoner. Also where the owner wrote nothing: whoever the owner calls by the whole name and nothing else is well known (of 38 such in others'
 * books one was a namesake, of 67 unnamed ones 11), but for a common name.
 */
export function nameAlone(
  contact: Profile,
  connection: Profile,
  { decisive, nameBits }: Pick<Judgement, 'decisive' | 'nameBits'>,
  counts: Frequencies['counts'],
): Alone | null {
  // Of whom LinkedIn tells nothing but the name, nothing else could agree.
  if (!decisive || nameBits === 0 || !connection.isDescribed || agreeBesides(contact, connection) !== 'no')
    return null;
  const contradicting = Math.max(0, -cluesWeight(contact, connection, counts) - usuallyAgainst);
  const needed = fewHave + Math.min(against * contradicting, mostAsked);
  return {
    isDescribed: contact.isDescribed || contact.circle === 'unsaid',
    common: Math.max(0, needed - nameBits),
  };
}

/** The clues behind a judgement; their weights add up to its weight. */
export function evidenceOf(
  contact: Profile,
  connection: Profile,
  { reading }: Judgement,
  frequencies: Frequencies,
): Evidence[] {
  const [a, b] = [contact.readings[reading.contact], connection.readings[reading.connection]];
  const name = a && b ? nameEvidence(a, b, compareCompiled(a, b), contact, frequencies) : noName(contact);
  const address = addressEvidence(contact, connection, () =>
    nameOf(sumOf(name), contact, connection, reading),
  );
  return [...name, ...(address ? [address] : []), ...cluesEvidence(contact, connection, frequencies.counts)];
}

/** None of the readings can be this person: perhaps none of them is a name. */
function noName({ nameless }: Profile): Evidence[] {
  return nameless === 0 ? [] : [{ feature: 'reading', left: '', right: '', weight: nameless, note: '' }];
}

function sumOf(evidence: Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}
