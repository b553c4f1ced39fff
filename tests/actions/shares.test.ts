import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../src/actions/audience.ts';
import { programmeInsight, unitInsight } from '../../src/actions/insight.ts';
import { addItem, changeItem, listItems, readItem } from '../../src/actions/items.ts';
import { join, leave, pause, readSettings, welcome } from '../../src/actions/members.ts';
import { declineItem, openShare } from '../../src/actions/shares.ts';
import { myShares, readCopyPage } from '../../src/actions/shareViews.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import { consentVersion } from '../../src/domain/member.ts';
import type { Ports } from '../../src/ports.ts';
import { closeMonth } from './monthEnd.ts';
import { buildItem, openWorld } from './world.ts';

const share = { id: 'share-1', itemId: 'item-1', network: 'linkedin', words: 'What I learned' } as const;
const everyone = { kind: 'everyone' } as const;

async function sizeOf(item: ContentItem | null, ports: Ports): Promise<number> {
  let size = 0;
  for await (const _ of audienceOf(everyone, item, ports)) size += 1;
  return size;
}

describe('sharing', () => {
  it('makes a text of own words, disclosure and tracked link', async () => {
    const { ports, person } = await openWorld();
    const view = await openShare(share, person('anna'), ports);
    expect(view.text).toBe(`What I learned\n\nJeg arbejder i Company.\n\n${view.link}`);
    expect(view.link).toMatch(/^https:\/\/chalkline\.example\/s\/linkcode\d+$/);
    expect(view.nudge).toBeNull();
  });

  it('leaves the disclosure out where no rule asks for it', async () => {
    const { ports, person } = await openWorld();
    expect((await openShare(share, person('carl'), ports)).text).not.toContain('Jeg arbejder');
  });

  it('counts a share once however often it is sent [F27]', async () => {
    const { ports, person } = await openWorld();
    const first = await openShare(share, person('anna'), ports);
    const again = await openShare(share, person('anna'), ports);
    expect(again.link).toBe(first.link);
    const stored = await ports.documents.read('activity', '2026-11:anna', '2026-11');
    expect(Object.keys(stored?.doc.shared ?? {})).toEqual(['share-1']);
    expect(await myShares(person('anna'), ports)).toHaveLength(1);
    expect(await myShares(person('bo'), ports)).toHaveLength(0);
  });

  it.each([
    ['', 'noWords'],
    [' an idea to start from ', 'sameAsIdea'],
  ])('nudges and never blocks: "%s"', async (words, nudge) => {
    const { ports, person } = await openWorld();
    expect((await openShare({ ...share, words }, person('anna'), ports)).nudge).toBe(nudge);
  });

  it('refuses what the network would cut, disclosure and link included', async () => {
    const { ports, person } = await openWorld();
    const long = { ...share, network: 'x', words: 'x'.repeat(240) } as const;
    await expect(openShare(long, person('anna'), ports)).rejects.toThrow('tooLong: words');
    expect((await ports.documents.query('links', {})).docs).toHaveLength(0);
  });

  it('shows the copy page to the holder of its key, for a day', async () => {
    const { ports, person, setTime } = await openWorld();
    const { copyUrl, text } = await openShare(share, person('anna'), ports);
    const token = copyUrl.split('/c/')[1] ?? '';
    expect((await readCopyPage(token, ports))?.text).toBe(text);
    expect(await readCopyPage(`${token}x`, ports)).toBeNull();
    expect(await readCopyPage('__proto__.x', ports)).toBeNull();
    setTime('2026-11-25T09:00:01.000Z');
    expect(await readCopyPage(token, ports)).toBeNull();
  });
});

