import { bilingual } from './bilingual.ts';
import { some } from './count.ts';
import type { Problem, Values } from './problems.ts';

/** The encrypted workspace: its passphrase, `lock` and `unlock`. */
export const lockWords = bilingual({
  en: {
    ask: ({ folder }: { folder: string }) => `Passphrase of ${folder}:`,
    askOrSkip: ({ folder }: { folder: string }) =>
      `Passphrase of ${folder} (Enter alone: go on without; what was written elsewhere then stays there):`,
    askNew: ({ least }: { least: number }) => `New passphrase (at least ${least} characters):`,
    askAgain: 'The same again:',
    notTheSame: 'The two differ.',
    created: ({ folder }: { folder: string }) => `${folder} is encrypted.`,
    locked: ({ folder }: { folder: string }) =>
      `${folder} is encrypted now. Each command asks for the passphrase, or takes it from the file named by MIGRATE_PASSPHRASE_FILE.`,
    changed: ({ folder }: { folder: string }) => `${folder} has its new passphrase.`,
    noOtherWay:
      'Keep the passphrase, and workspace.key.json beside the store: without either nobody can open it, and nothing gets it back.',
    remains:
      'What lay in the clear may be found on the disk until it is written over, and in backups and snapshots; encrypting the whole disk covers that.',
    readable: 'Not encrypted, because it was written for you to read, print or import:',
    readableLater: 'What you have written for you (report, lists, calendar) is not encrypted.',
    askRemove: 'Remove these files? They can be written again.',
    removed: ({ count }: { count: number }) => `${some(count, 'file')} removed.`,
    unlocked: ({ folder }: { folder: string }) =>
      `${folder} is no longer encrypted: whoever can read your files can read it.`,
    elsewhereUnknown:
      'Where else migrate wrote files for you is known to the encrypted store alone; they stay. MIGRATE_PASSPHRASE_FILE, or the passphrase when asked, finds them.',
    elsewhereLeft: 'What was written elsewhere is not known, as the store could not be read; it stays.',
  },
  zh: {
    ask: ({ folder }) => `${folder} 的密码：`,
    askOrSkip: ({ folder }) => `${folder} 的密码（直接回车：不输入，写到别处的文件将留在原处）：`,
    askNew: ({ least }) => `新密码（至少 ${least} 个字符）：`,
    askAgain: '再输入一次：',
    notTheSame: '两次输入的不一样。',
    created: ({ folder }) => `${folder} 已加密。`,
    locked: ({ folder }) =>
      `${folder} 现已加密。以后每条命令都会询问密码，或从 MIGRATE_PASSPHRASE_FILE 指定的文件中读取。`,
    changed: ({ folder }) => `${folder} 已换成新密码。`,
    noOtherWay:
      '请保管好密码，以及与数据放在一起的 workspace.key.json：缺了任何一样，谁都打不开，也无法找回。',
    remains: '加密前的内容在被覆盖之前可能仍留在磁盘上，备份和快照里也可能有；给整个磁盘加密可以避免。',
    readable: '以下文件是写给您查看、打印或导入用的，没有加密：',
    readableLater: '为您写出的文件（报告、名单、日历）不加密。',
    askRemove: '删除这些文件吗？以后可以重新生成。',
    removed: ({ count }) => `已删除 ${count} 个文件。`,
    unlocked: ({ folder }) => `${folder} 不再加密：能读取您文件的人都能读取它。`,
    elsewhereUnknown:
      '还在别处为您写过哪些文件，只有加密的数据里有记录，这些文件会留下。用 MIGRATE_PASSPHRASE_FILE 或在询问时给出密码，就能一并删除。',
    elsewhereLeft: '数据无法读取，不知道还在别处写过什么；那些文件原样留下。',
  },
});

