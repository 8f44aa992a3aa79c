import type { Evidence } from '../../model.ts';

const ADDRESSES = new Set(['email', 'phone', 'profile', 'handle']);

/**
 * Why a pair is asked about however likely it is, as far as its clues tell: a code worded in `text/report.ts`. Null where nothing but
 * its odds may keep it from being taken.
 */
export function whyAsked(evidence: Evidence[]): string | null {
  const doubt = evidence.find(({ feature }) => feature === 'doubt');
  if (doubt) return doubt.note;
  return isNamed(evidence) ? null : 'not-decisive';
}

/** A surname agrees, and a given or an English name; or an address does. */
function isNamed(evidence: Evidence[]): boolean {
  const agreeing = new Set(evidence.filter(({ weight }) => weight > 0).map(({ feature }) => feature));
  const hasPart = agreeing.has('given-name') || agreeing.has('english-name');
  return (
    (agreeing.has('surname') && hasPart) ||
    agreeing.has('full-name') ||
    [...agreeing].some((feature) => ADDRESSES.has(feature))
  );
}
