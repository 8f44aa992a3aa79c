import { sep } from 'node:path';
import type { Side } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import { atOnce } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import { type SourceSummary, wouldReplace } from './imports.ts';
import { currentSources } from './people.ts';

/** An import that counts no more, as its owner wished. */
export interface TakenOut extends SourceSummary {
  side: Side;
  rows: number;
  people: number;
  /** The earlier exports whose place it had taken, and which count again. */
  countAgain: SourceSummary[];
  /** Other imports of this name, which count as before: the latest was taken out. */
  sameName: SourceSummary[];
}

interface Source extends SourceSummary {
  id: number;
  side: Side;
}

/**
 * Takes imports out of what counts, all of those named or none: each is named as `listSources` does, by its archive, or by a path to
 * either. Their rows stay, so that decisions about the people still have names. Throws UserError no-such-import (exit 2).
 */
export const takeOut = (store: Store, names: string[], at: string): TakenOut[] =>
  atOnce(store, () => {
    const counting = countingSources(store);
    const [known, others] = [true, false].map((is) =>
      names.filter((name) => meantBy(name, counting).length > 0 === is),
    ) as [string[], string[]];
    return [
      ...takeOutThese(store, known, at),
      // What a newer export had hidden counts again once that is out.
      ...others.flatMap((name) => {
        const taken = takeOutThese(store, [name], at);
        const files = counting.map(({ file }) => file).join(', ');
        if (taken.length === 0) throw new UserError('no-such-import', { name, files }, 2);
        return taken;
      }),
    ];
  });

function takeOutThese(store: Store, names: string[], at: string): TakenOut[] {
  const counting = countingSources(store);
  const sameName = (source: Source) =>
    counting.filter(({ id, file }) => file === source.file && id !== source.id);
  const meant = new Set(names.flatMap((name) => meantBy(name, counting)));
  const isLatest = (source: Source) => sameName(source).every(({ id }) => id < source.id);
  return [...meant].filter(isLatest).map((source) => ({
    ...summaryOf(source),
    side: source.side,
    ...sizeOf(store, source.id),
    countAgain: retire(store, source.id, at).map(summaryOf),
    sameName: sameName(source).map(summaryOf),
  }));
}

/** The sources of this name or within this archive; else those that the end of the path names. */
function meantBy(path: string, sources: Source[]): Source[] {
  const parts = comparable(path.replaceAll(sep, '/')).split('/').filter(Boolean);
  for (const from of parts.keys()) {
    const name = parts.slice(from).join('/');
    const meant = sources.filter(({ file }) => `${comparable(file)}/`.startsWith(`${name}/`));
    if (meant.length > 0) return meant;
  }
  return [];
}

/** The same name is written in two ways by Macs and by others. */
const comparable = (file: string): string => file.normalize('NFC');

/** Gives the sources that count now instead. */
function retire(store: Store, source: number, at: string): Source[] {
  const before = new Set(currentSources(store));
  store.prepare('UPDATE source SET replaced_by = NULL WHERE replaced_by = ?').run(source);
  // Its own successor: so it counts nowhere, and is an earlier export of no list.
  store.prepare('UPDATE source SET replaced_by = id, removed_at = ? WHERE id = ?').run(at, source);
  const isBack = (id: number) => !before.has(id);
  const replace = store.prepare('UPDATE source SET replaced_by = ? WHERE id = ?');
  // What was imported since may be a newer export of what is back, whose place it would have taken.
  for (const later of currentSources(store).filter((id) => id > source))
    for (const earlier of wouldReplace(store, later).filter(isBack)) replace.run(later, earlier);
  return countingSources(store).filter(({ id }) => isBack(id));
}

/** As an import counts them. */
function sizeOf(store: Store, source: number) {
  const { rows, people } = store
    .prepare(
      `SELECT count(*) AS rows, count(*) FILTER (WHERE type IN ('connection', 'invitation', 'bridge')
         OR type = 'contact' AND json_extract(data, '$.kind') = 'person') AS people
       FROM record WHERE source_id = ?`,
    )
    .get(source) as { rows: number; people: number };
  return { rows, people };
}

const summaryOf = ({ file, format, importedAt }: Source): SourceSummary => ({ file, format, importedAt });

const countingSources = (store: Store): Source[] =>
  store
    .prepare(
      'SELECT id, side, file, format, imported_at AS importedAt FROM source WHERE replaced_by IS NULL ORDER BY id',
    )
    .all() as Source[];

/** When an import was last taken out; `''` where none was. */
export function lastTakenOut(store: Store): string {
  const { at } = store.prepare('SELECT max(removed_at) AS at FROM source').get() as { at: string | null };
  return at ?? '';
}
