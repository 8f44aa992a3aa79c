import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { messageMaker } from '../../../src/migration/ask/message-templates.ts';
import { noteTemplates } from '../../../src/migration/invite/note-templates.ts';
import { copyTemplates } from '../../../src/migration/workspace/copy-templates.ts';
import { purge } from '../../../src/migration/workspace/purge.ts';
import { readTemplate } from '../../../src/page/templates.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();

it('copies what takes the place of ours, and never writes over what the owner changed', async () => {
  const home = mkdtempSync(join(temp, 'home-'));
  const [workspace, own] = [join(home, 'workspace'), join(home, 'own')];
  writeFileSync(join(home, 'mine.txt'), 'mine');
  const { written, kept } = copyTemplates(workspace, own, 'zh');
  expect(kept).toEqual([]);
  expect(written).toEqual(
    expect.arrayContaining(['plain.zh.eta', 'who.en.eta', 'moments.zh.eta', 'report.css', 'notes.md']),
  );
  expect(readFileSync(join(own, 'notes.md'), 'utf8')).toContain('附言');
  expect(readTemplate('report.css', own)).toBe(readTemplate('report.css'));

  writeFileSync(join(own, 'who.en.eta'), 'Who are you?');
  rmSync(join(own, 'report.css'));
  expect(copyTemplates(workspace, own, 'zh').kept).toEqual(['who.en.eta']);
  expect(readFileSync(join(own, 'who.en.eta'), 'utf8')).toBe('Who are you?');
  expect(readTemplate('report.css', own)).toBe(readTemplate('report.css'));
  expect(messageMaker(['ask/who.en.eta'], own)('ask/who.en.eta', {})).toBe('Who are you?');

  expect((await purge(workspace)).kept).toEqual([own]);
  expect(readFileSync(join(own, 'who.en.eta'), 'utf8')).toBe('Who are you?');
});

it('lets a folder hold only what was changed, and refuses one that holds nothing of ours', () => {
  const own = mkdtempSync(join(temp, 'own-'));
  expect(() => noteTemplates(own)).toThrow(expect.objectContaining({ code: 'no-templates' }));
  writeFileSync(join(own, 'who.zh.eta'), '您是哪位？');
  expect(noteTemplates(own)).toEqual(noteTemplates());
});
