import { bilingual } from './bilingual.ts';
import type { Problem, Values } from './problems.ts';

type Problems = Record<string, (values: Values) => Problem>;
type Sentences = Record<string, (values: Values) => string>;

const kinds = bilingual<Record<string, string>>({
  en: {
    image: 'a picture',
    pdf: 'a PDF',
    'office-document': 'an office document',
    'encrypted-export': 'an encrypted WeChatDataAnalysis export (.wec)',
    archive: 'a compressed archive that is not a zip',
    audio: 'a sound recording',
    video: 'a video',
    program: 'a program',
    'program-code': 'the code of a program',
    'settings-file': 'a settings file',
    'database-log': 'the log of a database, which is read with it',
    'web-page': 'a web page',
    xml: 'an XML file',
    vcard: 'a vCard address book',
    json: 'a JSON file',
    text: 'plain text without columns',
    binary: 'binary data',
    registration: 'registration',
    follows: 'follows',
    skills: 'skills',
    reactions: 'reactions',
    shares: 'posts',
    comments: 'comments',
    logins: 'log-ins',
  },
  zh: {
    image: '图片',
    pdf: 'PDF 文档',
    'office-document': 'Office 文档',
    'encrypted-export': 'WeChatDataAnalysis 的加密导出文件（.wec）',
    archive: '非 zip 格式的压缩包',
    audio: '录音',
    video: '视频',
    program: '程序',
    'program-code': '程序代码',
    'settings-file': '配置文件',
    'database-log': '数据库的日志文件，会随数据库一起读取',
    'web-page': '网页',
    xml: 'XML 文件',
    vcard: 'vCard 通讯录',
    json: 'JSON 文件',
    text: '没有分列的纯文本',
    binary: '二进制数据',
    registration: '注册信息',
    follows: '关注',
    skills: '技能',
    reactions: '点赞',
    shares: '动态',
    comments: '评论',
    logins: '登录记录',
  },
});

