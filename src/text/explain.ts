import { type Bilingual, bilingual, type Language } from './bilingual.ts';
import { percent } from './percent.ts';

/** Structural twins of the linkage's types: text imports nothing. */
type Change =
  | { code: 'short'; bits: number; needed: number }
  | { code: 'never-enough' }
  | { code: 'company' | 'email' | 'full-name'; bits: number; enough: boolean }
  | { code: 'without-rival'; contact: string; connection: string; probability: number; enough: boolean }
  | { code: 'to-spare'; bits: number }
  | {
      code: 'without-clue';
      clue: { feature: string; left: string; right: string; weight: number };
      lacks: 'bits' | 'whole-name' | 'clue';
    };

interface Ground {
  code: 'whole-name' | 'address' | 'rare-name' | 'service';
  clue: string;
}

interface NameSource {
  from: string;
  text: string;
  by: 'phone' | 'email' | 'wechat-id' | null;
}

interface Pair {
  bits: number;
  alone: number;
  probability: number;
}

interface ExplainWords {
  /** By the code of the reason. */
  verdicts: Record<string, string>;
  /** Of a pair taken unasked, in place of a verdict. */
  taken: (why: string) => string;
  grounds: Record<Ground['code'], (clue: string) => string>;
  /** Where a name was read, by `from` of its source; other kinds are other files of LinkedIn. */
  nameFrom: Record<string, (v: { text: string; by: string }) => string>;
  sameBy: Record<'phone' | 'email' | 'wechat-id', string>;
  statuses: Record<string, string>;
  pair: (v: { left: string; right: string }) => string;
  /** Of somebody who is shown though they are matched. */
  matchedWith: (v: { name: string; other: string }) => string;
  isMatchedWith: (other: string) => string;
  nearest: string;
  sum: (pair: Pair) => string;
  left: (pair: Pair) => string;
  runnersUp: (v: { name: string }) => string;
  competitors: (v: { name: string }) => string;
  verdict: (v: { reason: string }) => string;
  personal: (v: { why: string }) => string;
  through: (v: { name: string; words: string; isSure: boolean }) => string;
  alsoNamed: (v: { count: number; text: string }) => string;
  /** Before what an accepted pair rests on, and before what any other lacks. */
  rests: string;
  change: string;
  clues: Record<'company' | 'email' | 'full-name', (bits: string) => string>;
  enough: (enough: boolean) => string;
  short: (v: { bits: string; needed: string }) => string;
  neverEnough: string;
  withoutRival: (v: { rival: string; probability: string }) => string;
  toSpare: (bits: string) => string;
  withoutClue: Record<'bits' | 'whole-name' | 'clue', (v: { clue: string; bits: string }) => string>;
}

