import twitter from 'twitter-text';
import { type AroundWords, type Network, postText } from './network.ts';

/** Length of a text as the network counts it. Sources: the networks' own documentation for authors. */
export function countText(network: Network, text: string): number {
  switch (network) {
    case 'x':
      return twitter.parseTweet(text).weightedLength;
    case 'bluesky':
      return graphemesOf(text).length;
    case 'mastodon':
      return countOnMastodon(text);
    case 'threads':
      return countOnThreads(text);
    default:
      return [...text].length;
  }
}

/** Length of the finished post, with all that stands around the words. */
export function countPost(network: Network, words: string, around: AroundWords): number {
  return countText(network, postText(words, around));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const linkOnMastodon = 'x'.repeat(23);

/** Graphemes; a link is 23 whatever its length, and of a handle on another server only the name counts. */
function countOnMastodon(text: string): number {
  let counted = '';
  let end = 0;
  for (const { indices } of twitter.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false })) {
    counted += text.slice(end, indices[0]) + linkOnMastodon;
    end = indices[1];
  }
  counted += text.slice(end);
  const handles = /(?<![\p{L}\d/])(@[\w.-]{1,64})@[\p{L}\d][\p{L}\d.-]{0,252}[\p{L}\d]/gu;
  return graphemesOf(counted.replace(handles, '$1')).length;
}

const encoder = new TextEncoder();
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Every sign is one, but an emoji as many as it has bytes in UTF-8. */
function countOnThreads(text: string): number {
  return graphemesOf(text).reduce(
    (sum, sign) => sum + (emoji.test(sign) ? encoder.encode(sign).length : 1),
    0,
  );
}
