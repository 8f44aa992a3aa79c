import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { slashOrder } from '../../src/sources/dates.ts';
import { connectionsIn, fates, readAll, readOne, tempFile } from '../fixtures/sources/files.ts';

const FIXTURES = join(import.meta.dirname, '../../../shared/fixtures/linkedin');
const absent = !existsSync(FIXTURES);
if (absent) console.warn('SKIPPED: the shared LinkedIn fixtures are not on this machine');

const csv = (content: string | Uint8Array) => tempFile('Connections.csv', content);
const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

describe('Connections.csv', () => {
  it('is read below its preamble, with every field', async () => {
    const path = csv(
      `Notes:\n"When exporting, you may notice, that ""some"" are missing"\n\n${HEADER}` +
        'Grace,"Liu, PhD, CPA",https://www.linkedin.com/in/graceliu-example,grace@example.com,"Contoso, Ltd.","""Chief"" of Staff",01 Jan 2024\n' +
        '伟,王,https://www.linkedin.com/in/%E4%BC%9F-%E7%8E%8B-12345a67,,,,02 Mar 2021\n,,,,,,07 Jun 2022',
    );
    const reading = await readOne(path);
    expect(reading).toMatchObject({ format: 'linkedin-connections', side: 'linkedin', encoding: 'utf-8' });
    expect(reading.records).toEqual([
      {
        row: 1,
        type: 'connection',
        raw: expect.objectContaining({ 'First Name': 'Grace' }),
        connection: {
          id: 'https://www.linkedin.com/in/graceliu-example',
          firstName: 'Grace',
          lastName: 'Liu, PhD, CPA',
          email: 'grace@example.com',
          company: 'Contoso, Ltd.',
          position: '"Chief" of Staff',
          connectedOn: '2024-01-01',
        },
      },
      {
        row: 2,
        type: 'connection',
        raw: expect.objectContaining({ 'First Name': '伟' }),
        connection: {
          id: 'https://www.linkedin.com/in/%E4%BC%9F-%E7%8E%8B-12345a67',
          firstName: '伟',
          lastName: '王',
          email: null,
          company: null,
          position: null,
          connectedOn: '2021-03-02',
        },
      },
      {
        row: 3,
        type: 'skip',
        code: 'blank-row',
        raw: expect.objectContaining({ 'Connected On': '07 Jun 2022' }),
      },
    ]);
    expect(reading.warnings).toEqual([{ code: 'blank-row', row: 3, sheetRow: 7 }]);
  });

  it('without URLs has keys of name and date, the same every time and different for namesakes', async () => {
    const text =
      'First Name,Last Name,Connected On\nWei,Zhang,06 Oct 2018\nWei,Zhang,06 Oct 2018\nWei,Zhang,07 Oct 2018\n';
    const ids = (await connectionsIn(csv(text))).map(({ id }) => id);
    expect(ids).toEqual((await connectionsIn(csv(text))).map(({ id }) => id));
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(`${ids[0]}#2`);
    expect(ids[0]).toMatch(/^name:[0-9a-f]{16}$/);
  });

  it.each([
    ['06 Oct 2018', '2018-10-06'],
    ['6-Oct-18', '2018-10-06'],
    ['"10/6/18, 3:04 AM"', '2018-10-06'],
    ['06.10.2018', '2018-10-06'],
    ['2018-10-06', '2018-10-06'],
    ['2018/10/6', '2018-10-06'],
    ['2018年10月6日', '2018-10-06'],
    ['6. Okt. 2018', '2018-10-06'],
    ['12 mars 2023', '2023-03-12'],
    ['43379', '2018-10-06'],
    ['10/13/2018', '2018-10-13'],
    ['13/10/2018', '2018-10-13'],
  ])('reads the date %s', async (written, date) => {
    const reading = await readOne(csv(`First Name,Last Name,Connected On\nWei,Zhang,${written}\n`));
    expect(reading.records).toMatchObject([{ connection: { connectedOn: date } }]);
    expect(reading.warnings).toEqual([]);
  });

  it('leaves out a date that is none, and tells', async () => {
    const reading = await readOne(csv('First Name,Last Name,Connected On\nWei,Zhang,31 Feb 2018\n'));
    expect(reading.records).toMatchObject([{ connection: { connectedOn: null } }]);
    expect(reading.warnings).toEqual([
      { code: 'bad-date', row: 1, sheetRow: 2, values: { value: '31 Feb 2018' } },
    ]);
  });

  it('tells the row that a spreadsheet shows, notes and blank lines counted, a cell of two lines as one row', async () => {
    const notes = 'Notes:\n"Some are\nmissing"\n\n';
    const reading = await readOne(
      csv(
        `${notes}First Name,Last Name,Connected On\n\nWei,"Zhang\nPhD",06 Oct 2018\n\n\nLi,Na,31 Feb 2018\n`,
      ),
    );
    expect(reading.warnings).toMatchObject([{ code: 'bad-date', row: 2, sheetRow: 9 }]);
  });

  it('decides day or month first for the whole file, and tells where it cannot', async () => {
    const file = (...dates: string[]) =>
      csv(`First Name,Last Name,Connected On\n${dates.map((date, i) => `A${i},B,${date}\n`).join('')}`);
    expect((await connectionsIn(file('05/04/2020', '13/03/2020'))).map((c) => c.connectedOn)).toEqual([
      '2020-04-05',
      '2020-03-13',
    ]);
    // LinkedIn writes the newest first.
    expect(slashOrder(['01/03/2020', '02/02/2020', '03/01/2020'])).toEqual({
      order: 'day-first',
      sure: true,
    });
    expect((await readOne(file('05/04/2020'))).warnings).toEqual([{ code: 'ambiguous-dates' }]);
  });

  it('survives what people do to it: merged names, lost blanks, an Excel code page', async () => {
    expect(
      await connectionsIn(
        csv('Name,URL,Company,Position,Connected On\nWei Zhang,https://www.linkedin.com/in/wz,,,6-Oct-18\n'),
      ),
    ).toMatchObject([{ firstName: 'Wei', lastName: 'Zhang' }]);
    expect(await connectionsIn(csv('FirstName;LastName;ConnectedOn\nWei;Zhang;06.10.2018\n'))).toMatchObject([
      { firstName: 'Wei', lastName: 'Zhang', connectedOn: '2018-10-06' },
    ]);
    const german = iconv.encode(
      'First Name;Last Name;Connected on\nJosé;Muñoz-García;06.10.2018\n',
      'win1252',
    );
    const reading = await readOne(csv(german));
    expect(reading.encoding).toBe('windows-1252');
    expect(reading.records).toMatchObject([{ connection: { firstName: 'José', lastName: 'Muñoz-García' } }]);
    const ansi = await readOne(csv(iconv.encode(`${HEADER}??,?,,,示例科技有限公司,,2018/10/6\n`, 'gb18030')));
    expect(ansi.warnings).toEqual([{ code: 'lossy-encoding', row: 1, sheetRow: 2 }]);
  });

  it('with a quote never closed is refused near its row, not half read', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `A${i},B,,,"Acme, Inc.",,06 Oct 2018\n`);
    rows[9] = 'A9,"B,,,Acme,,06 Oct 2018\n';
    const path = csv(`${HEADER}${rows.join('')}Z,"Z`);
    expect(await fates(path)).toEqual([[path, 'unbalanced-quotes']]);
  });

  it('with a quote never closed tells the row as a spreadsheet shows it, as warnings do: notes and blank lines counted', async () => {
    const [refused] = await readAll(
      csv(
        `Notes:\n"Some are missing"\n\n${HEADER}Ann,Lee,,,Acme,,06 Oct 2018\n\nBo,"Li,,,Acme,,06 Oct 2018\n`,
      ),
    );
    expect(refused).toMatchObject({ error: { code: 'unbalanced-quotes', values: { sheetRow: 7 } } });
  });
});

