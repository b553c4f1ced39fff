import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composerUrl,
  fallbackUrl,
  mastodonHost,
  type Network,
  networkLimits,
  networkName,
  networks,
  postText,
} from '../../src/domain/network.ts';
import { countPost, countText } from '../../src/domain/postLength.ts';

const post = { text: 'a & b\nc', link: 'https://c.example/s/abc', title: 'Heat & air', mastodonServer: null };

describe('the length of a text', () => {
  it('weighs characters as X does, links as 23', () => {
    expect(countText('x', 'æøå 👍 https://example.com/abc')).toBe(30);
    expect(countText('linkedin', 'æøå 👍')).toBe(5);
  });

  it('is what a reader sees as characters on Bluesky, families and flags being one', () => {
    expect(countText('bluesky', 'æøå 👨‍👩‍👧🇩🇰e\u0301')).toBe(7);
  });

  it('takes any link as 23 on Mastodon, and of a handle only the name', () => {
    expect(countText('mastodon', `Se https://example.com/${'x'.repeat(80)} nu`)).toBe(3 + 23 + 3);
    expect(countText('mastodon', 'Hej @mette@mastodon.example igen')).toBe('Hej @mette igen'.length);
    expect(countText('mastodon', 'mail mig på a@b.example')).toBe('mail mig på a@b.example'.length);
  });

  it('takes an emoji as its bytes on Threads, and æ as one', () => {
    expect(countText('threads', 'æøå')).toBe(3);
    expect(countText('threads', 'ja 👍')).toBe(3 + 4);
    expect(countText('threads', '1. maj')).toBe(6);
    expect(countText('threads', '🇩🇰')).toBe(8);
  });

  it('takes in all that stands around the words', () => {
    const around = { above: null, below: 'Jeg arbejder i Fjernlund.', link: 'https://a.example/s/abc' };
    expect(countPost('x', 'Ord', around)).toBe(3 + 2 + 25 + 2 + 23);
    expect(postText(' Ord ', { ...around, above: 'Reklame' })).toMatch(/^Reklame\n\nOrd\n\nJeg/);
  });

  it('grows with the text, on every network', () => {
    fc.assert(
      fc.property(fc.constantFrom(...networks), fc.string({ unit: 'grapheme' }), (network, text) => {
        expect(countText(network, `${text} more`)).toBeGreaterThan(countText(network, text));
      }),
    );
  });

  it('is counted within a blink even at its longest', () => {
    const text = 'Et ord @a@b.example https://c.example/x 👍 '.repeat(75);
    for (const network of networks) {
      const before = performance.now();
      countText(network, text);
      expect(performance.now() - before, network).toBeLessThan(400);
    }
  });
});

describe('the way out', () => {
  it.each<[Network, string | null]>([
    ['linkedin', 'https://www.linkedin.com/feed/?shareActive=true&text=a%20%26%20b%0Ac'],
    ['x', 'https://x.com/intent/tweet?text=a%20%26%20b%0Ac'],
    ['facebook', 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fc.example%2Fs%2Fabc'],
    ['bluesky', 'https://bsky.app/intent/compose?text=a%20%26%20b%0Ac'],
    ['mastodon', 'https://share.joinmastodon.org/#text=a%20%26%20b%0Ac'],
    ['threads', 'https://www.threads.com/intent/post?text=a%20%26%20b%0Ac'],
    ['mail', 'mailto:?subject=Heat%20%26%20air&body=a%20%26%20b%0D%0Ac'],
    ['copy', null],
  ])('of %s is its own composer', (network, url) => {
    expect(composerUrl(network, post)).toBe(url);
  });

  it('leads to the person’s own server once it is known', () => {
    expect(composerUrl('mastodon', { ...post, mastodonServer: 'mastodon.example' })).toBe(
      'https://mastodon.example/share?text=a%20%26%20b%0Ac',
    );
  });

  it('keeps a text that breaks out of its place inside it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...networks), fc.string(), (network, text) => {
        const url = composerUrl(network, { ...post, text: text.toWellFormed(), title: text.toWellFormed() });
        const plain = composerUrl(network, post);
        expect(url === null ? null : new URL(url).host).toBe(plain === null ? null : new URL(plain).host);
      }),
    );
  });

  it('has a second one on LinkedIn, with the link alone', () => {
    expect(fallbackUrl('linkedin', post.link)).toBe(
      'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fc.example%2Fs%2Fabc',
    );
    expect(fallbackUrl('linkedin', '')).toBeNull();
    expect(fallbackUrl('x', post.link)).toBeNull();
  });

  it('has a name in both languages and a limit', () => {
    for (const network of networks) {
      for (const language of ['da', 'en'] as const) expect(networkName(network, language)).not.toBe('');
      expect(networkLimits[network]).toBeGreaterThan(0);
    }
  });
});

describe('a server on Mastodon', () => {
  it.each([
    ['mastodon.social', 'mastodon.social'],
    [' Mastodon.Social ', 'mastodon.social'],
    ['https://mastodon.social/@mette', 'mastodon.social'],
    ['@mette@mastodon.social', 'mastodon.social'],
    ['mette@mastodon.social', 'mastodon.social'],
    ['öl.example', 'xn--l-0ga.example'],
  ])('is found in %s', (text, host) => {
    expect(mastodonHost(text)).toBe(host);
  });

  it.each([
    '',
    'mastodon',
    'localhost',
    'server.local',
    '127.0.0.1',
    '2130706433',
    '[::1]',
    'https://user:pw@mastodon.social',
    'mastodon.social:8443',
    'javascript:alert(1)',
    'mastodon.social\\@evil.example',
    'https://',
    `${'x'.repeat(300)}.example`,
  ])('is none: %s', (text) => {
    expect(mastodonHost(text)).toBeNull();
  });
});
