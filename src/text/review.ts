import { bilingual } from './bilingual.ts';
import { expectedEn, expectedZh, people, some } from './count.ts';
import { percent } from './percent.ts';

/** How sure a probability sounds, by the least it must be. */
const degrees = [0.97, 0.85, 0.6, 0.4, 0.15, 0] as const;
const degreeOf = (probability: number) => degrees.findIndex((least) => probability >= least);

interface Sure {
  from: number;
  count: number;
  expectedWrong: number;
}

interface Word {
  word: string;
  help: string;
}

/** The sentences of the review, in the terminal and after it. */
export const reviewWords = bilingual({
  en: {
    preparing: 'Comparing names, choosing what to ask …',
    personal: {
      untick: ({ count }: { count: number }) =>
        `${count === 1 ? 'This looks' : `These ${count} look`} like family, services and shops: not asked about, invited or written to. Untick whom you do want to find on LinkedIn.`,
      unseen: ({ count }: { count: number }) =>
        `${count === 1 ? '1 contact looks' : `${count} contacts look`} like family, services and shops: not asked about here. “migrate people outcome:personal” lists them, “migrate decide NAME not-personal” has somebody asked about.`,
      chosen: ({ count, of }: { count: number; of: number }) =>
        count === of ? `all ${of} stay so` : `${count} of ${of} stay so, ${of - count} to be found`,
    },
    position: ({ number, total }: { number: number; total: number }) => `${number} of about ${total}`,
    timeLeft: ({ minutes }: { minutes: number }) =>
      minutes < 0.5
        ? 'under a minute left'
        : minutes < 90
          ? `about ${Math.max(1, Math.round(minutes))} min left`
          : `about ${Math.round(minutes / 60)} h left`,
    checks: {
      again: 'Asked again, to see how steady answers are: answer as you see it now.',
      audit: 'A check: this pair was taken without asking you. Is it right?',
    },
    who: ({ candidates }: { candidates: number }): string =>
      candidates === 1 ? 'Is this the same person?' : 'Who on LinkedIn is this?',
    wechat: 'WeChat',
    linkedin: 'LinkedIn',
    likelihood: ({ probability }: { probability: number }) =>
      `${['almost certain', 'very likely', 'likely', 'may well be', 'less likely', 'unlikely'][degreeOf(probability)]} ${percent(probability)}`,
    foundByYou: 'found by you',
    fields: {
      name: 'Name',
      reading: 'Sounds',
      nickname: 'Nickname',
      through: 'Through',
      accounts: 'Also',
      wechatId: 'Id',
      company: 'Company',
      about: 'About',
      region: 'Region',
      labels: 'Labels',
      since: 'Added',
      messages: 'Messages',
      profile: 'Profile',
      for: 'For',
      against: 'Against',
      rivals: 'Or it is',
    },
    howMet: {
      qq: 'QQ',
      'wechat-id': 'WeChat id',
      phone: 'phone number',
      card: 'name card',
      group: 'group chat',
      scan: 'QR code',
      search: 'search',
      nearby: 'people nearby',
      other: '',
    },
    messages: ({ count, lastOn }: { count: number; lastOn: string }) =>
      lastOn ? `${count} · ${lastOn}` : String(count),
    nothing: 'nothing',
    more: ({ count }: { count: number }) =>
      count === 0 ? 'The end; ↓ begins anew: ↑ ↓' : `… ${some(count, 'more line')}: ↑ ↓`,
    bar: [
      ['n', 'none'],
      ['u', 'unsure'],
      ['s', 'later'],
      ['b', 'back'],
      ['/', 'search'],
      ['e', 'explain'],
      ['o', 'open'],
      ['x', 'leave out'],
      ['?', 'keys'],
      ['q', 'stop'],
    ] as [string, string][],
    same: 'same person',
    allKeys: 'keys',
    keysTitle: 'One key an answer, no Enter. Every answer is stored before the next question shows.',
    keys: [
      ['1 2 3', 'This candidate is the same person.'],
      ['n', 'None of those shown.'],
      ['u', 'Unsure: not asked again soon.'],
      ['s', 'Later: nothing is stored, the question comes last.'],
      ['b', 'Back: take the last answer back and show its question again, as often as you like.'],
      [
        '/',
        'Search all connections while typing: Han, pinyin, initials, company, position. Enter shows the one found beside the contact.',
      ],
      ['e', 'Explain: all clues of each candidate, in bits.'],
      ['o', 'Open the profile in the browser.'],
      ['x', 'Leave this contact out: never invited, never asked about.'],
      [
        '+',
        'Accept the surest of all open questions at once. It says first how many there are, and how many are expected to be wrong.',
      ],
      ['q', 'Stop. "migrate review" goes on from here at any time.'],
    ] as [string, string][],
    marks: 'In [brackets]: what the other side has nothing like.',
    anyKey: 'Any key: back to the question.',
    anyKeyOnCard: 'Any key: back.',
    explainTitle: 'The clues in bits; each bit doubles the odds.',
    scroll: '↑ ↓ scroll, any other key: back to the question.',
    search: {
      hint: 'Type a name, pinyin, initials or a company. ↑ ↓ choose, Enter shows the person beside the contact, Esc goes back.',
      found: ({ count, most }: { count: number; most: number }) =>
        count === 0 ? 'Nobody found.' : count > most ? `The best ${most}:` : `${count} found:`,
    },
    open: {
      which: 'Open which profile? Press its number.',
      opened: ({ url }: { url: string }) => `Opened ${url}`,
      failed: ({ url }: { url: string }) => `There is no browser here. The address: ${url}`,
      none: 'No profile address is known here.',
    },
    claimed: {
      notice: ({ connection, contact }: { connection: string; contact: string }) =>
        `${connection} is ${contact} already. Two accounts of one person, or does the connection move here?`,
      bar: [
        ['p', 'both are one person'],
        ['m', 'move it here'],
        ['b', 'back, nothing stored'],
      ] as [string, string][],
      cancelled: 'Nothing stored.',
    },
    /** The surest of all open questions, at one key. */
    surest: {
      word: (v: Sure) =>
        `accept ${v.count} from ${percent(v.from)} (expected wrong: ${expectedEn(v.expectedWrong)})`,
      notice: (v: Sure) =>
        `Accept ${some(v.count, 'pair that is', 'pairs that are')} at least ${percent(v.from)} likely, ${expectedEn(v.expectedWrong)} of them expected to be wrong?`,
      bar: [
        ['1', 'same person, all of them'],
        ['b', 'back, nothing stored'],
      ] as [string, string][],
      none: ({ from }: { from: number }) => `No open question is ${percent(from)} likely or more.`,
    },
    stored: {
      same: ({ contact, connection }: { contact: string; connection: string }) =>
        `Stored: ${contact} is ${connection}. b takes it back.`,
      none: ({ contact }: { contact: string }) =>
        `Stored: ${contact} is none of those shown. b takes it back.`,
      unsure: ({ contact }: { contact: string }) => `Stored: unsure about ${contact}. b takes it back.`,
      later: ({ contact }: { contact: string }) => `${contact} comes last. Nothing stored.`,
      exclude: ({ contact }: { contact: string }) => `Stored: ${contact} is left out. b takes it back.`,
      surest: ({ count }: { count: number }) =>
        `Stored: ${some(count, 'pair')} confirmed. b takes all of it back.`,
    },
    takenBack: 'Taken back. This is the question again.',
    nothingToTakeBack: 'Nothing to take back in this session.',
    tooFast: 'Too fast to have read this screen: not taken as an answer.',
    noSuchKey: 'That key does nothing here; ? lists the keys.',
    finishedKeys: 'b takes the last answer back, any other key ends.',
    interrupted: 'Stopped. Everything you answered is stored.',
    interruptedAfter: ({ answered }: { answered: number }) =>
      `${some(answered, 'answer')} stored in this session.`,
    closing: {
      answered: ({ answered, seconds }: { answered: number; seconds: number | null }) =>
        `${some(answered, 'answer')} stored${seconds === null ? '' : `, about ${some(seconds, 'second')} each`}.`,
      checks: ({ asked, agreed }: { asked: number; agreed: number }) =>
        `Asked again or checked: ${asked}; ${agreed} of them answered alike.`,
      expectedWrong: ({ expectedWrong }: { expectedWrong: number }) =>
        `Expected wrong among all pairs taken or confirmed: ${expectedEn(expectedWrong)}.`,
      done: 'No question is left that is worth asking: further answers would change next to nothing.',
      donePartly: 'Of those asked about here, no question is left. Go on with the others: migrate review',
      left: ({ left, pairs, goOn }: { left: number; pairs: number; goOn: string }) =>
        `About ${some(left, 'question')} left${pairs > 0 ? `, which would settle about ${some(pairs, 'more pair')}` : ''}. Go on at any time: ${goOn}`,
      limit: ({ pairs, goOn }: { pairs: number; goOn: string }) =>
        `As many as you wanted. More answers would settle about ${some(pairs, 'more pair')}: ${goOn}`,
      notAsked: 'They are asked only in a terminal.',
    },
    /** Before the first question. */
    opening: {
      recognised: ({ count, confirmed, examples }: { count: number; confirmed: number; examples: number }) =>
        `${some(count, 'contact')} recognised without asking${confirmed > 0 ? ` (and ${confirmed} confirmed by you)` : ''}${examples > 0 ? ', such as' : '.'}`,
      questions: ({ count, minutes }: { count: number; minutes: number }) =>
        `${some(count, 'question')} left, about ${some(minutes, 'minute')}. Stop whenever you like: every answer is stored.`,
      noQuestions: 'No question is open.',
      grouped: ({ grouped, groups }: { grouped: number; groups: number }) =>
        groups === 1
          ? `${grouped} of them rest on the same clues and can be answered as 1 group.`
          : `${grouped} of them can be answered as ${groups} groups, each resting on the same clues.`,
      ways: {
        'one-by-one': () => ({
          word: 'one by one',
          help: 'one screen a question, one key an answer; first what settles most',
        }),
        groups: () => ({
          word: 'by groups',
          help: 'those that rest on the same clues together, each row to be unticked; then the others',
        }),
        accept: (v: Sure) => ({
          word: `accept ${v.count} from ${percent(v.from)} (expected wrong: ${expectedEn(v.expectedWrong)})`,
          help: `accept the ${some(v.count, 'that is', 'that are')} at least ${percent(v.from)} likely, as one act; "migrate undo" takes it back`,
        }),
        look: ({ onOneClue }: Sure & { onOneClue: number }) => ({
          word: `look through ${onOneClue} taken on one clue`,
          help: 'one list of those taken without asking on one kind of clue, mostly the name; untick who is somebody else',
        }),
        stop: () => ({ word: 'not now', help: 'stop here; "migrate review" asks at any time' }),
      } as Record<
        'one-by-one' | 'groups' | 'accept' | 'look' | 'stop',
        (v: Sure & { onOneClue: number }) => Word
      >,
      looked: ({ confirmed, rejected }: { confirmed: number; rejected: number }) =>
        `${some(confirmed, 'pair')} confirmed, ${rejected} rejected; "migrate undo" takes it back.`,
      accepted: ({ count, expectedWrong }: { count: number; expectedWrong: number }) =>
        `${some(count, 'pair')} confirmed as one act, ${expectedEn(expectedWrong)} of them expected to be wrong; "migrate undo" takes it back.`,
      noneAccepted: ({ from, left }: { from: number; left: number }) =>
        left > 0 ? 'Nobody confirmed.' : `Nobody confirmed: no open pair is ${percent(from)} likely or more.`,
      leftToLook: ({ from, left }: { from: number; left: number }) =>
        `${some(left, 'open pair')} at least ${percent(from)} likely ${left === 1 ? 'wants' : 'want'} a look, in doubt or of one person in two pairs: "migrate review" asks.`,
    },
    /** Pairs taken without asking on one kind of clue, shown as a group is. */
    taken: {
      title: ({ count }: { count: number }) =>
        `Taken without asking, on one kind of clue: ${people(count)}, the weakest first`,
      ask: 'Untick whoever is not the same person, then 1.',
      keys: [
        ['1', 'All that are ticked are the same person as beside them; those unticked are somebody else.'],
        ['n', 'None of those ticked is the same person.'],
        ['space', 'Tick or untick a row, ↑ ↓ PgUp PgDn move.'],
        ['s', 'Later: nothing is stored.'],
      ] as [string, string][],
    },
    batch: {
      title: ({ pattern, count }: { pattern: string; count: number }) => `${pattern}: ${people(count)}`,
      position: ({ number, total }: { number: number; total: number }) => `Group ${number} of ${total}`,
      ask: 'They all rest on the same clues. Are all that are ticked the same person as beside them?',
      bar: [
        ['1', 'same person, all ticked'],
        ['n', 'not these'],
        ['u', 'unsure'],
        ['space', 'tick'],
        ['a', 'all or none'],
        ['s', 'later'],
        ['b', 'back'],
        ['?', 'keys'],
        ['q', 'stop'],
      ] as [string, string][],
      keys: [
        ['1', 'All that are ticked are the same person as beside them.'],
        ['n', 'None of those ticked is. Who may be somebody else is asked about again.'],
        ['u', 'Unsure of those ticked: not asked again soon.'],
        ['space', 'Tick or untick a row, ↑ ↓ PgUp PgDn move. Who is unticked is asked about one by one.'],
        ['a', 'Tick all or none.'],
        ['s', 'Later: nothing is stored of this group.'],
        ['b', 'Back: take the last answer back and show its group again.'],
        ['q', 'Stop. "migrate review" goes on from here at any time.'],
      ] as [string, string][],
      shown: ({ from, to, count }: { from: number; to: number; count: number }) =>
        `${from} to ${to} of ${count}; ${to < count ? '↓ or PgDn' : '↑ or PgUp'} shows more`,
      seeAll: 'Look at all of them first: ↓ or PgDn.',
      none: 'No two open questions rest on the same clues. "migrate review" asks them one by one.',
      accepted: ({ count }: { count: number }) => `${some(count, 'pair')} confirmed.`,
      rejected: ({ count }: { count: number }) => `${some(count, 'pair')} rejected.`,
      /** Of those rejected: who may be somebody else besides. */
      othersOpen: ({ count }: { count: number }) =>
        count === 1
          ? '1 of these people has another candidate and is asked about again.'
          : `${count} of these people have other candidates and are asked about again.`,
      undo: 'Each group is one act: "migrate undo" takes the last one back.',
      nothing: 'Nothing confirmed and nothing rejected.',
      pattern: ({ pattern }: { pattern: string }) => `  pattern: ${pattern}`,
      next: "Confirm or reject a group: migrate review --batch-accept 'PATTERN', or --batch-reject.",
    },
  },
  zh: {
    preparing: '正在比对姓名，挑选要问的问题……',
    personal: {
      untick: ({ count }) =>
        `这 ${count} 位看来是家人、生活服务或店家：不提问、不邀请、不发消息。想在领英上找的人，请去掉前面的勾。`,
      unseen: ({ count }) =>
        `有 ${count} 位看来是家人、生活服务或店家，这里不会问到。“migrate people outcome:personal” 可列出他们；想找其中某位，请用 “migrate decide 姓名 not-personal”。`,
      chosen: ({ count, of }) =>
        count === of ? `${of} 位都算家人与服务` : `${count} 位算家人与服务，${of - count} 位要找`,
    },
    position: ({ number, total }) => `第 ${number} 题，共约 ${total} 题`,
    timeLeft: ({ minutes }) =>
      minutes < 0.5
        ? '还需不到 1 分钟'
        : minutes < 90
          ? `还需约 ${Math.max(1, Math.round(minutes))} 分钟`
          : `还需约 ${Math.round(minutes / 60)} 小时`,
    checks: {
      again: '重复提问，用来了解回答是否稳定：按您现在的判断回答即可。',
      audit: '抽查：这一对没有问过您就直接认定了，对吗？',
    },
    who: ({ candidates }) => (candidates === 1 ? '是同一个人吗？' : '这位在领英上是谁？'),
    wechat: '微信',
    linkedin: '领英',
    likelihood: ({ probability }) =>
      `${['几乎肯定', '很可能', '比较可能', '可能性各半', '可能性较小', '可能性很小'][degreeOf(probability)]} ${percent(probability)}`,
    foundByYou: '您搜索到的',
    fields: {
      name: '姓名',
      reading: '读音',
      nickname: '昵称',
      through: '关系',
      accounts: '小号',
      wechatId: '微信号',
      company: '公司',
      about: '简介',
      region: '地区',
      labels: '标签',
      since: '添加',
      messages: '消息',
      profile: '主页',
      for: '吻合',
      against: '不符',
      rivals: '或者是',
    },
    howMet: {
      qq: '通过 QQ',
      'wechat-id': '通过微信号',
      phone: '通过手机号',
      card: '通过名片',
      group: '通过群聊',
      scan: '扫二维码',
      search: '通过搜索',
      nearby: '附近的人',
      other: '',
    },
    messages: ({ count, lastOn }) => (lastOn ? `${count} · ${lastOn}` : `${count} 条`),
    nothing: '无',
    more: ({ count }) => (count === 0 ? '已到末尾，↓ 从头看起：↑ ↓' : `…… 还有 ${count} 行：↑ ↓`),
    bar: [
      ['n', '都不是'],
      ['u', '不确定'],
      ['s', '稍后'],
      ['b', '退回'],
      ['/', '搜索'],
      ['e', '解释'],
      ['o', '打开主页'],
      ['x', '排除'],
      ['?', '帮助'],
      ['q', '停止'],
    ],
    same: '是同一人',
    allKeys: '帮助',
    keysTitle: '按一个键即回答，不用按回车。每个回答都会先保存，再显示下一题。',
    keys: [
      ['1 2 3', '与这位人选是同一个人。'],
      ['n', '都不是。'],
      ['u', '不确定：近期不再问。'],
      ['s', '稍后：不保存，放到最后再问。'],
      ['b', '退回：撤销上一个回答并重新显示那道题，可以一直退回。'],
      ['/', '边输入边搜索全部人脉：汉字、拼音、首字母、公司、职位。回车把找到的人放到旁边比较。'],
      ['e', '解释：逐条列出每位人选的线索（分）。'],
      ['o', '在浏览器中打开主页。'],
      ['x', '排除这位联系人：不邀请，也不再问起。'],
      ['+', '把最有把握的一次全部确认；会先说明有几对、预计错几对。'],
      ['q', '停止。随时可用 “migrate review” 接着回答。'],
    ],
    marks: '[方括号]里是另一边没有的内容。',
    anyKey: '按任意键回到题目。',
    anyKeyOnCard: '按任意键返回。',
    explainTitle: '各条线索（单位为分，每多一分，可能性翻一倍）。',
    scroll: '↑ ↓ 滚动，按其他键回到题目。',
    search: {
      hint: '输入姓名、拼音、首字母或公司。↑ ↓ 选择，回车放到旁边比较，Esc 返回。',
      found: ({ count, most }) =>
        count === 0 ? '没有找到任何人。' : count > most ? `最相符的 ${most} 位：` : `找到 ${count} 位：`,
    },
    open: {
      which: '打开哪一位的主页？请按编号。',
      opened: ({ url }) => `已打开 ${url}`,
      failed: ({ url }) => `这里没有浏览器。地址：${url}`,
      none: '这里没有已知的主页地址。',
    },
    claimed: {
      notice: ({ connection, contact }) =>
        `${connection} 已认定是 ${contact}。是同一个人的两个微信号，还是改为这一位？`,
      bar: [
        ['p', '是同一个人的两个号'],
        ['m', '改为这一位'],
        ['b', '退回，不保存'],
      ],
      cancelled: '没有保存。',
    },
    surest: {
      word: (v) => `确认 ${percent(v.from)} 以上的 ${v.count} 对（预计错${expectedZh(v.expectedWrong)} 对）`,
      notice: (v) =>
        `可能性在 ${percent(v.from)} 以上的有 ${v.count} 对，预计其中${expectedZh(v.expectedWrong)} 对是错的。全部确认吗？`,
      bar: [
        ['1', '都是同一人'],
        ['b', '退回，不保存'],
      ],
      none: ({ from }) => `没有可能性在 ${percent(from)} 以上的问题。`,
    },
    stored: {
      same: ({ contact, connection }) => `已保存：${contact} 就是 ${connection}。按 b 撤销。`,
      none: ({ contact }) => `已保存：${contact} 不是所列的任何人。按 b 撤销。`,
      unsure: ({ contact }) => `已保存：不确定 ${contact} 是谁。按 b 撤销。`,
      later: ({ contact }) => `${contact} 留到最后再问，没有保存。`,
      exclude: ({ contact }) => `已保存：排除 ${contact}。按 b 撤销。`,
      surest: ({ count }) => `已保存：确认了 ${count} 对。按 b 全部撤销。`,
    },
    takenBack: '已撤销，请重新回答这道题。',
    nothingToTakeBack: '这一次还没有可以撤销的回答。',
    tooFast: '按得太快，来不及看清题目，没有当作回答。',
    noSuchKey: '这个键在这里没有作用；按 ? 查看按键。',
    finishedKeys: '按 b 撤销上一个回答，按其他键结束。',
    interrupted: '已停止。您回答过的内容都已保存。',
    interruptedAfter: ({ answered }) => `本次已保存 ${answered} 个回答。`,
    closing: {
      answered: ({ answered, seconds }) =>
        `已保存 ${answered} 个回答${seconds === null ? '' : `，平均每题约 ${seconds} 秒`}。`,
      checks: ({ asked, agreed }) => `重复提问或抽查 ${asked} 题，其中 ${agreed} 题回答一致。`,
      expectedWrong: ({ expectedWrong }) =>
        `在所有已认定或已确认的配对中，预计有${expectedZh(expectedWrong)} 个是错的。`,
      done: '已经没有值得再问的问题：继续回答几乎不会改变什么。',
      donePartly: '这次要问的人都已问完。继续问其他人：migrate review',
      left: ({ left, pairs, goOn }) =>
        `还剩约 ${left} 题${pairs > 0 ? `，预计可再确定约 ${pairs} 对` : ''}。随时可以继续：${goOn}`,
      limit: ({ pairs, goOn }) => `已达到您设定的题数。继续回答预计可再确定约 ${pairs} 对：${goOn}`,
      notAsked: '须在终端中运行，才会提问。',
    },
    opening: {
      recognised: ({ count, confirmed, examples }) =>
        `自动认定 ${count} 位联系人${confirmed > 0 ? `，另有 ${confirmed} 位由您确认` : ''}${examples > 0 ? '。例如：' : '。'}`,
      questions: ({ count, minutes }) =>
        `还有 ${count} 个问题，约需 ${minutes} 分钟。随时可以停下，每个回答都会立即保存。`,
      noQuestions: '没有待确认的问题。',
      grouped: ({ grouped, groups }) => `其中 ${grouped} 个线索相同，可以分 ${groups} 组回答。`,
      ways: {
        'one-by-one': () => ({ word: '逐个回答', help: '一屏一个问题，按一个键即回答；先问最关键的' }),
        groups: () => ({ word: '分组回答', help: '线索相同的一起回答，每行都可以去掉勾；其余的再逐个回答' }),
        accept: (v) => ({
          word: `确认 ${percent(v.from)} 以上的 ${v.count} 对（预计错${expectedZh(v.expectedWrong)} 对）`,
          help: `把可能性在 ${percent(v.from)} 以上的 ${v.count} 对一次确认；可用 “migrate undo” 撤销`,
        }),
        look: ({ onOneClue }) => ({
          word: `检查只凭一类线索认定的 ${onOneClue} 对`,
          help: '自动认定的里面，只凭一类线索（多半是姓名）的列在一起；不是同一个人的，去掉前面的勾',
        }),
        stop: () => ({ word: '以后再说', help: '到此为止；随时可用 “migrate review” 接着回答' }),
      },
      looked: ({ confirmed, rejected }) =>
        `已确认 ${confirmed} 对，否定 ${rejected} 对；可用 “migrate undo” 撤销。`,
      accepted: ({ count, expectedWrong }) =>
        `已一次确认 ${count} 对，预计其中${expectedZh(expectedWrong)} 对是错的；可用 “migrate undo” 撤销。`,
      noneAccepted: ({ from, left }) =>
        left > 0 ? '没有确认任何配对。' : `没有确认任何配对：待确认的配对，可能性都不到 ${percent(from)}。`,
      leftToLook: ({ from, left }) =>
        `可能性在 ${percent(from)} 以上的待确认配对有 ${left} 对要看一看：有可疑之处，或同一个人出现在两对里。“migrate review” 会问您。`,
    },
    taken: {
      title: ({ count }) => `没有问您、只凭一类线索认定的 ${count} 位，最没有把握的在前`,
      ask: '不是同一个人的，请去掉勾，再按 1。',
      keys: [
        ['1', '打勾的各行，左右都是同一个人；去掉勾的不是。'],
        ['n', '打勾的都不是同一个人。'],
        ['空格', '打勾或去掉勾，↑ ↓ PgUp PgDn 移动。'],
        ['s', '稍后：不保存。'],
      ],
    },
    batch: {
      title: ({ pattern, count }) => `${pattern}：${count} 人`,
      position: ({ number, total }) => `第 ${number} 组，共 ${total} 组`,
      ask: '这一组的线索都相同。打勾的各行，左右两边都是同一个人吗？',
      bar: [
        ['1', '打勾的都是同一人'],
        ['n', '这些都不是'],
        ['u', '不确定'],
        ['空格', '打勾'],
        ['a', '全选或全不选'],
        ['s', '稍后'],
        ['b', '退回'],
        ['?', '帮助'],
        ['q', '停止'],
      ],
      keys: [
        ['1', '打勾的各行，左右都是同一个人。'],
        ['n', '打勾的都不是。如果还有别的人选，会再问。'],
        ['u', '打勾的都不确定：近期不再问。'],
        ['空格', '打勾或去掉勾，↑ ↓ PgUp PgDn 移动。没有打勾的人会逐个提问。'],
        ['a', '全部打勾，或全部去掉。'],
        ['s', '稍后：这一组不保存。'],
        ['b', '退回：撤销上一个回答并重新显示那一组。'],
        ['q', '停止。随时可用 “migrate review” 接着回答。'],
      ],
      shown: ({ from, to, count }) =>
        `第 ${from} 至 ${to} 位，共 ${count} 位；按 ${to < count ? '↓ 或 PgDn 看更多' : '↑ 或 PgUp 往回看'}`,
      seeAll: '请先看完全部：按 ↓ 或 PgDn。',
      none: '没有两个问题的线索相同。“migrate review” 会逐个提问。',
      accepted: ({ count }) => `已确认 ${count} 对。`,
      rejected: ({ count }) => `已否定 ${count} 对。`,
      othersOpen: ({ count }) => `其中 ${count} 位还有别的人选，会再问。`,
      undo: '每一组记为一次操作，可用 “migrate undo” 撤销最后一组。',
      nothing: '没有确认，也没有否定。',
      pattern: ({ pattern }) => `  组名：${pattern}`,
      next: '确认或否定一组：migrate review --batch-accept 组名，或 --batch-reject 组名。',
    },
  },
});
