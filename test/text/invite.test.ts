import { expect, it } from 'vitest';
import { inviteWords } from '../../src/text/invite.ts';

const counts = { connected: 3, pending: 0, toInvite: 2, toAsk: 1, toReview: 0, personal: 1, leftOut: 0 };
const said = (language: 'en' | 'zh', contacts: number) =>
  inviteWords[language].status.people({ ...counts, contacts, people: 7 });

it('says why there are fewer people than contacts, where there are', () => {
  expect(said('en', 7)).toMatch(/^Of 7 people on WeChat, 3 connected,/);
  expect(said('en', 8)).toContain('(1 more contact is a second account of theirs)');
  expect(said('en', 9)).toContain('(2 more contacts are second accounts of theirs)');
  expect(said('zh', 7)).toMatch(/^微信上的 7 人中：/);
  expect(said('zh', 9)).toContain('7 人（另有 2 位联系人是其中某人的另一个微信号）中：');
});
