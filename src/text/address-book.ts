import { bilingual } from './bilingual.ts';
import { people } from './count.ts';

export const addressBookWords = bilingual({
  en: {
    written: ({ count, folder }: { count: number; folder: string }) => `${people(count)} in ${folder}:`,
    files: {
      'contacts-3.0.vcf': 'vCard 3, for every phone and Google Contacts',
      'contacts-4.0.vcf': 'vCard 4, for programs that know it',
      'google.csv': 'for Google Contacts',
      'outlook.csv': 'for Outlook',
    } as Record<string, string>,
    unreachable: ({ count }: { count: number }) =>
      `${people(count)} left out who ${count === 1 ? 'has' : 'have'} neither phone nor e-mail.`,
    warning: [
      'Before you let LinkedIn read an address book: it preselects everybody in it, invites without a personal',
      'note, and invites those who are no members by text message or e-mail. Choose few, and untick the rest there.',
    ],
  },
  zh: {
    written: ({ count, folder }) => `${count} 人，写入 ${folder}：`,
    files: {
      'contacts-3.0.vcf': 'vCard 3，手机和 Google 通讯录都能读',
      'contacts-4.0.vcf': 'vCard 4，供支持它的程序使用',
      'google.csv': '供 Google 通讯录导入',
      'outlook.csv': '供 Outlook 导入',
    },
    unreachable: ({ count }) => `另有 ${count} 人既没有电话也没有邮箱，没有写入。`,
    warning: [
      '让领英读取通讯录之前请注意：领英会默认勾选其中所有人，邀请不能附言，对没有领英账号的人还会发短信或邮件邀请。',
      '请只挑少数人，并在领英页面上取消其余的勾选。',
    ],
  },
});