export const explainWords: Bilingual<ExplainWords> = bilingual({
  en: {
    verdicts: {
      'confirmed-by-you': 'the same person, because you said so.',
      'perhaps-other':
        'you are asked, because the name on WeChat may be somebody else’s, or that of a firm, a place or a trade.',
      'perhaps-family':
        'you are asked, because you call them family: few of those are connections, and others have their names.',
      'perhaps-served':
        'you are asked, because you know them by a service, and somebody else may have the same name.',
      'doubted-by-you':
        'you are asked, because your own remark leaves open who it is, or who has the account now.',
      'not-decisive': 'you are asked, because no whole name and no address agrees.',
      'several-of-the-name':
        'you are asked, because many have this name, and many others share what agrees besides: an employer, or the same work.',
      'told-otherwise':
        'you are asked, because of the two something is told that one person cannot be: another given name, gender, age or calling.',
      shared: 'you are asked, because others fit about as well; alone this pair would be taken.',
      'error-spent':
        'you are asked: likely enough by itself, but with it too many of the pairs taken would be expected to be wrong.',
      unsure: 'you are asked, because the clues do not settle it.',
      'not-a-person': 'never matched: this is not a person, or nobody you have a tie to.',
      duplicate: 'a second account of somebody who is matched already.',
      'nothing-in-common':
        'no match: nobody on the other side has enough in common with this person to be compared.',
      'rejected-by-you': 'no match: you said that this is someone else.',
      'taken-by-your-answer': 'no match: by your answer, one of the two belongs to somebody else.',
      taken: 'no match: one of the two fits somebody else better, and each has one counterpart.',
      'too-little-agrees': 'no match: what differs weighs more than what agrees.',
      'too-common': 'no match: too many people share the little that agrees.',
      outdone: 'no match: others fit better.',
      'too-unlikely': 'no match: too unlikely to be worth asking you.',
      'enough-questions': 'not asked: there are likelier candidates to ask about first.',
    },
    statuses: {
      accepted: 'taken',
      review: 'you are asked',
      confirmed: 'confirmed by you',
      rejected: 'you said no',
      none: '',
    },
    taken: (why) => `taken as the same person, because ${why} and hardly anybody else fits.`,
    grounds: {
      'whole-name': () => 'a whole name agrees',
      address: (clue) => `an address agrees (${clue})`,
      'rare-name': (clue) => `nearly a whole name agrees, a rare one, beside a strong clue (${clue})`,
      service: () => 'a whole name agrees, as does what you know them for',
    },
    nameFrom: {
      'wechat-id': ({ text }) => `The contact’s name was read from the WeChat ID: ${text}`,
      email: ({ text }) => `The contact’s name was read from the e-mail address: ${text}`,
      notes: ({ text }) => `The contact’s name was read from your notes, a label or their signature: ${text}`,
      told: ({ text }) => `The contact’s name is what they told you: ${text}`,
      'address-book': ({ text, by }) =>
        `The contact’s name is from your address book, the entry with ${by}: ${text}`,
      linkedin: ({ text, by }) =>
        `The contact’s name is from another file of LinkedIn’s export, the entry with ${by}: ${text}`,
    },
    sameBy: {
      phone: 'the same phone number',
      email: 'the same e-mail address',
      'wechat-id': 'the same WeChat ID',
    },
    pair: ({ left, right }) => `${left}  =  ${right}`,
    matchedWith: ({ name, other }) => `${name} is matched with ${other}.`,
    isMatchedWith: (other) => `matched with ${other}`,
    nearest: 'The nearest anybody comes:',
    sum: ({ bits, alone }) =>
      `${signed(bits)}  sum in bits (each doubles the odds): ${percent(alone)} taken alone`,
    left: ({ probability }) => `${percent(probability)} with everybody else who may be meant`,
    runnersUp: ({ name }) => `Others who may be ${name}:`,
    competitors: ({ name }) => `Others who claim ${name}:`,
    verdict: ({ reason }) => `Verdict: ${reason}`,
    personal: ({ why }) =>
      `${why} So nothing is asked about them; "migrate decide PERSON not-personal" changes that.`,
    through: ({ name, words, isSure }) =>
      isSure
        ? `Known through ${name} (${words}): that name is not their own.`
        : `${name} (${words}): that name may be somebody else's, so it is never taken unasked.`,
    alsoNamed: ({ count, text }) =>
      `${count === 1 ? 'Somebody else has' : `${count} others have`} “${text}” in the name: migrate people ${shellWord(text)}`,
    rests: 'What it rests on:',
    change: 'What would have changed it:',
    clues: {
      company: (bits) => `A shared employer would bring about ${bits} bits`,
      email: (bits) => `The same e-mail address on both sides would bring about ${bits} bits`,
      'full-name': (bits) => `The name in your remark as LinkedIn has it would bring about ${bits} bits`,
    },
    enough: (enough): string => (enough ? ': enough.' : '; not enough alone.'),
    short: ({ bits, needed }) => `It is ${bits} bits short of being taken without asking (${needed}).`,
    neverEnough:
      'Nobody is taken unasked unless a name agrees whole, a rare one nearly so beside the employer, or an address does.',
    withoutRival: ({ rival, probability }) => `Without ${rival} it would be ${probability}`,
    toSpare: (bits) => `It has ${bits} bits more than needed.`,
    withoutClue: {
      bits: ({ clue, bits }) => `Without the clue "${clue}" (${bits} bits) you would have been asked.`,
      'whole-name': ({ clue }) =>
        `Without the clue "${clue}" no whole name agrees, and you would have been asked.`,
      clue: ({ clue }) =>
        `Without the clue "${clue}" the name alone is not enough, and you would have been asked.`,
    },
  },
  zh: {
    verdicts: {
      'confirmed-by-you': '同一人：由您确认。',
      'perhaps-other': '待确认：微信上的姓名也许是另一个人，或是店名、地名、行当。',
      'perhaps-family': '待确认：备注称其为家人。家人很少是领英人脉，而同名的人不少。',
      'perhaps-served': '待确认：您是因其服务而认识此人的，同名的也许是另一个人。',
      'doubted-by-you': '待确认：从您的备注看，还不确定是谁，或账号现在由谁在用。',
      'not-decisive': '待确认：没有完整的姓名或联系方式一致。',
      'several-of-the-name':
        '待确认：这个姓名很常见，其余一致之处（同一家公司或同一行当）许多人也有，未必是同一个人。',
      'told-otherwise': '待确认：两边所说的不可能是同一个人：名字、性别、年龄或职业互相矛盾。',
      shared: '待确认：还有别人同样符合；若没有别人，本可直接认定。',
      'error-spent': '待确认：这一对本身足够可能，但若连它也直接认定，预计出错的比例就会过高。',
      unsure: '待确认：现有线索还不足以认定。',
      'not-a-person': '不参与匹配：不是个人账号，或与您已无好友关系。',
      duplicate: '是另一位联系人的第二个账号，以那个账号参与匹配。',
      'nothing-in-common': '没有匹配：另一边没有人与此人有足够的共同点可比。',
      'rejected-by-you': '没有匹配：您说过不是同一个人。',
      'taken-by-your-answer': '没有匹配：按您的回答，两人之一已对应别人。',
      taken: '没有匹配：两人之一与别人更相符，而每人只对应一人。',
      'too-little-agrees': '没有匹配：不同之处多于相同之处。',
      'too-common': '没有匹配：相同之处太少，而且太多人都符合。',
      outdone: '没有匹配：别人更相符。',
      'too-unlikely': '没有匹配：可能性太低，不值得向您提问。',
      'enough-questions': '没有提问：还有更可能的人选要先问。',
    },
    statuses: {
      accepted: '已认定',
      review: '待确认',
      confirmed: '由您确认',
      rejected: '您已否认',
      none: '',
    },
    taken: (why) => `认定为同一人：${why}，且几乎没有别人符合。`,
    grounds: {
      'whole-name': () => '姓名完整一致',
      address: (clue) => `联系方式一致（${clue}）`,
      'rare-name': (clue) => `名字少见且几乎完整一致，并有一条有力的线索（${clue}）`,
      service: () => '姓名完整一致，从事的也正是您所知的行当',
    },
    nameFrom: {
      'wechat-id': ({ text }) => `此联系人的姓名取自微信号：${text}`,
      email: ({ text }) => `此联系人的姓名取自邮箱地址：${text}`,
      notes: ({ text }) => `此联系人的姓名取自您的描述、标签或对方的个性签名：${text}`,
      told: ({ text }) => `此联系人的姓名是对方告诉您的：${text}`,
      'address-book': ({ text, by }) => `此联系人的姓名取自您的通讯录（${by}的条目）：${text}`,
      linkedin: ({ text, by }) => `此联系人的姓名取自领英导出的其他文件（${by}的条目）：${text}`,
    },
    sameBy: { phone: '手机号相同', email: '邮箱相同', 'wechat-id': '微信号相同' },
    pair: ({ left, right }) => `${left}  =  ${right}`,
    matchedWith: ({ name, other }) => `“${name}”已与“${other}”对应。`,
    isMatchedWith: (other) => `已与“${other}”对应`,
    nearest: '最接近的人选：',
    sum: ({ bits, alone }) =>
      `${signed(bits)}  合计（单位为分，每多一分，可能性翻一倍）：单独看为 ${percent(alone)}`,
    left: ({ probability }) => `与其他可能的人选相比之后为 ${percent(probability)}`,
    runnersUp: ({ name }) => `“${name}”还可能是：`,
    competitors: ({ name }) => `还有谁可能是“${name}”：`,
    verdict: ({ reason }) => `结论：${reason}`,
    personal: ({ why }) => `${why}因此不会就此人提问；如需更改：migrate decide 姓名 not-personal`,
    through: ({ name, words, isSure }) =>
      isSure
        ? `“${name}”不是此人的姓名：备注写着“${words}”。`
        : `“${name}”（${words}）也许是另一个人，所以一定先问您。`,
    alsoNamed: ({ count, text }) =>
      `另有 ${count} 位的姓名里也有“${text}”：migrate people ${shellWord(text)}`,
    rests: '依据有多牢：',
    change: '怎样才会有不同结论：',
    clues: {
      company: (bits) => `如果两边公司相同，可增加约 ${bits} 分`,
      email: (bits) => `如果两边邮箱相同，可增加约 ${bits} 分`,
      'full-name': (bits) => `如果备注里的姓名与领英一致，可增加约 ${bits} 分`,
    },
    enough: (enough) => (enough ? '，足以认定。' : '，单凭这一点还不够。'),
    short: ({ bits, needed }) => `距离无需提问即可认定（${needed}）还差 ${bits} 分。`,
    neverEnough: '除非姓名完整一致（少见的名字差一点、但公司也一致的也算），或联系方式一致，否则一定先问您。',
    withoutRival: ({ rival, probability }) => `如果没有“${rival}”，可能性为 ${probability}`,
    toSpare: (bits) => `比认定所需多出 ${bits} 分。`,
    withoutClue: {
      bits: ({ clue, bits }) => `如果没有“${clue}”这条线索（${bits} 分），就会向您提问。`,
      'whole-name': ({ clue }) => `如果没有“${clue}”这条线索，就没有完整一致的姓名，会向您提问。`,
      clue: ({ clue }) => `如果没有“${clue}”这条线索，单凭名字还不够，会向您提问。`,
    },
  },
});

