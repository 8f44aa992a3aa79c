import { join } from 'node:path';

/** Where one try takes place: always the same path, so that what the store says of other folders is true. */
export interface Place {
  folder: string;
  workspace: string;
  /** Exports and other files of the owner, which nothing may touch. */
  exports: string;
  /** Where reports go, beside files of the owner. */
  out: string;
  temp: string;
  samples: string;
}

/** How one command is called. */
export interface Case {
  /** As in the program's manifest, `invite:mark`. */
  command: string;
  /** What is special about it, where the command is called in several ways. */
  how?: string;
  args(at: Place): string[];
  /** In which home it starts: one with a whole workspace, or with none. */
  from?: 'full' | 'nothing' | 'old';
  /** Only looks, unless what it looks at must be matched anew. */
  reads?: true;
}

const CONTACT = 'wxid_7falxneijc2b22';
const MEMBER = 'https://www.linkedin.com/in/yuxuan-zhao-f83f9c86d';
const PROFILE = 'https://www.linkedin.com/in/mia-zhou-5b27c1d9e';

/** Every command but `ask` and `review`, which wait for somebody: see `review.ts`. */
export const cases: Case[] = [
  { command: 'import', how: 'into nothing', from: 'nothing', args: (at) => ['import', at.samples] },
  { command: 'import', how: 'a newer export', args: (at) => ['import', join(at.exports, 'newer.csv')] },
  {
    command: 'import',
    how: 'encrypted, zipped and with a log',
    args: (at) => ['import', join(at.exports, 'databases'), '--key-file', join(at.exports, 'key.txt')],
  },
  { command: 'match', args: () => ['match', '--no-interactive'] },
  { command: 'match', how: 'an older store', from: 'old', args: () => ['match', '--no-interactive'] },
  { command: 'decide', args: () => ['decide', CONTACT, MEMBER, 'same', '--reason', '同事'] },
  { command: 'undo', args: () => ['undo'] },
  { command: 'redo', args: () => ['redo'] },
  {
    command: 'decisions:import',
    args: (at) => ['decisions', 'import', join(at.exports, 'told.tsv'), '--theirs'],
  },
  { command: 'decisions:export', args: (at) => ['decisions', 'export', join(at.out, 'decisions.tsv')] },
  { command: 'exclude', args: () => ['exclude', 'label:同事', '--yes', '--reason', 'work'] },
  { command: 'label:add', args: () => ['label', 'add', '客户', 'label:香港', '--yes'] },
  { command: 'label:remove', args: () => ['label', 'remove', '同事', 'label:同事', '--yes'] },
  { command: 'ask:answer', args: () => ['ask', 'answer', CONTACT, '--name', '熊磊', '--company', '腾讯'] },
  { command: 'invite:mark', args: () => ['invite', 'mark', 'wxid_77u434yrzxa311', 'sent'] },
  { command: 'report', args: (at) => ['report', '--output', join(at.out, 'report')] },
  {
    command: 'report',
    how: 'redacted, to a new place',
    args: (at) => ['report', '--redact', '-o', join(at.out, 'new')],
  },
  { command: 'announce', args: () => ['announce', '--profile', PROFILE] },
  { command: 'export', args: () => ['export'] },
  { command: 'export:linkage', args: (at) => ['export', 'linkage', join(at.out, 'linkage')] },
  { command: 'invite:plan', args: () => ['invite', 'plan', '--from', '2026-12-01'] },
  { command: 'invite:next', args: () => ['invite', 'next', '--no-interactive'] },
  { command: 'ask:list', args: () => ['ask', 'list'] },
  { command: 'demo', args: () => ['demo'] },
  { command: 'purge', args: () => ['purge', '--yes'] },
  { command: 'status', reads: true, args: () => ['status'] },
  { command: 'status', how: 'an older store', from: 'old', args: () => ['status'] },
  { command: 'people', reads: true, args: () => ['people', '--all'] },
  { command: 'explain', reads: true, args: () => ['explain', CONTACT] },
  { command: 'name', reads: true, args: () => ['name', '王伟', 'Wei Wang'] },
  { command: 'diff', reads: true, args: () => ['diff'] },
  { command: 'sources', reads: true, args: () => ['sources'] },
  { command: 'decisions', reads: true, args: () => ['decisions'] },
  { command: 'evaluate', reads: true, args: (at) => ['evaluate', '--truth', join(at.samples, 'truth.tsv')] },
  { command: 'invite:note', reads: true, args: () => ['invite', 'note', CONTACT] },
];

export const writing = cases.filter(({ reads }) => !reads);
export const nameOf = ({ command, how }: Case) => (how ? `${command} (${how})` : command);
/** As asked for, in a workspace. */
export const argsOf = (one: Case, at: Place) => [...one.args(at), '--workspace', at.workspace];
export const fileOf = ({ command }: Case) => {
  const path = command.replaceAll(':', '/');
  return command === 'decisions' ? 'decisions/index' : path;
};
