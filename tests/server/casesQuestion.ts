import type { Case } from './cases.ts';
import type { Door } from './door.ts';

async function make(door: Door, path: string, as: string, body: unknown): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, as, { body });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}`);
}

const question = { id: 'ask-1', text: 'May I name a customer?', receiver: 'communicators' };
const asked = (door: Door) => make(door, '/questions', 'anna', question);
const reply = { text: 'Ask the customer first.' };
async function answered(door: Door): Promise<void> {
  await asked(door);
  await make(door, '/questions/ask-1/answer', 'writer', reply);
}
async function answeredByManager(door: Door): Promise<void> {
  await make(door, '/questions', 'anna', { ...question, receiver: 'manager' });
  await make(door, '/questions/ask-1/answer', 'boss', reply);
}
const reworded = {
  question: { da: 'Må jeg nævne en kunde?', en: 'May a customer be named?' },
  answer: { da: 'Spørg kunden først.', en: 'Ask the customer first.' },
  topicId: 'climate',
};
async function shown(door: Door): Promise<void> {
  await answered(door);
  await make(door, '/questions/ask-1/show', 'writer', reworded);
}
async function suggested(door: Door): Promise<void> {
  await answeredByManager(door);
  await make(door, '/questions/ask-1/suggest', 'boss', reworded);
}

/** A good request for every route about questions. */
export const questionCases: Record<string, Case> = {
  'get /contacts': { as: 'anna' },
  'get /questions': { as: 'anna', before: shown },
  'post /questions': {
    as: 'anna',
    body: { ...question, about: { kind: 'item', id: 'item-1' } },
    status: 201,
  },
  'get /questions/shown': { as: 'carl', before: shown },
  'get /questions/waiting': { as: 'writer', before: suggested },
  'post /questions/:id/answer': { as: 'writer', id: 'ask-1', body: reply, before: asked },
  'post /questions/:id/withdraw': { as: 'anna', id: 'ask-1', body: {}, before: asked },
  'post /questions/:id/suggest': { as: 'boss', id: 'ask-1', body: reworded, before: answeredByManager },
  'post /questions/:id/show': { as: 'writer', id: 'ask-1', body: reworded, before: answered },
  'post /questions/:id/hide': { as: 'writer', id: 'ask-1', body: {}, before: shown },
};
