/** How many of the last answers count: people get quicker, and tired. */
const REMEMBERED = 20;
const ENOUGH = 3;
/** Whoever took longer than this was away, seconds: the hardest question is read in less. */
const AWAY = 60;
/** What an answer takes before the owner has a pace of their own, seconds, and how many answers that is worth. */
const USUAL = 10;
const WORTH = 5;

/** How long each answer took the owner, in seconds: the median of the last; null before there are three. */
export function pace(seconds: number[]): number | null {
  const last = whileHere(seconds);
  return last.length < ENOUGH ? null : median(last);
}

/**
 * How many minutes so many questions will take. The usual pace counts as a few answers of the owner's, so that what the first screen
 * says changes slowly.
 */
export function minutesFor(questions: number, seconds: number[] = []): number {
  const last = whileHere(seconds);
  const usual = Array<number>(Math.max(0, WORTH - Math.floor(last.length / 2))).fill(USUAL);
  return (median([...usual, ...last]) * questions) / 60;
}

function whileHere(seconds: number[]): number[] {
  return seconds.filter((each) => each <= AWAY).slice(-REMEMBERED);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
