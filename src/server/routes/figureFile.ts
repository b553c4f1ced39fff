import type { RequestHandler } from 'express';
import { importFigures } from '../../actions/shareFigures.ts';
import type { Person } from '../../domain/person.ts';
import type { Ports } from '../../ports.ts';
import { itemImportQuerySchema } from '../contract/itemFile.ts';
import type { FigureImportReport } from '../contract/share.ts';
import { readFigureFile } from '../figureFile/read.ts';
import { csvOf } from './import.ts';

/** Figures of the person's own posts from a file: first on trial, then for good. */
export function importFiguresRoute(ports: Ports): RequestHandler {
  return async (request, response) => {
    const person: Person = response.locals.person;
    const { trial } = itemImportQuerySchema.parse(request.query);
    const file = csvOf(request);
    const { lines, report, add } = await readFigureFile(file).finally(() => file.destroy());
    const { refused, ...counts } = await importFigures(lines, { trial: trial === 'true' }, person, ports);
    for (const { line, code, field } of refused) {
      const value = field === 'link' ? (lines.find((one) => one.line === line)?.about ?? null) : null;
      add({ line, column: field, code, value, effect: 'rejected' });
    }
    report.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    response.json({ ...report, ...counts } satisfies FigureImportReport);
  };
}
