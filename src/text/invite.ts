import { bilingual } from './bilingual.ts';
import { contactFields } from './contact-fields.ts';
import { people, some } from './count.ts';

interface Reason {
  code: string;
  text?: string;
  count?: number;
  on?: string;
}

interface KeyWords {
  /** For the bar of keys. */
  word: string;
  /** For `?`. */
  help: string;
}

type Marks = Partial<Record<'sent' | 'not-found' | 'connected' | 'open', string[]>>;

const reasonsEn: Record<string, (reason: Reason) => string> = {
  starred: () => 'starred',
  colleague: ({ text }) => `${text} in common`,
  schoolmate: ({ text }) => `${text} in common`,
  business: ({ text }) => `business: ${text}`,
  label: ({ text }) => `label ${text}`,
  messages: ({ count }) => some(count, 'message'),
  recent: ({ on }) => `in touch ${on}`,
  named: () => 'you gave them a name',
  described: () => 'you wrote something about them',
};

const reasonsZh: Record<string, (reason: Reason) => string> = {
  starred: () => '星标好友',
  colleague: ({ text }) => `都与 ${text} 有关`,
  schoolmate: ({ text }) => `都与 ${text} 有关`,
  business: ({ text }) => `业务：${text}`,
  label: ({ text }) => `标签：${text}`,
  messages: ({ count }) => `${count} 条消息`,
  recent: ({ on }) => `${on} 联系过`,
  named: () => '您写了备注',
  described: () => '您写了描述',
};

const cluesEn: Record<string, string> = {
  profile: 'profile known',
  'han-name': 'Chinese name',
  'latin-name': 'name in Latin letters',
  company: 'company',
  region: 'region',
  mainland: 'probably in mainland China, where LinkedIn closed in 2023',
};

const cluesZh: Record<string, string> = {
  profile: '已知主页',
  'han-name': '中文姓名',
  'latin-name': '拉丁字母姓名',
  company: '公司',
  region: '地区',
  mainland: '可能在中国大陆（领英已于 2023 年停止服务）',
};

/** Why there are fewer people than contacts. */
const secondEn = (count: number): string =>
  count > 0
    ? ` (${some(count, 'more contact')} ${count === 1 ? 'is a second account' : 'are second accounts'} of theirs)`
    : '';
const secondZh = (count: number): string =>
  count > 0 ? `（另有 ${count} 位联系人是其中某人的另一个微信号）` : '';

