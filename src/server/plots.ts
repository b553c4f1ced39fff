import type { RequestHandler } from 'express';
import { drawBars } from '../actions/plotPicture.ts';
import { Refusal } from '../domain/errors.ts';
import { barsIn } from '../domain/plotAddress.ts';

const headers = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  // Teams shows it from elsewhere.
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** /plots/55-79-100.png: bars of these heights, for whoever asks. The address is all there is, so nothing is kept. */
export const plots: RequestHandler<{ name: string }> = async (request, response) => {
  const bars = barsIn(request.params.name);
  if (!bars) throw new Refusal('notFound');
  response
    .set(headers)
    .type('png')
    .send(await drawBars(bars));
};
