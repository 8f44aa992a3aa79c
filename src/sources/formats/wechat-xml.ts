import { XMLParser } from 'fast-xml-parser';
import { UserError } from '../../user-error.ts';
import { webText } from '../clean-cell.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { isObject, type JsonObject } from '../readers/json.ts';
import { decodeText } from '../readers/text.ts';
import { RecordLog } from '../record-log.ts';
import { regionFromCode } from '../wechat/contact-fields.ts';
import { objectRow } from '../wechat/object-row.ts';
import { wechatRecords } from '../wechat/records.ts';

/** A name card is a `<msg>` with `username`, a friend request one with `fromusername`. */
const CARD = /<msg\b[^>]*\s(?:from)?username\s*=/i;
/** In a group the sender's user name stands on a line above. */
const BEFORE = /^\s*(?:[\w@.-]+:\s*\n\s*)?<(?:\?xml|!--|!DOCTYPE|msg\b)/i;

const FIELDS = {
  card: { wechatId: ['alias'], company: ['openimdesc'], verifyFlag: ['certflag'], scene: [], type: [] },
  request: {
    userName: ['fromusername'],
    nickname: ['fromnickname'],
    wechatId: ['alias'],
    description: ['content'],
    type: [],
  },
};

/** Name cards (message type 42) and friend requests (type 37) as WeChat stores them, one or several in a file. */
export const wechatXml: SourceFormat = {
  id: 'wechat-xml',
  side: 'wechat',

  detect(file) {
    const { text } = decodeText(file.head);
    return BEFORE.test(text) && CARD.test(text);
  },

  async read(file: InputFile): Promise<Reading> {
    const { encoding, text } = decodeText(await file.bytes());
    const log = new RecordLog();
    const rows = messagesIn(text, file.path).map((message, i) => {
      const isCard = 'username' in message;
      const row = objectRow(message, i + 1, { fields: isCard ? FIELDS.card : FIELDS.request });
      const official = Number(message.certflag) > 0;
      // Somebody sent the owner a card; who asks to be a friend is none yet.
      return { ...row, kind: isCard ? (official ? 'official' : 'person') : 'stranger' } as const;
    });
    if (rows.length === 0) throw new UserError('damaged-xml', { path: file.path, detail: '<msg>' });
    const records = wechatRecords(rows, log);
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: this.id,
      records,
      warnings: () => log.warnings(),
    };
  },
};

const LONG_TAG = /<[^<>]{65536}/;

/** The attributes of every `<msg>`. Throws UserError `xml-doctype`, `damaged-xml`. */
function messagesIn(text: string, path: string): JsonObject[] {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new UserError('xml-doctype', { path });
  // WeChat's are below 2,000; the parser takes a minute over a million attributes.
  if (LONG_TAG.test(text)) throw new UserError('damaged-xml', { path, detail: '<msg …' });
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    processEntities: false,
    allowBooleanAttributes: true,
    trimValues: false,
  });
  let parsed: JsonObject;
  try {
    parsed = parser.parse(text.slice(Math.max(text.indexOf('<'), 0)), true);
  } catch (error) {
    throw new UserError('damaged-xml', { path, detail: (error as Error).message });
  }
  return messagesUnder(parsed).map(decoded);
}

function messagesUnder(node: JsonObject): JsonObject[] {
  return Object.entries(node).flatMap(([name, child]) => {
    const children = (Array.isArray(child) ? child : [child]).filter(isObject);
    const isMessage = (found: JsonObject) => 'username' in found || 'fromusername' in found;
    return name === 'msg' && children.some(isMessage)
      ? children.filter(isMessage)
      : children.flatMap(messagesUnder);
  });
}

/** `CN_Guangdong_Shenzhen` where the card has no province of its own; how a card was met is always the card. */
function decoded(attributes: JsonObject): JsonObject {
  const message: JsonObject = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') message[name] = unescaped(value);
  }
  const { country, province, city } = regionFromCode(String(message.regionCode ?? '')) ?? {};
  message.country ||= country ?? '';
  if (!message.province)
    Object.assign(message, { province: province ?? '', city: message.city || (city ?? '') });
  if ('username' in message) message.source = '名片';
  return message;
}

/** Some exporters escape a second time. */
function unescaped(value: string): string {
  const once = webText(value);
  return /&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/i.test(once) && /&amp;/i.test(value) ? webText(once) : once;
}
