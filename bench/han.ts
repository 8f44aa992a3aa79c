import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';

export const simplified: (text: string) => string = toSimplified({ from: 't', to: 'cn' });

const converted = toTraditional({ from: 'cn', to: 't' });
/** As families these keep, or choose, another character than ordinary text would. */
const families: Record<string, string> = {
  余: '余',
  范: '范',
  于: '于',
  钟: '鍾',
  姜: '姜',
  谷: '谷',
  曲: '曲',
  岳: '岳',
};

/** The name in traditional characters. */
export function traditional(family: string, given: string): { family: string; given: string } {
  return { family: families[family] ?? converted(family), given: converted(given) };
}
