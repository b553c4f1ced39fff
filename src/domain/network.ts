import twitter from 'twitter-text';

export const networks = ['linkedin', 'x', 'facebook'] as const;
export type Network = (typeof networks)[number];

export const networkNames: Record<Network, string> = { linkedin: 'LinkedIn', x: 'X', facebook: 'Facebook' };

/** Characters a post may hold, counted as the network counts them. Source: platform reference §8. */
export const networkLimits: Record<Network, number> = { linkedin: 3000, x: 280, facebook: 63206 };

/** Length as the network counts it: X weighs characters and counts any link as 23. */
export function countText(network: Network, text: string): number {
  return network === 'x' ? twitter.parseTweet(text).weightedLength : [...text].length;
}

/** The text that ends up in the post: own words, then the disclosure line, then the link. */
export function postText(words: string, disclosure: string | null, link: string | null): string {
  return [words.trim(), disclosure, link].filter(Boolean).join('\n\n');
}

/** The network's own composer. Facebook and LinkedIn's fallback take only the link; the text goes by clipboard. */
export function composerUrl(network: Network, text: string, link: string): string {
  switch (network) {
    case 'linkedin':
      return `https://www.linkedin.com/feed/?shareActive=true&text=${encodeURIComponent(text)}`;
    case 'x':
      return `https://x.com/intent/tweet?text=${encodeURIComponent(text)}`;
    case 'facebook':
      if (link === '') return 'https://www.facebook.com/';
      return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}`;
  }
}

/** Length of the finished post, disclosure and link included. Links weigh 23 on X whatever their length. */
export function countPost(network: Network, words: string, disclosure: string | null, link: string): number {
  return countText(network, postText(words, disclosure, link));
}