describe('saying no', () => {
  it('keeps each of the four for the person alone', async () => {
    const { ports, person } = await openWorld();
    const no = (reason: Parameters<typeof declineItem>[0]['reason']) =>
      declineItem({ itemId: 'item-1', reason, language: 'da' }, person('anna'), ports);
    expect(await no('notNow')).toMatchObject({ topicName: 'Klima', pausedUntil: null });
    const size = () => sizeOf(buildItem(), ports);
    const all = await size();
    await no('notThisTopic');
    expect(await size()).toBe(all - 1);
    expect((await readSettings(person('anna'), ports)).mutedTopics).toEqual(['climate']);
    expect((await no('pause')).pausedUntil).toBe('2026-12-08T09:00:00.000Z');
  });

  it('takes effect on the very next audience [P1] [P2], with a receipt each [P4]', async () => {
    const { ports, person } = await openWorld();
    const choice = { language: 'da', channel: 'card' } as const;
    const before = await sizeOf(null, ports);
    await leave(choice, person('anna'), ports);
    await leave(choice, person('anna'), ports);
    expect(await sizeOf(null, ports)).toBe(before - 1);
    await join(choice, person('anna'), ports);
    await pause({ weeks: 1 }, person('bo'), ports);
    expect(await sizeOf(null, ports)).toBe(before - 1);
    const stored = await ports.documents.read('members', 'anna', 'anna');
    const given = { version: consentVersion, at: ports.clock.now().toISOString(), ...choice };
    expect(stored?.doc.receipts).toEqual([
      { choice: 'left', ...given },
      { choice: 'joined', ...given },
    ]);
  });

  it('welcomes a person once', async () => {
    const { ports } = await openWorld();
    const ref = {
      serviceUrl: 'https://a.example/',
      conversationId: 'a:1',
      userId: '29:1',
      botId: '28:b',
      installed: true,
    };
    await welcome('anna', ref, ports);
    await welcome('anna', { ...ref, serviceUrl: 'https://b.example/' }, ports);
    const stored = await ports.documents.read('members', 'anna', 'anna');
    expect(stored?.doc.outbox.map((message) => message.id)).toEqual(['welcome']);
    expect(stored?.doc.conversation?.serviceUrl).toBe('https://b.example/');
  });
});

describe('many who share the same item at once', () => {
  it('leave a fingerprint each, in a few writes', async () => {
    const { ports, person } = await openWorld();
    let writes = 0;
    const written = <T>(work: Promise<T>) => {
      writes += 1;
      return work;
    };
    const { create, replace } = ports.documents;
    const documents: Ports['documents'] = {
      ...ports.documents,
      create: (container, doc) => {
        const work = create(container, doc);
        return container === 'twists' ? written(work) : work;
      },
      replace: (container, doc, etag) => {
        const work = replace(container, doc, etag);
        return container === 'twists' ? written(work) : work;
      },
    };
    const words = 'What I learned on the site that morning';
    const colleagues = Array.from({ length: 20 }, (_, index) => person(`colleague-${index}`));
    await Promise.all(
      colleagues.map((one) =>
        openShare({ ...share, words, id: `of-${one.id}` }, one, { ...ports, documents }),
      ),
    );
    const [stored] = (await ports.documents.query('twists', { limit: 10 })).docs;
    expect(stored?.doc.prints).toHaveLength(20);
    expect(writes).toBeLessThan(10);
  });
});

describe('feeding the library', () => {
  const { id, kind, createdBy, createdAt, updatedAt, ...input } = buildItem();

  it('adds, changes and finds an item', async () => {
    const { ports, person } = await openWorld();
    const added = await addItem(
      { ...input, id: 'new', title: 'Fjernvarme i Aarhus' },
      person('writer'),
      ports,
    );
    const found = await listItems({ q: 'fjernvame' }, ports);
    expect(found.map((item) => item.id)).toContain('new');
    const changed = await changeItem('new', { ...input, etag: added.etag }, person('writer'), ports);
    expect(changed.title).toBe(input.title);
    const late = changeItem('new', { ...input, etag: added.etag }, person('writer'), ports);
    await expect(late).rejects.toThrow('stale');
    expect((await readItem('new', ports)).etag).toBe(changed.etag);
  });

  it.each([
    ['javascript:alert(1)', null, 'badUrl: url'],
    ['https://a.example', { url: 'data:image/png,x', alt: 'A' }, 'badUrl: picture.url'],
  ])('refuses the address %s [D2]', async (url, picture, message) => {
    const { ports, person } = await openWorld();
    await expect(addItem({ ...input, url, picture }, person('writer'), ports)).rejects.toThrow(message);
  });
});

describe('insight', () => {
  it('is for people with a unit, and hides what few people stand behind', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await openShare(share, person('anna'), ports);
    await closeMonth(world);
    await expect(unitInsight({}, person('anna'), ports)).rejects.toThrow('forbidden');
    await expect(programmeInsight({}, person('boss'), ports)).rejects.toThrow('forbidden');
    const unit = await unitInsight({}, person('boss'), ports);
    expect(unit.months.at(-1)?.shares.kind).toBe('hidden');
    const all = await programmeInsight({}, person('writer'), ports);
    expect(all.months.at(-1)?.people).toEqual({ kind: 'value', value: 6, tag: 'measured' });
    expect(all.months.at(-1)?.shares.kind).toBe('hidden');
  });
});
