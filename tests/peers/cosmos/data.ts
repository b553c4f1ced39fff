import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

export type Doc = Record<string, unknown> & { id: string };

export interface Item {
  seq: number;
  etag: string;
  doc: Doc;
}

export interface Definition {
  id: string;
  partitionKey: { paths: string[] };
  indexingPolicy?: { includedPaths?: { path: string }[] };
}

export interface Collection {
  /** `dbs/DATABASE/colls/ID` */
  link: string;
  definition: Definition;
  partitions: Map<string, Map<string, Item>>;
}

/** The peer's databases, collections and items: in memory, and written through to a SQLite file when one is named. */
export class Data {
  readonly databases = new Set<string>();
  readonly collections = new Map<string, Collection>();
  private seq = 0;
  private readonly file: DatabaseSync | null;

  constructor(file: string | null) {
    this.file = file === null ? null : new DatabaseSync(file);
    this.file?.exec(`PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS owners (link TEXT PRIMARY KEY, definition TEXT);
      CREATE TABLE IF NOT EXISTS items (link TEXT, pk TEXT, id TEXT, seq INTEGER, etag TEXT, doc TEXT, PRIMARY KEY (link, pk, id));`);
    this.load();
  }

  addDatabase(id: string): void {
    this.databases.add(id);
    this.file?.prepare('INSERT INTO owners VALUES (?, NULL)').run(id);
  }

  addCollection(link: string, definition: Definition): Collection {
    const collection = { link, definition, partitions: new Map() };
    this.collections.set(link, collection);
    this.file?.prepare('INSERT INTO owners VALUES (?, ?)').run(link, JSON.stringify(definition));
    return collection;
  }

  get(collection: Collection, pk: string, id: string): Item | null {
    return collection.partitions.get(pk)?.get(id) ?? null;
  }

  /** Stores the document under a new ETag; an item keeps its place when it is replaced. */
  put(collection: Collection, pk: string, doc: Doc): Item {
    const seq = this.get(collection, pk, doc.id)?.seq ?? ++this.seq;
    const etag = `"${randomUUID()}"`;
    const item = { seq, etag, doc };
    const partition = collection.partitions.get(pk) ?? new Map<string, Item>();
    collection.partitions.set(pk, partition.set(doc.id, item));
    this.file
      ?.prepare('INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?, ?, ?)')
      .run(collection.link, pk, doc.id, seq, etag, JSON.stringify(doc));
    return item;
  }

  remove(collection: Collection, pk: string, id: string): void {
    collection.partitions.get(pk)?.delete(id);
    this.file?.prepare('DELETE FROM items WHERE link = ? AND pk = ? AND id = ?').run(collection.link, pk, id);
  }

  close(): void {
    this.file?.close();
  }

  private load(): void {
    for (const row of this.file?.prepare('SELECT link, definition FROM owners').all() ?? []) {
      const link = String(row.link);
      if (row.definition === null) this.databases.add(link);
      else {
        const definition = JSON.parse(String(row.definition)) as Definition;
        this.collections.set(link, { link, definition, partitions: new Map() });
      }
    }
    for (const row of this.file?.prepare('SELECT * FROM items ORDER BY seq').all() ?? []) {
      const { partitions } = this.collections.get(String(row.link)) ?? {};
      const pk = String(row.pk);
      const items = partitions?.get(pk) ?? new Map<string, Item>();
      this.seq = Number(row.seq);
      items.set(String(row.id), { seq: this.seq, etag: String(row.etag), doc: JSON.parse(String(row.doc)) });
      partitions?.set(pk, items);
    }
  }
}
