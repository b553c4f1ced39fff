import type { Case } from './cases.ts';
import type { Door } from './door.ts';

async function save(door: Door, as: string, body: Record<string, unknown>): Promise<void> {
  const basedOn = '2026-11-24T09:00:00.000Z';
  const response = await door.ask('/api/v1/me/backing/step', as, {
    method: 'PUT',
    body: { ...body, basedOn },
  });
  if (!response.ok) throw new TypeError(`${body.step} answered ${response.status}`);
}

const vision = { step: 'vision', value: { en: 'Because it is ours' } };

/** Every step of the middle manager’s, who names the one above themselves. */
async function settled(door: Door, leader = 'top'): Promise<void> {
  await save(door, leader, vision);
  await save(door, leader, { step: 'values', value: { da: 'Med respekt', en: 'With respect' } });
  await save(door, leader, { step: 'time', value: 30 });
  await save(door, leader, { step: 'guidelines', value: { chosen: [], additions: { en: 'Ask first' } } });
  await save(door, leader, { step: 'supporters', value: [leader, 'boss'] });
  await save(door, leader, { step: 'example', value: { text: 'My own post', url: null } });
}

const endorsement = { words: { en: 'Please share what you are proud of' } };
async function endorsed(door: Door): Promise<void> {
  await settled(door);
  const response = await door.ask('/api/v1/me/backing/endorsement', 'top', { body: endorsement });
  if (!response.ok) throw new TypeError(`the endorsement answered ${response.status}`);
}

/** A good request for every route about backing. */
export const backingCases: Record<string, Case> = {
  'get /backings': { as: 'anna', before: endorsed },
  'get /me/backing': { as: 'boss' },
  'put /me/backing/step': { as: 'boss', body: { ...vision, basedOn: '2026-11-24T09:00:00.000Z' } },
  'post /me/backing/endorsement': { as: 'top', body: endorsement, before: settled },
  'post /me/backing/renewal': { as: 'top', before: endorsed },
  'get /me/month-cards': { as: 'boss' },
  'put /me/month-cards': { as: 'boss', body: { wanted: false } },
  'post /backings/:id/step-down': { as: 'boss', id: 'top', before: endorsed },
  'post /backings/:id/ask': { as: 'writer', id: 'boss' },
  'get /backings/progress/unit': { as: 'top' },
  'get /backings/progress/programme': { as: 'writer', before: endorsed },
  'post /backings/gap': { as: 'writer', body: { audience: { kind: 'everyone' } } },
};
