import { bilingual } from './bilingual.ts';

export type Values = Record<string, string | number>;
export interface Problem {
  what: string;
  tryThis: string;
}

/** Problems that are not about one input file; those are in sources.ts. */
export const problems = bilingual<Record<string, (values: Values) => Problem>>({
  en: {
    'wrong-usage': ({ message, command }) => ({
      what: String(message),
      tryThis: `See "migrate ${command ? `${command} ` : ''}--help".`,
    }),
    bug: ({ message }) => ({
      what: `Something went wrong that is our fault: ${message}`,
      tryThis: 'Nothing already stored is lost. Please report it; DEBUG=1 shows where it happened.',
    }),
    'nothing-imported': ({ folder }) => ({
      what: `Nothing has been imported into ${folder} yet.`,
      tryThis: 'Run "migrate import PATH..." with your WeChat and LinkedIn exports first.',
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
    'workspace-not-writable': ({ folder, message }) => ({
      what: `Cannot write to ${folder} (${message}).`,
      tryThis: 'Choose a folder of your own with --workspace DIR.',
    }),
    'report-not-writable': ({ folder, message }) => ({
      what: `Cannot write the report to ${folder} (${message}).`,
      tryThis: 'Choose another folder with --output DIR.',
    }),
    'template-broken': ({ folder, message }) => ({
      what: `The page cannot be made with the templates in ${folder}: ${message}`,
      tryThis: 'Mend them, or start again from a copy of the folder "templates" of this package.',
    }),
    'no-templates': ({ folder }) => ({
      what: `${folder} holds none of the files of a report page.`,
      tryThis:
        'Copy report.html.eta, report-chart.html.eta, report.css or report.js from the folder "templates" of this package there, and change it.',
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
    'wrong-usage': ({ message, command }) => ({
      what: `命令用法有误：${message}`,
      tryThis: `请查看 “migrate ${command ? `${command} ` : ''}--help”。`,
    }),
    bug: ({ message }) => ({
      what: `程序内部出错，这是我们的问题：${message}`,
      tryThis: '已保存的内容都没有丢失。请反馈给我们；加上 DEBUG=1 可以看到出错位置。',
    }),
    'nothing-imported': ({ folder }) => ({
      what: `${folder} 里还没有导入任何数据。`,
      tryThis: '请先运行 “migrate import 路径...” 导入微信和领英的导出文件。',
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
    'workspace-not-writable': ({ folder, message }) => ({
      what: `无法写入 ${folder}（${message}）。`,
      tryThis: '请用 --workspace 指定一个您有权限写入的文件夹。',
    }),
    'report-not-writable': ({ folder, message }) => ({
      what: `无法把报告写入 ${folder}（${message}）。`,
      tryThis: '请用 --output 指定另一个文件夹。',
    }),
    'template-broken': ({ folder, message }) => ({
      what: `无法用 ${folder} 中的模板生成页面：${message}`,
      tryThis: '请修正模板，或从本软件包的 templates 文件夹重新复制一份。',
    }),
    'no-templates': ({ folder }) => ({
      what: `${folder} 里没有报告页面的任何模板文件。`,
      tryThis:
        '请从本软件包的 templates 文件夹复制 report.html.eta、report-chart.html.eta、report.css 或 report.js 到那里，再修改。',
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
    'no-such-source': ({ text }) => ({
      what: `没有哪种导出文件的名称或说明里有“${text}”。`,
      tryThis: '“migrate sources” 可列出全部；其他表格可以用 --map 导入。',
    }),
    'no-terminal': () => ({
      what: '提问需要在终端中进行，而这里没有终端。',
      tryThis: '加上 --no-interactive，只采用确定无疑的匹配。',
    }),
  },
});
