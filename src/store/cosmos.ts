import { randomUUID } from 'node:crypto';
import type { ItemDefinition, ItemResponse } from '@azure/cosmos';
import { Refusal } from '../domain/errors.ts';
import type { Container, Containers, Documents, Page, Query, Stored } from '../ports.ts';
import { type Charge, type CosmosSettings, connect } from './cosmosClient.ts';
import { toCosmos } from './cosmosQuery.ts';
import {
  type CosmosError,
  defaultRetry,
  fromCosmos,
  ownerMissing,
  statusOf,
  wasRepeated,
  withRetry,
} from './cosmosRetry.ts';
import { type Encoded, encode, isKey } from './document.ts';
import { checkQuery } from './query.ts';

/** Properties that the service adds, and `_write`, which tells one write of ours from another. */
const systemProperties = new Set([
  '_rid',
  '_self',
  '_etag',
  '_ts',
  '_attachments',
  '_lsn',
  '_metadata',
  '_write',
]);
const chargeHeader = 'x-ms-request-charge';
const parallelCreates = 16;

interface Attempt {
  number: number;
  /** Counts the request units of one request. */
  add: (charge: number) => void;
  abortSignal: AbortSignal;
}

/**
 * Documents in Cosmos DB, over the official client. The containers must exist. Every write carries a mark of its
 * own: after an attempt whose outcome is unknown, a 409 or 412 is checked against the mark that is stored.
 */
