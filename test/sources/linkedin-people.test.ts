import { describe, expect, it } from 'vitest';
import { readAll, readOne, tempFile } from '../fixtures/sources/files.ts';
import { zipOf } from '../fixtures/sources/zip.ts';

const csv = (content: string, name = 'x.csv') => tempFile(name, content);
const bridgesIn = async (content: string) =>
  (await readOne(csv(content))).records.map((record) => (record.type === 'bridge' ? record.bridge : record));
const ownerIn = async (content: string) =>
  (await readOne(csv(content))).records.map((record) => (record.type === 'owner' ? record.owner : record));

const someone = {
  names: [],
  emails: [],
  phones: [],
  wechatIds: [],
  profileUrls: [],
  company: null,
  title: null,
  lastAt: null,
  count: 1,
};

describe('messages.csv: who, when and how often', () => {
  const IN = 'https://www.linkedin.com/in';

  it('2023 to 2026: by profile, drafts and LinkedIn itself left out, never a word of what was said', async () => {
    const reading = await readOne(
      csv(
        '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS","IS MESSAGE DRAFT"\n' +
          `"2-a","","伟 王","${IN}/伟-王-1a","Me Example","${IN}/me-example","2026-02-01 08:00:00 UTC","","SECRET\nof two lines","INBOX","",""\n` +
          `"2-a","","Me Example","${IN}/me-example","伟 王","${IN}/伟-王-1a","2026-02-03 08:00:00 UTC","","SECRET","INBOX","","No"\n` +
          `"2-a","","Me Example","${IN}/me-example","伟 王","${IN}/伟-王-1a","2026-09-09 08:00:00 UTC","","SECRET","INBOX","","Yes"\n` +
          `"2-g","Group","Me Example","${IN}/me-example","Grace Liu, PhD, CPA, Wei Zhang","${IN}/graceliu,${IN}/wei-zhang","2025-07-10 08:00:00 UTC","","SECRET","ARCHIVE","",""\n` +
          `"2-m","","LinkedIn Member","","Me Example","${IN}/me-example","2025-08-03 09:00:00 UTC","","SECRET","INBOX","",""\n` +
          `"2-w","","Wei Zhang","${IN}/wei-zhang","Me Example","${IN}/me-example","2024-01-01 00:00:00 UTC","","SECRET","INBOX","",""\n`,
      ),
    );
    expect(reading).toMatchObject({ format: 'linkedin-messages', side: 'linkedin', warnings: [] });
    expect(reading.records.map((record) => record.type === 'bridge' && record.bridge)).toEqual([
      {
        ...someone,
        kind: 'linkedin-messages',
        id: 'linkedin-messages:伟-王-1a',
        names: ['伟 王'],
        profileUrls: [`${IN}/伟-王-1a`],
        count: 2,
        lastAt: '2026-02-03T08:00:00Z',
      },
      {
        ...someone,
        kind: 'linkedin-messages',
        id: 'linkedin-messages:graceliu',
        profileUrls: [`${IN}/graceliu`],
        lastAt: '2025-07-10T08:00:00Z',
      },
      {
        ...someone,
        kind: 'linkedin-messages',
        id: 'linkedin-messages:wei-zhang',
        names: ['Wei Zhang'],
        profileUrls: [`${IN}/wei-zhang`],
        count: 2,
        lastAt: '2025-07-10T08:00:00Z',
      },
    ]);
    expect(JSON.stringify(reading)).not.toContain('SECRET');
  });

  it('2021 to 2023: recipients without a profile are found among the senders', async () => {
    const header =
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n';
    const bridges = await bridgesIn(
      `${header}a,,Wei Zhang,${IN}/wei-zhang,Me Example,2022-01-01 00:00:00 UTC,,x,INBOX\n` +
        `a,,Me Example,${IN}/me,Wei Zhang,2022-01-02 00:00:00 UTC,,x,INBOX\n` +
        `b,,Me Example,${IN}/me,"Grace Liu, PhD",2022-01-03 00:00:00 UTC,,x,INBOX\n` +
        `c,Trip,Me Example,${IN}/me,"Wei Zhang, Ming Zhao",2022-01-03 00:00:00 UTC,,x,INBOX\n`,
    );
    expect(bridges).toMatchObject([
      { id: 'linkedin-messages:wei-zhang', count: 2, lastAt: '2022-01-02T00:00:00Z' },
      { names: ['Grace Liu, PhD'], profileUrls: [], count: 1 },
    ]);
    expect(bridges).toHaveLength(2);
  });

  it('2018: by name and direction', async () => {
    expect(
      await bridgesIn(
        'From,To,Date,Subject,Content,Direction,Folder\nWei Zhang,Me Example,"10/31/18, 9:41 AM",,Hello,INCOMING,INBOX\nMe Example,Wei Zhang,"10/31/18, 10:41 PM",,Hi,OUTGOING,SENT\n',
      ),
    ).toMatchObject([{ names: ['Wei Zhang'], count: 2, lastAt: '2018-10-31T22:41:00' }]);
  });
});

