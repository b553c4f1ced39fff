import type { RequestHandler } from 'express';
import ipaddr from 'ipaddr.js';

/**
 * Lets loopback requests pass and answers everyone else with 403. The Host header is checked too, because a foreign
 * page can point its own host name at 127.0.0.1 (DNS rebinding), and so is Origin, because it can post blindly.
 */
export const loopbackOnly: RequestHandler = (req, res, next) => {
  const { host, origin } = req.headers;
  const trusted =
    isLoopbackAddress(req.socket.remoteAddress) &&
    isLoopbackUrl(`http://${host ?? ''}`) &&
    (origin === undefined || isLoopbackUrl(origin));
  if (trusted) next();
  else
    res.status(403).json({ code: 'forbidden', message: 'The local Teams window answers this machine only.' });
};

export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || isLoopbackAddress(host);
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
