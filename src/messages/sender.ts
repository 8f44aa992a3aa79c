import type { Owner } from '../model.ts';
import type { Sender } from './ask.ts';

/** What a message may say of the owner: the name in each script, as the export has it, and their profile. Chinese has letters where there is no other. */
export function senderOf({ names }: Owner, profileUrl: string): Sender {
  const han = names.find((name) => /^\p{Script=Han}[\p{Script=Han}\s]*$/u.test(name)) ?? '';
  const latin = names.find((name) => /^\p{Script=Latin}[\p{Script=Latin}\p{M}\s'’.-]*$/u.test(name)) ?? '';
  return { name: { en: latin, zh: han.replace(/\s/g, '') || besideHan(latin) }, profileUrl };
}

/** 我是 Yue Lin: Latin letters keep a blank from the Han before them. */
export const besideHan = (name: string): string => (/^\p{Script=Latin}/u.test(name) ? ` ${name}` : name);
