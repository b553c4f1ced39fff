import { Parser } from 'htmlparser2';
import { shorten } from '../domain/shorten.ts';

/** What nobody reads. */
const silent = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'svg', 'iframe']);
/** What stands on a line of its own, or apart. */
const apart = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const looksLikeHtml = /<\/[a-z]|<(br|img|p|hr|wbr)\b|<!--|<(script|style|svg|iframe)\b/i;
/** Control signs, marks that turn the direction of reading, and what no text may hold. */
const unreadable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu;

export interface Fragment {
  /** On one line. */
  text: string;
  /** `src` of the first picture that is meant to be seen, as it stands there. */
  picture: string | null;
}

/** The words of a piece of HTML and its first picture. Reads no further than `enough` characters need. */
export function readFragment(html: string, enough: number): Fragment {
  let text = '';
  let picture: string | null = null;
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (silent.has(name)) hidden += 1;
      if (apart.has(name)) text += ' ';
      if (name === 'img' && !picture && isSeen(attributes)) picture = attributes.src ?? null;
    },
    ontext: (data) => {
      if (hidden === 0 && text.length < enough * 2) text += data;
    },
    onclosetag: (name) => {
      if (silent.has(name)) hidden -= 1;
      if (apart.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return { text: shorten(oneLine(text), enough), picture };
}

/** A title as text: some feeds have HTML there, and some names of elements that are meant to be read. */
export function readTitle(title: string, enough: number): string {
  if (looksLikeHtml.test(title)) return readFragment(title, enough).text;
  let text = '';
  const parser = new Parser({ ontext: (data) => (text += data) });
  parser.end(title.replaceAll('<', '&lt;'));
  return shorten(oneLine(text), enough);
}

export function oneLine(text: string): string {
  return text.toWellFormed().replace(unreadable, ' ').replace(/\s+/g, ' ').trim();
}

/** One pixel counts readers, a GIF is mostly a button, and FeedBurner adds such to every entry. */
function isSeen({ src, width, height }: Record<string, string>): boolean {
  const tiny = [width, height].some((size) => size !== undefined && /^\s*[01](px)?\s*$/.test(size));
  return Boolean(src) && !tiny && !/\/\/feeds\.[^/]+\/~|\.gif([?#]|$)/i.test(src ?? '');
}
