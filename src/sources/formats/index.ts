import type { SourceFormat } from '../format.ts';
import { linkedinConnections } from './linkedin-connections.ts';
import { linkedinInvitations } from './linkedin-invitations.ts';
import { wechat4Db } from './wechat-4-db.ts';
import { wechatCsv } from './wechat-csv.ts';
import { wechatJson } from './wechat-json.ts';

/** In the order they are tried: the most particular first. */
export const sourceFormats: readonly SourceFormat[] = [
  wechat4Db,
  linkedinConnections,
  linkedinInvitations,
  wechatJson,
  wechatCsv,
];
