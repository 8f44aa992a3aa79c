import { remembered } from '../../remembered.ts';
import table from '../data/occupations.json' with { type: 'json' };
import { withoutPlaces } from './gazetteer.ts';
import { folded, mentionsBy, phraseFinder } from './phrases.ts';

const find = phraseFinder(table.occupations.map(({ words, courtesy }) => (courtesy ? [] : words)));

/** The rows of the table of occupations that a text tells. */
export const jobsIn = mentionsBy(find);

/** 公务员, 外科护士, 香港保险: nothing but what somebody does, and where, though beside a name it may read like a firm. */
export const isJob = remembered((text): boolean => {
  const name = withoutPlaces(folded(text));
  return (
    name !== '' &&
    find(name)
      .reduce((rest, { phrase }) => rest.replace(phrase, ''), name)
      .trim() === ''
  );
});