describe('Invitations.csv', () => {
  const OLD = 'From,To,Sent At,Message,Direction';
  const invitations = async (text: string) =>
    (await readOne(tempFile('Invitations.csv', text))).records.map((r) =>
      r.type === 'invitation' ? r.invitation : r.type,
    );

  it('names the other one, whoever wrote', async () => {
    expect(
      await invitations(
        `${OLD}\nMe,伟 王,"12/5/25, 11:05 PM","line\nbreak",OUTGOING\n"Grace Liu, PhD",Me,"2/7/26, 12:12 AM",,INCOMING\nMe,X,"2/7/26, 8:12 PM",,WHO\n`,
      ),
    ).toEqual([
      {
        id: expect.stringMatching(/^invitation:[0-9a-f]{16}$/),
        name: '伟 王',
        direction: 'outgoing',
        sentAt: '2025-12-05T23:05:00',
        profileUrl: null,
      },
      {
        id: expect.stringMatching(/^invitation:[0-9a-f]{16}$/),
        name: 'Grace Liu, PhD',
        direction: 'incoming',
        sentAt: '2026-02-07T00:12:00',
        profileUrl: null,
      },
      'skip',
    ]);
  });

  it('takes raw Unicode URLs as they are, and a bare /in or an urn as none', async () => {
    const header = `${OLD},inviterProfileUrl,inviteeProfileUrl\n`;
    const me = 'https://www.linkedin.com/in/me-example';
    expect(
      await invitations(
        `${header}Me,伟 王,"12/5/25, 11:05 AM",,OUTGOING,${me},https://www.linkedin.com/in/伟-王-12345a67\nMe,B,"12/5/25, 11:05 AM",,OUTGOING,https://www.linkedin.com/in,https://www.linkedin.com/in\n`,
      ),
    ).toMatchObject([{ profileUrl: 'https://www.linkedin.com/in/伟-王-12345a67' }, { profileUrl: null }]);
  });
});

