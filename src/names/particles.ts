import foreign from './data/foreign.json' with { type: 'json' };

/** The small words of Western surnames: van, de, al. */
export const particles: ReadonlySet<string> = new Set(foreign.particles.split(' '));
