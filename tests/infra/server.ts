import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';

/** One export of a module of the server, in the shape these tests read; null while there is no such file. */
export async function exported<T>(path: string, name: string, shape: z.ZodType<T>): Promise<T | null> {
  if (!existsSync(path)) return null;
  const module = await import(/* @vite-ignore */ pathToFileURL(resolve(path)).href);
  return shape.parse(module[name]);
}