export const lockProblems = bilingual<Record<string, (values: Values) => Problem>>({
  en: {
    'passphrase-needed': ({ folder }) => ({
      what: `${folder} is encrypted and needs its passphrase; nothing was changed.`,
      tryThis:
        'Run this in a terminal to be asked, or name a file whose first line is the passphrase with MIGRATE_PASSPHRASE_FILE.',
    }),
    'wrong-passphrase': ({ folder }) => ({
      what: `That is not the passphrase of ${folder}; nothing was changed.`,
      tryThis:
        'Try again. Without the passphrase nobody can open it; if you are sure of it, the store is damaged: put a backup in its place.',
    }),
    'new-passphrase-needed': () => ({
      what: 'A new passphrase is needed, and there is no terminal to ask in; nothing was changed.',
      tryThis:
        'Name a file whose first line is the passphrase: with MIGRATE_PASSPHRASE_FILE, or where that has the old one, with --new-passphrase-file.',
    }),
    'passphrase-short': ({ least }) => ({
      what: `A passphrase has at least ${least} characters; nothing was changed.`,
      tryThis: 'Take several words that only you would put together.',
    }),
    'passphrase-file-unreadable': ({ path, message }) => ({
      what: `The passphrase cannot be read from ${path} (${message}).`,
      tryThis: 'Set MIGRATE_PASSPHRASE_FILE to a file of yours whose first line is the passphrase.',
    }),
    'passphrase-file-empty': ({ path }) => ({
      what: `The first line of ${path} holds no passphrase.`,
      tryThis: 'Write the passphrase into its first line, as UTF-8 text.',
    }),
    'passphrase-too-late': ({ folder }) => ({
      what: `${folder} is there already, and not encrypted; nothing was changed.`,
      tryThis: 'Encrypt it with "migrate lock", and import without --passphrase.',
    }),
    'key-file-damaged': ({ path }) => ({
      what: `${path} cannot be read, and without it the store cannot be opened; nothing was changed.`,
      tryThis: 'Put a backup of this file in its place.',
    }),
    'no-cipher': () => ({
      what: 'The database engine (libsql) installed here cannot encrypt; nothing was stored in the clear.',
      tryThis: 'Install migrate again, or encrypt the whole disk instead.',
    }),
    'workspace-in-use': ({ folder }) => ({
      what: `Another program is reading the store in ${folder}; nothing was changed.`,
      tryThis: 'Close it, or wait until it has finished, and try again.',
    }),
    'nothing-to-lock': ({ folder }) => ({
      what: `There is no workspace of migrate in ${folder}; nothing was changed.`,
      tryThis: 'Name yours with --workspace DIR; "migrate import --passphrase" makes one that is encrypted.',
    }),
    'not-locked': ({ folder }) => ({
      what: `${folder} is not encrypted; nothing was changed.`,
      tryThis: '"migrate lock" encrypts it.',
    }),
  },
  zh: {
    'passphrase-needed': ({ folder }) => ({
      what: `${folder} 已加密，需要密码；没有做任何改动。`,
      tryThis: '请在终端中运行并按提示输入，或用 MIGRATE_PASSPHRASE_FILE 指定一个第一行是密码的文件。',
    }),
    'wrong-passphrase': ({ folder }) => ({
      what: `密码不对，打不开 ${folder}；没有做任何改动。`,
      tryThis: '请再试一次。没有密码谁都打不开；如果确定密码无误，就是数据已损坏，请换上备份。',
    }),
    'new-passphrase-needed': () => ({
      what: '需要新密码，而这里没有终端可以询问；没有做任何改动。',
      tryThis:
        '请指定一个第一行是密码的文件：用 MIGRATE_PASSPHRASE_FILE；如果那里是旧密码，新密码用 --new-passphrase-file 指定。',
    }),
    'passphrase-short': ({ least }) => ({
      what: `密码至少要 ${least} 个字符；没有做任何改动。`,
      tryThis: '可以用几个只有您会放在一起的词。',
    }),
    'passphrase-file-unreadable': ({ path, message }) => ({
      what: `无法从 ${path} 读取密码（${message}）。`,
      tryThis: '请把 MIGRATE_PASSPHRASE_FILE 设为您自己的一个文件，第一行是密码。',
    }),
    'passphrase-file-empty': ({ path }) => ({
      what: `${path} 的第一行没有密码。`,
      tryThis: '请把密码写在第一行，保存为 UTF-8 文本。',
    }),
    'passphrase-too-late': ({ folder }) => ({
      what: `${folder} 已经存在，而且没有加密；没有做任何改动。`,
      tryThis: '请用 “migrate lock” 加密，导入时不要加 --passphrase。',
    }),
    'key-file-damaged': ({ path }) => ({
      what: `${path} 无法读取，没有它就打不开数据；没有做任何改动。`,
      tryThis: '请换上这个文件的备份。',
    }),
    'no-cipher': () => ({
      what: '这里安装的数据库引擎（libsql）不能加密；没有以明文保存任何内容。',
      tryThis: '请重新安装 migrate，或改为给整个磁盘加密。',
    }),
    'workspace-in-use': ({ folder }) => ({
      what: `另一个程序正在读取 ${folder} 中的数据；没有做任何改动。`,
      tryThis: '请关闭它，或等它结束后再试。',
    }),
    'nothing-to-lock': ({ folder }) => ({
      what: `${folder} 里没有 migrate 的工作文件夹；没有做任何改动。`,
      tryThis: '请用 --workspace 指定；“migrate import --passphrase” 可以新建一个加密的。',
    }),
    'not-locked': ({ folder }) => ({
      what: `${folder} 没有加密；没有做任何改动。`,
      tryThis: '“migrate lock” 可以加密。',
    }),
  },
});
