import type { Contact } from '../../model.ts';
import { plainText } from '../../report/plain-text.ts';

/** What the owner calls somebody, on one line. */
export function contactName({ remark, nickname, wechatId, id }: Contact): string {
  return [remark, nickname, wechatId, id].map(plainText).find(Boolean) ?? id;
}
