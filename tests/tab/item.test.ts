import { describe, expect, test } from 'vitest';
import {
  fieldOfRefusal,
  fieldsOfItem,
  fieldsToItem,
  type ItemFields,
  problemsOf,
} from '../../tabs/pages/desk/itemFields.ts';
import { nudgeOf } from '../../tabs/pages/library/nudge.ts';

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

describe('the content form', () => {
  test('finds nothing wrong with a filled form', () => {
    expect(problemsOf(buildFields())).toEqual({});
  });

  test('names each field that keeps it back', () => {
    const fields = buildFields({
      title: ' ',
      why: 'ja',
      topicId: '',
      url: 'ftp://x',
      pictureUrl: 'https://x/p.jpg',
    });
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

  test('sends only the ideas that were written', () => {
    const captions = { linkedin: ' En idé ', x: '', facebook: '  ' };
    expect(fieldsToItem(buildFields({ captions })).captions).toEqual({ linkedin: ['En idé'] });
  });

  test('offers an item through its whole last day', () => {
    expect(fieldsToItem(buildFields({ expires: '2026-12-24' })).expiresAt).toBe('2026-12-24T23:59:59.000Z');
    expect(fieldsToItem(buildFields()).expiresAt).toBeNull();
  });

  test('finds the field that a refusal names', () => {
    expect(fieldOfRefusal('picture.alt')).toBe('pictureAlt');
    expect(fieldOfRefusal('etag')).toBeNull();
    expect(fieldOfRefusal(null)).toBeNull();
  });
});

describe('the nudge in the composer', () => {
  const captions = { linkedin: ['Nettet skal bære\ndobbelt så meget.'] };

  test('meets an idea taken over word for word', () => {
    expect(nudgeOf('  nettet skal bære dobbelt så meget. ', captions)).toBe('sameAsIdea');
  });

  test('keeps quiet about words of one’s own', () => {
    expect(nudgeOf('Nettet skal bære dobbelt så meget. Jeg har set hvorfor.', captions)).toBeNull();
    expect(nudgeOf('', captions)).toBeNull();
  });
});
