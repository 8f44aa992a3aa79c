import { simplify } from '../normalise.ts';
import { isSurname } from '../spell/forms.ts';
import type { Field, NameReading } from '../types.ts';
import { readHanName } from './han/name.ts';

const said =
  /^\s*(\p{Script=Han}{2,4})\s?[（(](?:就|确实|真)?是?(?:人名|真名|本名|名字|真人)[^()（）]*[)）]/u;

/** 高盛(是人名), 夏天（真名）: the owner says that what looks like a word is a name. */
export function readSaidName(text: string, field: Field): { readings: NameReading[]; rest: string } | null {
  const [whole = '', name = ''] = said.exec(text) ?? [];
  if (!isSurname(simplify(name.slice(0, 1)))) return null;
  return { readings: readHanName(name, field), rest: text.slice(whole.length) };
}
