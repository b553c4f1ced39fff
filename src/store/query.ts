import { Refusal } from '../domain/errors.ts';
import type { Condition, Container, Query } from '../ports.ts';
import { queryableFields } from './containers.ts';
import { isKey } from './document.ts';

export interface CheckedQuery {
  partition: string | null;
  where: readonly Condition[];
  orderBy: Query['orderBy'] | null;
  limit: number;
  after: string | null;
  /** True when nothing can match, whatever is stored. */
  isEmpty: boolean;
}

const defaultLimit = 100;
const maxLimit = 1000;

/**
 * What every adapter asks of a query before it runs. Throws `internal` with what is wrong: an undeclared field,
 * a range over something that has no order, an order without a partition, a limit outside 1–1,000.
 */
export function checkQuery(container: Container, query: Query): CheckedQuery {
  const where = query.where ?? [];
  const limit = query.limit ?? defaultLimit;
  for (const condition of where) checkCondition(container, condition);
  if (query.orderBy) {
    checkField(container, query.orderBy.field);
    if (query.partition === undefined) throw new Refusal('internal', 'orderBy');
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) throw new Refusal('internal', 'limit');
  return {
    partition: query.partition ?? null,
    where,
    orderBy: query.orderBy ?? null,
    limit,
    after: query.after ?? null,
    isEmpty:
      (query.partition !== undefined && !isKey(query.partition)) ||
      where.some((condition) => condition.op === 'in' && condition.value.length === 0),
  };
}

function checkField(container: Container, field: string): void {
  if (!queryableFields(container).includes(field)) throw new Refusal('internal', field);
}

function checkCondition(container: Container, condition: Condition): void {
  checkField(container, condition.field);
  const isRange = ['<', '<=', '>', '>='].includes(condition.op);
  if (isRange && typeof condition.value !== 'string' && typeof condition.value !== 'number') {
    throw new Refusal('internal', condition.field);
  }
}
