import { describe, expect, it } from 'vitest';
import { cases } from './cases.ts';
import { type Door, openDoor } from './door.ts';

/**
 * The page /guidelines/managers/see makes promises. Who has joined, said no and shared is proved by promises.test.ts;
 * here, what a manager gets of drafts and questions that were not sent to them.
 */
const draft = { id: 'draft-1', title: 'Not yours', network: 'x', text: 'For myself only' };

async function make(door: Door, path: string, as: string, body: unknown): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, as, { body });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}`);
}

/** Everything that the routes give this person by reading. */
async function everythingReadBy(as: string, door: Door): Promise<string> {
  const reading = Object.entries(cases).filter(([name]) => name.startsWith('get '));
  const answers = reading.map(async ([name, one]) => {
    const ids = ['draft-1', 'ask-1', one.id ?? 'none'];
    const path = name.slice(4);
    const paths = path.includes(':id') ? ids.map((id) => path.replace(':id', id)) : [path];
    const texts = paths.map(async (address) => {
      const query = one.query ? `?${one.query}` : '';
      return (await door.ask(`/api/v1${address}${query}`, as)).text();
    });
    return (await Promise.all(texts)).join('\n');
  });
  return (await Promise.all(answers)).join('\n');
}

describe('what managers cannot see', () => {
  it('is a draft that was not sent to them, and a question that was put to the communicators', async () => {
    const door = await openDoor();
    await make(door, '/drafts', 'anna', draft);
    const question = { id: 'ask-1', text: 'Is my manager right about this?', receiver: 'communicators' };
    await make(door, '/questions', 'anna', question);
    for (const as of ['boss', 'top']) {
      const read = await everythingReadBy(as, door);
      expect(read, as).not.toContain('For myself only');
      expect(read, as).not.toContain('Is my manager right about this?');
    }
    expect(await everythingReadBy('anna', door)).toContain('For myself only');
    expect(await everythingReadBy('writer', door)).toContain('Is my manager right about this?');
  });

  it('ends where their people choose to send it', async () => {
    const door = await openDoor();
    await make(door, '/drafts', 'anna', draft);
    await make(door, '/drafts/draft-1/submit', 'anna', { revision: 1 });
    await make(door, '/questions', 'anna', { id: 'ask-1', text: 'What do you think?', receiver: 'manager' });
    const read = await everythingReadBy('boss', door);
    expect(read).toContain('For myself only');
    expect(read).toContain('What do you think?');
    expect(await everythingReadBy('writer', door)).not.toContain('What do you think?');
  });
});
