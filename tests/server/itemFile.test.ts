import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentItem } from '../../src/domain/item.ts';
import { type ItemImportReport, itemImportReportSchema } from '../../src/server/contract/itemFile.ts';
import { readItemFile } from '../../src/server/itemFile/read.ts';
import { itemFile } from '../../src/server/itemFile/write.ts';
import { buildItem, topic } from '../actions/world.ts';
import { type Door, openDoor } from './door.ts';

const header = 'id,title,url,topic,why,question,language';
const line = (id: string, title = 'A title', more = '') =>
  `${id},${title},https://company.example/${id || 'x'},Climate,It matters,And you?,en${more}`;
const file = (...lines: string[]) => [header, ...lines, ''].join('\r\n');

async function openImport() {
  const door = await openDoor();
  const send = async (raw: string, query = '', as: string | null = 'writer', type = 'text/csv') =>
    door.ask(`/api/v1/items/import${query}`, as, { raw, headers: { 'content-type': type } });
  const load = async (raw: string, query = ''): Promise<ItemImportReport> => {
    const response = await send(raw, query);
    expect(response.status).toBe(200);
    return itemImportReportSchema.parse(await response.json());
  };
  return { door, send, load };
}
const inShort = ({ problems }: ItemImportReport) =>
  problems.map((one) => [one.line, one.column, one.code, one.value]);
const itemsIn = async (door: Door) =>
  (await door.world.ports.documents.query('library', { partition: 'item' })).docs.map(
    ({ doc }) => doc as ContentItem,
  );
const itemIn = async (door: Door, id: string) => (await itemsIn(door)).find((item) => item.id === id);

