import shapes from './data/other-shapes.json' with { type: 'json' };
import simplifiedTable from './data/simplified.json' with { type: 'json' };

const simplifiedOf = new Map<string, string>();
{
  // Some targets lie outside the basic plane: two code units.
  const to = [...simplifiedTable.to];
  let i = 0;
  for (const char of simplifiedTable.from) simplifiedOf.set(char, to[i++]!);
}

for (const pair of shapes.pairs.split(' ')) simplifiedOf.set(pair[0]!, pair[1]!);
// 薴 comes to 苧, which comes to 苎.
for (const [from, to] of simplifiedOf) simplifiedOf.set(from, simplifiedOf.get(to) ?? to);

/** By code unit, whether a character that begins so is written otherwise: most texts hold none, and are asked for again and again. */
const changes = new Uint8Array(0x1_0000);
for (const char of simplifiedOf.keys()) changes[char.charCodeAt(0)] = 1;

function isSimplified(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (changes[text.charCodeAt(at)]) return false;
  return true;
}

/** One simplified character for every traditional and most variant ones; others unchanged. */
export const simplify = (text: string): string => {
  if (isSimplified(text)) return text;
  let out = '';
  for (const char of text) out += simplifiedOf.get(char) ?? char;
  return out;
};

/** The traditional and variant characters that come to one of these, each before it: `陳陈趙赵`. */
export function otherForms(of: Iterable<string>): string {
  const wanted = new Set([...of].map(simplify));
  return [...simplifiedOf]
    .filter(([, to]) => wanted.has(to))
    .flat()
    .join('');
}

/** Characters that stand for each other in names though no conversion joins them; the second is the usual one. */
const nameVariants = new Map(
  '峯峰 喆哲 堃坤 珮佩 祐佑 甯宁 衞卫 晧皓 皜皓 邨村 淼渺 犇奔 翀冲 昇升 陞升 崑昆 崐昆 濬浚 叡睿 璿璇 璇旋 琁璇 彣文 煕熙 凞熙 栢柏 菓果 葯药 迺乃 乾干 於于 祇只 鈎钩 鑛矿 秌秋 嶽岳 滙汇 勛勋 慾欲 鍾钟 囍喜 朶朵 姸妍 恆恒 畧略 羣群 裡里 喦岩 嵒岩 巖岩 韵韻 赟贇 頴颖 穎颖 頔迪 炘欣 昕欣 槑梅 竝并 妳你 砲炮 溫温 尓尔 吳吴 呉吴 黃黄 戶户 敎教 産产 兪俞 强強 镕熔 泓弘 濶阔 锺钟 桢祯 凃涂 丘邱 阎闫 萧肖 傅付 戴代 熺熹 廸迪 亷廉 㨗捷 綉绣 鋭锐 喬乔 皙晰 晣晰 暎映 煊暄 逹达 芲花 侖仑 鋕志 誌志 菴庵 勣绩 顕显 惪德 徳德 悳德 栄荣 浄净 恵惠 錬炼 仝同 箎篪 銹锈 昞炳 昺炳 炁气 嬅华 樺桦 姵佩 琣培 旼旻'
    .split(' ')
    .map((pair) => [simplify(pair[0]!), simplify(pair[1]!)] as const),
);

/** Coarser than `simplify`: name variants join too. Two names equal only here are `variant`, not `equal`. */
export const joinVariants = (simplified: string): string => {
  let out = '';
  for (const char of simplified) out += nameVariants.get(char) ?? char;
  return out;
};

/** Small capitals, which Unicode does not fold to letters. */
const smallCapitals = new Map(
  [...'ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ'].map((char, at) => [char, 'abcdefghijklmnopqrstuvwyz'[at]!] as const),
);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** WeChat's own emoji markup, HTML entities, and characters nobody sees. */
function unwrap(text: string): string {
  if (!/[<&]/u.test(text)) return text;
  return text
    .replace(/<span\s[^<>]{0,80}emoji[^<>]{0,80}>(?:<\/span>)?/giu, ' \u{1f642} ')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/giu, (whole, hex, decimal, name) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ' ';
    })
    .replace(/<\/?span[^<>]{0,80}>/giu, ' ');
}

/** First of the private code points that old Chinese systems gave to characters without one. */
const firstOfGbk = 0xe815;
const gbk = new Map([...shapes.gbk].map((char, at) => [String.fromCharCode(firstOfGbk + at), char] as const));

// Lone surrogates, format and private characters, variation selectors, the Hangul fillers.
const unseen =
  /\p{Cs}|\p{Cf}|\p{Co}|\p{Cn}|[\ufe00-\ufe0f]|[\u115f\u1160\u3164\uffa0]|[\u{e0100}-\u{e01ef}]/u;
const emoji =
  /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{20e3}\u{fe0f}\u{2600}-\u{27bf}]/u;
