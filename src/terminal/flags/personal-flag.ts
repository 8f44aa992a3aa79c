import { Flags } from '@oclif/core';
import { helpWords } from '../../text/help.ts';

/** `--personal all|none`: what the list of family and services would be answered with. */
export const personalFlag = Flags.option({
  options: ['all', 'none'] as const,
  summary: helpWords.en.sharedFlags.personal,
})();
