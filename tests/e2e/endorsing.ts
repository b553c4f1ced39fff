import { expect } from 'vitest';
import type { Colleague } from './person.ts';

/** A leader gives their backing in one go, through the same door as the tab. */
export async function giveBacking(
  leader: Pick<Colleague, 'id' | 'api'>,
  words: Partial<Record<'da' | 'en', string>>,
): Promise<void> {
  const steps = [
    { step: 'vision', value: { en: 'Because our work is worth telling' } },
    { step: 'values', value: { en: 'With respect' } },
    { step: 'time', value: 30 },
    { step: 'guidelines', value: { chosen: [], additions: { en: 'Ask the neighbours first' } } },
    { step: 'supporters', value: [leader.id] },
    { step: 'example', value: { text: 'What I wrote myself', url: null } },
  ];
  for (const step of steps) {
    const saved = { ...step, basedOn: new Date().toISOString() };
    expect((await leader.api('/me/backing/step', saved, 'PUT')).status).toBe(200);
  }
  expect((await leader.api('/me/backing/endorsement', { words })).status).toBe(200);
}
