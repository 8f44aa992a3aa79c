import { expect, it } from 'vitest';
import { systemSays } from '../../src/text/system-errors.ts';

it.each([
  [
    "EEXIST: file already exists, mkdir '/x'",
    'a file is where the folder should be',
    '应是文件夹的位置有一个文件',
  ],
  ['EACCES', 'permission denied', '没有权限'],
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
