import { bilingual } from './bilingual.ts';
import { kindsEn, kindsZh } from './kinds.ts';
import type { Values } from './problems.ts';

/** The words of `migrate evaluate`. Values come as they are to be shown. */
export const evaluateWords = bilingual({
  en: {
    intro: (v: { pairs: number; contacts: number; connections: number }) =>
      `${v.pairs} true ${v.pairs === 1 ? 'pair' : 'pairs'} among ${v.contacts} WeChat contacts and ${v.connections} LinkedIn connections; your answers left aside:`,
    precision: (v: { right: number; accepted: number }) =>
      `of the accepted pairs are right, ${v.right} of ${v.accepted} (precision)`,
    accepted: 'of the true pairs are accepted (recall)',
    found: 'of the true pairs are accepted or asked about',
    questions: 'people in 100 to ask about',
    calibration: 'mean distance between stated and true probability (calibration error)',
    unnamed: (v: { unnamed: number; precision: string }) =>
      `${v.unnamed} accepted ${v.unnamed === 1 ? 'pair is' : 'pairs are'} of people the file does not name and count as wrong. If the file holds only some of your pairs: precision ${v.precision} among those it names.`,
    bins: 'How true the stated probabilities are, over all pairs accepted or asked about:',
    binColumns: ['stated', 'pairs', 'mean', 'right'],
    thresholds: 'What taking every such pair from a probability on would give:',
    thresholdColumns: ['from', 'accepted', 'right', 'precision', 'of the truth'],
    row: (v: { row: number; message: string; count: number }) =>
      `! row ${v.row}: ${v.message}${v.count > 1 ? ` (${v.count} rows like this)` : ''}`,
    rows: {
      'truth-columns': () =>
        'skipped: it needs two columns, a contact id or WeChat id and a LinkedIn profile URL',
      'truth-contact': ({ contact }) =>
        `skipped: no contact has the id or WeChat id "${contact}"; "migrate people --side wechat" lists the ids`,
      'truth-connection': ({ connection }) =>
        `skipped: no connection has the address "${connection}"; "migrate people --side linkedin" lists them`,
      'truth-not-a-person': ({ contact, kind }) =>
        `skipped: "${contact}" is never matched (${kindsEn[String(kind)]?.[0] ?? kind}); take the row out`,
      'truth-twice': ({ contact, first }) =>
        `skipped: "${contact}" has another connection in row ${first}; keep the right one of the two`,
    } as Record<string, (values: Values) => string>,
  },
  zh: {
    intro: (v) =>
      `微信联系人 ${v.contacts} 位、领英人脉 ${v.connections} 位，其中真实配对 ${v.pairs} 对（您的回答不算在内）：`,
    precision: (v) => `已认定的配对中正确的比例（准确率），${v.accepted} 对中有 ${v.right} 对`,
    accepted: '真实配对中被认定的比例（召回率）',
    found: '真实配对中被认定或待确认的比例',
    questions: '每 100 人中需要问您的人数',
    calibration: '所报概率与实际的平均差距（校准误差）',
    unnamed: (v) =>
      `有 ${v.unnamed} 对已认定的配对，文件中没有提到其中的人，按错误计。如果文件只列出了部分配对：在文件提到的人中准确率为 ${v.precision}。`,
    bins: '所报概率有多准（全部已认定或待确认的配对）：',
    binColumns: ['所报概率', '配对数', '平均', '正确'],
    thresholds: '如果从某个概率起全部认定：',
    thresholdColumns: ['概率', '认定数', '正确数', '准确率', '占真实配对'],
    row: (v) => `! 第 ${v.row} 行：${v.message}${v.count > 1 ? `（同类共 ${v.count} 行）` : ''}`,
    rows: {
      'truth-columns': () => '已跳过：需要两列，即联系人账号或微信号，以及领英主页地址',
      'truth-contact': ({ contact }) =>
        `已跳过：没有账号或微信号为“${contact}”的联系人；“migrate people --side wechat” 可列出账号`,
      'truth-connection': ({ connection }) =>
        `已跳过：没有主页地址为“${connection}”的人脉；“migrate people --side linkedin” 可列出地址`,
      'truth-not-a-person': ({ contact, kind }) =>
        `已跳过：“${contact}”不参与匹配（${kindsZh[String(kind)] ?? kind}），请删去此行`,
      'truth-twice': ({ contact, first }) =>
        `已跳过：“${contact}”在第 ${first} 行已对应另一位人脉，请保留正确的一行`,
    },
  },
});
