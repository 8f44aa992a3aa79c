import type { Contact } from '../model.ts';
import { type Tie, tieIn } from '../names/index.ts';

/**
 * Whose name stands in what the owner wrote, where it is not the contact's own: of `张三妈妈` Zhang San, and 妈妈; null where all
 * names are theirs. Where the words may as well tell what the named person is (`张三司机`), `isSure` is false.
 */
export function knownThrough({ remark, nickname }: Pick<Contact, 'remark' | 'nickname'>): Tie | null {
  return tieIn(remark) ?? tieIn(nickname);
}
