import { expect, it } from 'vitest';
import { readMember } from '../../src/actions/members.ts';
import { previewCard } from '../../src/actions/previewCard.ts';
import { sendTestCard } from '../../src/actions/testCard.ts';
import { buildItem, openWorld } from './world.ts';

it('a test goes to the one who asks, once an id, and to no other item under it', async () => {
  const { ports, person, woken } = await openWorld();
  await ports.documents.create('library', buildItem({ id: 'item-2' }));
  const test = { id: 't-1', itemId: 'item-1' };
  expect(await sendTestCard(test, person('writer'), ports)).toEqual({ id: 't-1', state: 'queued' });
  await sendTestCard(test, person('writer'), ports);
  const { outbox } = await readMember('writer', ports);
  expect(outbox.map(({ id, kind, to, subject }) => [id, kind, to, subject])).toEqual([
    ['test:t-1', 'contentTest', 'writer', 'item-1'],
  ]);
  expect(woken.at(-1)).toEqual({ container: 'members', id: 'writer', partition: 'writer' });
  await expect(sendTestCard({ ...test, itemId: 'item-2' }, person('writer'), ports)).rejects.toThrow(
    'reusedId',
  );
  await expect(sendTestCard({ ...test, id: 't-2', itemId: 'none' }, person('writer'), ports)).rejects.toThrow(
    'notFound',
  );
  await expect(sendTestCard(test, person('boss'), ports)).rejects.toThrow('forbidden');
});

it('tests of long ago are forgotten, and those on their way are not', async () => {
  const { ports, person } = await openWorld();
  const send = (id: string) => sendTestCard({ id, itemId: 'item-1' }, person('writer'), ports);
  await send('waiting');
  for (let number = 0; number < 40; number++) {
    await send(`t-${number}`);
    const stored = await ports.documents.read('members', 'writer', 'writer');
    if (!stored) throw new Error('nobody is there');
    const outbox = stored.doc.outbox.map((message) =>
      message.id === 'test:waiting' ? message : { ...message, state: 'sent' as const, due: null },
    );
    await ports.documents.replace('members', { ...stored.doc, outbox }, stored.etag);
  }
  const ids = (await readMember('writer', ports)).outbox.map(({ id }) => id);
  expect(ids).toContain('test:waiting');
  expect(ids).toHaveLength(21);
  expect(ids.at(-1)).toBe('test:t-39');
});

it('a preview is the card that would be sent, for communicators', async () => {
  const { ports, person } = await openWorld();
  const input = { itemId: 'item-1', language: 'da' } as const;
  await expect(previewCard(input, person('writer'), ports)).rejects.toThrow('unavailable');
  const preview: typeof ports.preview = async ({ kind, subject }, { language }) => ({
    card: { kind, subject, language },
    summary: 'A card',
  });
  expect(await previewCard(input, person('writer'), { ...ports, preview })).toEqual({
    card: { kind: 'content', subject: 'item-1', language: 'da' },
    summary: 'A card',
  });
  await expect(previewCard(input, person('boss'), { ...ports, preview })).rejects.toThrow('forbidden');
});
