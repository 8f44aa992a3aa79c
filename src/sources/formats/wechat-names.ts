import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates } from '../readers/csv.ts';
import { decodeText, looksLikeText } from '../readers/text.ts';
import { RecordLog } from '../record-log.ts';
import { kindOfUserName } from '../wechat/account-kinds.ts';
import { objectRow } from '../wechat/object-row.ts';
import { wechatRecords } from '../wechat/records.ts';

const LONGEST_NAME = 32;
const HAN = /\p{Script=Han}/u;
/** `Kevin Wang`, `J. Smith`: two to four words, each with a capital. */
const LATIN_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** What stands between the names on WeChat's own contacts screen: menu, sections, the count below. */
const FURNITURE = new RegExp(
  '^(?:[☆★] ?)?(新的朋友|新增的朋友|群聊|群組|标签|標籤|公众号|服务号|官方帳號|官方账号|通讯录|通訊錄|微信|联系人|聯絡人|星标朋友|企业微信联系人|仅聊天的朋友|' +
    '我的企业及企业联系人|New Friends|Chats-only Friends|Group Chats|Tags|Official Accounts|Contacts|Starred Friends|' +
    'WeCom Contacts|[A-Z#☆★]|\\d+ ?(个|位)?(朋友|联系人)|\\d+ (friends|contacts))$',
  'i',
);

/** Plain text, one name a line, as copied from the contacts screen. A name may hold blanks and commas: a line is a name. */
export const wechatNames: SourceFormat = {
  id: 'wechat-names',
  side: 'wechat',

  detect(file) {
    // Any short text looks like a list of names, so here the name of the file has a say.
    if (!/\.txt$/i.test(file.path) || /group|群/i.test(file.name) || !looksLikeText(file.head)) return false;
    const lines = linesOf(decodeText(file.head).text);
    const short = lines.filter((line) => [...line].length <= LONGEST_NAME && !/[。！？；：:]$/.test(line));
    const han = lines.filter((line) => HAN.test(line));
    const named = lines.filter((line) => HAN.test(line) || LATIN_NAME.test(line));
    const tabular = headerCandidates(file).some(
      ({ delimiter, header }) => delimiter === '\t' && header.length > 2,
    );
    const namesSomebody = han.length >= lines.length * 0.3 || named.length >= lines.length * 0.6;
    return lines.length > 1 && !tabular && short.length >= lines.length * 0.95 && namesSomebody;
  },

  async read(file: InputFile): Promise<Reading> {
    const { encoding, text } = decodeText(await file.bytes());
    const log = new RecordLog();
    const rows = linesOf(text).map((line, i) => ({
      ...objectRow(lineAsPerson(line), i + 1),
      ...(FURNITURE.test(line) && { skip: 'not-a-name' }),
    }));
    const records = wechatRecords(rows, log);
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: this.id,
      records,
      warnings: () => log.warnings(),
    };
  },
};

const linesOf = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const lineAsPerson = (line: string): Record<string, string> =>
  kindOfUserName(line) || /^wxid_\w+$/.test(line) ? { 用户名: line } : { 昵称: line };
