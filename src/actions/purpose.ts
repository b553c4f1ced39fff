import { Refusal } from '../domain/errors.ts';
import type { Purpose } from '../domain/purpose.ts';
import type { Container, Documents } from '../ports.ts';

/** What each container is kept for; null where nothing in it is about a person, or only about a role they hold. */
export const purposeOf: Record<Container, Purpose | null> = {
  members: 'participation',
  shares: 'sharing',
  owners: 'sharing',
  twists: 'sharing',
  connections: 'sharing',
  drafts: 'approval',
  interviews: 'dialogue',
  posts: 'dialogue',
  collaborations: 'dialogue',
  questions: 'dialogue',
  experts: 'dialogue',
  ideas: 'dialogue',
  examples: 'dialogue',
  thanks: 'dialogue',
  learners: 'learning',
  backings: 'guidance',
  acknowledgements: 'guidance',
  broadcasts: 'delivery',
  chunks: 'delivery',
  activity: 'insight',
  census: 'insight',
  policies: null,
  disclosures: null,
  prices: null,
  utmRules: null,
  library: null,
  itemVersions: null,
  guidelineVersions: null,
  inbox: null,
  pictures: null,
  links: null,
  clicks: null,
  dispatch: null,
  rollups: null,
  pulses: null,
  org: null,
};

/** The same store for these purposes only. Asking for anything else throws `internal`: it is a fault of ours. */
export function forPurposes(documents: Documents, allowed: readonly Purpose[]): Documents {
  const check = (container: Container) => {
    const purpose = purposeOf[container];
    if (purpose !== null && !allowed.includes(purpose))
      throw new Refusal('internal', `purpose: ${container}`);
  };
  return {
    ready: () => documents.ready(),
    close: () => documents.close(),
    read: async (container, id, partition) => {
      check(container);
      return documents.read(container, id, partition);
    },
    create: async (container, doc) => {
      check(container);
      return documents.create(container, doc);
    },
    replace: async (container, doc, etag) => {
      check(container);
      return documents.replace(container, doc, etag);
    },
    remove: async (container, id, partition) => {
      check(container);
      return documents.remove(container, id, partition);
    },
    query: async (container, query) => {
      check(container);
      return documents.query(container, query);
    },
    createMany: async (container, docs) => {
      check(container);
      return documents.createMany(container, docs);
    },
  };
}