/** Sentences of `migrate invite` and of the part of `migrate status` that is about it. */
export const inviteWords = bilingual({
  en: {
    reasons: (reasons: Reason[]) =>
      reasons.map((reason) => reasonsEn[reason.code]?.(reason) ?? reason.code).join('; '),
    clues: (clues: string[]) => clues.map((clue) => cluesEn[clue] ?? clue).join(', '),
    /** Words for `migrate invite mark` besides its own: those of the screens. */
    marks: { sent: ['invited'], open: ['invite'] } as Marks,
    calendarTitle: 'LinkedIn invitations',
    calendarDay: ({ count }: { count: number }) => `Invite ${people(count)} on LinkedIn`,
    plan: {
      title: (v: { count: number; perWeek: number; perDay: number; from: string }) =>
        `${people(v.count)} to invite from ${v.from} on, ${v.perWeek} a week and ${v.perDay} a day on weekdays:`,
      nobody: 'There is nobody to invite.',
      week: 'Week of',
      weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
      moreWeeks: ({ count }: { count: number }) => `… and ${count} more ${count === 1 ? 'week' : 'weeks'}`,
      done: ({ day }: { day: string }) => `All are invited by ${day}.`,
      notes: ({ count }: { count: number }) =>
        `* with a personal note (${count} a month; unlimited with --premium).`,
      notesUnlimited: 'Each with a personal note.',
      others: (v: { invited: number; withdrawn: number; waiting: number }) =>
        [
          v.invited > 0 && `${people(v.invited)} invited already`,
          v.withdrawn > 0 && `${people(v.withdrawn)} only three weeks after the invitation taken back`,
          v.waiting > 0 && `${people(v.waiting)} to ask on WeChat first whether they use LinkedIn`,
        ]
          .filter(Boolean)
          .join(', '),
      notIn: ({ others }: { others: string }) => `Besides: ${others}.`,
      written: ({ folder, files }: { folder: string; files: string }) => `Written to ${folder}: ${files}`,
      next: 'Next: migrate invite next',
    },
    next: {
      place: ({ room, left }: { room: number; left: number }) =>
        room > 0 ? `${room} more today · ${left} to invite` : `over today’s budget · ${left} to invite`,
      fields: {
        ...contactFields.en,
        matters: 'Matters',
        found: 'Found by',
        pages: 'Search',
      },
      note: (v: { length: number; limit: number; left: number | null }) =>
        `Note (${v.length} of ${v.limit} characters${v.left === null ? '' : `; ${v.left} left this month`}):`,
      noNote: 'No note: this month’s are used up.',
      keys: {
        o: { word: 'open', help: 'open the search in your browser, one after the other' },
        c: { word: 'copy note', help: 'copy the note, to paste it on LinkedIn' },
        i: { word: 'invited', help: 'you have sent the invitation (with the note, if you copied it)' },
        n: { word: 'not found', help: 'not on LinkedIn, or not to be told from others: ask on WeChat' },
        k: { word: 'connected', help: 'you are connected already' },
        x: { word: 'leave out', help: 'leave them out: never invited, never asked about' },
        s: { word: 'later', help: 'nothing is noted; they come again after the others' },
        b: { word: 'back', help: 'take the last answer back' },
        q: { word: 'stop', help: 'stop here; everything is stored' },
      } as Record<string, KeyWords>,
      opened: ({ page }: { page: string }) => `Opened: ${page}`,
      notOpened: ({ page }: { page: string }) => `There is no browser here. Open it yourself: ${page}`,
      copied: 'The note is in the clipboard.',
      noClipboard: 'There is no clipboard here: select the note above and copy it.',
      noted: {
        sent: ({ name }: { name: string }) => `${name}: invited.`,
        'not-found': ({ name }: { name: string }) => `${name}: not found; to ask on WeChat.`,
        'already-connected': ({ name }: { name: string }) => `${name}: connected already.`,
        never: ({ name }: { name: string }) => `${name}: left out.`,
        back: () => 'The last answer is taken back.',
        open: ({ name }: { name: string }) => `${name}: open again.`,
      } as Record<string, (values: { name: string }) => string>,
      notToInvite: ({ outcome, why }: { outcome: string; why: string }) =>
        `Before it they were not to invite, but “${outcome}”: ${why}`,
      connectedBefore: (why: string) =>
        `Before it they were connected already, so that this does not count as an accepted invitation: ${why}`,
      unchanged: ({ name }: { name: string }) => `${name}: that was noted before; nothing was changed.`,
      withdrawn: ({ day }: { day: string }) =>
        `If you withdrew an invitation: LinkedIn refuses another before ${day}.`,
      summary: ({ sent, answered }: { sent: number; answered: number }) =>
        `${some(answered, 'answer')} stored, ${sent} sent.`,
      nobodyLeft: 'Nobody is left to invite.',
      budget: ({ left }: { left: number }) =>
        `The budget of today or this week is used up; ${left} left to invite. Come back on the next weekday, or go on with --over-budget.`,
      stopped: ({ left }: { left: number }) => `${left} left to invite.`,
      after: 'When you have sent some: get a new export from LinkedIn in a week or two and import it.',
      listed: ({ count, day }: { count: number; day: string }) => `To invite on ${day}: ${people(count)}`,
    },
    note: {
      about: (v: { name: string; template: string; length: number; limit: number }) =>
        `To ${v.name}, from ${v.template}, ${v.length} of ${v.limit} characters:`,
    },
    status: {
      people: (
        v: Record<
          | 'contacts'
          | 'people'
          | 'connected'
          | 'pending'
          | 'toInvite'
          | 'toAsk'
          | 'toReview'
          | 'personal'
          | 'leftOut',
          number
        >,
      ) =>
        `Of ${people(v.people)} on WeChat${secondEn(v.contacts - v.people)}, ${v.connected} connected, ${v.pending} invited, ${v.toInvite} to invite, ${v.toAsk} to ask, ${v.toReview} for you to decide, ${v.personal} family and services, ${v.leftOut} left out.`,
      atPace: ({ pace, day }: { pace: number; day: string }) =>
        `At your pace of the last four weeks (${pace} a week) all are invited by ${day}.`,
      atBudget: ({ pace, day }: { pace: number; day: string }) =>
        `At ${pace} a week all are invited by ${day}.`,
      allInvited: 'Everybody who can be found is invited.',
      nobodyToInvite: 'There is nobody to invite who could be found.',
      weeks: 'Invitations by week:',
      weekHeads: ['Week of', 'sent', 'accepted', 'pending', 'taken back', ''],
      share: ({ share }: { share: string }) => `${share} accepted`,
      earlier: 'before',
      byThemselves: ({ count }: { count: number }) => `Became connections by themselves: ${people(count)}.`,
      lapsed: ({ count }: { count: number }) =>
        `${people(count)} invited more than six months ago: LinkedIn has let that lapse. Ask them on WeChat.`,
      nextInvite: 'Next: migrate invite next',
    },
  },
  zh: {
    reasons: (reasons: Reason[]) =>
      reasons.map((reason) => reasonsZh[reason.code]?.(reason) ?? reason.code).join('；'),
    clues: (clues) => clues.map((clue) => cluesZh[clue] ?? clue).join('、'),
    marks: { sent: ['已邀请'], 'not-found': ['没找到'], connected: ['已是人脉'], open: ['可邀请'] },
    calendarTitle: '领英邀请',
    calendarDay: ({ count }) => `在领英上邀请 ${count} 人`,
    plan: {
      title: (v) => `从 ${v.from} 起共邀请 ${v.count} 人，工作日每周 ${v.perWeek} 人、每天 ${v.perDay} 人：`,
      nobody: '没有需要邀请的人。',
      week: '周次',
      weekdays: ['周一', '周二', '周三', '周四', '周五'],
      moreWeeks: ({ count }) => `……后面还有 ${count} 周`,
      done: ({ day }) => `到 ${day} 可全部邀请完。`,
      notes: ({ count }) => `* 带附言（每月 ${count} 条；Premium 会员用 --premium，不限条数）。`,
      notesUnlimited: '每人都带附言。',
      others: (v) =>
        [
          v.invited > 0 && `${v.invited} 人已邀请`,
          v.withdrawn > 0 && `${v.withdrawn} 人的邀请撤回未满三周`,
          v.waiting > 0 && `${v.waiting} 人也许已不用领英，要先在微信上问`,
        ]
          .filter(Boolean)
          .join('，'),
      notIn: ({ others }) => `未列入：${others}。`,
      written: ({ folder, files }) => `已写入 ${folder}：${files}`,
      next: '下一步：migrate invite next',
    },
    next: {
      place: ({ room, left }) =>
        room > 0 ? `今天还可邀请 ${room} 人 · 共剩 ${left} 人` : `已超出今天的额度 · 共剩 ${left} 人`,
      fields: {
        ...contactFields.zh,
        matters: '为何重要',
        found: '查找线索',
        pages: '搜索',
      },
      note: (v) => `附言（${v.length}/${v.limit} 字符${v.left === null ? '' : `，本月还剩 ${v.left} 条`}）：`,
      noNote: '不附言：本月的条数已用完。',
      keys: {
        o: { word: '打开', help: '在浏览器中打开搜索，每按一次换下一种' },
        c: { word: '复制附言', help: '复制附言，粘贴到领英上' },
        i: { word: '已邀请', help: '已发出邀请（如果复制过附言，则算附言发出）' },
        n: { word: '没找到', help: '领英上没有此人，或分辨不出：改在微信上问' },
        k: { word: '已是人脉', help: '你们已经是领英人脉' },
        x: { word: '排除', help: '排除此人：不邀请，也不再问起' },
        s: { word: '稍后', help: '不做记录，排到其他人之后' },
        b: { word: '退回', help: '撤销上一个回答' },
        q: { word: '停止', help: '到此为止，所有回答都已保存' },
      },
      opened: ({ page }) => `已打开：${page}`,
      notOpened: ({ page }) => `这里没有浏览器，请自行打开：${page}`,
      copied: '附言已复制到剪贴板。',
      noClipboard: '这里没有剪贴板，请选中上面的附言自行复制。',
      noted: {
        sent: ({ name }) => `${name}：已邀请。`,
        'not-found': ({ name }) => `${name}：没找到，改在微信上问。`,
        'already-connected': ({ name }) => `${name}：已是人脉。`,
        never: ({ name }) => `${name}：已排除。`,
        back: () => '已撤销上一个回答。',
        open: ({ name }) => `${name}：重新列为待办。`,
      },
      notToInvite: ({ outcome, why }) => `此前不在可邀请之列，而是“${outcome}”：${why}`,
      connectedBefore: (why) => `此前已是人脉，因此不计入被接受的邀请：${why}`,
      unchanged: ({ name }) => `${name}：之前已经记过，没有改动。`,
      withdrawn: ({ day }) => `如果您撤回了邀请：${day} 之前领英不接受再次邀请。`,
      summary: ({ sent, answered }) => `已保存 ${answered} 个回答，其中发出邀请 ${sent} 个。`,
      nobodyLeft: '没有其他人需要邀请了。',
      budget: ({ left }) =>
        `今天或本周的额度已用完，还剩 ${left} 人。请在下一个工作日继续，或加上 --over-budget 接着来。`,
      stopped: ({ left }) => `还剩 ${left} 人待邀请。`,
      after: '发出邀请后，过一两周从领英重新导出并导入，就能看到谁接受了。',
      listed: ({ count, day }) => `${day} 可邀请 ${count} 人`,
    },
    note: {
      about: (v) => `致 ${v.name}（模板 ${v.template}，${v.length}/${v.limit} 字符）：`,
    },
    status: {
      people: (v) =>
        `微信上的 ${v.people} 人${secondZh(v.contacts - v.people)}中：${v.connected} 人已是领英人脉，${v.pending} 人已邀请，${v.toInvite} 人可邀请，${v.toAsk} 人需询问，${v.toReview} 人待确认，${v.personal} 人是家人与服务，${v.leftOut} 人已排除。`,
      atPace: ({ pace, day }) => `按最近四周的速度（每周 ${pace} 人），到 ${day} 可全部邀请完。`,
      atBudget: ({ pace, day }) => `按每周 ${pace} 人，到 ${day} 可全部邀请完。`,
      allInvited: '能找到的人都已邀请。',
      nobodyToInvite: '没有能找到、又可邀请的人。',
      weeks: '每周的邀请：',
      weekHeads: ['周次', '发出', '接受', '等待', '撤回', ''],
      share: ({ share }) => `接受率 ${share}`,
      earlier: '更早',
      byThemselves: ({ count }) => `未经邀请自己加您的有 ${count} 人。`,
      lapsed: ({ count }) => `${count} 人的邀请已超过六个月，领英已让其失效：请在微信上问对方。`,
      nextInvite: '下一步：migrate invite next',
    },
  },
});
