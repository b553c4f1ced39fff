import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { unitMeasures } from '../../src/domain/rollup.ts';
import type { FigureView, Insight, ProgrammeMonth, UnitMonth } from '../../src/server/contract/insight.ts';
import { formatsOf } from '../../tabs/format.ts';
import { catalogues } from '../../tabs/language.ts';
import { csvOf } from '../../tabs/pages/insight/csv.ts';
import { measureTable, optedInTable, wholeTable } from '../../tabs/pages/insight/insightTable.ts';
import { measures } from '../../tabs/pages/insight/measures.ts';
import { partsTable } from '../../tabs/pages/insight/shareParts.ts';

const figure: fc.Arbitrary<FigureView> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    value: fc.double({ min: 0, max: 1_000_000, noNaN: true }),
    tag: fc.constantFrom('measured' as const, 'estimated' as const, 'upperBound' as const),
  }),
  fc.constant({ kind: 'hidden' as const, threshold: 5 }),
  fc.constant({ kind: 'none' as const }),
);
const names = ['2026-07', '2026-08', '2026-09', '2026-10'];
const unitMonth = (month: string) =>
  fc
    .record(Object.fromEntries(unitMeasures.map((measure) => [measure, figure])))
    .map((figures) => ({ month, ...figures }) as UnitMonth);
const programmeMonth = (month: string) =>
  fc.record({ activeRate: figure, twistRate: figure, hoursToDecide: figure, optedInRate: figure }).map(
    (figures): ProgrammeMonth => ({
      ...figures,
      month,
      optedInAsOf: month,
      topics: [],
      sources: [],
      modes: [],
    }),
  );
const insight = fc
  .record({
    months: fc.subarray(names).chain((kept) => fc.tuple(...kept.map(unitMonth))),
    programme: fc.subarray(names).chain((kept) => fc.tuple(...kept.map(programmeMonth))),
    unitId: fc.option(fc.constant('boss')),
  })
  .map(
    (some): Insight => ({
      ...{ scope: 'unit', name: 'Unit', threshold: 5, collects: true, path: [], units: [], at: null },
      ...some,
      next: { month: '2026-11', on: '2026-12-05' },
    }),
  );

describe.each(['da', 'en'] as const)('figures as a table and as a file, in %s', (language) => {
  const i18n = i18next.createInstance();
  beforeAll(async () => {
    const resources = { [language]: { translation: await catalogues[language]() } };
    await i18n.init({ lng: language, fallbackLng: false, resources, interpolation: { escapeValue: false } });
  });
  const formats = formatsOf(language);
  const read = (file: string): string[][] =>
    parse(file, { bom: true, delimiter: language === 'da' ? ';' : ',' });

  it('say the same, cell by cell', () => {
    const { t } = i18n;
    fc.assert(
      fc.property(insight, (found) => {
        const [head = [], ...rows] = read(csvOf(wholeTable(found, formats, t), language));
        expect(rows.length).toBe(found.months.length);
        const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
        for (const measure of measures.filter(({ beside }) => !beside)) {
          const table = measureTable(measure, found, formats, t);
          expect(rows.map(([month]) => month)).toEqual(table.rows.map(([month]) => month));
          for (const [at, name] of table.columns.entries()) {
            if (at === 0) continue;
            const whole = name === t('insight.wholeColumn');
            const called = whole ? `${table.columns[1]}, ${name}` : name;
            expect(column(called)).toEqual(table.rows.map((row) => row[at]));
          }
        }
        const joined = new Map(
          optedInTable(found.programme, formats, t).rows.map(([month, cell]) => [month, cell]),
        );
        expect(column(t('measure.optedInRate.name'))).toEqual(
          rows.map(([month = '']) => joined.get(month) ?? t('insight.noneCell')),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('hide in both what is hidden, and tell it from what is none', () => {
    const { t } = i18n;
    expect(t('insight.hiddenCell')).not.toBe(t('insight.noneCell'));
    fc.assert(
      fc.property(insight, (found) => {
        const [shares] = measures.filter(({ name }) => name === 'shares');
        if (!shares) throw new Error('no shares');
        for (const [at, month] of found.months.entries()) {
          const cell = measureTable(shares, found, formats, t).rows[at]?.[1];
          if (month.shares.kind === 'hidden') expect(cell).toBe(t('insight.hiddenCell'));
          if (month.shares.kind === 'none') expect(cell).toBe(t('insight.noneCell'));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are never taken for a formula', () => {
    const { t } = i18n;
    const parts = [{ key: 'k', figure: { kind: 'none' as const }, value: 0 }];
    for (const name of ['=1+1', '＝1+1', ' =1+1', '\n=1+1', '@x', '-1', '+1']) {
      const table = partsTable({ month: '2026-10', parts }, () => name, null, formats, t);
      expect(read(csvOf(table, language))[1]?.[0]).toMatch(/^'/);
    }
  });
});
