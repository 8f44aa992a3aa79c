import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';
import { wechatRecords } from '../wechat/records.ts';
import { isWechatHeader, listsGroupMembers, shapeOf, tableRows } from '../wechat/row.ts';
import { isOtherLinkedinFile } from './linkedin-unread.ts';

/** A delimited table of WeChat contacts from any exporter, told by the names of its columns. */
export const wechatCsv: SourceFormat = {
  id: 'wechat-csv',
  side: 'wechat',

  detect(file) {
    const rows = headerCandidates(file).map(({ header }) => header.map(headerKey));
    // Above the members of a group stand its own id and name, which look like a header.
    return rows.some(isHeader) && !rows.some(listsGroupMembers);
  },

  async read(file: InputFile): Promise<Reading> {
    const { encoding, savedAsAnsi, web, header, rows, warnings } = await readTable(file, isHeader);
    const log = new RecordLog(warnings);
    if (hasAll(header, '标签id')) log.warn('numbered-labels');
    const records = wechatRecords(tableRows(header, rows(), rowsByHeader(header)), log, {
      savedAsAnsi,
      web: web || isWebList(header),
      owner: ownerInName(file),
      labelsByBar: isWeflow(header),
    });
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: `${this.id}:${shapeOf(header)}`,
      records,
      warnings: () => log.warnings(),
    };
  },
};

const isHeader = (keys: string[]) => isWechatHeader(keys) && !isOtherLinkedinFile(keys);

const hasAll = (header: string[], ...names: string[]) => {
  const keys = header.map(headerKey);
  return names.every((name) => keys.includes(name));
};

/** No other exporter has these three. */
const isWeflow = (header: string[]) => hasAll(header, '用户名', '标签', '类型');

/** Columns as WeChat for the web calls them: its texts hold entities, with or without emoji. */
const isWebList = (header: string[]) => hasAll(header, 'nickname', 'remarkname');

/** WeChatDataAnalysis puts the account into the name: `contacts_<account>_<date>_<time>.csv`. */
const ownerInName = (file: InputFile) => /contacts_(.+)_\d{8}_\d{6}\.\w+$/.exec(file.name)?.[1] ?? null;
