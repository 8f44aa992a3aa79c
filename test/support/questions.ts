import type { Contact, Evidence, Statement } from '../../src/model.ts';
import type { Answer, Candidate, Question, ReviewProgress, Session } from '../../src/review/queue/session.ts';
import { sureAmong, sureFrom, surest } from '../../src/review/queue/surest.ts';
import { connection, contact } from './people.ts';

function clue(feature: string, left: string, right: string, weight: number, note = 'pinyin'): Evidence {
  return { feature, left, right, weight, note };
}

const prior = clue('prior', '', '', -4.09, '');
const chen = contact({
  id: 'wxid_chen',
  remark: '陈大文 汇丰',
  nickname: '大文🌊David',
  wechatId: 'dawen_chan88',
  company: '汇丰银行',
  description: '2019年香港金融科技周认识，做风控',
  labels: ['金融', '香港', '2019'],
  region: { country: 'HK', province: null, city: 'Hong Kong' },
  addedAt: '2019-11-06T08:30:00Z',
  howMet: 'group',
  messages: { count: 412, lastAt: '2026-05-01T10:00:00Z' },
});
const rival = contact({ id: 'wxid_rival', remark: '陈泰民' });

function candidate(slug: string, fields: Partial<Candidate> & { name: [string, string] }): Candidate {
  const { name, ...rest } = fields;
  return {
    connection: connection({
      id: `https://www.linkedin.com/in/${slug}`,
      firstName: name[0],
      lastName: name[1],
      company: 'HSBC',
      position: 'Senior Manager, Financial Crime Risk',
      connectedOn: '2019-11-08',
    }),
    probability: 0.5,
    evidence: [prior],
    rivals: [],
    ...rest,
  };
}

export const chanTaiMan = candidate('tai-man-chan-8b1a', {
  name: ['Tai Man David', 'Chan'],
  probability: 0.93,
  evidence: [
    prior,
    clue('surname', '陈', 'Chan', 4.4, 'hong-kong'),
    clue('given-name', '大文', 'Tai Man', 6.2, 'hong-kong'),
    clue('company', '汇丰银行', 'HSBC', 6.37, 'equal'),
    clue('english-name', 'David', 'David', 2, 'equal'),
    clue('reading', '', '', -0.4, ''),
  ],
  rivals: [{ contact: rival, probability: 0.05 }],
});
const chenDawei = candidate('dawei-chen', {
  name: ['Dawei', 'Chen'],
  probability: 0.05,
  evidence: [
    prior,
    clue('surname', '陈', 'Chen', 4.4),
    clue('given-name', '大文', 'Dawei', 1, 'typo'),
    clue('company', '汇丰银行', 'Northwind Analytics (Shenzhen) Co., Ltd.', -0.58, 'contradiction'),
  ],
});
chenDawei.connection.company = 'Northwind Analytics (Shenzhen) Co., Ltd.';
const chenHan = candidate('%E9%99%88%E5%A4%A7%E4%B8%BA', {
  name: ['大为', '陈'],
  probability: 0.02,
  evidence: [
    prior,
    clue('surname', '陈', '陈', 4.4, 'equal'),
    clue('given-name', '大文', '大为', -3, 'contradiction'),
  ],
});

export const threeCandidates: Question = {
  kind: 'new',
  contact: chen,
  accounts: [],
  candidates: [chanTaiMan, chenDawei, chenHan],
};

/** Names that would move the cursor, reorder a line or break a column if they were printed as they are. */
export const hostile: Question = {
  kind: 'audit',
  contact: contact({
    id: 'wxid_evil',
    remark: '\u001b[2J王\u202e伟\n第二行',
    nickname: '👨‍👩‍👧‍👦🇨🇳'.repeat(12),
    labels: ['\u009b31mred', 'a\tb'],
    description: '𠮷'.repeat(40),
  }),
  accounts: [contact({ id: 'b', nickname: '\u001b]0;title\u0007小号' })],
  candidates: [
    candidate('javascript', { name: ['Wei\u202e', `\u001b[31mWang${'g'.repeat(90)}`], probability: 0.4 }),
    candidate('x', { name: ['[Wei]', 'Ｗａｎｇ'], probability: 0.2 }),
  ],
};

/** A session over a fixed list of questions that keeps its answers in a list. */
export function fakeSession(
  questions: Question[],
  claimants: Record<string, Contact> = {},
): Session & { answers: Answer[]; recorded: Statement[] } {
  let open = [...questions];
  const before: Question[][] = [];
  const answers: Answer[] = [];
  return {
    answers,
    recorded: [],
    current: () => open[0] ?? null,
    claimant: (id) => claimants[id] ?? null,
    surest() {
      const sure = surest(open.flatMap(pairsOf), sureFrom);
      const whole = ({ contact: id, connection: other, probability }: (typeof sure)[number]) => {
        const { contact, candidates } = open.find((question) => question.contact.id === id)!;
        const { connection } = candidates.find((one) => one.connection.id === other)!;
        return { contact, connection, probability };
      };
      return { ...sureAmong(sure, sureFrom), pairs: sure.map(whole) };
    },
    answer(answer) {
      before.push(open);
      answers.push(answer);
      const sure = surest(open.flatMap(pairsOf), sureFrom).map(({ contact }) => contact);
      if (answer.kind === 'surest') open = open.filter((question) => !sure.includes(question.contact.id));
      else open = answer.kind === 'later' ? [...open.slice(1), open[0]!] : open.slice(1);
    },
    back() {
      const last = before.pop();
      if (!last) return false;
      open = last;
      answers.pop();
      return true;
    },
    progress: () =>
      progressOf({
        answered: answers.length,
        left: open.length,
        expectedWrong: 0.3,
        stillToWin: open.length / 2,
      }),
  };
}

function pairsOf({ contact, candidates }: Question) {
  return candidates.map((one) => ({ ...one, contact: contact.id, connection: one.connection.id }));
}

/** How far a review is: at its beginning and its end but for what is told. */
export function progressOf(told: Partial<ReviewProgress>): ReviewProgress {
  return {
    ...{ answered: 0, left: 0, expectedWrong: 0, stillToWin: 0 },
    ...{ checks: { asked: 0, agreed: 0 }, isPartial: false, only: [], ...told },
  };
}
