import { Flags } from '@oclif/core';
import { helpWords } from '../../text/help.ts';

const words = helpWords.en.sharedFlags;

export const noteFlags = {
  premium: Flags.boolean({ default: false, summary: words.premium }),
  template: Flags.string({ helpValue: 'DIR', summary: words.template }),
};

/** How many invitations and notes. */
export const inviteFlags = {
  'per-week': Flags.integer({ min: 1, max: 1000, helpValue: 'NUMBER', summary: words['per-week'] }),
  'per-day': Flags.integer({ min: 1, max: 1000, helpValue: 'NUMBER', summary: words['per-day'] }),
  notes: Flags.integer({ min: 0, max: 1000, helpValue: 'NUMBER', summary: words.notes }),
  ...noteFlags,
};
