/** Ctrl-C at a question: what inquirer throws. */
export const isInterruption = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ExitPromptError';
