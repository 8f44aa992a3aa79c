import type { Language } from './bilingual.ts';

/** What the system says where it refuses, by its code (errno of POSIX); how it words it is English, and means little to most. */
const words: Record<Language, Record<string, string>> = {
  en: {
    EACCES: 'permission denied',
    EPERM: 'the system does not allow it',
    EROFS: 'it can only be read',
    EEXIST: 'a file is where the folder should be',
    ENOTDIR: 'a file is where the folder should be',
    EISDIR: 'a folder is where the file should be',
    ENOENT: 'the folder it should be in does not exist',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
    EBUSY: 'another program has it open',
  },
  zh: {
    EACCES: '没有权限',
    EPERM: '系统不允许',
    EROFS: '只能读取',
    EEXIST: '应是文件夹的位置有一个文件',
    ENOTDIR: '应是文件夹的位置有一个文件',
    EISDIR: '应是文件的位置有一个文件夹',
    ENOENT: '所在的文件夹不存在',
    ENOSPC: '磁盘已满',
    ENAMETOOLONG: '名称太长',
    EBUSY: '正被另一个程序使用',
  },
};

/** As the system says it of a file, of a user's share of the disk, and as SQLite does. */
const FULL = /^(ENOSPC|EDQUOT)|SQLITE_FULL|disk is full/;

/** Whether the disk was full: then another right or name is of no use. */
export const isDiskFull = (message: string | number): boolean => FULL.test(String(message));

/** `message`: as Node gives it, `EEXIST: file already exists, mkdir '/x'`, or the code alone; unchanged where we have no words for it. */
export function systemSays(language: Language, message: string | number): string {
  const [told = ''] = /^E[A-Z]+/.exec(String(message)) ?? [];
  const code = isDiskFull(message) ? 'ENOSPC' : told;
  return words[language][code] ?? String(message);
}
