import { describe, expect, it } from 'vitest';
import { createContentRenderer } from '../../bot/renderers/content.ts';
import { changePolicy } from '../../src/actions/policy.ts';
import type { StoredGuideline } from '../../src/domain/guideline.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { buildItem, openWorld, type World } from '../actions/world.ts';
import { buildPerson } from '../domain/build.ts';

async function openRenderer() {
  const world = await openWorld();
  const clock = { now: 0 };
  const render = createContentRenderer(() => clock.now);
  const cardFor = async (id = 'anna', language: 'da' | 'en' = 'en') => {
    const reader = { person: world.person(id), language, userId: null };
    return JSON.stringify((await render('item-1', reader, world.ports)).card);
  };
  return { world, clock, cardFor };
}

async function change(world: World, next: (item: ContentItem) => ContentItem): Promise<void> {
  const { documents } = world.ports;
  const stored = await documents.read('library', 'item-1', 'item');
  await documents.replace('library', next(stored?.doc as ContentItem), stored?.etag ?? '');
}

function guideline(first: string): StoredGuideline {
  const text = { title: '', body: '', dos: [first], askFirst: [], donts: [] };
  return {
    id: 'everyone',
    kind: 'guideline',
    version: 1,
    text: { da: text, en: text },
    updatedAt: '2026-11-01T09:00:00.000Z',
    updatedBy: 'writer',
  };
}

describe('the card of an item that many get', () => {
  it('is made once for everybody who reads the same language', async () => {
    const { world, cardFor } = await openRenderer();
    const card = await cardFor('anna');
    await world.ports.documents.remove('library', 'climate', 'topic');
    expect(await cardFor('bo')).toBe(card);
    await expect(cardFor('bo', 'da')).rejects.toThrow('notFound');
  });

  it('says at once what the item says', async () => {
    const { world, cardFor } = await openRenderer();
    await cardFor();
    await change(world, () => buildItem({ title: 'Heat from the sea' }));
    expect(await cardFor()).toContain('Heat from the sea');
    await change(world, () => buildItem({ expiresAt: '2026-11-24T10:00:00.000Z' }));
    expect(await cardFor()).toContain('content.share');
    world.setTime('2026-11-24T10:00:01.000Z');
    expect(await cardFor()).not.toContain('content.share');
  });

  it('says at once who has to be asked first', async () => {
    const { world, cardFor } = await openRenderer();
    expect(await cardFor()).toContain('content.share');
    const admin = buildPerson({ id: 'admin', roles: ['administrator'] });
    const { id, history, ...rules } = defaultPolicy;
    const topics = { climate: { approval: null, ownWords: true } };
    await changePolicy({ ...rules, topics, basedOn: rules.updatedAt }, admin, world.ports);
    expect(await cardFor()).not.toContain('content.share');
  });

  it('says within a second what the guidelines say', async () => {
    const { world, clock, cardFor } = await openRenderer();
    await world.ports.documents.create('library', guideline('Be kind'));
    expect(await cardFor()).toContain('Be kind');
    const stored = await world.ports.documents.read('library', 'everyone', 'guideline');
    await world.ports.documents.replace('library', guideline('Be brief'), stored?.etag ?? '');
    clock.now = 1_000;
    expect(await cardFor()).toContain('Be brief');
  });
});
