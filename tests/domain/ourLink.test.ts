import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkCode } from '../../src/domain/link.ts';
import { addressKey, ourLink } from '../../src/domain/ourLink.ts';

const home = 'https://share.example.com';

describe('links of our own', () => {
  it.each([
    [`${home}/s/AbC23456xy`, { kind: 'share', code: 'AbC23456xy' }],
    [`${home}/s/AbC23456xy/?utm_source=teams#top`, { kind: 'share', code: 'AbC23456xy' }],
    [`${home}/tab/library/item-42`, { kind: 'item', itemId: 'item-42' }],
    [`${home}/tab/library/item-42?topic=climate`, { kind: 'item', itemId: 'item-42' }],
    [`${home}/tab/library`, null],
    [`${home}/tab/write/draft-1`, null],
    [`${home}/c/AbC23456xy.key`, null],
    [`${home}/s/a`, null],
    [`${home}/s/AbC2345`, null],
    [`${home}/s/AbC23456`, { kind: 'share', code: 'AbC23456' }],
    [`${home}/s/AbC23456xy/more`, null],
    ['http://share.example.com/s/AbC23456xy', null],
    ['https://share.example.com.evil.example/s/AbC23456xy', null],
    ['https://evil.example/s/AbC23456xy', null],
    ['not a link', null],
  ])('reads %s as %j', (address, link) => {
    expect(ourLink(address, home)).toEqual(link);
  });
});

describe('codes of links', () => {
  it.each(['AbC23456xy', 'AbC23456', 'a'.repeat(40)])('can be %s', (code) => {
    expect(linkCode.test(code)).toBe(true);
  });
  it.each(['', 'abcd', 'AbC2345', 'a'.repeat(41), 'AbC2345!', 'AbC23456/x'])('cannot be %s', (code) => {
    expect(linkCode.test(code)).toBe(false);
  });
});

describe('two addresses of one page', () => {
  it.each([
    ['https://www.example.com/news/1', 'http://www.example.com/news/1/#comments'],
    ['https://www.example.com/news/1', 'https://www.example.com/news/1?utm_source=x&fbclid=1'],
    ['https://www.example.com/?id=7', 'https://WWW.example.com/?utm_campaign=a&id=7'],
    ['https://www.example.com/?id&q=a%20b', 'https://www.example.com/?id&q=a%20b&utm_campaign=a'],
  ])('have the same key: %s, %s', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
    expect(addressKey(one)).not.toBeNull();
  });

  it.each([
    ['https://www.example.com/?id=7', 'https://www.example.com/?id=8'],
    ['https://www.example.com/a', 'https://www.example.com/A'],
    ['https://www.example.com/a', 'https://example.com/a'],
  ])('are told from two pages: %s, %s', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it('does not depend on what a campaign or a fragment adds', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.stringMatching(/^\w{1,8}$/), (url, tail) => {
        const added = new URL(url);
        added.searchParams.set('x', '1');
        const key = addressKey(added.href);
        added.searchParams.append(`utm_${tail}`, tail);
        added.hash = tail;
        expect(addressKey(added.href)).toBe(key);
      }),
    );
  });

  it.each(['mailto:a@b.example', 'javascript:alert(1)', 'x'])('is asked of web addresses only: %s', (url) => {
    expect(addressKey(url)).toBeNull();
  });
});
