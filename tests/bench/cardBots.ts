import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localBotAppId } from '../../src/local/identity.ts';
import { createIssuer, type Issuer } from '../../src/local/issuer.ts';
import { type Connector, startConnector } from '../peers/connector/server.ts';
import type { Json } from './card.ts';
import { type Child, startChild } from './child.ts';
import { writeCompany } from './company.ts';

/** Our server on a company of its own, and the connector that it sends to. */
export interface OurBot extends Child {
  connector: Connector;
  issuer: Issuer;
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
  const main = join(import.meta.dirname, '../../src/main.ts');
  const argsFor = (port: number) => [main, '--port', String(port), '--data', folder, '--org', file];
  const server = await startChild(argsFor, '/readyz', { LOG_LEVEL: 'error' });
  const connector = await startConnector();
  return {
    ...server,
    connector,
    issuer: await createIssuer({ dataDir: folder, baseUrl: () => server.url }),
    close: async () => {
      await Promise.all([server.close(), connector.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The peer trusts the same keys and answers with the cards of our own bot. */
export async function startEchoBot(cards: Readonly<Record<string, Json>>, openIdUrl: string): Promise<Child> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-echo-'));
  const file = join(folder, 'cards.json');
  writeFileSync(file, JSON.stringify(cards));
  const main = join(import.meta.dirname, 'echo.ts');
  const echo = await startChild((port) => [main, String(port), localBotAppId, openIdUrl, file], '/ready');
  return {
    ...echo,
    close: async () => {
      await echo.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
