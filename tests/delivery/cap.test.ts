import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { offerToPost } from '../../src/actions/postDesk.ts';
import { dropPost } from '../../src/actions/posts.ts';
import { createSender } from '../../src/delivery/sender.ts';
import type { Messenger } from '../../src/ports.ts';
import { openWorld } from '../actions/world.ts';

const messenger: Messenger = {
  deliver: async () => ({ state: 'sent', conversationId: 'a:1', activityId: '1' }),
};

describe('the weekly cap', () => {
  it('counts an invitation, which nobody asked for, and no other card about a post', async () => {
    const { ports, person } = await openWorld();
    const { id } = await dropPost({ url: 'https://social.example/1' }, person('anna'), ports);
    const writer = person('writer');
    await offerToPost(id, { kind: 'thank', text: 'T' }, writer, ports);
    await offerToPost(id, { kind: 'invite', text: 'You were there', to: 'bo' }, writer, ports);
    const sender = createSender(messenger, ports, {
      perSecond: 50,
      alone: true,
      logger: pino({ level: 'silent' }),
    });
    sender.wake('posts', id, id);
    const countOf = async (who: string) =>
      (await ports.documents.read('members', who, who))?.doc.sentThisWeek.count;
    await expect.poll(() => countOf('bo')).toBe(1);
    await sender.stop();
    expect(await countOf('anna')).toBe(0);
    expect(await countOf('writer')).toBe(0);
  });
});
