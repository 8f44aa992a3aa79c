/** What the exit code tells a script; see the contract in README. */
export type ExitCode = 2 | 3 | 4;

/** What is wrong with one line of a file, 1-based. */
export interface LineProblem {
  line: number;
  code: string;
  values: Record<string, string | number>;
}

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
