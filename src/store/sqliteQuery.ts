import { Refusal } from '../domain/errors.ts';
import type { Condition, Container, Scalar } from '../ports.ts';
import type { CheckedQuery } from './query.ts';

export interface Statement {
  sql: string;
  values: (string | number | null)[];
}

/** Where the page before ended: the row, and with an order the rank and value that the row was sorted by. */
export interface Position {
  seq: number;
  rank: number;
  value: string | number;
}

/** One query as SQL over the container's table. Compares as Cosmos DB does: by type, and never with a missing field. */
export function toSqlite(container: Container, query: CheckedQuery): Statement {
  const parts = query.where.map(conditionSql);
  if (query.partition !== null) parts.push({ sql: 'partition = ?', values: [query.partition] });
  const { rank, value } = sortKeys(query);
  const seq = isSearch(query) ? '+seq' : 'seq';
  if (query.orderBy) parts.push({ sql: `${rank} IS NOT NULL`, values: [] });
  const direction = query.orderBy?.direction === 'desc' ? 'DESC' : 'ASC';
  if (query.after !== null) {
    const position = decodePosition(query.after);
    const sql = `(${rank}, ${value}, seq) ${direction === 'DESC' ? '<' : '>'} (?, ?, ?)`;
    parts.push(
      query.orderBy
        ? { sql, values: [position.rank, position.value, position.seq] }
        : { sql: `${seq} > ?`, values: [position.seq] },
    );
  }
  const where = parts.length > 0 ? `WHERE ${parts.map(({ sql }) => sql).join(' AND ')}` : '';
  const order = query.orderBy ? `${rank} ${direction}, ${value} ${direction}, seq ${direction}` : seq;
  return {
    sql: `SELECT seq, etag, body, ${rank} AS rank, ${value} AS value FROM "${container}" ${where} ORDER BY ${order} LIMIT ?`,
    values: [...parts.flatMap(({ values }) => values), query.limit + 1],
  };
}

/**
 * Whether a condition's own index finds the few rows there are. The plus sign then keeps SQLite from walking the
 * whole table for the sake of its order; after `=` the index is in that order anyway.
 */
function isSearch({ where, partition }: CheckedQuery): boolean {
  return partition === null && where.length > 0 && where.every(({ op }) => op !== '=');
}

/** The indexes that declared fields want: one by value, one by length for the fields that hold lists. */
export function indexSql(container: Container, field: string): string[] {
  const name = `${container}_${field}`;
  return [
    `CREATE INDEX IF NOT EXISTS "${name}" ON "${container}" (${extract(field)})`,
    `CREATE INDEX IF NOT EXISTS "${name}_length" ON "${container}" (${listLength(field)}) WHERE ${listLength(field)} > 0`,
  ];
}

/** The index for reading a part of a partition by a field's value. */
export function rangeIndexSql(container: Container, field: string): string {
  return `CREATE INDEX IF NOT EXISTS "${container}_partition_${field}" ON "${container}" (partition, ${extract(field)})`;
}

export function encodePosition(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function decodePosition(after: string): Position {
  try {
    const { seq, rank, value } = JSON.parse(Buffer.from(after, 'base64url').toString()) as Position;
    if (Number.isInteger(seq) && Number.isInteger(rank) && ['string', 'number'].includes(typeof value)) {
      return { seq, rank, value };
    }
  } catch {
    // Falls through: a token that is not ours.
  }
  throw new Refusal('malformed', 'after');
}

const extract = (field: string) => `json_extract(body, '$.${field}')`;
const type = (field: string) => `json_type(body, '$.${field}')`;
const listLength = (field: string) => `json_array_length(body, '$.${field}')`;

/** Order between types as in Cosmos DB: null, false and true, numbers, strings. Lists and objects have none. */
function sortKeys(query: CheckedQuery): { rank: string; value: string } {
  if (!query.orderBy) return { rank: '0', value: '0' };
  const { field } = query.orderBy;
  return {
    rank: `CASE ${type(field)} WHEN 'null' THEN 0 WHEN 'false' THEN 1 WHEN 'true' THEN 1 WHEN 'integer' THEN 2 WHEN 'real' THEN 2 WHEN 'text' THEN 3 END`,
    value: `coalesce(${extract(field)}, 0)`,
  };
}

function conditionSql(condition: Condition): Statement {
  const { field } = condition;
  switch (condition.op) {
    case '=':
      return equals(extract(field), type(field), condition.value);
    case '!=': {
      const { sql, values } = equals(extract(field), type(field), condition.value);
      return { sql: `${type(field)} IS NOT NULL AND NOT (${sql})`, values };
    }
    case 'in': {
      const parts = condition.value.map((value) => equals(extract(field), type(field), value));
      return {
        sql: `(${parts.map(({ sql }) => `(${sql})`).join(' OR ')})`,
        values: parts.flatMap(({ values }) => values),
      };
    }
    case 'contains': {
      const { sql, values } = equals('entry.value', 'entry.type', condition.value);
      const entries = `SELECT 1 FROM json_each(body, '$.${field}') AS entry WHERE ${sql}`;
      return { sql: `${listLength(field)} > 0 AND EXISTS (${entries})`, values };
    }
    default:
      return {
        sql: `${typeIs(type(field), condition.value)} AND ${extract(field)} ${condition.op} ?`,
        values: [bound(condition.value)],
      };
  }
}

function equals(value: string, type: string, scalar: Scalar): Statement {
  if (scalar === null) return { sql: `${type} = 'null'`, values: [] };
  return { sql: `${value} = ? AND ${typeIs(type, scalar)}`, values: [bound(scalar)] };
}

/** SQLite extracts `true` as 1, so the type is asked for as well. */
function typeIs(type: string, scalar: Scalar): string {
  if (typeof scalar === 'boolean') return `${type} = '${scalar}'`;
  return typeof scalar === 'number' ? `${type} IN ('integer', 'real')` : `${type} = 'text'`;
}

function bound(scalar: Scalar): string | number | null {
  return typeof scalar === 'boolean' ? Number(scalar) : scalar;
}
