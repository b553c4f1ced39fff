import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Installation, WireActivity, WireMessage } from './wire.ts';

export interface Chat {
  personId: string;
  conversationId: string;
  installation: Installation;
  /** Whether the bot has been told of this person. */
  greeted: boolean;
  readSeq: number;
}

/** The chats of all people with the bot, in `<dataDir>/teams.sqlite`, so that they survive a restart. */
export interface Chats {
  find(conversationId: string): Chat | null;
  findByPerson(personId: string): Chat | null;
  /** The person's one chat with the bot, made when there is none. */
  ensure(personId: string): { chat: Chat; created: boolean };
  change(personId: string, change: Partial<Pick<Chat, 'installation' | 'greeted' | 'readSeq'>>): Chat;
  add(personId: string, from: WireMessage['from'], activity: WireActivity): WireMessage;
  message(personId: string, messageId: string): WireMessage | null;
  /** Null when there is no such message. */
  edit(personId: string, messageId: string, activity: WireActivity): WireMessage | null;
  remove(personId: string, messageId: string): boolean;
  /** The newest `limit` messages, oldest first. */
  messages(personId: string, limit: number): WireMessage[];
  close(): void;
}

const schema = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS chats (
    person_id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL UNIQUE,
    installation TEXT NOT NULL DEFAULT 'installed',
    greeted INTEGER NOT NULL DEFAULT 0,
    read_seq INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES chats,
    sender TEXT NOT NULL,
    timestamp TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    activity TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_of_person ON messages (person_id, seq);
`;

type Row = Record<string, SQLOutputValue>;

export function openChats(dataDir: string): Chats {
  mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(join(dataDir, 'teams.sqlite'));
  db.exec(schema);
  const byConversation = db.prepare('SELECT * FROM chats WHERE conversation_id = ?');
  const byPerson = db.prepare('SELECT * FROM chats WHERE person_id = ?');
  const insertChat = db.prepare(
    'INSERT OR IGNORE INTO chats (person_id, conversation_id) VALUES (?, ?) RETURNING *',
  );
  const updateChat = db.prepare(
    'UPDATE chats SET installation = ?, greeted = ?, read_seq = ? WHERE person_id = ? RETURNING *',
  );
  const insertMessage = db.prepare(
    'INSERT INTO messages (id, person_id, sender, timestamp, activity) VALUES (?, ?, ?, ?, ?) RETURNING *',
  );
  const one = db.prepare('SELECT * FROM messages WHERE person_id = ? AND id = ?');
  const updateMessage = db.prepare(
    'UPDATE messages SET activity = ?, version = version + 1 WHERE person_id = ? AND id = ? RETURNING *',
  );
  const deleteMessage = db.prepare('DELETE FROM messages WHERE person_id = ? AND id = ?');
  const newest = db.prepare('SELECT * FROM messages WHERE person_id = ? ORDER BY seq DESC LIMIT ?');

  const findByPerson = (personId: string) => chatOf(byPerson.get(personId));
  const ensure = (personId: string) => {
    const known = findByPerson(personId);
    if (known) return { chat: known, created: false };
    const row = insertChat.get(personId, `a:1${randomBytes(36).toString('base64url')}`);
    return { chat: chatOf(row) as Chat, created: true };
  };

  // Teams names a message by its time in milliseconds; two in one millisecond must still differ.
  let lastId = Number(db.prepare('SELECT max(CAST(id AS INTEGER)) AS id FROM messages').get()?.id ?? 0);
  const nextId = () => {
    lastId = Math.max(lastId + 1, Date.now());
    return String(lastId);
  };

  return {
    find: (conversationId) => chatOf(byConversation.get(conversationId)),
    findByPerson,
    ensure,
    change: (personId, change) => {
      const { chat } = ensure(personId);
      const next = { ...chat, ...change };
      const row = updateChat.get(next.installation, Number(next.greeted), next.readSeq, personId);
      return chatOf(row) as Chat;
    },
    add: (personId, from, activity) => {
      const timestamp = new Date().toISOString();
      const row = insertMessage.get(nextId(), personId, from, timestamp, JSON.stringify(activity));
      return messageOf(row) as WireMessage;
    },
    message: (personId, messageId) => messageOf(one.get(personId, messageId)),
    edit: (personId, messageId, activity) =>
      messageOf(updateMessage.get(JSON.stringify(activity), personId, messageId)),
    remove: (personId, messageId) => deleteMessage.run(personId, messageId).changes > 0,
    messages: (personId, limit) =>
      newest
        .all(personId, limit)
        .reverse()
        .map((row) => messageOf(row) as WireMessage),
    close: () => db.close(),
  };
}

function chatOf(row: Row | undefined): Chat | null {
  if (!row) return null;
  return {
    personId: String(row.person_id),
    conversationId: String(row.conversation_id),
    installation: row.installation as Installation,
    greeted: row.greeted === 1,
    readSeq: Number(row.read_seq),
  };
}

function messageOf(row: Row | undefined): WireMessage | null {
  if (!row) return null;
  const version = Number(row.version);
  return {
    id: String(row.id),
    seq: Number(row.seq),
    version,
    from: row.sender as WireMessage['from'],
    timestamp: String(row.timestamp),
    edited: version > 1,
    activity: JSON.parse(String(row.activity)) as WireActivity,
  };
}
