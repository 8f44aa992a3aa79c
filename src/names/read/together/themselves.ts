import { letters, simplify } from '../../normalise.ts';
import type { NameReading, ParsedTexts } from '../../types.ts';
import { asAnothers, doubtWhere } from '../priors.ts';
import { hanOf } from '../reading-parts.ts';
import { endsInTie, isServing, isTie } from '../ties/tie-patterns.ts';

/**
 * 曹卫 助理, who is 小何; Vivian刘薇表妹, who is Mandy; 戴承业 秘书, who is 莉莉: by the nickname the one named is not the contact but whose assistant
 * it is.
 */
export function notThemselves(remark: string, owners: ParsedTexts, theirs: ParsedTexts): NameReading[] {
  const [best] = owners.readings;
  const own = theirs.readings.find(({ prior }) => prior >= 0.5);
  const pieces = remark.split(/[\s\p{P}]+/u).map(simplify);
  const isNamedOtherwise = own && best && own.english.length > 0 && !sharesEnglish(own, best);
  const isOther =
    own?.family?.han && best?.family?.han
      ? simplify(own.family.han) !== simplify(best.family.han) &&
        !isFromName(own, best) &&
        !isByChild(own, remark)
      : isNamedOtherwise &&
        (best.english.length > 0 ||
          (/\p{Script=Han}/u.test(own.english[0]!) && pieces.some((piece) => isServing.test(piece))));
  if (!isOther || !pieces.some((piece) => endsInTie.test(piece))) return owners.readings;
  return owners.readings.map(asAnothers);
}

/** 文文, of 宋文娟. */
const isFromName = ({ family, given }: NameReading, best: NameReading): boolean =>
  given?.han === family?.han && hanOf(best).slice(1).includes(simplify(family!.han));

/** 乐妈, of 乐乐妈妈 潘菲. */
const isByChild = ({ text }: NameReading, remark: string): boolean =>
  /[妈爸]$/u.test(simplify(text)) && /妈妈|爸爸/u.test(simplify(remark));

const sharesEnglish = (some: NameReading, other: NameReading): boolean =>
  some.english.some(
    (name) =>
      (/\p{Script=Han}/u.test(name) && other.given?.han.includes(name)) ||
      other.english.map(letters).includes(letters(name)),
  );

/** 吴迪, who calls herself 吴迪的妈妈, and 吴迪的妈妈, who calls herself 吴迪: she is called by whose mother she is; Tina的小店 is Tina's. */
export function doubtCalledBy(readings: NameReading[], { through }: ParsedTexts): NameReading[] {
  const plain = (text: string) => simplify(text).toLowerCase().trim();
  const named = new Set(
    through.flatMap(({ name, words, isSure }) => (isSure && isTie.test(words) ? [plain(name)] : [])),
  );
  return doubtWhere(
    readings,
    'other',
    (reading) => named.has(hanOf(reading)) || named.has(plain(reading.text)),
  );
}
