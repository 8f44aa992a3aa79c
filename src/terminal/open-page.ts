import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** An opener that fails says so within this time; one that works may run as long as the browser does. */
const PATIENCE = 1000;

/** Opens one page, an address or a file, in the user's browser; false where there is none. */
export async function openPage(page: string): Promise<boolean> {
  const { default: open } = await import('open');
  try {
    const opener = await open(page);
    const [code] = await Promise.race([once(opener, 'exit'), wait(PATIENCE, [0])]);
    return code === 0;
  } catch {
    return false;
  }
}