describe('people who need not be connections', () => {
  it('Contacts.csv and ImportedContacts.csv: several numbers in a cell, `null` for no company', async () => {
    expect(
      await bridgesIn(
        'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n' +
          'MOBILE_CONTACTS,晓曼,林,null,,"Ming@Example.com, m@example.org"," +86 138 0000 0000, +8613800000000","7/18/23, 1:05 PM",,,WeChat: linxm_88,小满,,,,https://www.linkedin.com/in/xiaoman\n' +
          'GOOGLE_CONTACTS,,,null,,noname@example.com,,"1/17/24, 9:05 AM",,,,,,,,\nGOOGLE_CONTACTS,,,null,,,,"1/17/24, 9:05 AM",,,,,,,,\n',
      ),
    ).toMatchObject([
      {
        ...someone,
        id: 'linkedin-imported:xiaoman',
        kind: 'linkedin-imported',
        names: ['林晓曼', '晓曼 林', '小满'],
        emails: ['ming@example.com', 'm@example.org'],
        phones: ['+86 138 0000 0000', '+8613800000000'],
        wechatIds: ['linxm_88'],
        profileUrls: ['https://www.linkedin.com/in/xiaoman'],
      },
      { names: [], emails: ['noname@example.com'] },
      { type: 'skip', code: 'no-name' },
    ]);
    expect(
      await bridgesIn(
        'FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location\nMing,,Zhao,,Mimi,,,Designer,ming@example.com,+8613800000000,"5/1/25, 3:04 AM",,,,,\n',
      ),
    ).toMatchObject([
      {
        names: ['Ming Zhao', 'Mimi'],
        title: 'Designer',
        emails: ['ming@example.com'],
        phones: ['+8613800000000'],
      },
    ]);
    expect(
      await bridgesIn(
        'First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,Instant Message Handles,Addresses,Sites,Full Name,Birthday,Location,Bookmarked At,Profiles\nMing,,,,,+8613800000000,"10/6/18, 3:04 AM",,,,,,,,\n',
      ),
    ).toMatchObject([{ names: ['Ming'], phones: ['+8613800000000'] }]);
  });

  it('endorsements, given and received, with and without URL', async () => {
    expect(
      await bridgesIn(
        'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2024/02/01 15:02:55 UTC,Design,Wei,Zhang,www.linkedin.com/in/wei-zhang,ACCEPTED\n',
      ),
    ).toEqual([
      {
        ...someone,
        id: 'endorsement:wei-zhang',
        kind: 'endorsement',
        names: ['Wei Zhang'],
        profileUrls: ['www.linkedin.com/in/wei-zhang'],
        lastAt: '2024-02-01T15:02:55Z',
      },
    ]);
    const given = await readOne(
      csv(
        'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status\n2024/02/01 15:02:55 UTC,Design,Wei,Zhang,PENDING\n2024/02/01 15:02:55 UTC,Sales,Wei,Zhang,PENDING\n',
      ),
    );
    expect(given.format).toBe('linkedin-endorsements-given');
    expect(given.records).toMatchObject([
      { row: 1, bridge: { names: ['Wei Zhang'] } },
      { row: 2, bridge: { id: (given.records[0] as { bridge: { id: string } }).bridge.id } },
    ]);
  });

  it('recommendations and notes', async () => {
    expect(
      await bridgesIn(
        'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nWei,Zhang,Example Tech,Designer,"Great, really","10/06/18, 03:04 AM",VISIBLE\n',
      ),
    ).toMatchObject([
      {
        kind: 'recommendation',
        names: ['Wei Zhang'],
        company: 'Example Tech',
        title: 'Designer',
        lastAt: '2018-10-06T03:04:00',
      },
    ]);
    expect(
      await bridgesIn(
        'Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nWei,Zhang,https://www.linkedin.com/in/wei-zhang,"met at design week, wx: zhangwei_9",2025-07-30 18:20:00 UTC,\n',
      ),
    ).toMatchObject([
      { kind: 'note', id: 'note:wei-zhang', wechatIds: ['zhangwei_9'], lastAt: '2025-07-30T18:20:00Z' },
    ]);
  });
});

