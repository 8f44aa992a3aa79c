import { describe, expect, it } from 'vitest';
import { profileKey } from '../src/linkedin-url.ts';

describe('profile URLs', () => {
  it.each([
    [
      'https://www.linkedin.com/in/%E4%BC%9F-%E7%8E%8B-12345a67',
      'https://www.linkedin.com/in/伟-王-12345a67',
    ],
    ['https://www.linkedin.com/in/Jose-Munoz/?utm_source=share#x', 'http://cn.linkedin.com/in/jose-munoz'],
    ['https://www.linkedin.com/in/jose%CC%81', 'www.linkedin.com/in/josé'],
    ['https://www.linkedin.cn/incareer/in/wei-zhang', 'https://linkedin.com/in/wei-zhang'],
  ])('%s and %s are one', (left, right) => {
    expect(profileKey(left)).not.toBeNull();
    expect(profileKey(left)).toBe(profileKey(right));
  });

  it('keeps the case of a member id, and finds no member in other addresses', () => {
    expect(profileKey('https://www.linkedin.com/in/ACoAAbC')).not.toBe(
      profileKey('https://www.linkedin.com/in/acoaabc'),
    );
    for (const url of [
      '',
      'https://www.linkedin.com/in',
      'https://www.linkedin.com/in/',
      'https://evil.com/in/x',
      'https://linkedin.com.evil.com/in/x',
      'https://notlinkedin.com/in/x',
      'urn:li:member:1',
    ]) {
      expect(profileKey(url)).toBeNull();
    }
    expect(profileKey('https://www.linkedin.com/in/100%')).toBe('100%');
  });
});
