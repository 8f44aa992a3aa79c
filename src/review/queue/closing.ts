import type { Text } from '../../text/index.ts';
import { pace } from './pace.ts';
import type { ReviewProgress } from './session.ts';

/** What a review came to, in sentences. `seconds`: how long each answer took. */
export function closing(
  { answered, left, stillToWin, expectedWrong, checks, isPartial, only }: ReviewProgress,
  seconds: number[],
  text: Text,
): string[] {
  const words = text.review.closing;
  const each = pace(seconds);
  // With --limit no question is left to this session, but more could be won.
  const goOn = ['migrate review', ...only.map((word) => `--only ${quoted(word)}`)].join(' ');
  const pairs = Math.round(stillToWin);
  const done = isPartial ? words.donePartly : words.done;
  return [
    ...(answered > 0
      ? [words.answered({ answered, seconds: each === null ? null : Math.max(1, Math.round(each)) })]
      : []),
    ...(checks.asked > 0 ? [words.checks(checks)] : []),
    words.expectedWrong({ expectedWrong }),
    left > 0 ? words.left({ left, pairs, goOn }) : pairs === 0 ? done : words.limit({ pairs, goOn }),
  ];
}

/** As a shell takes it for one word. */
const quoted = (word: string) =>
  /^[\p{L}\p{N}_.:@%+,-]+$/u.test(word) ? word : `"${word.replaceAll(/["\\$`]/g, '\\$&')}"`;
