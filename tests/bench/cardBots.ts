import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localBotAppId } from '../../src/local/identity.ts';
import { createIssuer, type Issuer } from '../../src/local/issuer.ts';
import { startApp } from '../e2e/app.ts';
import { type Connector, startConnector } from '../peers/connector/server.ts';
import type { Json } from './card.ts';
import { writeCompany } from './company.ts';

/** Our server on a company of its own, and a connector that it sends to. */
export interface OurBot {
  url: string;
  connector: Connector;
  issuer: Issuer;
  close: () => Promise<void>;
}

/**
 * The whole server in local mode, since SQLite serves only there, with the people of a generated company. Only the
 * token issuer of the stand-in for Teams is used, and of that only its keys: this process signs what it sends with
 * the same key, and the activities name a connector in this process, so that the server under test does the bot's
 * work and none of Teams'.
 */
export async function startOurBot(people: number): Promise<OurBot> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-'));
  const file = join(folder, 'people.csv');
  writeCompany(file, people);
  const [app, connector] = await Promise.all([
    startApp({ args: ['--org', file], env: { LOG_LEVEL: 'error' } }),
    startConnector(),
  ]);
  return {
    url: app.url,
    connector,
    issuer: await createIssuer({ dataDir: app.dataDir, baseUrl: () => app.url }),
    close: async () => {
      await Promise.all([app.close(), connector.close()]);
      rmSync(folder, { recursive: true, force: true });
      if (app.output().includes('"level":50')) process.stderr.write(app.output());
    },
  };
}

export interface EchoBot {
  url: string;
  close: () => Promise<void>;
}

/** The peer, in a process of its own too. It trusts the same keys and answers with the cards of our own bot. */
export async function startEchoBot(
  cards: Readonly<Record<string, Json>>,
  openIdUrl: string,
): Promise<EchoBot> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-echo-'));
  const file = join(folder, 'cards.json');
  writeFileSync(file, JSON.stringify(cards));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'echo.ts'), localBotAppId, openIdUrl, file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const port = await firstLine(child);
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`The echo bot ended with ${code} at start.`)));
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}
