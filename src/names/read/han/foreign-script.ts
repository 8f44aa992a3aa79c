import { simplify } from '../../normalise.ts';
import type { Field, NameReading } from '../../types.ts';
import { japaneseHanSurname } from '../origin.ts';
import type { Token } from '../tokens.ts';

/** Kana or Hangul beside or instead of Han: a Japanese or Korean name, left as it stands. */
export function readForeignScript(tokens: Token[], text: string, field: Field): NameReading[] {
  const korean = tokens.some((token) => token.kind === 'hangul');
  const [front, behind] = tokens.filter((token) => token.kind !== 'latin');
  // 지현 김: the given name first.
  const isSwapped = behind?.kind === 'hangul' && behind.text.length === 1 && front!.text.length > 1;
  const [first, next] = isSwapped ? [behind, front] : [front, behind];
  // 강민지 姜敏智: the same name once more.
  const isWhole = first?.kind === 'hangul' && [...first.text].length > 1;
  const second = isWhole && next?.kind === 'han' ? undefined : next;
  if (!first || (!korean && first.kind === 'kana' && !second)) return [];
  const chars = [...first.text];
  const size = second ? chars.length : korean ? 1 : (japaneseHanSurname(simplify(first.text))?.length ?? 0);
  const given = second ? second.text : chars.slice(size).join('');
  if (size === 0 || given.length > 4 || chars.length > 4) return [];
  return [
    {
      field,
      text,
      prior: field === 'nickname' ? 0.4 : 0.7,
      origin: korean ? 'korean' : 'japanese',
      order: isSwapped ? 'given-first' : 'family-first',
      family: { han: chars.slice(0, size).join(''), latin: '' },
      given: given ? { han: given, latin: '' } : null,
      english: [],
      honorific: null,
      gender: null,
    },
  ];
}
