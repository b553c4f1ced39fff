import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { GraphUser } from './data.ts';
import { onlyKnown, Wrong } from './wrong.ts';

/** `externalId` is the id in the manifest, `id` the one that the catalogue made. */
export interface CatalogueApp {
  id: string;
  externalId: string;
  displayName: string;
}

/** Which people have which Teams apps; all of it may be changed between two requests. */
export interface InstalledApps {
  catalogue: CatalogueApp[];
  /** Ids of apps by user. */
  installed: Map<string, Set<string>>;
  /** Users whose permission policy blocks every app. */
  blocked: Set<string>;
  /** The application permissions that an administrator granted. */
  permissions: Set<string>;
}

interface Tenant {
  url: string;
  users: readonly GraphUser[];
  apps: InstalledApps;
}
interface Answer {
  status: number;
  body: unknown;
}

const readsCatalogue = ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'];
const installs = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
];

export function noApps(
  catalogue: readonly CatalogueApp[] = [],
  blocked: readonly string[] = [],
): InstalledApps {
  return {
    catalogue: [...catalogue],
    installed: new Map(),
    blocked: new Set(blocked),
    permissions: new Set(['AppCatalog.Read.All', 'TeamsAppInstallation.ReadWriteForUser.All']),
  };
}

/** The catalogue of Teams apps, and the apps in somebody's personal scope. */
export async function answerAboutApps(
  request: IncomingMessage,
  path: string,
  query: Record<string, string>,
  tenant: Tenant,
): Promise<Answer> {
  const { url, users, apps } = tenant;
  if (path === '/v1.0/appCatalogs/teamsApps') {
    mustBe('GET', request);
    mustHave(readsCatalogue, apps);
    onlyKnown(query, ['$filter']);
    const externalId = valueIn(query.$filter, 'externalId');
    return ok({ value: apps.catalogue.filter((app) => app.externalId === externalId) });
  }
  const [, userId = '', installation] =
    /^\/v1\.0\/users\/([^/]+)\/teamwork\/installedApps(?:\/(.+)\/chat)?$/.exec(path) ?? [];
  if (!userId) throw new Wrong(400, 'BadRequest', `Resource not found for the segment ${path}.`);
  mustHave(installs, apps);
  if (!users.some(({ id }) => id === userId)) {
    throw new Wrong(404, 'NotFound', `No user found with id ${userId}.`);
  }
  if (installation) {
    mustBe('GET', request);
    onlyKnown(query, []);
    return ok(chatOf(userId, installation, apps));
  }
  if (request.method === 'POST') {
    onlyKnown(query, []);
    return install(userId, await appIn(request, url), apps);
  }
  mustBe('GET', request);
  onlyKnown(query, ['$expand', '$filter']);
  if (query.$expand !== 'teamsApp') throw new Wrong(400, 'BadRequest', 'The filter needs $expand=teamsApp.');
  const appId = valueIn(query.$filter, 'teamsApp/id');
  const teamsApp = apps.catalogue.find((app) => app.id === appId);
  const has = apps.installed.get(userId)?.has(appId);
  return ok({ value: has ? [{ id: installationId(userId, appId), teamsApp }] : [] });
}

function install(userId: string, appId: string, apps: InstalledApps): Answer {
  if (!apps.catalogue.some((app) => app.id === appId)) {
    throw new Wrong(404, 'NotFound', `No app found in the catalog with id ${appId}.`);
  }
  if (apps.blocked.has(userId)) {
    throw new Wrong(403, 'Forbidden', `App is blocked by app permission policy. UserObjectId: ${userId}`);
  }
  const had = apps.installed.get(userId) ?? new Set();
  if (had.has(appId)) throw new Wrong(409, 'Conflict', 'The app is already installed for the user.');
  apps.installed.set(userId, had.add(appId));
  return { status: 201, body: '' };
}

/** Nothing but the address of an app of this Graph. */
async function appIn(request: IncomingMessage, url: string): Promise<string> {
  const type = request.headers['content-type'];
  if (type !== 'application/json') throw new Wrong(415, 'BadRequest', `Unsupported media type ${type}.`);
  const body = JSON.parse(await text(request)) as Record<string, unknown>;
  const { 'teamsApp@odata.bind': bind, ...rest } = body;
  const start = `${url}/v1.0/appCatalogs/teamsApps/`;
  if (typeof bind !== 'string' || !bind.startsWith(start) || Object.keys(rest).length > 0) {
    throw new Wrong(400, 'BadRequest', "Bad Request: expected 'teamsApp@odata.bind' and nothing else.");
  }
  return decodeURIComponent(bind.slice(start.length));
}

function chatOf(userId: string, installation: string, apps: InstalledApps): object {
  const installed = [...(apps.installed.get(userId) ?? [])];
  const appId = installed.find((id) => installationId(userId, id) === installation);
  if (!appId) throw new Wrong(404, 'NotFound', 'No installation found for the user.');
  return { id: `19:${userId}_${appId}@unq.gbl.spaces`, topic: null, chatType: 'oneOnOne' };
}

/** As opaque as Graph's, and like those not fit for an address as it is. */
function installationId(userId: string, appId: string): string {
  return Buffer.from(`${userId}##${appId}`).toString('base64');
}

/** The value that a filter compares one field with; whatever else it says is refused. */
function valueIn(filter: string | undefined, field: string): string {
  const value = /^(\S+) eq '((?:[^']|'')+)'$/.exec(filter ?? '');
  if (value?.[1] !== field) throw new Wrong(400, 'BadRequest', `Invalid filter clause: ${filter}`);
  return (value[2] ?? '').replaceAll("''", "'");
}

function ok(body: object): Answer {
  return { status: 200, body };
}

function mustBe(method: string, request: IncomingMessage): void {
  if (request.method !== method) throw new Wrong(405, 'BadRequest', 'Method not allowed.');
}

function mustHave(oneOf: readonly string[], { permissions }: InstalledApps): void {
  if (oneOf.some((name) => permissions.has(name))) return;
  const roles = [...permissions].join(', ');
  const needs = `API requires one of '${oneOf.join(', ')}'. Roles on the request '${roles}'.`;
  throw new Wrong(403, 'Forbidden', `Missing role permissions on the request. ${needs}`);
}
