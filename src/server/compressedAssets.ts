import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { encodingFor } from './encoding.ts';

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

type Encoding = 'br' | 'gzip';

/**
 * Files of a build, which carry their hash in their name, as small as the browser takes them. Each is compressed once,
 * off the main thread, and kept, where the build has not done so (`name.br`); what is not there is left to the next
 * handler.
 */
export function compressedAssets(dir: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer | null>>();
  return async (request, response, next) => {
    const name = /^\/([\w.~-]+\.(?:js|css|svg))$/.exec(request.path)?.[1];
    const encoding = encodingFor(request);
    if (!name || !encoding) return next();
    const key = `${encoding} ${name}`;
    const body = kept.get(key) ?? compress(join(dir, name), encoding);
    kept.set(key, body);
    const bytes = await body;
    if (!bytes) {
      kept.delete(key);
      return next();
    }
    response.set({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': encoding,
      vary: 'accept-encoding',
    });
    response.type(name).send(bytes);
  };
}

async function compress(path: string, encoding: Encoding): Promise<Buffer | null> {
  const done = encoding === 'br' ? await readFile(`${path}.br`).catch(() => null) : null;
  if (done) return done;
  const file = await readFile(path).catch(() => null);
  if (!file) return null;
  return encoding === 'br' ? inBrotli(file) : inGzip(file);
}
