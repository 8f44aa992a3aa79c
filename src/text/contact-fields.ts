import { bilingual } from './bilingual.ts';

/** What the fields of a contact are called where one person is shown after the other. */
export const contactFields = bilingual({
  en: {
    nickname: 'Nickname',
    wechatId: 'WeChat id',
    company: 'Company',
    region: 'Region',
    labels: 'Labels',
    about: 'About',
  },
  zh: {
    nickname: '昵称',
    wechatId: '微信号',
    company: '公司',
    region: '地区',
    labels: '标签',
    about: '描述',
  },
});
