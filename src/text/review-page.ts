import { bilingual } from './bilingual.ts';

/** What only the review in the browser says. */
export const reviewPageWords = bilingual({
  en: {
    title: 'Review – migrate',
    serving: ({ url }: { url: string }) => `The review is at ${url}`,
    howToEnd:
      'On this computer only. Press q in the page, or Ctrl-C here, to end; every answer is stored at once.',
    notOpened: 'There is no browser to open here: open the address yourself.',
    answers: 'Answers',
    likelihood: 'Likely',
    searchFor: 'Search all connections',
    results: 'Found',
    panel: 'More about this question',
    finished: 'That was the last question worth asking.',
    behind: 'This page was behind: that key was not taken. Here is where the review stands.',
    ended: 'The review has ended. Everything you answered is stored; you can close this tab.',
    gone: 'migrate no longer runs. Everything shown as stored is stored; start "migrate review --web" again to go on.',
    refused: 'This page needs the whole address that migrate printed in the terminal, with all behind the #.',
    notStored: 'That answer could not be stored. Look into the terminal, and try again.',
    noScript: 'This page needs JavaScript. "migrate review" asks the same in the terminal.',
  },
  zh: {
    title: '确认 – migrate',
    serving: ({ url }) => `请在浏览器中确认：${url}`,
    howToEnd: '只在这台电脑上可以访问。在页面中按 q，或在这里按 Ctrl-C 结束；每个回答都会立即保存。',
    notOpened: '这里没有可以打开的浏览器，请自行打开上面的地址。',
    answers: '回答',
    likelihood: '可能性',
    searchFor: '搜索全部人脉',
    results: '搜索结果',
    panel: '关于这道题',
    finished: '值得问的问题都问完了。',
    behind: '这个页面不是最新的，刚才的按键没有采用。现在显示的是最新进展。',
    ended: '已结束。您的回答都已保存，可以关闭这个标签页。',
    gone: 'migrate 已不在运行。显示为已保存的都已保存；要继续，请重新运行 “migrate review --web”。',
    refused: '请使用 migrate 在终端里给出的完整地址，包括 # 之后的全部内容。',
    notStored: '这个回答没能保存。请查看终端，然后重试。',
    noScript: '这个页面需要 JavaScript。也可以用 “migrate review” 在终端中回答。',
  },
});
