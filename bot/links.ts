import { isRefusal } from '../src/domain/errors.ts';
import { webUrl } from '../src/domain/url.ts';

const longestMessage = 100_000;

/** The address when a message is one http(s) link and nothing else, also behind a mention of the app; else null. */
export function loneLink(text: string | undefined): string | null {
  const said = (text ?? '')
    .slice(0, longestMessage)
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;/g, ' ')
    .trim()
    .replace(/^<(.*)>$/s, '$1');
  return /^https?:\/\/\S+$/i.test(said) ? addressOf(said) : null;
}

/** The first http(s) link of a message as Teams hands it over, in HTML or plain text; empty when there is none. */
export function firstLink(content: string): string {
  const text = content.slice(0, longestMessage);
  const links = [...text.matchAll(/\bhref\s*=\s*"([^"]*)"/gi), ...text.matchAll(/(https?:\/\/[^\s<>"]+)/gi)];
  for (const [, link = ''] of links) {
    const url = addressOf(link.replaceAll('&amp;', '&').replace(/[.,;:!?)\]]+$/, ''));
    if (url) return url;
  }
  return '';
}

function addressOf(text: string): string | null {
  try {
    return webUrl(text, 'url');
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
