import inquirer from 'inquirer';
import { confirm } from '../../terminal/ask/confirm.ts';
import { promptTheme } from '../../terminal/ask/prompt-theme.ts';
import { columnTable } from '../../terminal/show/column-table.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';

interface Column<Field> {
  name: string;
  samples: string[];
  /** What it probably is, by its name. */
  guess: Field | null;
}

/**
 * Shows the columns of a table and asks what each is: for each field the names of its columns, or null where the table is
 * no list of contacts. The default reads nothing.
 */
export async function askColumns<Field extends string>(
  { path, columns }: { path: string; columns: Column<string>[] },
  fields: readonly Field[],
  text: Text,
): Promise<Partial<Record<Field, string[]>> | null> {
  const { columns: words } = text;
  process.stdout.write(`\n${[printable(words.unknown({ path })), ...columnTable(columns)].join('\n')}\n`);
  if (!(await confirm(words.isList, { yes: false, mayAsk: true, text }))) return null;
  const answers: Partial<Record<Field, string[]>> = {};
  for (const { name, samples, guess } of columns) {
    const { field } = (await inquirer.prompt([
      {
        type: 'select',
        name: 'field',
        message: printable(words.whatIs({ name, sample: samples[0] ?? '' })),
        default: guess ?? 'nothing',
        theme: promptTheme(text),
        choices: ['nothing' as const, ...fields].map((value) => ({
          value,
          name: words.fields[value] ?? value,
        })),
      },
    ])) as { field: Field | 'nothing' };
    if (field !== 'nothing') answers[field] = [...(answers[field] ?? []), name];
  }
  return answers;
}