export function openCosmos(settings: CosmosSettings): Documents {
  const client = connect(settings);
  const database = client.database(settings.database);
  const policy = settings.retry ?? defaultRetry;
  let isOpen = true;

  async function call<T>(
    operation: Charge['operation'],
    container: Container,
    attempt: (attempt: Attempt) => Promise<T>,
  ): Promise<T> {
    if (!isOpen) throw new Refusal('unavailable');
    let charge = 0;
    const add = (more: number) => {
      charge += more;
    };
    try {
      return await withRetry(policy, async (number, abortSignal) => {
        try {
          return await attempt({ number, add, abortSignal });
        } catch (error) {
          add(Number((error as CosmosError).headers?.[chargeHeader] ?? 0));
          throw error;
        }
      });
    } catch (error) {
      // Only a replace can miss its document; anything else misses the container.
      const isMissing = error instanceof Refusal && error.code === 'notFound' && operation !== 'replace';
      throw isMissing ? new Refusal('unavailable', container, { cause: error }) : error;
    } finally {
      settings.onCharge?.({ operation, container, charge });
    }
  }

  function item(container: Container, id: string, partition: string) {
    return database.container(container).item(id, partition);
  }

  async function find(
    container: Container,
    { id, partition }: Pick<Encoded, 'id' | 'partition'>,
    { add, abortSignal }: Attempt,
  ): Promise<Record<string, unknown> | null> {
    const response = await item(container, id, partition).read<Record<string, unknown>>({ abortSignal });
    add(response.requestCharge);
    if (response.statusCode !== 404) return response.resource ?? null;
    if (response.substatus === ownerMissing) throw new Refusal('unavailable', container);
    return null;
  }

  /** Writes once, as far as anybody can tell: a clash with a write of ours that did arrive counts as success. */
  function write<C extends Container>(
    operation: 'create' | 'replace',
    container: C,
    encoded: Encoded,
    send: (body: ItemDefinition, abortSignal: AbortSignal) => Promise<ItemResponse<ItemDefinition>>,
  ): Promise<Stored<Containers[C]>> {
    const mark = randomUUID();
    const body: ItemDefinition = { ...JSON.parse(encoded.body), _write: mark };
    return call(operation, container, async (attempt) => {
      try {
        const response = await send(body, attempt.abortSignal);
        attempt.add(response.requestCharge);
        return {
          doc: JSON.parse(encoded.body) as Containers[C],
          etag: response.resource?._etag ?? response.etag,
        };
      } catch (error) {
        const isClash = [409, 412].includes(statusOf(error) ?? 0);
        if (!isClash || (attempt.number === 1 && !wasRepeated(error))) throw error;
        const found = await find(container, encoded, attempt);
        if (found?._write !== mark) throw error;
        return restore<C>(found);
      }
    });
  }

  async function create<C extends Container>(container: C, encoded: Encoded): Promise<Stored<Containers[C]>> {
    return write('create', container, encoded, (body, abortSignal) =>
      database.container(container).items.create(body, { abortSignal }),
    );
  }

  async function createIfMissing(container: Container, encoded: Encoded): Promise<boolean> {
    try {
      await create(container, encoded);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'conflict') return false;
      throw error;
    }
  }

  async function search<C extends Container>(container: C, query: Query): Promise<Page<Containers[C]>> {
    const checked = checkQuery(container, query);
    if (checked.isEmpty) return { docs: [], next: null };
    const { limit, partition } = checked;
    const scope = partition === null ? { enableCrossPartitionQuery: true } : { partitionKey: partition };
    const docs: Stored<Containers[C]>[] = [];
    let next = checked.after;
    do {
      const page = await call('query', container, async ({ add, abortSignal }) => {
        const options = { ...scope, abortSignal, maxItemCount: limit - docs.length };
        const from = next === null ? {} : { continuationToken: next };
        const items = database.container(container).items;
        const answer = await items
          .query<Record<string, unknown>>(toCosmos(container, checked), { ...options, ...from })
          .fetchNext();
        add(answer.requestCharge);
        return answer;
      }).catch((error) => {
        const isBadToken = checked.after !== null && statusOf(error.cause) === 400;
        throw isBadToken ? new Refusal('malformed', 'after', { cause: error }) : error;
      });
      docs.push(...page.resources.map((resource) => restore<C>(resource)));
      next = page.continuationToken ?? null;
      // The service may end a page early, even an empty one, for reasons of its own.
    } while (next !== null && docs.length < limit);
    return { docs, next };
  }

  return {
    read: async (container, id, partition) => {
      if (!isKey(id) || !isKey(partition)) return null;
      const found = await call('read', container, (attempt) => find(container, { id, partition }, attempt));
      return found && restore(found);
    },
    create: async (container, doc) => create(container, encode(container, doc)),
    replace: async (container, doc, etag) => {
      const encoded = encode(container, doc);
      const accessCondition = { type: 'IfMatch', condition: etag };
      return write('replace', container, encoded, (body, abortSignal) =>
        item(container, encoded.id, encoded.partition).replace(body, { accessCondition, abortSignal }),
      );
    },
    remove: async (container, id, partition) => {
      if (!isKey(id) || !isKey(partition)) return;
      await call('remove', container, async ({ add, abortSignal }) => {
        try {
          add((await item(container, id, partition).delete({ abortSignal })).requestCharge);
        } catch (error) {
          if (fromCosmos(error).code !== 'notFound') throw error;
        }
      });
    },
    query: search,
    createMany: async (container, docs) => {
      const encoded = docs.map((doc) => encode(container, doc));
      let added = 0;
      await inParallel(encoded, async (one) => {
        if (await createIfMissing(container, one)) added += 1;
      });
      return added;
    },
    ready: async () => {
      await call('read', 'org', (attempt) => find('org', { id: 'head', partition: 'head' }, attempt));
    },
    close: async () => {
      isOpen = false;
      client.dispose();
    },
  };
}

function restore<C extends Container>(resource: Record<string, unknown>): Stored<Containers[C]> {
  const fields = Object.entries(resource).filter(([name]) => !systemProperties.has(name));
  const doc: unknown = Object.fromEntries(fields);
  return { doc: doc as Containers[C], etag: String(resource._etag) };
}

/** Runs a bounded number at a time; after a failure no further one begins, and it is thrown when all have ended. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) {
      await work(item).catch((error) => failures.push(error));
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: parallelCreates }, worker));
  if (failures.length > 0) throw failures[0];
}
