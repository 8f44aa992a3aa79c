import { closing } from '../../review/queue/closing.ts';
import { conductReview } from '../../review/terminal/conduct.ts';
import { Progress } from '../../terminal/show/progress.ts';
import type { Text } from '../../text/index.ts';
import { type ReviewOptions, type ReviewResult, reviewPeople } from './review-people.ts';

/**
 * Asks in the terminal until the owner stops or nothing is left; `closing` says what came of it. Throws what `reviewPeople`
 * throws, and inquirer's ExitPromptError after Ctrl-C.
 */
export async function reviewInTerminal(
  folder: string,
  options: ReviewOptions,
  text: Text,
): Promise<ReviewResult & { closing: string[] }> {
  const progress = new Progress();
  progress.announce(text.review.preparing);
  const tell = (share: number) => progress.show(text.match.compared({ share }));
  let seconds: number[] = [];
  const result = await reviewPeople(folder, { ...options, tell }, async (session, everybody) => {
    progress.done();
    if (session.current()) ({ seconds } = await conductReview(session, everybody, text));
  }).finally(() => progress.done());
  return { ...result, closing: closing(result.progress, seconds, text) };
}
