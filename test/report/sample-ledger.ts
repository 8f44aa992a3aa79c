import type { Invitation } from '../../src/model.ts';
import { buildLedger } from '../../src/report/ledger/ledger.ts';
import { connection, contact, input, match } from './factories.ts';

const at = (row: number) => [{ file: 'contacts.csv', format: 'wechat-csv', row }];

/** One or more of each outcome. */
export function sampleLedger() {
  const lin = contact('wxid_lin', {
    remark: '林晓曼 深圳设计',
    nickname: '小满🌹',
    provenance: [...at(1), { file: 'contact.db', format: 'wechat-4-db', row: 4 }],
  });
  const chen = contact('wxid_chen', { remark: '陈伟', nickname: 'Wei', provenance: at(2) });
  const zhao = contact('wxid_zhao', { remark: '赵一鸣', company: '云帆科技', provenance: at(3) });
  const guo = contact('wxid_guo', {
    remark: '郭思远',
    region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
    provenance: at(4),
  });
  const sun = contact('wxid_sun', { remark: '孙悦', provenance: at(5) });
  const invitation: Invitation = {
    id: 'sun',
    name: 'Yue Sun',
    direction: 'outgoing',
    sentAt: '2026-03-02T10:00:00',
    profileUrl: 'https://www.linkedin.com/in/yue-sun',
    provenance: [],
  };
  const linOnLinkedin = connection('xiaoman-lin', { company: 'Tencent', position: 'Designer' });
  const chens = ['wei-chen', 'wei-chen-1', 'chenwei'].map((slug, i) =>
    connection(slug, { firstName: 'Wei', lastName: 'Chen', company: ['Huawei', 'Shopee', null][i] ?? null }),
  );
  return buildLedger(
    input({
      contacts: [
        lin,
        chen,
        zhao,
        guo,
        sun,
        contact('wxid_nick', { nickname: '一只猫', provenance: at(6) }),
        contact('wxid_wang', { remark: '王总', provenance: at(7) }),
        contact('wxid_former', { kind: 'former', remark: '李雷', provenance: at(8) }),
        contact('123@chatroom', { kind: 'group', nickname: '同学群', provenance: at(9) }),
        contact('gh_1', { kind: 'official', nickname: '人民日报', provenance: at(10) }),
      ],
      connections: [linOnLinkedin, ...chens],
      matches: [
        match(lin, linOnLinkedin, { probability: 0.9961 }),
        ...chens.map((one, i) =>
          match(chen, one, {
            status: 'review',
            probability: [0.48, 0.22, 0.05][i] ?? 0,
            evidence: [
              { feature: 'prior', left: '', right: '', weight: -9, note: '' },
              { feature: 'surname', left: '陈', right: 'Chen', weight: 4.2, note: 'pinyin' },
              { feature: 'given-name', left: '伟', right: 'Wei', weight: 4.7, note: 'pinyin' },
            ],
          }),
        ),
      ],
      pending: new Map([[sun.id, { invitation, probability: 0.87 }]]),
      skipped: [
        { side: 'wechat', file: 'contacts.csv', format: 'wechat-csv', row: 11, code: 'no-name' },
        {
          side: 'linkedin',
          file: 'Connections.csv',
          format: 'linkedin-connections',
          row: 5,
          code: 'blank-row',
        },
      ],
      searchNames: new Map([
        [zhao.id, { han: '赵一鸣', latin: 'Yiming Zhao', company: '云帆科技' }],
        [guo.id, { han: '郭思远', latin: 'Siyuan Guo', company: null }],
      ]),
    }),
  );
}

/** Something to doubt, something that changed, and figures for every chart. */
export function trustLedger() {
  const lin = contact('wxid_lin', {
    remark: '林晓曼',
    wechatId: 'linxm_88',
    addedAt: '2025-05-01T00:00:00Z',
  });
  const second = contact('wxid_lin2', { remark: '林晓曼 小号' });
  const zhou = contact('wxid_zhou', { nickname: '周杰', labels: ['同学'] });
  const xiaoman = connection('xiaoman-lin', {
    company: 'ByteDance',
    position: 'Designer',
    connectedOn: '2023-01-01',
  });
  const other = connection('xiaoman-lin-2');
  const invitation = { id: 'i', name: 'x', profileUrl: null, provenance: [] };
  return buildLedger(
    input({
      contacts: [lin, second, zhou],
      connections: [xiaoman, other],
      matches: [match(lin, xiaoman), match(second, xiaoman, { status: 'review', probability: 0.02 })],
      searchKeys: new Map([[lin.id, 'linxiaoman lxm']]),
      invitations: [
        { ...invitation, direction: 'outgoing', sentAt: '2026-03-02T10:00:00' },
        { ...invitation, direction: 'incoming', sentAt: '2026-03-16T10:00:00' },
      ],
      changes: {
        since: null,
        newContacts: [zhou],
        goneContacts: [],
        changedRemarks: [],
        editedContacts: [],
        newConnections: [],
        goneConnections: [],
        changedJobs: [{ connection: xiaoman, before: { company: 'Tencent', position: 'Intern' } }],
        editedConnections: [],
        sentInvitations: [],
        acceptedInvitations: [],
      },
    }),
  );
}
