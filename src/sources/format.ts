import type { Bridge, Connection, Contact, Invitation, Owner, RowWarning, Side } from '../model.ts';

/** A file to be read: on disk, or a member of a zip. */
export interface InputFile {
  /** As the user would name it: the path typed or walked to, `archive.zip/Connections.csv` for a member. */
  path: string;
  /** Same on every re-import: the base name, `archive.zip/Connections.csv` for a member. Goes into provenance. */
  name: string;
  /** Where the bytes lie; for a database in a zip a private copy, for any other zip member null. */
  diskPath: string | null;
  /** The first 64 KiB, enough to tell the format. */
  head: Buffer;
  bytes(): Promise<Buffer>;
  /** The write-ahead log that stands beside an encrypted database in a zip. */
  log?(): Promise<Buffer>;
  /** The owner's keys to encrypted databases, for those that lie beside this one. */
  keys?: readonly string[];
}

/** One row of the source, understood. `row` is 1-based; `raw` is the row as it stood, kept for later versions. */
export type SourceRecord = { row: number; raw: unknown } & (
  | { type: 'contact'; contact: Omit<Contact, 'side' | 'provenance'> }
  | { type: 'connection'; connection: Omit<Connection, 'side' | 'provenance'> }
  | { type: 'invitation'; invitation: Omit<Invitation, 'provenance'> }
  | { type: 'bridge'; bridge: Omit<Bridge, 'provenance'> }
  | { type: 'owner'; owner: Partial<Owner> }
  | { type: 'skip'; code: string }
);

/** What one file says. */
export interface Reading {
  format: string;
  side: Side;
  /** Text encoding, null for binary formats. */
  encoding: string | null;
  /** Equal for two exports of the same tool and shape: a newer one may then replace an older one. */
  lineage: string;
  /** One for each row, to be walked once: there may be more than fit in memory. Throws UserError where the file is bad. */
  records: Iterable<SourceRecord>;
  /** Complete once the records were walked. */
  warnings(): RowWarning[];
}

/** One export format. A new format is one file in `formats/` and one line in its list. */
export interface SourceFormat {
  id: string;
  side: Side;
  /** True when the content, not the name, says so. Throws UserError for what is recognised but cannot be read. */
  detect(file: InputFile): boolean;
  /** Throws UserError when the file as a whole cannot be read. */
  read(file: InputFile): Promise<Reading>;
}
