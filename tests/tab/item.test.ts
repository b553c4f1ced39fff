// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { homeZone } from '../../src/domain/timeZone.ts';
import type { ItemContent } from '../../src/server/contract/deskItem.ts';
import { timeZone } from '../../tabs/format.ts';
import { changesBetween } from '../../tabs/pages/desk/itemChanges.ts';
import {
  fieldOfRefusal,
  fieldsOfItem,
  fieldsToItem,
  type Idea,
  type ItemFields,
  lastDayOf,
  lastMomentOf,
  problemsOf,
  sameFields,
  tooLongIdea,
} from '../../tabs/pages/desk/itemFields.ts';
import { keptItemOf } from '../../tabs/pages/desk/itemKept.ts';
import { mergeFields } from '../../tabs/pages/desk/itemMerge.ts';

function buildFields(overrides: Partial<ItemFields> = {}): ItemFields {
  return {
    ...fieldsOfItem(null),
    title: 'Fjernvarme til hele kvarteret',
    url: 'https://nordlys.example/varme',
    topicId: 'net',
    why: 'Naboerne spørger os om det.',
    question: 'Hvad kom bag på dig?',
    ...overrides,
  };
}

function buildContent(overrides: Partial<ItemContent> = {}): ItemContent {
  return { ...fieldsToItem(buildFields()), ...overrides };
}

const idea = (id: string, network: Idea['network'], text: string): Idea => ({ id, network, text });

beforeEach(() => localStorage.clear());

describe('the content form', () => {
  test('finds nothing wrong with a filled form', () => {
    expect(problemsOf(buildFields())).toEqual({});
  });

  test('names each field that keeps it back', () => {
    const picture = { url: 'https://x/p.jpg', alt: ' ' };
    const fields = buildFields({ title: ' ', why: 'ja', topicId: '', url: 'ftp://x', picture });
    expect(problemsOf(fields)).toEqual({
      title: 'missing',
      why: 'short',
      topicId: 'missing',
      url: 'url',
      pictureAlt: 'alt',
    });
  });

  test('refuses addresses that are not web addresses', () => {
    for (const url of ['javascript:alert(1)', 'nordlys.example', 'data:text/html,x', '//x']) {
      expect(problemsOf(buildFields({ url })), url).toEqual({ url: 'url' });
    }
  });

  test('sends the ideas that were written, several a network, in their order', () => {
    const ideas = [
      idea('1', 'x', 'Kort'),
      idea('2', 'linkedin', ' En idé '),
      idea('3', 'facebook', '  '),
      idea('4', 'linkedin', 'En idé til'),
    ];
    const { captions } = fieldsToItem(buildFields({ ideas }));
    expect(captions).toEqual({ linkedin: ['En idé', 'En idé til'], x: ['Kort'] });
    expect(fieldsToItem(fieldsOfItem(buildContent({ captions }))).captions).toEqual(captions);
  });

  test('counts an idea as its network does', () => {
    expect(tooLongIdea(idea('1', 'x', 'x'.repeat(281)))).toBe(true);
    expect(tooLongIdea(idea('1', 'linkedin', 'x'.repeat(281)))).toBe(false);
  });

  test('offers an item through its whole last day, and keeps a moment that nobody changed', () => {
    expect(lastMomentOf('2026-12-24')).toBe('2026-12-24T22:59:59.000Z');
    expect(lastMomentOf('2026-06-24')).toBe('2026-06-24T21:59:59.000Z');
    expect(lastMomentOf('')).toBeNull();
    expect(timeZone).toBe(homeZone);
    // As it is typed, the year grows digit by digit.
    for (const day of ['0002-12-24', '0020-12-24', '0202-12-24', '2026-12-24', '9999-12-31']) {
      expect(lastDayOf(lastMomentOf(day))).toBe(day);
    }
    const expiresAt = '2026-12-24T12:30:00.000Z';
    expect(fieldsToItem(fieldsOfItem(buildContent({ expiresAt }))).expiresAt).toBe(expiresAt);
  });

  test('finds the field that a refusal names', () => {
    expect(fieldOfRefusal('picture.alt')).toBe('pictureAlt');
    expect(fieldOfRefusal('etag')).toBeNull();
    expect(fieldOfRefusal(null)).toBeNull();
  });

  test('knows that nothing was written, whatever the rows are called', () => {
    const content = buildContent({ captions: { x: ['Kort'] } });
    expect(sameFields(fieldsOfItem(content), fieldsOfItem(content))).toBe(true);
    expect(sameFields(buildFields(), buildFields({ forWhom: 'Naboer' }))).toBe(false);
  });
});

