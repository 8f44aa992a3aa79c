import type { ContactTexts, NameReading } from '../types.ts';
import { untie } from './ties/ties.ts';

/** How likely a name that stands alone in such a text is the contact's own. */
const likely = { description: 0.85, elsewhere: 0.5, labels: 0.5, signature: 0.4 };

/** What people write before the name that somebody really has. */
const introduction =
  /^(?:真名|原名|本名|实名|姓名|大名|全名|名字|真实姓名|real name|full name|name)?\s*(?:是|叫|为|:|：|=)?\s*/iu;
/** A name in Han, or two to four words in Latin letters. */
const couldBeName =
  /^(?:\p{Script=Han}[\p{Script=Han}·・•]{1,9}|\p{Script=Latin}[\p{L}'’.-]*(?: \p{Script=Latin}[\p{L}'’.-]*){1,3})$/u;
const mostPieces = 6;

/**
 * Names in what the owner noted about a contact, in labels and in the contact's signature: where a whole piece between marks
 * is one (`单晓峰，孩子奥数课`), or follows `真名:`. `read` understands one piece.
 */
export function readNotes(
  { description = '', labels = [], signature = '' }: ContactTexts,
  read: (piece: string) => NameReading[],
): NameReading[] {
  const pieces = [
    ...piecesOf(description).map(
      (piece, at) => [piece, at === 0 ? likely.description : likely.elsewhere] as const,
    ),
    ...labels.flatMap(piecesOf).map((piece) => [piece, likely.labels] as const),
    ...piecesOf(signature).map((piece) => [piece, likely.signature] as const),
  ];
  return pieces.flatMap(([piece, belief]) =>
    read(piece).map((reading) => ({ ...reading, prior: reading.prior * belief })),
  );
}

function piecesOf(text: string): string[] {
  return (
    text
      .slice(0, 200)
      .split(/[\n\r，,。;；!！?？|/、()（）【】[\]~～+＋]+|\s-\s/u)
      // 王寒茜 介绍的朋友: what makes a name somebody else's may stand behind a space.
      .flatMap((part) => untie(part).own.split(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u))
      .map((piece) => piece.trim().replace(introduction, ''))
      .filter((piece) => couldBeName.test(piece))
      .slice(0, mostPieces)
  );
}
