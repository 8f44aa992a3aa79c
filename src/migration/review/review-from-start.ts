import { sureFrom } from '../../review/queue/surest.ts';
import { conductGroup } from '../../review/terminal/conduct.ts';
import { acceptedLine, askWay } from '../../review/terminal/opening.ts';
import type { Text } from '../../text/index.ts';
import type { MatchOptions } from '../match/match-people.ts';
import { acceptFrom, foundSoFar } from './found-so-far.ts';
import { lookThrough } from './look-through.ts';
import { reviewBatch, settledLines } from './review-batch.ts';
import { reviewInTerminal } from './review-in-terminal.ts';
import type { ReviewResult } from './review-people.ts';

/**
 * Tells what was found and asks what is open: one by one, by groups, the surest at once, or those taken on one clue looked
 * through, in whichever order the owner wants. Null where they answered no question one by one; `isChanged` where something was stored. The matches must be
 * current. Ctrl-C throws inquirer's ExitPromptError.
 */
export async function reviewFromStart(
  folder: string,
  options: MatchOptions,
  text: Text,
): Promise<{ reviewed: (ReviewResult & { closing: string[] }) | null; isChanged: boolean }> {
  const { opening, batch } = text.review;
  let isChanged = false;
  let notice = '';
  for (;;) {
    const found = foundSoFar(folder, sureFrom);
    if (found.questions === 0) return { reviewed: null, isChanged };
    const way = await askWay(found, notice, text);
    if (way === 'stop') return { reviewed: null, isChanged };
    if (way === 'one-by-one') return { reviewed: await reviewInTerminal(folder, options, text), isChanged };
    if (way === 'accept') notice = acceptedLine(await acceptFrom(folder, sureFrom), text);
    else if (way === 'look') {
      const done = await lookThrough(folder, (group) =>
        conductGroup(group, { number: 1, total: 1, canGoBack: false }, text),
      );
      notice = done.confirmed + done.rejected > 0 ? opening.looked(done) : batch.nothing;
    } else {
      const done = await reviewBatch(folder, options, (group, place) => conductGroup(group, place, text));
      notice = settledLines(done, text.review).join(' ') || batch.nothing;
      if (done.toAsk.size > 0)
        return {
          reviewed: await reviewInTerminal(folder, { ...options, among: done.toAsk }, text),
          isChanged: true,
        };
    }
    isChanged = true;
  }
}
