import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';

/** What users read: each page in English, and the same in Chinese. */
export const PAIRS = [
  ['README.md', 'README.zh-CN.md'],
  ...readdirSync(join(root, 'docs/zh-CN')).map((page) => [`docs/${page}`, `docs/zh-CN/${page}`]),
] as [english: string, chinese: string][];

/** All pages of this repository, for users or not. */
export const PAGES = ['', 'docs', 'docs/zh-CN', 'bench', 'bench/names']
  .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.md'));

export interface Block {
  /** What stands after the fence: `sh`, or nothing. */
  kind: string;
  text: string;
  /** Why no test can run it: `<!-- by hand: REASON -->` stands above it. */
  byHand?: string;
  /** What the block before it prints, where this is its output: a block of no kind right below a `sh` one. */
  output?: string;
}

export interface Document {
  /** In order: how deep, and what it says. */
  headings: [level: number, text: string][];
  blocks: Block[];
  links: string[];
  /** Commands and names that stand between backquotes in the text. */
  codes: string[];
}

export function readDocument(page: string): Document {
  const text = readFileSync(join(root, page), 'utf8');
  const prose = text.replace(/^( *)```[\s\S]*?^\1```/gm, '');
  return {
    headings: [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks, said]) => [marks!.length, said!]),
    blocks: blocksOf(text),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!),
    codes: [...prose.matchAll(/`([^`]+)`/g)].map(([, code]) => code!.replace(/\s+/g, ' ')),
  };
}

function blocksOf(text: string): Block[] {
  const fences = text.matchAll(
    /(?:<!-- by hand: (.+) -->\n)? *```(\w*)\n([\s\S]*?)^ *```(?:\n\n```\n([\s\S]*?)^```)?/gm,
  );
  return [...fences].map(([, byHand, kind, body, output]) => ({
    kind: kind!,
    text: body!.replace(/^ +/gm, ''),
    ...(byHand && { byHand }),
    ...(output && kind === 'sh' && { output }),
  }));
}

/** The anchor that GitHub gives a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
