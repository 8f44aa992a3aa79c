import { bilingual } from './bilingual.ts';
import { people, some } from './count.ts';

export const linkageWords = bilingual({
  en: {
    written: ({ contacts, connections, folder }: { contacts: number; connections: number; folder: string }) =>
      `${people(contacts)} on WeChat and ${some(connections, 'connection')}, in ${folder}:`,
    files: {
      'contacts.parquet': 'your WeChat contacts: names in every spelling, employers, keys to block on',
      'connections.parquet': 'your connections, the same, with how common each name is',
      'splink-duckdb.json': 'settings for Splink on DuckDB',
      'splink-spark.json': 'settings for Splink on Spark',
    } as Record<string, string>,
    warning:
      'Mind that these files are not encrypted and tell who is in your address book. Of names and employers they hold only what both lists have; no phone, no e-mail and no remark as you wrote it. Ids are those of your exports.',
  },
  zh: {
    written: ({ contacts, connections, folder }) =>
      `微信联系人 ${contacts} 人、领英人脉 ${connections} 人，写入 ${folder}：`,
    files: {
      'contacts.parquet': '微信联系人：姓名的各种拼法、任职单位、分块用的键',
      'connections.parquet': '领英人脉：同上，另有各姓名的常见程度',
      'splink-duckdb.json': '在 DuckDB 上运行 Splink 的设置',
      'splink-spark.json': '在 Spark 上运行 Splink 的设置',
    },
    warning:
      '请注意：这些文件未加密，能看出您的通讯录里有谁。姓名和单位只写两份名单里都有的；不含电话、邮箱和您写的备注原文。编号沿用导出文件中的编号。',
  },
});
