import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { encodingFor } from './encoding.ts';

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

/** Bytes; what is smaller fits into one or two packets as it is. */
const worthIt = 4096;

/** Answers in JSON, a long answer as small as the caller takes it, made so off the main thread. */
export async function sendJson(request: Request, response: Response, answer: unknown): Promise<void> {
  const text = JSON.stringify(answer) ?? '';
  if (text.length < worthIt) {
    response.json(answer);
    return;
  }
  response.vary('accept-encoding').type('json');
  const encoding = encodingFor(request);
  if (encoding === 'br') {
    const body = await inBrotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    response.set('content-encoding', 'br').send(body);
  } else if (encoding === 'gzip') {
    response.set('content-encoding', 'gzip').send(await inGzip(text));
  } else response.send(text);
}
