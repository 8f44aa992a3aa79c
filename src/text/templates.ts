import { bilingual } from './bilingual.ts';

/** Copies of the templates. */
export const templateWords = bilingual({
  en: {
    written: ({ folder }: { folder: string }) => `Copied to ${folder}:`,
    kept: ({ files }: { files: string }) => `Left as they are, because you changed them: ${files}`,
    next: 'Change what you like, and name the folder with --template, or once for all in config.json in the workspace: { "template": "…" }',
  },
  zh: {
    written: ({ folder }) => `已复制到 ${folder}：`,
    kept: ({ files }) => `您改过的文件原样保留：${files}`,
    next: '改好后用 --template 指定该文件夹，或在工作文件夹的 config.json 里写一次：{ "template": "…" }',
  },
});
