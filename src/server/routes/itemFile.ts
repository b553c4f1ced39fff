import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { everyItem } from '../../actions/deskItems.ts';
import { type ImportedItem, importItems } from '../../actions/itemImport.ts';
import { listTopics } from '../../actions/items.ts';
import { type ErrorCode, Refusal } from '../../domain/errors.ts';
import type { ImportProblemCode } from '../../domain/importReport.ts';
import type { Person } from '../../domain/person.ts';
import { rights } from '../../domain/rights.ts';
import type { Ports } from '../../ports.ts';
import { type ItemImportReport, itemImportQuerySchema } from '../contract/itemFile.ts';
import { columnOf } from '../itemFile/columns.ts';
import { readItemFile } from '../itemFile/read.ts';
import { itemFile } from '../itemFile/write.ts';
import { csvOf } from './import.ts';

/** Every item, those that are over too, as a file that can be read back. */
export function exportItemsRoute(ports: Ports): RequestHandler {
  return async (_request, response) => {
    const person: Person = response.locals.person;
    if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
    const now = ports.clock.now();
    const items = await everyItem(ports);
    items.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
    const file = itemFile(items, await listTopics(ports), response.locals.language, now);
    response.set({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="chalkline-${now.toISOString().slice(0, 10)}.csv"`,
    });
    await pipeline(file, response);
  };
}

/** Items from a file: first on trial, then for good. Each line stands for itself, so that a stop loses none. */
export function importItemsRoute(ports: Ports): RequestHandler {
  return async (request, response) => {
    const person: Person = response.locals.person;
    if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
    const { trial } = itemImportQuerySchema.parse(request.query);
    const file = csvOf(request);
    const topics = await listTopics(ports);
    const { items, report, add } = await readItemFile(file, topics).finally(() => file.destroy());
    const { refused, ...counts } = await importItems(items, { trial: trial === 'true' }, person, ports);
    for (const { line, code, field } of refused) {
      const item = items.find((candidate) => candidate.line === line);
      const value = valueAt(field, item);
      add({ line, column: columnOf(field), code: codes[code] ?? 'wrongValue', value, effect: 'rejected' });
    }
    report.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const loaded = counts.added + counts.changed;
    response.json({ ...report, ...counts, loaded } satisfies ItemImportReport);
  };
}

const codes: Partial<Record<ErrorCode, ImportProblemCode>> = {
  badUrl: 'badUrl',
  tooLong: 'tooLong',
  notFound: 'unknownTopic',
  conflict: 'duplicateId',
};

function valueAt(field: string, item: ImportedItem | undefined): string | null {
  if (field === 'url') return item?.whole.url ?? null;
  if (field === 'picture.url') return item?.whole.picture?.url ?? null;
  return field === 'id' ? (item?.id ?? null) : null;
}
