import type { JSONValue, SqlQuerySpec } from '@azure/cosmos';
import type { Condition, Container, Scalar } from '../ports.ts';
import { containers } from './containers.ts';
import type { CheckedQuery } from './query.ts';

/** One query as Cosmos SQL. The partition is named in WHERE too, so that no peer can answer with another one's. */
export function toCosmos(container: Container, query: CheckedQuery): SqlQuerySpec {
  const parameters: { name: string; value: JSONValue }[] = [];
  const bind = (value: Scalar): string => {
    const name = `@p${parameters.length}`;
    parameters.push({ name, value });
    return name;
  };
  const parts = query.where.map((condition) => conditionSql(condition, bind));
  if (query.partition !== null) {
    parts.unshift(`${path(containers[container].partition)} = ${bind(query.partition)}`);
  }
  if (query.orderBy) parts.push(orderable(path(query.orderBy.field)));
  const where = parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '';
  const order = query.orderBy
    ? ` ORDER BY ${path(query.orderBy.field)} ${query.orderBy.direction.toUpperCase()}`
    : '';
  return { query: `SELECT * FROM c${where}${order}`, parameters };
}

const path = (field: string) => `c["${field}"]`;

/** Lists and objects have no order of their own, and a missing field none at all. */
function orderable(field: string): string {
  return `IS_PRIMITIVE(${field})`;
}

function conditionSql(condition: Condition, bind: (value: Scalar) => string): string {
  const field = path(condition.field);
  switch (condition.op) {
    case '!=':
      // Spelt out, because a comparison between types may be false or undefined: other types do differ.
      return `IS_DEFINED(${field}) AND (NOT ${typeTest(condition.value)}(${field}) OR ${field} != ${bind(condition.value)})`;
    case 'in':
      return `${field} IN (${condition.value.map(bind).join(', ')})`;
    case 'contains':
      return `ARRAY_CONTAINS(${field}, ${bind(condition.value)})`;
    default:
      return `${field} ${condition.op} ${bind(condition.value)}`;
  }
}

function typeTest(value: Scalar): string {
  if (value === null) return 'IS_NULL';
  if (typeof value === 'boolean') return 'IS_BOOL';
  return typeof value === 'number' ? 'IS_NUMBER' : 'IS_STRING';
}
