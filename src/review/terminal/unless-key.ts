import inquirer from 'inquirer';
import { type Key, letterOf } from '../view/keys.ts';

/** What is asked, or null as soon as the key is pressed, which breaks it off. Ctrl-C throws inquirer's ExitPromptError. */
export async function unlessKey<Answer>(
  wanted: string,
  ask: (prompt: ReturnType<typeof inquirer.createPromptModule>) => Promise<Answer>,
): Promise<Answer | null> {
  const stopped = new AbortController();
  const onKey = (_: string, key: Key) => {
    if (letterOf(key) === wanted) stopped.abort();
  };
  process.stdin.on('keypress', onKey);
  try {
    return await ask(inquirer.createPromptModule({ signal: stopped.signal }));
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    return null;
  } finally {
    process.stdin.off('keypress', onKey);
  }
}
