import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/errors.ts';
import type { Documents } from '../../src/ports.ts';
import { buildChunk, buildItem, buildMember } from './build.ts';
import type { OpenStore } from './open.ts';

export function describeDocuments(open: () => Promise<OpenStore>): void {
  describe('documents', () => {
    let store: OpenStore;
    let documents: Documents;
    beforeAll(async () => {
      store = await open();
      documents = store.documents;
    });
    afterAll(() => store.close());

    test('is ready once it has been opened', async () => {
      await expect(documents.ready()).resolves.toBeUndefined();
    });

    test('a document reads back as it was created', async () => {
      const member = buildMember({ followedTopics: ['a', 'b'], joined: true });
      const created = await documents.create('members', member);
      expect(created.doc).toEqual(member);
      expect(created.etag).toEqual(expect.any(String));
      expect(await documents.read('members', member.id, member.id)).toEqual(created);
    });

    test('what is missing reads as null', async () => {
      expect(await documents.read('members', 'nobody', 'nobody')).toBeNull();
    });

    test('the same id cannot be created twice', async () => {
      const member = buildMember();
      await documents.create('members', member);
      await expect(documents.create('members', { ...member, joined: true })).rejects.toThrow(
        new Refusal('conflict'),
      );
      expect((await documents.read('members', member.id, member.id))?.doc).toEqual(member);
    });

    test('a replaced document gets a new etag', async () => {
      const { doc, etag } = await documents.create('members', buildMember());
      const replaced = await documents.replace('members', { ...doc, weeklyCap: 7 }, etag);
      expect(replaced.etag).not.toBe(etag);
      expect(await documents.read('members', doc.id, doc.id)).toEqual(replaced);
      expect(replaced.doc.weeklyCap).toBe(7);
    });

    test('replacing under an old etag is stale', async () => {
      const { doc, etag } = await documents.create('members', buildMember());
      await documents.replace('members', { ...doc, weeklyCap: 1 }, etag);
      await expect(documents.replace('members', { ...doc, weeklyCap: 2 }, etag)).rejects.toThrow(
        new Refusal('stale'),
      );
      expect((await documents.read('members', doc.id, doc.id))?.doc.weeklyCap).toBe(1);
    });

    test('replacing what is gone is not found', async () => {
      const { doc, etag } = await documents.create('members', buildMember());
      await documents.remove('members', doc.id, doc.id);
      await expect(documents.replace('members', doc, etag)).rejects.toThrow(new Refusal('notFound'));
    });

    test('an etag of an earlier life is stale', async () => {
      const { doc, etag } = await documents.create('members', buildMember());
      await documents.remove('members', doc.id, doc.id);
      await documents.create('members', doc);
      await expect(documents.replace('members', doc, etag)).rejects.toThrow(new Refusal('stale'));
    });

    test('removing twice is quiet the second time', async () => {
      const { doc } = await documents.create('members', buildMember());
      await documents.remove('members', doc.id, doc.id);
      await documents.remove('members', doc.id, doc.id);
      expect(await documents.read('members', doc.id, doc.id)).toBeNull();
    });

    test('changing a returned object changes nothing stored', async () => {
      const member = buildMember();
      const created = await documents.create('members', member);
      created.doc.followedTopics.push('later');
      member.mutedTopics.push('later');
      const found = await documents.read('members', member.id, member.id);
      expect(found?.doc).toMatchObject({ followedTopics: [], mutedTopics: [] });
    });

    test('text in any script reads back unchanged', async () => {
      const words = 'Æblegrød på Ærø, Σίσυφος, 日本語, 👩‍👩‍👧‍👦, "quoted" \\ \u2028 \0 end';
      const item = buildItem({ title: words, captions: { linkedin: [words] } });
      await documents.create('library', item);
      expect((await documents.read('library', item.id, 'item'))?.doc).toEqual(item);
    });

    test.each(['ærø-ø', 'anna.berg@example.com', '2026-11:17', "o'neill", 'a b', '+1', 'a=b&c', '日本語'])(
      'the id %s can be used',
      async (id) => {
        const { etag } = await documents.create('members', buildMember({ id }));
        const { etag: next } = await documents.replace('members', buildMember({ id, weeklyCap: 5 }), etag);
        expect(await documents.read('members', id, id)).toMatchObject({
          doc: { id, weeklyCap: 5 },
          etag: next,
        });
        await documents.remove('members', id, id);
        expect(await documents.read('members', id, id)).toBeNull();
      },
    );

    test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
      'the id and key %s are ordinary ones',
      async (id) => {
        expect(await documents.read('members', id, id)).toBeNull();
        const captions = JSON.parse(`{"${id}":["words"]}`);
        await documents.create('library', buildItem({ id, captions }));
        const found = await documents.read('library', id, 'item');
        expect(Object.entries(found?.doc ?? {})).toContainEqual(['id', id]);
        expect(JSON.stringify(found?.doc)).toContain(`{"${id}":["words"]}`);
      },
    );

    test.each(['', ' a', 'a/b', 'a\\b', 'a?b', 'a#b', 'a%2Fb', 'a\nb', '.', '..', '\ud800', 'x'.repeat(256)])(
      'the id %j is refused for writing and finds nothing',
      async (id) => {
        await expect(documents.create('members', buildMember({ id }))).rejects.toThrow(
          new Refusal('invalid', 'id'),
        );
        await expect(documents.createMany('members', [buildMember({ id })])).rejects.toThrow(Refusal);
        expect(await documents.read('members', id, id)).toBeNull();
        await documents.remove('members', id, id);
        expect(await documents.query('members', { partition: id })).toEqual({ docs: [], next: null });
      },
    );

    test('a document without its partition key is refused', async () => {
      const chunk = buildChunk({ broadcastId: undefined });
      await expect(documents.create('chunks', chunk)).rejects.toThrow(new Refusal('invalid', 'broadcastId'));
    });

    test('a document of 1.9 MB is stored and read', async () => {
      const item = buildItem({ why: 'ø'.repeat(950_000) });
      await documents.create('library', item);
      const found = await documents.read('library', item.id, 'item');
      expect(found?.doc).toEqual(item);
      await documents.remove('library', item.id, 'item');
    });

    test('a document above 2 MB is too large', async () => {
      const item = buildItem({ why: 'ø'.repeat(1_000_000) });
      await expect(documents.create('library', item)).rejects.toThrow(new Refusal('tooLarge'));
    });

    test('the same id lives apart in two partitions', async () => {
      const id = randomUUID();
      const one = await documents.create('chunks', buildChunk({ id, broadcastId: 'one' }));
      const two = await documents.create('chunks', buildChunk({ id, broadcastId: 'two', due: '2026' }));
      await documents.remove('chunks', id, 'one');
      expect(await documents.read('chunks', id, 'one')).toBeNull();
      expect(await documents.read('chunks', id, 'two')).toEqual(two);
      await expect(documents.replace('chunks', one.doc, two.etag)).rejects.toThrow(new Refusal('notFound'));
    });
  });

  test('a closed store says that it is unavailable', async () => {
    const { documents, close } = await open();
    await documents.close();
    const member = buildMember();
    await expect(documents.read('members', 'a', 'a')).rejects.toThrow(new Refusal('unavailable'));
    await expect(documents.create('members', member)).rejects.toThrow(new Refusal('unavailable'));
    await expect(documents.createMany('members', [member])).rejects.toThrow(new Refusal('unavailable'));
    await expect(documents.ready()).rejects.toThrow(new Refusal('unavailable'));
    await close();
  });
}
