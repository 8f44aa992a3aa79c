import { pinyin } from 'pinyin-pro';
import type { Connection, Contact } from '../../model.ts';
import { type NameReading, readConnectionName, readContactName, usualSpellings } from '../../names/index.ts';
import type { NameSound } from '../../review/view/shown-candidates.ts';

/** How the Han name of somebody sounds: in pinyin with tones, then as spelled in each of the systems asked for. */
export function nameSounds(person: Contact | Connection, systems: string[]): NameSound[] {
  const { readings } =
    person.side === 'wechat' ? readContactName(person) : readConnectionName({ ...person, slug: '' });
  const [best] = readings
    .filter(({ family, given }) => family?.han || given?.han)
    .sort((a, b) => b.prior - a.prior);
  if (!best) return [];
  const spellings = usualSpellings(best).filter(
    ({ system }) => system !== 'pinyin' && systems.includes(system),
  );
  return [{ latin: pinyinOf(best), system: null }, ...spellings];
}

/** Surname first, the given name as one word: 王晓安 is Wáng Xiǎo'ān. */
function pinyinOf({ family, given }: NameReading): string {
  const [surname, name] = [family?.han ?? '', given?.han ?? ''];
  const syllables = pinyin(surname + name, { type: 'array', surname: surname ? 'head' : 'off' });
  const split = [...surname].length;
  return [word(syllables.slice(0, split)), word(syllables.slice(split))].filter(Boolean).join(' ');
}

const vowelFirst = /^[aeoāáǎàēéěèōóǒò]/u;

function word(syllables: string[]): string {
  const text = syllables
    .map((syllable, index) => (index > 0 && vowelFirst.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
