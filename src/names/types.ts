/** The nouns of the name engine. Readings hold text as written; comparison works on their compiled form. */

/** Whose way of writing a Chinese name in Latin letters. */
export type System =
  | 'pinyin'
  | 'wade-giles'
  | 'taiwan'
  | 'hong-kong'
  | 'macau'
  | 'southeast-asia'
  | 'korean'
  | 'vietnamese'
  | 'japanese'
  /** A name that is not Chinese, which Han writes by its sound: 买买提 for Memet. */
  | 'by-sound';

/** One part of a name. Either script may be empty: `{ han: '王', latin: '' }`, `{ han: '', latin: 'Wang' }`. */
export interface NamePart {
  han: string;
  /** As written, marks kept; syllables separated by a space or hyphen where the writer did so. */
  latin: string;
}

/** What a form of address says: 王总 `boss`, 陈老师 `teacher`, 小王 `familiar`. Titles in full in `data/words.json`. */
export type Honorific = string;

export type Origin = 'chinese' | 'japanese' | 'korean' | 'vietnamese' | 'western' | 'unknown';

/** Where a text was read. `slug` is the last piece of a LinkedIn address. */
export type Field = 'remark' | 'nickname' | 'wechat-id' | 'email' | 'name' | 'slug' | 'notes' | 'text';

/** One way to understand a text as a name. */
export interface NameReading {
  field: Field;
  /** The piece of the field this was read from, cleaned. */
  text: string;
  /** 0 to 1; over the readings of one field they add up to at most 1. The rest is "holds no name". */
  prior: number;
  origin: Origin;
  /** How the parts stood in the text; `none` when only one part is known, or they stand in two. */
  order: 'family-first' | 'given-first' | 'none';
  family: NamePart | null;
  given: NamePart | null;
  /** Western given names beside or instead of the Chinese one, as written. */
  english: string[];
  honorific: Honorific | null;
  /** What it may as well be. */
  perhaps?: Perhaps;
  /** 'male' or 'female' where the form of address says so (王姐, Mr). */
  gender: 'male' | 'female' | null;
}

/**
 * Why a name may not be the person's on LinkedIn. `word`: it may be no name, but a place, a firm or a saying; `other`: it may be somebody
 * else's; `family`, `service`: a namesake is likelier to be there; `namesake`: the owner says that one of that name is another; `unsure`:
 * the owner was not sure of it.
 */
export type Perhaps = 'word' | 'other' | 'family' | 'service' | 'namesake' | 'unsure';

export type OtherKind =
  | 'company'
  | 'school'
  | 'title'
  | 'city'
  | 'relation'
  | 'date'
  | 'number'
  | 'emoji'
  | 'credential'
  | 'text';

/** A piece of a text that is not name. */
export interface OtherPart {
  kind: OtherKind;
  text: string;
  field: Field;
}

/** Whose somebody is: of 张三妈妈 the name 张三 and the words 妈妈. */
export interface Tie {
  name: string;
  words: string;
  /** False where the words may as well tell what the named person is or does: 张三司机. */
  isSure: boolean;
}

/** Of a WeChat contact all that may hold a name. */
export interface ContactTexts {
  remark?: string;
  nickname?: string;
  wechatId?: string;
  emails?: readonly string[];
  description?: string;
  labels?: readonly string[];
  signature?: string;
}

/** Everything one person's texts could mean; readings best first. */
export interface ParsedTexts {
  readings: NameReading[];
  parts: OtherPart[];
  /** People whose names stand in the texts because this person is known through them. */
  through: Tie[];
}

/** One way to write one part of a name. `cost`: bits lost against the most usual way, 0 the most usual. */
export interface Spelling {
  latin: string;
  system: System;
  cost: number;
}

/** How two parts agree, best first. */
export const levels = [
  'equal', // the same characters, or the same letters
  'variant', // characters that stand for each other: 峯 峰, 喆 哲
  'spelled', // the letters are a spelling of the characters, or two spellings of one name
  'nickname', // Bob and Robert
  'similar', // same sound classes: a spelling of no table, but close
  'typo', // one letter off
  'homophone', // other characters, same sound: often a typing slip of the remark
  'initials', // only first letters agree
  'partial', // one of two syllables
  'missing', // at least one side does not say
  'contradiction',
] as const;
export type Level = (typeof levels)[number];

export interface PartComparison {
  level: Level;
  /** Bits the agreement is worth less than a perfect one; 0 for equal. */
  cost: number;
  /** The spelling system that explains it, for `spelled` and `similar`. */
  system: System | null;
  /** The agreeing value in each text; '' where missing. */
  left: string;
  right: string;
  /** Share (0 to 1) of people who have the agreeing value, by the shipped tables; 1 when nothing agrees. */
  frequency: number;
}

/** Swapping the readings swaps `left` and `right` and nothing else. */
export interface NameComparison {
  family: PartComparison;
  given: PartComparison;
  english: PartComparison;
  /** Surname of one system with given name of another: rarer than all from one. */
  mixedSystems: boolean;
}
