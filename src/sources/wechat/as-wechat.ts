import type { Bridge } from '../../model.ts';
import { digest, ordinals } from '../digest.ts';
import type { Reading, SourceRecord } from '../format.ts';
import { type ContactFields, nobody } from './contact-fields.ts';

/** An address book whose owner says that it is the list of their WeChat contacts: what a program wrote that has no better form. */
export function asWechat(reading: Reading): Reading {
  const ordinal = ordinals();
  function* records(): Generator<SourceRecord> {
    for (const record of reading.records) {
      if (record.type !== 'bridge') yield record;
      else
        yield {
          row: record.row,
          raw: record.raw,
          type: 'contact',
          contact: contactOf(record.bridge, ordinal),
        };
    }
  }
  return { ...reading, side: 'wechat', lineage: `${reading.lineage}:as-wechat`, records: records() };
}

function contactOf(entry: Omit<Bridge, 'provenance'>, ordinal: (key: string) => string): ContactFields {
  const [wechatId = ''] = entry.wechatIds;
  const [name = wechatId, ...others] = entry.names;
  const key =
    wechatId === '' ? `row:${digest(name, ...entry.phones, ...entry.emails)}` : `wechat-id:${wechatId}`;
  return {
    ...nobody,
    id: ordinal(key),
    wechatId,
    // An address book holds the names its owner gave; what else is there in other letters may be the person's own.
    nickname: others.find((other) => letters(other) !== letters(name)) ?? '',
    remark: name,
    description: entry.title ?? '',
    phones: entry.phones,
    emails: entry.emails,
    company: entry.company,
  };
}

/** `Lin Xiaoman` and `Xiaoman Lin` are the same letters. */
const letters = (name: string) => [...name.replaceAll(/[\s,]/g, '').toLowerCase()].sort().join('');
