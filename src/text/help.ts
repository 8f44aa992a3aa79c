import { bilingual } from './bilingual.ts';

/** What `--help` says, by command. The commands take the English; the Chinese replaces it where asked for. */
export const helpWords = bilingual({
  en: {
    commands: {
      import: {
        summary: 'Read WeChat and LinkedIn exports: files, folders or zips, told apart by content.',
        description:
          'Importing the same file again changes nothing; a newer export shows who was added, changed or is no longer there.',
        args: { paths: 'Export files, folders or zips.' },
        flags: {
          'key-file':
            'File with your own key to encrypted databases: 64 hex digits or a passphrase, one a line. It is not stored.',
          map: 'What the columns of any other table are, e.g. "nickname=Name,phone=Tel"; remembered for that header.',
        },
      },
      match: {
        summary: 'Work out which contact and which connection are one person; ask about the rest.',
        description:
          'What is sure is accepted, the rest is asked, one question at a time. Every answer is stored at once, so you can stop at any time.',
      },
      report: {
        summary: 'Write what happened to every contact, and the list of people to invite.',
        description:
          'Writes index.html, report.md, report.csv, report.json and invite.csv. Every WeChat row ends in exactly one outcome.',
        flags: { output: 'Folder to write to; "report" inside the workspace otherwise.' },
      },
      status: { summary: 'Say where the migration stands and what to do next.' },
      people: {
        summary: 'List the people that were imported.',
        args: { query: 'Only those with this text in a name, company, id or label.' },
        flags: { side: 'Only one side.', all: 'Groups, official accounts and other non-people too.' },
      },
      demo: {
        summary: 'Show the whole job on made-up exports: import, match, report. Asks nothing.',
        description: 'Works in a folder "demo" inside the workspace and leaves your own data alone.',
      },
    },
    sharedFlags: {
      workspace: 'Folder where migrate keeps what it knows.',
      interactive: 'Ask questions in the terminal.',
      lang: 'Language of all output; that of the locale otherwise.',
      json: 'Print one JSON document and nothing else.',
    },
    /** oclif's own headings, where the language has others. */
    headings: {} as Record<string, string>,
  },
  zh: {
    commands: {
      import: {
        summary: '读取微信和领英的导出文件：文件、文件夹或 zip，按内容识别格式。',
        description: '重复导入同一文件不会有任何变化；导入较新的导出会列出新增、有变化和不再出现的人。',
        args: { paths: '导出的文件、文件夹或 zip。' },
        flags: {
          'key-file': '存放您本人数据库密钥的文件：64 位十六进制密钥或口令，每行一个。密钥不会被保存。',
          map: '其他表格的列分别是什么，例如“昵称=姓名,手机=电话”；同样表头会记住。',
        },
      },
      match: {
        summary: '判断哪位微信联系人和哪位领英人脉是同一个人，拿不准的向您提问。',
        description: '确定的直接采用，其余逐个提问。每个回答都会立即保存，随时可以停下。',
      },
      report: {
        summary: '写出每位联系人的去向，以及建议邀请的名单。',
        description:
          '生成 index.html、report.md、report.csv、report.json 和 invite.csv。微信导出的每一行都有且只有一个去向。',
        flags: { output: '报告写入的文件夹；默认为工作文件夹内的 report。' },
      },
      status: { summary: '查看迁移进展和下一步。' },
      people: {
        summary: '列出已导入的人。',
        args: { query: '只列出姓名、公司、账号或标签中含有这段文字的人。' },
        flags: { side: '只看一边。', all: '也列出群聊、公众号等非个人账号。' },
      },
      demo: {
        summary: '用虚构的导出文件演示全过程：导入、匹配、报告，不会提问。',
        description: '在工作文件夹内的 demo 文件夹中进行，不会动到您自己的数据。',
      },
    },
    sharedFlags: {
      workspace: 'migrate 保存数据的文件夹。',
      interactive: '在终端中提问。',
      lang: '输出语言；默认跟随系统语言。',
      json: '只输出一个 JSON 文档。',
    },
    headings: {
      VERSION: '版本',
      USAGE: '用法',
      COMMANDS: '命令',
      ARGUMENTS: '参数',
      FLAGS: '选项',
      'GLOBAL FLAGS': '通用选项',
      DESCRIPTION: '说明',
      EXAMPLES: '示例',
    },
  },
});
