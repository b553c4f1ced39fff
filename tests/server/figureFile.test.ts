import { describe, expect, it } from 'vitest';
import {
  type FigureImportReport,
  figureImportReportSchema,
  type ShareView,
} from '../../src/server/contract/share.ts';
import { readFigureFile } from '../../src/server/figureFile/read.ts';
import { openDoor } from './door.ts';

async function* bytes(text: string) {
  yield Buffer.from(text);
}
const read = (text: string) => readFigureFile(bytes(text));
const inShort = ({ problems }: Pick<FigureImportReport, 'problems'>) =>
  problems.map((one) => [one.line, one.column, one.code, one.value]);

describe('a file of figures', () => {
  it.each([
    [
      'English, commas',
      'Network,Post URL,Reactions,Comments,Impressions\nLinkedIn,https://a.example/1,12,3,"1,480"\n',
    ],
    [
      'Danish, semicolons',
      '\ufeffNetværk;Opslag;Visninger;Kommentarer;Reaktioner\r\nlinkedin;https://a.example/1;1.480;3;12\r\n',
    ],
  ])('is read as spreadsheets write it: %s', async (_name, text) => {
    const { lines, report } = await read(text);
    expect(report).toMatchObject({ accepted: true, rejected: 0, problems: [] });
    expect(lines).toEqual([
      {
        line: 2,
        about: 'https://a.example/1',
        network: 'linkedin',
        figures: { reactions: 12, comments: 3, impressions: 1480 },
      },
    ]);
  });

  it('says of each line what is wrong, and leaves it out whole', async () => {
    const { lines, report } = await read(
      [
        'link,network,reactions,comments',
        'https://a.example/1,MySpace,1,2',
        ',x,1,2',
        'https://a.example/2,x,1.5,many',
        'https://a.example/3,x,,',
        'https://a.example/4,,-1,2',
        'https://a.example/5,,1000000000,2',
        'https://a.example/6,,7,',
      ].join('\n'),
    );
    expect(inShort(report)).toEqual([
      [2, 'network', 'wrongValue', 'MySpace'],
      [3, 'link', 'missingValue', null],
      [4, 'reactions', 'wrongValue', '1.5'],
      [4, 'comments', 'wrongValue', 'many'],
      [5, 'reactions, comments, impressions', 'missingValue', null],
      [6, 'reactions', 'wrongValue', '-1'],
      [7, 'reactions', 'wrongValue', '1000000000'],
    ]);
    expect(lines).toEqual([
      { line: 8, about: 'https://a.example/6', network: null, figures: { reactions: 7 } },
    ]);
  });

  it.each([
    ['no link', 'reactions,comments\n1,2\n', 'missingColumn'],
    ['no figures', 'link,network\nhttps://a.example/1,x\n', 'missingColumn'],
    ['nothing', '', 'empty'],
    [
      'another encoding',
      Buffer.from('link,reactions\nhttps://a.example/1,1\n', 'utf16le').toString('latin1'),
      'wrongEncoding',
    ],
  ])('is refused whole with %s', async (_name, text, code) => {
    const { lines, report } = await read(text);
    expect(report).toMatchObject({ accepted: false, problems: [{ code, effect: 'fatal' }] });
    expect(lines).toEqual([]);
  });
});

describe('importing figures', () => {
  async function openImport() {
    const door = await openDoor();
    const body = { id: 'share-1', network: 'x', words: 'Mine, from this morning' };
    const shared = await door.ask('/api/v1/items/item-1/shares', 'anna', { body });
    const { link } = (await shared.json()) as ShareView;
    const send = (raw: string, as: string | null, query = '', type = 'text/csv') =>
      door.ask(`/api/v1/me/shares/figures${query}`, as, { raw, headers: { 'content-type': type } });
    const load = async (raw: string, as: string, query = '') => {
      const response = await send(raw, as, query);
      expect(response.status).toBe(200);
      return figureImportReportSchema.parse(await response.json());
    };
    const mine = async () => {
      const answer = (await (await door.ask('/api/v1/me/shares', 'anna')).json()) as { shares: ShareView[] };
      return answer.shares[0]?.figures;
    };
    return { link, send, load, mine };
  }

  it('tells on trial, then saves, and only for whoever shared', async () => {
    const { link, load, mine, send } = await openImport();
    const text = `link,reactions,impressions\n${link},12,480\nhttps://elsewhere.example/,1,2\n`;
    const nothing = { reactions: null, comments: null, impressions: null };
    expect(await load(text, 'bo')).toMatchObject({ accepted: true, loaded: 0, rejected: 2 });
    expect(await load(text, 'anna', '?trial=true')).toMatchObject({ loaded: 1, rejected: 1 });
    expect(await mine()).toEqual(nothing);
    const report = await load(text, 'anna');
    expect(inShort(report)).toEqual([[3, 'link', 'unknownShare', 'https://elsewhere.example/']]);
    expect(await mine()).toMatchObject({ reactions: { value: 12, how: 'csv' }, comments: null });
    expect(await load(text, 'anna')).toMatchObject({ loaded: 0, same: 1 });
    const over = `link,comments\n${link},481\n`;
    expect(inShort(await load(over, 'anna'))).toEqual([[2, 'comments', 'overImpressions', null]]);
    expect((await send(text, null)).status).toBe(401);
    expect((await send(text, 'anna', '', 'application/pdf')).status).toBe(415);
  });
});
