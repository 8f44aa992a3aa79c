import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const home = tempFolder();
beforeAll(() => {
  migrate(home, ['import', samples]);
});

describe('migrate explain', () => {
  it('finds a person by remark and shows the waterfall, the verdict and what it rests on', () => {
    const { exit, stdout, stderr } = migrate(home, ['explain', '林国强']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('林国强  =  Kok Keong Lim');
    expect(stdout).toMatch(/−\d+\.\d {2}before any clue/);
    expect(stdout).toMatch(/\+\d+\.\d {2}given name: 国强 = Kok Keong/);
    expect(stdout).toContain('Verdict: taken as the same person, because a whole name agrees');
    expect(stdout).toMatch(/It has \d+\.\d bits more than needed/);
    expect(stdout).toContain('Without the clue "given name" no whole name agrees');
  });

  it.each([
    ['a contact id', 'wxid_vetc6mdz95u921'],
    ['a connection id', 'https://www.linkedin.com/in/kok-keong-lim-823a0ae41'],
    ['the same profile spelled otherwise', 'cn.linkedin.com/in/Kok-Keong-Lim-823a0ae41/'],
    ['a nickname', 'kk lim'],
    ['a LinkedIn name', 'Kok Keong Lim'],
  ])('finds a person by %s', (_, text) => {
    expect(migrateJson(home, ['explain', text]).json.explanation.best).toMatchObject({
      contact: 'wxid_vetc6mdz95u921',
      connection: 'https://www.linkedin.com/in/kok-keong-lim-823a0ae41',
    });
  });

  it('agrees with what match found', () => {
    const { matches } = migrateJson(home, ['match', '--no-interactive']).json;
    const taken = matches.filter(({ status }: { status: string }) => status === 'accepted');
    for (const match of taken.slice(0, 3)) {
      const { best } = migrateJson(home, ['explain', match.contact]).json.explanation;
      expect(best).toMatchObject({ probability: match.probability, evidence: match.evidence });
    }
  });

  it('of several people asks to be more exact', () => {
    const { exit, stdout, stderr } = migrate(home, ['explain', '张伟']);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('✗ "张伟" may mean 2 people.');
    expect(stderr).toContain('wxid_7tgnkejvsv1i11');
    const { json } = migrateJson(home, ['explain', '张伟']);
    expect(json.error.code).toBe('several-people');
    expect(json.people).toHaveLength(2);
  });

  it('says that others have the name too, where one has it exactly', () => {
    const { stdout } = migrate(home, ['explain', '王伟']);
    expect(stdout).toContain('王伟 清华  =  王伟');
    expect(stdout).toContain('Somebody else has “王伟” in the name: migrate people 王伟');
    expect(migrateJson(home, ['explain', '王伟']).json.alsoNamed).toEqual(['wxid_vk9tftdhwzxu22']);
    expect(migrateJson(home, ['explain', '林国强']).json.alsoNamed).toEqual([]);
    expect(migrateJson(home, ['explain', 'wxid_vk9tftdhwzxu22']).json.alsoNamed).toEqual([]);
  });

  it('of very many people names some, and says how many more there are', () => {
    const { stderr } = migrate(home, ['explain', 'a']);
    const count = Number(/may mean (\d+) people/.exec(stderr)?.[1]);
    expect(count).toBeGreaterThan(20);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2 + 20 + 1);
    expect(stderr).toContain(`… and ${count - 20} more (--json lists all)`);
    expect(migrateJson(home, ['explain', 'a']).json.people).toHaveLength(count);
  });

  it('says so when there is nobody', () => {
    expect(migrate(home, ['explain', 'nobody-here'])).toMatchObject({ exit: 2, stdout: '' });
    expect(migrateJson(home, ['explain', 'nobody-here']).json.error.code).toBe('nobody-found');
    expect(migrateJson(tempHome(), ['explain', 'x']).json.error.code).toBe('nothing-imported');
  });

  it('explains that somebody without a name cannot be matched', () => {
    expect(migrate(home, ['explain', '妈妈']).stdout).toContain('nobody on the other side');
  });

  it('names the address book and the WeChat ID, where the name is from there', () => {
    const other = tempHome();
    writeFileSync(
      join(other, 'contacts.csv'),
      '用户名,备注,昵称,微信号\nwxid_1,阿洁 +61 412 345 678,jj,\nwxid_2,,花花,yujiaqi1992\n',
    );
    writeFileSync(
      join(other, 'book.vcf'),
      'BEGIN:VCARD\nVERSION:3.0\nFN:Jie Tang\nN:Tang;Jie;;;\nTEL:+61412345678\nEND:VCARD\n',
    );
    writeFileSync(
      join(other, 'Connections.csv'),
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nJie,Tang,https://www.linkedin.com/in/jt,,Atlassian,,06 Oct 2018\nJiaqi,Yu,https://www.linkedin.com/in/jy,,SAP,,06 Oct 2018\n',
    );
    migrate(other, ['import', '.']);
    const line = 'from your address book, the entry with the same phone number: Jie Tang';
    expect(migrate(other, ['explain', 'wxid_1']).stdout).toContain(line);
    expect(migrate(other, ['explain', 'wxid_1', '--lang', 'zh']).stdout).toContain(
      '取自您的通讯录（手机号相同的条目）：Jie Tang',
    );
    expect(migrate(other, ['explain', 'wxid_2']).stdout).toContain('read from the WeChat ID: yujiaqi1992');
    expect(migrateJson(other, ['explain', 'wxid_1']).json.explanation.nameFrom).toEqual({
      from: 'address-book',
      text: 'Jie Tang',
      by: 'phone',
    });
  });

  it('says with whom a namesake is matched already', () => {
    const other = tempHome();
    writeFileSync(join(other, 'contacts.csv'), '用户名,备注,昵称\nwxid_1,王浩 腾讯,x\nwxid_2,表哥 王浩,y\n');
    writeFileSync(
      join(other, 'Connections.csv'),
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nHao,Wang,https://www.linkedin.com/in/hw,,Tencent,,06 Oct 2018\n',
    );
    migrate(other, ['import', '.']);
    migrate(other, ['decide', 'wxid_1', 'https://www.linkedin.com/in/hw', 'same']);
    expect(migrate(other, ['explain', 'wxid_2']).stdout).toContain('Hao Wang is matched with 王浩 腾讯.');
  });

  it('speaks Chinese, and a hostile name stays on its line', () => {
    const other = tempHome();
    writeFileSync(join(other, 'contacts.csv'), '用户名,备注,昵称\nwxid_1,"王\u001b[2J\u202e伟\n腾讯",x\n');
    writeFileSync(
      join(other, 'Connections.csv'),
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nWei,Wang,https://www.linkedin.com/in/ww,,Tencent,,06 Oct 2018\n',
    );
    migrate(other, ['import', 'contacts.csv', 'Connections.csv']);
    const { exit, stdout } = migrate(other, ['explain', 'wxid_1', '--lang', 'zh']);
    expect(exit).toBe(0);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout).toContain('结论：');
  });
});

let homes = 0;
function tempHome(): string {
  const folder = join(home, `other-${++homes}`);
  mkdirSync(folder);
  return folder;
}
