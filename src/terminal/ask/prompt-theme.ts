import { styleText } from 'node:util';
import type { Text } from '../../text/index.ts';

/** What inquirer's lists say of their keys, in the owner's language; `chosen` words how many were ticked. */
export function promptTheme(text: Text, chosen?: (count: number) => string) {
  return {
    style: {
      keysHelpTip: (keys: [key: string, action: string][]) =>
        keys
          .map(
            ([key, action]) =>
              `${styleText('bold', text.promptKeyNames[key] ?? key)} ${styleText('dim', text.promptKeys[action] ?? action)}`,
          )
          .join(styleText('dim', ' • ')),
      ...(chosen && { renderSelectedChoices: (choices: readonly unknown[]) => chosen(choices.length) }),
    },
  };
}
