import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { nameSounds } from '../../../src/migration/review/name-sounds.ts';
import type { Question } from '../../../src/review/queue/session.ts';
import { type ScreenState, screen } from '../../../src/review/terminal/screen.ts';
import { textFor } from '../../../src/text/index.ts';
import { connection } from '../../support/people.ts';
import { hostile, progressOf, threeCandidates } from '../../support/questions.ts';

const progress = progressOf({ answered: 11, left: 29, expectedWrong: 0.3, stillToWin: 12 });
const state: ScreenState = { notice: 'Stored.', minutesLeft: 6.2, found: null, scroll: 0, keys: null };

function show(
  question: Question,
  columns: number,
  rows: number,
  more: { state?: Partial<ScreenState>; colour?: boolean; language?: 'en' | 'zh' } = {},
): string[] {
  const wording = { text: textFor(more.language ?? 'en'), soundsOf: nameSounds };
  const size = { columns, rows, colour: more.colour ?? false };
  return screen(question, progress, { ...state, ...more.state }, size, wording);
}

const one: Question = { ...threeCandidates, candidates: threeCandidates.candidates.slice(0, 1) };

describe('the screen of a question', () => {
  it('fits 24 rows of 80 columns with three candidates side by side, aligned by field', () => {
    expect(show(threeCandidates, 80, 24)).toMatchInlineSnapshot(`
      [
        "Who on LinkedIn is this?  12 of about 40 · about 6 min left",
        "         WeChat            1 very likely     2 unlikely 5 %    3 unlikely 2 %",
        "                           93 %",
        "Name     陈大文 汇丰       Tai Man David     Dawe[i] Chen      陈大[为]",
        "                           Chan",
        "Sounds   Chén Dàwén        Chan Tai Man (in                    Chén [Dàwèi]",
        "                           Hong Kong)",
        "Nickname 大文🌊David",
        "Id       dawen_chan88",
        "Company  汇丰银行          HSBC              [Northwind …      HSBC",
        "About    2019年香港金融…   Senior Manager,…  Senior Manager,…  Senior Manager,…",
        "Region   Hong Kong",
        "Labels   金融, 香港, 2019",
        "Added    2019-11-06 grou…  2019-11-08        2019-11-08        2019-11-08",
        "Messages 412 · 2026-05-01",
        "Profile                    in/tai-man-chan…  in/dawei-chen     in/陈大为",
        "For                        汇丰银行 = HSBC   陈 = Chen         陈 = 陈",
        "                           大文 = Tai Man    大文 = Dawei",
        "Against                                      汇丰银行 ≠        大文 ≠ 大为",
        "                                             Northwind …",
        "Or it is                   陈泰民 5 %",
        "Stored.",
        "1 2 3 same person  n none  u unsure  s later  b back  / search  e explain",
        "o open  x leave out  ? keys  q stop",
      ]
    `);
  });

  it('tells who is called the same apart, by what only the other has', () => {
    const { contact, candidates } = one;
    const rivalWith = (more: Partial<typeof contact>) => {
      const rivals = [{ contact: { ...contact, ...more }, probability: 0.5 }];
      return show({ ...one, candidates: [{ ...candidates[0]!, rivals }] }, 160, 40).join('\n');
    };
    expect(rivalWith({ id: 'b', nickname: '大文二号' })).toContain('陈大文 汇丰 · 大文二号 50 %');
    const region = { country: 'CN', province: null, city: 'Shenzhen' };
    expect(rivalWith({ id: 'b', region })).toContain('陈大文 汇丰 · Shenzhen 50 %');
    expect(rivalWith({ id: 'wxid_b', wechatId: '' })).toContain('陈大文 汇丰 · wxid_b 50 %');
    expect(rivalWith({ id: 'b', remark: '陈泰民' })).toContain('陈泰民 50 %');
  });

  it('shows the company that a clue found in the remark', () => {
    const company = (question: Question) =>
      show(question, 120, 40).find((line) => line.startsWith('Company'));
    const contact = { ...one.contact, company: null };
    expect(company({ ...one, contact })).toMatch(/^Company +汇丰银行 +HSBC$/);
    const unsaid = { ...one.candidates[0]!, evidence: [] };
    expect(company({ ...one, contact, candidates: [unsaid] })).toMatch(/^Company +HSBC$/);
  });

  it('says that the name may be anybody’s, which weighs little and is why it is asked', () => {
    const [candidate] = one.candidates;
    const doubt = { feature: 'doubt', left: '', right: '', weight: -0.1, note: 'perhaps-other' };
    const asked = { ...one, candidates: [{ ...candidate!, evidence: [...candidate!.evidence, doubt] }] };
    const against = 'whether it is one person (it may be somebody else, a firm or a place)';
    expect(show(asked, 200, 40).join('\n').replace(/\s+/g, ' ')).toContain(`Against − ${against}`);
    expect(show(asked, 120, 40, { language: 'zh' }).join('').replace(/\s+/g, '')).toContain(
      '也许是别人，或是店名、地名',
    );
    expect(show(one, 200, 40).join('')).not.toContain('whether it is');
  });

  it('tells reasons in whole and cuts nothing where there is room', () => {
    expect(show(threeCandidates, 120, 40)).toMatchInlineSnapshot(`
      [
        "Who on LinkedIn is this?  12 of about 40 · about 6 min left",
        "",
        "         WeChat                      1 very likely 93 %          2 unlikely 5 %              3 unlikely 2 %",
        "",
        "Name     陈大文 汇丰                 Tai Man David Chan          Dawe[i] Chen                陈大[为]",
        "Sounds   Chén Dàwén                  Chan Tai Man (in Hong                                   Chén [Dàwèi]",
        "                                     Kong)",
        "Nickname 大文🌊David",
        "Id       dawen_chan88",
        "Company  汇丰银行                    HSBC                        [Northwind Analytics        HSBC",
        "                                                                 (Shenzhen) Co., Ltd.]",
        "About    2019年香港金融科技周认识，  Senior Manager, Financial   Senior Manager, Financial   Senior Manager, Financial",
        "         做风控                      Crime Risk                  Crime Risk                  Crime Risk",
        "Region   Hong Kong",
        "Labels   金融, 香港, 2019",
        "Added    2019-11-06 group chat       2019-11-08                  2019-11-08                  2019-11-08",
        "Messages 412 · 2026-05-01",
        "Profile                              in/tai-man-chan-8b1a        in/dawei-chen               in/陈大为",
        "For                                  + company: 汇丰银行 = HSBC  + family name: 陈 = Chen    + family name: 陈 = 陈",
        "                                     + given name: 大文 = Tai    (pinyin)",
        "                                     Man (as spelled in Hong     + given name: 大文 = Dawei",
        "                                     Kong)                       (one letter apart)",
        "Against                                                          − company: 汇丰银行 ≠       − given name: 大文 ≠ 大为",
        "                                                                 Northwind Analytics",
        "                                                                 (Shenzhen) Co., Ltd.",
        "Or it is                             陈泰民 5 %",
        "",
        "Stored.",
        "1 2 3 same person  n none  u unsure  s later  b back  / search  e explain  o open  x leave out  ? keys  q stop",
      ]
    `);
  });

  it('speaks Chinese', () => {
    expect(show(one, 100, 30, { language: 'zh' })).toMatchInlineSnapshot(`
      [
        "是同一个人吗？  第 12 题，共约 40 题 · 还需约 6 分钟",
        "",
        "         微信                                          1 很可能 93 %",
        "",
        "姓名     陈大文 汇丰                                   Tai Man David Chan",
        "读音     Chén Dàwén                                    Chan Tai Man（香港拼写）",
        "昵称     大文🌊David",
        "微信号   dawen_chan88",
        "公司     汇丰银行                                      HSBC",
        "简介     2019年香港金融科技周认识，做风控              Senior Manager, Financial Crime Risk",
        "地区     Hong Kong",
        "标签     金融、香港、2019",
        "添加     2019-11-06 通过群聊                           2019-11-08",
        "消息     412 · 2026-05-01",
        "主页                                                   in/tai-man-chan-8b1a",
        "吻合                                                   + 公司：汇丰银行 = HSBC",
        "                                                       + 名：大文 = Tai Man（香港拼写）",
        "                                                       + 姓：陈 = Chan（香港拼写）",
        "或者是                                                 陈泰民 5 %",
        "",
        "Stored.",
        "1 是同一人  n 都不是  u 不确定  s 稍后  b 退回  / 搜索  e 解释  o 打开主页  x 排除  ? 帮助  q 停止",
      ]
    `);
  });

  it('stays inside any terminal, whatever names hold', () => {
    for (const question of [threeCandidates, one, hostile]) {
      for (const columns of [40, 60, 80, 100, 120, 140, 200]) {
        for (const rows of [12, 24, 40]) {
          for (const language of ['en', 'zh'] as const) {
            const lines = show(question, columns, rows, { language });
            expect(lines.length).toBeLessThanOrEqual(rows);
            for (const line of lines) expect(stringWidth(line)).toBeLessThan(columns);
          }
        }
      }
    }
  });

  it('is not moved, recoloured or reordered by what a name holds', () => {
    const text = show(hostile, 120, 40).join('\n');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
    expect(text).toContain('王伟 第二行');
    expect(text).not.toContain('\u200d');
  });

  it('aligns the columns after Chinese text and emoji', () => {
    const lines = show(threeCandidates, 120, 40);
    const startOf = (line: string, text: string) => stringWidth(line.slice(0, line.indexOf(text)));
    const row = (label: string) => lines.find((line) => line.startsWith(label))!;
    expect(startOf(row('Name'), 'Tai Man')).toBe(startOf(row('Company'), 'HSBC'));
    expect(startOf(row('Name'), 'Dawe')).toBe(startOf(row('About'), 'Senior Manager, Financial   ') + 28);
  });

  it('says in words and a number how likely each is, and who else may be the candidate', () => {
    const text = show(one, 100, 30).join('\n');
    expect(text).toContain('1 very likely 93\u00a0%');
    expect(text).toMatch(/Or it is +陈泰民 5 %/);
  });

  it('shows how the name sounds, and under a candidate the spelling that is the clue', () => {
    expect(show(one, 100, 30).join('\n')).toMatch(/Sounds +Chén Dàwén +Chan Tai Man \(in Hong Kong\)/);
  });

  it('puts what differs in brackets, underlined where there is colour, and leaves what agrees plain', () => {
    expect(show(threeCandidates, 120, 40).join('\n')).toMatch(
      /Tai Man David Chan +Dawe\[i\] Chen +陈大\[为\]/,
    );
    expect(show(threeCandidates, 120, 40, { colour: true }).join('\n')).toContain('\u001b[4;33m[i]');
    expect(show(threeCandidates, 120, 40).join('\n')).not.toContain('\u001b');
  });

  it('tells the strongest reasons on each side, not the prior: three, or two of three candidates', () => {
    const reasonsOf = (question: Question, columns: number) => {
      const lines = show(question, columns, 60);
      const first = lines.findIndex((line) => line.startsWith('For'));
      const last = lines.findIndex((line) => line.startsWith('Against'));
      return lines.slice(first, last).join('\n');
    };
    expect(reasonsOf(one, 100)).toContain('汇丰银行 = HSBC');
    expect(reasonsOf(one, 100)).toContain('大文 = Tai Man');
    expect(reasonsOf(one, 100)).toContain('陈 = Chan');
    expect(reasonsOf(one, 100)).not.toMatch(/before any clue/);
    expect(reasonsOf(threeCandidates, 200)).toContain('大文 = Tai Man');
    const untold = { feature: 'given-name', left: '', right: '', weight: -0.5, note: 'missing' };
    const [candidate] = one.candidates;
    const told = { ...one, candidates: [{ ...candidate!, evidence: [...candidate!.evidence, untold] }] };
    expect(show(told, 100, 60)).toEqual(show(one, 100, 60));
    expect(reasonsOf(threeCandidates, 200)).not.toMatch(/陈 = Chan \(as spelled in Hong Kong\)/);
  });

  it('says how far one has come and how long it takes, once there is a pace', () => {
    expect(show(one, 80, 24)[0]).toContain('12 of about 40 · about 6 min left');
  });

  it('says that in whole on a narrow terminal too', () =>
    expect(show(one, 40, 24).slice(0, 2)).toEqual([
      'Is this the same person?',
      '12 of about 40 · about 6 min left',
    ]));

  it.each(['en', 'zh'] as const)('cuts no figure off a key, but goes on in the next line: %s', (language) => {
    const word = textFor(language).review.surest.word({ from: 0.97, count: 9, expectedWrong: 0.14 });
    const lines = show(one, 40, 24, { language, state: { keys: [['+', word]] } });
    expect(lines.every((line) => stringWidth(line) < 40)).toBe(true);
    expect(lines.join('').replaceAll(/\s/g, '')).toContain(`+${word}`.replaceAll(/\s/g, ''));
  });

  it('says so when it only checks', () => {
    expect(show({ ...one, kind: 'again' }, 80, 24)[1]).toMatch(/Asked again/);
    expect(show({ ...one, kind: 'audit' }, 80, 24)[1]).toMatch(/taken without asking/);
  });

  it('shows whoever was found by searching in the last place, with no probability', () => {
    const found = connection({ id: 'https://www.linkedin.com/in/ann', firstName: 'Ann', lastName: 'Chan' });
    const text = show(threeCandidates, 120, 40, { state: { found } }).join('\n');
    expect(text).toMatch(/3 found by you/);
    expect(text).toContain('[Ann]');
    expect(text).not.toContain('陈大[为]');
  });

  it('puts the candidates below each other on a narrow terminal, and scrolls', () => {
    const top = show(threeCandidates, 50, 24).join('\n');
    expect(top).toMatch(/more lines: ↑ ↓/);
    expect(top).not.toContain('3 unlikely');
    const scrolled = Array.from({ length: 40 }, (_, scroll) =>
      show(threeCandidates, 50, 24, { state: { scroll } }).join('\n'),
    );
    expect(scrolled.find((each) => each.includes('The end'))).toContain('大文 ≠ 大为');
    expect(scrolled.lastIndexOf(top)).toBeGreaterThan(0);
  });
});
