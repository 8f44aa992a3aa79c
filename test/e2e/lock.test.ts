import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEncrypted } from '../support/encrypted.ts';
import { lacks } from '../support/needs.ts';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

const temp = tempFolder();
const NAME = '欧阳钥匙';
const LATIN = 'Keymaker';
const CONTACTS = `用户名,备注,昵称\nwxid_key,${NAME} ${LATIN},${LATIN}\nwxid_other,王小明,小明\n`;
let home: string;
let withPassphrase: { MIGRATE_PASSPHRASE_FILE: string };
beforeEach(() => {
  home = mkdtempSync(join(temp, 'home-'));
  withPassphrase = { MIGRATE_PASSPHRASE_FILE: passphraseFile('passphrase.txt', 'four words of mine\n') };
  writeFileSync(join(home, 'contacts.csv'), CONTACTS);
});

function passphraseFile(name: string, content: string | Buffer): string {
  writeFileSync(join(home, name), content);
  return join(home, name);
}

function filesInTheClear(folder: string): string[] {
  const forms = [NAME, LATIN].flatMap((name) => {
    const wide = Buffer.from(name, 'utf16le');
    return [Buffer.from(name), wide, Buffer.from(wide).swap16()];
  });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)));
}

/** Imports into a workspace that is encrypted already. */
async function importEncrypted(...args: string[]): Promise<void> {
  await makeEncrypted(home, 'four words of mine');
  expect(migrate(home, ['import', 'contacts.csv', ...args], '', withPassphrase).exit).toBe(0);
}

const isStoreInTheClear = () => filesInTheClear(join(home, '.migrate')).length > 0;

