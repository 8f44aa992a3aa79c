import { Flags } from '@oclif/core';
import { helpWords } from '../../text/help.ts';

/** What the messages are made with. */
export const askFlags = {
  profile: Flags.string({ helpValue: 'URL', summary: helpWords.en.sharedFlags.profile }),
  template: Flags.string({ helpValue: 'DIR', summary: helpWords.en.sharedFlags.template }),
};
