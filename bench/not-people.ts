import type { Contact } from '../src/model.ts';
import { simplified } from './han.ts';
import type { Random } from './random.ts';
import type { Someone } from './someone.ts';
import { organisations, words } from './tables.ts';
import { blank } from './wechat-row.ts';

const systemNames: [string, string][] = [
  ['filehelper', '文件传输助手'],
  ['weixin', '微信团队'],
  ['fmessage', '朋友推荐消息'],
  ['medianote', '语音记事本'],
];

/**
 * Rows a match must never use. Some bear the names of people who are connections: a group called after somebody, a
 * deleted friend who is on LinkedIn.
 */
export function notPeople<Who extends Someone>(
  random: Random,
  count: number,
  everybody: Who[],
  onlyLinkedin: Who[],
  rowsBefore: number,
  written: (someone: Who, row: number) => Contact,
): Contact[] {
  const nameOf = (someone: Someone) =>
    simplified((someone.han?.family ?? '') + (someone.han?.given ?? 'John'));
  const filled = (text: string) =>
    text
      .replace(/\{[nm]\}/g, () => nameOf(random.pick(everybody)))
      .replace('{c}', () => random.pick(organisations).chinese[0]!);
  return Array.from({ length: count }, (_, index) => {
    const row = rowsBefore + index + 1;
    const system = systemNames[index];
    if (system) return { ...blank(random, row, 'system'), id: system[0], nickname: system[1] };
    const kind = random.kind({ group: 42, official: 33, former: 10, stranger: 9, blocked: 4, bot: 2 });
    if (kind === 'group') {
      const id = `${random.text('123456789', 11)}@chatroom`;
      return { ...blank(random, row, kind), id, nickname: filled(random.pick(words.groupNames)) };
    }
    if (kind === 'official') {
      const id = `gh_${random.text('0123456789abcdef', 12)}`;
      return { ...blank(random, row, kind), id, nickname: filled(random.pick(words.officialNames)) };
    }
    if (kind === 'bot') {
      return {
        ...blank(random, row, kind),
        id: `${random.text('123456789', 12)}@kefu.openim`,
        nickname: '在线客服',
      };
    }
    const known = onlyLinkedin.length > 0 && random.chance(0.4);
    return { ...written(random.pick(known ? onlyLinkedin : everybody), row), kind };
  });
}