describe('the owner', () => {
  it.each([
    [
      'Profile.csv',
      'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n晓曼,林,,,,Designer,,,,Shenzhen,,,\n',
      { names: ['林晓曼', '晓曼 林'], headline: 'Designer', location: 'Shenzhen' },
    ],
    [
      'Positions.csv',
      'Company Name,Title,Description,Location,Started On,Finished On\n示例科技,Designer,,,Jan 2024,\n',
      { positions: [{ company: '示例科技', title: 'Designer', from: 'Jan 2024', to: null }] },
    ],
    [
      'Education.csv',
      'School Name,Start Date,End Date,Notes,Degree Name,Activities\nExample University,2010,2014,,BA,\n',
      { schools: [{ name: 'Example University', degree: 'BA', from: '2010', to: '2014' }] },
    ],
    [
      'Email Addresses.csv',
      'Email Address,Confirmed,Primary,Updated On\nMe@Example.com,Yes,Yes,"1/1/24, 1:00 AM"\n',
      { emails: ['me@example.com'] },
    ],
    [
      'PhoneNumbers.csv',
      'Extension,Number,Type\n,+86 138 0000 0000,Mobile\n',
      { phones: ['+86 138 0000 0000'] },
    ],
    [
      'Whatsapp Phone Numbers.csv',
      'Number,Extension,Is_WhatsApp_Number\n13800000000,,Yes\n',
      { phones: ['13800000000'] },
    ],
  ])('%s', async (_, content, owner) => {
    expect(await ownerIn(content)).toEqual([owner]);
  });
});

it('parts of one list and what a browser adds to a name are told apart', async () => {
  const messages = 'CONVERSATION ID,FROM,TO,DATE\na,Wei,Me,2024-01-01 00:00:00 UTC\n';
  const lineage = async (name: string) => (await readOne(csv(messages, name))).lineage;
  expect(await lineage('messages_1.csv')).not.toBe(await lineage('messages.csv'));
  expect(await lineage('messages (1).csv')).toBe(await lineage('messages.csv'));
});

it('a zip in a zip, by any case and spelling of the names', async () => {
  const inner = zipOf({
    'MESSAGES.CSV': 'CONVERSATION ID,FROM,TO,DATE\na,Wei,Me,2024-01-01 00:00:00 UTC\n',
    'Imported_Contacts (1).csv':
      'FirstName,MiddleName,LastName,MaidenName,Emails\nMing,,Zhao,,m@example.com\n',
    'Ads Clicked.csv': 'Ad clicked Date,Ad Title/Id\n',
  });
  const results = await readAll(
    tempFile('Basic.zip.zip', zipOf({ 'Basic_LinkedInDataExport_01-02-2026.zip': inner })),
  );
  expect(results.map((result) => (result.status === 'read' ? result.reading.format : result.status))).toEqual(
    ['ignored', 'linkedin-imported-contacts', 'linkedin-messages'],
  );
});
