import inquirer from 'inquirer';
import { printable } from '../terminal/printable.ts';
import { table } from '../terminal/table.ts';
import type { Text } from '../text/index.ts';
import { UserError } from '../user-error.ts';
import type { Answer, Candidate, Question, Session } from './session.ts';

/** Both ends must be a terminal: a piped newline would otherwise answer the default. Throws UserError (exit 2). */
export function requireTerminal(): void {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UserError('no-terminal', {}, 2);
}

/** Asks until all is answered or the owner stops. Ctrl-C throws inquirer's ExitPromptError. */
export async function askAll(session: Session, text: Text): Promise<void> {
  for (let question = session.current(); question; question = session.current()) {
    const answer = await ask(question, session.progress().left, text);
    if (answer === 'stop') return;
    session.answer(answer);
  }
}

const unsure: Answer = { kind: 'unsure' };

/** The default decides nothing. */
async function ask(question: Question, left: number, text: Text): Promise<Answer | 'stop'> {
  const shown = question.candidates.flatMap((candidate) => describe(question, candidate, text));
  process.stdout.write(`\n${shown.join('\n')}\n`);
  const { answer } = await inquirer.prompt<{ answer: Answer | 'stop' }>([
    {
      type: 'select',
      name: 'answer',
      message: text.review.question({ left }),
      default: unsure,
      choices: [
        ...question.candidates.map(({ connection }) => ({
          value: { kind: 'same' as const, connection: connection.id },
          name: `${text.review.same}: ${printable(`${connection.firstName} ${connection.lastName}`)}`,
        })),
        { value: { kind: 'none' as const }, name: text.review.different },
        { value: unsure, name: text.review.unsure },
        { value: 'stop' as const, name: text.review.stop },
      ],
    },
  ]);
  return answer;
}

function describe({ contact }: Question, { connection, ...candidate }: Candidate, text: Text): string[] {
  const { fields } = text.review;
  const region = [contact.region?.country, contact.region?.province, contact.region?.city];
  const rows = [
    ['', text.review.wechat, text.review.linkedin],
    [fields.name, contact.remark || contact.nickname, `${connection.firstName} ${connection.lastName}`],
    [fields.nickname, contact.remark ? contact.nickname : '', ''],
    [fields.wechatId, contact.wechatId, ''],
    [fields.company, contact.company ?? '', connection.company ?? ''],
    [fields.position, contact.description, connection.position ?? ''],
    [fields.region, region.filter(Boolean).join(' '), ''],
    [fields.labels, contact.labels.join(', '), ''],
    [fields.since, contact.addedAt?.slice(0, 10) ?? '', connection.connectedOn ?? ''],
    [fields.profile, '', connection.id],
  ].filter((row, index) => index === 0 || row[1] || row[2]);
  return [
    ...table(rows),
    printable(text.review.likely({ probability: candidate.probability })),
    ...text.evidence(candidate.evidence).map((line) => `  ${printable(line)}`),
  ];
}