/** One sentence for one thing the verdict hangs on; `name` says how to call the rival, `feature` the clue. */
export function changeText(change: Change, language: Language, say: { rival: string; clue: string }): string {
  const words = explainWords[language];
  switch (change.code) {
    case 'short':
      return words.short({ bits: change.bits.toFixed(1), needed: percent(change.needed) });
    case 'never-enough':
      return words.neverEnough;
    case 'without-rival':
      return (
        words.withoutRival({ rival: say.rival, probability: percent(change.probability) }) +
        words.enough(change.enough)
      );
    case 'to-spare':
      return words.toSpare(change.bits.toFixed(1));
    case 'without-clue':
      return words.withoutClue[change.lacks]({ clue: say.clue, bits: change.clue.weight.toFixed(1) });
    default:
      return words.clues[change.code](change.bits.toFixed(1)) + words.enough(change.enough);
  }
}

/** Where the name was read that a pair rests on. */
export function nameFromText({ from, text, by }: NameSource, language: Language): string {
  const { nameFrom, sameBy } = explainWords[language];
  const say = nameFrom[from] ?? nameFrom.linkedin!;
  return say({ text, by: by ? sameBy[by] : '' });
}

/** As one word of a command line. */
const shellWord = (text: string) =>
  /^[\p{L}\p{N}]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

function signed(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`.padStart(6);
}
