import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveBacking } from './endorsing.ts';
import { personAt } from './person.ts';

const header = 'id,displayName,mail,jobTitle,department,managerId,city,country,language,roles';
const span = 8;
/** Who joins at a time. */
const together = 8;

/** A company of so many people, eight to a manager, all of one language; the first is its one communicator. */
export function writeCompany(people: number, language: 'da' | 'en') {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-company-'));
  const file = join(folder, 'people.csv');
  const ids = Array.from({ length: people }, (_, row) => `person-${row}`);
  const nameOf = (row: number) => `Robin Number${row}`;
  const rows = ids.map((id, row) => {
    const manager = row === 0 ? '' : (ids[Math.floor((row - 1) / span)] ?? '');
    const role = row === 0 ? 'communicator' : '';
    return `${id},${nameOf(row)},p${row}@a.example,Engineer,Unit ${row},${manager},Aarhus,DK,${language},${role}`;
  });
  writeFileSync(file, [header, ...rows].join('\n'));
  return {
    file,
    ids,
    communicator: nameOf(0),
    /** The manager of a unit of nine, none of whom manages anybody else. */
    smallUnit: ids[Math.floor((people - 2) / span) - 1] ?? '',
    /** Everybody joins, and whoever leads them all stands behind it. */
    joinAll: async (url: string): Promise<void> => {
      await giveBacking(personAt(url, ids[0] ?? '', language), { en: 'You are welcome to speak' });
      const waiting = [...ids];
      await Promise.all(
        Array.from({ length: together }, async () => {
          for (let id = waiting.pop(); id; id = waiting.pop()) {
            await personAt(url, id, language).api('/me/join', { language });
          }
        }),
      );
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export type Company = ReturnType<typeof writeCompany>;
