import { z } from 'zod';
import { Refusal } from '../domain/errors.ts';
import type { Language, Person, Role } from '../domain/person.ts';

export interface GraphSettings {
  /** https://graph.microsoft.com, or that of a sovereign cloud. */
  graphUrl: string;
  token: () => Promise<string>;
  communicatorsGroupId: string;
  administratorsGroupId: string;
  wait?: (ms: number) => Promise<void>;
}

const maxTries = 6;
const longestWaitMs = 60_000;
const timeoutMs = 30_000;

const userSchema = z.object({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
  city: z.string().nullish(),
  country: z.string().nullish(),
  usageLocation: z.string().nullish(),
  preferredLanguage: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  manager: z.object({ id: z.string() }).nullish(),
});
type User = z.infer<typeof userSchema>;
const memberSchema = z.object({ id: z.string() });

const select =
  'id,displayName,mail,jobTitle,department,city,country,usageLocation,preferredLanguage,accountEnabled,userType';

/**
 * Everyone in the tenant with manager and roles, from Microsoft Graph v1.0 (User.Read.All,
 * GroupMember.Read.All). All or nothing: a page that cannot be had throws `unavailable`.
 */
export async function readPeopleGraph(settings: GraphSettings): Promise<Person[]> {
  const [communicators, administrators] = await Promise.all([
    membersOf(settings.communicatorsGroupId, settings),
    membersOf(settings.administratorsGroupId, settings),
  ]);
  const people: Person[] = [];
  const path = `/v1.0/users?$select=${select}&$expand=manager($select=id)&$top=999`;
  for await (const user of pages(path, userSchema, settings)) {
    const roles: Role[] = [];
    if (communicators.has(user.id)) roles.push('communicator');
    if (administrators.has(user.id)) roles.push('administrator');
    people.push(toPerson(user, roles));
  }
  return people;
}

async function membersOf(groupId: string, settings: GraphSettings): Promise<Set<string>> {
  const ids = new Set<string>();
  const path = `/v1.0/groups/${encodeURIComponent(groupId)}/transitiveMembers?$select=id&$top=999`;
  for await (const member of pages(path, memberSchema, settings)) ids.add(member.id);
  return ids;
}

function toPerson(user: User, roles: Role[]): Person {
  return {
    id: user.id,
    displayName: user.displayName ?? user.mail ?? user.id,
    mail: user.mail ?? '',
    jobTitle: user.jobTitle ?? '',
    department: user.department ?? '',
    managerId: user.manager?.id ?? null,
    city: user.city ?? '',
    country: user.usageLocation ?? user.country ?? '',
    language: languageOf(user),
    enabled: user.accountEnabled ?? true,
    guest: user.userType === 'Guest',
    roles,
  };
}

function languageOf(user: User): Language {
  const preferred = user.preferredLanguage?.toLowerCase();
  if (preferred) return preferred.startsWith('da') ? 'da' : 'en';
  return user.usageLocation === 'DK' || user.country === 'Denmark' || user.country === 'Danmark'
    ? 'da'
    : 'en';
}

/** The entries of a listing, page after page; a next link to another host is not followed. */
async function* pages<T>(path: string, schema: z.ZodType<T>, settings: GraphSettings): AsyncGenerator<T> {
  const pageSchema = z.object({ value: z.array(schema), '@odata.nextLink': z.string().optional() });
  let next: string | undefined = new URL(path, settings.graphUrl).href;
  while (next) {
    if (new URL(next).origin !== new URL(settings.graphUrl).origin)
      throw new Refusal('unavailable', 'nextLink');
    const page = pageSchema.safeParse(await getJson(next, settings));
    if (!page.success) throw new Refusal('unavailable', 'graph', { cause: page.error });
    yield* page.data.value;
    next = page.data['@odata.nextLink'];
  }
}

async function getJson(url: string, settings: GraphSettings): Promise<unknown> {
  const wait = settings.wait ?? ((ms: number) => new Promise((resolve) => setTimeout(resolve, ms)));
  let cause: unknown;
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    const headers = { authorization: `Bearer ${await settings.token()}` };
    const response = await fetch(url, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      cause = error;
      return null;
    });
    if (response?.ok) return response.json();
    if (response && response.status !== 429 && response.status < 500) {
      throw new Refusal('unavailable', `graph ${response.status}`);
    }
    await wait(waitMs(response?.headers.get('retry-after') ?? null, attempt));
  }
  throw new Refusal('unavailable', 'graph', { cause });
}

/** As long as Graph asks, in seconds or as a date, at most a minute; else doubling from one second. */
function waitMs(retryAfter: string | null, attempt: number): number {
  const seconds = Number(retryAfter);
  const asked =
    retryAfter === null
      ? Number.NaN
      : Number.isNaN(seconds)
        ? Date.parse(retryAfter) - Date.now()
        : seconds * 1000;
  const ms = asked > 0 ? asked : 1000 * 2 ** (attempt - 1);
  return Math.min(ms, longestWaitMs);
}
