import { bilingual } from './bilingual.ts';
import type { Values } from './problems.ts';

/** What is wrong with a command line, by `Reason` of `terminal/usage-error.ts`; `about`: what help says of what is missing. */
export const usageProblems = bilingual<Record<string, (values: Values) => string>>({
  en: {
    'unknown-command': ({ given, topic }) =>
      topic ? `There is no command "migrate ${topic} ${given}".` : `There is no command "${given}".`,
    'unknown-flag': ({ flag, command }) => `${commandOf(command)} has no flag ${flag}.`,
    'unexpected-argument': ({ given, command, takes }) =>
      `"${given}" is too much: ${commandOf(command)} takes ${takes || 'no arguments'}.`,
    'missing-argument': ({ argument, command, about }) => `${commandOf(command)} needs ${argument}: ${about}`,
    'missing-flag': ({ flag, command, about }) => `${commandOf(command)} needs ${flag}: ${about}`,
    'missing-value': ({ flag, about }) => `A value is missing behind ${flag}: ${about}`,
    'wrong-value': ({ what, given, allowed }) => `${what} cannot be "${given}"; it is one of ${allowed}.`,
    'not-a-number': ({ flag, given, bound, limit }) => {
      const within = bound === '' ? '' : bound === 'greater' ? ` of ${limit} or more` : ` up to ${limit}`;
      return `${flag} cannot be "${given}"; it takes a whole number${within}.`;
    },
    'given-twice': ({ flag }) => `${flag} can be given only once.`,
    'not-together': ({ one, other }) => `${one} and ${other} cannot be given together.`,
    other: ({ message }) => String(message),
  },
  zh: {
    'unknown-command': ({ given, topic }) =>
      topic ? `没有 “migrate ${topic} ${given}” 这个命令。` : `没有 “${given}” 这个命令。`,
    'unknown-flag': ({ flag, command }) => `${commandOfZh(command)}没有 ${flag} 这个选项。`,
    'unexpected-argument': ({ given, command, takes }) =>
      `多出了 “${given}”：${commandOfZh(command)}${takes ? `的参数是 ${takes}` : '不带参数'}。`,
    'missing-argument': ({ argument, command, about }) =>
      `${commandOfZh(command)}缺少参数 ${argument}：${about}`,
    'missing-flag': ({ flag, command, about }) => `${commandOfZh(command)}缺少选项 ${flag}：${about}`,
    'missing-value': ({ flag, about }) => `${flag} 后面缺少值：${about}`,
    'wrong-value': ({ what, given, allowed }) =>
      `${what} 不能是 “${given}”，可用的值：${String(allowed).replaceAll(', ', '、')}。`,
    'not-a-number': ({ flag, given, bound, limit }) => {
      const within = bound === '' ? '' : bound === 'greater' ? `，不小于 ${limit}` : `，不大于 ${limit}`;
      return `${flag} 不能是 “${given}”，须为整数${within}。`;
    },
    'given-twice': ({ flag }) => `${flag} 只能给出一次。`,
    'not-together': ({ one, other }) => `${one} 和 ${other} 不能同时使用。`,
    other: ({ message }) => `命令用法有误：${message}`,
  },
});

/** What to do about it. `nearest`: the nearest thing that exists; `command`: where help is. */
export const usageAdvice = bilingual<(values: { nearest: string; command: string }) => string>({
  en: ({ nearest, command }) =>
    `${nearest && `Did you mean ${nearest}? `}See "migrate ${command ? `${command} ` : ''}--help".`,
  zh: ({ nearest, command }) =>
    `${nearest && `您要的是 ${nearest.replace(/"(.*?)"/g, '“$1”')} 吗？`}请查看 “migrate ${command ? `${command} ` : ''}--help”。`,
});

const commandOf = (command: unknown) => `"migrate${command ? ` ${command}` : ''}"`;
const commandOfZh = (command: unknown) => `“migrate${command ? ` ${command}` : ''}”`;
