import type { Language } from './person.ts';

/** Networks that posts, and so ideas for posts, are written for. */
export const socialNetworks = ['linkedin', 'x', 'facebook', 'bluesky', 'mastodon', 'threads'] as const;
export type SocialNetwork = (typeof socialNetworks)[number];

/** Every way out; a mail and a plain copy go wherever the person takes them. */
export const networks = [...socialNetworks, 'mail', 'copy'] as const;
export type Network = (typeof networks)[number];

export const networkNames: Record<SocialNetwork, string> = {
  linkedin: 'LinkedIn',
  x: 'X',
  facebook: 'Facebook',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  threads: 'Threads',
};

export function isSocial(network: Network): network is SocialNetwork {
  return network !== 'mail' && network !== 'copy';
}

/** What a person does with a shared text in the end: posts it, sends it, or uses it somewhere. */
export function doneWith(network: Network): 'post' | 'mail' | 'copy' {
  return isSocial(network) ? 'post' : network;
}

/** What the way out is called in a list of choices. */
export function networkName(network: Network, language: Language): string {
  if (isSocial(network)) return networkNames[network];
  if (network === 'mail') return language === 'da' ? 'E-mail' : 'Email';
  return language === 'da' ? 'Kun teksten' : 'Just the text';
}

/**
 * Characters a post may hold, counted as the network counts them. A mail and a copy know no limit of their own; theirs
 * keeps a text within what this system stores.
 */
export const networkLimits: Record<Network, number> = {
  linkedin: 3000,
  x: 280,
  facebook: 63_206,
  bluesky: 300,
  mastodon: 500,
  threads: 500,
  mail: 60_000,
  copy: 60_000,
};

/** What stands around the words of a post; null leaves it out. */
export interface AroundWords {
  above: string | null;
  below: string | null;
  link: string | null;
}

/** The text that ends up in the post. */
export function postText(words: string, { above, below, link }: AroundWords): string {
  return [above, words.trim(), below, link].filter(Boolean).join('\n\n');
}

export interface ComposedPost {
  text: string;
  /** The tracked link; empty without one. */
  link: string;
  title: string;
  /** The host of the person's own server on Mastodon; null when it was never told. */
  mastodonServer: string | null;
}

/**
 * The network's own composer, with the text where the network takes one; the text goes by clipboard as well. Null for
 * a plain copy, which opens nothing.
 */
export function composerUrl(
  network: Network,
  { text, link, title, mastodonServer }: ComposedPost,
): string | null {
  const said = encodeURIComponent(text);
  switch (network) {
    case 'linkedin':
      return `https://www.linkedin.com/feed/?shareActive=true&text=${said}`;
    case 'x':
      return `https://x.com/intent/tweet?text=${said}`;
    case 'facebook':
      if (link === '') return 'https://www.facebook.com/';
      return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}`;
    case 'bluesky':
      return `https://bsky.app/intent/compose?text=${said}`;
    case 'mastodon':
      // Mastodon's own page asks for the server; the text stays behind the #, so that the page's host never sees it.
      if (mastodonServer === null) return `https://share.joinmastodon.org/#text=${said}`;
      return `https://${mastodonServer}/share?text=${said}`;
    case 'threads':
      return `https://www.threads.com/intent/post?text=${said}`;
    case 'mail':
      return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`;
    case 'copy':
      return null;
  }
}

/**
 * Where to go when the composer does not open with the text: LinkedIn documents only the one that takes a link. Null
 * where there is none.
 */
export function fallbackUrl(network: Network, link: string): string | null {
  if (network !== 'linkedin' || link === '') return null;
  return `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(link)}`;
}

const hostShape = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{2,59})$/;

/**
 * The host of a Mastodon server, from its name, its address or a handle such as `@mette@mastodon.example`; null when
 * the text names none. Never an address of numbers, a port or a host inside a network.
 */
export function mastodonHost(text: string): string | null {
  const named = text.trim().replace(/^@?[\w.-]+@(?=[^@/]+$)/, '');
  if (/[\\\s]/.test(named)) return null;
  const url = URL.parse(/^https?:\/\//i.test(named) ? named : `https://${named}`);
  if (!url || url.username || url.password || url.port) return null;
  const host = url.hostname.toLowerCase();
  if (/\.(localhost|local|internal|lan|home|corp|test)$/.test(host)) return null;
  return hostShape.test(host) ? host : null;
}
