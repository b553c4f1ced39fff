import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Refusal } from '../domain/errors.ts';
import type { Container, Containers, Documents, Page, Query, Stored } from '../ports.ts';
import { containerNames, containers } from './containers.ts';
import { type Encoded, encode, isKey } from './document.ts';
import { checkQuery } from './query.ts';
import { fromSqlite } from './sqliteError.ts';
import { readLog } from './sqliteLog.ts';
import { encodePosition, indexSql, rangeIndexSql, toSqlite } from './sqliteQuery.ts';
import { createTurns } from './sqliteTurn.ts';

interface Row {
  etag: string;
  body: string;
}
interface FoundRow extends Row {
  seq: number;
  rank: number;
  value: string | number;
}

type Place = Pick<Encoded, 'id' | 'partition'>;

export interface SqliteOptions {
  /** How long a write waits for another process, in milliseconds. */
  busyMs?: number;
  /** Largest size of the file; the disk's otherwise. */
  maxBytes?: number;
  /** Told when the last run was cut off while it wrote: what it left was never acknowledged, and is left out. */
  onTorn?: (bytes: number) => void;
}

const pageSize = 4096;

/**
 * Documents in one SQLite file (`:memory:` for none), one table a container. Serves one process; a second one is
 * safe but waits. Every acknowledged write is on disk; those that arrive together get there together. Local disk
 * only: WAL does not work on network shares.
 */
export function openSqlite(file: string, options: SqliteOptions = {}): Documents {
  const { db, prepare } = openFile(file, options);
  const turns = createTurns(db);
  const read = <T>(place: string, work: () => T) => turns.read(place, work).catch(refuse);
  /** Writes to these documents, and with that to what a query of their container may find. */
  const write = <T>(container: Container, docs: readonly Place[], work: () => T) => {
    const places = docs.map(({ id, partition }) => placeOf(container, id, partition));
    return turns.write([container, ...places], work).catch(refuse);
  };

  function insert(container: Container, { id, partition, body }: Encoded, onConflict = ''): Row | null {
    const etag = randomUUID();
    const sql = `INSERT INTO "${container}" (partition, id, etag, body) VALUES (?, ?, ?, ?) ${onConflict}`;
    return prepare(sql).run(partition, id, etag, body).changes === 0 ? null : { etag, body };
  }

  function replace(container: Container, { id, partition, body }: Encoded, etag: string): Row {
    const next = randomUUID();
    const sql = `UPDATE "${container}" SET etag = ?, body = ? WHERE partition = ? AND id = ? AND etag = ?`;
    if (prepare(sql).run(next, body, partition, id, etag).changes === 1) return { etag: next, body };
    throw new Refusal(find(container, id, partition) ? 'stale' : 'notFound');
  }

  function find(container: Container, id: string, partition: string): Row | undefined {
    const sql = `SELECT etag, body FROM "${container}" WHERE partition = ? AND id = ?`;
    return prepare(sql).get(partition, id) as Row | undefined;
  }

  function search<C extends Container>(container: C, query: Query): Page<Containers[C]> {
    const checked = checkQuery(container, query);
    if (checked.isEmpty) return { docs: [], next: null };
    const { sql, values } = toSqlite(container, checked);
    const rows = prepare(sql).all(...values) as unknown as FoundRow[];
    const page = rows.slice(0, checked.limit);
    const last = rows.length > checked.limit ? page.at(-1) : undefined;
    return {
      docs: page.map((row) => stored<C>(row)),
      next: last ? encodePosition({ seq: last.seq, rank: last.rank, value: last.value }) : null,
    };
  }

  function insertAll(container: Container, docs: Encoded[]): number {
    db.exec('SAVEPOINT many');
    try {
      const added = docs.filter((doc) => insert(container, doc, 'ON CONFLICT DO NOTHING')).length;
      db.exec('RELEASE many');
      return added;
    } catch (error) {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK TO many; RELEASE many');
      throw error;
    }
  }

  return {
    read: (container, id, partition) =>
      read(placeOf(container, id, partition), () => {
        const row = isKey(id) && isKey(partition) ? find(container, id, partition) : undefined;
        return row ? stored(row) : null;
      }),
    create: async (container, doc) => {
      const encoded = encode(container, doc);
      return write(container, [encoded], () => stored(insert(container, encoded) ?? fail()));
    },
    replace: async (container, doc, etag) => {
      const encoded = encode(container, doc);
      return write(container, [encoded], () => stored(replace(container, encoded, etag)));
    },
    remove: (container, id, partition) =>
      write(container, [{ id, partition }], () => {
        prepare(`DELETE FROM "${container}" WHERE partition = ? AND id = ?`).run(partition, id);
      }),
    query: (container, query) => read(container, () => search(container, query)),
    createMany: async (container, docs) => {
      const encoded = docs.map((doc) => encode(container, doc));
      return write(container, encoded, () => insertAll(container, encoded));
    },
    ready: () => read('', () => void prepare('SELECT 1').get()),
    close: async () => {
      if (!db.isOpen) return;
      turns.end();
      db.close();
    },
  };
}

function openFile(file: string, { busyMs = 5000, maxBytes, onTorn }: SqliteOptions) {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    // Before SQLite opens the file: then the log is as it was left.
    const torn = onTorn ? (readLog(file)?.torn ?? 0) : 0;
    if (torn > 0) onTorn?.(torn);
    const db = new DatabaseSync(file, { timeout: busyMs });
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    if (maxBytes) db.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pageSize)}`);
    for (const container of containerNames) {
      db.exec(
        `CREATE TABLE IF NOT EXISTS "${container}" (seq INTEGER PRIMARY KEY, partition TEXT NOT NULL, id TEXT NOT NULL,
         etag TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (partition, id))`,
      );
      if (containers[container].partition !== 'id') {
        db.exec(`CREATE INDEX IF NOT EXISTS "${container}_partition" ON "${container}" (partition)`);
      }
      const { indexed, ranges = [] } = containers[container];
      for (const field of indexed) for (const sql of indexSql(container, field)) db.exec(sql);
      for (const field of ranges) db.exec(rangeIndexSql(container, field));
    }
    const statements = new Map<string, StatementSync>();
    const prepare = (sql: string): StatementSync => {
      const statement = statements.get(sql) ?? db.prepare(sql);
      statements.set(sql, statement);
      return statement;
    };
    return { db, prepare };
  } catch (error) {
    throw fromSqlite(error);
  }
}

function stored<C extends Container>({ etag, body }: Row): Stored<Containers[C]> {
  return { doc: JSON.parse(body) as Containers[C], etag };
}

/** No name of a container holds a blank, so this is never a container's own. */
function placeOf(container: Container, id: string, partition: string): string {
  return `${container} ${JSON.stringify([partition, id])}`;
}

function fail(): never {
  throw new Refusal('internal');
}

function refuse(error: unknown): never {
  throw fromSqlite(error);
}
