import { Flags } from '@oclif/core';
import { helpWords } from '../../text/help.ts';
import { UserError } from '../../user-error.ts';

/** `--accept-error SHARE`, above 0 and below 1. Throws UserError not-a-share (exit 2). */
export const acceptErrorFlag = Flags.custom<number>({
  parse: async (input) => {
    const share = Number(input);
    if (!(share > 0 && share < 1)) throw new UserError('not-a-share', { input }, 2);
    return share;
  },
  helpValue: 'SHARE',
  summary: helpWords.en.sharedFlags['accept-error'],
})();
