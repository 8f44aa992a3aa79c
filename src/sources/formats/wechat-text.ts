import { webText } from '../clean-cell.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { decodeText } from '../readers/text.ts';
import { RecordLog } from '../record-log.ts';
import { objectRow } from '../wechat/object-row.ts';
import { wechatRecords } from '../wechat/records.ts';

/** One way to write a list of contacts that is neither a table nor JSON. */
interface Dialect {
  name: string;
  sign: RegExp;
  people(text: string): Record<string, string>[];
}

const LABELS =
  '用户名|显示名称|备注|昵称|微信号|类型|公众号类型|公众号类型码|地区|国家/地区码|省份|城市|来源|来源场景码|头像链接';

const DIALECTS: Dialect[] = [
  {
    // `[1] 用户名: … | 显示名称: …`; a name may hold ` | ` too, so only a known label ends a value.
    name: 'WeChatDataAnalysis TXT',
    sign: /^联系人导出\s*\n/,
    people: (text) =>
      text
        .split(/^\[\d+\] (?=用户名: )/m)
        .slice(1)
        .map((entry) => pairs(entry.trimEnd(), ` \\| (?=(?:${LABELS}):(?: |$))`, ': ')),
  },
  {
    // `wxid  备注: X  昵称: Y`
    name: 'wechat-decrypt',
    sign: /^(?:.*\n){0,3}?找到 ?\d+ ?个联系人/,
    people: (text) =>
      text.split('\n').flatMap((line) => {
        const found = /^\s*([^\s:：]+)(?: {2}(?=备注: |昵称: )(.*))?$/.exec(line);
        return found
          ? [{ 用户名: found[1]!, ...pairs(found[2] ?? '', ' {2}(?=(?:备注|昵称): )', ': ') }]
          : [];
      }),
  },
  {
    name: 'wx-cli YAML',
    sign: /^(?:---\n)?- (?:username|display): /,
    people: (text) =>
      text
        .split(/^- /m)
        .slice(1)
        .map((entry) =>
          Object.fromEntries(
            entry.split(/\n(?: {2})?(?=(?:username|display): )/).map((line) => {
              const [, key = '', value = ''] = /^(\w+): (.*)$/s.exec(line.trimEnd()) ?? [];
              return [key, yamlText(value)];
            }),
          ),
        ),
  },
  {
    // `<article class="contact-card">` of `<div class="contact-field"><span>label</span><b>value</b></div>`.
    name: 'WeChatDataAnalysis HTML',
    sign: /<article[^>]+class="[^"]*\bcontact-card\b/,
    people: (text) =>
      text
        .split(/<article[^>]+class="[^"]*\bcontact-card\b/)
        .slice(1)
        .map((card) =>
          Object.fromEntries(
            [...card.matchAll(/<span[^>]*>([^<]*)<\/span>\s*<b[^>]*>([^<]*)<\/b>/g)].map(
              ([, label, value]) => [webText(label!).trim(), webText(value!)],
            ),
          ),
        ),
  },
];

const dialectOf = (text: string) => DIALECTS.find(({ sign }) => sign.test(text));

/** Contact lists written to be read by people: TXT and HTML of WeChatDataAnalysis, wechat-decrypt, wx-cli's YAML. */
export const wechatText: SourceFormat = {
  id: 'wechat-text',
  side: 'wechat',

  detect: (file) => dialectOf(unixLines(decodeText(file.head).text)) !== undefined,

  async read(file: InputFile): Promise<Reading> {
    const { encoding, text } = decodeText(await file.bytes());
    const lines = unixLines(text);
    const { name, people } = dialectOf(lines)!;
    const log = new RecordLog();
    const account = /^账号: (\S+)$/m.exec(lines.slice(0, 500))?.[1] ?? null;
    const found = people(lines);
    const keys = new Set(found.flatMap((person) => Object.keys(person)));
    const records = wechatRecords(
      found.map((person, i) => objectRow(person, i + 1, { fields: {} }, keys)),
      log,
      { owner: account },
    );
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: `${this.id}:${name}`,
      records,
      warnings: () => log.warnings(),
    };
  },
};

const unixLines = (text: string) => text.replaceAll('\r\n', '\n');

/** `label: value` cut out of one line at `between`. */
function pairs(text: string, between: string, colon: string): Record<string, string> {
  if (text === '') return {};
  return Object.fromEntries(
    text.split(new RegExp(between)).map((pair) => {
      const end = pair.indexOf(colon);
      return end < 0 ? [pair.replace(/:$/, ''), ''] : [pair.slice(0, end), pair.slice(end + colon.length)];
    }),
  );
}

/** A YAML scalar: a block of lines, plain, in single quotes (doubled inside) or in double quotes (escaped as in JSON). */
function yamlText(text: string): string {
  const block = /^\|[+-]?\n( +)(.*)$/s.exec(text);
  if (block) return block[2]!.replaceAll(`\n${block[1]}`, '\n');
  if (/^'.*'$/s.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/s.test(text)) return text;
  try {
    return String(
      JSON.parse(text.replace(/\\x([0-9A-Fa-f]{2})/g, '\\u00$1').replace(/\\U000([0-9A-Fa-f]{5})/g, astral)),
    );
  } catch {
    return text.slice(1, -1);
  }
}

const astral = (_: string, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16));
