import { bilingual } from './bilingual.ts';
import { expectedEn, expectedZh, people, some } from './count.ts';
import { kindsEn, kindsZh } from './kinds.ts';
import { percent } from './percent.ts';

/** What was odd about a row; `sheetRow`: where a spreadsheet shows it. */
interface Warned {
  row: number | undefined;
  sheetRow: number | undefined;
  count: number;
  message: string;
}

/** An imported file, as `status` lists it. */
interface Imported {
  file: string;
  format: string;
  importedAt: string;
}

interface TakenOut extends Imported {
  rows: number;
  people: number;
  countAgain: Imported[];
  sameName: Imported[];
}

const importedEn = ({ file, format, importedAt }: Imported) =>
  `${file} (${format}), imported ${importedAt.slice(0, 10)}`;
const importedZh = ({ file, format, importedAt }: Imported) =>
  `${file}（${format}），导入于 ${importedAt.slice(0, 10)}`;

/** The sentences of the commands and of the questions, by command. */
export const commandWords = bilingual({
  en: {
    kind: (kind: string, count: number) => {
      const words = kindsEn[kind];
      return words ? `${count} ${words[count === 1 ? 0 : 1]}` : `${count} ${kind}`;
    },
    openToOthers: ({ folder }: { folder: string }) =>
      `On Windows ${folder} has the permissions of the folder around it: others who use this computer may be able to read it. Inside your user folder they cannot.`,
    /** Between the things of a list. */
    listed: ', ',
    /** What is left to do, and how: `Left` of the report. */
    left: (v: { questions: number; toAsk: number; waiting: number; toInvite: number }): string => {
      const parts = [
        ...(v.questions > 0 ? [`${some(v.questions, 'question')} (migrate review)`] : []),
        ...(v.toAsk > 0
          ? [
              `${people(v.toAsk)} to ask on WeChat (migrate ask${v.waiting > 0 ? `; ${v.waiting} asked already` : ''})`,
            ]
          : []),
        ...(v.toInvite > 0 ? [`${people(v.toInvite)} to invite (migrate invite next)`] : []),
      ];
      return parts.length > 0 ? `Left: ${parts.join(', ')}.` : 'Nothing is left to do.';
    },
    /** Keys that have another name than inquirer's. */
    promptKeyNames: {} as Record<string, string>,
    /** What the keys of a list do, as inquirer calls it. */
    /** After Ctrl-C. */
    stopped: 'Stopped.',
    /** The two answers to a question, and what is said to any other. */
    yesNo: { yes: 'Yes', no: 'No', error: () => 'Type y or n.' },
    promptKeys: {
      navigate: 'move',
      select: 'choose',
      all: 'all or none',
      invert: 'invert',
      submit: 'done',
    } as Record<string, string>,
    import: {
      reading: ({ path }: { path: string }) => `Reading ${path} …`,
      file: (v: {
        path: string;
        format: string;
        rows: number;
        people: number;
        notPeople: string;
        skipped: number;
      }) =>
        `${v.path} (${v.format}): ${some(v.rows, 'row')} = ${people(v.people)}` +
        `${v.notPeople ? ` + ${v.notPeople}` : ''}${v.skipped ? ` + ${v.skipped} skipped` : ''}`,
      changes: (v: { added: number; changed: number; unchanged: number; vanished: number }) =>
        `  ${v.added} added, ${v.changed} changed, ${v.unchanged} unchanged, ${v.vanished} no longer there`,
      insteadOf: ({ files }: { files: string }) => `  It takes the place of ${files}.`,
      gone: '  Who is no longer there: migrate diff',
      partOnly:
        '  ! Many are no longer there. If this export holds a part of your list only, take it out again: migrate import --remove FILE. The earlier one counts then as before.',
      warning: (v: Warned) =>
        `  ! ${v.sheetRow ? `row ${v.sheetRow} in a spreadsheet: ` : v.row ? `row ${v.row}: ` : ''}${v.message}${v.count > 1 ? ` (${v.count} rows like this)` : ''}`,
      holdsNobody:
        '  ! It holds nobody, only a heading. Export it again and look whether people were chosen.',
      asItIs: '  --as is for address books; this file says itself what it is.',
      ignored: ({ count }: { count: number }) => `${some(count, 'other file')} without contacts left alone.`,
      leftBehind: ({ folder }: { folder: string }) =>
        `A private copy in ${folder} could not be removed; the next "migrate import" does it, or remove it yourself.`,
      lacks: {
        'contacts-beside-books':
          'An address book helps to tell who is who; WeChat contacts are still missing. If these are your WeChat contacts, add --as wechat.',
        contacts: 'Still missing: your WeChat contacts. How to get them: migrate sources wechat',
        connections:
          'Still missing: your connections (Connections.csv in the archive that LinkedIn mails you). How to get it: migrate sources linkedin',
      },
      next: 'Next: migrate match',
      removed: (v: TakenOut): string[] => [
        `Taken out: ${importedEn(v)}: ${some(v.rows, 'row')} = ${people(v.people)}`,
        v.countAgain.length > 0
          ? `  Counts again: ${v.countAgain.map(importedEn).join('; ')}`
          : '  Nothing counts in its place.',
        ...(v.sameName.length > 0
          ? [
              `  ! It was the latest import of this name. Still counts: ${v.sameName.map(importedEn).join('; ')}`,
            ]
          : []),
      ],
      kept: 'What you said of these people is kept and holds whenever they are there. Importing a file again brings it back.',
    },
    columns: {
      unknown: ({ path }: { path: string }) =>
        `${path} is a table migrate does not know. Its columns, with some values:`,
      isList: 'Is this a list of WeChat contacts?',
      whatIs: ({ name, sample }: { name: string; sample: string }) =>
        `What is the column "${name}"${sample ? ` (such as "${sample}")` : ''}?`,
      fields: {
        nothing: 'nothing we need',
        nickname: 'nickname, or the only name',
        remark: 'remark (the name you gave)',
        wechatId: 'WeChat id',
        userName: 'user name (wxid_…)',
        phones: 'phone',
        emails: 'e-mail',
        labels: 'labels',
        description: 'description',
        signature: 'signature',
        company: 'company',
        region: 'region in one text',
        province: 'province',
        city: 'city',
        gender: 'gender',
        addedAt: 'added on',
        type: 'type (friend, group …)',
      } as Record<string, string>,
    },
    match: {
      working: 'Comparing names …',
      compared: ({ share }: { share: number }) => `Comparing names … ${Math.floor(share * 100)} %`,
      summary: (v: { contacts: number; connections: number }) =>
        `${some(v.contacts, 'WeChat contact')} and ${some(v.connections, 'LinkedIn connection')}:`,
      accepted: 'recognised without asking',
      confirmed: 'confirmed by you',
      review: 'to ask you about',
      unmatched: 'without a match',
      personal: 'family and services (not asked about)',
      notPeople: 'besides, never matched (groups, accounts, no longer friends)',
      expectedWrong: (v: { expectedWrong: number }) =>
        `Expected wrong among those recognised: ${expectedEn(v.expectedWrong)}.`,
      next: 'Next: migrate report',
      askLater: 'Run "migrate review" in a terminal to answer the open questions.',
    },
    report: {
      written: ({ folder }: { folder: string }) => `The report is in ${folder}:`,
      notOpened: ({ page }: { page: string }) => `There is no program here to open it with: ${page}`,
      rematched: 'Imports or answers have changed since the last match: matched again first.',
    },
    diff: {
      nothingToCompare:
        'There is nothing to compare with yet: import a newer export first, or give a later date with --since.',
      nothing: 'Nothing changed.',
      list: ({ name, count }: { name: string; count: number }) => `${name}: ${count}`,
      more: ({ count }: { count: number }) => `… and ${count} more (--json lists all)`,
    },
    people: {
      none: 'Nobody found.',
      noName: '(no name)',
      sides: { wechat: 'wechat', linkedin: 'linkedin' },
      count: ({ count }: { count: number }) => people(count),
    },
    status: {
      empty: 'Nothing is imported. Start with: migrate import PATH...',
      people: (v: { contacts: number; connections: number; invitations: number }) =>
        `${some(v.contacts, 'WeChat contact')}, ${some(v.connections, 'LinkedIn connection')}, ${some(v.invitations, 'invitation')} in LinkedIn’s export.`,
      sources: 'Read from:',
      source: (v: { file: string; format: string; importedAt: string }) =>
        `  ${v.file} (${v.format}), imported ${v.importedAt.slice(0, 10)}`,
      matched: (v: { accepted: number; review: number; decisions: number }) =>
        `${v.accepted} matched, ${v.review} to ask about; ${v.decisions} of your answers about pairs ${v.decisions === 1 ? 'holds' : 'hold'}.`,
      stale: 'Imports or answers have changed since the last match. Next: migrate match',
      next: 'Next: migrate report',
    },
    demo: {
      intro: 'A made-up address book, from import to report. Everybody in it is invented.',
      outcomes: ({ rows }: { rows: number }) => `Where the ${rows} WeChat rows ended:`,
      sum: ({ parts, rows }: { parts: string; rows: number }) => `${parts} = ${rows}`,
      interesting: 'Three of the matches, with the evidence in bits (each bit doubles the odds):',
      pair: (v: { wechat: string; linkedin: string; probability: number }) =>
        `${v.wechat}  =  ${v.linkedin}   (${percent(v.probability)})`,
      report: ({ path }: { path: string }) => `The report: ${path}`,
      next: 'With your own files: migrate, which leads you from step to step.',
      choices: {
        questions: 'Answer the questions of these made-up people',
        report: 'Open the report',
        stop: 'That is enough (q)',
      },
    },
    purge: {
      ask: ({ folder }: { folder: string }) =>
        `Remove everything migrate knows and wrote for you, in ${folder} and where you had it write?`,
      nothingDone: 'Nothing was removed.',
      removed: 'Removed:',
      kept: 'Left, because something in it is not ours or was changed since:',
      keptFiles: (v: { folder: string; files: string[]; more: number }) =>
        `${v.folder} (${v.files.join(', ')}${v.more > 0 ? `, and ${v.more} more` : ''})`,
      unknown:
        'Your exports are as they were. Copies that you or a backup made, and what you sent to others, migrate cannot know of.',
    },
  },
  zh: {
    kind: (kind: string, count: number) => `${kindsZh[kind] ?? kind} ${count}`,
    openToOthers: ({ folder }) =>
      `在 Windows 上，${folder} 沿用所在文件夹的权限，使用这台电脑的其他人也许能读取；放在您的用户文件夹里就不会。`,
    listed: '、',
    left: (v) => {
      const parts = [
        ...(v.questions > 0 ? [`${v.questions} 人待确认（migrate review）`] : []),
        ...(v.toAsk > 0
          ? [`${v.toAsk} 人需询问（migrate ask${v.waiting > 0 ? `；其中 ${v.waiting} 人已问过` : ''}）`]
          : []),
        ...(v.toInvite > 0 ? [`${v.toInvite} 人可邀请（migrate invite next）`] : []),
      ];
      return parts.length > 0 ? `还剩：${parts.join('，')}。` : '没有剩下要做的事。';
    },
    promptKeyNames: { space: '空格' },
    stopped: '已停止。',
    yesNo: { yes: 'y（是）', no: 'n（否）', error: () => '请输入 y（是）或 n（否）。' },
    promptKeys: { navigate: '移动', select: '选择', all: '全选或全不选', invert: '反选', submit: '完成' },
    import: {
      reading: ({ path }) => `正在读取 ${path}……`,
      file: (v) =>
        `${v.path}（${v.format}）：共 ${v.rows} 行 = ${v.people} 人${v.notPeople ? ` + ${v.notPeople}` : ''}` +
        `${v.skipped ? ` + 跳过 ${v.skipped} 行` : ''}`,
      changes: (v) => `  新增 ${v.added}，有变化 ${v.changed}，未变 ${v.unchanged}，不再出现 ${v.vanished}`,
      insteadOf: ({ files }) => `  已取代 ${files}。`,
      gone: '  查看谁不再出现：migrate diff',
      partOnly:
        '  ! 不再出现的人很多。如果这份导出只含部分联系人，可以撤掉它：migrate import --remove 文件，原来那份就会照旧计入。',
      warning: (v) =>
        `  ! ${v.sheetRow ? `表格软件中的第 ${v.sheetRow} 行：` : v.row ? `第 ${v.row} 行：` : ''}${v.message}${v.count > 1 ? `（同类共 ${v.count} 行）` : ''}`,
      holdsNobody: '  ! 里面只有表头，没有人。请重新导出，并留意是否选中了联系人。',
      asItIs: '  --as 只用于通讯录；这个文件是什么，看内容就知道。',
      ignored: ({ count }) => `另有 ${count} 个不含联系人的文件，未处理。`,
      leftBehind: ({ folder }) =>
        `${folder} 里的私密副本未能删除；下次 migrate import 会删除，您也可以自己删除。`,
      lacks: {
        'contacts-beside-books':
          '通讯录只用来帮助辨认，微信联系人还没有导入。如果这些就是您的微信联系人，请加上 --as wechat 再导入一次。',
        contacts: '还缺您的微信联系人。获取方法：migrate sources wechat',
        connections:
          '还缺您的领英人脉（领英数据压缩包里的 Connections.csv）。获取方法：migrate sources linkedin',
      },
      next: '下一步：migrate match',
      removed: (v) => [
        `已撤掉：${importedZh(v)}：共 ${v.rows} 行 = ${v.people} 人`,
        v.countAgain.length > 0
          ? `  重新计入：${v.countAgain.map(importedZh).join('；')}`
          : '  没有别的文件代替它。',
        ...(v.sameName.length > 0
          ? [`  ! 撤掉的是同名文件中最近导入的一个。仍计入的：${v.sameName.map(importedZh).join('；')}`]
          : []),
      ],
      kept: '您对这些人的回答都会保留，只要他们还在名单里就有效。再次导入文件即可恢复。',
    },
    columns: {
      unknown: ({ path }) => `${path} 是 migrate 不认识的表格。各列及部分内容：`,
      isList: '这是微信联系人名单吗？',
      whatIs: ({ name, sample }) => `“${name}”这一列是什么${sample ? `（例如“${sample}”）` : ''}？`,
      fields: {
        nothing: '用不到',
        nickname: '昵称，或唯一的名字',
        remark: '备注（您起的名字）',
        wechatId: '微信号',
        userName: '用户名（wxid_…）',
        phones: '电话',
        emails: '邮箱',
        labels: '标签',
        description: '描述',
        signature: '个性签名',
        company: '公司',
        region: '地区（写在一起）',
        province: '省份',
        city: '城市',
        gender: '性别',
        addedAt: '添加时间',
        type: '类型（好友、群聊等）',
      },
    },
    match: {
      working: '正在比对姓名……',
      compared: ({ share }) => `正在比对姓名…… ${Math.floor(share * 100)} %`,
      summary: (v) => `微信联系人 ${v.contacts} 位，领英人脉 ${v.connections} 位：`,
      accepted: '自动认定（没有问您）',
      confirmed: '由您确认',
      review: '待确认',
      unmatched: '没有匹配',
      personal: '家人与服务（不提问）',
      notPeople: '不计在内，不参与匹配（群聊、公众号、已不是好友等）',
      expectedWrong: (v) => `已确定的匹配中，预计有${expectedZh(v.expectedWrong)} 个是错的。`,
      next: '下一步：migrate report',
      askLater: '在终端中运行 “migrate review” 即可回答剩下的问题。',
    },
    report: {
      written: ({ folder }) => `报告已写入 ${folder}：`,
      notOpened: ({ page }) => `这里没有可用来打开它的程序：${page}`,
      rematched: '上次匹配之后，导入或回答有变动，已先重新匹配。',
    },
    diff: {
      nothingToCompare: '还没有可以对比的数据：请先导入更新的导出文件，或用 --since 指定更晚的日期。',
      nothing: '没有变化。',
      list: ({ name, count }) => `${name}：${count}`,
      more: ({ count }) => `……另有 ${count} 条（--json 列出全部）`,
    },
    people: {
      none: '没有找到任何人。',
      noName: '（无名）',
      sides: { wechat: '微信', linkedin: '领英' },
      count: ({ count }) => `共 ${count} 人`,
    },
    status: {
      empty: '没有导入的数据。请从 migrate import 文件或文件夹 开始。',
      people: (v) =>
        `微信联系人 ${v.contacts} 位，领英人脉 ${v.connections} 位，领英导出的邀请 ${v.invitations} 条。`,
      sources: '数据来源：',
      source: (v) => `  ${v.file}（${v.format}），导入于 ${v.importedAt.slice(0, 10)}`,
      matched: (v) =>
        `已确定 ${v.accepted} 位，待确认 ${v.review} 位，您对配对的有效回答 ${v.decisions} 个。`,
      stale: '上次匹配之后，导入或回答有变动。下一步：migrate match',
      next: '下一步：migrate report',
    },
    demo: {
      intro: '用一份虚构的通讯录演示从导入到报告的全过程，其中所有人都是编造的。',
      outcomes: ({ rows }) => `微信导出的 ${rows} 行，各归其位：`,
      sum: ({ parts, rows }) => `${parts} = ${rows}`,
      interesting: '其中三个匹配及其线索（单位为分，每多一分，可能性翻一倍）：',
      pair: (v) => `${v.wechat}  =  ${v.linkedin}   （${percent(v.probability)}）`,
      report: ({ path }) => `报告：${path}`,
      next: '换成您自己的文件：只输入 migrate，就会一步一步带您完成。',
      choices: {
        questions: '回答这些虚构的人的问题',
        report: '打开报告',
        stop: '到此为止（q）',
      },
    },
    purge: {
      ask: ({ folder }) => `删除 ${folder} 里 migrate 记住的一切，以及为您写到别处的文件？`,
      nothingDone: '什么都没有删除。',
      removed: '已删除：',
      kept: '未删除（其中有不是 migrate 写的，或后来被改过的文件）：',
      keptFiles: (v) => `${v.folder}（${v.files.join('、')}${v.more > 0 ? `，另有 ${v.more} 个` : ''}）`,
      unknown: '您的导出文件原样未动。您自己或备份软件复制的、您发给别人的，migrate 无从知道。',
    },
  },
});
