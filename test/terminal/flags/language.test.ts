import { expect, it } from 'vitest';
import { languageFlag, languageOf } from '../../../src/terminal/flags/language.ts';

it('is the flag, else the locale, else English', () => {
  expect(languageOf('en', { LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(languageOf(undefined, { LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(languageOf(undefined, { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(languageOf(undefined, { LC_ALL: '', LANG: 'zh_TW.UTF-8' })).toBe('zh');
  expect(languageOf(undefined, { MIGRATE_LANG: 'en', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(languageOf(undefined, {}, () => 'en-GB')).toBe('en');
  // Windows sets no variable.
  expect(languageOf(undefined, {}, () => 'zh-Hans-CN')).toBe('zh');
});

it('is found before the flags are parsed', () => {
  expect(languageFlag(['match', '--lang', 'zh'])).toBe('zh');
  expect(languageFlag(['match', '--lang=zh', '--wrong'])).toBe('zh');
  expect(languageFlag(['match'])).toBeUndefined();
});