describe('importing items', () => {
  it('tells on trial what would come of it, and writes nothing', async () => {
    const { door, load } = await openImport();
    const before = await itemsIn(door);
    const report = await load(file(line('new'), line('item-1'), line('bad', 'x')), '?trial=true');
    expect(report).toMatchObject({ accepted: true, added: 1, changed: 1, same: 0, rejected: 1, loaded: 2 });
    expect(await itemsIn(door)).toEqual(before);
  });

  it('adds what is new, makes versions of what is there, and leaves out what is wrong', async () => {
    const { door, load } = await openImport();
    const text = file(line('new'), line('item-1', 'Heat, anew'), line('bad', 'x')).replace(
      'Heat, anew',
      '"Heat, anew"',
    );
    expect(await load(text)).toMatchObject({ added: 1, changed: 1, rejected: 1 });
    expect(await itemIn(door, 'new')).toMatchObject({ version: 1, createdBy: 'writer', format: 'article' });
    expect(await itemIn(door, 'item-1')).toMatchObject({ version: 2, title: 'Heat, anew' });
    expect(await itemIn(door, 'bad')).toBeUndefined();
    // Nothing that the file has no column for was touched.
    expect((await itemIn(door, 'item-1'))?.captions).toEqual(buildItem().captions);
  });

  it('comes to the same when it is done again, with ids or without [F27]', async () => {
    const { door, load } = await openImport();
    const text = file(line('new'), line(''), line('', 'Another title'));
    expect(await load(text)).toMatchObject({ added: 3, changed: 0, same: 0 });
    const before = await itemsIn(door);
    expect(await load(text)).toMatchObject({ added: 0, changed: 0, same: 3, loaded: 0 });
    expect(await itemsIn(door)).toEqual(before);
  });

  it('goes on after a stop half way', async () => {
    const { door, load, send } = await openImport();
    const { documents } = door.world.ports;
    const create = documents.create.bind(documents);
    let left = 2;
    documents.create = async (container, doc) => {
      if (left-- <= 0) throw new TypeError('stopped');
      return create(container, doc);
    };
    const text = file(...Array.from({ length: 20 }, (_, n) => line(`n${n}`)));
    expect((await send(text)).status).toBe(500);
    documents.create = create;
    const report = await load(text);
    expect(report.added + report.same).toBe(20);
    expect(await itemsIn(door)).toHaveLength(21);
  });

  it('names line and column of everything that is wrong', async () => {
    const { load } = await openImport();
    const more = ',format,sensitive,expires,pictureUrl,pictureAlt,x,X 2';
    const text = [
      header + more,
      line('a', 'x', ',,,,,,,'),
      `b,A title,javascript:alert(1),Climate,It matters,,en,,,,,,,`,
      `c,A title,https://a.example,Weather,It matters,And you?,fr,poem,maybe,12/24/2026,,,,`,
      `d,A title,https://a.example,klima,It matters,And you?,da,,,2026-02-30,https://a.example/p.png,,,${'y'.repeat(281)}`,
      `a b,A title,https://a.example,climate,It matters,And you?,en,,,,,,,`,
      line('f', 'A title', ',,,,,,,'),
      line('f', 'Another', ',,,,,,,'),
      line('g', 'A title', ',,,,,,,,too much'),
      '',
    ].join('\n');
    const report = await load(text, '?trial=true');
    expect(report).toMatchObject({ accepted: true, added: 1, rejected: 7 });
    expect(inShort(report)).toEqual([
      [2, 'title', 'tooShort', 'x'],
      [3, 'question', 'missingValue', null],
      [4, 'topic', 'unknownTopic', 'Weather'],
      [4, 'language', 'wrongValue', 'fr'],
      [4, 'format', 'wrongValue', 'poem'],
      [4, 'sensitive', 'wrongValue', 'maybe'],
      [4, 'expires', 'wrongValue', '12/24/2026'],
      [5, 'pictureAlt', 'missingValue', null],
      [5, 'expires', 'wrongValue', '2026-02-30'],
      [6, 'id', 'wrongValue', 'a b'],
      [8, 'id', 'duplicateId', 'f'],
      [9, null, 'tooManyColumns', 'too much'],
    ]);
  });

  it.each([
    ['javascript:alert(1)', 'url', 'badUrl'],
    ['https://user:pw@a.example', 'url', 'badUrl'],
  ])('turns the address %s away [D2]', async (url, column, code) => {
    const { load } = await openImport();
    const text = `${header}\na,A title,${url},Climate,It matters,And you?,en\n`;
    expect(inShort(await load(text))).toEqual([[2, column, code, url]]);
  });

  it('says which idea is longer than its network allows', async () => {
    const { load } = await openImport();
    const text = `${header},x\n${line('a', 'A title', `,${'y'.repeat(281)}`)}\n`;
    expect(inShort(await load(text))).toEqual([[2, 'x', 'tooLong', null]]);
  });

  it('reads dates as Danish spreadsheets write them, words in any case, and several ideas', async () => {
    const { door, load } = await openImport();
    const text = [
      `${header};Format;sensitive;expires;linkedin;linkedin 2;X`.replaceAll(',', ';'),
      'a;A title;https://a.example;Klima;It matters;And you?;DA;Video;Ja;24-12-2026;One;"Two\r\nlines";',
      '',
    ].join('\r\n');
    expect(await load(`\ufeff${text}`)).toMatchObject({ added: 1, problems: [] });
    expect(await itemIn(door, 'a')).toMatchObject({
      language: 'da',
      format: 'video',
      sensitive: true,
      expiresAt: '2026-12-24T22:59:59.000Z',
      captions: { linkedin: ['One', 'Two\nlines'] },
    });
  });

  it('is for communicators, and for tables only [E14]', async () => {
    const { send } = await openImport();
    expect((await send(file(line('a')), '', null)).status).toBe(401);
    for (const as of ['anna', 'boss', 'admin'])
      expect((await send(file(line('a')), '', as)).status).toBe(403);
    expect((await send('{}', '', 'writer', 'application/json')).status).toBe(415);
    expect((await send(file(line('a')), '?trial=perhaps')).status).toBe(422);
    expect((await send(file(line('a')), '?dry=true')).status).toBe(422);
  });

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${file(line('a'))}`, 'utf16le').toString('latin1'), 'wrongEncoding'],
    ['no table', '__proto__,constructor\nx,y\n', 'missingColumn'],
    ['an open quote', `${header}\n"a,${'x'.repeat(20_000)}`, 'unreadable'],
    ['nothing', `${header}\n`, 'empty'],
  ])('refuses a file that is %s, and says so [C7]', async (_, text, code) => {
    const { door } = await openImport();
    const before = await itemsIn(door);
    const address = new URL(`${door.url}/api/v1/items/import`);
    const headers = { authorization: `Bearer ${await door.token('writer')}`, 'content-type': 'text/csv' };
    const sent = httpRequest(address, { method: 'POST', headers });
    sent.end(Buffer.from(text, code === 'wrongEncoding' ? 'latin1' : 'utf8'));
    const [response] = await once(sent, 'response');
    const body = JSON.parse(Buffer.concat(await response.toArray()).toString());
    expect(body).toMatchObject({ accepted: false, loaded: 0 });
    expect(body.problems[0].code).toBe(code);
    expect(await itemsIn(door)).toEqual(before);
  });

  it('stops reading where a file grows over its limits [C7]', async () => {
    let given = 0;
    async function* endless() {
      yield `${header}\n`;
      for (;;) {
        given += 1;
        yield `${line(`n${given}`)}\n`;
      }
    }
    const rows = await readItemFile(endless(), [topic], { maxRows: 50 });
    expect(rows).toMatchObject({ items: [], report: { accepted: false } });
    expect(rows.report.problems[0]).toMatchObject({ code: 'tooLarge', value: '50 rows' });
    const bytes = await readItemFile(endless(), [topic], { maxBytes: 4_000 });
    expect(bytes.report.problems[0]).toMatchObject({ code: 'tooLarge', value: '4000 bytes' });
    expect(given).toBeLessThan(3_000);
  });
});

