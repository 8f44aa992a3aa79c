import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { decodeText } from '../readers/text.ts';
import { type Card, isVcard, readCards, textOf } from '../readers/vcard.ts';
import { RecordLog } from '../record-log.ts';
import { objectRow } from '../wechat/object-row.ts';
import { wechatRecords } from '../wechat/records.ts';

/** The vCard files of WeFlow and CipherTalk: WeChat's own list, with the user name in every card. */
export const wechatVcard: SourceFormat = {
  id: 'wechat-vcard',
  side: 'wechat',

  detect(file) {
    if (!isVcard(file.head)) return false;
    const { text } = decodeText(file.head);
    const cards = text.match(/^END:VCARD/gim)?.length ?? 0;
    const ids = text.match(/^X-WECHAT-ID:/gim)?.length ?? 0;
    return ids > 0 && ids >= cards;
  },

  async read(file: InputFile): Promise<Reading> {
    const { encoding, cards, cut } = readCards(await file.bytes());
    const log = new RecordLog();
    const rows = cards.map((card, i) => {
      const fields = fieldsOf(card);
      return objectRow(fields, i + 1, { fields: {} }, [...Object.keys(fields), 'nickname', 'remark']);
    });
    function* records() {
      yield* wechatRecords(rows, log);
      if (cut) yield log.skip(cards.length + 1, fieldsOf(cut), 'cut-card');
    }
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: this.id,
      records: records(),
      warnings: () => log.warnings(),
    };
  },
};

const NOTE_FIELDS: Record<string, string> = {
  备注: 'remark',
  微信号: 'alias',
  标签: 'labels',
  描述: 'description',
  详细描述: 'description',
  个性签名: 'signature',
  地区: 'region',
  微信昵称: 'nickname',
};

function fieldsOf(card: Card): Record<string, string | string[]> {
  const get = (name: string) => textOf(card.find((property) => property.name === name)?.value ?? '').trim();
  const note = noteFields(card.find(({ name }) => name === 'NOTE')?.value ?? '');
  const nickname = note.nickname || get('NICKNAME');
  const shown = get('FN');
  return {
    username: get('X-WECHAT-ID'),
    nickname: nickname || shown,
    // The name shown is the remark where there is one.
    remark: note.remark || (nickname !== '' && shown !== nickname ? shown : ''),
    alias: note.alias ?? '',
    labels: (note.labels ?? '').split(', '),
    description: note.description ?? '',
    signature: note.signature ?? '',
    region: note.region ?? '',
    phone: card.filter(({ name }) => name === 'TEL').map(({ value }) => textOf(value)),
  };
}

/** `标签: a, b\n描述: …`; in WeFlow's first files the remark stands before, without a name. */
function noteFields(note: string): Record<string, string> {
  const fields: Record<string, string> = {};
  let last = 'remark';
  for (const part of note.split(/(?<!\\)\\n/i)) {
    const [, label, value] = /^([^:\n]{2,4}): (.*)$/s.exec(part) ?? [];
    const field = label && Object.hasOwn(NOTE_FIELDS, label) ? NOTE_FIELDS[label] : undefined;
    if (field) last = field;
    const text = textOf(field ? value! : part);
    fields[last] = field || fields[last] === undefined ? text : `${fields[last]}\n${text}`;
  }
  return fields;
}
