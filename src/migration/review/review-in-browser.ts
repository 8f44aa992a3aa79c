import { ExitPromptError } from '@inquirer/core';
import { closing } from '../../review/queue/closing.ts';
import { conductInBrowser } from '../../review/web/conduct.ts';
import { Progress } from '../../terminal/show/progress.ts';
import type { Text } from '../../text/index.ts';
import { type ReviewOptions, type ReviewResult, reviewPeople } from './review-people.ts';

/**
 * Asks in a page of the browser until the owner stops there; `show` tells them its address and opens the one that is good once, `closing` says what came of it.
 * Throws what `reviewPeople` throws, and inquirer's ExitPromptError after Ctrl-C.
 */
export async function reviewInBrowser(
  folder: string,
  options: ReviewOptions,
  text: Text,
  show: (at: { url: string; urlOnce: string }) => Promise<void>,
  notice = '',
): Promise<ReviewResult & { closing: string[] }> {
  const progress = new Progress();
  progress.announce(text.review.preparing);
  const tell = (share: number) => progress.show(text.match.compared({ share }));
  let seconds: number[] = [];
  const result = await reviewPeople(folder, { ...options, tell, by: 'web' }, async (session, everybody) => {
    progress.done();
    if (!session.current()) return;
    await untilInterrupted(async (interrupted) => {
      ({ seconds } = await conductInBrowser(session, everybody, text, show, interrupted, notice));
    });
  }).finally(() => progress.done());
  return { ...result, closing: closing(result.progress, seconds, text) };
}

/** Ctrl-C ends the work cleanly, where otherwise it would end the program at once. */
async function untilInterrupted(work: (interrupted: Promise<never>) => Promise<void>): Promise<void> {
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  const interrupted = new Promise<never>((_, reject) => {
    process.once('SIGINT', () => reject(new ExitPromptError()));
  });
  try {
    await work(interrupted);
  } finally {
    process.removeAllListeners('SIGINT');
    for (const listener of others) process.on('SIGINT', listener);
  }
}
