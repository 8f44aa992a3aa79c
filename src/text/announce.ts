import { bilingual } from './bilingual.ts';

/** The farewell. The texts themselves are in `templates/announce/`. */
export const announceWords = bilingual({
  en: {
    titles: {
      'moments.zh': 'For Moments, in Chinese',
      'moments.en': 'For Moments, in English',
      'message.zh': 'For a chat, in Chinese',
      'message.en': 'For a chat, in English',
    } as Record<string, string>,
    qr: ({ profile }: { profile: string }) => `This code leads to ${profile}`,
    mainland:
      'Friends in mainland China may not be able to open LinkedIn: say with --email or --phone where else they find you.',
    written: ({ folder }: { folder: string }) =>
      `All of it is in ${folder}; read it over, change it, and post it yourself:`,
  },
  zh: {
    titles: {
      'moments.zh': '朋友圈（中文）',
      'moments.en': '朋友圈（英文）',
      'message.zh': '私信（中文）',
      'message.en': '私信（英文）',
    },
    qr: ({ profile }) => `这个二维码指向 ${profile}`,
    mainland: '大陆的朋友可能打不开领英：可用 --email 或 --phone 写上别的联系方式。',
    written: ({ folder }) => `全部内容都在 ${folder} 里；请过目、修改，再由您自己发出：`,
  },
});