describe.skipIf(absent)('files with the byte shapes of every year', () => {
  const files = absent
    ? []
    : ['era-shapes', 'resaved'].flatMap((f) => readdirSync(join(FIXTURES, f)).map((n) => [f, n]));

  it.each(files)('%s/%s', async (folder, name) => {
    const path = join(FIXTURES, folder!, name!);
    if (/Connections|resaved/.test(path)) {
      const { records, warnings } = await readOne(path);
      const connections = records.flatMap((r) => (r.type === 'connection' ? [r.connection] : []));
      expect(connections.every((c) => /^20\d\d-\d\d-\d\d$/.test(c.connectedOn ?? ''))).toBe(true);
      expect(connections[0]).toMatchObject({
        firstName: 'Wei',
        lastName: 'Zhang',
        connectedOn: '2018-10-06',
      });
      expect(connections.find((c) => c.firstName === 'Grace')).toMatchObject({
        lastName: 'Liu, PhD, CPA',
        company: 'Contoso, Ltd.',
        position: '"Chief" of Staff',
        connectedOn: '2024-01-01',
      });
      const blank = records.filter((r) => r.type === 'skip').length;
      expect(blank).toBe(/2017|2018-10_|excel-de/.test(name!) ? 0 : 1);
      expect(warnings.map(({ code }) => code)).toEqual(blank ? ['blank-row'] : []);
      if (!/excel-(de|zh)/.test(name!)) expect(connections.length).toBe(10);
    } else if (/Invitations/.test(name!)) {
      const { records } = await readOne(path);
      expect(records.map((r) => r.type === 'invitation' && [r.invitation.name, r.invitation.sentAt])).toEqual(
        [
          ['Wei Zhang', '2026-01-29T14:37:00'],
          ['伟 王', '2025-12-05T11:05:00'],
          ['José Muñoz-García', '2025-10-02T09:41:00'],
          ['Grace Liu, PhD, CPA', '2026-02-07T20:12:00'],
          ['Not Accepted', '2026-03-01T00:00:00'],
        ],
      );
    } else if (!/small_files/.test(name!)) {
      const { format, records } = await readOne(path);
      expect(format).toMatch(/^linkedin-(messages|imported-contacts|notes)$/);
      expect(records.length).toBeGreaterThan(0);
      expect(records.every(({ type }) => type === 'bridge')).toBe(true);
    } else {
      for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
        const header = line.slice(line.lastIndexOf('.csv: ') + 6).replaceAll(/[[\]]/g, '');
        const other = tempFile('other.csv', `${header}\n`);
        const needless = /^(Registration|Company Follows|Member_Follows)/.test(line);
        expect(await fates(other), line).toEqual([[other, needless ? 'linkedin-other-file' : 'read']]);
      }
    }
  });
});
