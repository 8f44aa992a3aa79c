import { UserError } from '../../user-error.ts';

/** Both ends must be a terminal: a piped newline would otherwise be a key press. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Throws UserError no-terminal (exit 2) where nobody can be asked. */
export function requireTerminal(): void {
  if (!canAsk()) throw new UserError('no-terminal', {}, 2);
}
