import { expect, it } from 'vitest';
import { problems } from '../../src/text/problems.ts';
import { systemSays } from '../../src/text/system-errors.ts';

it.each([
  [
    "EEXIST: file already exists, mkdir '/x'",
    'a file is where the folder should be',
    '应是文件夹的位置有一个文件',
  ],
  ['EACCES', 'permission denied', '没有权限'],
  ['database or disk is full', 'the disk is full', '磁盘已满'],
  [
    'EXDEV: cross-device link not permitted',
    'EXDEV: cross-device link not permitted',
    'EXDEV: cross-device link not permitted',
  ],
  ['something else', 'something else', 'something else'],
])('%s: in words, where there are any', (message, inEnglish, inChinese) => {
  expect(systemSays('en', message)).toBe(inEnglish);
  expect(systemSays('zh', message)).toBe(inChinese);
});

it.each(['workspace-not-writable', 'report-not-writable'])(
  '%s: a full disk needs space or another disk, anything else another folder',
  (code) => {
    const full = { folder: '/data', message: "ENOSPC: no space left on device, mkdir '/data'" };
    expect(problems.en[code]!(full).tryThis).toMatch(/^Free some space, or .* on another disk/);
    expect(problems.zh[code]!(full).tryThis).toMatch(/^请先腾出一些空间/);
    expect(problems.en[code]!({ ...full, message: 'EACCES' }).tryThis).not.toContain('Free some space');
  },
);
