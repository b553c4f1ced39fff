import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Documents } from '../../src/ports.ts';
import { openCosmos } from '../../src/store/cosmos.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openCosmosStore } from '../e2e/stores.ts';
import { peerKey } from '../peers/cosmos/server.ts';

export interface Result {
  code: number;
  out: string;
  err: string;
}

export interface Operated {
  documents: Documents;
  /** The command as an operator types it, in a process of its own. */
  ops: (...args: string[]) => Promise<Result>;
  close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

export function runOps(args: readonly string[], env: Record<string, string> = {}): Promise<Result> {
  return new Promise((resolve) => {
    const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
    const options = { cwd: root, env: { PATH, NODE_COMPILE_CACHE, ...env } };
    execFile(process.execPath, ['src/ops.ts', ...args], options, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** A store by name, opened here as well as by the command: the server and the operator beside each other. */
export function operate(store: 'sqlite' | 'cosmos'): Promise<Operated> {
  return store === 'sqlite' ? operateFile() : operateAccount();
}

async function operateFile(): Promise<Operated> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-ops-'));
  const documents = openSqlite(join(folder, 'chalkline.sqlite'));
  return {
    documents,
    ops: (...args) => runOps([...args, '--data', folder, '--as', 'kim']),
    close: async () => {
      await documents.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function operateAccount(): Promise<Operated> {
  const { env, close } = await openCosmosStore();
  const endpoint = env.COSMOS_ENDPOINT ?? '';
  const documents = openCosmos({ endpoint, key: peerKey, database: 'chalkline' });
  return {
    documents,
    ops: (...args) => runOps([...args, '--as', 'kim'], env),
    close: async () => {
      await documents.close();
      await close();
    },
  };
}