describe('what is written and not saved', () => {
  const base = buildFields();
  const written = { id: 'item-1', etag: 'e1', base, fields: buildFields({ title: 'Halvt skrevet' }) };

  test('is found again by the same person for the same item', () => {
    keptItemOf('17', 'item-1').write(written);
    expect(keptItemOf('17', 'item-1').read()).toEqual(written);
    expect(keptItemOf('18', 'item-1').read()).toBeNull();
    expect(keptItemOf('17', null).read()).toBeNull();
    keptItemOf('17', 'item-1').letGo();
    expect(keptItemOf('17', 'item-1').read()).toBeNull();
  });

  test.each([
    ['nothing', null],
    ['another shape', { ...written, fields: { ...written.fields, ideas: [{ id: '1', text: 'x' }] } }],
    [
      'a network that is gone',
      { ...written, fields: { ...written.fields, ideas: [idea('1', 'orkut' as 'x', '')] } },
    ],
    ['an older form', { ...written, fields: { title: 'x', captions: {} } }],
    ['a picture without its text', { ...written, fields: { ...written.fields, picture: { url: 'x' } } }],
  ])('is passed over when this browser kept %s', (_, found) => {
    localStorage.setItem('chalkline:17:item:item-1', JSON.stringify(found));
    expect(keptItemOf('17', 'item-1').read()).toBeNull();
  });
});

describe('what two have written at once', () => {
  const base = buildFields({ ideas: [idea('1', 'x', 'Kort'), idea('2', 'linkedin', 'Langt')] });

  test('is put together field by field, and network by network', () => {
    const mine = { ...base, why: 'Mit', ideas: [...base.ideas, idea('3', 'x', 'Min')] };
    const theirs = {
      ...base,
      why: 'Deres',
      title: 'Deres titel',
      ideas: [idea('9', 'linkedin', 'Deres'), idea('8', 'x', 'Kort')],
    };
    const merged = fieldsToItem(mergeFields(base, mine, theirs));
    expect(merged).toMatchObject({ why: 'Mit', title: 'Deres titel' });
    expect(merged.captions).toEqual({ linkedin: ['Deres'], x: ['Kort', 'Min'] });
  });

  test('is theirs where nothing was changed here, and mine where they changed nothing', () => {
    const other = buildFields({
      title: 'En anden',
      sensitive: true,
      picture: { url: 'https://x/p', alt: 'x' },
    });
    expect(sameFields(mergeFields(base, base, other), other)).toBe(true);
    expect(sameFields(mergeFields(base, other, base), other)).toBe(true);
  });
});

describe('what became of an item', () => {
  test('is told field by field, and only where something changed', () => {
    const before = buildContent({ captions: { linkedin: ['A'] } });
    const after = buildContent({
      title: 'Ny titel',
      captions: { linkedin: ['A', 'B'] },
      sensitive: true,
      picture: { url: 'https://x/p.webp', alt: 'Et rør' },
    });
    expect(changesBetween(before, before)).toEqual([]);
    const told = changesBetween(before, after).map((change) =>
      change.kind === 'text' || change.kind === 'choice' ? change.field : change.kind,
    );
    expect(told).toEqual(['title', 'picture', 'pictureAlt', 'ideas', 'sensitive']);
  });
});