// Squared and circled letters look like emoji to Unicode but are letters to their owners.
const seen = (char: string) => char.normalize('NFKC');

/** A text without what is decoration, and the decoration. */
export interface Cleaned {
  /** NFKC, no control or zero-width characters, emoji replaced by a space, runs of space joined, trimmed. */
  text: string;
  emoji: string[];
}

/** The usual Han characters but the strokes 丨, 丶 and 丿. */
const usualHan = '\\u4e00-\\u4e27\\u4e29-\\u4e35\\u4e37-\\u4e3e\\u4e40-\\u9fa5';
// Most characters of most texts: ASCII but controls, and those.
const plainChar = new RegExp(`^[ -~${usualHan}]$`, 'u');
const plainWord = `[!-%'-;=-~${usualHan}]+`;
/** Nothing to clean: words of such characters, one blank between them, no markup. */
const plainText = new RegExp(`^${plainWord}(?: ${plainWord})*$`, 'u');

const longest = 500;

/** Idempotent on its own `text`. Never throws. Texts are cut at 500 characters. */
export function clean(raw: string): Cleaned {
  if (raw.length <= longest && plainText.test(raw)) return { text: raw, emoji: [] };
  const pictures: string[] = [];
  let text = once(raw.slice(0, longest), pictures);
  // Cleaning may uncover more: ＆lt； becomes &lt; becomes <. Every such round makes the text shorter or is the last.
  for (let before = ''; before !== text; ) {
    before = text;
    text = once(text, pictures);
  }
  return { text, emoji: pictures };
}

function once(raw: string, pictures: string[]): string {
  let out = '';
  const chars = [...unwrap(raw)];
  for (const [at, char] of chars.entries()) {
    if (plainChar.test(char)) out += char;
    else if (gbk.has(char)) out += gbk.get(char);
    else if (unseen.test(char)) continue;
    else if (smallCapitals.has(char)) out += smallCapitals.get(char);
    // Strokes of characters that nobody uses but for a line or a dot.
    else if (/[丨丶丿]/u.test(char)) out += '|';
    // Typed for an apostrophe: Chu´en.
    else if (char === '´' || char === 'ˊ') out += "'";
    else if (/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]/u.test(char)) out += ' ';
    else if (emoji.test(char) && !/[a-z\d]/iu.test(seen(char))) {
      pictures.push(char);
      const goesOn =
        /(?<!\p{L})\p{Lu}\p{Ll}?$/u.test(out) &&
        /^[\ufe0f\u200d]?\p{Ll}{2}/u.test(chars.slice(at + 1, at + 4).join(''));
      // Mi⚡chelle: a word that a capital begins goes on in small letters.
      if (!goesOn) out += ' ';
    } else out += seen(char);
  }
  return out.slice(0, longest).replace(/\s+/gu, ' ').trim();
}

/** ü of Chinese, which is typed as v: in Lü and Lüping, not in Jürgen, which no syllable of ours begins like. */
const chineseU =
  /(?<=[lnjqxyhs]['’]?)u\u0308(?=(?:eh?|an|n)?(?:(?!\p{L}|\p{M})|(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])[aeiou]))/gu;

/** Letters a to z, space and hyphen; marks dropped, ü of Chinese as v, apostrophes gone, lower case. */
export function foldLatin(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z]+(?:[ -][a-z]+)*$/u.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(chineseU, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/gu, 'd')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae')
    .replace(/œ/gu, 'oe')
    .replace(/ı/gu, 'i')
    .replace(/['’‘`ʻʼ´]/gu, '')
    .replace(/[-‐‑‒–_.·・]+/gu, '-')
    .replace(/[^a-z-]+/gu, ' ')
    .replace(/[ -]*-[ -]*/gu, '-')
    .replace(/^[- ]+|[- ]+$/gu, '');
}

/** `foldLatin`, word by word. */
export const wordsIn = (text: string): string[] => foldLatin(text).split(/[ -]/u).filter(Boolean);

/** `foldLatin` without any separator: "Xiao-Ming" and "xiaoming" become one. */
export const letters = (text: string): string => foldLatin(text).replace(/[- ]/gu, '');

const spelledOutAs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Jürgen as passports spell him, juergen; '' for what has no such letters. */
export const spelledOut = (text: string): string => {
  const lower = text.toLowerCase();
  if (!/[äöüøå]/u.test(lower)) return '';
  return letters(lower.replace(/[äöüøå]/gu, (letter) => spelledOutAs[letter]!));
};

/** H., O'R, McD: of a surname no more than the first letter, behind what such surnames begin with. */
export const isInitial = (latin: string): boolean =>
  letters(latin).length === 1 || /^(?:o['’]|d['’]|ma?c|v[ao]n |de )\p{L}\.?$/iu.test(latin);
