import type { FigureLine } from '../../actions/shareFigures.ts';
import { cellText } from '../../csv/formulas.ts';
import { readTable, type TableLimits } from '../../csv/table.ts';
import { type ImportProblem, type ReportBuilder, reportBuilder } from '../../domain/importReport.ts';
import { type Network, networkNames, networks, socialNetworks } from '../../domain/network.ts';
import { type FigureInput, figureNames, isFigure } from '../../domain/shareFigures.ts';

const defaultLimits: TableLimits = { maxBytes: 4 * 1024 * 1024, maxRows: 5_000 };

type Column = 'network' | 'link' | (typeof figureNames)[number];

/** Names as networks write them in their exports, in English and in Danish. */
const columns: ReadonlyMap<string, Column> = new Map([
  ...['network', 'platform', 'netværk'].map((name) => [name, 'network'] as const),
  ...[
    'link',
    'code',
    'kode',
    'url',
    'post',
    'post url',
    'post link',
    'permalink',
    'opslag',
    'opslagets link',
  ].map((name) => [name, 'link'] as const),
  ...['reactions', 'likes', 'reaktioner'].map((name) => [name, 'reactions'] as const),
  ...['comments', 'kommentarer'].map((name) => [name, 'comments'] as const),
  ...['impressions', 'views', 'visninger', 'eksponeringer'].map((name) => [name, 'impressions'] as const),
]);

/**
 * Figures of own posts from a CSV file in UTF-8. A line with something wrong is left out whole and told by line and
 * column; an empty cell says nothing. Throws only what the input throws.
 */
export async function readFigureFile(
  input: AsyncIterable<Buffer | string>,
  limits: Partial<TableLimits> = {},
): Promise<{ lines: FigureLine[] } & Pick<ReportBuilder, 'report' | 'add'>> {
  const shape = { columns, required: ['link'] as const, ...defaultLimits, ...limits };
  const builder = reportBuilder();
  const { report, add, isRefused } = builder;
  const lines: FigureLine[] = [];
  for await (const { line, cell } of readTable<Column>(input, shape, builder)) {
    if (figureNames.every((name) => cell(name) === null)) {
      add({ code: 'missingColumn', line: 1, column: figureNames.join(', '), value: null, effect: 'fatal' });
      break;
    }
    const { found, problems } = readRow(cell);
    if (found) lines.push({ line, ...found });
    for (const problem of problems) add({ ...problem, line, effect: 'rejected' });
  }
  report.accepted = !isRefused();
  return { lines: report.accepted ? lines : [], report, add };
}

type Problem = Pick<ImportProblem, 'code' | 'column' | 'value'>;

function readRow(cell: (column: Column) => string | null): {
  found: Omit<FigureLine, 'line'> | null;
  problems: Problem[];
} {
  const text = (column: Column) => cellText(cell(column) ?? '');
  const problems: Problem[] = [];
  const about = text('link');
  if (about === '') problems.push({ code: 'missingValue', column: 'link', value: null });
  const network = networkNamed(text('network'));
  if (network === undefined) problems.push({ code: 'wrongValue', column: 'network', value: text('network') });
  const figures: FigureInput = {};
  for (const name of figureNames) {
    const said = text(name);
    if (said === '') continue;
    const value = wholeNumber(said);
    if (value === null) problems.push({ code: 'wrongValue', column: name, value: said });
    else figures[name] = value;
  }
  if (problems.length === 0 && Object.keys(figures).length === 0) {
    problems.push({ code: 'missingValue', column: figureNames.join(', '), value: null });
  }
  return problems.length > 0
    ? { found: null, problems }
    : { found: { about, network: network ?? null, figures }, problems };
}

/** Null where the cell is empty, undefined where it names no network. */
function networkNamed(text: string): Network | null | undefined {
  if (text === '') return null;
  const wanted = text.toLowerCase();
  const social = socialNetworks.find((network) => networkNames[network].toLowerCase() === wanted);
  return social ?? networks.find((network) => network === wanted) ?? (wanted === 'twitter' ? 'x' : undefined);
}

/** `1234`, and with a separator between thousands as spreadsheets write it; no fractions. */
function wholeNumber(text: string): number | null {
  const plain = /^\d{1,3}([.,\u0020\u00a0\u202f'])\d{3}(\1\d{3})*$/.test(text)
    ? text.replace(/\D/g, '')
    : text;
  const value = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  return isFigure(value) ? value : null;
}
