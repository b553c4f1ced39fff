import { existsSync, readdirSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { networkLimits, socialNetworks } from '../../src/domain/network.ts';
import { languages } from '../../src/domain/person.ts';
import { countPost } from '../../src/domain/postLength.ts';
import { webUrl } from '../../src/domain/url.ts';
import { sampleGuidelines } from '../../src/local/sample/guidelines.ts';
import { sampleOrganisation } from '../../src/local/sample/ids.ts';
import { sampleItems } from '../../src/local/sample/items.ts';
import { samplePictures } from '../../src/local/sample/pictures.ts';
import { sampleTopics } from '../../src/local/sample/topics.ts';
import { newItemSchema } from '../../src/server/contract/item.ts';

const now = new Date('2026-11-24T10:00:00Z');
const items = sampleItems(now, 'system');
const topics = sampleTopics(true);

test('every item passes the form a communicator fills in', () => {
  for (const item of items) {
    const { kind, version, withdrawn, entryId, createdBy, createdAt, updatedBy, updatedAt, ...input } = item;
    expect(newItemSchema.safeParse(input).error, item.id).toBeUndefined();
    expect(webUrl(item.url, 'url')).toBe(item.url);
    expect(new URL(item.url).hostname).toBe('www.fjernlund.example');
  }
});

test('ids are unique and every item has a topic', () => {
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  const known = new Set(topics.map((topic) => topic.id));
  for (const item of items) expect(known.has(item.topicId), item.id).toBe(true);
  for (const topic of topics) {
    expect(
      items.some((item) => item.topicId === topic.id && !item.expiresAt),
      topic.id,
    ).toBe(topic.id !== 'topic-jobs');
  }
});

test('the library speaks both languages and shows all three sources', () => {
  for (const language of languages) {
    expect(items.filter((item) => item.language === language).length).toBeGreaterThanOrEqual(8);
  }
  expect(new Set(items.map((item) => item.source)).size).toBe(3);
  expect(items.filter((item) => item.expiresAt && item.expiresAt < now.toISOString())).toHaveLength(1);
});

test('captions fit the network with disclosure and link', () => {
  for (const item of items) {
    for (const network of socialNetworks) {
      for (const caption of item.captions[network] ?? []) {
        const below = `I work at ${sampleOrganisation}.`;
        const around = { above: null, below, link: 'https://c.example/s/abcdefghij' };
        const length = countPost(network, caption, around);
        expect(length, `${item.id} ${network}`).toBeLessThanOrEqual(networkLimits[network]);
      }
    }
  }
});

test('every picture is there, small, and of the size networks show', async () => {
  const files = readdirSync('tabs/public/sample').sort();
  expect(files).toEqual(
    Object.keys(samplePictures)
      .map((name) => `${name}.webp`)
      .sort(),
  );
  for (const file of files) {
    const path = `tabs/public/sample/${file}`;
    expect(statSync(path).size, file).toBeLessThanOrEqual(60_000);
    expect(await sharp(path).metadata()).toMatchObject({ format: 'webp', width: 1200, height: 627 });
  }
  for (const { picture } of items) expect(existsSync(`tabs/public${picture?.url}`)).toBe(true);
});

test('guidelines say as much in Danish as in English', () => {
  for (const { id, text } of sampleGuidelines(now, 'system', true)) {
    const { da, en } = text;
    for (const list of ['dos', 'askFirst', 'donts'] as const)
      expect(da[list].length, id).toBe(en[list].length);
    const headings = (body: string) => body.match(/^#+ /gm);
    expect(headings(da.body), id).toEqual(headings(en.body));
    expect(da.body.length / en.body.length).toBeGreaterThan(0.8);
    expect(da.body.length / en.body.length).toBeLessThan(1.25);
    for (const { body } of [da, en]) expect(body).not.toContain(sampleOrganisation);
  }
});
