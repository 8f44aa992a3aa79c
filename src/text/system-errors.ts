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

/** `message`: as Node gives it, `EEXIST: file already exists, mkdir '/x'`, or the code alone; unchanged where we have no words for it. */
export function systemSays(language: Language, message: string | number): string {
  const [code = ''] = /^E[A-Z]+/.exec(String(message)) ?? [];
  return words[language][code] ?? String(message);
}
