import { bilingual } from './bilingual.ts';
import { some } from './count.ts';

/** `Statement` of the model, with names for ids. */
interface Said {
  contact: string;
  /** The connection, the label, or the first account. */
  with: string;
  /** What a contact told, where they did. */
  told: string[];
}

/** What the owner did and said, and the commands about that. */
export const decisionWords = bilingual({
  en: {
    /** One statement as a sentence. */
    said: {
      'pair same': (v: Said) => `${v.contact} = ${v.with}: the same person`,
      'pair different': (v) => `${v.contact} ≠ ${v.with}: different people`,
      'pair unsure': (v) => `${v.contact} ? ${v.with}: not sure`,
      'exclusion excluded': (v) => `${v.contact}: left out of the migration`,
      'exclusion included': (v) => `${v.contact}: no longer left out`,
      'personal personal': (v) => `${v.contact}: family or a service`,
      'personal not-personal': (v) => `${v.contact}: neither family nor a service`,
      'account second': (v) => `${v.contact}: a second account of ${v.with}`,
      'account not-second': (v) => `${v.contact}: no second account of ${v.with}`,
      'label worn': (v) => `${v.contact}: label "${v.with}" added`,
      'label not-worn': (v) => `${v.contact}: label "${v.with}" taken off`,
      'invitation open': (v) => `${v.contact}: invitation open again`,
      'invitation sent': (v) => `${v.contact}: invitation sent`,
      'invitation sent with-note': (v) => `${v.contact}: invitation sent, with a note`,
      'invitation not-found': (v) => `${v.contact}: not found on LinkedIn`,
      'invitation already-connected': (v) => `${v.contact}: already connected on LinkedIn`,
      'asking asked': (v) => `${v.contact}: asked on WeChat`,
      'asking told': (v) => `${v.contact}: answered${v.told.length > 0 ? ` (${v.told.join(', ')})` : ''}`,
      'asking not-on-linkedin': (v) => `${v.contact}: is not on LinkedIn`,
      'asking no-answer': (v) => `${v.contact}: gave no answer`,
      'asking open': (v) => `${v.contact}: to be asked again`,
    } as Record<string, (v: Said) => string>,
    by: {
      review: 'review',
      batch: 'review in groups',
      web: 'review in the browser',
      decisions: 'decisions',
      exclude: 'exclude',
      label: 'label',
      invite: 'invite',
      ask: 'ask',
    } as Record<string, string>,
    undone: 'undone',
    superseded: 'superseded',
    more: ({ count }: { count: number }) => `… and ${count} more (--json lists all)`,
    none: 'No decisions yet.',
    noneFound: 'No decision fits.',
    count: (v: { acts: number; statements: number }) =>
      `${some(v.acts, 'act')} with ${some(v.statements, 'decision')}. Take one back: migrate undo NUMBER`,
    didUndo: ({ act }: { act: number }) => `Undone: ${act}.`,
    didRedo: ({ act }: { act: number }) => `Done again: ${act}.`,
    wasUndone: ({ act }: { act: number }) => `${act} was undone already; nothing changed.`,
    wasInForce: ({ act }: { act: number }) => `${act} was not undone; nothing changed.`,
    holds: ({ said, act }: { said: string; act: number }) => `now holds, from ${act}: ${said}`,
    stillHolds: ({ said, act }: { said: string; act: number }) =>
      `makes no difference: the later ${act} holds: ${said}`,
    nothingHolds: 'nothing is said about this any more',
    decided: ({ act }: { act: number }) =>
      `Stored as ${act}; "migrate undo ${act}" takes it back. The report follows with "migrate report".`,
    changed: 'What it comes to now: migrate status',
    file: {
      heading: [
        'Decisions of migrate, one a line; tabs between the cells. Lines may be added, changed, moved and removed.',
        'contact, kind, connection, label or first account (- for none), what was said, then what is known of at=, reason=, note=, name=, company=, email=, profileUrl=',
        'pair: same, different, unsure. exclusion: excluded, included. personal: personal, not-personal. account: second, not-second. label: worn, not-worn. invitation: open, sent, not-found, already-connected. asking: asked, told, not-on-linkedin, no-answer, open.',
        'After # everything is a comment. Read it back with: migrate decisions import FILE',
      ],
      exported: (v: { file: string; decisions: number }) =>
        `${some(v.decisions, 'decision')} written to ${v.file}.`,
      imported: (v: { stored: number; known: number }) =>
        `${some(v.stored, 'decision')} taken over, ${v.known} known already.`,
      kept: ({ count }: { count: number }) => `Yours kept against the file in ${some(count, 'conflict')}.`,
      undoWith: ({ acts }: { acts: string }) => `To take it back: migrate undo ${acts}`,
      unknown: ({ count }: { count: number }) =>
        `${some(count, 'decision names', 'decisions name')} somebody not imported here; kept for when they are:`,
      unknownLine: (v: { line: number; who: string }) => `line ${v.line}: ${v.who}`,
      yours: ({ said, at }: { said: string; at: string }) => `yours: ${said} (${at})`,
      theirs: ({ said }: { said: string }) => `the file's: ${said}`,
      which: ({ line }: { line: number }) => `Which one holds (line ${line})?`,
      keepOurs: 'Yours',
      keepTheirs: 'The one in the file',
      keepBoth: 'Both: two accounts of one person',
      stop: 'Stop, change nothing',
      stopped: 'Nothing was changed.',
      missing: ({ count }: { count: number }) =>
        `${some(count, 'decision')} of yours ${count === 1 ? 'is' : 'are'} not in the file and ${count === 1 ? 'stays' : 'stay'}; "migrate undo" takes decisions back.`,
    },
    atLine: (v: { line: number; message: string }) => `line ${v.line}: ${v.message}`,
  },
  zh: {
    said: {
      'pair same': (v) => `${v.contact} = ${v.with}：是同一个人`,
      'pair different': (v) => `${v.contact} ≠ ${v.with}：不是同一个人`,
      'pair unsure': (v) => `${v.contact} ? ${v.with}：不确定`,
      'exclusion excluded': (v) => `${v.contact}：已排除`,
      'exclusion included': (v) => `${v.contact}：不再排除`,
      'personal personal': (v) => `${v.contact}：家人或生活服务`,
      'personal not-personal': (v) => `${v.contact}：不是家人或生活服务`,
      'account second': (v) => `${v.contact}：是 ${v.with} 的另一个微信号`,
      'account not-second': (v) => `${v.contact}：不是 ${v.with} 的另一个微信号`,
      'label worn': (v) => `${v.contact}：加上标签“${v.with}”`,
      'label not-worn': (v) => `${v.contact}：去掉标签“${v.with}”`,
      'invitation open': (v) => `${v.contact}：重新列为待邀请`,
      'invitation sent': (v) => `${v.contact}：已发出邀请`,
      'invitation sent with-note': (v) => `${v.contact}：已发出邀请，带附言`,
      'invitation not-found': (v) => `${v.contact}：在领英上没有找到`,
      'invitation already-connected': (v) => `${v.contact}：已是领英人脉`,
      'asking asked': (v) => `${v.contact}：已在微信上询问`,
      'asking told': (v) => `${v.contact}：已答复${v.told.length > 0 ? `（${v.told.join('，')}）` : ''}`,
      'asking not-on-linkedin': (v) => `${v.contact}：没有领英`,
      'asking no-answer': (v) => `${v.contact}：没有答复`,
      'asking open': (v) => `${v.contact}：重新列为待询问`,
    },
    by: {
      review: '逐个确认',
      batch: '成组确认',
      web: '浏览器中确认',
      decisions: '决定',
      exclude: '排除',
      label: '标签',
      invite: '邀请',
      ask: '询问',
    },
    undone: '已撤销',
    superseded: '已被后来的决定取代',
    more: ({ count }) => `……另有 ${count} 条（--json 列出全部）`,
    none: '还没有任何决定。',
    noneFound: '没有符合条件的决定。',
    count: (v) => `共 ${v.acts} 次操作，${v.statements} 个决定。要撤销其中一次：migrate undo 编号`,
    didUndo: ({ act }) => `已撤销第 ${act} 次操作。`,
    didRedo: ({ act }) => `已恢复第 ${act} 次操作。`,
    wasUndone: ({ act }) => `第 ${act} 次操作早已撤销，没有任何变化。`,
    wasInForce: ({ act }) => `第 ${act} 次操作没有被撤销过，没有任何变化。`,
    holds: ({ said, act }) => `现在以第 ${act} 次操作为准：${said}`,
    stillHolds: ({ said, act }) => `没有影响：以后来的第 ${act} 次操作为准：${said}`,
    nothingHolds: '对此不再有任何决定',
    decided: ({ act }) =>
      `已保存，编号 ${act}；撤销用 migrate undo ${act}。报告要运行 migrate report 才会更新。`,
    changed: '现在的情况：migrate status',
    file: {
      heading: [
        'migrate 的决定，每行一个，各栏用制表符分隔；可以增、删、改、调换行序。',
        '联系人、种类、人脉、标签或主号（没有则写 -）、决定，之后可有 at=、reason=、note=、name=、company=、email=、profileUrl=',
        'pair（是否同一人）：same、different、unsure。exclusion（排除）：excluded、included。personal（家人与服务）：personal、not-personal。account（另一个微信号）：second、not-second。label（标签）：worn、not-worn。invitation（邀请）：open、sent、not-found、already-connected。asking（询问）：asked、told、not-on-linkedin、no-answer、open。',
        '# 之后都是注释。读回来请运行：migrate decisions import 文件',
      ],
      exported: (v) => `已把 ${v.decisions} 个决定写入 ${v.file}。`,
      imported: (v) => `采用 ${v.stored} 个决定，另有 ${v.known} 个已经知道。`,
      kept: ({ count }) => `有 ${count} 处与文件不同，保留了您原来的决定。`,
      undoWith: ({ acts }) => `要撤销这次导入：migrate undo ${acts}`,
      unknown: ({ count }) => `有 ${count} 个决定提到了尚未导入的人，已保留，等他们导入后生效：`,
      unknownLine: (v) => `第 ${v.line} 行：${v.who}`,
      yours: ({ said, at }) => `您的：${said}（${at}）`,
      theirs: ({ said }) => `文件中：${said}`,
      which: ({ line }) => `以哪个为准（第 ${line} 行）？`,
      keepOurs: '您的',
      keepTheirs: '文件中的',
      keepBoth: '两个都是：同一个人的两个微信号',
      stop: '停止，什么都不改',
      stopped: '没有做任何改动。',
      missing: ({ count }) => `您有 ${count} 个决定不在文件中，仍然有效（可用 migrate undo 撤销）。`,
    },
    atLine: (v) => `第 ${v.line} 行：${v.message}`,
  },
});