/** What is wrong with an input, and what to do, by the code of the UserError. */
export const sourceProblems = bilingual({
  en: {
    'not-found': ({ path }) => ({
      what: `There is no file or folder ${path}.`,
      tryThis: 'Check the spelling, or drag the file into the terminal window to get its path.',
    }),
    'no-permission': ({ path }) => ({
      what: `The system does not let migrate read ${path}.`,
      tryThis:
        'Make the file readable for your user (on a Mac, allow the terminal under Privacy & Security).',
    }),
    'not-a-file': ({ path }) => ({
      what: `${path} is a device or a pipe, not a file.`,
      tryThis: 'Save the export to a file first, then name that file.',
    }),
    'cannot-read': ({ path, detail }) => ({
      what: `${path} could not be read (${detail}).`,
      tryThis: 'Copy the file to your own disk and try again.',
    }),
    'empty-file': ({ path }) => ({
      what: `${path} is empty.`,
      tryThis: 'Export it again: the exporter wrote nothing into it.',
    }),
    'file-too-large': ({ path }) => ({
      what: `${path} is larger than 256 MB; no contact list is.`,
      tryThis: 'Name the file with the contacts only, such as contact.db or Connections.csv.',
    }),
    'row-too-long': ({ path }) => ({
      what: `${path} has a row of more than 16 million characters, which is no row of people.`,
      tryThis: 'A quotation mark may be missing: export it again, or save it from a spreadsheet.',
    }),
    'too-large-to-copy': ({ path }) => ({
      what: `${path} would have to be copied to be read, and is above 4 GB or larger than the room on this disk.`,
      tryThis: 'Close WeChat, so that its log beside the database goes, or make room; then import again.',
    }),
    'encrypted-database': ({ path }) => ({
      what: `${path} is encrypted as WeChat keeps its databases, or is no database.`,
      tryThis:
        'Decrypt it with the tool you exported with, or put your own key into a text file and add --key-file FILE.',
    }),
    'wrong-key': ({ path }) => ({
      what: `${path} does not open with the key given; it is encrypted with another key, or is no WeChat database.`,
      tryThis:
        'Take the key of the same account and device: 64 hex digits on a computer, 7 characters on Android; one a line.',
    }),
    'no-key': ({ path }) => ({
      what: `${path} holds no key.`,
      tryThis: 'Put the key into a text file of its own: 64 hex digits or the passphrase, one a line.',
    }),
    'damaged-database': ({ path, detail }) => ({
      what: `${path} is a damaged SQLite database (${detail}).`,
      tryThis: 'Close WeChat, then copy or decrypt the database again; the copy was probably cut short.',
    }),
    'unknown-database': ({ path, tables }) => ({
      what: `${path} is a database, but not one of WeChat's contacts; it has the tables: ${tables || 'none'}.`,
      tryThis:
        'Give contact.db, MicroMsg.db, EnMicroMsg.db, wccontact_new2.db or WCDB_Contact.sqlite, decrypted, or a contact CSV.',
    }),
    'not-an-export': ({ path, kind }) => ({
      what: `${path} is ${kinds.en[String(kind)] ?? kind}, not an export that migrate reads.`,
      tryThis:
        "Give WeChat contacts as CSV or decrypted contact.db, or LinkedIn's archive as it was downloaded.",
    }),
    'unknown-table': ({ path, columns }) => ({
      what: `${path} is a table, but not of contacts that migrate knows; its columns: ${columns || 'none'}.`,
      tryThis: 'If these are contacts, say which column is what: --map "nickname=Name,phone=Tel".',
    }),
    'map-syntax': ({ text }) => ({
      what: `--map ${text} is not of the form FIELD=COLUMN.`,
      tryThis: 'Write for example --map "nickname=Name,phone=Tel".',
    }),
    'map-field': ({ name, fields }) => ({
      what: `--map: ${name} is no field.`,
      tryThis: `The fields are: ${fields}.`,
    }),
    'map-without-name': ({ fields }) => ({
      what: '--map says of no column that it holds a name or an id.',
      tryThis: `Give at least one of: ${fields}.`,
    }),
    'map-column': ({ path, column, columns }) => ({
      what: `${path} has no column ${column}.`,
      tryThis: `Its columns are: ${columns}.`,
    }),
    'linkedin-other-file': ({ path, kind }) => ({
      what: `${path} is another file of LinkedIn's archive (${kinds.en[String(kind)] ?? kind}); migrate does not need it.`,
      tryThis: 'Give Connections.csv and Invitations.csv, or the whole zip.',
    }),
    'group-members': ({ path }) => ({
      what: `${path} lists the members of a WeChat group, not your contacts.`,
      tryThis: 'Export the contact list (通讯录 / 联系人) instead.',
    }),
    'no-exports': ({ path }) => ({
      what: `Nothing in ${path} is an export that migrate reads.`,
      tryThis: 'Put your WeChat contact CSV or decrypted contact.db there, or Connections.csv of LinkedIn.',
    }),
    'damaged-zip': ({ path }) => ({
      what: `${path} is a zip that is damaged or not whole; perhaps its download was cut short.`,
      tryThis: 'Download it again, or unpack it and name the folder.',
    }),
    'zip-password': ({ path }) => ({
      what: `${path} is protected by a password.`,
      tryThis: 'Unpack it with the password and name the folder.',
    }),
    'zip-bomb': ({ path }) => ({
      what: `${path} unpacks to far more than it can honestly hold; it was not read.`,
      tryThis: 'If you trust it, unpack it yourself and name the file with the contacts.',
    }),
    'zip-too-large': ({ path }) => ({
      what: `${path} unpacks to more than 1 GB, or holds a file above 256 MB or more than 50,000 files.`,
      tryThis: 'Unpack it yourself and name the file with the contacts.',
    }),
    'zip-too-deep': ({ path }) => ({
      what: `${path} lies in a zip in a zip in a zip; it was not opened.`,
      tryThis: 'Unpack the outer zips yourself and name this one.',
    }),
    'scrambled-text': ({ path, loss }) => ({
      what:
        loss === 'question-marks'
          ? `${path} holds question marks in place of Chinese: it was saved in an encoding that has no Chinese, and the characters are gone.`
          : `${path} is garbled: it was opened in the wrong encoding (${loss === 'read-as-gb18030' ? 'GBK' : 'Latin-1'}) and saved again, and some characters are gone.`,
      tryThis:
        'Take the original file, or export it again, and import that without opening it first; a spreadsheet program should save it as "CSV UTF-8".',
    }),
    'mixed-encodings': ({ path }) => ({
      what: `${path} is partly UTF-8 and partly in another encoding; names would come out garbled, so it was not read.`,
      tryThis: 'Export it again, or convert all of it to UTF-8 in a text editor.',
    }),
    'unbalanced-quotes': ({ path, sheetRow }) => ({
      what: `${path}: a quotation mark opened near row ${sheetRow} in a spreadsheet is never closed, so the rows after it cannot be told apart.`,
      tryThis: 'Open the file in a text editor, mend that row, or export it again.',
    }),
    'spreadsheet-password': ({ path }) => ({
      what: `${path} is a spreadsheet protected by a password.`,
      tryThis: 'Open it with the password, save it without one or as CSV UTF-8, and import that.',
    }),
    'damaged-spreadsheet': ({ path, detail }) => ({
      what: `${path} is a damaged spreadsheet (${detail}).`,
      tryThis: 'Open it in a spreadsheet program and save it again as .xlsx or CSV UTF-8.',
    }),
    'xml-doctype': ({ path }) => ({
      what: `${path} declares a DOCTYPE or entities, which no WeChat message does; it was not read.`,
      tryThis: 'If you trust it, remove these lines in a text editor.',
    }),
    'damaged-xml': ({ path, detail }) => ({
      what: `${path} is XML, but cut short or damaged (${detail}).`,
      tryThis: 'Export the message again.',
    }),
    'damaged-json': ({ path, detail }) => ({
      what: `${path} is JSON, but cut short or damaged (${detail}).`,
      tryThis: 'Export it again, and wait until the exporter says it has finished.',
    }),
  } satisfies Problems,
  zh: {
    'not-found': ({ path }) => ({
      what: `找不到文件或文件夹：${path}。`,
      tryThis: '请检查拼写，或把文件拖进终端窗口以得到正确路径。',
    }),
    'no-permission': ({ path }) => ({
      what: `系统不允许读取 ${path}。`,
      tryThis: '请给当前用户读取权限（在 Mac 上，请在“隐私与安全性”中允许终端访问）。',
    }),
    'not-a-file': ({ path }) => ({
      what: `${path} 是设备或管道，不是文件。`,
      tryThis: '请先把导出内容保存成文件，再指定该文件。',
    }),
    'cannot-read': ({ path, detail }) => ({
      what: `无法读取 ${path}（${detail}）。`,
      tryThis: '请把文件复制到本机硬盘后再试。',
    }),
    'empty-file': ({ path }) => ({
      what: `${path} 是空文件。`,
      tryThis: '请重新导出：导出工具没有写入任何内容。',
    }),
    'file-too-large': ({ path }) => ({
      what: `${path} 超过 256 MB，不像是联系人列表。`,
      tryThis: '请只指定联系人文件，例如 contact.db 或 Connections.csv。',
    }),
    'row-too-long': ({ path }) => ({
      what: `${path} 中有一行超过 1600 万个字符，不可能是一个人的信息。`,
      tryThis: '可能缺了一个引号：请重新导出，或用电子表格软件另存一次。',
    }),
    'too-large-to-copy': ({ path }) => ({
      what: `${path} 需要先复制才能读取，但它超过 4 GB，或大于磁盘剩余空间。`,
      tryThis: '请退出微信，使数据库旁的日志文件消失，或腾出空间，再重新导入。',
    }),
    'encrypted-database': ({ path }) => ({
      what: `${path} 是微信加密的数据库，或者不是数据库。`,
      tryThis: '请先用导出工具解密；或把您本人的密钥存入一个文本文件，并加上 --key-file 文件。',
    }),
    'wrong-key': ({ path }) => ({
      what: `用所给的密钥打不开 ${path}：密钥不对，或者它不是微信数据库。`,
      tryThis: '请使用同一账号、同一设备的密钥：电脑版为 64 位十六进制数，安卓为 7 个字符；每行一个。',
    }),
    'no-key': ({ path }) => ({
      what: `${path} 里没有密钥。`,
      tryThis: '请把密钥单独存入一个文本文件：64 位十六进制数或口令，每行一个。',
    }),
    'damaged-database': ({ path }) => ({
      what: `${path} 是已损坏的 SQLite 数据库。`,
      tryThis: '请退出微信后重新复制或解密，上次很可能没有复制完整。',
    }),
    'unknown-database': ({ path, tables }) => ({
      what: `${path} 是数据库，但不是微信的联系人库；其中的表有：${tables || '无'}。`,
      tryThis:
        '请提供解密后的 contact.db、MicroMsg.db、EnMicroMsg.db、wccontact_new2.db 或 WCDB_Contact.sqlite，或联系人 CSV。',
    }),
    'not-an-export': ({ path, kind }) => ({
      what: `${path} 是${kinds.zh[String(kind)] ?? kind}，不是 migrate 能读取的导出文件。`,
      tryThis: '请提供微信联系人 CSV、解密后的 contact.db，或从领英下载的原始数据包。',
    }),
    'unknown-table': ({ path, columns }) => ({
      what: `${path} 是表格，但不是 migrate 认识的联系人表；列名有：${columns || '无'}。`,
      tryThis: '如果是联系人，请说明各列是什么：--map "昵称=姓名,手机=电话"。',
    }),
    'map-syntax': ({ text }) => ({
      what: `--map ${text} 不是“字段=列名”的写法。`,
      tryThis: '例如：--map "昵称=姓名,手机=电话"。',
    }),
    'map-field': ({ name, fields }) => ({
      what: `--map：没有“${name}”这个字段。`,
      tryThis: `可用的字段：${fields}。`,
    }),
    'map-without-name': ({ fields }) => ({
      what: '--map 没有指明哪一列是名字或账号。',
      tryThis: `至少指明其中之一：${fields}。`,
    }),
    'map-column': ({ path, column, columns }) => ({
      what: `${path} 里没有“${column}”这一列。`,
      tryThis: `列名有：${columns}。`,
    }),
    'linkedin-other-file': ({ path, kind }) => ({
      what: `${path} 是领英数据包里的另一个文件（${kinds.zh[String(kind)] ?? kind}），migrate 用不到它。`,
      tryThis: '请提供 Connections.csv 和 Invitations.csv，或整个 zip。',
    }),
    'group-members': ({ path }) => ({
      what: `${path} 是微信群的成员名单，不是您的通讯录。`,
      tryThis: '请改为导出通讯录（联系人）。',
    }),
    'no-exports': ({ path }) => ({
      what: `${path} 里没有 migrate 能读取的导出文件。`,
      tryThis: '请把微信联系人 CSV、解密后的 contact.db，或领英的 Connections.csv 放进去。',
    }),
    'damaged-zip': ({ path }) => ({
      what: `zip 文件 ${path} 已损坏或不完整，可能没有下载完。`,
      tryThis: '请重新下载，或解压后指定文件夹。',
    }),
    'zip-password': ({ path }) => ({
      what: `${path} 设有密码。`,
      tryThis: '请用密码解压后指定文件夹。',
    }),
    'zip-bomb': ({ path }) => ({
      what: `${path} 解压后的大小远超正常范围，没有读取。`,
      tryThis: '如果您信任它，请自行解压，再指定其中的联系人文件。',
    }),
    'zip-too-large': ({ path }) => ({
      what: `${path} 解压后超过 1 GB，或含有超过 256 MB 的文件，或文件数超过 50,000。`,
      tryThis: '请自行解压，再指定其中的联系人文件。',
    }),
    'zip-too-deep': ({ path }) => ({
      what: `${path} 嵌套在三层 zip 之内，没有打开。`,
      tryThis: '请自行解压外层的 zip，再指定这一个。',
    }),
    'scrambled-text': ({ path, loss }) => ({
      what:
        loss === 'question-marks'
          ? `${path} 里的中文都变成了问号：保存时用的编码没有中文，原来的字已经丢失。`
          : `${path} 是乱码：曾用错误的编码（${loss === 'read-as-gb18030' ? 'GBK' : 'Latin-1'}）打开后又保存，有些字已经丢失。`,
      tryThis: '请用原来的文件，或重新导出，不要先打开，直接导入；如需用表格软件另存，请选“CSV UTF-8”。',
    }),
    'mixed-encodings': ({ path }) => ({
      what: `${path} 里混有 UTF-8 和另一种编码，名字会变成乱码，没有读取。`,
      tryThis: '请重新导出，或用文本编辑器整体转成 UTF-8 再试。',
    }),
    'unbalanced-quotes': ({ path, sheetRow }) => ({
      what: `${path}：表格软件中的第 ${sheetRow} 行附近的引号没有闭合，后面的行无法分清。`,
      tryThis: '请用文本编辑器改好这一行，或重新导出。',
    }),
    'spreadsheet-password': ({ path }) => ({
      what: `${path} 是设有密码的电子表格。`,
      tryThis: '请用密码打开，取消密码或另存为 CSV UTF-8 后再导入。',
    }),
    'damaged-spreadsheet': ({ path }) => ({
      what: `${path} 是已损坏的电子表格。`,
      tryThis: '请用表格软件打开，另存为 .xlsx 或 CSV UTF-8。',
    }),
    'xml-doctype': ({ path }) => ({
      what: `${path} 含有 DOCTYPE 或实体声明，微信消息里不会有这些内容，没有读取。`,
      tryThis: '如果您信任它，请用文本编辑器删掉这些行。',
    }),
    'damaged-xml': ({ path }) => ({
      what: `${path} 是 XML 文件，但内容不完整或已损坏。`,
      tryThis: '请重新导出这条消息。',
    }),
    'damaged-json': ({ path }) => ({
      what: `${path} 是 JSON 文件，但内容不完整或已损坏。`,
      tryThis: '请重新导出，并等到导出工具提示完成。',
    }),
  },
});

