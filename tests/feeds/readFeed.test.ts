import { globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedsTable, rowOf } from '../../src/feeds/table.ts';
import { fixture, now, readFixture, readText, rss } from './read.ts';

const heat = {
  key: 'heat',
  url: 'https://works.example/heat',
  title: 'Varme fra kælderen',
  summary: 'Den varmer. Også om natten.',
  pictureUrl: null,
  publishedAt: '2026-11-16T09:00:00.000Z',
};
const warmth = { ...heat, title: 'Тепло из подвала', summary: 'Den греет. И ночью.' };

describe('a feed as somebody wrote it', () => {
  it.each([
    ['blanks before it', 'leading-blanks.xml'],
    ['a warning before it', 'leading-warning.xml'],
    ['a byte order mark', 'bom.xml'],
    ['Latin-1 that nobody declared', 'latin-1-unsaid.xml'],
    ['UTF-16', 'utf-16.xml'],
    ['UTF-8 that is declared as Latin-1', 'says-latin-1-is-utf-8.xml'],
    ['a packed body that is not declared', 'packed.xml'],
    ['signs that XML forbids', 'illegal-signs.xml'],
    ['two guids in one entry', 'two-guids.xml'],
    ['its end cut off', 'cut-short.xml'],
    ['a version of 1999', 'rss-0.91.xml'],
  ])('gives its one entry in spite of %s', (_what, name) => {
    const feed = readFixture(name);
    expect(feed).toMatchObject({ kind: 'rss', title: 'Nyt fra værket', total: 1, bad: 0 });
    expect(feed.entries).toEqual([heat]);
  });

  it.each(['windows-1251.xml', 'koi8-r.xml'])('is read in its own letters: %s', (name) => {
    expect(readFixture(name)).toMatchObject({ title: 'Новости', entries: [warmth] });
  });

  it('is read in the letters that the server names when the document names none', () => {
    const whole = Buffer.from(rss('<item><link>/1</link><title>èé</title></item>'), 'latin1');
    const titles = (charset: string | null) => {
      const feed = readText(whole, { charset });
      return feed.ok ? feed.entries.map(({ title }) => title) : feed.why;
    };
    expect(titles('windows-1251')).toEqual(['ий']);
    expect(titles('no-such-letters')).toEqual(['èé']);
    expect(titles(null)).toEqual(['èé']);
  });

  it('keeps UTF-8 with one broken byte readable', () => {
    const text = rss('<item><link>/1</link><title>Rød grød med fløde på æblekage</title>X</item>');
    const feed = readText(Buffer.from(Buffer.from(text).map((byte) => (byte === 0x58 ? 0xff : byte))));
    expect(feed).toMatchObject({ ok: true, entries: [{ title: 'Rød grød med fløde på æblekage' }] });
  });

  it.each([
    ['rdf.xml', 'rdf', 'https://works.example/heat', 'da'],
    ['atom.xml', 'atom', 'https://works.example/heat', 'da'],
    ['atom-xhtml.xml', 'atom', 'https://works.example/heat', null],
    ['atom-prefixed.xml', 'atom', 'https://works.example/heat', null],
    ['atom-base.xml', 'atom', 'https://works.example/da/news/heat', null],
    ['atom-empty-base.xml', 'atom', 'https://works.example/heat', null],
    ['atom-id-is-link.xml', 'atom', 'https://works.example/heat', null],
    ['atom-in-a-page.xml', 'atom', 'https://works.example/heat', null],
    ['json-feed.txt', 'json', 'https://works.example/heat', 'da'],
    ['language.xml', 'rss', 'https://works.example/heat', 'da'],
  ])('may be of any kind: %s', (name, kind, url, language) => {
    const feed = readFixture(name);
    expect(feed).toMatchObject({ kind, language });
    const [{ title, publishedAt, url: found } = heat] = feed.entries;
    expect(found).toBe(url);
    if (name !== 'atom-prefixed.xml') expect(title).toBe(heat.title);
    expect(publishedAt).toBe(heat.publishedAt);
  });

  it('tells the words and the picture of XHTML and of JSON', () => {
    expect(readFixture('atom-xhtml.xml').entries[0]).toMatchObject({
      summary: 'Den varmer. Også om natten.',
      pictureUrl: 'https://works.example/heat.png',
    });
    expect(readFixture('json-feed.txt').entries).toMatchObject([
      { key: 'heat', summary: 'Den varmer. Også om natten.', pictureUrl: 'https://works.example/heat.jpg' },
      { title: 'Kort & <godt>, når det er koldt' },
    ]);
    expect(readFixture('json-feed.txt')).toMatchObject({ total: 3, bad: 1, badTitles: ['Farlig'] });
  });

  it('may call several things the same: what differs is kept, what is told twice is told once [D8]', () => {
    const feed = readFixture('same-guid.xml');
    expect(feed).toMatchObject({ total: 4, bad: 0 });
    expect(feed.entries.map(({ url, title }) => [url, title])).toEqual([
      ['https://works.example/heat', 'Varme fra kælderen'],
      ['https://works.example/cold', 'Kulde fra kælderen'],
      ['https://works.example/heat', 'Mere fra kælderen'],
    ]);
    expect(new Set(feed.entries.map(({ key }) => key)).size).toBe(3);
    expect(readFixture('no-guid.xml').entries.map(({ title }) => title)).toEqual(['En', 'To']);
    expect(readFixture('nested-item.xml').entries).toHaveLength(2);
  });

  it.each([
    ['relative.xml', '', ['https://works.example/heat', 'https://works.example/news/cold']],
    ['xml-base.xml', '', ['https://works.example/news/heat']],
    ['relative-without-base.xml', 'https://feeds.example/a/b.xml', ['https://feeds.example/heat']],
    ['bare-ampersand.xml', '', ['https://works.example/heat?a=1&b=2']],
    ['permalink-guid.xml', '', ['https://works.example/heat']],
  ])('gives absolute addresses: %s', (name, url, expected) => {
    expect(readFixture(name, url).entries.map((entry) => entry.url)).toEqual(expected);
  });

  it('gives absolute addresses of pictures, the widest first, and none that count readers or run', () => {
    const of = (name: string) => readFixture(name).entries.map(({ pictureUrl }) => pictureUrl);
    expect(of('relative.xml')).toEqual(['https://works.example/heat.jpg', 'https://works.example/cold.png']);
    expect(of('xml-base.xml')).toEqual(['https://works.example/news/heat/heat.png']);
    expect(of('pictures.xml')).toEqual([
      'https://works.example/wide.jpg',
      'https://works.example/a.jpg',
      'https://works.example/b.jpg',
      null,
    ]);
  });

  it('takes dates as people write them, and no nonsense and no future [D8]', () => {
    const dates = readFixture('dates.xml').entries.map(({ title, publishedAt }) => [title, publishedAt]);
    expect(Object.fromEntries(dates)).toEqual({
      'RFC 822': '2026-11-16T09:00:00.000Z',
      ISO: '2026-11-16T09:00:00.000Z',
      Sommertid: '2026-06-15T08:00:00.000Z',
      Vrøvl: null,
      Tal: null,
      Fremtid: null,
      'Ur foran': new Date(now).toISOString(),
      Nul: null,
    });
  });

  it('names what has no title', () => {
    expect(readFixture('untitled.xml').entries.map(({ title }) => title)).toEqual([
      'Kort besked uden overskrift.',
      'works.example/a/b',
    ]);
  });
});

