import { bilingual } from './bilingual.ts';
import { some } from './count.ts';

type StepName = 'import-wechat' | 'import-linkedin' | 'match' | 'questions' | 'report' | 'rest' | 'done';

const stepsEn = ['exports', 'who is who', 'questions', 'report', 'invite and ask'];
const stepsZh = ['导出文件', '匹配', '问题', '报告', '邀请与询问'];

/** Where on that way one is at each step. */
const placeOf: Record<StepName, number> = {
  'import-wechat': 0,
  'import-linkedin': 0,
  match: 1,
  questions: 2,
  report: 3,
  rest: 4,
  done: 5,
};

/** The way with the step one is at in brackets, those behind one ticked. */
function way(names: string[], step: StepName): string {
  const at = placeOf[step];
  return names
    .map((name, index) => (index < at ? `✓ ${name}` : index === at ? `[${name}]` : name))
    .join(' → ');
}

/** The sentences of `migrate` alone. */
export const guideWords = bilingual({
  en: {
    steps: (step: StepName) => way(stepsEn, step),
    have: (v: { contacts: number; connections: number }) =>
      `${some(v.contacts, 'WeChat contact')} and ${some(v.connections, 'LinkedIn connection')} imported.`,
    next: {
      'import-wechat': () =>
        'Next: your WeChat contacts, as a file that an exporter wrote. No export yet? See how to get one, or try the demo.',
      'import-linkedin': () =>
        'Next: the archive that LinkedIn mails you (Settings → Data privacy → Get a copy of your data).',
      match: () => 'Next: work out who is who; family and services first, then what only you can tell.',
      questions: (count: number) =>
        `Next: ${some(count, 'question')} that only you can answer; stop whenever you like.`,
      report: () => 'Next: the report, which says where everybody ended.',
      rest: () => 'Next, over the coming weeks: invite those to invite, ask those to ask.',
      done: () => 'Nothing is left to do. A newer export shows what changed.',
    } as Record<StepName, (count: number) => string>,
    command: ({ command }: { command: string }) => `Run: ${command}`,
    now: 'What now?',
    answer: 'Answer the questions',
    choices: {
      import: 'Import exports',
      sources: 'See how to get exports',
      demo: 'Try it with made-up people',
      match: 'Find out who is who, and answer what is open',
      report: 'Write the report and open it',
      'invite:plan': 'Plan the invitations',
      'invite:next': 'Invite, one by one',
      ask: 'Ask people on WeChat',
      stop: 'Stop for now (q)',
    } as Record<string, string>,
    paths: {
      'import-wechat': 'File or folder with your WeChat export (type or drag it here):',
      'import-linkedin': 'The LinkedIn archive, zip or folder (type or drag it here):',
      other: 'Files or folders to import (type or drag them here):',
    } as Record<string, string>,
  },
  zh: {
    steps: (step) => way(stepsZh, step),
    have: (v) => `已导入 ${v.contacts} 位微信联系人、${v.connections} 位领英人脉。`,
    next: {
      'import-wechat': () =>
        '下一步：导入微信联系人，即导出工具写出的文件。还没有的话，可以看看怎样导出，也可以先用演示试一试。',
      'import-linkedin': () => '下一步：导入领英发来的数据压缩包（设置 → 数据隐私 → 获取您的数据副本）。',
      match: () => '下一步：看看谁是谁。先列出家人与服务，再问只有您知道的。',
      questions: (count) => `下一步：有 ${count} 个问题只有您能回答，随时可以停下。`,
      report: () => '下一步：生成报告，看每个人的去向。',
      rest: () => '接下来的几周：邀请可邀请的人，询问需询问的人。',
      done: () => '没有要做的事了。导入新的导出文件，就能看到变化。',
    },
    command: ({ command }) => `请运行：${command}`,
    now: '现在做什么？',
    answer: '回答问题',
    choices: {
      import: '导入数据',
      sources: '查看怎样导出',
      demo: '用虚构的人试一试',
      match: '看看谁是谁，并回答问题',
      report: '生成报告并打开',
      'invite:plan': '安排邀请',
      'invite:next': '逐个邀请',
      ask: '在微信上询问',
      stop: '先到这里（q）',
    },
    paths: {
      'import-wechat': '微信导出的文件或文件夹（输入路径，或拖到这里）：',
      'import-linkedin': '领英压缩包或文件夹（输入路径，或拖到这里）：',
      other: '要导入的文件或文件夹（输入路径，或拖到这里）：',
    },
  },
});
