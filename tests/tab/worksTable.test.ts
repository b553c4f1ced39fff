import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WhatWorks } from '../../src/server/contract/whatWorks.ts';
import { formatsOf } from '../../tabs/format.ts';
import {
  itemsTable,
  latestWorks,
  wholeWorksTable,
  worksName,
  worksTable,
} from '../../tabs/pages/insight/worksTable.ts';
import { da } from '../../tabs/text/da.ts';
import { en } from '../../tabs/text/en.ts';

const none = { items: [], topic: [], format: [], weekday: [], daytime: [], words: [], source: [] };
const works: WhatWorks = {
  threshold: 10,
  from: 20,
  collects: true,
  months: [
    {
      ...none,
      month: '2026-09',
      items: [{ key: 'one', people: 50, clicks: 5 }],
      weekday: [
        { key: '2', people: 20, clicks: 5 },
        { key: '1', people: 20, clicks: 0 },
      ],
    },
    {
      ...none,
      month: '2026-10',
      items: [{ key: 'gone', people: 20, clicks: null }],
      source: [{ key: 'own', people: null, clicks: null }],
    },
  ],
  items: [{ id: 'one', title: 'Heat', topicId: 'climate', format: 'article' }],
  retiring: [],
};

describe.each(['da', 'en'] as const)('what works as tables: %s', (language) => {
  const formats = formatsOf(language);
  const i18n = i18next.createInstance();
  const { works: text } = { da, en }[language];
  const orMore = (value: string) => text.orMore.replace('{{value}}', value);
  let t: TFunction;
  beforeAll(async () => {
    const resources = { [language]: { translation: { da, en }[language] } };
    t = await i18n.init({ lng: language, resources, interpolation: { escapeValue: false } });
  });

  it('has days as they follow one another, and edges in words', () => {
    const month = latestWorks('weekday', works.months);
    expect(month?.month).toBe('2026-09');
    if (!month) return;
    const nameOf = (key: string) => worksName('weekday', key, () => undefined, formats, t);
    const { rows } = worksTable('weekday', month, nameOf, formats, t);
    const [monday, tuesday] = language === 'da' ? ['mandag', 'tirsdag'] : ['Monday', 'Tuesday'];
    expect(rows).toEqual([
      [monday, orMore('20'), text.underOne],
      [tuesday, orMore('20'), orMore('5')],
    ]);
  });

  it('has nothing to plot where no link was counted', () => {
    expect(latestWorks('source', works.months)).toBeNull();
  });

  it('has items over the months, the latest first, and says which are gone', () => {
    const { ids, rows } = itemsTable(works, formats, t);
    expect(ids).toEqual(['gone', 'one']);
    expect(rows).toEqual([
      [text.gone, text.notTold, orMore('20'), text.noLink],
      ['Heat', orMore('50'), text.notTold, orMore('5')],
    ]);
  });

  it('goes into the file as it stands', () => {
    const { columns, rows } = wholeWorksTable(works, () => undefined, formats, t);
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[2]?.slice(1)).toEqual([text.item, 'Heat', orMore('50'), orMore('5')]);
  });
});
