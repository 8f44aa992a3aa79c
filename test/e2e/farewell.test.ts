import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import qrcode from 'qrcode';
import { beforeEach, describe, expect, it } from 'vitest';
import { qrLines } from '../../src/terminal/show/qr.ts';
import { expectPrivate } from '../support/needs.ts';
import { migrate, migrateJson } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();
const PROFILE = 'https://www.linkedin.com/in/mia-zhou-5b27c1d9e';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(temp, 'home-'));
});

/** What a scanner reads in a picture of black and white squares. */
function scan(data: Uint8ClampedArray, width: number, height: number): string | undefined {
  return (jsQR as unknown as typeof jsQR.default)(data, width, height)?.data;
}

/** The characters of a terminal as the squares one sees: █ ▀ ▄ in the colour of the text, blanks in that of the background. */
function seen(lines: string[], ink: number, paper: number) {
  const square = 8;
  const [width, height] = [lines[0]!.length * square, lines.length * 2 * square];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const half = Math.floor(y / square);
      const character = lines[half >> 1]![Math.floor(x / square)]!;
      const filled = character === '█' || character === (half % 2 === 0 ? '▀' : '▄');
      data.set([...Array(3).fill(filled ? ink : paper), 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

describe('migrate announce', () => {
  it('writes four texts and a picture whose code leads to the profile, for the owner’s eyes only', () => {
    const { exit, stdout } = migrate(home, ['announce', '--profile', 'linkedin.com/in/Mia-Zhou-5b27c1d9e/']);
    expect(exit).toBe(0);
    const file = (name: string) => join(home, '.migrate/announce', name);
    for (const name of ['moments.zh', 'moments.en', 'message.zh', 'message.en']) {
      const text = readFileSync(file(`${name}.txt`), 'utf8');
      expect(text).toContain(PROFILE);
      expect(stdout).toContain(text.trim());
      expectPrivate(file(`${name}.txt`));
    }
    const { data, width, height } = PNG.sync.read(readFileSync(file('profile-qr.png')));
    expect(scan(new Uint8ClampedArray(data), width, height)).toBe(PROFILE);
    const code = stdout.split('\n').filter((line) => /^[█▀▄ ]{20,}$/.test(line));
    const terminal = seen(code, 255, 0);
    expect(scan(terminal.data, terminal.width, terminal.height)).toBe(PROFILE);
  });

  it('with colour the code is black on white in any terminal', () => {
    const lines = qrLines(qrcode.create(PROFILE), true);
    expect(lines.every((line) => line.startsWith('\u001b[38;2;0;0;0;48;2;255;255;255m'))).toBe(true);
    const plain = lines.map((line) => line.split('m').slice(1).join('m').replace('\u001b[0m', ''));
    const { data, width, height } = seen(plain, 0, 255);
    expect(scan(data, width, height)).toBe(PROFILE);
  });

  it('takes the profile from the LinkedIn export, and nothing else of it but the name', () => {
    writeFileSync(
      join(home, 'Profile.csv'),
      'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location\nMia,Zhou,,Secret Street 1,,Headline,,,,\n',
    );
    writeFileSync(
      join(home, 'Email Addresses.csv'),
      'Email Address,Confirmed,Primary,Updated On\nsecret@example.com,Yes,Yes,\n',
    );
    writeFileSync(
      join(home, 'Invitations.csv'),
      `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nMia Zhou,Lei Xiong,"11/16/26, 9:12 PM",,OUTGOING,${PROFILE},https://www.linkedin.com/in/lei-xiong-1\n`,
    );
    migrate(home, ['import', '.']);
    const { json } = migrateJson(home, ['announce', '--phone', '+86 138 0000 0000']);
    expect(json.profile).toBe(PROFILE);
    const all = json.texts.map(({ text }: { text: string }) => text).join('\n');
    expect(all).toContain('Mia Zhou');
    expect(all).toContain('+86 138 0000 0000');
    expect(all).not.toMatch(/secret/i);
  });

  it('takes the user’s own templates', () => {
    mkdirSync(join(home, 'mine'));
    writeFileSync(join(home, 'mine/moments.zh.eta'), '再见：<%= it.profile %>');
    const { json } = migrateJson(home, ['announce', '--profile', PROFILE, '--template', 'mine', '-o', 'out']);
    expect(json.texts[0].text).toBe(`再见：${PROFILE}`);
    expect(readFileSync(join(home, 'out/moments.zh.txt'), 'utf8')).toBe(`再见：${PROFILE}\n`);
  });

  it('says what is missing or wrong', () => {
    const code = (...args: string[]) => {
      const { exit, json } = migrateJson(home, ['announce', ...args]);
      return [exit, json.error.code];
    };
    expect(code()).toEqual([2, 'no-own-profile']);
    expect(code('--profile', 'https://example.com/in/x')).toEqual([2, 'not-a-profile']);
    writeFileSync(join(home, 'file'), '');
    expect(code('--profile', PROFILE, '-o', 'file')).toEqual([2, 'report-not-writable']);
    expect(code('--profile', PROFILE, '--template', home)).toEqual([2, 'no-templates']);
  });
});

describe('migrate export', () => {
  it('writes address books of those a query means, and warns of LinkedIn’s import', () => {
    writeFileSync(
      join(home, 'contacts.csv'),
      '用户名,备注,昵称,标签,手机\nwxid_1,王伟,,客户,+86 138 0000 0000\nwxid_2,林晓曼,,客户,\nwxid_3,孙悦,,,13900000000\n',
    );
    migrate(home, ['import', 'contacts.csv']);
    const { exit, stdout } = migrate(home, ['export', 'label:客户']);
    expect(exit).toBe(0);
    expect(stdout).toContain('1 person in .migrate/address-book');
    expect(stdout).toContain('1 person left out');
    expect(stdout).toMatch(/preselects everybody/);
    const { json } = migrateJson(home, ['export']);
    expect(json).toMatchObject({ people: 2, unreachable: 1, warning: expect.stringContaining('note') });
    for (const name of json.files) expectPrivate(join(home, json.folder, name));
    // Our own reader finds the same people again.
    const other = mkdtempSync(join(temp, 'other-'));
    for (const name of ['google.csv', 'outlook.csv', 'contacts-3.0.vcf', 'contacts-4.0.vcf']) {
      const { files } = migrateJson(other, ['import', join(home, json.folder, name)]).json;
      expect(files[0]).toMatchObject({ side: 'address-book', people: 2 });
    }
  });

  it('where nobody can be reached nothing is written', () => {
    writeFileSync(join(home, 'contacts.csv'), '用户名,备注,昵称,标签\nwxid_1,王伟,,客户\n');
    migrate(home, ['import', 'contacts.csv']);
    expect(migrateJson(home, ['export']).json).toMatchObject({ people: 0, unreachable: 1, files: [] });
  });
});
