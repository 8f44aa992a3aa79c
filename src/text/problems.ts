import { bilingual } from './bilingual.ts';
import { reportWords } from './report.ts';
import { isDiskFull, systemSays } from './system-errors.ts';

export type Values = Record<string, string | number>;
export interface Problem {
  what: string;
  tryThis: string;
}

/** Problems that are not about one input file; those are in sources.ts. */
export const problems = bilingual<Record<string, (values: Values) => Problem>>({
  en: {
    bug: ({ message, bugs }) => ({
      what: `Something went wrong that is our fault: ${message}`,
      tryThis: `Nothing already stored is lost. Please report it at ${bugs}; DEBUG=1 shows where it happened.`,
    }),
    'nothing-imported': ({ folder }) => ({
      what: `Nothing is imported in ${folder}.`,
      tryThis: 'Run "migrate import PATH..." with your WeChat and LinkedIn exports first.',
    }),
    'no-such-import': ({ name, files }) => ({
      what: `No import that counts is called ${name}; nothing was changed.`,
      tryThis: `Those that count: ${files}`,
    }),
    'workspace-not-ours': ({ folder }) => ({
      what: `${folder} holds files and is no workspace of migrate; nothing was changed.`,
      tryThis: 'Name a folder of its own with --workspace DIR, such as --workspace migrate-data.',
    }),
    'demo-folder-taken': ({ folder }) => ({
      what: `The demo wants to work in ${folder}, which holds something else; nothing was changed.`,
      tryThis: 'Name another place with --workspace DIR.',
    }),
    'nothing-to-purge': ({ folder }) => ({
      what: `${folder} is no workspace of migrate; nothing was removed.`,
      tryThis: 'Name yours with --workspace DIR.',
    }),
    'no-engine': ({ message, platform, arch }) => ({
      what: `The database engine (libsql) does not work here, on ${platform} ${arch}: ${message}`,
      tryThis:
        platform === 'win32'
          ? 'Install Node.js for x64 and the Microsoft Visual C++ Redistributable, then install migrate again.'
          : 'Install migrate again with "npm install -g wechat-to-linkedin", without --no-optional.',
    }),
    'too-many-people': ({ people, megabytes, gigabytes }) => ({
      what: `To match ${people} people takes about ${gigabytes} GB of memory, more than Node may use here; nothing was changed.`,
      tryThis: `Set the environment variable NODE_OPTIONS to --max-old-space-size=${megabytes} and run it again, where there is that much.`,
    }),
    'workspace-locked': ({ folder }) => ({
      what: `Another migrate is writing to ${folder}; nothing was changed.`,
      tryThis: 'Wait until it has finished, or close the terminal in which it asks questions.',
    }),
    'workspace-newer': ({ folder, found, known }) => ({
      what: `${folder} was made by a newer migrate (version ${found} of its store; this one knows ${known}); nothing was changed.`,
      tryThis: 'Update migrate, or use another folder with --workspace.',
    }),
    'workspace-damaged': ({ folder, message }) => ({
      what: `The store in ${folder} cannot be read (${message}); nothing was changed.`,
      tryThis:
        'Put a backup of the folder in its place, or import again into another folder with --workspace.',
    }),
    'workspace-read-only': ({ folder }) => ({
      what: `${folder} may only be read, and a workspace is written to even while it is looked at.`,
      tryThis:
        'Give yourself the right to write there, or copy the folder and name the copy with --workspace DIR.',
    }),
    'workspace-not-readable': ({ folder, message }) => ({
      what: `Cannot look into ${folder} (${systemSays('en', message!)}).`,
      tryThis: 'Run migrate as the user it belongs to, or choose a folder of your own with --workspace DIR.',
    }),
    'workspace-not-writable': ({ folder, message }) => ({
      what: `Cannot write to ${folder} (${systemSays('en', message!)}).`,
      tryThis: isDiskFull(message!)
        ? 'Free some space, or choose a folder on another disk with --workspace DIR.'
        : 'Choose a folder of your own with --workspace DIR.',
    }),
    'not-removed': ({ path, message }) => ({
      what: `${path} could not be removed (${systemSays('en', message!)}); not everything is gone.`,
      tryThis: 'Close what has it open, or give yourself the right to it, and run "migrate purge" again.',
    }),
    'disk-full': ({ folder }) => ({
      what: `The disk of ${folder} is full; what was being done was not stored, all before it is.`,
      tryThis: 'Make room, then do it again.',
    }),
    'report-not-writable': ({ folder, message }) => ({
      what: `Cannot write to ${folder} (${systemSays('en', message!)}).`,
      tryThis: isDiskFull(message!)
        ? 'Free some space, or name a folder on another disk: with --output DIR, or right after the command.'
        : 'Name another folder: with --output DIR, or right after the command.',
    }),
    'files-not-ours': ({ folder, files }) => ({
      what: `${folder} holds files that migrate did not write, or that were changed since: ${files}.`,
      tryThis:
        'Nothing was written. Name another folder (with --output DIR, or right after the command), or move these files away first.',
    }),
    'output-is-workspace': ({ folder }) => ({
      what: `${folder} is the workspace itself, where only migrate keeps files; nothing was written.`,
      tryThis: 'Name another folder: with --output DIR, or right after the command.',
    }),
    'template-broken': ({ folder, message }) => ({
      what: `The templates in ${folder} do not work: ${message}`,
      tryThis: 'Mend them, or start again from a copy that "migrate templates DIR" makes.',
    }),
    'config-broken': ({ file, message }) => ({
      what: `${file} is no JSON object: ${message}`,
      tryThis: 'Write it like { "lang": "en", "per-week": 50 }, or remove it.',
    }),
    'config-unknown-key': ({ file, key, known }) => ({
      what: `${file}: there is no setting "${key}".`,
      tryThis: `Take it out; there are ${known}.`,
    }),
    'config-value': ({ file, key, value }) => ({
      what: `${file}: "${key}" cannot be ${value}.`,
      tryThis: {
        lang: 'Write "en" or "zh".',
        'per-week': 'Write a whole number from 1 to 1000, without quotes.',
        profile: 'Write the address of your profile, "https://www.linkedin.com/in/…".',
        template: 'Write the name of a folder in quotes, such as "templates".',
      }[String(key)]!,
    }),
    'no-templates': ({ folder, files }) => ({
      what: `${folder} holds none of the templates this is made from.`,
      tryThis: `Run "migrate templates ${folder}" and change what you like; ${files} are meant here.`,
    }),
    'not-a-date': ({ text }) => ({
      what: `"${text}" is not a date.`,
      tryThis: 'Write it as YYYY-MM-DD, such as 2026-03-31.',
    }),
    'not-a-share': ({ input }) => ({
      what: `${input} is not a share.`,
      tryThis: 'Give a number above 0 and below 1, such as 0.005 for one in 200.',
    }),
    'nobody-found': ({ text }) => ({
      what: `Nobody is called "${text}".`,
      tryThis:
        'Give an id, a WeChat id, a profile address or part of a name; "migrate people" lists everybody.',
    }),
    'nobody-meant': ({ text }) => ({
      what: `"${text}" fits nobody.`,
      tryThis:
        'Give part of a name, an id, or label: or company: with one that you have; "migrate people" lists everybody.',
    }),
    'several-people': ({ text, count }) => ({
      what: `"${text}" may mean ${count} people.`,
      tryThis: 'Give the id of the one you mean (last column):',
    }),
    'truth-not-text': ({ path }) => ({
      what: `${path} is no text file.`,
      tryThis: 'Give a CSV or TSV with two columns: contact id or WeChat id, and LinkedIn profile URL.',
    }),
    'truth-empty': ({ path, rows }) => ({
      what: `None of the ${rows} rows of ${path} names a contact and a connection that were imported.`,
      tryThis:
        'Give two columns, contact id or WeChat id and LinkedIn profile URL, of people in "migrate people".',
    }),
    'no-such-pattern': ({ pattern }) => ({
      what: `No group of open questions has the pattern "${pattern}".`,
      tryThis: 'Run "migrate review --batch --no-interactive" to see all groups.',
    }),
    'query-empty': () => ({
      what: 'Nobody is named: the words are blank; nothing was changed.',
      tryThis: 'Give a name, an id, or a query as label:TEXT; "migrate people" shows whom words mean.',
    }),
    'label-empty': () => ({
      what: 'A label cannot be blank; nothing was changed.',
      tryThis: 'Give the label first, then whom: migrate label add LABEL QUERY...',
    }),
    'query-value': ({ field, value, allowed, nearest }) => ({
      what: `${field}: cannot be "${value}".`,
      tryThis: `${nearest && `Did you mean ${field}:${nearest}? `}It is one of ${allowed}.`,
    }),
    'ask-needs-terminal': () => ({
      what: 'Going through them one by one needs a terminal, and there is none here.',
      tryThis: '"migrate ask list" shows all messages; "migrate ask answer" notes what came of one.',
    }),
    'nothing-told': () => ({
      what: 'There is nothing to note.',
      tryThis: 'Give --name, --company, --email or --profile, or --not-on-linkedin, --no-answer or --asked.',
    }),
    'no-own-profile': () => ({
      what: 'The address of your own LinkedIn profile is not known.',
      tryThis: 'Give it with --profile https://www.linkedin.com/in/...',
    }),
    'not-a-profile': ({ text }) => ({
      what: `"${text}" is not the address of a LinkedIn profile.`,
      tryThis: 'It looks like https://www.linkedin.com/in/xiaoman-lin.',
    }),
    'not-an-email': ({ text }) => ({
      what: `"${text}" is not an e-mail address.`,
      tryThis: 'It looks like lin@example.com.',
    }),
    'not-confirmed': ({ question }) => ({
      what: `${question} That needs your yes, and there is no terminal to ask in; nothing was changed.`,
      tryThis: 'Add --yes to do it.',
    }),
    'invite-needs-terminal': () => ({
      what: 'Showing people one by one needs a terminal, and there is none here.',
      tryThis:
        'Add --no-interactive or --json for the list; note what you sent with "migrate invite mark PERSON sent".',
    }),
    'note-template-broken': ({ file, message }) => ({
      what: `The note template ${file} does not work: ${message}`,
      tryThis: 'Mend it, or start again from a copy that "migrate templates DIR" makes.',
    }),
    'note-template-too-long': ({ file, limit }) => ({
      what: `The note made from ${file} is longer than ${limit} characters.`,
      tryThis: 'Shorten it, or begin lines that may be left out with ~.',
    }),
    'no-such-source': ({ text }) => ({
      what: `No export migrate knows has "${text}" in its name or description.`,
      tryThis: '"migrate sources" lists them all; any other table can be imported with --map.',
    }),
    'no-terminal': () => ({
      what: 'Asking needs a terminal, and there is none here.',
      tryThis: 'Add --no-interactive to take only what is sure.',
    }),
  },
  zh: {
    bug: ({ message, bugs }) => ({
      what: `程序内部出错，这是我们的问题：${message}`,
      tryThis: `已保存的内容都没有丢失。请反馈到 ${bugs}；加上 DEBUG=1 可以看到出错位置。`,
    }),
    'nothing-imported': ({ folder }) => ({
      what: `${folder} 里没有导入的数据。`,
      tryThis: '请先运行 “migrate import 文件或文件夹” 导入微信和领英的导出文件。',
    }),
    'no-such-import': ({ name, files }) => ({
      what: `计入的导入文件中没有 ${name}；没有改动任何东西。`,
      tryThis: `计入的文件有：${files}`,
    }),
    'workspace-not-ours': ({ folder }) => ({
      what: `${folder} 里有别的文件，不是 migrate 的工作文件夹；没有改动任何东西。`,
      tryThis: '请用 --workspace 指定一个专用的文件夹，例如 --workspace migrate-data。',
    }),
    'demo-folder-taken': ({ folder }) => ({
      what: `演示要用 ${folder}，但里面有别的东西；没有改动任何东西。`,
      tryThis: '请用 --workspace 指定别的位置。',
    }),
    'nothing-to-purge': ({ folder }) => ({
      what: `${folder} 不是 migrate 的工作文件夹；没有删除任何东西。`,
      tryThis: '请用 --workspace 指定您的工作文件夹。',
    }),
    'no-engine': ({ message, platform, arch }) => ({
      what: `数据库引擎（libsql）在这台电脑（${platform} ${arch}）上无法运行：${message}`,
      tryThis:
        platform === 'win32'
          ? '请安装 x64 版 Node.js 和 Microsoft Visual C++ 运行库，再重新安装 migrate。'
          : '请用 npm install -g wechat-to-linkedin 重新安装，不要加 --no-optional。',
    }),
    'too-many-people': ({ people, megabytes, gigabytes }) => ({
      what: `匹配 ${people} 人大约需要 ${gigabytes} GB 内存，超出了 Node 在这里的上限；没有做任何改动。`,
      tryThis: `内存足够的话，把环境变量 NODE_OPTIONS 设为 --max-old-space-size=${megabytes}，再运行一次。`,
    }),
    'workspace-locked': ({ folder }) => ({
      what: `另一个 migrate 正在写入 ${folder}，本次没有做任何改动。`,
      tryThis: '请等它结束，或关闭正在提问的那个终端窗口。',
    }),
    'workspace-newer': ({ folder, found, known }) => ({
      what: `${folder} 是由更新版本的 migrate 创建的（存储版本 ${found}，当前程序只认识 ${known}），没有做任何改动。`,
      tryThis: '请升级 migrate，或用 --workspace 指定另一个文件夹。',
    }),
    'workspace-damaged': ({ folder, message }) => ({
      what: `${folder} 中的数据无法读取（${message}），没有做任何改动。`,
      tryThis: '请用备份替换该文件夹，或用 --workspace 指定另一个文件夹重新导入。',
    }),
    'workspace-read-only': ({ folder }) => ({
      what: `${folder} 只有读取权限，而工作区即使只是查看也要写入。`,
      tryThis: '请取得写入权限，或把该文件夹复制一份，再用 --workspace 指定副本。',
    }),
    'workspace-not-readable': ({ folder, message }) => ({
      what: `无法查看 ${folder}（${systemSays('zh', message!)}）。`,
      tryThis: '请以它所属的用户身份运行 migrate，或用 --workspace 指定一个您自己的文件夹。',
    }),
    'workspace-not-writable': ({ folder, message }) => ({
      what: `无法写入 ${folder}（${systemSays('zh', message!)}）。`,
      tryThis: isDiskFull(message!)
        ? '请先腾出一些空间，或用 --workspace 指定另一个磁盘上的文件夹。'
        : '请用 --workspace 指定一个您有权限写入的文件夹。',
    }),
    'not-removed': ({ path, message }) => ({
      what: `${path} 无法删除（${systemSays('zh', message!)}）；还没有全部删除干净。`,
      tryThis: '请关闭正在使用它的程序，或取得它的权限，再运行一次 “migrate purge”。',
    }),
    'disk-full': ({ folder }) => ({
      what: `${folder} 所在的磁盘已满；这一步没有保存，之前的都已保存。`,
      tryThis: '请腾出空间后再做一次。',
    }),
    'report-not-writable': ({ folder, message }) => ({
      what: `无法写入 ${folder}（${systemSays('zh', message!)}）。`,
      tryThis: isDiskFull(message!)
        ? '请先腾出一些空间，或另选一个磁盘上的文件夹：用 --output 指定，或直接写在命令后面。'
        : '请另选文件夹：用 --output 指定，或直接写在命令后面。',
    }),
    'files-not-ours': ({ folder, files }) => ({
      what: `${folder} 中有些文件不是 migrate 写的，或写好后被改过：${files}。`,
      tryThis: '什么都没有写入。请另选文件夹（用 --output 指定，或直接写在命令后面），或先把这些文件移走。',
    }),
    'output-is-workspace': ({ folder }) => ({
      what: `${folder} 就是工作文件夹本身，其中只放 migrate 自己的文件；什么都没有写入。`,
      tryThis: '请另选文件夹：用 --output 指定，或直接写在命令后面。',
    }),
    'template-broken': ({ folder, message }) => ({
      what: `${folder} 中的模板有误：${message}`,
      tryThis: '请修正模板，或用 “migrate templates DIR” 重新复制一份。',
    }),
    'config-broken': ({ file, message }) => ({
      what: `${file} 不是 JSON 对象：${message}`,
      tryThis: '请写成 { "lang": "zh", "per-week": 50 } 这样，或删除该文件。',
    }),
    'config-unknown-key': ({ file, key, known }) => ({
      what: `${file}：没有“${key}”这项设置。`,
      tryThis: `请删去这一项；可用的有 ${known}。`,
    }),
    'config-value': ({ file, key, value }) => ({
      what: `${file}：“${key}”不能是 ${value}。`,
      tryThis: {
        lang: '请写 "en" 或 "zh"。',
        'per-week': '请写 1 到 1000 的整数，不加引号。',
        profile: '请写您的主页地址："https://www.linkedin.com/in/…"。',
        template: '请写一个文件夹的名称，加引号，例如 "templates"。',
      }[String(key)]!,
    }),
    'no-templates': ({ folder, files }) => ({
      what: `${folder} 里没有这里用到的任何模板文件。`,
      tryThis: `请运行 “migrate templates ${folder}”，再修改想改的；这里用到的是 ${files}。`,
    }),
    'not-a-date': ({ text }) => ({
      what: `“${text}”不是日期。`,
      tryThis: '请写成 YYYY-MM-DD，例如 2026-03-31。',
    }),
    'not-a-share': ({ input }) => ({
      what: `${input} 不是一个比例。`,
      tryThis: '请给出大于 0 小于 1 的数，例如 0.005 表示两百分之一。',
    }),
    'nobody-found': ({ text }) => ({
      what: `没有找到“${text}”。`,
      tryThis: '请给出账号、微信号、领英主页地址或名字的一部分；“migrate people” 可列出所有人。',
    }),
    'nobody-meant': ({ text }) => ({
      what: `没有人符合“${text}”。`,
      tryThis:
        '请给出名字的一部分、账号，或您确实有的 label:标签、company:公司；“migrate people” 可列出所有人。',
    }),
    'several-people': ({ text, count }) => ({
      what: `“${text}”可能指 ${count} 个人。`,
      tryThis: '请改用其中一位的账号（最后一列）：',
    }),
    'truth-not-text': ({ path }) => ({
      what: `${path} 不是文本文件。`,
      tryThis: '请给出两列的 CSV 或 TSV：联系人账号或微信号，以及领英主页地址。',
    }),
    'truth-empty': ({ path, rows }) => ({
      what: `${path} 的 ${rows} 行中，没有一行同时指明已导入的联系人和人脉。`,
      tryThis: '请给出两列：联系人账号或微信号，以及领英主页地址；“migrate people” 可列出已导入的人。',
    }),
    'no-such-pattern': ({ pattern }) => ({
      what: `没有哪一组待确认的人的组名是“${pattern}”。`,
      tryThis: '运行 “migrate review --batch --no-interactive” 查看所有组。',
    }),
    'query-empty': () => ({
      what: '没有指明是谁：只有空白；什么都没有改动。',
      tryThis: '请给出姓名、账号或 label:标签 这样的条件；“migrate people” 可以看到会选中哪些人。',
    }),
    'label-empty': () => ({
      what: '标签不能为空；什么都没有改动。',
      tryThis: '请先给出标签，再说给谁：migrate label add 标签 条件…',
    }),
    'query-value': ({ field, value, allowed, nearest }) => ({
      what: `${field}：不能是“${value}”。`,
      tryThis: `${nearest && `您要的是 ${field}:${nearest} 吗？`}可用的值：${field === 'outcome' ? outcomesZh(String(allowed)) : allowed}。`,
    }),
    'ask-needs-terminal': () => ({
      what: '逐个处理需要终端，而这里没有终端。',
      tryThis: '“migrate ask list” 列出所有消息；“migrate ask answer” 记下某一位的情况。',
    }),
    'nothing-told': () => ({
      what: '没有要记下的内容。',
      tryThis:
        '请给出 --name、--company、--email 或 --profile，或者 --not-on-linkedin、--no-answer、--asked。',
    }),
    'no-own-profile': () => ({
      what: '还不知道您自己的领英主页地址。',
      tryThis: '请用 --profile https://www.linkedin.com/in/... 给出。',
    }),
    'not-a-profile': ({ text }) => ({
      what: `“${text}”不是领英主页地址。`,
      tryThis: '应类似 https://www.linkedin.com/in/xiaoman-lin。',
    }),
    'not-an-email': ({ text }) => ({
      what: `“${text}”不是邮箱地址。`,
      tryThis: '应类似 lin@example.com。',
    }),
    'not-confirmed': ({ question }) => ({
      what: `${question}这需要您确认，而这里没有终端可以提问；没有做任何改动。`,
      tryThis: '确定要做请加上 --yes。',
    }),
    'invite-needs-terminal': () => ({
      what: '逐人显示需要终端，但这里没有终端。',
      tryThis:
        '加上 --no-interactive 或 --json 可列出名单；用 “migrate invite mark 姓名 sent” 记录已发出的邀请。',
    }),
    'note-template-broken': ({ file, message }) => ({
      what: `附言模板 ${file} 无法使用：${message}`,
      tryThis: '请修正模板，或用 “migrate templates DIR” 重新复制一份。',
    }),
    'note-template-too-long': ({ file, limit }) => ({
      what: `用 ${file} 生成的附言超过 ${limit} 个字符。`,
      tryThis: '请缩短模板，或在可以省略的行首加上 ~。',
    }),
    'no-such-source': ({ text }) => ({
      what: `没有哪种导出文件的名称或说明里有“${text}”。`,
      tryThis: '“migrate sources” 可列出全部；其他表格可以用 --map 导入。',
    }),
    'no-terminal': () => ({
      what: '提问需要在终端中进行，而这里没有终端。',
      tryThis: '加上 --no-interactive，只认定有把握的匹配。',
    }),
  },
});

/** As they are written, with what the screens call them: either may be given. */
const outcomesZh = (allowed: string) =>
  allowed
    .split(', ')
    .map((outcome) => `${outcome}（${reportWords.zh.outcomes[outcome]?.name}）`)
    .join('、');
