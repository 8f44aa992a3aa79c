import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readProgram } from '../../src/terminal/command-line/manifest.ts';
import { migrateJson, root, samples } from '../support/program.ts';
import { expectDocument } from '../support/schemas.ts';
import { tempFolder } from '../support/temp.ts';

// Each test starts the program, some several times.
vi.setConfig({ testTimeout: 60_000 });
const home = tempFolder();
const schemas = readdirSync(join(root, 'schema')).map((file) => file.replace(/\.json$/, ''));
const { commands } = readProgram(root);

/** The documents that were held against their schema. */
const held = new Set<string>();

function hold(args: string[], name: string, exit = 0, env: NodeJS.ProcessEnv = {}) {
  const run = migrateJson(home, args, env);
  expect([args, run.exit, run.exit === exit || run.stderr]).toEqual([args, exit, true]);
  expectDocument(name, run.json);
  held.add(name);
  return run.json;
}

const newer = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

beforeAll(() => {
  writeFileSync(join(home, 'empty.csv'), '');
  writeFileSync(join(home, 'passphrase.txt'), 'four words of mine\n');
  writeFileSync(join(home, 'table.csv'), 'shape;colour\nround;red\n');
  writeFileSync(join(home, 'pairs.tsv'), 'wxid_nobody\thttps://www.linkedin.com/in/nobody\n');
});

it('every command has a schema, and every schema a command', () => {
  const ids = Object.keys(commands).map((id) => id.replaceAll(':', '-'));
  expect(schemas.sort()).toEqual([...ids, 'error', 'version'].sort());
});

describe('what a command prints is what its schema says', () => {
  it.each(
    [
      ['guide', 'guide'],
      ['import', 'import', samples],
      ['guide', 'guide'],
      ['sources', 'sources'],
      ['match', 'match', '--no-interactive'],
      ['status', 'status'],
      ['people', 'people', '--all'],
      ['people', 'people', 'label:客户'],
      ['report', 'report'],
      ['diff', 'diff'],
      ['review', 'review'],
      ['review', 'review', '--batch'],
      ['explain', 'explain', '林晓曼'],
      ['explain', 'explain', 'https://www.linkedin.com/in/xiaoman-lin-bf61c91c2'],
      ['name', 'name', '王伟 腾讯'],
      ['name', 'name', '陈大文', 'Tai-man Chan'],
      ['evaluate', 'evaluate', '--truth', join(samples, 'truth.tsv')],
      ['exclude', 'exclude', 'label:家人', '--yes'],
      ['label-add', 'label', 'add', '新', '王总', '--yes'],
      ['label-remove', 'label', 'remove', '新', '王总', '--yes'],
      ['decide', 'decide', '王总', 'https://www.linkedin.com/in/xiaoman-lin-bf61c91c2', 'different'],
      ['undo', 'undo'],
      ['redo', 'redo'],
      ['ask-list', 'ask', 'list', '--profile', 'https://www.linkedin.com/in/me'],
      ['ask-answer', 'ask', 'answer', '王总', '--name', '王建国', '--company', '腾讯'],
      ['announce', 'announce', '--profile', 'https://www.linkedin.com/in/me'],
      ['export', 'export'],
      ['export-linkage', 'export', 'linkage', 'linkage'],
      ['invite-plan', 'invite', 'plan'],
      ['invite-plan', 'invite', 'plan', '--premium'],
      ['invite-next', 'invite', 'next'],
      ['decisions', 'decisions'],
      ['decisions-export', 'decisions', 'export'],
      ['decisions-export', 'decisions', 'export', 'decisions.tsv'],
      ['decisions-import', 'decisions', 'import', 'decisions.tsv'],
      ['demo', 'demo', '-w', 'demo'],
      ['help', 'help', 'invite'],
      ['help', '--help'],
      ['completion', 'completion', 'fish'],
      ['templates', 'templates', 'my-templates'],
      ['version', '--version'],
    ].map(([name = '', ...args]) => ({ name, args })),
  )('$name: migrate $args', ({ name, args }) => {
    hold(args, name);
  });

  it('invitations of somebody', () => {
    const { people } = hold(['invite', 'next'], 'invite-next');
    hold(['invite', 'note', people[0].contact], 'invite-note');
    hold(['invite', 'mark', people[0].contact, 'sent', '--with-note'], 'invite-mark');
    hold(['status'], 'status');
  });

  it('what a newer export changed', () => {
    const { people } = migrateJson(home, ['people', '--side', 'linkedin']).json;
    const rows = people
      .slice(0, -2)
      .map((one: Record<string, string>, i: number) =>
        [
          one.firstName,
          one.lastName,
          one.id,
          '',
          i === 0 ? 'Elsewhere' : one.company,
          one.position,
          '01 Jan 2020',
        ]
          .map((text) => `"${(text ?? '').replaceAll('"', '""')}"`)
          .join(','),
      );
    writeFileSync(
      join(home, 'Connections.csv'),
      `${newer}${rows.join('\n')}\nNew,Person,https://www.linkedin.com/in/new,,X,Y,02 Jan 2020\n`,
    );
    hold(['import', 'Connections.csv'], 'import');
    expect(hold(['diff'], 'diff').changes.changedJobs).toHaveLength(1);
    hold(['report', '--redact'], 'report');
  });

  it('encrypted, and in the clear again', () => {
    const env = { MIGRATE_PASSPHRASE_FILE: join(home, 'passphrase.txt') };
    hold(['lock'], 'lock', 0, env);
    hold(['status'], 'status', 0, env);
    hold(['status'], 'error', 4);
    hold(['unlock'], 'unlock', 0, env);
  });

  it('nothing left', () => {
    hold(['purge', '--yes'], 'purge');
    hold(['status'], 'status');
  });
});

describe('what could not be done is an error', () => {
  it.each([
    { exit: 2, args: ['report'] },
    { exit: 2, args: ['match', '--wrong'] },
    { exit: 2, args: ['nonsense'] },
    { exit: 2, args: ['ask'] },
    { exit: 2, args: ['purge'] },
    { exit: 3, args: ['decisions', 'import', 'nowhere.tsv'] },
    { exit: 4, args: ['import', samples, '-w', '.'] },
  ])('exit $exit: migrate $args', ({ exit, args }) => {
    hold(args, 'error', exit);
  });

  it('of several people who fit, each is told', () => {
    migrateJson(home, ['import', samples]);
    expect(hold(['explain', '王'], 'error', 2).people.length).toBeGreaterThan(1);
    hold(['decide', '王', 'x', 'same'], 'error', 2);
  });

  it('of files, import tells one by one', () => {
    const { errors } = hold(['import', 'empty.csv', 'table.csv', 'nowhere.csv'], 'import', 3);
    expect(errors).toHaveLength(3);
    expect(hold(['evaluate', '--truth', 'pairs.tsv'], 'error', 3).error.code).toBe('truth-empty');
  });
});

afterAll(() => {
  // `migrate ask` asks people alone.
  expect(schemas.filter((name) => !held.has(name))).toEqual(['ask']);
});
