import { type Bilingual, bilingual, type Language } from './bilingual.ts';
import { explainComparison, nameWords, systemNames } from './names.ts';

/** Structural twins of the name engine's types: text imports nothing. */
interface Reading {
  prior: number;
  origin: string;
  order: string;
  family: { han: string; latin: string } | null;
  given: { han: string; latin: string } | null;
  english: string[];
  honorific: string | null;
  spellings: { system: string; latin: string }[];
  surnames: string[];
  search: { han: string; latin: string };
}
interface Described {
  text: string;
  readings: Reading[];
  parts: { kind: string; text: string }[];
  through: { name: string; words: string }[];
}
interface DescribedPair {
  left: Described;
  right: Described;
  best: { comparison: Parameters<typeof explainComparison>[0] } | null;
  verdict: string;
}

/** What a form of address says of somebody. */
const honorifics: Bilingual<Record<string, string>> = bilingual({
  en: {
    boss: 'to a boss',
    teacher: 'to a teacher',
    official: 'to an official',
    profession: 'to a profession',
    sister: 'to a woman',
    brother: 'to a man',
    friend: 'to a classmate or colleague',
    familiar: 'familiar',
  },
  zh: {
    boss: '老板、领导',
    teacher: '老师',
    official: '职务',
    profession: '职业',
    sister: '女性',
    brother: '男性',
    friend: '同学、同事',
    familiar: '熟人之间',
  },
});

const verdicts: Bilingual<Record<string, string>> = bilingual({
  en: {
    same: 'These can be one name:',
    different: 'These are different names:',
    unclear: 'Too little agrees to tell whether these are one name:',
    'no-name': 'Nothing to compare: at least one of the texts holds no name.',
  },
  zh: {
    same: '可以是同一个姓名：',
    different: '不是同一个姓名：',
    unclear: '相同之处太少，看不出是不是同一个姓名：',
    'no-name': '无从比较：至少有一段文字里没有姓名。',
  },
});

interface Phrases {
  colon: string;
  comma: string;
  note: (text: string) => string;
}
const phrases: Bilingual<Phrases> = bilingual({
  en: { colon: ': ', comma: ', ', note: (text) => ` (${text})` },
  zh: { colon: '：', comma: '，', note: (text) => `（${text}）` },
});

/** What the engine makes of a text, line by line. Only the first readings are worth a reader's time. */
export function nameLines({ text, readings, parts, through }: Described, language: Language): string[] {
  const word = (code: string) => nameWords[language][code] ?? code;
  const { colon, note } = phrases[language];
  const names = readings.slice(0, 5).flatMap((reading) => readingLines(reading, language));
  const others = parts.map((part) => `    ${part.text}${note(word(part.kind))}`);
  return [
    text,
    ...(names.length > 0 ? [`  ${word('readings')}${colon.trim()}`, ...names] : [`  ${word('none')}`]),
    ...through.map(({ name, words }) => `  ${word('through')}${colon}${name}${note(words)}`),
    ...(others.length > 0 ? [`  ${word('parts')}${colon.trim()}`, ...others] : []),
  ];
}

function readingLines(reading: Reading, language: Language): string[] {
  const word = (code: string) => nameWords[language][code] ?? code;
  const { colon, comma, note } = phrases[language];
  const { family, given, english, honorific, spellings, surnames, search } = reading;
  const named = [
    family && `${word('family')} ${written(family)}`,
    given && `${word('given')} ${written(given)}`,
    english.length > 0 && `${word('english')} ${english.join(' ')}`,
    honorific && `${word('honorific')}${note(honorifics[language][honorific] ?? honorific)}`,
  ].filter(Boolean);
  const kind = [word(reading.origin), ...(reading.order === 'none' ? [] : [word(reading.order)])];
  const found = [search.han, search.latin].filter(Boolean).join(' · ');
  const rows = [
    [word('spellings'), spellingText(spellings, language)],
    [word('surnames'), surnames.join(' ')],
    [word('search'), found],
  ];
  return [
    `   ${percent(reading.prior)}  ${named.join(comma)}${note(kind.join(comma))}`,
    ...rows.filter(([, value]) => value).map(([label, value]) => `           ${label}${colon}${value}`),
  ];
}

/** `Wong Wai (in Hong Kong)`; equal spellings are told once. */
function spellingText(spellings: Reading['spellings'], language: Language): string {
  const bySpelling = new Map<string, string[]>();
  for (const { latin, system } of spellings) {
    const systems = bySpelling.get(latin) ?? [];
    bySpelling.set(latin, [...systems, systemNames[language][system] ?? system]);
  }
  const { comma, note } = phrases[language];
  return [...bySpelling].map(([latin, systems]) => `${latin}${note(systems.join(comma))}`).join(' · ');
}

/** How two texts compare, in words, after what each is. */
export function pairLines({ left, right, best, verdict }: DescribedPair, language: Language): string[] {
  return [
    ...nameLines(left, language),
    '',
    ...nameLines(right, language),
    '',
    verdicts[language][verdict] ?? verdict,
    ...(best ? explainComparison(best.comparison, language).map((line) => `  ${line}`) : []),
  ];
}

function written({ han, latin }: { han: string; latin: string }): string {
  return [han, latin].filter(Boolean).join(' ');
}

/** Never a full hundred: no reading of a text is certain. */
function percent(share: number): string {
  const value = Math.min(99, Math.round(share * 100));
  return `${value < 1 ? '<1' : value} %`.padStart(5);
}
