import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/feeds/readPage.ts';
import type { PageReading } from '../../src/ports.ts';
import { now } from './read.ts';

function read(html: string | Buffer, charset: string | null = null): PageReading {
  const url = 'https://works.example/da/heat?x=1';
  return readPage({ url, type: 'text/html', charset, body: Buffer.from(html) }, now);
}

const nothing = { title: '', summary: '', pictureUrl: null, publishedAt: null, language: null };

describe('what a page says of itself', () => {
  it('is Open Graph first', () => {
    const html = `<!doctype html><html lang="da-DK"><head><title>Varme | Værket</title>
<meta property="og:title" content="Varme fra kælderen &amp; taget"><meta name="description" content="Kort">
<meta property="og:description" content="Den varmer.
Også om natten."><meta property="og:image" content="/heat.jpg"><meta property="og:image" content="/two.jpg">
<meta property="article:published_time" content="2026-11-16T10:00:00+01:00"></head></html>`;
    expect(read(html)).toEqual({
      title: 'Varme fra kælderen & taget',
      summary: 'Den varmer. Også om natten.',
      pictureUrl: 'https://works.example/heat.jpg',
      publishedAt: '2026-11-16T09:00:00.000Z',
      language: 'da',
    });
  });

  it('is the title and the description where there is no Open Graph', () => {
    const html =
      '<title> Varme\n fra </title><meta name="Description" content="Kort"><svg><title>Nej</title></svg>';
    expect(read(html)).toEqual({ ...nothing, title: 'Varme fra', summary: 'Kort' });
  });

  it('is nothing where the page says nothing', () => {
    expect(read('')).toEqual(nothing);
    expect(read('<html><body>Hello</body></html>')).toEqual(nothing);
    expect(read(Buffer.from([0x1f, 0x8b, 0, 0]))).toEqual(nothing);
  });

  it('is read in its own letters', () => {
    const html = Buffer.from('<meta charset="iso-8859-1"><title>Rød grød</title>', 'latin1');
    expect(read(html).title).toBe('Rød grød');
  });

  it.each([
    ['<meta property="og:locale" content="en_GB">', 'en'],
    ['<html lang="sv"><meta property="og:locale" content="da_DK">', 'da'],
    ['<html lang="de">', null],
  ])('tells its language, if it is one of ours: %s', (html, language) => {
    expect(read(html).language).toBe(language);
  });

  it('holds no script, no address that runs and no sign that turns the text around', () => {
    const html = `<title><b>x</b></title><meta property="og:title" content="<script>alert(1)</script>Ren \u202etekst">
<meta property="og:image" content="javascript:alert(1)"><meta property="og:image:url" content="data:image/png,x">
<meta property="og:description" content="&lt;img src=x onerror=alert(1)&gt;Tekst">`;
    expect(read(html)).toEqual({ ...nothing, title: 'Ren tekst', summary: 'Tekst' });
  });

  it('is found among ten thousand elements, in a moment [D7]', () => {
    const crowd = '<meta property="og:title" content="Varme"><meta name="x" content="y">'.repeat(10_000);
    const before = performance.now();
    expect(read(`<title>Første</title>${crowd}`).title).toBe('Varme');
    expect(read(`<title>${'x'.repeat(1_000_000)}</title>`).title).toHaveLength(300);
    expect(read('<meta '.repeat(100_000)).title).toBe('');
    expect(read('<div>'.repeat(10_000)).title).toBe('');
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
