import type { ContactTexts, Field, NameReading } from '../types.ts';
import { doubtWhere } from './priors.ts';
import { untie } from './ties/ties.ts';

/** How likely a name that stands alone in such a text is the contact's own. */
const likely = { said: 0.9, description: 0.85, elsewhere: 0.5, labels: 0.5, signature: 0.4 };

/** What people write before the name that somebody really has. */
const introduction =
  /^(?:(真名|原名|本名|实名|姓名|大名|全名|名字|真实姓名|real name|full name|name)?\s*(?:是|叫|为|:|：|=)?)\s*/iu;
/** A name in Han, or two to four words in Latin letters. */
const couldBeName =
  /^(?:\p{Script=Han}[\p{Script=Han}·・•]{1,9}|\p{Script=Latin}[\p{L}'’.-]*(?: \p{Script=Latin}[\p{L}'’.-]*){1,3})$/u;
const mostPieces = 6;

/** A piece of a text that may be a name. */
interface Piece {
  text: string;
  /** Whether words before it say that it is one. */
  isSaid: boolean;
}

/**
 * Names in what the owner noted about a contact, in labels and in the contact's signature: where a whole piece between marks
 * is one (`单晓峰，孩子奥数课`), or follows `真名:`. What would be no name for a nickname, 招人中 or 常联系, is a guess here too. `read`
 * understands one piece.
 */
export function readNotes(
  { description = '', labels = [], signature = '' }: ContactTexts,
  read: (piece: string, field: Field) => NameReading[],
): NameReading[] {
  const readingsOf = ({ text, isSaid }: Piece, belief: number): NameReading[] => {
    const readings = read(text, 'notes').map((reading) => ({
      ...reading,
      prior: reading.prior * (isSaid ? likely.said : belief),
    }));
    const isGuess = !isSaid && readings.length > 0 && read(text, 'nickname').length === 0;
    return doubtWhere(readings, 'word', () => isGuess);
  };
  return [
    ...piecesOf(description).flatMap((piece, at) =>
      readingsOf(piece, at === 0 ? likely.description : likely.elsewhere),
    ),
    ...labels.flatMap(piecesOf).flatMap((piece) => readingsOf(piece, likely.labels)),
    ...piecesOf(signature).flatMap((piece) => readingsOf(piece, likely.signature)),
  ];
}

function piecesOf(text: string): Piece[] {
  return (
    text
      .slice(0, 200)
      .split(/[\n\r，,。;；!！?？|/、()（）【】[\]~～+＋]+|\s-\s/u)
      // 王寒茜 介绍的朋友: what makes a name somebody else's may stand behind a space.
      .flatMap((part) => untie(part).own.split(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u))
      .map((written) => {
        const [said = '', word] = introduction.exec(written.trim()) ?? [];
        return { text: written.trim().slice(said.length), isSaid: word !== undefined };
      })
      .filter((piece) => couldBeName.test(piece.text))
      .slice(0, mostPieces)
  );
}
