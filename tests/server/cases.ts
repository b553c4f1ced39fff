import type { Door } from './door.ts';

/** One good request for a route; `:id` is answered by what `before` made. */
export interface Case {
  as: string;
  id?: string;
  body?: Record<string, unknown>;
  before?: (door: Door) => Promise<unknown>;
  status?: number;
}

const draft = { id: 'draft-1', title: 'A title', network: 'x', text: 'Own words' };
const change = { title: 'A title', network: 'linkedin', text: 'Better words', revision: 1 };
const decision = { verdict: 'approve', revision: 1, comment: '' };
const everyone = { kind: 'everyone' };
const item = {
  title: 'A title',
  url: 'https://company.example/x',
  topicId: 'climate',
  why: 'It matters',
  question: 'And you?',
  captions: { x: 'An idea' },
  picture: { url: 'https://company.example/x.webp', alt: 'A picture' },
  language: 'da',
  source: 'expert',
  expiresAt: '2027-01-01T00:00:00Z',
};

async function make(door: Door, path: string, as: string, body: unknown): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, as, { body });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}`);
}

const written = (door: Door) => make(door, '/drafts', 'anna', draft);
async function asked(door: Door): Promise<void> {
  await written(door);
  await make(door, '/drafts/draft-1/submit', 'anna', { revision: 1 });
}
async function approved(door: Door): Promise<void> {
  await asked(door);
  await make(door, '/drafts/draft-1/decision', 'boss', decision);
}
const shared = (door: Door) => make(door, '/items/item-1/shares', 'anna', { network: 'x', words: 'Mine' });
const sent = (door: Door) =>
  make(door, '/broadcasts', 'writer', { id: 'sent-1', itemId: 'item-1', audience: everyone });
const current = async (door: Door) =>
  (await door.world.ports.documents.read('library', 'item-1', 'item'))?.etag ?? '';

/** A good request for every route of the table, by method and path. */
export const cases: Record<string, Case> = {
  'get /me': { as: 'anna' },
  'post /me/join': { as: 'anna', body: { language: 'da' } },
  'post /me/leave': { as: 'anna', body: {} },
  'get /me/settings': { as: 'anna' },
  'patch /me/settings': {
    as: 'anna',
    body: {
      language: 'en',
      weeklyCap: 2,
      pausedUntil: '2026-12-24T09:00:00Z',
      followedTopics: ['climate'],
      mutedTopics: [],
    },
  },
  'get /me/shares': { as: 'anna', before: shared },
  'get /topics': { as: 'anna' },
  'get /items': { as: 'anna' },
  'get /items/:id': { as: 'anna', id: 'item-1' },
  'post /items': { as: 'writer', body: { id: 'item-2', ...item }, status: 201 },
  'put /items/:id': { as: 'writer', id: 'item-1', body: { ...item, etag: 'the current one' } },
  'post /items/:id/shares': {
    as: 'anna',
    id: 'item-1',
    body: { id: 'share-1', network: 'x', words: 'Mine' },
    status: 201,
  },
  'post /items/:id/decline': { as: 'anna', id: 'item-1', body: { reason: 'notForMe' } },
  'get /drafts': { as: 'anna', before: written },
  'get /approvals': { as: 'boss', before: asked },
  'post /drafts': { as: 'anna', body: { ...draft, itemId: 'item-1', topicId: 'climate' }, status: 201 },
  'get /drafts/:id': { as: 'anna', id: 'draft-1', before: written },
  'put /drafts/:id': { as: 'anna', id: 'draft-1', body: change, before: written },
  'post /drafts/:id/submit': { as: 'anna', id: 'draft-1', body: { revision: 1 }, before: written },
  'post /drafts/:id/withdraw': { as: 'anna', id: 'draft-1', body: {}, before: asked },
  'post /drafts/:id/decision': { as: 'boss', id: 'draft-1', body: decision, before: asked },
  'post /drafts/:id/publish': {
    as: 'anna',
    id: 'draft-1',
    body: { network: 'linkedin' },
    before: approved,
    status: 201,
  },
  'get /org/summary': { as: 'anna' },
  'get /org/units': { as: 'writer' },
  'get /guidelines': { as: 'anna' },
  'get /insight/unit': { as: 'boss' },
  'get /insight/programme': { as: 'writer' },
  'get /broadcasts': { as: 'writer', before: sent },
  'post /broadcasts': {
    as: 'writer',
    body: { id: 'sent-1', itemId: 'item-1', audience: everyone },
    status: 201,
  },
  'get /broadcasts/:id': { as: 'writer', id: 'sent-1', before: sent },
  'post /broadcasts/audience': { as: 'writer', body: { audience: everyone, itemId: 'item-1' } },
};

/** The body as it is sent: an item is changed under the etag that it has. */
export async function bodyOf(one: Case, door: Door): Promise<Record<string, unknown> | undefined> {
  return one.body && 'etag' in one.body ? { ...one.body, etag: await current(door) } : one.body;
}
