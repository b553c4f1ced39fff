import { postIdOf } from '../../src/domain/post.ts';
import type { Case } from './cases.ts';
import type { Door } from './door.ts';

async function make(door: Door, path: string, as: string, body: unknown, method = 'POST'): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, as, { body, method });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}`);
}

const suggestion = { personId: 'anna', topicId: 'climate', note: 'Ground-source pumps' };
const wish = { fields: [{ topicId: 'climate', note: 'Pumps' }], pace: 'quarter', buddy: true };
const suggested = (door: Door) => make(door, '/experts/suggest', 'boss', suggestion);
const listed = (door: Door) => make(door, '/me/expert', 'anna', wish, 'PUT');
const idea = { id: 'idea-1', text: 'Does a pump work in the cold?', topicId: 'climate' };
const passedOn = (door: Door) => make(door, '/ideas', 'carl', idea);
const url = 'https://social.example/anna/7';
const postId = postIdOf('anna', url);
const dropped = (door: Door) => make(door, '/posts', 'anna', { url });
const words = {
  quote: 'I stood in a cellar',
  language: 'en',
  why: { da: 'Man kan se det', en: 'One can see it' },
};
async function askedFor(door: Door): Promise<void> {
  await dropped(door);
  await make(door, `/posts/${postId}/example`, 'writer', words);
}

/** A good request for every route about experts, ideas and examples. */
export const expertCases: Record<string, Case> = {
  'get /me/expert': { as: 'anna', before: suggested },
  'put /me/expert': { as: 'anna', body: wish },
  'post /me/expert/leave': { as: 'anna', body: {}, before: listed },
  'post /me/expert/answer': { as: 'anna', body: { yes: true }, before: suggested },
  'post /experts/suggest': { as: 'boss', body: suggestion },
  'get /buddies': { as: 'carl', before: listed },
  'get /desk/experts': { as: 'writer', before: listed },
  'post /ideas': { as: 'carl', body: idea, status: 201 },
  'get /desk/ideas': { as: 'writer', before: passedOn },
  'post /ideas/:id/settle': {
    as: 'writer',
    id: 'idea-1',
    body: { interviewId: 'talk-1' },
    before: passedOn,
  },
  'get /examples': { as: 'carl', before: askedFor },
  'get /me/examples': { as: 'anna', before: askedFor },
  'post /posts/:id/example': { as: 'writer', id: postId, body: words, before: dropped },
  'post /examples/:id/answer': { as: 'anna', id: postId, body: { yes: true }, before: askedFor },
  'post /examples/:id/remove': { as: 'anna', id: postId, body: {}, before: askedFor },
};