describe('migrate import --passphrase', () => {
  it('makes a workspace in which nothing can be read, each of its files for the owner alone', () => {
    expect(migrate(home, ['import', 'contacts.csv', '--passphrase'], '', withPassphrase).exit).toBe(0);
    expect(filesInTheClear(join(home, '.migrate'))).toEqual([]);
    for (const name of readdirSync(join(home, '.migrate')))
      expect([name, statSync(join(home, '.migrate', name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it('makes one in which every command works with the passphrase, and nothing can be read after all of them', async () => {
    const run = (args: string[]) => migrate(home, args, '', withPassphrase);
    await importEncrypted(samples, '--passphrase');
    expect(run(['match', '--no-interactive']).exit).toBe(0);
    expect(run(['label', 'add', `${NAME}的朋友`, '王小明', '--yes']).exit).toBe(0);
    expect(run(['exclude', LATIN, '--reason', NAME, '--yes']).exit).toBe(0);
    expect(run(['status']).exit).toBe(0);
    expect(run(['decisions']).stdout).toContain(NAME);
    expect(run(['people', NAME]).stdout).toContain(LATIN);
    expect(filesInTheClear(join(home, '.migrate'))).toEqual([]);
    // The search itself finds it where it is in the clear.
    expect(run(['unlock']).exit).toBe(0);
    expect(filesInTheClear(join(home, '.migrate'))).toEqual([join(home, '.migrate', 'workspace.db')]);
  });

  it('encrypts too where only the file with the passphrase is set', () => {
    migrate(home, ['import', 'contacts.csv'], '', withPassphrase);
    expect(isStoreInTheClear()).toBe(false);
    expect(migrate(home, ['import', 'contacts.csv']).exit).toBe(4);
  });

  it('is refused for one that is there in the clear, and goes on with one that is encrypted', () => {
    migrate(home, ['import', 'contacts.csv']);
    const late = migrateJson(home, ['import', 'contacts.csv', '--passphrase'], withPassphrase);
    expect([late.exit, late.json.error.code]).toEqual([2, 'passphrase-too-late']);
    migrate(home, ['lock'], '', withPassphrase);
    const again = migrateJson(home, ['import', 'contacts.csv', '--passphrase'], withPassphrase);
    expect([again.exit, again.json.files[0].unchanged]).toEqual([0, 2]);
  });

  it('needs a passphrase to take, of some length', () => {
    const none = migrateJson(home, ['import', 'contacts.csv', '--passphrase']);
    expect([none.exit, none.json.error.code]).toEqual([2, 'new-passphrase-needed']);
    const file = passphraseFile('short.txt', '1234567');
    const short = migrateJson(home, ['import', 'contacts.csv', '--passphrase'], {
      MIGRATE_PASSPHRASE_FILE: file,
    });
    expect([short.exit, short.json.error.code]).toEqual([2, 'passphrase-short']);
    expect(existsSync(join(home, '.migrate'))).toBe(false);
  });
});

describe('an encrypted workspace', () => {
  let encrypted: string;
  beforeAll(async () => {
    encrypted = mkdtempSync(join(temp, 'encrypted-'));
    writeFileSync(join(encrypted, 'passphrase.txt'), 'four words of mine');
    writeFileSync(join(encrypted, 'contacts.csv'), CONTACTS);
    await makeEncrypted(encrypted, 'four words of mine');
    migrate(encrypted, ['import', 'contacts.csv'], '', { MIGRATE_PASSPHRASE_FILE: 'passphrase.txt' });
  });
  beforeEach(() => {
    home = encrypted;
  });

  it.each([
    ['the Windows way', Buffer.from('four words of mine\r\nnotes\r\n')],
    ['by PowerShell', Buffer.from('\ufefffour words of mine\r\n', 'utf16le')],
    ['by Notepad', Buffer.from('\ufefffour words of mine')],
  ])('opens with a file of the passphrase written %s', (_, content) => {
    const file = passphraseFile('other.txt', content);
    expect(migrateJson(home, ['people'], { MIGRATE_PASSPHRASE_FILE: file }).json.people).toHaveLength(2);
  });

  it('says in one line what is missing or wrong, in both languages, and changes nothing', () => {
    const before = readFileSync(join(home, '.migrate', 'workspace.db'));
    const told = (args: string[], env = {}) => {
      const { exit, stderr } = migrate(home, args, '', env);
      return [exit, stderr.split('\n')[0]];
    };
    expect(told(['status'])).toEqual([
      4,
      '✗ .migrate is encrypted and needs its passphrase; nothing was changed.',
    ]);
    expect(told(['status', '--lang', 'zh'])).toEqual([4, '✗ .migrate 已加密，需要密码；没有做任何改动。']);
    const wrong = { MIGRATE_PASSPHRASE_FILE: passphraseFile('wrong.txt', 'four words of theirs') };
    expect(told(['match', '--no-interactive'], wrong)).toEqual([
      4,
      '✗ That is not the passphrase of .migrate; nothing was changed.',
    ]);
    expect(told(['status', '--lang', 'zh'], wrong)).toEqual([
      4,
      '✗ 密码不对，打不开 .migrate；没有做任何改动。',
    ]);
    const { exit, json } = migrateJson(home, ['people'], wrong);
    expect([exit, json.error.code]).toEqual([4, 'wrong-passphrase']);
    expect(migrateJson(home, ['unlock'], wrong).json.error.code).toBe('wrong-passphrase');
    expect(migrateJson(home, ['lock'], wrong).json.error.code).toBe('wrong-passphrase');
    expect(readFileSync(join(home, '.migrate', 'workspace.db')).equals(before)).toBe(true);
  });

  it.each([
    ['is not there', null, 'passphrase-file-unreadable'],
    ['is empty', '', 'passphrase-file-empty'],
    ['begins with an empty line', '\nfour words of mine\n', 'passphrase-file-empty'],
    ['is no text', Buffer.from([0x66, 0xff, 0xfe, 0x80]), 'passphrase-file-empty'],
  ])('says so where the file of the passphrase %s', (_, content, code) => {
    const file = content === null ? join(home, 'none.txt') : passphraseFile('odd.txt', content);
    const { exit, json } = migrateJson(home, ['people'], { MIGRATE_PASSPHRASE_FILE: file });
    expect([exit, json.error.code]).toEqual([2, code]);
  });

  it('is no concern of commands that need nothing of it', () => {
    expect(migrate(home, ['name', NAME]).exit).toBe(0);
    expect(migrate(home, ['sources']).exit).toBe(0);
    expect(migrate(home, ['demo']).exit).toBe(0);
  });
});

describe('migrate lock', () => {
  it('encrypts what is there, says what stays in the clear, and removes that if told to', () => {
    migrate(home, ['import', 'contacts.csv', samples]);
    migrate(home, ['report']);
    migrate(home, ['report', '--output', 'elsewhere']);
    const { exit, json } = migrateJson(home, ['lock'], withPassphrase);
    expect(exit).toBe(0);
    const written = [join(home, '.migrate', 'report'), join(home, 'elsewhere')];
    expect(json).toEqual({ encrypted: true, changed: 'encrypted', removed: [], readable: written });
    writeFileSync(join(home, 'elsewhere', 'report.md'), 'with my notes');
    const again = migrateJson(
      home,
      ['lock', '--new-passphrase-file', withPassphrase.MIGRATE_PASSPHRASE_FILE, '--remove-written'],
      withPassphrase,
    );
    expect(again.json.changed).toBe('passphrase');
    expect(again.json.removed).toContain(join(home, '.migrate', 'report', 'index.html'));
    expect(again.json.readable).toEqual([join(home, 'elsewhere')]);
    expect(readdirSync(join(home, 'elsewhere'))).toEqual(['report.md']);
    expect(isStoreInTheClear()).toBe(false);
  });

  it('changes the passphrase', async () => {
    await importEncrypted();
    const file = passphraseFile('next.txt', 'five words of mine now');
    const none = migrateJson(home, ['lock'], withPassphrase);
    expect([none.exit, none.json.error.code]).toEqual([2, 'new-passphrase-needed']);
    expect(migrate(home, ['lock', '--new-passphrase-file', file], '', withPassphrase).exit).toBe(0);
    expect(migrate(home, ['status'], '', withPassphrase).exit).toBe(4);
    expect(migrateJson(home, ['people'], { MIGRATE_PASSPHRASE_FILE: file }).json.people).toHaveLength(2);
  });

  it('finds nothing to do where there is no workspace, nor unlock where there is nothing encrypted', () => {
    const code = (args: string[]) => {
      const { exit, json } = migrateJson(home, args, withPassphrase);
      return [exit, json.error.code];
    };
    expect(code(['lock'])).toEqual([2, 'nothing-to-lock']);
    expect(code(['unlock'])).toEqual([2, 'not-locked']);
    mkdirSync(join(home, 'thesis'));
    writeFileSync(join(home, 'thesis', 'thesis.doc'), 'years');
    expect(code(['lock', '-w', 'thesis'])).toEqual([2, 'nothing-to-lock']);
    expect(readdirSync(join(home, 'thesis'))).toEqual(['thesis.doc']);
    migrate(home, ['import', 'contacts.csv']);
    expect(code(['unlock'])).toEqual([2, 'not-locked']);
  });

  it('says so where the folder cannot be written to', () => {
    migrate(home, ['import', 'contacts.csv']);
    const before = readFileSync(join(home, '.migrate', 'workspace.db'));
    mkdirSync(join(home, '.migrate', 'workspace.key.json.part'));
    const { exit, json } = migrateJson(home, ['lock'], withPassphrase);
    expect([exit, json.error.code]).toEqual([4, 'workspace-not-writable']);
    expect(readFileSync(join(home, '.migrate', 'workspace.db')).equals(before)).toBe(true);
  });

  it('of the demo leaves it a demo, which begins anew', () => {
    migrate(home, ['demo']);
    expect(migrate(home, ['lock', '-w', '.migrate/demo'], '', withPassphrase).exit).toBe(0);
    expect(migrate(home, ['demo']).exit).toBe(0);
    migrate(home, ['import', 'contacts.csv']);
    expect(migrateJson(home, ['people']).json.people).toHaveLength(2);
  });
});

describe('migrate purge', () => {
  beforeEach(async () => {
    await importEncrypted(samples);
    migrate(home, ['report', '--output', 'elsewhere'], '', withPassphrase);
  });

  it('removes an encrypted workspace without its passphrase, and says first and last that it cannot know what lies elsewhere', () => {
    const { stderr, exit: refused } = migrate(home, ['purge']);
    expect(refused).toBe(2);
    expect(stderr).toContain('Where else migrate wrote files for you is known to the encrypted store alone');
    const { exit, json } = migrateJson(home, ['purge', '--yes']);
    expect([exit, json.elsewhereUnknown]).toEqual([0, true]);
    expect(existsSync(join(home, '.migrate'))).toBe(false);
    expect(existsSync(join(home, 'elsewhere', 'index.html'))).toBe(true);
  });

  it('finds with the passphrase what lies elsewhere', () => {
    const { json } = migrateJson(home, ['purge', '--yes'], withPassphrase);
    expect(json.elsewhereUnknown).toBe(false);
    expect(existsSync(join(home, 'elsewhere'))).toBe(false);
    expect(existsSync(join(home, '.migrate'))).toBe(false);
  });
});

describe.skipIf(lacks('tmux'))('in a terminal', () => {
  let terminal: Terminal;
  beforeEach(() => {
    terminal = new Terminal(home);
  });
  afterEach(() => terminal.close());
  const enter = (text: string) => {
    terminal.type(text);
    terminal.press('Enter');
  };

  it('the new passphrase is asked for twice and never shown', async () => {
    terminal.run('migrate import contacts.csv --passphrase');
    await terminal.until(/New passphrase/);
    enter('short');
    await terminal.until(/at least 8 characters; nothing/);
    enter('four words of mine');
    await terminal.until(/The same again/);
    enter('four words of mime');
    await terminal.until(/The two differ/);
    enter('four words of mine');
    await terminal.until(/The two differ[\s\S]*The same again/);
    enter('four words of mine');
    const screen = await terminal.until(/exit 0/);
    expect(screen).not.toMatch(/words|short(?!er)/);
    expect(migrateJson(home, ['people'], withPassphrase).json.people).toHaveLength(2);
  });

  it('every command asks once; a wrong passphrase is one line, and three are the end', async () => {
    await importEncrypted();
    terminal.run('migrate people');
    await terminal.until(/Passphrase of \.migrate/);
    enter('four words of theirs');
    await terminal.until(/✗ That is not the passphrase of \.migrate/);
    enter('four words of mine');
    const screen = await terminal.until(/exit 0/);
    expect(screen).toContain(NAME);
    expect(screen.match(/✗/g)).toHaveLength(1);
    terminal.run('migrate people --lang zh');
    for (const tries of [1, 2, 3]) {
      await terminal.until(new RegExp(`(的密码：[\\s\\S]*){${tries}}`));
      enter('four words of theirs');
    }
    expect((await terminal.until(/exit 4/)).match(/✗ 密码不对/g)).toHaveLength(3);
  });

  it('it is asked on standard error, so that the document goes into a pipe', async () => {
    await importEncrypted();
    terminal.run('migrate people --json > people.json');
    await terminal.until(/Passphrase of \.migrate/);
    enter('four words of mine');
    await terminal.until(/exit 0/);
    expect(JSON.parse(readFileSync(join(home, 'people.json'), 'utf8')).people).toHaveLength(2);
  });

  it('it is not asked with --no-interactive, nor after Ctrl-C', async () => {
    await importEncrypted();
    terminal.run('migrate status --no-interactive');
    await terminal.until(/needs its passphrase[\s\S]*exit 4/);
    terminal.run('migrate status');
    await terminal.until(/Passphrase of/);
    terminal.press('C-c');
    await terminal.until(/exit 130/);
  });

  it('lock asks for it twice, and whether what was written may go', async () => {
    migrate(home, ['import', 'contacts.csv', samples]);
    migrate(home, ['report']);
    terminal.run('migrate lock');
    await terminal.until(/New passphrase/);
    enter('four words of mine');
    await terminal.until(/The same again/);
    enter('four words of mine');
    await terminal.until(/Remove these files\?/);
    enter('y');
    await terminal.until(/files removed[\s\S]*exit 0/);
    expect(filesInTheClear(join(home, '.migrate'))).toEqual([]);
    terminal.run('migrate unlock');
    await terminal.until(/Passphrase of/);
    enter('four words of mine');
    await terminal.until(/exit 0/);
    expect(migrateJson(home, ['people', '--side', 'wechat']).json.people.length).toBeGreaterThan(2);
  });

  it('purge asks for it, and goes on without', async () => {
    await importEncrypted();
    terminal.run('migrate purge');
    await terminal.until(/go on without/);
    terminal.press('Enter');
    await terminal.until(/they stay[\s\S]*Remove everything/);
    enter('y');
    await terminal.until(/exit 0/);
    expect(existsSync(join(home, '.migrate'))).toBe(false);
  });
});
