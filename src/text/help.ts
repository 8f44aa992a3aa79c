import { bilingual } from './bilingual.ts';

/** What `--help` and the manual say, by command, in the order in which one needs them. The commands take the English. */
export const helpWords = bilingual({
  en: {
    about:
      'Leave WeChat for LinkedIn: work out who is who across Chinese and Latin script, on your own machine. Nothing is sent, and nothing leaves this computer.',
    commands: {
      guide: {
        summary: 'Say where you are, and offer the next step: as "migrate" alone does in a terminal.',
        description:
          'Goes on from step to step until you stop; with --json, or --no-interactive, it only says which is next.',
      },
      import: {
        summary: 'Read WeChat and LinkedIn exports: files, folders or zips, told apart by content.',
        description:
          'Importing the same file again changes nothing; a newer export shows who was added, changed or is no longer there.',
        args: { path: 'Export files, folders or zips.' },
        flags: {
          as: 'Take address books (vCard, Google or Outlook CSV) as the list of your WeChat contacts.',
          'key-file':
            'File with your own key to encrypted databases: 64 hex digits or a passphrase, one a line. It is not stored.',
          map: 'What the columns of any other table are, e.g. "nickname=Name,phone=Tel"; remembered for that header.',
          passphrase:
            'Make the new workspace an encrypted one: asks for a passphrase, or takes it from the file that MIGRATE_PASSPHRASE_FILE names.',
          remove:
            'Take imported files out again, named as "migrate status" does, or whole zips: they count no more, and what they replaced counts again. Your answers stay; importing a file again brings it back.',
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
        flags: {
          'accept-from':
            'Confirm without asking, as one act, the open pairs that are at least so likely. Those in doubt (the words may be no name or mean somebody else, or what they do, age or gender differs, or the employer of a common name) and those of one person in two pairs are left for you to look at.',
          jobs: 'Read names on so many processor cores; on all of them otherwise.',
        },
      },
      review: {
        summary: 'Go on with the questions: one screen each, one key an answer.',
        description:
          'Asks what settles most first, and nothing that your answers have settled. Every answer is stored before the next question shows; "b" takes answers back, "?" lists the keys. With --batch, questions that rest on the same clues are shown as groups, to accept or reject at once.',
        flags: {
          only: 'Only some contacts: label:TEXT, company:TEXT, likely, unlikely, or a name or id. Given several times, all must hold.',
          web: 'Ask in a page of the browser, on this computer only; the same keys, the same answers.',
          open: 'With --web, leave it to you to open the page.',
          limit: 'Ask at most so many questions.',
          batch: 'Show groups of questions that rest on the same clues, to answer each at once.',
          'batch-accept':
            'Without asking: confirm the group with this pattern, as --batch --no-interactive lists it.',
          'batch-reject': 'Without asking: reject the group with this pattern.',
        },
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
        description:
          'Words of a QUERY: any text (names also in pinyin or initials), or label:, company:, region:, kind:, met:, outcome:, side:, id: with a value; all of them must fit. Ids name people.',
        args: {
          query:
            'Only those whom all these words fit, e.g. 王伟, label:客户, "company:Red Star", outcome:ask.',
        },
        flags: { side: 'Only one side.', all: 'Groups, official accounts and other non-people too.' },
      },
      exclude: {
        summary: 'Leave people out: they are not invited and not asked about.',
        description:
          'Shows whom it means and asks first. QUERY as in "migrate people": label:家人, company:腾讯, outcome:ask, met:group, ids, any text. One act, taken back with "migrate undo".',
        args: { query: 'Words that must all fit; ids name people.' },
        flags: { back: 'Take them in again.' },
      },
      announce: {
        summary: 'Write your farewell: a Moments text and a message in both languages, with a QR code.',
        description:
          'The QR code leads to your LinkedIn profile. Of yourself it tells your profile, your name, and what you give here; nothing is posted or sent by migrate.',
        flags: {
          output: 'Folder to write to; "announce" inside the workspace otherwise.',
          email: 'An e-mail address where friends who do not use LinkedIn can find you.',
          phone: 'A phone number where they can find you.',
        },
      },
      ask: {
        summary: 'Ask on WeChat, one by one, those nobody can identify; note their answers.',
        description:
          'For those whose name is not known, and those in mainland China who may not use LinkedIn any more: a message to copy into WeChat, those first who matter most. Nothing is sent by migrate. Nobody is shown twice within four weeks.',
        args: { query: 'Only those whom these words fit, as in "migrate people".' },
        flags: { waiting: 'Those asked lately: to note their answers.' },
      },
      'ask:list': {
        summary: 'List whom to ask on WeChat, each with a message.',
        description: 'Those first who matter most; those asked in the last four weeks below.',
        args: { query: 'Only those whom these words fit, as in "migrate people".' },
      },
      'ask:answer': {
        summary: 'Note what somebody answered on WeChat.',
        description: 'What they told counts as evidence from then on: "migrate match" uses it.',
        args: { person: 'An id, WeChat id, or (part of) a remark or nickname.' },
        flags: {
          name: 'Their full name.',
          company: 'Where they work.',
          email: 'Their e-mail address.',
          profile: 'Their LinkedIn profile.',
          'not-on-linkedin': 'They are not on LinkedIn.',
          'no-answer': 'They do not answer: never ask them again.',
          asked: 'You have sent them the message, and wait for the answer.',
        },
      },
      'label:add': {
        summary: 'Give a label to people.',
        description:
          'Shows whom it means and asks first. QUERY as in "migrate people". The label counts wherever those of WeChat do.',
        args: { label: 'The label.', query: 'Words that must all fit; ids name people.' },
      },
      'label:remove': {
        summary: 'Take a label from people.',
        description: 'Shows whom it means and asks first. QUERY as in "migrate people".',
        args: {
          label: 'The label, given here or in WeChat.',
          query: 'Words that must all fit; ids name people.',
        },
      },
      export: {
        summary: 'Write an address book of those with a phone or e-mail: vCard 3 and 4, Google, Outlook.',
        description:
          'For your phone, Google or Outlook, from where LinkedIn can find them too. Mind that LinkedIn then preselects everybody and lets you write no note.',
        args: {
          query: 'Only those whom these words fit, as in "migrate people"; otherwise everybody not left out.',
        },
        flags: { output: 'Folder to write to; "address-book" inside the workspace otherwise.' },
      },
      'export:linkage': {
        summary:
          'Write both lists as migrate understands them, for another linker: Parquet and settings for Splink.',
        description:
          'For more people than one machine wants: Splink links them on DuckDB or Spark, with our readings of names. docs/linkage.md tells what each column holds.',
        args: { folder: 'Folder to write to.' },
      },
      explain: {
        summary: 'Explain why somebody was matched, asked about or left alone.',
        description:
          'Shows the clues in bits, who else came into question, the verdict, and what would have changed it. Changes nothing.',
        args: { person: 'An id, WeChat id, profile address, or (part of) a remark, nickname or name.' },
      },
      'invite:plan': {
        summary: 'Lay the people to invite over the weeks, within what LinkedIn allows.',
        description:
          'Those who matter most and can be found most surely come first. Shows a calendar and writes invite.csv and invite.ics. Nothing is ever sent: you invite by hand.',
        flags: {
          from: 'First day (YYYY-MM-DD); today otherwise.',
          output: 'Folder for the files; "invite" inside the workspace otherwise.',
        },
      },
      'invite:next': {
        summary: 'Show one person to invite at a time: the page to open, the note to paste.',
        description:
          'You invite on LinkedIn and press a key for what came of it. Each answer is stored at once, nobody is offered twice, and it ends when the budget of the day or week is used up.',
        flags: { 'over-budget': 'Go on when the budget is used up.' },
      },
      'invite:mark': {
        summary: 'Note how an invitation went: sent, not found, connected already, or open again.',
        description:
          '"open" takes an earlier word back. After an invitation that was sent it counts as withdrawn: LinkedIn refuses another for three weeks.',
        args: {
          person: 'An id, WeChat id, or (part of) a remark or nickname.',
          state:
            'sent, not-found, connected or open. The same: invited, invite, 已邀请 / 没找到 / 已是人脉 / 可邀请.',
        },
        flags: { 'with-note': 'It was sent with a personal note.' },
      },
      'invite:note': {
        summary: 'Show the note for somebody, to see what the templates make of them.',
        args: { person: 'An id, WeChat id, or (part of) a remark or nickname.' },
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
      decisions: {
        summary: 'List what you decided: when, what, where and why.',
        description:
          'Oldest first, times in UTC. The number in front is what "migrate undo" takes; what you undid, and what a later decision supersedes, is marked.',
        args: {
          query: 'Only decisions about people of this name or id, or with this text in a reason or label.',
        },
        flags: { kind: 'Only decisions of this kind.' },
      },
      'decisions:export': {
        summary: 'Write your decisions as plain text, one a line, to edit and keep under version control.',
        description:
          'Sorted by ids, names in comments; the same decisions give the same file. A file with decisions not known here is not written over.',
        args: { file: 'File to write; standard output otherwise.' },
      },
      'decisions:import': {
        summary: 'Read decisions back from a file that "decisions export" wrote, edited or not.',
        description:
          'What is known already changes nothing. Where the file and your decisions differ, both are shown and you are asked; without a terminal --ours or --theirs says it. A wrong line stores nothing of the file.',
        args: { file: 'File of decisions.' },
        flags: {
          ours: 'Where the two differ, keep what holds here.',
          theirs: 'Where the two differ, take what the file says.',
          both: 'Where two contacts are said to be one connection, both are accounts of one person.',
        },
      },
      undo: {
        summary: 'Take a decision back, at any later time.',
        description: 'What was said before it holds again. "migrate redo" does it again.',
        args: {
          act: 'Number from "migrate decisions", or several, or a range 12-15; the last one otherwise.',
        },
      },
      redo: {
        summary: 'Do again what was undone.',
        description: 'The opposite of "migrate undo".',
        args: {
          act: 'Number from "migrate decisions", or several, or a range 12-15; the one undone last otherwise.',
        },
      },
      decide: {
        summary:
          'Say whether a contact and a connection are one person, or that a contact is family or a service.',
        description:
          'With "personal" or "not-personal" in place of a connection it says whether somebody is family or a service. "same" takes back what was said before; where the connection is another contact already, it asks what becomes of that one. Nothing the matching does changes your answer.',
        args: {
          contact: 'Whom on WeChat: an id, WeChat id, or (part of) a remark or nickname.',
          connection: 'Whom on LinkedIn: a profile address, or (part of) a name; or personal, not-personal.',
          verdict: 'What you say of the two.',
        },
        flags: {
          both: 'With same, where the connection is another contact already: both are accounts of one person.',
          move: 'With same, where the connection is another contact already: that one is somebody else.',
          reason: 'Why, in your own words; kept with the decision.',
        },
      },
      lock: {
        summary: 'Encrypt the workspace with a passphrase, or change it.',
        description:
          'Asks for the passphrase twice, or takes it from the first line of the file that MIGRATE_PASSPHRASE_FILE names. Every command then asks for it, or reads that file. Reports and lists written for you are not encrypted; they are listed, and removed if you like.',
        flags: {
          'new-passphrase-file':
            'Takes the new passphrase from the first line of this file; MIGRATE_PASSPHRASE_FILE holds the old one.',
          'remove-written':
            'Without asking: remove the reports and lists written for you that are still as they were written; --no-remove-written leaves them.',
        },
      },
      unlock: {
        summary: 'Decrypt the workspace for good.',
        description:
          'Asks for the passphrase, or takes it from the first line of the file that MIGRATE_PASSPHRASE_FILE names.',
      },
      purge: {
        summary: 'Remove the workspace and everything written for you that is still as it was written.',
        description:
          'Asks first. Says what it removed, and what it left because it is not its own or was changed. Your exports are never touched.',
      },
      demo: {
        summary: 'Show the whole job on made-up exports: import, match, report.',
        description:
          'Works in a folder "demo" inside the workspace and leaves your own data alone. In a terminal it then offers its questions.',
      },
      help: {
        summary: 'Show help on a command, on those of a topic, or on all.',
        args: { command: 'The words of the command.' },
      },
      templates: {
        summary: 'Copy what notes, messages and the report page are made of, for you to change.',
        description:
          'Give the folder back with --template, or as "template" in the config.json of the workspace. A file that you changed is left as it is; remove it to have ours again.',
        args: { dir: 'Folder to copy to; made where there is none.' },
      },
      completion: {
        summary: 'Print the script that lets your shell complete commands, flags, labels and people.',
        description:
          'Bash: add eval "$(migrate completion bash)" to ~/.bashrc. Zsh: the same with zsh in ~/.zshrc. Fish: migrate completion fish > ~/.config/fish/completions/migrate.fish. PowerShell: add migrate completion powershell | Out-String | Invoke-Expression to $PROFILE. Labels and people are those of the workspace, looked up on your computer when you press Tab.',
        args: { shell: 'Your shell.' },
      },
    },
    /** Words that several commands begin with. */
    topics: {
      ask: 'Ask on WeChat who and where people are.',
      decisions: 'Keep your decisions as a text file, and read them back.',
      label: 'Give people labels, or take them away.',
      invite: 'Invite people on LinkedIn by hand, over weeks.',
      export: 'Write what others can read: an address book, or both lists for another linker.',
    } as Record<string, string>,
    sharedFlags: {
      workspace: 'Folder where migrate keeps what it knows.',
      interactive: 'Ask nothing; a flag says what a question would.',
      lang: 'Language of all output; that of config.json, then of the locale, otherwise.',
      personal:
        'Without asking: take the whole list of family and services as it is (all), or nobody of it (none).',
      'accept-error': 'Share of those taken without asking that may be wrong; one in 150 otherwise.',
      profile: 'Your own LinkedIn profile; the one in your LinkedIn export otherwise.',
      template: 'Folder with your own copies of the templates.',
      'per-week':
        'Invitations in any seven days; 80 otherwise (LinkedIn publishes no number, about 100 are reported).',
      'per-day': 'Invitations a day; a fifth of the week’s otherwise.',
      notes: 'Personal notes a month; 5 otherwise, as free accounts have.',
      premium: 'For Premium accounts: notes of 300 characters, not 200, and as many as you like.',
      'note-template': 'Folder with your own copies of the templates in "templates/notes".',
      reason: 'Why, in your own words; kept with the decision.',
      yes: 'Do it without asking.',
      json: 'Print one JSON document and nothing else.',
      'no-color': 'Print without colours and bold letters.',
      help: 'Show this help, or that of a command.',
      version: 'Show the version.',
    },
    sections: {
      usage: 'USAGE',
      commands: 'COMMANDS',
      topics: 'COMMANDS OF SEVERAL WORDS',
      args: 'ARGUMENTS',
      flags: 'FLAGS',
      sharedFlags: 'FLAGS OF EVERY COMMAND',
      description: 'DESCRIPTION',
      examples: 'EXAMPLES',
      environment: 'ENVIRONMENT',
      exits: 'EXIT CODES',
      version: 'VERSION',
    },
    environment: [
      ['MIGRATE_WORKSPACE', 'The workspace, where --workspace does not say.'],
      ['MIGRATE_LANG', 'The language, en or zh, where --lang does not say.'],
      [
        'MIGRATE_PASSPHRASE_FILE',
        'The file whose first line is the passphrase of an encrypted workspace; it is asked for otherwise.',
      ],
      ['NO_COLOR', 'Set to anything: as --no-color.'],
    ] as [string, string][],
    exits: [
      ['0', 'Done.'],
      ['1', 'A fault of ours; the message says where to report it.'],
      ['2', 'Wrong usage.'],
      ['3', 'An input could not be read; nothing of that file was stored.'],
      [
        '4',
        'The workspace is locked, needs its passphrase, is damaged, or of a newer version: nothing was changed. Or its disk is full or fails: what was stored before stands.',
      ],
      ['130', 'Interrupted; everything answered so far is stored.'],
    ] as [string, string][],
    /** What the pages of docs/ made of this say besides. */
    reference: {
      title: 'Commands',
      otherLanguage: '**English** · [简体中文](zh-CN/commands.md)',
      about:
        'All commands, in the order in which one needs them. `npm run documents` makes this page from what `migrate help` says; in a terminal `migrate help COMMAND` shows one.',
      colon: ': ',
      beside: (text: string) => ` (${text})`,
    },
    oneOf: (values: readonly string[]) =>
      values.length > 1 ? ` One of ${values.join(', ')}.` : ` Only ${values.join()}.`,
    inBrackets: (notes: string[]) => ` [${notes.join(', ')}]`,
    required: 'required',
    byDefault: (value: string) => `${value} otherwise`,
    variable: (name: string) => `or set ${name}`,
  },
  zh: {
    about:
      '从微信迁移到领英：在您自己的电脑上，跨中文和拉丁字母判断谁是谁。不发送任何东西，数据不离开这台电脑。',
    commands: {
      guide: {
        summary: '说明进行到哪一步，并提供下一步；在终端中只输入 migrate 也是如此。',
        description: '一步一步往下走，直到您停下；加 --json 或 --no-interactive 时只说明下一步是什么。',
      },
      import: {
        summary: '读取微信和领英的导出文件：文件、文件夹或 zip，按内容识别格式。',
        description: '重复导入同一文件不会有任何变化；导入较新的导出会列出新增、有变化和不再出现的人。',
        args: { path: '导出的文件、文件夹或 zip。' },
        flags: {
          as: '把通讯录文件（vCard、Google 或 Outlook 的 CSV）当作微信联系人名单读取。',
          'key-file': '存放您本人数据库密钥的文件：64 位十六进制密钥或口令，每行一个。密钥不会被保存。',
          map: '其他表格的列分别是什么，例如“昵称=姓名,手机=电话”；同样表头会记住。',
          passphrase: '新建加密的工作文件夹：会询问密码，或从 MIGRATE_PASSPHRASE_FILE 指定的文件中读取。',
          remove:
            '撤掉已导入的文件（按 “migrate status” 列出的名称，也可以是整个 zip）：不再计入，被它取代的重新计入。您的回答都会保留；再次导入即可恢复。',
        },
      },
      sources: {
        summary: '列出 migrate 能读取的所有导出文件，以及怎样得到它们。',
        args: { query: '只列出含有这段文字的：程序、文件名或来源。' },
      },
      match: {
        summary: '判断哪位微信联系人和哪位领英人脉是同一个人，拿不准的向您提问。',
        description: '有把握的直接认定，其余逐个提问。每个回答都会立即保存，随时可以停下。',
        flags: {
          'accept-from':
            '不提问，把可能性至少这么高的待确认配对一次确认。有可疑之处的（文字未必是姓名或另有所指，或职业、年龄、性别不符，或姓名常见而单位不同）和同一个人出现在两对里的，留给您看。',
          jobs: '用多少个处理器核心读姓名；默认全部使用。',
        },
      },
      review: {
        summary: '继续回答问题：一屏一题，按一个键即回答。',
        description:
          '先问最能解决问题的，不问您的回答已经解决的。每个回答都会先保存，再显示下一题；按 b 撤销，按 ? 查看按键。加上 --batch，把线索相同的问题归为一组，一次接受或否定。',
        flags: {
          only: '只问一部分联系人：label:标签、company:公司、likely（可能性大）、unlikely（可能性小），或姓名、账号。多次使用时须全部符合。',
          web: '在浏览器页面中提问，仅限这台电脑；按键和回答都一样。',
          open: '与 --web 同用：不自动打开页面。',
          limit: '最多问多少题。',
          batch: '把线索相同的问题归为一组，一次回答。',
          'batch-accept': '不提问：确认这一组（组名见 --batch --no-interactive 列出的内容）。',
          'batch-reject': '不提问：否定这一组。',
        },
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
        description:
          '查询词可以是任意文字（姓名也可用拼音或首字母），也可以是 label:（标签）、company:（公司）、region:（地区）、kind:（种类）、met:（添加方式）、outcome:（去向）、side:（哪一边）、id:（账号）加上值；须全部符合。用账号可直接指定某人。',
        args: { query: '只列出符合所有这些词的人，例如 王伟、label:客户、"company:Red Star"、outcome:ask。' },
        flags: { side: '只看一边。', all: '也列出群聊、公众号等非个人账号。' },
      },
      exclude: {
        summary: '排除一些人：不邀请，也不再问起。',
        description:
          '先列出是哪些人，问过您才执行。查询词与 “migrate people” 相同：label:家人、company:腾讯、outcome:ask、met:group、账号或任意文字。算作一次操作，可用 “migrate undo” 撤销。',
        args: { query: '须全部符合的词；用账号可直接指定某人。' },
        flags: { back: '让他们重新加入。' },
      },
      announce: {
        summary: '写一份告别：中英文的朋友圈文字和私信，附二维码。',
        description:
          '二维码指向您的领英主页。文中只有您的主页、姓名，以及您在这里给出的内容；migrate 不会发布或发送任何内容。',
        flags: {
          output: '写入的文件夹；默认为工作文件夹内的 announce。',
          email: '不用领英的朋友可以联系您的邮箱。',
          phone: '他们可以联系您的电话。',
        },
      },
      ask: {
        summary: '在微信上逐个询问认不出的人，并记下回复。',
        description:
          '针对不知道姓名的人，以及可能已不用领英的大陆朋友：按重要程度逐个给出一条可以复制到微信的消息。migrate 不会发送任何内容。四周之内不会重复列出同一个人。',
        args: { query: '只处理符合这些词的人，写法与 “migrate people” 相同。' },
        flags: { waiting: '处理最近问过的人：记下他们的回复。' },
      },
      'ask:list': {
        summary: '列出要在微信上询问的人，各附一条消息。',
        description: '按重要程度排列；最近四周问过的列在后面。',
        args: { query: '只列出符合这些词的人，写法与 “migrate people” 相同。' },
      },
      'ask:answer': {
        summary: '记下某人在微信上的回复。',
        description: '对方说的内容从此算作依据，“migrate match” 会用到。',
        args: { person: '账号、微信号，或备注、昵称（的一部分）。' },
        flags: {
          name: '对方的全名。',
          company: '对方的公司。',
          email: '对方的邮箱。',
          profile: '对方的领英主页。',
          'not-on-linkedin': '对方没有领英。',
          'no-answer': '对方不回复：以后不再问。',
          asked: '消息已发给对方，正在等回复。',
        },
      },
      'label:add': {
        summary: '给一些人加上标签。',
        description: '先列出是哪些人，问过您才执行。查询词与 “migrate people” 相同。与微信里的标签同样有效。',
        args: { label: '标签。', query: '须全部符合的词；用账号可直接指定某人。' },
      },
      'label:remove': {
        summary: '去掉一些人的标签。',
        description: '先列出是哪些人，问过您才执行。查询词与 “migrate people” 相同。',
        args: { label: '标签，这里加的或微信里的都可以。', query: '须全部符合的词；用账号可直接指定某人。' },
      },
      export: {
        summary: '把有电话或邮箱的人写成通讯录：vCard 3 和 4、Google、Outlook。',
        description:
          '供手机、Google 或 Outlook 导入，领英也能由此找到他们。请注意：领英会默认勾选所有人，而且不能附言。',
        args: { query: '只写符合这些词的人，写法与 “migrate people” 相同；默认写所有未排除的人。' },
        flags: { output: '写入的文件夹；默认为工作文件夹内的 address-book。' },
      },
      'export:linkage': {
        summary: '按 migrate 的理解写出两份名单，供其他匹配程序使用：Parquet 文件和 Splink 设置。',
        description:
          '人数多到一台电脑吃不消时使用：Splink 在 DuckDB 或 Spark 上匹配，姓名仍按我们的读法理解。各列含义见 docs/zh-CN/linkage.md。',
        args: { folder: '写入的文件夹。' },
      },
      explain: {
        summary: '解释某人为何匹配、为何要问您，或为何没有匹配。',
        description: '列出各条线索（单位为分）、其他人选、结论，以及怎样才会有不同结论。不做任何改动。',
        args: { person: '账号、微信号、领英主页地址，或备注、昵称、姓名（的一部分）。' },
      },
      'invite:plan': {
        summary: '在领英允许的范围内，把要邀请的人排到各周。',
        description:
          '重要且容易找到的人在前。显示日历，并生成 invite.csv 和 invite.ics。程序不会发送任何东西，邀请由您亲手发出。',
        flags: {
          from: '第一天（YYYY-MM-DD）；默认今天。',
          output: '文件写入的文件夹；默认为工作文件夹内的 invite。',
        },
      },
      'invite:next': {
        summary: '逐个显示要邀请的人：要打开的网页、要粘贴的附言。',
        description:
          '您在领英上邀请，再按一个键记下结果。每个回答立即保存，同一个人不会出现两次；当天或本周的额度用完即止。',
        flags: { 'over-budget': '额度用完后继续。' },
      },
      'invite:mark': {
        summary: '记下邀请的结果：已邀请、没找到、已是人脉，或重新列为待办。',
        description: '“open” 撤销之前的说法。若邀请已发出，则视为撤回：领英三周内不接受再次邀请。',
        args: {
          person: '账号、微信号，或备注、昵称（的一部分）。',
          state:
            'sent、not-found、connected 或 open；也可照屏幕上的说法写：invited、invite、已邀请、没找到、已是人脉、可邀请。',
        },
        flags: { 'with-note': '带附言。' },
      },
      'invite:note': {
        summary: '显示给某人的附言，看看模板的效果。',
        args: { person: '账号、微信号，或备注、昵称（的一部分）。' },
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
      decisions: {
        summary: '列出您做过的决定：何时、什么、在哪里、为什么。',
        description:
          '从早到晚排列，时间为 UTC。最前面的编号可用于 “migrate undo”；已撤销的和被后来的决定取代的都有标注。',
        args: { query: '只列出与此姓名或账号有关，或理由、标签中含有这段文字的决定。' },
        flags: { kind: '只列出这一种决定。' },
      },
      'decisions:export': {
        summary: '把您的决定写成纯文本，每行一个，可以编辑，也便于版本管理。',
        description:
          '按账号排序，姓名写在注释里；同样的决定总是写出同样的文件。含有这里没有的决定的文件不会被覆盖。',
        args: { file: '要写入的文件；默认输出到屏幕。' },
      },
      'decisions:import': {
        summary: '读回 “decisions export” 写出的决定文件，可以经过编辑。',
        description:
          '已经知道的不会有任何变化。文件与您的决定不同之处会并列显示并询问您；没有终端时由 --ours 或 --theirs 决定。只要有一行有误，就不保存文件的任何内容。',
        args: { file: '决定文件。' },
        flags: {
          ours: '不同之处保留这里的决定。',
          theirs: '不同之处采用文件中的决定。',
          both: '两位联系人被说成同一位人脉时，视为同一个人的两个微信号。',
        },
      },
      undo: {
        summary: '撤销一个决定，任何时候都可以。',
        description: '此前的说法重新生效。“migrate redo” 可恢复。',
        args: { act: '“migrate decisions” 中的编号，可写多个，或写一段，例如 12-15；默认撤销最近一次。' },
      },
      redo: {
        summary: '恢复撤销过的决定。',
        description: '与 “migrate undo” 相反。',
        args: {
          act: '“migrate decisions” 中的编号，可写多个，或写一段，例如 12-15；默认恢复最近撤销的一次。',
        },
      },
      decide: {
        summary: '不经提问，直接说明某位联系人和某位人脉是不是同一个人，或某位联系人是不是家人、生活服务。',
        description:
          '把人脉写成 personal 或 not-personal，表示此人是或不是家人、生活服务。“same” 会取代此前的说法；如果这位人脉已认定是另一位联系人，会先问怎样处理。此后的匹配不会改变您的回答。',
        args: {
          contact: '微信上的哪一位：账号、微信号，或备注、昵称（的一部分）。',
          connection: '领英上的哪一位：主页地址，或姓名（的一部分）；或 personal、not-personal。',
          verdict: '您对这两位的判断。',
        },
        flags: {
          both: '与 same 同用，这位人脉已认定是另一位联系人时：两者是同一个人的两个微信号。',
          move: '与 same 同用，这位人脉已认定是另一位联系人时：那一位另有其人。',
          reason: '理由，用您自己的话；与决定一同保存。',
        },
      },
      lock: {
        summary: '用密码给工作文件夹加密，或更换密码。',
        description:
          '密码要输入两次，或从 MIGRATE_PASSPHRASE_FILE 指定的文件第一行读取。此后每条命令都会询问密码，或读取该文件。为您写出的报告和名单不加密；会列出来，您愿意的话可以删除。',
        flags: {
          'new-passphrase-file': '从该文件第一行读取新密码；旧密码在 MIGRATE_PASSPHRASE_FILE 指定的文件里。',
          'remove-written': '不再询问，直接删除为您写出而未经改动的报告和名单；--no-remove-written 则保留。',
        },
      },
      unlock: {
        summary: '永久解除工作文件夹的加密。',
        description: '会询问密码，或从 MIGRATE_PASSPHRASE_FILE 指定的文件第一行读取。',
      },
      purge: {
        summary: '删除工作文件夹，以及为您写好而未经改动的所有文件。',
        description: '先问您。列出删除了什么，以及因不是自己写的或被改过而留下的。您的导出文件绝不会动。',
      },
      demo: {
        summary: '用虚构的导出文件演示全过程：导入、匹配、报告。',
        description:
          '在工作文件夹内的 demo 文件夹中进行，不会动到您自己的数据。在终端中运行时，最后会请您回答其中的问题。',
      },
      help: {
        summary: '显示某个命令、某组命令或全部命令的帮助。',
        args: { command: '命令的词。' },
      },
      templates: {
        summary: '复制附言、消息和报告页面所用的模板，供您修改。',
        description:
          '改好后用 --template 指定该文件夹，或写进工作文件夹的 config.json 的 "template"。您改过的文件会原样保留；想恢复原样，请先删除再运行。',
        args: { dir: '复制到哪个文件夹；没有则新建。' },
      },
      completion: {
        summary: '输出供 shell 使用的脚本：按 Tab 补全命令、选项、标签和人名。',
        description:
          'Bash：在 ~/.bashrc 中加入 eval "$(migrate completion bash)"。Zsh：在 ~/.zshrc 中加入同样一行，bash 换成 zsh。Fish：migrate completion fish > ~/.config/fish/completions/migrate.fish。PowerShell：在 $PROFILE 中加入 migrate completion powershell | Out-String | Invoke-Expression。标签和人名取自工作文件夹，按 Tab 时在本机查找。',
        args: { shell: '您使用的 shell。' },
      },
    },
    topics: {
      ask: '在微信上询问对方是谁、领英主页在哪里。',
      decisions: '把您的决定存成文本文件，或读回来。',
      label: '给人加标签，或去掉标签。',
      invite: '分多周在领英上亲手邀请。',
      export: '导出给其他程序用：通讯录，或供其他匹配工具使用的两份名单。',
    },
    sharedFlags: {
      workspace: 'migrate 保存数据的文件夹。',
      interactive: '不提问；问题的答案由选项给出。',
      lang: '输出语言；默认用 config.json 里的，其次跟随系统语言。',
      personal: '不提问：把“家人与服务”名单全部照收（all），或一个也不收（none）。',
      'accept-error': '不经询问直接认定的匹配中，允许出错的比例；默认一百五十分之一。',
      profile: '您自己的领英主页；默认取自您的领英导出文件。',
      template: '存放您自己的模板的文件夹。',
      'per-week': '任意七天内的邀请数；默认 80（领英不公布上限，据称约为 100）。',
      'per-day': '每天的邀请数；默认为每周的五分之一。',
      notes: '每月的附言条数；默认 5，即免费账户的条数。',
      premium: 'Premium 会员：附言可写 300 个字符（免费账户 200），且不限条数。',
      'note-template': '存放您自己的 templates/notes 模板的文件夹。',
      reason: '原因，用您自己的话；与决定一起保存。',
      yes: '不再询问，直接执行。',
      json: '只输出一个 JSON 文档。',
      'no-color': '输出不带颜色和粗体。',
      help: '显示帮助，或某个命令的帮助。',
      version: '显示版本。',
    },
    sections: {
      usage: '用法',
      commands: '命令',
      topics: '由多个词组成的命令',
      args: '参数',
      flags: '选项',
      sharedFlags: '所有命令通用的选项',
      description: '说明',
      examples: '示例',
      environment: '环境变量',
      exits: '退出码',
      version: '版本',
    },
    environment: [
      ['MIGRATE_WORKSPACE', '未给出 --workspace 时的工作文件夹。'],
      ['MIGRATE_LANG', '未给出 --lang 时的语言：en 或 zh。'],
      ['MIGRATE_PASSPHRASE_FILE', '一个文件，第一行是加密的工作文件夹的密码；未设置则会询问。'],
      ['NO_COLOR', '设为任意值，等同于 --no-color。'],
    ] as [string, string][],
    exits: [
      ['0', '完成。'],
      ['1', '程序自身的错误；提示中有反馈地址。'],
      ['2', '用法有误。'],
      ['3', '有输入无法读取；该文件的内容一概没有保存。'],
      [
        '4',
        '工作文件夹被占用、需要密码、已损坏或版本更新：没有做任何改动。或者磁盘已满或出错：此前存好的都在。',
      ],
      ['130', '被中断；已回答的都已保存。'],
    ] as [string, string][],
    reference: {
      title: '命令手册',
      otherLanguage: '[English](../commands.md) · **简体中文**',
      about:
        '全部命令，按使用的先后排列。本页由 `npm run documents` 根据 `migrate help` 的内容生成；在终端里用 `migrate help COMMAND --lang zh` 查看单条命令。',
      colon: '：',
      beside: (text: string) => `（${text}）`,
    },
    oneOf: (values: readonly string[]) => `可用的值：${values.join('、')}。`,
    inBrackets: (notes: string[]) => `[${notes.join('，')}]`,
    required: '必填',
    byDefault: (value: string) => `默认 ${value}`,
    variable: (name: string) => `也可设置 ${name}`,
  },
});
