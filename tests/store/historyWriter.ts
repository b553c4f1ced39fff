/**
 * Adds to the histories of four drafts for ever, all at a time: node tests/store/historyWriter.ts FILE
 * Prints one line for each entry that was acknowledged: draft, entries, generation and length of the log.
 */
import { appendHistory } from '../../src/domain/history.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { readLog } from '../../src/store/sqliteLog.ts';
import { buildDraft } from './build.ts';

const file = String(process.argv[2]);
const documents = openSqlite(file);

async function writeOn(id: string): Promise<never> {
  let stored = await documents.read('drafts', id, id);
  stored ??= await documents.create('drafts', buildDraft({ id }));
  for (;;) {
    const at = new Date().toISOString();
    const facts = { words: 'w'.repeat(Math.floor(Math.random() * 300)) };
    const history = appendHistory(stored.doc.history, { event: 'comment', by: 'anna', at, facts });
    stored = await documents.replace('drafts', { ...stored.doc, history }, stored.etag);
    const log = readLog(file);
    // A pipe is written at once, so what was printed before a kill has been printed.
    process.stdout.write(`${id} ${history.length} ${log?.generation} ${log?.committed}\n`);
  }
}

await Promise.all(['one', 'two', 'three', 'four'].map(writeOn));
