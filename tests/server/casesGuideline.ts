import { buildContent } from '../domain/guidelines.ts';
import type { Case } from './cases.ts';
import type { Door } from './door.ts';

const { text, changed } = buildContent();
const added = { id: 'more-1', text, topicId: 'climate', acknowledge: true, changed };

async function make(door: Door): Promise<void> {
  const response = await door.ask('/api/v1/guidelines', 'writer', { body: added });
  if (!response.ok) throw new TypeError(`/guidelines answered ${response.status}`);
}

/** A good request for every route about guidelines. */
export const guidelineCases: Record<string, Case> = {
  'get /guidelines': { as: 'anna', before: make },
  'post /guidelines': { as: 'writer', body: added, status: 201 },
  'put /guidelines/:id': {
    as: 'writer',
    id: 'more-1',
    before: make,
    body: { text, acknowledge: true, changed, etag: 'the current one' },
  },
  'post /guidelines/:id/retire': { as: 'writer', id: 'more-1', body: {}, before: make },
  'get /guidelines/:id/versions': { as: 'anna', id: 'more-1', before: make },
  'post /guidelines/:id/acknowledge': { as: 'anna', id: 'more-1', body: { version: 1 }, before: make },
  'get /guidelines/:id/acknowledged': { as: 'writer', id: 'more-1', before: make },
};
