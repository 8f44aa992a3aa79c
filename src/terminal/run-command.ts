import { Config, settings } from '@oclif/core';

// From the source it would look for a TypeScript compiler; the source is not installed.
settings.enableAutoTranspile = false;

/** Runs one command of the program installed in `root`. */
export async function runCommand(id: string, argv: string[], root: string): Promise<void> {
  const config = await Config.load(root);
  await config.runCommand(id, argv);
}
