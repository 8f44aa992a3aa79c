import { bilingual } from './bilingual.ts';
import { some } from './count.ts';
import type { Problem, Values } from './problems.ts';
import { systemSays } from './system-errors.ts';

/** Problems with decisions, and with single lines of a file of them (`decision-…`). */
export const decisionProblems = bilingual<Record<string, (values: Values) => Problem>>({
  en: {
    'nothing-to-undo': () => ({
      what: 'There is no decision to take back.',
      tryThis: '"migrate decisions" lists all there were.',
    }),
    'nothing-to-redo': () => ({
      what: 'No decision has been undone.',
      tryThis: '"migrate decisions" lists all there were.',
    }),
    'no-such-act': ({ act }) => ({
      what: `There is no act ${act}.`,
      tryThis: 'Give a number, or a range such as 12-15, from the first column of "migrate decisions".',
    }),
    'not-both-sides': ({ text, side }) => ({
      what:
        side === 'wechat'
          ? `"${text}" is not one of your WeChat contacts.`
          : `"${text}" is not one of your LinkedIn connections.`,
      tryThis: 'Give the contact first, then the connection; "migrate people" lists both.',
    }),
    'decisions-not-text': ({ path }) => ({
      what: `${path} is no text file.`,
      tryThis: 'Give a file that "migrate decisions export" wrote, edited or not.',
    }),
    'decisions-file-wrong': ({ path, count }) => ({
      what: `${path} cannot be read as decisions in ${some(count, 'line')}; nothing was stored.`,
      tryThis: 'Mend these lines, or remove them; "migrate decisions export" shows how lines look.',
    }),
    'decision-columns': () => ({
      what: 'a decision needs four cells with tabs between: contact, kind, connection or label, what was said',
      tryThis: '',
    }),
    'decision-kind': ({ kind, kinds }) => ({ what: `unknown kind "${kind}" (${kinds})`, tryThis: '' }),
    'decision-value': ({ value, kind, values }) => ({
      what: `"${value}" is nothing to say of kind ${kind} (${values})`,
      tryThis: '',
    }),
    'decision-key': ({ kind }) => ({
      what: `a cell is empty that says whom a decision of kind ${kind} is about`,
      tryThis: '',
    }),
    'decision-object': ({ kind, object }) => ({
      what: `the third cell of kind ${kind} is "-", not "${object}"`,
      tryThis: '',
    }),
    'decision-extra': ({ cell, names }) => ({
      what: `"${cell}" is none of ${names}, written as name=text`,
      tryThis: '',
    }),
    'decision-time': ({ at }) => ({
      what: `"${at}" is no time such as 2026-03-31 or 2026-03-31T09:30:00Z`,
      tryThis: '',
    }),
    'decision-twice': ({ first }) => ({
      what: `says something else than line ${first} about the same`,
      tryThis: '',
    }),
    claimed: ({ connection, contact }) => ({
      what: `${connection} is ${contact} already; nothing was changed.`,
      tryThis:
        'Add --both if the two contacts are two accounts of one person, or --move if the first one is somebody else.',
    }),
    'decide-what': ({ connection }) => ({
      what: `What is to be said of the two is missing behind ${connection}.`,
      tryThis: 'Add same, different or unsure. Of a contact alone say personal or not-personal.',
    }),
    'decide-whom': ({ verdict }) => ({
      what: `Only one of the two is named before ${verdict}.`,
      tryThis: `Name two people, a contact and a connection: migrate decide CONTACT CONNECTION ${verdict}`,
    }),
    'decision-conflict': ({ yours, theirs }) => ({ what: `${yours}; ${theirs}`, tryThis: '' }),
    'decisions-conflict': ({ path, count }) => ({
      what: `${path} and your decisions differ in ${some(count, 'place')}; nothing was changed.`,
      tryThis:
        'Add --ours to keep yours, or --theirs to take those of the file; --both makes two contacts of one connection accounts of one person.',
    }),
    'decisions-only-there': ({ path, count }) => ({
      what: `${path} holds ${some(count, 'decision')} unknown here, which writing over it would lose.`,
      tryThis: `Run "migrate decisions import ${path}" first, or name another file.`,
    }),
    'not-a-decisions-file': ({ path }) => ({
      what: `${path} is there already and is no file of decisions; it was left alone.`,
      tryThis: 'Name another file.',
    }),
    'file-not-writable': ({ path, message }) => ({
      what: `Cannot write ${path} (${systemSays('en', message!)}).`,
      tryThis: 'Name a file in a folder of your own.',
    }),
  },
  zh: {
    'nothing-to-undo': () => ({
      what: '没有可以撤销的决定。',
      tryThis: '“migrate decisions” 可列出所有决定。',
    }),
    'nothing-to-redo': () => ({
      what: '没有被撤销过的决定。',
      tryThis: '“migrate decisions” 可列出所有决定。',
    }),
    'no-such-act': ({ act }) => ({
      what: `没有编号为 ${act} 的操作。`,
      tryThis: '请给出 “migrate decisions” 第一列的编号，或一段编号，例如 12-15。',
    }),
    'not-both-sides': ({ text, side }) => ({
      what: side === 'wechat' ? `“${text}”不是您的微信联系人。` : `“${text}”不是您的领英人脉。`,
      tryThis: '请先写联系人，再写人脉；“migrate people” 可列出双方。',
    }),
    'decisions-not-text': ({ path }) => ({
      what: `${path} 不是文本文件。`,
      tryThis: '请给出 “migrate decisions export” 写出的文件，可以经过编辑。',
    }),
    'decisions-file-wrong': ({ path, count }) => ({
      what: `${path} 有 ${count} 行读不懂，没有保存任何内容。`,
      tryThis: '请修正或删去这些行；“migrate decisions export” 写出的文件可作参考。',
    }),
    'decision-columns': () => ({
      what: '每个决定需要用制表符分隔的四栏：联系人、种类、人脉或标签、决定',
      tryThis: '',
    }),
    'decision-kind': ({ kind, kinds }) => ({ what: `不认识的种类“${kind}”（可用：${kinds}）`, tryThis: '' }),
    'decision-value': ({ value, kind, values }) => ({
      what: `种类 ${kind} 没有“${value}”这种决定（可用：${values}）`,
      tryThis: '',
    }),
    'decision-key': ({ kind }) => ({ what: `种类 ${kind} 缺少所指的人或标签`, tryThis: '' }),
    'decision-object': ({ kind, object }) => ({
      what: `种类 ${kind} 的第三栏应为 -，而不是“${object}”`,
      tryThis: '',
    }),
    'decision-extra': ({ cell, names }) => ({
      what: `“${cell}”不是“名称=内容”，可用的名称有 ${names}`,
      tryThis: '',
    }),
    'decision-time': ({ at }) => ({
      what: `“${at}”不是时间，应写成 2026-03-31 或 2026-03-31T09:30:00Z`,
      tryThis: '',
    }),
    'decision-twice': ({ first }) => ({ what: `与第 ${first} 行对同一件事的说法不同`, tryThis: '' }),
    claimed: ({ connection, contact }) => ({
      what: `${connection} 已认定是 ${contact}，没有做任何改动。`,
      tryThis: '如果这是同一个人的两个微信号，请加上 --both；如果前一位另有其人，请加上 --move。',
    }),
    'decide-what': ({ connection }) => ({
      what: `“${connection}”之后缺少对这两位的判断。`,
      tryThis: '请加上 same、different 或 unsure；只说联系人一方时，请写 personal 或 not-personal。',
    }),
    'decide-whom': ({ verdict }) => ({
      what: `${verdict} 前面只有一位，缺少另一位。`,
      tryThis: `请写出两位，先联系人，后人脉：migrate decide 联系人 人脉 ${verdict}`,
    }),
    'decision-conflict': ({ yours, theirs }) => ({ what: `${yours}；${theirs}`, tryThis: '' }),
    'decisions-conflict': ({ path, count }) => ({
      what: `${path} 与您的决定有 ${count} 处不同，没有做任何改动。`,
      tryThis: '加上 --ours 保留您的，或加上 --theirs 采用文件中的。',
    }),
    'decisions-only-there': ({ path, count }) => ({
      what: `${path} 里有 ${count} 个这里没有的决定，覆盖会丢失它们。`,
      tryThis: `请先运行 “migrate decisions import ${path}”，或换一个文件名。`,
    }),
    'not-a-decisions-file': ({ path }) => ({
      what: `${path} 已经存在，而且不是决定文件，没有改动它。`,
      tryThis: '请换一个文件名。',
    }),
    'file-not-writable': ({ path, message }) => ({
      what: `无法写入 ${path}（${systemSays('zh', message!)}）。`,
      tryThis: '请指定您有权限写入的文件夹中的文件。',
    }),
  },
});
