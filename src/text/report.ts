import { bilingual } from './bilingual.ts';

type Values = Record<string, string | number | boolean>;
type Sentence = (values: Values) => string;

/** What each outcome is called, and what it means. */
interface OutcomeWords {
  name: string;
  meaning: string;
}

interface ReportWords {
  title: string;
  /** The answer in one sentence; values: rows, connected, invite, ask, review. */
  answer: Sentence;
  /** values: rows, parts (`310 + 22 + …`). */
  sum: Sentence;
  outcomes: Record<string, OutcomeWords>;
  reasons: Record<string, Sentence>;
  nextSteps: Record<string, string>;
  /** What stands between a name and its value, and around what is added. */
  colon: string;
  inBrackets: (text: string) => string;
  features: Record<string, string>;
  notes: Record<string, string>;
}

export const reportWords = bilingual<ReportWords>({
  en: {
    title: 'From WeChat to LinkedIn',
    answer: ({ rows, connected, invite, ask, review }) =>
      rows === 0
        ? 'No WeChat contacts have been imported yet.'
        : `Of ${rows} ${one(rows, 'row', 'rows')} read from WeChat, ${connected} ${one(connected, 'is', 'are')} already ` +
          `connected with you on LinkedIn, ${invite} can be invited, ${ask} ${one(ask, 'is', 'are')} to be asked on WeChat, ` +
          `and ${review} ${one(review, 'waits', 'wait')} for your answer.`,
    sum: ({ rows, parts }) => `${parts} = ${rows}: every row has exactly one outcome.`,
    outcomes: {
      connected: { name: 'Connected', meaning: 'Already one of your LinkedIn connections.' },
      invited: { name: 'Invited', meaning: 'You have sent an invitation; no connection yet.' },
      invite: { name: 'To invite', meaning: 'Not among your connections, and their name can be searched.' },
      ask: {
        name: 'To ask',
        meaning:
          'Ask on WeChat: what you have does not tell who this is, or whether they still use LinkedIn.',
      },
      review: { name: 'Your answer', meaning: 'May be a connection; only you can tell.' },
      personal: {
        name: 'Personal',
        meaning: 'Family, services and shops: not asked about, invited or written to.',
      },
      duplicate: { name: 'Duplicate', meaning: 'Another row or account of somebody counted already.' },
      excluded: {
        name: 'Left out',
        meaning: 'No tie any more, not on LinkedIn, asked without an answer, or left out by you.',
      },
      'not-a-person': {
        name: 'Not a person',
        meaning: 'Groups, official accounts, system rows, unusable rows.',
      },
    },
    reasons: {
      recognised: () => 'Recognised among your LinkedIn connections.',
      'confirmed-by-you': () => 'You said that this is the same person.',
      'one-candidate': () =>
        'One connection may be this person, not surely enough to be taken without asking you.',
      'perhaps-other': () =>
        'One connection may be this person, but the name on WeChat may be somebody else’s, or that of a firm, a place or a trade.',
      'perhaps-family': () =>
        'One connection may be this person, but you call them family: few of those are connections, and others have their names.',
      'perhaps-served': () =>
        'One connection may be this person, but you know them by a service, and somebody else may have the same name.',
      'doubted-by-you': () =>
        'One connection may be this person, but your remark leaves open who it is, or who has the account now.',
      'told-otherwise': () =>
        'One connection has this name, but of the two something is told that one person cannot be.',
      'several-of-the-name': () =>
        'One connection may be this person, but many have this name, and many others share what agrees besides.',
      'not-decisive': () => 'One connection may be this person, but no whole name and no address agrees.',
      'several-candidates': ({ others }) =>
        `One of ${Number(others) + 1} connections that may be this person, none of them likelier.`,
      family: ({ words }) => `Family: you call them “${words}”.`,
      service: ({ words }) => `A service or shop, by the word “${words}”.`,
      'personal-by-your-word': () => 'You said that they are family or a service.',
      'invitation-sent': ({ sentOn }) =>
        `You sent an invitation${sentOn ? ` on ${sentOn}` : ''}: not answered, declined or withdrawn (LinkedIn does not say which).`,
      'sent-by-your-word': ({ sentOn }) =>
        `You said that you sent an invitation on ${sentOn}: no connection yet.`,
      'accepted-your-invitation': () => 'You invited them, and they are among your connections since.',
      'connected-by-your-word': () => 'You said that you are connected already.',
      'not-found-on-linkedin': () => 'You searched for them on LinkedIn and did not find them.',
      'no-connection-above-threshold': () =>
        'Apart from those matched to other contacts, none of your LinkedIn connections is likely to be this person.',
      'all-candidates-rejected': () => 'You said that those who looked alike are someone else.',
      'only-a-surname': () => 'Only a family name or a form of address is known.',
      'only-a-first-name': () => 'Only one name is known, too little to search for.',
      'only-a-nickname': () => 'Only the nickname they chose is known.',
      'perhaps-not-on-linkedin': () => 'Not among your connections, and perhaps no longer on LinkedIn.',
      'you-were-unsure': () => 'You were not sure who on LinkedIn this is: only they can tell.',
      'gave-no-answer': () => 'You asked them on WeChat, and they gave no answer.',
      'told-too-little': () => 'They answered, but not with what finds them on LinkedIn.',
      'known-through': ({ through, words }) =>
        `You know them through ${through} (“${words}”): what is their own name?`,
      'remark-is-not-a-name': () => 'Your remark describes them but does not name them.',
      'no-name': () => 'There is neither a remark nor a nickname.',
      'same-contact-again': ({ file, row, firstFile, firstRow }) =>
        `The same contact as row ${firstRow} of ${firstFile}, again in row ${row} of ${file}.`,
      'same-person-again': ({ name }) => `Another account of ${name}, who is counted once.`,
      'left-out-by-you': ({ why }) => `You left them out${why ? `: ${why}` : '.'}`,
      'not-on-linkedin': () => 'They told you that they are not on LinkedIn.',
      unwanted: ({ words }) => `Your remark says to leave them alone: “${words}”.`,
      former: () => 'You are no longer friends on WeChat.',
      blocked: () => 'You blocked them on WeChat.',
      stranger: () => 'Never added as a friend: shares a group with you or sent a request.',
      group: () => 'A group chat.',
      official: () => 'An official account.',
      system: () => 'One of WeChat’s own accounts.',
      bot: () => 'A bot.',
      self: () => 'Yourself.',
      'empty-row': () => 'The row is empty.',
      'duplicate-row': () => 'The same account stands in an earlier row of this file, which counts.',
    },
    nextSteps: {
      'nothing-to-do': 'Nothing to do.',
      'answer-the-question': 'Run “migrate review” and answer.',
      'wait-for-an-answer': 'Wait, or remind them on WeChat.',
      'ask-as-it-lapsed': 'LinkedIn has let the invitation lapse: ask them on WeChat.',
      'send-an-invitation': 'Search for them on LinkedIn and send an invitation.',
      'ask-on-wechat-first':
        'Probably in mainland China, where LinkedIn closed on 2023-08-09: ask on WeChat whether they still use it.',
      'ask-for-the-name':
        'Ask on WeChat for their full name (“migrate ask” has the message), or put it in the remark and import again.',
      'wait-for-their-answer':
        'You have asked on WeChat: wait for their answer, and note it with “migrate ask”.',
      'leave-in-peace': 'You have asked on WeChat and they did not answer.',
      'keep-in-touch-elsewhere': 'Keep in touch by phone or e-mail.',
      'ask-for-the-profile':
        'Ask on WeChat for the name they use on LinkedIn, or the address of their profile.',
      'look-at-the-row': 'Look at this row of the export.',
    },
    colon: ': ',
    inBrackets: (text) => ` (${text})`,
    features: {
      prior: 'before any clue',
      'common-name': 'a common name, and nothing else agrees',
      surname: 'family name',
      'given-name': 'given name',
      'full-name': 'full name',
      'english-name': 'English name',
      doubt: 'whether it is one person',
      reading: 'doubt about how to read the name',
      spelling: 'the way of spelling',
      'mixed-systems': 'surname and given name spelled by different systems',
      company: 'company',
      occupation: 'what they do',
      goods: 'what they make or sell',
      place: 'place',
      gender: 'man or woman',
      age: 'age',
      handle: 'WeChat id and profile address',
      email: 'e-mail',
      profile: 'LinkedIn profile known to be theirs',
      phone: 'phone',
      region: 'region',
    },
    notes: {
      pinyin: 'pinyin',
      'wade-giles': 'Wade-Giles',
      taiwan: 'as spelled in Taiwan',
      'hong-kong': 'as spelled in Hong Kong',
      macau: 'as spelled in Macau',
      'southeast-asia': 'as spelled in Singapore and Malaysia',
      korean: 'as spelled in Korea',
      vietnamese: 'as spelled in Vietnam',
      japanese: 'as read in Japanese',
      'by-sound': 'written in Chinese by its sound',
      'one-of-several-spellings': 'one of several usual ones',
      'perhaps-other': 'it may be somebody else, a firm or a place',
      'perhaps-family': 'few of your family are connections',
      'perhaps-served': 'you know them by a service',
      'doubted-by-you': 'your remark leaves it open',
      'told-otherwise': 'something else tells them apart',
      'several-of-the-name': 'several people may be called so',
      'seldom-spelled-so': 'seldom seen among your connections',
      equal: 'the same',
      variant: 'a variant of the same character',
      spelled: 'two spellings of one name',
      nickname: 'a short form',
      similar: 'sounds alike',
      typo: 'one letter apart',
      homophone: 'same sound, other characters',
      initials: 'the initials agree',
      partial: 'only a part agrees',
      missing: 'nothing to compare it with',
      contradiction: 'different',
      'same-work': 'the same line of work',
      'same-goods': 'the same kind of goods',
      'same-place': 'the same place, or one in the other',
      'both-female': 'a woman on both sides',
      'both-male': 'a man on both sides',
      'gender-differs': 'a woman on one side, a man on the other',
    },
  },
  zh: {
    title: '从微信到领英',
    answer: ({ rows, connected, invite, ask, review }) =>
      rows === 0
        ? '还没有导入任何微信联系人。'
        : `从微信读到 ${rows} 行：${connected} 人已是您的领英人脉，${invite} 人可以邀请，${ask} 人要先在微信上问，${review} 人待确认。`,
    sum: ({ rows, parts }) => `${parts} = ${rows}：每一行都有且只有一个去向。`,
    outcomes: {
      connected: { name: '已是人脉', meaning: '已在您的领英人脉中。' },
      invited: { name: '已邀请', meaning: '您已发出邀请，但对方尚未接受。' },
      invite: { name: '可邀请', meaning: '不在您的领英人脉中，姓名可以搜索。' },
      ask: { name: '需询问', meaning: '要在微信上问：现有信息看不出这是谁，或不知是否还用领英。' },
      review: { name: '待确认', meaning: '可能是某位领英人脉，只有您能判断。' },
      personal: { name: '家人与服务', meaning: '家人、生活服务和店家：不提问、不邀请、不发消息。' },
      duplicate: { name: '重复', meaning: '同一人的另一行或另一个账号，已计过一次。' },
      excluded: {
        name: '已排除',
        meaning: '已不是好友、没有领英、问过没有结果，或由您排除。',
      },
      'not-a-person': { name: '非个人', meaning: '群聊、公众号、系统账号，以及无法使用的行。' },
    },
    reasons: {
      recognised: () => '已在您的领英人脉中认出此人。',
      'confirmed-by-you': () => '您确认过这是同一个人。',
      'one-candidate': () => '有一位领英人脉可能是此人，但把握还不够，要请您确认。',
      'perhaps-other': () => '有一位领英人脉可能是此人，但微信上的名字也许是另一个人，或是店名、地名、行当。',
      'perhaps-family': () =>
        '有一位领英人脉可能是此人，但备注称其为家人：家人很少是领英人脉，而同名的人不少。',
      'perhaps-served': () => '有一位领英人脉可能是此人，但您是因其服务而认识对方的，同名的也许是另一个人。',
      'doubted-by-you': () => '有一位领英人脉可能是此人，但您的备注里还不确定是谁，或账号现在由谁在用。',
      'told-otherwise': () => '有一位领英人脉与此人同名，但两边所说的不可能是同一个人。',
      'several-of-the-name': () => '有一位领英人脉可能是此人，但同名的人很多，其余一致之处许多人也有。',
      'not-decisive': () => '有一位领英人脉可能是此人，但没有完整的姓名或联系方式一致。',
      'several-candidates': ({ others }) =>
        `有 ${Number(others) + 1} 位领英人脉可能是此人，这里列出其中一位，没有比这位更像的。`,
      family: ({ words }) => `家人：您的备注是“${words}”。`,
      service: ({ words }) => `生活服务或店家：写着“${words}”。`,
      'personal-by-your-word': () => '您说过，此人是家人或生活服务。',
      'invitation-sent': ({ sentOn }) =>
        `您${sentOn ? `已于 ${sentOn} ` : '已'}发出邀请：对方未回应、已拒绝，或邀请已撤回（领英的数据不区分）。`,
      'sent-by-your-word': ({ sentOn }) => `您说已于 ${sentOn} 发出邀请：尚未成为人脉。`,
      'accepted-your-invitation': () => '您发出过邀请，此人后来已成为您的人脉。',
      'connected-by-your-word': () => '您说过，你们已经是领英人脉。',
      'not-found-on-linkedin': () => '您在领英上找过，没有找到此人。',
      'no-connection-above-threshold': () => '除已对应其他联系人的以外，您的领英人脉中没有人像是此人。',
      'all-candidates-rejected': () => '您说过，那些相似的领英人脉都不是此人。',
      'only-a-surname': () => '只知道姓或称呼，不知道全名。',
      'only-a-first-name': () => '只知道一个名字，不足以搜索。',
      'only-a-nickname': () => '只有对方自己起的昵称。',
      'perhaps-not-on-linkedin': () => '不在您的领英人脉中，也许已不用领英。',
      'you-were-unsure': () => '您不确定此人是哪位领英人脉，只有本人知道。',
      'gave-no-answer': () => '您在微信上问过，对方没有回复。',
      'told-too-little': () => '对方回复过，但凭这些在领英上找不到人。',
      'known-through': ({ through, words }) =>
        `备注里的“${through}”不是此人的姓名（备注写着“${words}”）：此人自己叫什么？`,
      'remark-is-not-a-name': () => '您的备注只是描述，没有写姓名。',
      'no-name': () => '既没有备注，也没有昵称。',
      'same-contact-again': ({ file, row, firstFile, firstRow }) =>
        `${file} 第 ${row} 行与 ${firstFile} 第 ${firstRow} 行是同一个联系人。`,
      'same-person-again': ({ name }) => `与“${name}”是同一个人的另一个账号，只计一次。`,
      'left-out-by-you': ({ why }) => (why ? `您已排除此人：${why}` : '您已排除此人。'),
      'not-on-linkedin': () => '对方告诉您没有在用领英。',
      unwanted: ({ words }) => `您的备注表示不想再联系：“${words}”。`,
      former: () => '你们已不再是微信好友。',
      blocked: () => '您已在微信中将其拉黑。',
      stranger: () => '从未加为好友：只是同在一个群，或发过好友请求。',
      group: () => '群聊。',
      official: () => '公众号。',
      system: () => '微信的系统账号。',
      bot: () => '机器人。',
      self: () => '您自己。',
      'empty-row': () => '这一行是空的。',
      'duplicate-row': () => '同一账号在本文件前面已出现过，以前面的为准。',
    },
    nextSteps: {
      'nothing-to-do': '无需操作。',
      'answer-the-question': '运行 “migrate review” 回答。',
      'wait-for-an-answer': '等待回应，或在微信上提醒对方。',
      'ask-as-it-lapsed': '领英已让邀请失效：请在微信上问对方。',
      'send-an-invitation': '在领英上搜索此人并发出邀请。',
      'ask-on-wechat-first':
        '可能在中国大陆（领英已于 2023-08-09 在大陆停止服务）：请先在微信上问问对方是否还在用领英。',
      'ask-for-the-name': '在微信上问清全名（“migrate ask” 备有消息），或把姓名写进备注后重新导入。',
      'wait-for-their-answer': '您已在微信上问过：等对方回复，再用 “migrate ask” 记下。',
      'leave-in-peace': '您已在微信上问过，对方没有回复。',
      'keep-in-touch-elsewhere': '用电话或邮件保持联系。',
      'ask-for-the-profile': '在微信上问对方在领英上用的名字或主页地址。',
      'look-at-the-row': '请查看导出文件中的这一行。',
    },
    colon: '：',
    inBrackets: (text) => `（${text}）`,
    features: {
      prior: '尚无线索时',
      'common-name': '常见姓名，且没有其他一致之处',
      surname: '姓',
      'given-name': '名',
      'full-name': '全名',
      'english-name': '英文名',
      doubt: '未必是同一个人',
      reading: '姓名的读法不确定',
      spelling: '拼写方式',
      'mixed-systems': '姓和名的拼写体系不同',
      company: '公司',
      occupation: '职业',
      goods: '经营的产品',
      place: '地点',
      gender: '性别',
      age: '年龄',
      handle: '微信号与领英主页地址',
      email: '邮箱',
      profile: '已知属于此人的领英主页',
      phone: '电话',
      region: '地区',
    },
    notes: {
      pinyin: '拼音',
      'wade-giles': '威妥玛拼音',
      taiwan: '台湾拼写',
      'hong-kong': '香港拼写',
      macau: '澳门拼写',
      'southeast-asia': '新马拼写',
      korean: '韩国拼写',
      vietnamese: '越南拼写',
      japanese: '日语读法',
      'by-sound': '音译',
      'one-of-several-spellings': '常见写法之一',
      'perhaps-other': '也许是别人，或是店名、地名',
      'perhaps-family': '家人很少是领英人脉',
      'perhaps-served': '您是因其服务而认识的',
      'doubted-by-you': '您的备注里还不确定',
      'told-otherwise': '另有不符之处',
      'several-of-the-name': '可能不止一人叫这个名字',
      'seldom-spelled-so': '您的人脉中少见',
      equal: '完全一致',
      variant: '异体字',
      spelled: '同一名字的两种拼写',
      nickname: '昵称或简称',
      similar: '读音相近',
      typo: '差一个字母',
      homophone: '同音不同字',
      initials: '首字母一致',
      partial: '只有一部分一致',
      missing: '没有可以比较的',
      contradiction: '不一致',
      'same-work': '同一类工作',
      'same-goods': '同一类产品',
      'same-place': '同一地点，或一方在另一方之内',
      'both-female': '两边都是女性',
      'both-male': '两边都是男性',
      'gender-differs': '一边是女性，一边是男性',
    },
  },
});

/** The words for a code, or the code itself where we have none. */
export function reasonText(words: ReportWords, code: string, values: Values): string {
  return own(words.reasons, code)?.(values) ?? code;
}

export function nextStepText(words: ReportWords, code: string): string {
  return own(words.nextSteps, code) ?? code;
}

export function featureText(words: ReportWords, code: string): string {
  return own(words.features, code) ?? code;
}

export function noteText(words: ReportWords, code: string): string {
  return own(words.notes, code) ?? code;
}

function own<T>(table: Record<string, T>, code: string): T | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

function one(number: unknown, singular: string, plural: string): string {
  return number === 1 ? singular : plural;
}
