/** What the exit code tells a script; docs/commands.md lists them. */
export type ExitCode = 2 | 3 | 4;

/** What is wrong with one line of a file, 1-based. */
export interface LineProblem {
  line: number;
  code: string;
  values: Record<string, string | number>;
}

/** What SQLite says of the disk and of others rather than of us: https://www.sqlite.org/rescode.html */
const STORE_PROBLEMS: [code: RegExp, problem: string][] = [
  [/^SQLITE_FULL/, 'disk-full'],
  // Of a folder that may only be read libsql tells no code.
  [/^SQLITE_READONLY|readonly database/, 'workspace-read-only'],
  [/^SQLITE_(IOERR|CANTOPEN|PERM|AUTH)/, 'workspace-not-writable'],
  [/^SQLITE_(BUSY|LOCKED)/, 'workspace-locked'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'workspace-damaged'],
];

/**
 * A problem the user can mend, told without a stack trace. `code` names the sentence in `text/problems.ts` that says
 * what is wrong and what to try; `values` fill it. Anything else that is thrown is our bug.
 */
export class UserError extends Error {
  constructor(
    readonly code: string,
    readonly values: Record<string, string | number> = {},
    readonly exitCode: ExitCode = 3,
    /** Where one file has many: each of them, told together. */
    readonly problems: LineProblem[] = [],
  ) {
    super(code);
    this.name = 'UserError';
  }
}

/** What the store in `folder` could not do, where that is no bug of ours; null otherwise. */
export function storeProblem(error: unknown, folder: string): UserError | null {
  const { code, message = '' } = error as { code?: unknown; message?: string };
  const [, problem] = STORE_PROBLEMS.find(([pattern]) => pattern.test(`${code} ${message}`)) ?? [];
  return problem ? new UserError(problem, { folder, message }, 4) : null;
}
