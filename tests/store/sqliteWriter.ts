import { openSqlite } from '../../src/store/sqlite.ts';
import { buildMember } from './build.ts';

/** Writes for ever, one document at a time and in bulk, and prints what has been acknowledged. */
const documents = openSqlite(String(process.argv[2]));
const round = String(process.argv[3]);

for (let number = 0; ; number++) {
  const id = `${round}-${number}`;
  const { doc, etag } = await documents.create('members', buildMember({ id }));
  process.stdout.write(`${id} 3\n`);
  await documents.replace('members', { ...doc, weeklyCap: 7 }, etag);
  process.stdout.write(`${id} 7\n`);
  const ids = Array.from({ length: 10 }, (_, index) => `${id}-${index}`);
  await documents.createMany(
    'members',
    ids.map((one) => buildMember({ id: one })),
  );
  process.stdout.write(ids.map((one) => `${one} 3\n`).join(''));
}
