import { Refusal } from './errors.ts';

const maxUrlLength = 2000;

/**
 * A web address as the WHATWG parser reads it: http or https, no credentials, at most 2,000 characters.
 * Throws `badUrl` naming `field`.
 */
export function webUrl(text: string, field: string): string {
  if (text.length > maxUrlLength) throw new Refusal('badUrl', field);
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new Refusal('badUrl', field);
  if (url.username || url.password || !url.hostname) throw new Refusal('badUrl', field);
  return url.href;
}
