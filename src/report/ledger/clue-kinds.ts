import type { Evidence } from '../../model.ts';

/** Features that say the same thing twice: a surname and a given name that agree are one clue, the name. */
const KINDS: Record<string, string> = {
  surname: 'name',
  'given-name': 'name',
  'full-name': 'name',
  'english-name': 'name',
  reading: 'name',
  'mixed-systems': 'name',
};

/** True where one kind of clue alone speaks for the pair, mostly the name. */
export const restsOnOne = (evidence: Evidence[]): boolean => kindsFor(evidence).length === 1;

/** The kinds of clue that speak for the pair, each once; a feature without a wider kind is a kind of its own. */
export function kindsFor(evidence: Evidence[]): string[] {
  const speaking = evidence.filter(({ weight, feature }) => weight > 0 && feature !== 'prior');
  return [
    ...new Set(speaking.map(({ feature }) => (Object.hasOwn(KINDS, feature) ? KINDS[feature]! : feature))),
  ];
}
