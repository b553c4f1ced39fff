import { type Answer, refuse } from './answer.ts';
import type { Collection, Item } from './data.ts';
import { compareValues, type Parsed, parseSql } from './sql.ts';

interface Position {
  seq: number;
  value: unknown;
}
export interface QueryRequest {
  text: string;
  parameters: Map<string, unknown>;
  /** Null fans out over all partitions. */
  pk: string | null;
  continuation: string | null;
  pageSize: number;
  isEmptyPage: boolean;
}

/** A page ends at 4 MB, however many documents were asked for. */
const maxPageBytes = 4_000_000;

export function runQuery(collection: Collection, request: QueryRequest): Answer & { items?: Item[] } {
  const parsed = parseSql(request.text, request.parameters);
  if (!parsed) return refuse(400, 'BadRequest', `Not a query of the adapter: ${request.text}`);
  const { orderBy } = parsed;
  if (orderBy && request.pk === null) return refuse(400, 'BadRequest', 'ORDER BY needs a query plan.');
  if (orderBy && !isIndexed(collection, orderBy.field)) {
    return refuse(400, 'BadRequest', 'The order by query does not have a corresponding index.');
  }
  const from = decode(request.continuation);
  if (from === undefined) return refuse(400, 'BadRequest', 'Invalid continuation token.');
  const found = sorted(collection, request.pk, parsed).filter((item) => !from || isAfter(item, from, parsed));
  const items = request.isEmptyPage ? [] : firstPage(found, request.pageSize);
  const last = items.at(-1);
  const position = last ? positionOf(last, parsed) : from;
  const isMore = items.length < found.length;
  const token = encode(position ?? { seq: 0, value: undefined });
  return { status: 200, items, headers: isMore ? { 'x-ms-continuation': token } : {} };
}

function firstPage(items: readonly Item[], pageSize: number): Item[] {
  let bytes = 0;
  return items.slice(0, pageSize).filter(({ doc }, index) => {
    bytes += JSON.stringify(doc).length;
    return index === 0 || bytes <= maxPageBytes;
  });
}

function sorted(collection: Collection, pk: string | null, parsed: Parsed): Item[] {
  const partitions = pk === null ? [...collection.partitions.values()] : [collection.partitions.get(pk)];
  const items = partitions.flatMap((items) => [...(items?.values() ?? [])]);
  return items
    .filter(({ doc }) => parsed.matches(doc))
    .sort((a, b) => order(positionOf(a, parsed), positionOf(b, parsed), parsed));
}

function positionOf(item: Item, { orderBy }: Parsed): Position {
  return { seq: item.seq, value: orderBy ? item.doc[orderBy.field] : null };
}

function order(a: Position, b: Position, { orderBy }: Parsed): number {
  return compareValues(a.value, b.value) * (orderBy?.direction ?? 1) || a.seq - b.seq;
}

function isAfter(item: Item, from: Position, parsed: Parsed): boolean {
  return from.seq === 0 || order(positionOf(item, parsed), from, parsed) > 0;
}

function isIndexed({ definition }: Collection, field: string): boolean {
  const paths = definition.indexingPolicy?.includedPaths;
  return !paths || paths.some(({ path }) => path === `/${field}/?` || path === '/*');
}

function encode(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64');
}

/** Null without a token, undefined for one that the peer did not make. */
function decode(token: string | null): Position | null | undefined {
  if (token === null) return null;
  try {
    const { seq, value } = JSON.parse(Buffer.from(token, 'base64').toString()) as Position;
    return Number.isInteger(seq) ? { seq, value } : undefined;
  } catch {
    return undefined;
  }
}
