import { type Bilingual, bilingual, type Language } from './bilingual.ts';

/** Structural twins of the name engine's types: text imports nothing. */
interface Part {
  level: string;
  system: string | null;
  left: string;
  right: string;
  frequency: number;
}
interface Comparison {
  family: Part;
  given: Part;
  english: Part;
  mixedSystems: boolean;
}
type PartName = 'family' | 'given' | 'english';

export const systemNames: Bilingual<Record<string, string>> = bilingual({
  en: {
    pinyin: 'in pinyin',
    'wade-giles': 'in Wade-Giles',
    taiwan: 'in Taiwan',
    'hong-kong': 'in Hong Kong',
    macau: 'in Macau',
    'southeast-asia': 'in Singapore and Malaysia',
    korean: 'in Korean',
    vietnamese: 'in Vietnamese',
    japanese: 'in Japanese',
    'by-sound': 'by its sound',
  },
  zh: {
    pinyin: '汉语拼音',
    'wade-giles': '威妥玛拼音',
    taiwan: '台湾拼写',
    'hong-kong': '香港拼写',
    macau: '澳门拼写',
    'southeast-asia': '新加坡、马来西亚拼写',
    korean: '韩语拼写',
    vietnamese: '越南语拼写',
    japanese: '日语拼写',
    'by-sound': '音译',
  },
});

const partNames: Bilingual<Record<PartName, string>> = bilingual({
  en: { family: 'surname', given: 'given name', english: 'English name' },
  zh: { family: '姓', given: '名', english: '英文名' },
});

interface Said {
  part: string;
  left: string;
  right: string;
  system: string;
}
const sentences: Bilingual<Record<string, (said: Said) => string>> = bilingual({
  en: {
    equal: ({ part, left, right }) =>
      left === right ? `Same ${part}: ${left}.` : `Same ${part}: ${left} and ${right}.`,
    variant: ({ left, right }) => `${left} and ${right} are two ways to write the same characters.`,
    spelled: ({ left, right, system }) => `${left} is spelled ${right}${system && ` ${system}`}.`,
    similar: ({ left, right, system }) =>
      `${right} sounds like a spelling of ${left}${system && ` ${system}`}.`,
    nickname: ({ left, right }) => `${left} and ${right} are short forms of one name.`,
    typo: ({ part, left, right }) => `The ${part}s ${left} and ${right} differ by one letter.`,
    homophone: ({ left, right }) => `${left} and ${right} sound the same but are written differently.`,
    initials: ({ part, left, right }) => `Only the first letters of the ${part} agree: ${left} and ${right}.`,
    partial: ({ part, left, right }) => `Part of the ${part} agrees: ${left} and ${right}.`,
    contradiction: ({ part, left, right }) => `The ${part} differs: ${left} and ${right}.`,
    missing: ({ part }) => `The ${part} is not known on both sides.`,
  },
  zh: {
    equal: ({ part, left, right }) =>
      left === right ? `${part}相同：${left}。` : `${part}相同：${left} 和 ${right}。`,
    variant: ({ left, right }) => `“${left}”和“${right}”是同一个字的不同写法。`,
    spelled: ({ left, right, system }) => `“${left}”可以拼作 ${right}${system && `（${system}）`}。`,
    similar: ({ left, right, system }) => `${right} 读音接近“${left}”${system && `（${system}）`}。`,
    nickname: ({ left, right }) => `${left} 和 ${right} 是同一个名字的不同叫法。`,
    typo: ({ part, left, right }) => `${part}只差一个字母：${left} 和 ${right}。`,
    homophone: ({ left, right }) => `“${left}”和“${right}”同音不同字。`,
    initials: ({ part, left, right }) => `${part}只有首字母一致：${left} 和 ${right}。`,
    partial: ({ part, left, right }) => `${part}有一部分相同：${left} 和 ${right}。`,
    contradiction: ({ part, left, right }) => `${part}不同：${left} 和 ${right}。`,
    missing: ({ part }) => `至少有一边没有写${part}。`,
  },
});

