import { Flags } from '@oclif/core';
import { helpWords } from '../../text/help.ts';

/** Of commands that change many people at once. */
export const bulkFlags = {
  reason: Flags.string({ default: '', helpValue: 'TEXT', summary: helpWords.en.sharedFlags.reason }),
  yes: Flags.boolean({ char: 'y', summary: helpWords.en.sharedFlags.yes }),
};
