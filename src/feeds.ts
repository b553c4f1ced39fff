import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createReader } from './feeds/reader.ts';
import { feedsTable, rowOf } from './feeds/table.ts';

const usage = 'Usage: npm run feeds -- DIR\nReads every file of a folder as a feed and says what is in it.';

/** What the app would make of the feeds in a folder. */
async function run(folder: string): Promise<void> {
  const reader = createReader({ now: () => new Date() });
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const rows = [];
  for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const body = await readFile(join(folder, name));
    rows.push(rowOf(name, await reader.feed({ url: '', type: '', charset: null, body })));
  }
  process.stdout.write(`${feedsTable(rows)}\n`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  try {
    await run(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    process.stderr.write(`${folder} cannot be read: ${error.message}\n`);
    process.exitCode = 1;
  }
}
