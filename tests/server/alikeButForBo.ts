import { type Door, openDoor } from './door.ts';

/**
 * What a person chooses in the programme, and what they share, is theirs alone. Two organisations are alike but for one
 * person: in the one, Bo has said no in every way there is; in the other he takes part and shares.
 */
export const subject = 'bo';

async function act(door: Door, method: string, path: string, body: unknown): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, subject, { method, body });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}: ${await response.text()}`);
}

/** Every way to say no that Bo has. */
async function saysNo(door: Door): Promise<void> {
  for (const reason of ['notForMe', 'notNow', 'notThisTopic', 'pause']) {
    await act(door, 'POST', '/items/item-1/decline', { reason });
  }
  await act(door, 'POST', '/items/item-1/less', {});
  await act(door, 'PATCH', '/me/settings', {
    weeklyCap: 0,
    digest: { every: 'off', day: 1, hour: 9, topics: 'all' },
    mutedTopics: ['climate'],
    pausedUntil: '2027-11-24T09:00:00Z',
    quiet: { from: 12, to: 11 },
  });
  await act(door, 'POST', '/me/expert/answer', { yes: false });
  await act(door, 'POST', '/me/leave', {});
}

async function takesPart(door: Door): Promise<void> {
  await act(door, 'PATCH', '/me/settings', { weeklyCap: 7, followedTopics: ['climate'] });
  await act(door, 'POST', '/lessons/angle/begin', {});
  await act(door, 'POST', '/lessons/ownWords/answer', { answer: 0 });
  await act(door, 'PUT', '/me/lessons/pace', { weekly: 'everyone' });
  await act(door, 'PATCH', '/me/settings', { followers: { linkedin: 5200 } });
  for (const network of ['linkedin', 'x', 'copy']) {
    const id = `of-bo-${network}`;
    await act(door, 'POST', '/items/item-1/shares', { id, network, words: 'Seen with my own eyes' });
    await act(door, 'POST', `/me/shares/${id}/posted`, { posted: true });
    const seen = { reactions: 12, comments: 3, impressions: 480 };
    await act(door, 'PUT', `/me/shares/${id}/figures`, seen);
  }
}

/** Without what is drawn by lot: tags, ids, and the number of a refusal. */
export function plain(text: string): string {
  return text
    .replace(/"etag":"[^"]*"/g, '"etag":""')
    .replace(/("field":[^,]*,"id":")[^"]*/, '$1')
    .replace(/(id|code)\d+/g, '$1');
}

export async function openBoth(): Promise<[Door, Door]> {
  const [no, yes] = [await openDoor(), await openDoor()];
  // Both are suggested as experts; one says no, and the other has not answered.
  for (const door of [no, yes]) {
    const suggestion = { personId: subject, topicId: 'climate', note: 'Pumps' };
    await door.ask('/api/v1/experts/suggest', 'boss', { body: suggestion });
  }
  await saysNo(no);
  await takesPart(yes);
  return [no, yes];
}
