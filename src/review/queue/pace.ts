/** How many of the last answers count: people get quicker, and tired. */
const remembered = 20;
const enough = 3;
/** Whoever took longer than this was away, seconds. */
const away = 180;

/** How long the owner takes to answer, in seconds: the median of the last answers; null before there are three. */
export function pace(seconds: number[]): number | null {
  const last = seconds
    .filter((each) => each <= away)
    .slice(-remembered)
    .sort((a, b) => a - b);
  if (last.length < enough) return null;
  return (last[Math.floor((last.length - 1) / 2)]! + last[Math.ceil((last.length - 1) / 2)]!) / 2;
}
