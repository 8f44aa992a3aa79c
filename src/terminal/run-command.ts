import { Config, settings } from '@oclif/core';

// From the source it would look for a TypeScript compiler; the source is not installed.
settings.enableAutoTranspile = false;

/** Runs one command of the program installed in `root`. */
export async function runCommand(id: string, argv: string[], root: string): Promise<void> {
  const config = await lookingUpNobody(() => Config.load(root));
  await config.runCommand(id, argv);
}

/**
 * oclif looks up who runs it, in which shell and with which colours: where nobody has that user id it would throw, and on
 * Windows it would start PowerShell each time. None of it is ever used.
 */
async function lookingUpNobody<T>(work: () => Promise<T>): Promise<T> {
  const { HOME = '/', SHELL = 'sh' } = process.env;
  const before = process.env;
  process.env = { ...before, HOME, SHELL, MIGRATE_DISABLE_THEME: '1' };
  try {
    return await work();
  } finally {
    process.env = before;
  }
}
