import type { SourceFormat } from '../format.ts';
import { addressBookCsv } from './address-book-csv.ts';
import { addressBookVcard } from './address-book-vcard.ts';
import { linkedinConnections } from './linkedin-connections.ts';
import { linkedinInvitations } from './linkedin-invitations.ts';
import { linkedinMessages } from './linkedin-messages.ts';
import { linkedinOwner } from './linkedin-owner.ts';
import { linkedinPeople } from './linkedin-people.ts';
import { mappedTable } from './mapped-table.ts';
import { wechat3MacDb } from './wechat-3-mac-db.ts';
import { wechat3WindowsDb } from './wechat-3-windows-db.ts';
import { wechat4Db } from './wechat-4-db.ts';
import { wechatAndroidDb } from './wechat-android-db.ts';
import { wechatCsv } from './wechat-csv.ts';
import { wechatIosDb } from './wechat-ios-db.ts';
import { wechatJson } from './wechat-json.ts';
import { wechatNames } from './wechat-names.ts';
import { wechatText } from './wechat-text.ts';
import { wechatVcard } from './wechat-vcard.ts';
import { wechatXml } from './wechat-xml.ts';
import { wecomCsv } from './wecom-csv.ts';
import { wecomJson } from './wecom-json.ts';

/** In the order they are tried: the most particular first. */
export const sourceFormats: readonly SourceFormat[] = [
  wechat4Db,
  wechat3WindowsDb,
  wechat3MacDb,
  wechatAndroidDb,
  wechatIosDb,
  linkedinConnections,
  linkedinInvitations,
  linkedinMessages,
  ...linkedinPeople,
  ...linkedinOwner,
  wechatVcard,
  addressBookVcard,
  wecomJson,
  wechatJson,
  wechatXml,
  wechatText,
  wecomCsv,
  wechatCsv,
  addressBookCsv,
  wechatNames,
];

/** All that can be read: the formats above, and any other table whose columns the owner explains. */
export const knownFormats: readonly Pick<SourceFormat, 'id' | 'side'>[] = [...sourceFormats, mappedTable];
