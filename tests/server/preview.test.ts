import openGraph from 'open-graph-scraper';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/actions/change.ts';
import { addPicture } from '../../src/actions/pictures.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import { type Door, openDoor } from './door.ts';

const linkedIn = 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)';
const previewers = [
  linkedIn,
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
  'Twitterbot/1.0',
  'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)',
  'http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.social/)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
  'WhatsApp/2.23.20.0',
];
const people = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [LinkedInApp]/9.30',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/480]',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [Pinterest/iOS]',
];
/** Machines that show no preview: they are led on like people, and counted as what they are. */
const others = ['curl/8.5.0', '', 'Googlebot/2.1 (+http://www.google.com/bot.html)'];

async function openShared(overrides: Partial<ContentItem> = {}) {
  const door = await openDoor();
  await setItem(door, overrides);
  const body = { id: 'share-1', network: 'linkedin', words: 'My very own words' };
  const share = (await (await door.ask('/api/v1/items/item-1/shares', 'anna', { body })).json()) as ShareView;
  const path = new URL(share.link).pathname;
  const visit = (agent: string, at = path, method = 'GET') =>
    fetch(door.url + at, { headers: { 'user-agent': agent }, redirect: 'manual', method });
  return { ...door, share, path, visit };
}

async function setItem({ world }: Door, overrides: Partial<ContentItem>): Promise<void> {
  await change(world.ports.documents, 'library', 'item-1', 'item', (item) =>
    item.kind === 'item' ? { ...item, ...overrides } : item,
  );
}

describe('a tracked link that is fetched for a preview', () => {
  it.each(previewers)('answers %.30s with a page, and people with the way on', async (agent) => {
    const { visit } = await openShared();
    const page = await visit(agent);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect((await visit(agent, undefined, 'HEAD')).status).toBe(200);
  });

  it.each([...people, ...others])('leads "%.90s" on', async (agent) => {
    const { visit } = await openShared();
    const answer = await visit(agent);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://company.example/heat']);
  });

  it('reads as the networks read it', async () => {
    const { visit, share, world } = await openShared();
    const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#0f5c4c' } })
      .png()
      .toBuffer();
    const picture = await addPicture(bytes, null, world.person('writer'), world.ports);
    await setItem({ world } as Door, {
      title: 'Varme & "jord" <b>',
      why: 'Æ, ø og å',
      picture: { url: new URL(picture.url).pathname, alt: 'En boring' },
    });
    const html = await (await visit(linkedIn)).text();
    const { result } = await openGraph({ html });
    expect(result).toMatchObject({
      ogTitle: 'Varme & "jord" <b>',
      ogDescription: 'Æ, ø og å',
      ogType: 'article',
      ogSiteName: 'Company',
      ogUrl: share.link,
      ogLocale: 'da_DK',
      twitterCard: 'summary_large_image',
      ogImage: [
        {
          url: `https://chalkline.example/preview/${picture.id}.jpg`,
          type: 'image/jpeg',
          width: '1200',
          height: '627',
          alt: 'En boring',
        },
      ],
    });
    expect(html).toContain('<link rel="canonical" href="https://company.example/heat">');
    expect(html).not.toMatch(/<script|onclick|javascript:|<b>/i);
  });

  it('serves the picture as a JPEG of its size, which LinkedIn takes', async () => {
    const { url, world } = await openShared();
    const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#0f5c4c' } })
      .png()
      .toBuffer();
    const { id } = await addPicture(bytes, null, world.person('writer'), world.ports);
    for (let time = 0; time < 2; time++) {
      const answer = await fetch(`${url}/preview/${id}.jpg`);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      const read = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([read.format, read.width, read.height]).toEqual(['jpeg', 1200, 627]);
    }
    for (const name of [`${id}.webp`, `${'0'.repeat(40)}.jpg`, '..%2f..%2fetc%2fpasswd', `${id}.jpg/x`]) {
      expect((await fetch(`${url}/preview/${name}`)).status, name).toBe(404);
    }
  });

  it('says nothing about who shared it [P15]', async () => {
    const { visit, share } = await openShared();
    const html = await (await visit(linkedIn)).text();
    expect(html).not.toMatch(/anna|My very own words|share-1|boss/i);
    expect(html).toContain(share.link);
  });

  it('without a picture is a small card, and without an item leads on', async () => {
    const { visit, world } = await openShared({ picture: null });
    const html = await (await visit(linkedIn)).text();
    expect(html).toContain('<meta name="twitter:card" content="summary">');
    expect(html).not.toContain('og:image');
    await world.ports.documents.remove('library', 'item-1', 'item');
    expect((await visit(linkedIn)).status).toBe(302);
  });

  it('lives as long as its destination: past its time it still shows and leads on; what was taken down is not said anew', async () => {
    const over = await openShared();
    await setItem(over, { expiresAt: '2026-11-24T08:00:00.000Z' });
    expect((await over.visit(linkedIn)).status).toBe(200);
    expect((await over.visit(people[0] ?? '')).status).toBe(302);
    const withdrawn = { by: 'writer', at: '2026-11-24T09:00:00.000Z', why: 'Wrong figures' };
    await setItem(over, { withdrawn });
    for (const agent of [linkedIn, people[0] ?? '']) {
      const answer = await over.visit(agent);
      expect(answer.status).toBe(302);
      expect(await answer.text()).not.toMatch(/Wrong figures|Heat from/);
    }
  });

  it('counts the fetch as a machine’s', async () => {
    const { visit, flush, world, path } = await openShared();
    for (const agent of previewers) await visit(agent);
    await flush();
    const code = path.split('/s/')[1];
    const stored = await world.ports.documents.read('clicks', `2026-11:${code}`, '2026-11');
    expect(stored?.doc).toMatchObject({ human: 0, bot: previewers.length, repeated: 0 });
  });

  it('still leads on while the store of items is away', async () => {
    let away = false;
    const door = await openDoor({
      documents: (documents) => ({
        ...documents,
        read: (container, id, partition) =>
          away && container === 'library'
            ? Promise.reject(new TypeError('the store is away'))
            : documents.read(container, id, partition),
      }),
    });
    const body = { id: 'share-1', network: 'x', words: 'Mine' };
    const share = (await (
      await door.ask('/api/v1/items/item-1/shares', 'anna', { body })
    ).json()) as ShareView;
    away = true;
    const headers = { 'user-agent': linkedIn };
    const answer = await fetch(door.url + new URL(share.link).pathname, { headers, redirect: 'manual' });
    expect(answer.status).toBe(302);
  });
});

describe('the link of a share that was taken back', () => {
  it('leads on and counts nothing, within a minute', async () => {
    const { visit, flush, ask, world, path } = await openShared();
    const [person = ''] = people;
    await visit(person);
    await flush();
    await ask('/api/v1/me/shares/share-1/undo', 'anna', { body: {} });
    world.setTime('2026-11-24T09:01:01.000Z');
    await visit(person);
    // What was known is asked for again beside that answer.
    await expect
      .poll(async () => {
        await visit(`${person} ${Math.random()}`);
        await flush();
        const { docs } = await world.ports.documents.query('clicks', {});
        const before = JSON.stringify(docs);
        await visit(`${person} ${Math.random()}`);
        await flush();
        return JSON.stringify((await world.ports.documents.query('clicks', {})).docs) === before;
      })
      .toBe(true);
    const answer = await visit(person, path);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://company.example/heat']);
  });
});
