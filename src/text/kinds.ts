/** What the kinds of contacts are called, one and several of them. */
export const kindsEn: Record<string, [string, string]> = {
  group: ['group', 'groups'],
  official: ['official account', 'official accounts'],
  system: ['system account', 'system accounts'],
  bot: ['bot', 'bots'],
  self: ['yourself', 'yourself'],
  stranger: ['stranger', 'strangers'],
  former: ['former friend', 'former friends'],
  blocked: ['blocked', 'blocked'],
};
export const kindsZh: Record<string, string> = {
  group: '群聊',
  official: '公众号',
  system: '系统账号',
  bot: '机器人',
  self: '自己',
  stranger: '陌生人',
  former: '已删除好友',
  blocked: '黑名单',
};