describe('exporting items', () => {
  async function download(door: Door, language: string) {
    const response = await door.ask('/api/v1/items.csv', 'writer', {
      headers: { 'accept-language': language },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { response, text: bytes.toString('utf8'), bytes };
  }

  it('gives every item to a communicator, as a file of their own [C9]', async () => {
    const door = await openDoor();
    await door.world.ports.documents.create(
      'library',
      buildItem({ id: 'over', expiresAt: '2026-11-01T22:59:59.000Z' }),
    );
    expect((await door.ask('/api/v1/items.csv', null)).status).toBe(401);
    for (const as of ['anna', 'boss', 'admin']) {
      expect((await door.ask('/api/v1/items.csv', as)).status).toBe(403);
    }
    const { response, text } = await download(door, 'en');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="chalkline-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ id, state, expires, topic: name }) => [id, state, expires, name])).toEqual([
      ['item-1', 'live', '', 'Climate'],
      ['over', 'expired', '2026-11-01', 'Climate'],
    ]);
  });

  it('begins with a byte order mark, and is parted as the reader’s Excel expects', async () => {
    const door = await openDoor();
    const danish = await download(door, 'da');
    expect([...danish.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(danish.text.split('\r\n')[0]).toContain('id;title;url');
    expect((await download(door, 'en')).text.split('\r\n')[0]).toContain('id,title,url');
  });

  it('holds nothing that a spreadsheet computes [C6]', async () => {
    const door = await openDoor();
    const title = '=HYPERLINK("https://evil.example","Click")';
    await door.world.ports.documents.create(
      'library',
      buildItem({ id: 'evil', title, why: ' \u0000@SUM(A1)' }),
    );
    const { text } = await download(door, 'en');
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    for (const row of rows) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝]/u);
    }
    expect(rows.find(({ id }) => id === 'evil')?.title).toBe(`'${title}`);
  });

  it('is read back as it was: nothing new, nothing changed', async () => {
    const { door, load } = await openImport();
    const items = [
      buildItem({ id: 'formula', title: '=1+1 =2', why: 'One\ntwo "three"; four, five', forWhom: '-' }),
      buildItem({
        id: 'rich',
        captions: { linkedin: ['A', 'B\n\nC'], threads: ['@all'] },
        picture: { url: '/sample/harbour.webp', alt: 'Havn; æøå' },
        expiresAt: '2026-12-24T12:30:15.000Z',
        sensitive: true,
        disclosure: 'advertising',
        format: 'event',
      }),
    ];
    for (const item of items) await door.world.ports.documents.create('library', item);
    for (const language of ['da', 'en']) {
      const { text } = await download(door, language);
      expect(await load(text)).toMatchObject({ added: 0, changed: 0, same: 3, problems: [] });
    }
  });

  it('loses no word on the way, whatever the words are', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 3, maxLength: 40 });
    const texts = fc.record({ title: word, why: word, question: word, idea: word });
    const now = new Date('2026-11-24T09:00:00Z');
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('da' as const, 'en' as const), async (said, language) => {
        const plain = (text: string) =>
          text
            .replace(/\s+/g, ' ')
            .replace(/\p{Cc}/gu, '')
            .trim() || 'abc';
        const full = (text: string) => ([...plain(text)].length < 3 ? `${plain(text)}xxx` : plain(text));
        const { title, why, question } = said;
        const item = buildItem({
          title: full(title),
          why: full(why),
          question: full(question),
          captions: { linkedin: [full(said.idea)] },
        });
        const read = await readItemFile(itemFile([item], [topic], language, now), [topic]);
        expect(read.report.problems).toEqual([]);
        const { whole } = read.items[0] ?? {};
        expect([whole?.title, whole?.why, whole?.question, whole?.captions.linkedin]).toEqual([
          item.title,
          item.why,
          item.question,
          item.captions.linkedin,
        ]);
      }),
    );
  });
});
