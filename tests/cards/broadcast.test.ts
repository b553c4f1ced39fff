import { describe, expect, it } from 'vitest';
import { broadcastSummaryCard } from '../../bot/cards/broadcastSummary.ts';
import { textIn } from '../../bot/text/catalogue.ts';
import { languages } from '../../src/domain/person.ts';
import { buildBroadcastView } from './build.ts';
import { broadcastCards, broadcastStates } from './galleryBroadcast.ts';

function shown(name: string, language: 'da' | 'en' = 'en') {
  const broadcast = buildBroadcastView(broadcastStates[name]);
  const { body } = broadcastSummaryCard(
    { broadcast, zone: 'Europe/Copenhagen', tabUrl: 'https://x.example' },
    language,
  );
  const columns = body.flatMap((element) => (element.type === 'ColumnSet' ? (element.columns ?? []) : []));
  const facts = body.flatMap((element) => (element.type === 'FactSet' ? element.facts : []));
  return { broadcast, columns, facts, json: JSON.stringify(body) };
}

describe('the summary of a broadcast', () => {
  it('has figures that add up to the audience, however it stands', () => {
    for (const name of Object.keys(broadcastStates)) {
      if (['preparing', 'scheduled', 'few'].includes(name)) continue;
      const { broadcast, facts } = shown(name);
      const [size, ...parts] = facts.map(({ value }) => Number(value.replaceAll(',', '')));
      expect(size, name).toBe(broadcast.size);
      expect(
        parts.reduce((sum, value) => sum + value, 0),
        name,
      ).toBe(broadcast.size);
    }
  });

  it('draws a part for each that is there, as wide as it is large, told apart by more than colour', () => {
    const { columns } = shown('uncertain');
    expect(columns.map(({ style, width }) => [style, width])).toEqual([
      ['good', 62],
      ['attention', 17],
      ['warning', 21],
    ]);
    const signs = columns.map(({ items }) => JSON.stringify(items));
    expect(new Set(signs).size).toBe(3);
    expect(shown('nobody').columns).toEqual([]);
    expect(shown('preparing').facts).toEqual([]);
    // Very few among very many keep a place of their own.
    expect(shown('large').columns.map(({ width }) => width)).toEqual([66, 17, 17]);
  });

  it.each(languages)('writes large numbers as one does in %s', (language) => {
    expect(shown('large', language).facts[0]?.value).toBe(language === 'da' ? '1.234.567' : '1,234,567');
  });

  it('says what was not sent, and why it stands still', () => {
    const own = textIn('en').broadcast;
    expect(shown('stopped').json).toContain(own.cancelled);
    expect(shown('restored').json).toContain(own.restoredNote);
    expect(shown('restored').json).not.toContain(own.heldNote);
    expect(shown('held').json).toContain(own.heldNote);
    expect(shown('done').json).not.toContain(own.cancelled);
  });
});

describe('the card that asks for a yes to a broadcast', () => {
  it.each(languages)('shows the whole date: no value reads as a numbered list in %s', (language) => {
    const cards = broadcastCards(language, (usual) => usual);
    const facts = cards.flatMap(([, { body }]) =>
      body.flatMap((element) => (element.type === 'FactSet' ? element.facts : [])),
    );
    const values = facts.map(({ value }) => value);
    expect(values.filter((value) => /^1\W+Dec|^1\.\u00a0dec/.test(value)).length).toBeGreaterThan(0);
    expect(values.filter((value) => /^\d+[.)]\s/.test(value.replaceAll('\u00a0', '_')))).toEqual([]);
  });
});
