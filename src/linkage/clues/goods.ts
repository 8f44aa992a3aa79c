import table from '../data/goods.json' with { type: 'json' };
import { type Mentions, mentionsBy, phraseFinder, together } from '../profile/phrases.ts';
import type { Clue } from './clue.ts';
import { agreementBits, mentionShare, told } from './mention-share.ts';

/** How often two records of one person, both naming goods, name the same. */
const kept = 0.6;
/** Bits. */
const most = 4;
/** A trader sells many things. */
const others = -0.3;

type Share = (goods: number) => number;

const goodsIn = mentionsBy(phraseFinder(table.goods));

/** Rows of the table of goods: 义乌 假发 Grace, and whoever founded Nairobi Wigs. */
export const goods: Clue<Mentions, Share> = {
  feature: 'goods',
  /** All have it from the one name of the firm, and 轴承 is a trade as well. */
  besides: [
    { feature: 'company', share: () => 0.3 },
    { feature: 'occupation', share: () => 0.5 },
  ],
  ofContact({ contact: { labels, description }, parts }) {
    const notes = parts.filter(({ kind }) => kind !== 'relation').map(({ text }) => text);
    return told(together([...notes, ...labels, description].map(goodsIn)));
  },
  ofConnection: ({ connection: { company, position } }) =>
    told(together([goodsIn(company ?? ''), goodsIn(position ?? '')])),
  count: (facts) => mentionShare(facts.map((fact) => fact?.ids ?? [])),
  keysBesideEnglish: ({ ids }) => ids.map((id) => `goods ${id}`),
  weight(contact, connection, share) {
    const common = contact.ids.filter((id) => connection.ids.includes(id));
    return common.length > 0 ? Math.max(...common.map((id) => agreementOn(id, share))) : others;
  },
  agree: (contact, connection) => contact.ids.some((id) => connection.ids.includes(id)),
  agreeWidely: () => true,
  say(contact, connection, share, weight) {
    if (weight < 0)
      return { left: contact.words.join(', '), right: connection.words.join(', '), note: 'contradiction' };
    const common = contact.ids.filter((id) => connection.ids.includes(id));
    const best = common.reduce((a, b) => (agreementOn(b, share) > agreementOn(a, share) ? b : a));
    const [left, right] = [contact, connection].map(({ ids, words }) => words[ids.indexOf(best)]!);
    return { left: left!, right: right!, note: 'same-goods' };
  },
};

const agreementOn = (id: number, share: Share): number => agreementBits(kept, share(id), most);
