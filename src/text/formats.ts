import { bilingual } from './bilingual.ts';

/** One export format: what it is, and how to come by it. */
interface FormatWords {
  name: string;
  howTo: string;
}

const linkedinEn = (file: string) =>
  `${file} in the archive: Settings & Privacy > Data privacy > Get a copy of your data. Give the zip as it is.`;
const linkedinZh = (file: string) =>
  `数据包里的 ${file}：设置与隐私 > 数据隐私 > 获取数据副本。直接指定下载的 zip 即可。`;

/** The export formats by id, and what their groups have in common. */
export const formatWords = bilingual({
  en: {
    groups: {
      wechat: 'WeChat (it has no export of its own: take the decrypted database, or what an exporter wrote)',
      linkedin: 'LinkedIn',
      'address-book': 'Address books (they tie a WeChat contact to a LinkedIn connection)',
    },
    formats: {
      'wechat-4-db': {
        name: 'contact.db of WeChat 4, Windows and Mac',
        howTo:
          'db_storage/contact/contact.db in the account folder of WeChat 4, decrypted, or as it is with --key-file. Leave the folder "message" where it lies: messages are counted, never read.',
      },
      'wechat-3-windows-db': {
        name: 'MicroMsg.db and OpenIMContact.db of WeChat 3, Windows',
        howTo:
          'WeChat Files/<account>/Msg/MicroMsg.db, decrypted by a tool such as PyWxDump, or as it is with --key-file. MSG0.db … in Multi beside it give the number of messages.',
      },
      'wechat-3-mac-db': {
        name: 'wccontact_new2.db and group_new.db of WeChat 3, Mac',
        howTo: 'Contact/wccontact_new2.db in the account folder, decrypted, or as it is with --key-file.',
      },
      'wechat-android-db': {
        name: 'EnMicroMsg.db of WeChat for Android',
        howTo:
          'MicroMsg/<account>/EnMicroMsg.db from a phone backup or emulator, decrypted, or as it is with --key-file (the passphrase of 7 characters).',
      },
      'wechat-ios-db': {
        name: 'WCDB_Contact.sqlite of an iPhone backup; MM.sqlite of an old one',
        howTo:
          'Back up the iPhone to a computer without encryption, and take Documents/<account>/DB/WCDB_Contact.sqlite of com.tencent.xin with a backup viewer. With contactlabel.list beside the folder DB, labels get their names.',
      },
      'wechat-csv': {
        name: 'Table of contacts of any exporter: CSV, Excel, OpenDocument, Numbers, HTML, Markdown',
        howTo:
          'Export the contacts in WeFlow, WeChatDataAnalysis, CipherTalk, EchoTrace, MemoTrace, chatlog, wx-dump-4j, WeChat-Contact, easyChat, wxauto or itchat; the columns tell which it is.',
      },
      'wechat-json': {
        name: 'JSON of an exporter, bot or protocol',
        howTo:
          'Export contacts as JSON in WeFlow, WeChatDataAnalysis, CipherTalk, MemoTrace, PyWxDump (users.json), chatlog or wx-cli, or save the reply of wcferry, wxhelper, GeWe, wechaty, itchat or webwxgetcontact.',
      },
      'wechat-vcard': {
        name: 'vCard of WeFlow or CipherTalk',
        howTo: 'Export contacts as VCF in WeFlow or CipherTalk.',
      },
      'wechat-text': {
        name: 'Contact list to be read: TXT, HTML, YAML',
        howTo:
          'Export contacts as TXT or HTML in WeChatDataAnalysis; or save what wechat-decrypt or "wx contacts" of wx-cli prints.',
      },
      'wechat-names': {
        name: 'Plain text, one name a line',
        howTo: 'Copy or type the names from the contacts screen into a .txt file, one a line.',
      },
      'wechat-xml': {
        name: 'Name cards and friend requests, XML',
        howTo:
          'Save the message of a name card (type 42) or a friend request (type 37) as .xml, one or several in a file, or a folder of them.',
      },
      'wecom-csv': {
        name: 'WeCom customers, Excel or CSV',
        howTo:
          'In the WeCom admin console: Customers > Customer list > Export; or the export of a SCRM such as LinkWechat.',
      },
      'wecom-json': {
        name: 'WeCom customers, JSON of its API',
        howTo: 'Save the replies of externalcontact/get or externalcontact/batch/get_by_user.',
      },
      'mapped-table': {
        name: 'Any other table: CSV, spreadsheet, JSON',
        howTo:
          'Say what its columns are: --map "nickname=Name,phone=Tel". Without it migrate asks in the terminal.',
      },
      'linkedin-connections': {
        name: 'Connections.csv: your connections',
        howTo: `${linkedinEn('Connections.csv')} "Connections" alone is ready in minutes.`,
      },
      'linkedin-invitations': {
        name: 'Invitations.csv: invitations of the last months, sent and received',
        howTo: linkedinEn('Invitations.csv'),
      },
      'linkedin-messages': {
        name: 'messages.csv: who wrote to whom, and when (what was said is not read)',
        howTo: linkedinEn('messages.csv'),
      },
      'linkedin-imported-contacts': {
        name: 'ImportedContacts.csv, Contacts.csv: the address book you once gave LinkedIn',
        howTo: linkedinEn('ImportedContacts.csv'),
      },
      'linkedin-endorsements': {
        name: 'Endorsement_Received_Info.csv: who endorsed you',
        howTo: linkedinEn('Endorsement_Received_Info.csv'),
      },
      'linkedin-endorsements-given': {
        name: 'Endorsement_Given_Info.csv: whom you endorsed',
        howTo: linkedinEn('Endorsement_Given_Info.csv'),
      },
      'linkedin-recommendations': {
        name: 'Recommendations_Given.csv, Recommendations_Received.csv',
        howTo: linkedinEn('Recommendations_Given.csv'),
      },
      'linkedin-notes': {
        name: 'Notes.csv: your notes on connections',
        howTo: linkedinEn('Notes.csv'),
      },
      'linkedin-profile': {
        name: 'Profile.csv: your own name and headline',
        howTo: linkedinEn('Profile.csv'),
      },
      'linkedin-positions': { name: 'Positions.csv: your own employers', howTo: linkedinEn('Positions.csv') },
      'linkedin-education': { name: 'Education.csv: your own schools', howTo: linkedinEn('Education.csv') },
      'linkedin-emails': {
        name: 'Email Addresses.csv: your own addresses',
        howTo: linkedinEn('Email Addresses.csv'),
      },
      'linkedin-phones': {
        name: 'PhoneNumbers.csv: your own numbers',
        howTo: linkedinEn('PhoneNumbers.csv'),
      },
      'address-book-vcard': {
        name: 'vCard 2.1, 3.0 and 4.0 of any phone or program',
        howTo:
          'Phone: Contacts > Settings > Export to .vcf. iCloud.com: Contacts > select all > Export vCard. Google Contacts: Export > vCard.',
      },
      'address-book-csv': {
        name: 'CSV of Google Contacts or Outlook',
        howTo:
          'contacts.google.com: Export > Google CSV or Outlook CSV. Outlook: File > Open & Export > Import/Export > Export to a file > CSV.',
      },
    } as Record<string, FormatWords>,
    next: 'Then: migrate import PATH... The format is told by the content, whatever the file is called.',
  },
  zh: {
    groups: {
      wechat: '微信（没有自带的导出功能：请用解密后的数据库，或导出工具生成的文件）',
      linkedin: '领英',
      'address-book': '手机和邮箱通讯录（用来把微信联系人和领英人脉对上号）',
    },
    formats: {
      'wechat-4-db': {
        name: '微信 4.x 的 contact.db（Windows、Mac）',
        howTo:
          '微信 4.x 账号目录下的 db_storage/contact/contact.db，先解密；未解密的可配合 --key-file。旁边的 message 文件夹请保留原位：只统计消息条数，不读内容。',
      },
      'wechat-3-windows-db': {
        name: '微信 3.x 的 MicroMsg.db 和 OpenIMContact.db（Windows）',
        howTo:
          'WeChat Files/<账号>/Msg/MicroMsg.db，用 PyWxDump 等工具解密；未解密的可配合 --key-file。旁边 Multi 里的 MSG0.db 等用来统计消息条数。',
      },
      'wechat-3-mac-db': {
        name: '微信 3.x 的 wccontact_new2.db 和 group_new.db（Mac）',
        howTo: '账号目录下的 Contact/wccontact_new2.db，先解密；未解密的可配合 --key-file。',
      },
      'wechat-android-db': {
        name: '安卓微信的 EnMicroMsg.db',
        howTo:
          '手机备份或模拟器里的 MicroMsg/<账号>/EnMicroMsg.db，先解密；未解密的可配合 --key-file（7 位口令）。',
      },
      'wechat-ios-db': {
        name: 'iPhone 备份里的 WCDB_Contact.sqlite，旧版为 MM.sqlite',
        howTo:
          '在电脑上做一次不加密的 iPhone 备份，用备份查看工具取出 com.tencent.xin 下的 Documents/<账号>/DB/WCDB_Contact.sqlite。DB 文件夹旁边若有 contactlabel.list，标签会显示名称。',
      },
      'wechat-csv': {
        name: '各种导出工具的联系人表格（CSV、Excel、OpenDocument、Numbers、HTML、Markdown）',
        howTo:
          '在 WeFlow、WeChatDataAnalysis、CipherTalk、EchoTrace、留痕（MemoTrace）、chatlog、wx-dump-4j、WeChat-Contact、easyChat、wxauto 或 itchat 中导出联系人，按列名自动识别。',
      },
      'wechat-json': {
        name: '导出工具、机器人或协议的 JSON',
        howTo:
          '在 WeFlow、WeChatDataAnalysis、CipherTalk、留痕（MemoTrace）、PyWxDump（users.json）、chatlog 或 wx-cli 中导出 JSON，或保存 wcferry、wxhelper、GeWe、wechaty、itchat、webwxgetcontact 返回的结果。',
      },
      'wechat-vcard': {
        name: 'WeFlow 或 CipherTalk 的 vCard',
        howTo: '在 WeFlow 或 CipherTalk 中把联系人导出为 VCF。',
      },
      'wechat-text': {
        name: '便于阅读的联系人列表（TXT、HTML、YAML）',
        howTo:
          '在 WeChatDataAnalysis 中导出 TXT 或 HTML，或保存 wechat-decrypt、wx-cli 的 “wx contacts” 的输出。',
      },
      'wechat-names': {
        name: '纯文本，每行一个名字',
        howTo: '把通讯录界面上的名字复制或抄写到 .txt 文件里，每行一个。',
      },
      'wechat-xml': {
        name: '名片和好友申请（XML）',
        howTo:
          '把名片消息（类型 42）或好友申请（类型 37）存成 .xml，一个文件可放多条，也可以指定整个文件夹。',
      },
      'wecom-csv': {
        name: '企业微信客户（Excel、CSV）',
        howTo: '企业微信管理后台：客户联系 > 客户列表 > 导出；或 LinkWechat 等 SCRM 的导出文件。',
      },
      'wecom-json': {
        name: '企业微信客户（接口 JSON）',
        howTo: '保存 externalcontact/get 或 externalcontact/batch/get_by_user 返回的结果。',
      },
      'mapped-table': {
        name: '其他任何表格（CSV、电子表格、JSON）',
        howTo: '说明各列是什么：--map "昵称=姓名,手机=电话"；不写的话会在终端里逐列提问。',
      },
      'linkedin-connections': {
        name: 'Connections.csv：您的人脉',
        howTo: `${linkedinZh('Connections.csv')}只勾选“人脉”的话几分钟就好。`,
      },
      'linkedin-invitations': {
        name: 'Invitations.csv：最近几个月发出和收到的邀请',
        howTo: linkedinZh('Invitations.csv'),
      },
      'linkedin-messages': {
        name: 'messages.csv：和谁通过信、什么时候（不读内容）',
        howTo: linkedinZh('messages.csv'),
      },
      'linkedin-imported-contacts': {
        name: 'ImportedContacts.csv、Contacts.csv：您以前上传给领英的通讯录',
        howTo: linkedinZh('ImportedContacts.csv'),
      },
      'linkedin-endorsements': {
        name: 'Endorsement_Received_Info.csv：谁认可过您的技能',
        howTo: linkedinZh('Endorsement_Received_Info.csv'),
      },
      'linkedin-endorsements-given': {
        name: 'Endorsement_Given_Info.csv：您认可过谁的技能',
        howTo: linkedinZh('Endorsement_Given_Info.csv'),
      },
      'linkedin-recommendations': {
        name: 'Recommendations_Given.csv、Recommendations_Received.csv：推荐信',
        howTo: linkedinZh('Recommendations_Given.csv'),
      },
      'linkedin-notes': {
        name: 'Notes.csv：您给人脉写的备注',
        howTo: linkedinZh('Notes.csv'),
      },
      'linkedin-profile': { name: 'Profile.csv：您自己的姓名和职业概述', howTo: linkedinZh('Profile.csv') },
      'linkedin-positions': { name: 'Positions.csv：您自己的工作经历', howTo: linkedinZh('Positions.csv') },
      'linkedin-education': { name: 'Education.csv：您自己的教育经历', howTo: linkedinZh('Education.csv') },
      'linkedin-emails': {
        name: 'Email Addresses.csv：您自己的邮箱',
        howTo: linkedinZh('Email Addresses.csv'),
      },
      'linkedin-phones': { name: 'PhoneNumbers.csv：您自己的电话', howTo: linkedinZh('PhoneNumbers.csv') },
      'address-book-vcard': {
        name: '各种手机和软件的 vCard 2.1、3.0、4.0',
        howTo:
          '手机：通讯录 > 设置 > 导出为 .vcf。iCloud.com：通讯录 > 全选 > 导出 vCard。Google 通讯录：导出 > vCard。',
      },
      'address-book-csv': {
        name: 'Google 通讯录或 Outlook 的 CSV',
        howTo:
          'contacts.google.com：导出 > Google CSV 或 Outlook CSV。Outlook：文件 > 打开和导出 > 导入/导出 > 导出到文件 > CSV。',
      },
    } as Record<string, FormatWords>,
    next: '然后运行：migrate import 文件或文件夹。按内容识别格式，文件叫什么名字都可以。',
  },
});
