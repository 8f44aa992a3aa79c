import inquirer from 'inquirer';
import { printable } from '../terminal/printable.ts';
import { table } from '../terminal/table.ts';
import type { Text } from '../text/index.ts';
import { UserError } from '../user-error.ts';
import type { Answer, Question } from './questions.ts';

/** Both ends must be a terminal: a piped newline would otherwise answer the default. Throws UserError (exit 2). */
export function requireTerminal(): void {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UserError('no-terminal', {}, 2);
}

/** The only place that prompts. The default decides nothing. Ctrl-C throws inquirer's ExitPromptError. */
export async function askInTerminal(question: Question, text: Text): Promise<Answer> {
  process.stdout.write(`\n${describe(question, text).join('\n')}\n`);
  const { answer } = await inquirer.prompt<{ answer: Answer }>([
    {
      type: 'select',
      name: 'answer',
      message: text.review.question({ left: question.left }),
      default: 'unsure',
      choices: [
        { value: 'same', name: text.review.same },
        { value: 'different', name: text.review.different },
        { value: 'unsure', name: text.review.unsure },
        { value: 'stop', name: text.review.stop },
      ],
    },
  ]);
  return answer;
}

function describe({ match, contact, connection }: Question, text: Text): string[] {
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
    printable(text.review.likely({ probability: match.probability })),
    ...text.evidence(match.evidence).map((line) => `  ${printable(line)}`),
  ];
}
