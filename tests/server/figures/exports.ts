import { parse } from 'csv-parse/sync';
import i18next, { type TFunction } from 'i18next';
import type { FigureView, Insight } from '../../../src/server/contract/insight.ts';
import { type WhatWorks, worksBy } from '../../../src/server/contract/whatWorks.ts';
import { type Formats, formatsOf } from '../../../tabs/format.ts';
import { catalogues, type Language } from '../../../tabs/language.ts';
import { csvOf } from '../../../tabs/pages/insight/csv.ts';
import { measureTable, optedInTable, wholeTable } from '../../../tabs/pages/insight/insightTable.ts';
import { measures, readable } from '../../../tabs/pages/insight/measures.ts';
import { latestParts, modeTable, partsTable } from '../../../tabs/pages/insight/shareParts.ts';
import {
  itemsTable,
  latestWorks,
  wholeWorksTable,
  worksTable,
} from '../../../tabs/pages/insight/worksTable.ts';
import type { Findings } from './attacks.ts';

export interface Writing {
  language: Language;
  formats: Formats;
  t: TFunction;
}

/** How the tab writes in a language. */
export async function writingIn(language: Language): Promise<Writing> {
  const i18n = i18next.createInstance();
  const resources = { [language]: { translation: await catalogues[language]() } };
  const t = await i18n.init({ lng: language, resources, interpolation: { escapeValue: false } });
  return { language, formats: formatsOf(language), t };
}

const read = (file: string, language: Language): string[][] =>
  parse(file, { bom: true, delimiter: language === 'da' ? ';' : ',' });
type Differ = (one: string, other: string, how: string) => void;
const sorted = (cells: readonly string[]) => [...cells].sort().join(' | ');

/**
 * (h) The file of a view is made as its button makes it, and read again: each cell is a figure of the answer, each
 * figure of the answer is a cell, and what is drawn in a plot, month for month, is what the file has there.
 */
export function fileAgainstPlot(view: Insight, { language, formats, t }: Writing, findings: Findings): void {
  const differ: Differ = (one, other, how) => {
    findings.tried += 1;
    if (one !== other) findings.found.push(`${how}: ${one} is not ${other}`);
  };
  const [head = [], ...rows] = read(csvOf(wholeTable(view, formats, t), language), language);
  const hidden = t('insight.hiddenCell');
  const none = t('insight.noneCell');
  const cell = (figure: FigureView | undefined, write: (value: number) => string) =>
    figure?.kind === 'value' ? write(figure.value) : figure?.kind === 'hidden' ? hidden : none;
  differ(`${rows.length}`, `${view.months.length}`, 'rows');
  for (const [at, month] of view.months.entries()) {
    const whole = view.programme.find((one) => one.month === month.month);
    const figures = measures.flatMap((measure) => {
      const write = (value: number) => measure.write(value, formats);
      const beside =
        view.unitId === null || !measure.whole ? [] : [cell(whole && measure.whole(whole), write)];
      return [cell(measure.read(month), write), ...beside];
    });
    const said = [cell(whole?.optedInRate, formats.percent), ...figures];
    differ(sorted(rows[at]?.slice(1) ?? []), sorted(said), month.month);
  }
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');
  const shown = (cells: readonly string[]) => cells.filter((one) => one !== hidden && one !== none);
  for (const measure of measures) {
    const name = t(`measure.${measure.name}.name`);
    const plotted = readable(view.months, measure).map(({ value }) => measure.write(value, formats));
    differ(shown(column(name)).join(), plotted.join(), name);
    if (measure.beside) continue;
    // The table behind the plot, which the report prints as well.
    const table = measureTable(measure, view, formats, t);
    differ(table.rows.map((row) => row[1]).join(), column(name).join(), `${name} as a table`);
  }
  const joined = optedInTable(view.programme, formats, t).rows;
  const drawn = view.programme.flatMap(({ optedInRate }) =>
    optedInRate.kind === 'value' ? [formats.percent(optedInRate.value)] : [],
  );
  differ(shown(joined.map((row) => row[1] ?? '')).join(), drawn.join(), 'opted in');
  if (view.unitId === null) partsAgainstReport(view, { language, formats, t }, differ);
}

/** What is told of the whole programme alone stands in no file, and in the report as in the plots. */
function partsAgainstReport({ programme }: Insight, { formats, t }: Writing, differ: Differ): void {
  const percent = ({ figure }: { figure: FigureView }) =>
    figure.kind === 'value' ? formats.percent(figure.value) : '';
  for (const by of ['topics', 'sources'] as const) {
    const told = programme.findLast((month) => month[by].length > 0)?.[by] ?? [];
    const found = latestParts(by, programme);
    const rows = found ? partsTable(found, (key) => key, null, formats, t).rows : [];
    const expected = told.map((part) => [part.key, percent(part)].join(' '));
    differ(rows.map((row) => row.join(' ')).join(), expected.join(), by);
  }
  const rows = modeTable(programme, formats, t).rows.map((row) =>
    row.slice(1).filter((cell) => cell !== '–'),
  );
  const told = programme.filter(({ modes }) => modes.length > 0).map(({ modes }) => modes.map(percent));
  differ(rows.map(sorted).join(), told.map(sorted).join(), 'modes');
}

/** (h) The same for what works: file, tables and answer. */
export function worksAgainstFile(
  works: WhatWorks,
  { language, formats, t }: Writing,
  findings: Findings,
): void {
  const notTold = t('works.notTold');
  const people = (value: number | null) =>
    value === null ? '' : t('works.orMore', { value: formats.number(value) });
  const clicks = (value: number | null) =>
    value === null
      ? t('works.noLink')
      : value === 0
        ? t('works.underOne')
        : t('works.orMore', { value: formats.number(value) });
  const [, ...rows] = read(
    csvOf(
      wholeWorksTable(works, () => undefined, formats, t),
      language,
    ),
    language,
  );
  const inFile = rows.map((row) => row.slice(3).join('|'));
  const told = works.months.flatMap((month) =>
    ([...worksBy, 'items'] as const).flatMap((by) =>
      month[by].map((part) => `${people(part.people)}|${clicks(part.clicks)}`),
    ),
  );
  findings.tried += 1;
  if (sorted(inFile) !== sorted(told)) findings.found.push(`${sorted(inFile)} is not ${sorted(told)}`);
  const cells = new Set([...inFile.flatMap((row) => row.split('|')), notTold]);
  const onPage = worksBy.flatMap((by) => {
    const month = latestWorks(by, works.months);
    return month ? worksTable(by, month, (key) => key, formats, t).rows : [];
  });
  for (const row of [...onPage, ...itemsTable(works, formats, t).rows]) {
    for (const shown of row.slice(1)) {
      findings.tried += 1;
      if (!cells.has(shown)) findings.found.push(`${shown} is on the page alone`);
    }
  }
}
