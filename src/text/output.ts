import { bilingual } from './bilingual.ts';

/** Of what is printed; a file of its own, as every run has it at hand. */
export const outputWords = bilingual({
  en: { notWritable: (message: string) => `What is printed could not be written (${message}).` },
  zh: { notWritable: (message) => `输出内容无法写入（${message}）。` },
});
