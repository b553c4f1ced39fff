import type { Request } from 'express';

/** How an answer may be packed: the smaller way where the caller knows both, whichever of them it names first. */
export function encodingFor(request: Request): 'br' | 'gzip' | null {
  if (request.acceptsEncodings('br')) return 'br';
  return request.acceptsEncodings('gzip') ? 'gzip' : null;
}
