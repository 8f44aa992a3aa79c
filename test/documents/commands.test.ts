import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../fixtures/sources/zip.ts';
import { type Block, PAIRS, readDocument } from '../support/documents.ts';
import { lacks, UNIX } from '../support/needs.ts';
import { cleanEnv, migrate, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();
const programs = join(temp, 'bin');
/** What somebody has who has got their exports: the files that the documents name. */
const fresh = join(temp, 'fresh');
/** The same after the first evening. */
const matched = join(temp, 'matched');

beforeAll(() => {
  for (const folder of [programs, fresh]) mkdirSync(folder);
  // Tells only how it was called.
  const program = `#!/bin/sh\nprintf '%s\\0' "$@"\necho\n`;
  writeFileSync(join(programs, 'migrate'), program, { mode: 0o755 });
  const sample = (path: string) => readFileSync(join(samples, path));
  const files = {
    'contacts.csv': sample(join('wechat', readdirSync(join(samples, 'wechat'))[0]!)),
    'Basic_LinkedInDataExport_11-20-2026.zip': zipOf({
      'Connections.csv': sample('linkedin/Connections.csv'),
      'Invitations.csv': sample('linkedin/Invitations.csv'),
    }),
    'known.tsv': sample('truth.tsv'),
    'names.txt': '王伟 腾讯\n陈总-华为\nKevin UNSW\n',
    'table.csv': 'Name,Tel,Firm\n林晓曼,+61 400 000 001,腾讯\n',
    'phone.vcf': 'BEGIN:VCARD\nVERSION:3.0\nN:林;晓曼;;;\nFN:林晓曼\nTEL:+61400000001\nEND:VCARD\n',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(fresh, name), content);
  cpSync(fresh, matched, { recursive: true });
  migrate(matched, ['import', 'contacts.csv', 'Basic_LinkedInDataExport_11-20-2026.zip']);
  migrate(matched, ['match', '--no-interactive']);
});

/** The calls in a block, each with its words as a shell takes them. */
function callsIn(text: string): string[][] {
  const env = { ...cleanEnv(), PATH: `${programs}${delimiter}${process.env.PATH}` };
  const said = execFileSync('sh', ['-ec', text], { env, encoding: 'utf8' });
  const calls = said.split('\0\n').slice(0, -1);
  // What is more than calls, as a pipe, has to be tried by hand.
  expect(calls, text).toHaveLength(text.trim().split('\n').length);
  return calls.map((words) => words.split('\0'));
}

/** Runs a block as its reader would, and gives what it prints. */
function run({ text }: Block, cwd: string, language: string): string {
  const ran = callsIn(text).map((args) => {
    const { exit, stdout, stderr } = migrate(cwd, args, '', { HOME: cwd, MIGRATE_LANG: language });
    expect(`${args.join(' ')}\n${stderr}exit ${exit}`).toBe(`${args.join(' ')}\nexit 0`);
    return stdout;
  });
  return ran.join('');
}

/** What a document shows of an output: all its lines in order, with anything in place of `…`. */
function expectShown(shown: string, output: string): void {
  const parts = shown.trimEnd().split(/^…\n?/m);
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  expect(output).toMatch(new RegExp(escaped.join('[\\s\\S]*?')));
}

const runnable = (page: string) =>
  readDocument(page).blocks.filter(({ kind, byHand }) => kind === 'sh' && !byHand);

describe.skipIf(lacks(UNIX))('every command in the documents does what it says', { timeout: 120_000 }, () => {
  const withCommands = PAIRS.filter(([english]) => runnable(english).length > 0);

  it.each(withCommands)('%s', (english) => {
    const isFirst = /README|exports/.test(english);
    const home = mkdtempSync(join(temp, 'home-'));
    cpSync(isFirst ? fresh : matched, home, { recursive: true });
    for (const block of runnable(english)) {
      const output = run(block, home, 'en');
      if (block.output) expectShown(block.output, output);
    }
  });

  // Their commands are those of the English ones (pages.test.ts); what they show is Chinese.
  const showing = PAIRS.map(([, chinese]) => chinese).filter((page) =>
    runnable(page).some(({ output }) => output),
  );
  it.each(showing)('%s shows what is printed', (page) => {
    for (const block of runnable(page).filter(({ output }) => output))
      expectShown(block.output!, run(block, matched, 'zh'));
  });
});
