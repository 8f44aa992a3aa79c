import type { Evidence } from '../model.ts';
import {
  type CompiledName,
  compareCompiled,
  type NameComparison,
  type PartComparison,
} from '../names/index.ts';
import type { Frequencies } from './frequency.ts';
import type { Profile } from './profile.ts';
import { agrees, type NamePartKind, weightOf } from './weights.ts';

/** What speaks for and against one pair, in bits, and whether it may be accepted without asking. */
export interface Judgement {
  evidence: Evidence[];
  /** The sum of the weights. */
  weight: number;
  /** True when a whole name or an address agrees: what a surname, an English name or a company alone never gives. */
  decisive: boolean;
}

const featureOf: Record<NamePartKind, string> = {
  family: 'surname',
  given: 'given-name',
  english: 'english-name',
};

export function judge(contact: Profile, connection: Profile, frequencies: Frequencies): Judgement {
  const name = bestNameEvidence(contact, connection, frequencies);
  const others = [
    ...addressEvidence(contact, connection),
    ...companyEvidence(contact, connection, frequencies),
  ];
  const evidence = [...name.evidence, ...others].map(rounded);
  return {
    evidence,
    weight: sum(evidence),
    decisive: name.decisive || others.some(({ feature }) => feature === 'email' || feature === 'handle'),
  };
}

/** Readings of one person are alternatives, so the best pair of readings counts, less the doubt about each. */
function bestNameEvidence(contact: Profile, connection: Profile, frequencies: Frequencies) {
  let best: { evidence: Evidence[]; decisive: boolean; weight: number } = {
    evidence: [],
    decisive: false,
    weight: Number.NEGATIVE_INFINITY,
  };
  for (const a of contact.readings) {
    for (const b of connection.readings) {
      const comparison = compareCompiled(a, b);
      const evidence = nameEvidence(a, b, comparison, frequencies);
      const weight = sum(evidence);
      if (weight > best.weight) best = { evidence, weight, decisive: isWholeName(comparison, frequencies) };
    }
  }
  return best.evidence.length > 0 ? best : { evidence: [], decisive: false };
}

function nameEvidence(
  a: CompiledName,
  b: CompiledName,
  comparison: NameComparison,
  frequencies: Frequencies,
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const part of ['family', 'given', 'english'] as const) {
    const compared = comparison[part];
    const weight = weightOf(part, compared, frequencies.share(part, compared));
    if (weight !== 0) evidence.push(clue(featureOf[part], compared, weight));
  }
  const doubt = Math.log2(a.reading.prior * b.reading.prior);
  if (doubt < -0.05) {
    evidence.push(bare('reading', doubt));
  }
  if (comparison.mixedSystems) evidence.push(bare('mixed-systems', -2));
  return evidence;
}

function clue(feature: string, { left, right, system, level }: PartComparison, weight: number): Evidence {
  return { feature, left, right, weight, note: system ?? level };
}

function bare(feature: string, weight: number): Evidence {
  return { feature, left: '', right: '', weight, note: '' };
}

/** Of surnames: from here on rare enough to tell people of one English name apart. */
const rareSurname = 1 / 500;

/**
 * The least on which two people may be taken for one without asking: surname and given name agree, or an English name
 * with a rare surname. There are too many Kevin Wangs.
 */
function isWholeName({ family, given, english }: NameComparison, frequencies: Frequencies): boolean {
  if (!agrees(family)) return false;
  return agrees(given) || (agrees(english) && frequencies.share('family', family) <= rareSurname);
}

function addressEvidence(contact: Profile, connection: Profile): Evidence[] {
  const email = shared(contact.emails, connection.emails);
  if (email) return [{ feature: 'email', left: email, right: email, weight: 24, note: 'equal' }];
  const handle = shared(contact.handles, connection.handles);
  return handle ? [{ feature: 'handle', left: handle, right: handle, weight: 11, note: 'equal' }] : [];
}

/** A shared employer says much, another one little: people change jobs and remarks grow old. */
function companyEvidence(contact: Profile, connection: Profile, frequencies: Frequencies): Evidence[] {
  const [ours, theirs] = [contact.organisations, connection.organisations];
  if (ours.size === 0 || theirs.size === 0) return [];
  const common = [...ours.keys()].find((key) => theirs.has(key));
  if (common === undefined) {
    const [left, right] = [[...ours.values()].join(', '), [...theirs.values()].join(', ')];
    return [{ feature: 'company', left, right, weight: -0.9, note: 'contradiction' }];
  }
  const weight = Math.log2(0.55 / frequencies.organisation(common));
  return [{ feature: 'company', left: ours.get(common)!, right: theirs.get(common)!, weight, note: 'equal' }];
}

function shared(a: Set<string>, b: Set<string>): string | undefined {
  return [...a].find((value) => b.has(value));
}

/** Hundredths of a bit: what is shown is what is added up, and machines whose log2 differs in the last digit agree. */
function rounded(clue: Evidence): Evidence {
  return { ...clue, weight: Math.round(clue.weight * 100) / 100 };
}

function sum(evidence: Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}