describe('what somebody may have put into a feed', () => {
  it('lists links that are not on the web as bad and keeps the others [D8]', () => {
    const feed = readFixture('bad-links.xml');
    expect(feed).toMatchObject({
      total: 7,
      bad: 6,
      badTitles: ['Script', 'JaVa', 'Data', 'Fil', 'Adgangskode'],
    });
    expect(feed.entries).toEqual([heat]);
    expect(readFixture('atom-tag-links.xml')).toMatchObject({ total: 1, bad: 1, entries: [] });
  });

  it('makes plain text of markup: no script, no attribute, no element [D8]', () => {
    expect(readFixture('marked-up.xml').entries.map(({ title, summary }) => [title, summary])).toEqual([
      ['Varme & kulde <3 æ', 'Den varmer'],
      ['Sådan bruges <div>, når a < b', ''],
      ['Læs mere nu', ''],
    ]);
  });

  it('expands no entities, neither by the billion nor from outside [D8]', () => {
    const before = performance.now();
    const [laugh] = readFixture('billion-laughs.xml').entries;
    const [file] = readFixture('external-entity.xml').entries;
    expect(performance.now() - before).toBeLessThan(500);
    expect(laugh).toMatchObject({ title: 'Varme &g; fra', summary: '&g;' });
    expect(file).toMatchObject({ title: 'Varme &x;', summary: '&y;' });
  });

  it('keeps the newest five hundred of many [D8]', () => {
    const items = Array.from({ length: 3000 }, (_, index) => {
      const date = new Date(now - ((index * 7919) % 3000) * 60_000).toUTCString();
      return `<item><title>${index}</title><link>/${index}</link><pubDate>${date}</pubDate></item>`;
    });
    const feed = readText(rss(items.join('')));
    if (!feed.ok) throw new TypeError(feed.why);
    expect(feed).toMatchObject({ total: 3000, bad: 0 });
    expect(feed.entries).toHaveLength(500);
    expect(feed.entries[499]?.publishedAt).toBe(new Date(now - 499 * 60_000).toISOString());
  });

  it('never throws, and never lets an address or a sign through that it should not', () => {
    const part = fc.constantFrom(
      ...[
        '<item>',
        '</item>',
        '<title>',
        '</title>',
        '<link>',
        '</link>',
        '<rss version="2.0">',
        '<channel>',
      ],
      ...[
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        '<entry>',
        '<link href="',
        '"/>',
        '<![CDATA[',
        ']]>',
        '&amp;',
      ],
      ...[
        'javascript:alert(1)',
        'https://a.example/',
        '<script>',
        '</script>',
        '\u202e',
        '\u0000',
        '<!--',
        '-->',
      ],
      ...[
        '<?xml version="1.0" encoding="utf-16"?>',
        '{"items":[',
        '{"url":"javascript:1"}',
        ']}',
        '&lt;b&gt;',
        'æ',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }), (parts) => {
        const feed = readText(parts.join(''));
        for (const { url, title, summary } of feed.ok ? feed.entries : []) {
          expect(url).toMatch(/^https?:\/\//);
          expect(title.length).toBeLessThanOrEqual(300);
          expect(summary.length).toBeLessThanOrEqual(600);
          expect(title + summary).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is no feed', () => {
  it.each([
    ['page-without-feed.txt', 'page'],
    ['moved-page.txt', 'page'],
    ['text.txt', 'notAFeed'],
    ['nothing.xml', 'notAFeed'],
    ['opml.xml', 'notAFeed'],
    ['other-json.txt', 'notAFeed'],
    ['broken-json.txt', 'unreadable'],
    ['broken-packing.xml', 'unreadable'],
  ])('is told plainly: %s', (name, why) => {
    expect(readText(fixture(name))).toEqual({ ok: false, why, feeds: [] });
  });

  it('may be a page that names its feeds', () => {
    expect(readText(fixture('page.txt'), { url: 'https://works.example/da/nyt', type: 'text/html' })).toEqual(
      {
        ok: false,
        why: 'page',
        feeds: [
          { url: 'https://works.example/da/feed.xml', title: 'Nyt & godt' },
          { url: 'https://works.example/atom.xml', title: '' },
        ],
      },
    );
  });
});

it('the table has one row a file, with the entries or the plain reason', () => {
  const names = globSync('*', { cwd: join(import.meta.dirname, 'fixtures') });
  const rows = names.map((name) => rowOf(name, readText(fixture(name))));
  const lines = feedsTable(rows).split('\n');
  expect(lines).toHaveLength(names.length + 1);
  const line = (name: string) => lines.find((one) => one.startsWith(name))?.replace(/ {2,}/g, ' | ');
  expect(line('atom.xml')).toBe('atom.xml | atom | 1 | Varme fra kælderen');
  expect(line('bad-links.xml')).toBe('bad-links.xml | rss | 1 (6 without a link) | Varme fra kælderen');
  expect(line('same-guid.xml')).toBe('same-guid.xml | rss | 3 (1 told twice) | Varme fra kælderen');
  expect(line('page.txt')).toContain('a web page, not a feed; it names https://works.example/atom.xml');
  expect(line('empty.xml')).toBe('empty.xml | rss | 0 | the feed holds no entries');
  expect(line('atom-tag-links.xml')).toContain('no entry has a link that can be opened, such as “Varme');
});
