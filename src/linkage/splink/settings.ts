import type { Tables } from './tables.ts';

/** Where Splink runs: they name the functions of sets differently. */
export type Dialect = 'duckdb' | 'spark';

interface Level {
  sql_condition: string;
  label_for_charts: string;
  is_null_level?: true;
  m_probability?: number;
  u_probability?: number;
}

/** As we believe before anything is learned: how often two records of one person agree, and on what. */
const kept = { surname: 0.95, given: 0.9, english: 0.6, employer: 0.55 };
const overlap = 0.4;
/** Agreement on a rare value says more: shares (0 to 1) from which a value is of the commoner kind, the rarest kind first. */
const kinds = { surname: [0.002, 0.01, 0.03], given: [0.0001, 0.001, 0.01] };

/**
 * Settings with which Splink (github.com/moj-analytical-services/splink, MIT) links the exported lists, contacts first: how to block, what
 * to compare and at which levels. m and u are what our own tables and these lists say, so that it can predict at once; its
 * training may make them better.
 */
export function splinkSettings(counted: ConnectionCounts, dialect: Dialect): object {
  const size = Math.max(counted.size, 1);
  const isShared = (column: string) =>
    dialect === 'duckdb'
      ? `list_has_any(${column}_l, ${column}_r)`
      : `arrays_overlap(${column}_l, ${column}_r)`;
  const isEmpty = (column: string) => {
    const count = dialect === 'duckdb' ? 'len' : 'size';
    return `${count}(${column}_l) = 0 OR ${count}(${column}_r) = 0`;
  };
  const missing = (column: string): Level => ({
    sql_condition: isEmpty(column),
    label_for_charts: 'not known',
    is_null_level: true,
  });
  const levels = (found: Level[], others: Level[] = []): Level[] => {
    const rest = (of: 'm_probability' | 'u_probability') =>
      Math.max(1 - [...found, ...others].reduce((sum, level) => sum + level[of]!, 0), 1e-4);
    return [
      ...found,
      ...others,
      {
        sql_condition: 'ELSE',
        label_for_charts: 'differs',
        m_probability: rest('m_probability'),
        u_probability: rest('u_probability'),
      },
    ];
  };
  const byRarity = (part: 'surname' | 'given'): Level[] => {
    const column = `${part}s`;
    const share = `${part}_share` as const;
    const of = counted[share];
    return [...kinds[part], 1].map((most, at) => {
      const from = kinds[part][at - 1] ?? 0;
      const among = of.filter((each) => each > from && each <= most);
      const rarity = most < 1 ? ` AND coalesce(${share}_r, ${share}_l) <= ${most}` : '';
      return {
        sql_condition: isShared(column) + rarity,
        label_for_charts: `may be the same, at most ${most} have it`,
        m_probability: Math.max((kept[part] * among.length) / Math.max(of.length, 1), 1e-4),
        u_probability: Math.max(among.reduce((sum, each) => sum + each, 0) / Math.max(of.length, 1), 1e-6),
      };
    });
  };
  const shared = (column: string, m: number, u: number): Level => ({
    sql_condition: isShared(column),
    label_for_charts: 'share one',
    m_probability: m,
    u_probability: u,
  });
  const comparison = (output_column_name: string, comparison_levels: Level[]) => ({
    output_column_name,
    comparison_levels,
  });
  return {
    link_type: 'link_only',
    sql_dialect: dialect,
    unique_id_column_name: 'id',
    probability_two_random_records_match: overlap / size,
    blocking_rules_to_generate_predictions: [
      // Without quotes: Spark takes "keys" for a text.
      { blocking_rule: 'l.keys = r.keys', sql_dialect: dialect, arrays_to_explode: ['keys'] },
    ],
    comparisons: [
      comparison('surname', [missing('surnames'), ...levels(byRarity('surname'))]),
      comparison('given', [
        missing('givens'),
        ...levels(byRarity('given'), [{ ...shared('sounds', 0.05, 0.02), label_for_charts: 'sound alike' }]),
      ]),
      comparison('english', [
        missing('english'),
        ...levels([shared('english', kept.english, coincidence(counted.english))]),
      ]),
      comparison('employer', [
        missing('employers'),
        ...levels([shared('employers', kept.employer, Math.max(coincidence(counted.employers), 1 / 150))]),
      ]),
    ],
    additional_columns_to_retain: [],
    retain_intermediate_calculation_columns: false,
    retain_matching_columns: false,
  };
}

interface Values {
  /** People who have one, and how many have each. */
  having: number;
  times: Map<string, number>;
}

/** What the settings follow from. */
export interface ConnectionCounts {
  size: number;
  surname_share: number[];
  given_share: number[];
  english: Values;
  employers: Values;
}

export function countConnections(connections: Tables['connections']): ConnectionCounts {
  const none = (): Values => ({ having: 0, times: new Map() });
  const counted: ConnectionCounts = {
    size: 0,
    surname_share: [],
    given_share: [],
    english: none(),
    employers: none(),
  };
  const count = (values: Values, of: string[]) => {
    if (of.length > 0) values.having += 1;
    for (const value of of)
      if (!value.startsWith('!')) values.times.set(value, (values.times.get(value) ?? 0) + 1);
  };
  for (const block of connections)
    for (const each of block) {
      counted.size += 1;
      if (each.surname_share !== null) counted.surname_share.push(each.surname_share);
      if (each.given_share !== null) counted.given_share.push(each.given_share);
      count(counted.english, each.english);
      count(counted.employers, each.employers);
    }
  return counted;
}

/** How often two people, both with a value, share one. */
function coincidence({ having, times }: Values): number {
  if (having === 0) return 0.01;
  return Math.max(
    [...times.values()].reduce((sum, count) => sum + (count / having) ** 2, 0),
    1e-4,
  );
}
