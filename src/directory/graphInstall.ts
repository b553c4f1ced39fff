import { z } from 'zod';
import { Refusal } from '../domain/errors.ts';
import type { Ports } from '../ports.ts';
import { type CallSettings, createCalls, Declined } from './graphCalls.ts';

export interface InstallSettings extends CallSettings {
  /** The app's id in its manifest; the catalogue has one of its own for it. */
  teamsAppId: string;
  log: { warn(facts: object, message: string): void };
}

const refusedMs = 24 * 60 * 60_000;
const nobodyMs = 60 * 60_000;

const entry = z.object({ id: z.string().min(1) });
const entries = z.object({ value: z.array(entry) });

/** What Graph says when it turns down Chalkline rather than one person. */
const turnsUsDown = /^Missing (role|scope) permissions|is not allowed to manage the Teams App/i;

/**
 * Gives the app to people through Microsoft Graph and says where they are reached. Who may not have it is left alone
 * for a day. Without the permissions, or while the catalogue lacks the app, one line is logged and nobody is tried
 * for an hour. Throws `unavailable` alone. Application permissions: AppCatalog.Read.All and
 * TeamsAppInstallation.ReadWriteForUser.All; …ReadWriteSelfForUser.All is enough only where the token is that of the
 * Entra app named in the manifest's `webApplicationInfo`.
 */
export function createInstaller(settings: InstallSettings): NonNullable<Ports['installApp']> {
  const { graphUrl, teamsAppId, log } = settings;
  const call = createCalls(settings);
  /** Until when; there are never more of them than people. */
  const refused = new Map<string, number>();
  let nobodyUntil = 0;
  let toldOfRefusal = false;
  let catalogueId: Promise<string> | null = null;
  const now = () => (settings.clock?.now() ?? new Date()).getTime();

  return async (personId) => {
    if (now() < Math.max(nobodyUntil, refused.get(personId) ?? 0)) return null;
    refused.delete(personId);
    const appId = await idInCatalogue();
    if (appId === null) return null;
    try {
      const conversationId = await chatOf(personId, appId);
      toldOfRefusal = false;
      return { conversationId };
    } catch (error) {
      if (!(error instanceof Declined)) throw error;
      if (turnsUsDown.test(error.message)) return nobody(error);
      // It may be the app that is gone: then the catalogue says so for the next one.
      if (error.status === 404) catalogueId = null;
      refused.set(personId, now() + refusedMs);
      return null;
    }
  };

  async function idInCatalogue(): Promise<string | null> {
    try {
      catalogueId ??= findInCatalogue();
      return await catalogueId;
    } catch (error) {
      catalogueId = null;
      if (error instanceof Declined) return nobody(error);
      throw error;
    }
  }

  async function findInCatalogue(): Promise<string> {
    const path = `/v1.0/appCatalogs/teamsApps?$filter=${equals('externalId', teamsAppId)}`;
    const [app] = (await call(path, entries)).value;
    if (!app) throw new Declined(404, 'The catalogue does not have the app');
    return app.id;
  }

  function nobody({ status, message }: Declined): null {
    nobodyUntil = now() + nobodyMs;
    if (!toldOfRefusal) log.warn({ teamsAppId, status, said: message }, 'Teams app cannot be installed');
    toldOfRefusal = true;
    return null;
  }

  async function chatOf(personId: string, appId: string): Promise<string> {
    const apps = `/v1.0/users/${encodeURIComponent(personId)}/teamwork/installedApps`;
    const isNew = await add(apps, appId);
    try {
      const found = await call(`${apps}?$expand=teamsApp&$filter=${equals('teamsApp/id', appId)}`, entries);
      const [installation] = found.value;
      if (!installation) throw new Declined(404, 'The installation is not listed');
      return (await call(`${apps}/${encodeURIComponent(installation.id)}/chat`, entry)).id;
    } catch (error) {
      // Graph may need a moment to see what it has just done.
      const early = isNew && error instanceof Declined && error.status === 404;
      throw early ? new Refusal('unavailable', 'graph', { cause: error }) : error;
    }
  }

  /** False when the person had the app already. */
  async function add(apps: string, appId: string): Promise<boolean> {
    const app = new URL(`/v1.0/appCatalogs/teamsApps/${encodeURIComponent(appId)}`, graphUrl);
    try {
      await call(apps, z.unknown(), { 'teamsApp@odata.bind': app.href });
      return true;
    } catch (error) {
      if (error instanceof Declined && error.status === 409) return false;
      throw error;
    }
  }
}

/** A condition of OData; a quotation mark in the value is doubled. */
function equals(field: string, value: string): string {
  return encodeURIComponent(`${field} eq '${value.replaceAll("'", "''")}'`);
}
