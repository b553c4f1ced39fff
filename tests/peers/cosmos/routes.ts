import type { IncomingMessage } from 'node:http';
import { type Answer, refuse } from './answer.ts';
import type { Collection, Data, Definition, Doc, Item } from './data.ts';
import type { Fault, Operation } from './faults.ts';
import { runQuery } from './find.ts';

export interface Call {
  request: IncomingMessage;
  /** Decoded parts of the path. */
  path: string[];
  body: string;
  data: Data;
  fault: Fault | null;
  endpoint: string;
  pageSize: number;
}

const maxItemBytes = 2 * 1024 * 1024;

export function operationOf({ method, headers }: IncomingMessage, path: string[]): Operation {
  if (path[4] !== 'docs') return 'meta';
  if (method === 'POST' && headers['x-ms-cosmos-is-query-plan-request']) return 'plan';
  if (method === 'POST' && headers['x-ms-documentdb-isquery']) return 'query';
  const byMethod: Record<string, Operation> = {
    POST: 'create',
    GET: 'read',
    PUT: 'replace',
    DELETE: 'remove',
  };
  return byMethod[method ?? ''] ?? 'meta';
}

/** What the service answers. Whatever the adapter does not send is refused with 400. */
export function answer(call: Call): Answer {
  const { path, data, request } = call;
  if (path.length === 0) return { status: 200, body: account(call.endpoint) };
  if (path.length < 3) return databases(call);
  if (!data.databases.has(String(path[1]))) return ownerMissing();
  if (path.length < 5) return collections(call);
  const collection = data.collections.get(path.slice(0, 4).join('/'));
  if (!collection) return ownerMissing();
  if (path[4] === 'pkranges') return { status: 200, body: { PartitionKeyRanges: [range], _count: 1 } };
  switch (operationOf(request, path)) {
    case 'plan':
      return { status: 200, body: plan };
    case 'query':
      return query(call, collection);
    case 'create':
      return create(call, collection);
    case 'meta':
      return refuse(400, 'BadRequest', 'Not a request of the adapter.');
    default:
      return oneItem(call, collection);
  }
}

function databases({ request, path, data, body }: Call): Answer {
  const id = path[1] ?? (JSON.parse(body) as { id: string }).id;
  if (request.method === 'GET') return data.databases.has(id) ? { status: 200, body: { id } } : notFound();
  if (request.method !== 'POST') return refuse(400, 'BadRequest', 'Not a request of the adapter.');
  if (data.databases.has(id)) return conflict();
  data.addDatabase(id);
  return { status: 201, body: { id } };
}

function collections({ request, path, data, body }: Call): Answer {
  const definition = body === '' ? null : (JSON.parse(body) as Definition);
  const link = [...path.slice(0, 3), path[3] ?? definition?.id].join('/');
  const found = data.collections.get(link);
  if (request.method === 'GET') return found ? { status: 200, body: withRid(found) } : notFound();
  if (request.method !== 'POST' || !definition)
    return refuse(400, 'BadRequest', 'Not a request of the adapter.');
  if (found) return conflict();
  return { status: 201, body: withRid(data.addCollection(link, definition)) };
}

function create({ request, data, body }: Call, collection: Collection): Answer {
  if (Buffer.byteLength(body) > maxItemBytes) return refuse(413, 'RequestEntityTooLarge', 'Too large.');
  const doc = JSON.parse(body) as Doc;
  const pk = partitionKey(request);
  if (pk === null || doc[keyField(collection)] !== pk)
    return refuse(400, 'BadRequest', 'Partition key differs.');
  if (data.get(collection, pk, doc.id)) return conflict();
  return { status: 201, ...shown(data.put(collection, pk, doc)) };
}

function oneItem({ request, path, data, body }: Call, collection: Collection): Answer {
  const pk = partitionKey(request);
  if (pk === null) return refuse(400, 'BadRequest', 'Partition key is missing.');
  const id = String(path[5]);
  const found = data.get(collection, pk, id);
  if (!found) return notFound();
  const ifMatch = request.headers['if-match'];
  if (ifMatch !== undefined && ifMatch !== found.etag) {
    return refuse(412, 'PreconditionFailed', 'One of the specified pre-conditions is not met.');
  }
  if (request.method === 'GET') return { status: 200, ...shown(found) };
  if (request.method === 'DELETE') {
    data.remove(collection, pk, id);
    return { status: 204 };
  }
  if (Buffer.byteLength(body) > maxItemBytes) return refuse(413, 'RequestEntityTooLarge', 'Too large.');
  const doc = JSON.parse(body) as Doc;
  if (doc.id !== id || doc[keyField(collection)] !== pk) return refuse(400, 'BadRequest', 'Key differs.');
  return { status: 200, ...shown(data.put(collection, pk, doc)) };
}

function query({ request, body, fault, pageSize }: Call, collection: Collection): Answer {
  const spec = JSON.parse(body) as { query: string; parameters?: { name: string; value: unknown }[] };
  const asked = Number(request.headers['x-ms-max-item-count'] ?? 100);
  const { items, ...rest } = runQuery(collection, {
    text: spec.query,
    parameters: new Map(spec.parameters?.map(({ name, value }) => [name, value])),
    pk: partitionKey(request),
    continuation: (request.headers['x-ms-continuation'] as string | undefined) ?? null,
    pageSize: Math.min(asked, pageSize),
    isEmptyPage: fault?.kind === 'emptyPage',
  });
  if (!items) return rest;
  return { ...rest, body: { Documents: items.map((item) => shown(item).body), _count: items.length } };
}

function shown(item: Item) {
  const system = {
    _rid: `r${item.seq}`,
    _self: `s${item.seq}`,
    _etag: item.etag,
    _ts: 0,
    _attachments: 'attachments/',
  };
  return { body: { ...item.doc, ...system }, headers: { etag: item.etag } };
}

function keyField({ definition }: Collection): string {
  return String(definition.partitionKey.paths[0]).slice(1);
}

function partitionKey(request: IncomingMessage): string | null {
  const header = request.headers['x-ms-documentdb-partitionkey'];
  if (typeof header !== 'string') return null;
  const [value] = JSON.parse(header) as [unknown];
  return typeof value === 'string' ? value : null;
}

function withRid({ definition, link }: Collection) {
  return { ...definition, _rid: Buffer.from(link).toString('base64') };
}

const notFound = () => refuse(404, 'NotFound', 'Entity with the specified id does not exist in the system.');
const ownerMissing = () =>
  refuse(404, 'NotFound', 'Owner resource does not exist.', { 'x-ms-substatus': '1003' });
const conflict = () => refuse(409, 'Conflict', 'Entity with the specified id already exists in the system.');

const range = { id: '0', _rid: 'r', minInclusive: '', maxExclusive: 'FF', status: 'online', parents: [] };

/** The client asks for a plan with every query, and uses it only when the query itself is refused. */
const plan = {
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: {
    distinctType: 'None',
    orderBy: [],
    aggregates: [],
    groupByExpressions: [],
    hasSelectValue: false,
  },
  queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
};

function account(endpoint: string) {
  const here = [{ name: 'Local', databaseAccountEndpoint: endpoint }];
  return {
    id: 'peer',
    writableLocations: here,
    readableLocations: here,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  };
}
