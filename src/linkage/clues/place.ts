import { commonPlace, placeNamed, placesAround, placesIn, withoutWider } from '../profile/gazetteer.ts';
import { type Mentions, together } from '../profile/phrases.ts';
import type { Clue } from './clue.ts';
import { agreementBits, mentionShare, told } from './mention-share.ts';

/** How often two records of one person, both naming a place, name the same. */
const kept = 0.6;
/** Bits. */
const most = 2.5;
/** People move, and set where they come from, or Iceland. */
const elsewhere = -0.3;

type Share = (place: number) => number;

/** Rows of the table of places, of which none lies in another. */
export const place: Clue<Mentions, Share> = {
  feature: 'place',
  /** Where the contact says to live, and where the owner's notes put them. */
  ofContact({ contact: { region, labels, description }, parts }) {
    const fields = [region?.country, region?.province, region?.city].map((field) => field ?? '');
    const notes = parts.filter(({ field, kind }) => field === 'remark' && kind !== 'relation');
    const texts = [...notes.map(({ text }) => text), ...labels, description];
    return told(
      withoutWider(
        together([...fields.filter(Boolean).map(placeNamed), ...texts.filter(Boolean).map(placesIn)]),
      ),
    );
  },
  /** Connections.csv has no place, but branches and titles name theirs: HSBC Hong Kong, Sales Manager (Shenzhen). */
  ofConnection: ({ connection: { company, position } }) =>
    told(withoutWider(together([placesIn(company ?? ''), placesIn(position ?? '')]))),
  count: (facts) =>
    mentionShare(facts.map((fact) => (fact ? [...new Set(fact.ids.flatMap(placesAround))] : []))),
  weight({ ids: ours }, { ids: theirs }, share) {
    let best = -1;
    for (let at = 0; at < ours.length; at++) {
      for (let other = 0; other < theirs.length; other++) {
        const common = commonPlace(ours[at]!, theirs[other]!);
        if (common >= 0) best = Math.max(best, agreementOn(common, share));
      }
    }
    return best < 0 ? elsewhere : best;
  },
  say: (contact, connection, _, weight) => ({
    left: contact.words.join(', '),
    right: connection.words.join(', '),
    note: weight > 0 ? 'same-place' : 'contradiction',
  }),
};

const agreementOn = (common: number, share: Share): number => agreementBits(kept, share(common), most);
