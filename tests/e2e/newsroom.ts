import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawPicture } from '../actions/drawPicture.ts';

export interface News {
  /** What the feed calls it, whatever its title. */
  id: string;
  title: string;
}

export interface Newsroom {
  /** Its front page, which links to the feed. */
  url: string;
  /** For FETCH_ALLOW. */
  place: string;
  /** What the feed holds from now on, newest first. */
  publish: (news: readonly News[]) => void;
  close: () => Promise<void>;
}

/** A news site on loopback: a page, a feed, stories with pictures, and a door that is locked. */
export async function openNewsroom(news: readonly News[]): Promise<Newsroom> {
  let held = news;
  const picture = await drawPicture({ width: 1000, height: 1600, format: 'jpeg' });
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/')
      send(
        response,
        'text/html',
        page('News', '<link rel="alternate" type="application/rss+xml" title="Newsroom" href="/feed">'),
      );
    else if (path === '/feed') send(response, 'application/rss+xml', rssOf(held, base(server)));
    else if (path.endsWith('.jpg')) send(response, 'image/jpeg', picture);
    else if (path.startsWith('/story/'))
      send(
        response,
        'text/html',
        page('A story by itself', `<meta property="og:image" content="${base(server)}/alone.jpg">`),
      );
    else response.writeHead(path === '/locked' ? 401 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${base(server)}/`,
    place: new URL(base(server)).host,
    publish: (next) => {
      held = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function base(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}

function page(title: string, head: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><p>Text</p></body></html>`;
}

function rssOf(news: readonly News[], url: string): string {
  const items = news.map(
    ({ id, title }, index) => `<item><guid isPermaLink="false">${id}</guid><title>${title}</title>
<link>${url}/story/${id}</link><description>What ${title} is about</description>
<pubDate>${new Date(Date.UTC(2026, 5, 20 - index)).toUTCString()}</pubDate>
<enclosure url="${url}/${id}.jpg" type="image/jpeg" length="1"/></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Newsroom</title><link>${url}/</link>${items.join('')}</channel></rss>`;
}