const notes: Bilingual<{ mixed: string; rare: (value: string, among: string) => string }> = bilingual({
  en: {
    mixed: 'The surname and the given name follow different spelling systems, which is unusual.',
    rare: (value, among) => `About one person in ${among} has ${value}.`,
  },
  zh: {
    mixed: '姓和名用了不同的拼写方式，比较少见。',
    rare: (value, among) => `大约每 ${among} 人中有一人是“${value}”。`,
  },
});

const han = /\p{Script=Han}/u;

/** Why two names agree or not, one sentence per part that both sides give, and how rare an agreeing value is. */
export function explainComparison(comparison: Comparison, language: Language): string[] {
  const lines: string[] = [];
  for (const name of ['family', 'given', 'english'] as const) {
    const part = comparison[name];
    const say = sentences[language][part.level];
    if (part.level === 'missing' || !say) continue;
    // The characters first, then how they are spelled, whichever side each stood on.
    const swap = !han.test(part.left) && han.test(part.right);
    const [left, right] = swap ? [part.right, part.left] : [part.left, part.right];
    const bothLatin = !han.test(left) && !han.test(right);
    const level = part.level === 'spelled' && bothLatin ? 'nickname' : part.level;
    const system = part.system ? (systemNames[language][part.system] ?? '') : '';
    lines.push(
      (level === part.level ? say : spelledAlike[language])({
        part: partNames[language][name],
        left,
        right,
        system,
      }),
    );
    if (part.frequency < 1 && part.level !== 'contradiction')
      lines.push(notes[language].rare(left, roughly(1 / part.frequency, language)));
  }
  if (comparison.mixedSystems) lines.push(notes[language].mixed);
  return lines;
}

const spelledAlike: Bilingual<(said: Said) => string> = bilingual({
  en: ({ left, right }) => `${left} and ${right} can be spellings of one name.`,
  zh: ({ left, right }) => `${left} 和 ${right} 可能是同一个名字的不同拼写。`,
});

/** One significant figure: 13, 200, 5,000. */
function roughly(value: number, language: Language): string {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  const rounded = value < 20 ? Math.round(value) : Math.round(value / size) * size;
  if (language === 'zh' && rounded >= 10_000) return `${Math.round(rounded / 10_000)} 万`;
  return String(rounded).replace(/\B(?=(\d{3})+$)/gu, ',');
}

/** Words for `migrate name`: kinds of parts, origins, order. */
export const nameWords: Bilingual<Record<string, string>> = bilingual({
  en: {
    readings: 'Could be the name',
    none: 'No name found.',
    family: 'surname',
    given: 'given name',
    english: 'English name',
    honorific: 'form of address',
    spellings: 'Usual spellings',
    surnames: 'Surnames these letters can stand for',
    search: 'To search on LinkedIn',
    through: 'Known through',
    parts: 'Not name',
    company: 'company',
    school: 'school',
    title: 'title or form of address',
    city: 'place',
    relation: 'relation',
    date: 'date',
    number: 'number',
    emoji: 'emoji',
    credential: 'credential',
    text: 'other words',
    chinese: 'Chinese',
    japanese: 'Japanese',
    korean: 'Korean',
    vietnamese: 'Vietnamese',
    western: 'Western',
    unknown: 'unknown origin',
    'family-first': 'surname first',
    'given-first': 'given name first',
  },
  zh: {
    readings: '可能的姓名',
    none: '没有找到姓名。',
    family: '姓',
    given: '名',
    english: '英文名',
    honorific: '称呼',
    spellings: '常见拼写',
    surnames: '这些字母可能对应的姓',
    search: '在领英上搜索',
    through: '通过谁认识',
    parts: '姓名以外',
    company: '公司',
    school: '学校',
    title: '职位或称呼',
    city: '地点',
    relation: '关系',
    date: '日期',
    number: '数字',
    emoji: '表情',
    credential: '资质',
    text: '其他文字',
    chinese: '中文名',
    japanese: '日文名',
    korean: '韩文名',
    vietnamese: '越南名',
    western: '西文名',
    unknown: '来源不明',
    'family-first': '姓在前',
    'given-first': '名在前',
  },
});
