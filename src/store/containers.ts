import type { Container, Containers } from '../ports.ts';

interface ContainerShape {
  /** The field that holds the partition key; its path in Cosmos DB is `/` and the field. */
  partition: string;
  /** Top-level fields that a query may name, besides the partition key. Everything else stays out of the index. */
  indexed: string[];
  /** Of those, the ones by which parts of a large partition are read: SQLite keeps them in order within each. */
  ranges?: string[];
}

/** What lives where. Both adapters, and the containers that infra declares, follow this table. */
export const containers: Record<Container, ContainerShape> = {
  members: { partition: 'id', indexed: ['due', 'joined', 'digestAt'] },
  drafts: {
    partition: 'id',
    indexed: ['authorId', 'writerId', 'waitingFor', 'due', 'state', 'updatedAt', 'reviewAt'],
  },
  interviews: { partition: 'id', indexed: ['expertId', 'communicatorId', 'state', 'due', 'updatedAt'] },
  posts: { partition: 'id', indexed: ['authorId', 'invited', 'state', 'due', 'createdAt'] },
  collaborations: { partition: 'id', indexed: ['due', 'updatedAt'] },
  policies: { partition: 'id', indexed: [] },
  disclosures: { partition: 'id', indexed: [] },
  prices: { partition: 'id', indexed: [] },
  utmRules: { partition: 'id', indexed: [] },
  library: {
    partition: 'kind',
    indexed: ['topicId', 'createdAt', 'updatedAt', 'expiresAt', 'dueAt'],
    ranges: ['updatedAt'],
  },
  itemVersions: { partition: 'itemId', indexed: [] },
  guidelineVersions: { partition: 'guidelineId', indexed: [] },
  acknowledgements: { partition: 'of', indexed: [] },
  experts: { partition: 'id', indexed: ['listed', 'due'] },
  ideas: { partition: 'kind', indexed: ['state'] },
  examples: { partition: 'id', indexed: ['authorId', 'state', 'due'] },
  learners: { partition: 'id', indexed: ['due', 'cardAt'] },
  backings: { partition: 'id', indexed: ['due', 'updatedAt'] },
  questions: { partition: 'id', indexed: ['askerId', 'askedOf', 'state', 'due', 'updatedAt'] },
  inbox: { partition: 'kind', indexed: ['sourceId', 'state', 'foundAt'] },
  pictures: { partition: 'id', indexed: [] },
  links: { partition: 'id', indexed: [] },
  owners: { partition: 'id', indexed: ['personId'] },
  clicks: { partition: 'month', indexed: ['code', 'unitId'] },
  shares: { partition: 'personId', indexed: ['openedAt', 'itemId'] },
  twists: { partition: 'id', indexed: [] },
  connections: { partition: 'id', indexed: [] },
  broadcasts: { partition: 'kind', indexed: ['createdAt', 'state', 'due', 'itemId', 'refreshing'] },
  chunks: { partition: 'broadcastId', indexed: ['due', 'generation'] },
  dispatch: { partition: 'id', indexed: [] },
  activity: { partition: 'month', indexed: ['personId'] },
  census: { partition: 'month', indexed: [] },
  rollups: { partition: 'unitId', indexed: ['month'], ranges: ['month'] },
  pulses: { partition: 'id', indexed: [] },
  thanks: { partition: 'to', indexed: ['from'] },
  org: { partition: 'snapshot', indexed: [] },
};

export const containerNames = Object.keys(containers) as Container[];

/** Fields that a query on the container may name. */
export function queryableFields(container: Container): string[] {
  const { partition, indexed } = containers[container];
  return [partition, ...indexed];
}

/** The value of the document's partition key; undefined when the document does not carry it. */
export function partitionOf<C extends Container>(container: C, doc: Containers[C]): string | undefined {
  const value: unknown = Reflect.get(doc, containers[container].partition);
  return typeof value === 'string' ? value : undefined;
}
