import { bilingual } from './bilingual.ts';
import { some } from './count.ts';

type Count = { count: number };

/** What the report says beside the ledger: charts, what may be wrong, what changed. */
export const reportPage = bilingual({
  en: {
    marks: {
      rivals: 'Shared candidate',
      'one-clue': 'One kind of clue',
      unidentified: 'Cannot be identified',
      mainland: 'Probably inactive on LinkedIn',
      new: 'New',
      'new-job': 'New job',
    } as Record<string, string>,
    kinds: { name: 'the name', handle: 'WeChat id or profile address' } as Record<string, string>,
    linkedinOnly: 'Only on LinkedIn',
    toDo: {
      title: 'What to do now',
      nothing: 'Nothing is left to do.',
      items: {
        review: 'Answer who they are: migrate review',
        invite: 'Invite them on LinkedIn, a few a day: migrate invite next',
        ask: ({ waiting }: { waiting: number }) =>
          `Ask them on WeChat: migrate ask${waiting > 0 ? ` (${waiting} asked already)` : ''}`,
      },
    },
    chartsTitle: 'In figures',
    flow: { title: 'Where everyone went', rows: 'All rows', people: 'To take along' },
    charts: {
      certainty: {
        title: 'How sure the matches are',
        about: 'Matches by their probability in percent.',
        series: ['Connected', 'Your answer'],
        column: 'Probability, %',
      },
      kinds: {
        title: 'What the matches rest on',
        about:
          'People taken without asking, by the kinds of clue that speak for them; one match may have several.',
        series: ['Matches'],
        column: 'Clue',
      },
      years: {
        title: 'Connections over the years',
        about: 'When people became connections on LinkedIn, and friends on WeChat where the export says.',
        series: ['LinkedIn', 'WeChat'],
        column: 'Year',
      },
      weeks: {
        title: 'Invitations by week',
        about: 'Weeks begin on Monday; the last 53 weeks of the export.',
        series: ['Sent', 'Received'],
        column: 'Week of',
      },
    },
    asTable: 'As a table',
    trust: {
      title: 'What may be wrong',
      expectedWrong: ({ count, expected }: Count & { expected: number }) =>
        `Of ${some(count, 'match', 'matches')} accepted without asking you, ` +
        `${expected < 0.1 ? 'fewer than 0.1' : `about ${expected.toFixed(1)}`} are expected to be wrong.`,
      oneClue: ({ count }: Count) =>
        `${count} of them ${count === 1 ? 'rests' : 'rest'} on one kind of clue only, most often the name.`,
      rivals: ({ count, accounts }: Count & { accounts: number }) =>
        `${some(count, 'person is', 'people are')} claimed by more than one WeChat account, ${accounts} accounts in all: an old account, ` +
        'two people of one name, or somebody pretending. WeChat shows nobody’s real identity, so ask before you trust one.',
      unidentified: ({ count }: Count) =>
        `${some(count, 'contact')} cannot be identified from what you have.`,
      mainland: ({ count }: Count) =>
        `Of those who are not connected, ${some(count, 'contact is', 'contacts are')} probably in mainland China, where LinkedIn closed on ` +
        '2023-08-09: keep another way to reach them.',
      show: 'Show them',
    },
    changes: {
      title: 'What the newest exports changed',
      since: ({ since }: { since: string }) => `What changed since ${since}`,
      nothing: 'Nothing changed.',
      lists: {
        newContacts: 'New on WeChat',
        goneContacts: 'No longer on WeChat',
        changedRemarks: 'New remarks of yours',
        editedContacts: 'Changed on WeChat',
        newConnections: 'New connections',
        goneConnections: 'No longer connections',
        changedJobs: 'Changed jobs',
        editedConnections: 'Changed on LinkedIn',
        sentInvitations: 'Invitations sent',
        acceptedInvitations: 'Invitations accepted',
      },
      fields: {
        nickname: 'nickname',
        wechatId: 'WeChat id',
        description: 'description',
        signature: 'signature',
        labels: 'labels',
        phones: 'phone numbers',
        emails: 'e-mail addresses',
        region: 'region',
        company: 'company',
        name: 'name',
        profile: 'profile address',
        email: 'e-mail address',
        connectedOn: 'connected on',
      },
      edit: ({ field, before, now }: { field: string; before: string; now: string }) =>
        before ? `${field}: ${before} → ${now}` : `${field}: ${now} (new)`,
      between: '; ',
      wasBefore: ({ before }: { before: string }) => `before: ${before}`,
      sentOn: ({ date }: { date: string }) => `sent on ${date}`,
      more: ({ count }: Count) => `… and ${count} more, in report.json.`,
    },
    table: {
      label: 'Label',
      mark: 'Mark',
      any: 'Any',
      sort: 'Sort by',
      sorts: { outcome: 'To do first', name: 'Name', company: 'Company', certainty: 'Certainty' },
      nobody: 'Nobody matches.',
      all: 'Show all',
      notPrinted:
        'The rows after these are not printed: all are in report.csv, and a filter prints those you choose.',
      firstRows: ({ count, name }: Count & { name: string }) =>
        `The first ${count} of “${name}”. All rows are in report.csv; with JavaScript they are here too, to search and sort.`,
    },
  },
  zh: {
    marks: {
      rivals: '人选相同',
      'one-clue': '仅凭一类线索',
      unidentified: '看不出是谁',
      mainland: '可能已不用领英',
      new: '新增',
      'new-job': '换了工作',
    },
    kinds: { name: '姓名', handle: '微信号或主页地址' },
    linkedinOnly: '只在领英',
    toDo: {
      title: '现在可以做的',
      nothing: '没有要做的事了。',
      items: {
        review: '回答他们是谁：migrate review',
        invite: '在领英上邀请，每天几位：migrate invite next',
        ask: ({ waiting }) => `在微信上询问：migrate ask${waiting > 0 ? `（已问过 ${waiting} 位）` : ''}`,
      },
    },
    chartsTitle: '数字一览',
    flow: { title: '所有人的去向', rows: '全部行', people: '要带走的' },
    charts: {
      certainty: {
        title: '匹配有多可靠',
        about: '按概率（%）统计的匹配数。',
        series: ['已是人脉', '待确认'],
        column: '概率（%）',
      },
      kinds: {
        title: '匹配凭什么线索',
        about: '未经询问认定的匹配所依据的线索类别；一个匹配可有多类线索。',
        series: ['匹配数'],
        column: '线索',
      },
      years: {
        title: '历年新增人脉',
        about: '每年新增的领英人脉和微信好友（微信导出中有添加时间的才计入）。',
        series: ['领英', '微信'],
        column: '年份',
      },
      weeks: {
        title: '每周邀请',
        about: '每周从星期一算起；显示导出数据的最近 53 周。',
        series: ['发出', '收到'],
        column: '周（星期一）',
      },
    },
    asTable: '以表格查看',
    trust: {
      title: '哪些可能有误',
      expectedWrong: ({ count, expected }) =>
        `未经询问就认定的 ${count} 个匹配中，预计${expected < 0.1 ? '不到 0.1' : `约有 ${expected.toFixed(1)}`} 个是错的。`,
      oneClue: ({ count }) => `其中 ${count} 个只凭一类线索，多半是姓名。`,
      rivals: ({ count, accounts }) =>
        `有 ${count} 个人对应不止一个微信账号（共 ${accounts} 个账号）：可能是旧账号，可能是同名的两个人，也可能有人冒充。微信不显示真实身份，请先核实再相信。`,
      unidentified: ({ count }) => `有 ${count} 位联系人，凭现有信息看不出是谁。`,
      mainland: ({ count }) =>
        `尚未建立人脉的联系人中，有 ${count} 位可能在中国大陆（领英已于 2023-08-09 在大陆停止服务），请另留联系方式。`,
      show: '查看',
    },
    changes: {
      title: '最新导出带来的变化',
      since: ({ since }) => `${since} 以来的变化`,
      nothing: '没有变化。',
      lists: {
        newContacts: '微信新增联系人',
        goneContacts: '微信中不再出现',
        changedRemarks: '备注有改动',
        editedContacts: '微信资料有改动',
        newConnections: '新增人脉',
        goneConnections: '不再是人脉',
        changedJobs: '换了工作',
        editedConnections: '领英资料有改动',
        sentInvitations: '新发出的邀请',
        acceptedInvitations: '已接受的邀请',
      },
      fields: {
        nickname: '昵称',
        wechatId: '微信号',
        description: '描述',
        signature: '个性签名',
        labels: '标签',
        phones: '电话',
        emails: '邮箱',
        region: '地区',
        company: '公司',
        name: '姓名',
        profile: '主页地址',
        email: '邮箱',
        connectedOn: '成为人脉的日期',
      },
      edit: ({ field, before, now }) =>
        before ? `${field}：${before} → ${now}` : `${field}：${now}（新增）`,
      between: '；',
      wasBefore: ({ before }) => `原为：${before}`,
      sentOn: ({ date }) => `${date} 发出`,
      more: ({ count }) => `……另有 ${count} 条，见 report.json。`,
    },
    table: {
      label: '标签',
      mark: '标记',
      any: '不限',
      sort: '排序',
      sorts: { outcome: '待办在前', name: '姓名', company: '公司', certainty: '可靠程度' },
      nobody: '没有符合条件的人。',
      all: '全部显示',
      notPrinted: '其后的行没有打印：全部行见 report.csv；也可以先筛选，再打印需要的行。',
      firstRows: ({ count, name }) =>
        `“${name}”的前 ${count} 行。全部行见 report.csv；启用 JavaScript 后可在此搜索和排序。`,
    },
  },
});
