import type { Match } from '../model.ts';

/** How good matches are against the truth. Shares are 0 to 1, NaN (in JSON null) where there was nothing to measure. */
export interface Evaluation {
  /** Pairs taken without asking. */
  accepted: number;
  /** Of them, the right ones. */
  right: number;
  /** @nullable */
  precision: number;
  /** Accepted pairs of whom the truth names neither side; they count as wrong. */
  unnamed: number;
  recall: {
    /**
     * Of the true pairs, those accepted.
     * @nullable
     */
    accepted: number;
    /**
     * Of the true pairs, those accepted or asked about.
     * @nullable
     */
    found: number;
  };
  /** Contacts with something to ask. */
  asked: number;
  /**
   * The same per hundred people in the WeChat list.
   * @nullable
   */
  questionsPer100: number;
  /**
   * Mean distance of stated and true probability over ten equal bins of all reported pairs.
   * @nullable
   */
  calibrationError: number;
  bins: Bin[];
  thresholds: Threshold[];
}

/** The reported pairs whose probability is in `from` (inclusive) to `to`. */
interface Bin {
  from: number;
  to: number;
  pairs: number;
  /**
   * The mean probability stated.
   * @nullable
   */
  stated: number;
  /**
   * The share that is right.
   * @nullable
   */
  right: number;
}

/** What taking every reported pair from this probability on would give. */
interface Threshold {
  threshold: number;
  accepted: number;
  right: number;
  /** @nullable */
  precision: number;
  /**
   * Of the true pairs, those taken.
   * @nullable
   */
  share: number;
}

const binCount = 10;
/** From a half up no two pairs of one person can both pass. */
const thresholds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

/** Measures matches against the true pairs, contact to connection; a contact without one is not a connection. */
export function evaluate(matches: Match[], truth: ReadonlyMap<string, string>, people: number): Evaluation {
  const isRight = (match: Match) => truth.get(match.contact) === match.connection;
  const accepted = matches.filter(({ status }) => status === 'accepted' || status === 'confirmed');
  const review = matches.filter(({ status }) => status === 'review');
  const right = accepted.filter(isRight).length;
  const asked = new Set(review.map(({ contact }) => contact)).size;
  const known = new Set(truth.values());
  const bins = binsOf(matches, isRight);
  return {
    accepted: accepted.length,
    right,
    precision: right / accepted.length,
    unnamed: accepted.filter((match) => !truth.has(match.contact) && !known.has(match.connection)).length,
    recall: {
      accepted: right / truth.size,
      found: [...accepted, ...review].filter(isRight).length / truth.size,
    },
    asked,
    questionsPer100: (100 * asked) / people,
    calibrationError:
      bins.reduce((sum, bin) => sum + (bin.pairs > 0 ? bin.pairs * Math.abs(bin.stated - bin.right) : 0), 0) /
      matches.length,
    bins,
    thresholds: thresholds.map((threshold) => {
      const taken = matches.filter(({ probability }) => probability >= threshold);
      const rightOnes = taken.filter(isRight).length;
      return {
        threshold,
        accepted: taken.length,
        right: rightOnes,
        precision: rightOnes / taken.length,
        share: rightOnes / truth.size,
      };
    }),
  };
}

function binsOf(matches: Match[], isRight: (match: Match) => boolean): Bin[] {
  return Array.from({ length: binCount }, (_, index) => {
    const inside = matches.filter(
      ({ probability }) => Math.min(binCount - 1, Math.floor(probability * binCount)) === index,
    );
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      pairs: inside.length,
      stated: inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length,
      right: inside.filter(isRight).length / inside.length,
    };
  });
}
