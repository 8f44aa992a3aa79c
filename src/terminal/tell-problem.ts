import type { Person } from '../model.ts';
import type { Text } from '../text/index.ts';
import { usageAdvice, usageProblems } from '../text/usage-problems.ts';
import { UserError } from '../user-error.ts';
import { isInterruption } from './ask/is-interruption.ts';
import { readProgram, spoken } from './command-line/manifest.ts';
import { nearest } from './command-line/nearest.ts';
import { UsageError, usageError } from './command-line/usage-error.ts';
import { describeCommand, withValues } from './help/command-help.ts';
import { fittedTo } from './show/fitted.ts';
import { printableJson } from './show/printable.ts';

/** A problem in words: what `--json` prints as `error`. */
interface Told {
  code: string;
  message: string;
  advice: string;
  /** Where one file has many. */
  problems?: { line: number; code: string; message: string }[];
  /** Of a wrong command line: what is wrong with it, the word that is, and what is most like it. */
  reason?: string;
  given?: string;
  nearest?: string | null;
}

/** What any command prints where it could not do what was asked; the exit code is not 0. */
export interface ErrorDocument {
  error: Told;
  /** Where several people fit and one was meant: all of them. */
  people?: Person[];
}

/** Several people fit where one was meant. */
export interface SeveralPeople extends ErrorDocument {
  people: Person[];
}

interface Asking {
  text: Text;
  /** Makes what is advised work where the owner is. */
  advice?: (line: string) => string;
  json: boolean;
  /** Where the program is installed. */
  root: string;
  /** The command's id, where one is known. */
  id?: string | undefined;
}

/** Tells a problem on standard error, and with `--json` as the document; sets the exit code. */
export async function tellProblem(error: Error, asking: Asking): Promise<void> {
  const { text, json, advice = (line) => line } = asking;
  const { exitCode, ...worded } = await inWords(error, asking);
  const told = { ...worded, advice: advice(worded.advice) };
  process.exitCode = exitCode;
  const document: ErrorDocument = { error: told };
  if (json) process.stdout.write(`${printableJson(document)}\n`);
  const lines = [
    exitCode === 130 ? told.message : `✗ ${told.message}`,
    ...(told.problems ?? []).map(({ line, message }) => `  ${text.decisions.atLine({ line, message })}`),
    ...(told.advice ? [`  ${told.advice}`] : []),
  ];
  for (const line of lines) process.stderr.write(`${fittedTo(process.stderr, line)}\n`);
}

async function inWords(error: Error, asking: Asking): Promise<Told & { exitCode: number }> {
  const { text, root, id = '' } = asking;
  if (error instanceof UsageError) return wrongUsage(error, asking);
  if (error instanceof UserError) return userProblem(error, text);
  if (isInterruption(error))
    return { code: 'interrupted', message: text.review.interrupted, advice: '', exitCode: 130 };
  const { commands, bugs } = readProgram(root);
  const command = commands[id];
  if ('oclif' in error && command) return wrongUsage(usageError(error, command), asking);
  if (process.env.DEBUG) process.stderr.write(`${error.stack}\n`);
  const { what, tryThis } = text.problem('bug', { message: `${error.name}: ${error.message}`, bugs });
  return { code: 'bug', message: what, advice: tryThis, exitCode: 1 };
}

async function userProblem({ code, values, problems, exitCode }: UserError, text: Text) {
  const { value, allowed } = values;
  const near = allowed ? await nearest(String(value), String(allowed).split(', ')) : null;
  const { what, tryThis } = text.problem(code, { ...values, nearest: near ?? '' });
  return {
    code,
    message: what,
    advice: tryThis,
    exitCode,
    ...(allowed && { given: String(value), nearest: near }),
    ...(problems.length > 0 && {
      problems: problems.map((one) => {
        return { line: one.line, code: one.code, message: text.problem(one.code, one.values).what };
      }),
    }),
  };
}

async function wrongUsage({ reason, values, given, meant }: UsageError, { text, root, id = '' }: Asking) {
  const { language } = text;
  const near = meant.length > 0 ? await nearest(given, meant) : null;
  const shape = readProgram(root).commands[id];
  const help = shape && describeCommand(shape, language);
  const missing =
    help?.args.find(({ name }) => name === values.argument) ??
    help?.flags.find(({ flag }) => flag === `--${values.name}`);
  const about = missing ? withValues(missing.about, missing.values, language) : '';
  const command = reason === 'unknown-command' ? String(values.topic) : spoken(id);
  const said =
    reason === 'unknown-command' ? `"${['migrate', command, near].filter(Boolean).join(' ')}"` : near;
  return {
    code: 'wrong-usage',
    message: usageProblems[language][reason]!({ about, command: spoken(id), ...values }),
    advice: usageAdvice[language]({ nearest: (near && said) ?? '', command }),
    exitCode: 2,
    reason,
    given,
    nearest: near,
  };
}
