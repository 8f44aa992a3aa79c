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
      sources: {
        summary: 'List every export migrate can read, and how to get it.',
        args: { query: 'Only those with this text: a program, a file name, a side.' },
      },
      match: {
        summary: 'Work out which contact and which connection are one person; ask about the rest.',
        description:
          'What is sure is accepted, the rest is asked, one question at a time. Every answer is stored at once, so you can stop at any time.',
      },
      report: {
        summary: 'Write what happened to every contact, and the list of people to invite.',
        description:
          'Writes a page to look at (index.html), Markdown, CSV (all rows, and one file per outcome), a workbook, JSON, vCards of everyone, and invite.csv. Every WeChat row ends in exactly one outcome.',
        flags: {
          output: 'Folder to write to; "report" inside the workspace otherwise.',
          since: 'Tell what changed since this day (YYYY-MM-DD, UTC), not since the exports before.',
          redact: 'Put pseudonyms for names, to share the report or to report a bug.',
          template: 'Folder with your own copies of the page templates.',
          open: 'Open the page when it is written.',
        },
      },
      diff: {
        summary: 'Say what changed: who came and went, new jobs, accepted invitations.',
        description:
          'Compares the newest exports with those they replaced; with --since, with what was known on that day.',
        flags: { since: 'Compare with this day (YYYY-MM-DD, UTC).' },
      },
      status: { summary: 'Say where the migration stands and what to do next.' },
      people: {
        summary: 'List the people that were imported.',
        args: { query: 'Only those with this text in a name, company, id or label.' },
        flags: { side: 'Only one side.', all: 'Groups, official accounts and other non-people too.' },
      },
      explain: {
        summary: 'Explain why somebody was matched, asked about or left alone.',
        description:
          'Shows the clues in bits, who else came into question, the verdict, and what would have changed it. Changes nothing.',
        args: { person: 'An id, WeChat id, profile address, or (part of) a remark, nickname or name.' },
      },
      evaluate: {
        summary: 'Measure the matching against pairs you know to be right.',
        description:
          'Matches anew without your answers and stores nothing. Prints precision, recall, questions, calibration and what other thresholds would give.',
        flags: {
          truth:
            'CSV or TSV of two columns: contact id or WeChat id, LinkedIn profile URL. Lines with # are comments.',
        },
      },
      name: {
        summary: 'Show what migrate thinks of a name, or how two names compare.',
        description: 'Looks at the texts only, at nothing you have imported. Good to add to a bug report.',
        args: { text: 'A remark, nickname or name.', other: 'Another one to compare it with.' },
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
      'accept-error': 'Share of those taken without asking that may be wrong; 0.005, one in 200, otherwise.',
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
      sources: {
        summary: '列出 migrate 能读取的所有导出文件，以及怎样得到它们。',
        args: { query: '只列出含有这段文字的：程序、文件名或来源。' },
      },
      match: {
        summary: '判断哪位微信联系人和哪位领英人脉是同一个人，拿不准的向您提问。',
        description: '确定的直接采用，其余逐个提问。每个回答都会立即保存，随时可以停下。',
      },
      report: {
        summary: '写出每位联系人的去向，以及建议邀请的名单。',
        description:
          '生成网页（index.html）、Markdown、CSV（全部行，以及每种去向各一份）、Excel 工作簿、JSON、所有人的 vCard 和 invite.csv。微信导出的每一行都有且只有一个去向。',
        flags: {
          output: '报告写入的文件夹；默认为工作文件夹内的 report。',
          since: '列出这一天（YYYY-MM-DD，UTC）以来的变化；默认与被替换的上一份导出相比。',
          redact: '用化名代替姓名，便于分享报告或反馈问题。',
          template: '存放您自己的页面模板的文件夹。',
          open: '写好后打开网页。',
        },
      },
      diff: {
        summary: '查看变化：谁新增、谁离开、谁换了工作、哪些邀请已被接受。',
        description: '把最新的导出与它们替换的上一份相比；加上 --since 则与那一天已知的情况相比。',
        flags: { since: '与这一天（YYYY-MM-DD，UTC）相比。' },
      },
      status: { summary: '查看迁移进展和下一步。' },
      people: {
        summary: '列出已导入的人。',
        args: { query: '只列出姓名、公司、账号或标签中含有这段文字的人。' },
        flags: { side: '只看一边。', all: '也列出群聊、公众号等非个人账号。' },
      },
      explain: {
        summary: '解释某人为何匹配、为何要问您，或为何没有匹配。',
        description: '列出各条线索（单位为比特）、其他人选、结论，以及怎样才会有不同结论。不做任何改动。',
        args: { person: '账号、微信号、领英主页地址，或备注、昵称、姓名（的一部分）。' },
      },
      evaluate: {
        summary: '用您确知的配对检验匹配的准确程度。',
        description:
          '不采用您的回答，重新匹配一次，也不保存任何内容。列出准确率、召回率、提问数、校准情况，以及其他阈值下的结果。',
        flags: { truth: '两列的 CSV 或 TSV：联系人账号或微信号、领英主页地址。以 # 开头的行是注释。' },
      },
      name: {
        summary: '查看 migrate 如何理解一个姓名，或两个姓名是否相符。',
        description: '只看给出的文字，不读取已导入的数据。反馈问题时可以附上结果。',
        args: { text: '备注、昵称或姓名。', other: '要与之比较的另一个。' },
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
      'accept-error': '不经询问直接采用的匹配中，允许出错的比例；默认 0.005，即两百分之一。',
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
