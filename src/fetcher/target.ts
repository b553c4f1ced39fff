import { isIP } from 'node:net';
import type { FetchProblem } from '../ports.ts';
import type { Reach } from './addresses.ts';

export interface Target {
  url: URL;
  port: number;
  /** The address, where the URL names one instead of a host. */
  literal: string | null;
}

/**
 * What a URL asks to connect to, judged as far as it can be before any name is looked up. The WHATWG parser has
 * written out octal, hexadecimal and short forms of addresses by then.
 */
export function targetOf(text: string, base: URL | null, reach: Reach): Target | FetchProblem {
  const url = base ? URL.parse(text, base) : URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return 'badUrl';
  if (url.username || url.password || !url.hostname) return 'badUrl';
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!reach.port(port)) return 'blocked';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(host) ? host : null;
  if (literal && !reach.address(literal, port)) return 'blocked';
  return { url, port, literal };
}