/** What is odd about one row, or the whole file, by the code of the warning or skip. */
export const rowWarnings = bilingual({
  en: {
    'blank-row': () => 'skipped: only a date is left; the member closed or hid the account',
    'empty-row': () => 'skipped: the row is empty',
    'no-name': () => 'skipped: the row has neither a name nor an id',
    'cut-card': () =>
      'skipped: the file ends in the middle of this card, cut short; export or copy it again, and import that',
    'duplicate-row': () => 'skipped: the same id stands in an earlier row of this file',
    'bad-direction': () => 'skipped: the invitation is neither OUTGOING nor INCOMING',
    'bad-date': ({ value }) =>
      value ? `the date "${value}" could not be read; it was left out` : 'the date is missing',
    'ambiguous-dates': () =>
      'dates such as 4/5/2020 may be day or month first; month first was taken. Save the dates as YYYY-MM-DD to be sure',
    'ragged-row': () => 'the row has more or fewer cells than the header; check its values',
    'repaired-quotes': () =>
      'the file is not properly quoted; the rows were told apart as well as possible, check a few',
    'long-text': ({ longest }) => `a text is longer than ${longest} characters; the rest of it is not read`,
    'lossy-encoding': () =>
      'a name may hold "?" or "�" in place of characters lost when the file was saved; export again as UTF-8',
    'lossy-number': ({ value }) =>
      `the phone number ${value} lost its digits in a spreadsheet; it was left out, export again`,
    'unknown-label': ({ value }) => `the label number ${value} has no name in this database; it was left out`,
    'not-a-name': () => 'skipped: a menu, section or count line of the contacts screen',
    'other-follower': () =>
      'skipped: the same WeCom customer, of another follower; what the row adds went to the first one',
    'numbered-labels': () => 'the file has the numbers of labels, not their names; labels were left out',
    'no-friends': () =>
      'the file calls nobody a friend, so its exporter did not know; everybody was taken as a friend',
  } satisfies Sentences,
  zh: {
    'blank-row': () => '已跳过：只剩日期，该会员已注销或隐藏账号',
    'empty-row': () => '已跳过：空行',
    'no-name': () => '已跳过：既没有名字也没有账号',
    'cut-card': () => '已跳过：文件在这张名片中间就断了，不完整；请重新导出或复制，再导入一次',
    'duplicate-row': () => '已跳过：同一账号在本文件前面已出现过',
    'bad-direction': () => '已跳过：邀请方向既不是 OUTGOING 也不是 INCOMING',
    'bad-date': ({ value }) => (value ? `无法识别日期“${value}”，已留空` : '缺少日期'),
    'ambiguous-dates': () =>
      '4/5/2020 这类日期分不清月和日，已按“月/日”理解；如需确定，请把日期存成 YYYY-MM-DD',
    'ragged-row': () => '这一行的列数与表头不一致，请核对内容',
    'repaired-quotes': () => '文件的引号不规范，已尽量分清各行，请抽查几行',
    'long-text': ({ longest }) => `有一项文字超过 ${longest} 个字符，后面的部分不读取`,
    'lossy-encoding': () => '名字里可能有保存时丢失的字（显示为“?”或“�”），请用 UTF-8 重新导出',
    'lossy-number': ({ value }) => `手机号 ${value} 在表格软件里丢失了数字，已留空，请重新导出`,
    'unknown-label': ({ value }) => `标签编号 ${value} 在数据库里没有名称，已留空`,
    'not-a-name': () => '已跳过：这一行是通讯录界面的菜单、分组或计数，不是名字',
    'other-follower': () => '已跳过：同一企业微信客户的另一位添加人，补充的内容已并入前面那一行',
    'numbered-labels': () => '文件里只有标签编号，没有标签名称，标签已留空',
    'no-friends': () => '文件里没有一个人被标为好友，说明导出工具并不知道谁是好友；已全部当作好友读取',
  },
});
