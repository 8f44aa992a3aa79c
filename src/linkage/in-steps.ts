/** Long work in small steps, each telling the share that is done, so that a caller can say so and stay awake. */
export type Steps<Result> = Generator<number, Result>;

/** So many people are done between two steps: about a hundredth of a second. */
const stepSize = 128;

/** The same for each of many, told as the shares from `from` to `to`. */
export function* inSteps<Item, Result>(
  items: readonly Item[],
  work: (item: Item, at: number) => Result,
  from: number,
  to: number,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    if (results.length % stepSize === 0) yield from + ((to - from) * results.length) / items.length;
    results.push(work(item, results.length));
  }
  return results;
}

/** Work that is a part of another's: its shares from `from` to `to`. */
export function* shared<Result>(work: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** All of it at once. */
export function toTheEnd<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
