import { postIdOf } from '../../src/domain/post.ts';
import { thanksIdOf } from '../../src/domain/thanks.ts';
import type { Case } from './cases.ts';
import type { Door } from './door.ts';

const url = 'https://social.example/anna/thanked';
const postId = postIdOf('anna', url);
export const thankedItem = `item-${postId}-1`;
export const thanksWords = 'Seen it with my own boiler';

async function make(door: Door, path: string, as: string, body: unknown): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, as, { body });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}: ${await response.text()}`);
}

/** A post of Anna's stands in the library with her yes. */
export async function postInLibrary(door: Door): Promise<void> {
  await make(door, '/posts', 'anna', { url });
  await make(door, `/posts/${postId}/ask`, 'writer', {});
  await make(door, `/posts/${postId}/consent`, 'anna', { answer: 'given' });
  const item = {
    title: 'A cold house',
    topicId: 'climate',
    why: 'Told',
    question: 'And you?',
    language: 'en',
  };
  await make(door, `/posts/${postId}/item`, 'writer', item);
}

export async function thanked(door: Door): Promise<void> {
  await postInLibrary(door);
  await make(door, `/items/${thankedItem}/thanks`, 'carl', { words: thanksWords });
}

export const thanksCases: Record<string, Case> = {
  'get /items/:id/thanks': { as: 'carl', id: thankedItem, before: postInLibrary },
  'post /items/:id/thanks': {
    as: 'carl',
    id: thankedItem,
    body: { words: thanksWords },
    before: postInLibrary,
  },
  'get /me/thanks': { as: 'anna', before: thanked },
  'post /me/thanks/:id/remove': {
    as: 'carl',
    id: thanksIdOf('carl', thankedItem),
    body: {},
    before: thanked,
  },
};
