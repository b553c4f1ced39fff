import { parseArgs } from 'node:util';
import { z } from 'zod';
import { inFlight } from './domain/delivery.ts';
import { legalBases } from './domain/purpose.ts';
import { readSealingKeys } from './domain/sealingKey.ts';

/** A setting that keeps the app from starting. Says which and how to mend it, never a value. */
export class ConfigError extends Error {
  readonly names: string[];
  constructor(names: string[], message: string) {
    super(message);
    this.name = 'ConfigError';
    this.names = names;
  }
}

interface Setting {
  name: string;
  /** Whether production needs it. */
  required: boolean;
  /** What to put there, for the one who has to mend it. */
  about: string;
}

/** Every environment variable that is read. infra/ sets the same. */
export const settings: readonly Setting[] = [
  { name: 'CHALKLINE_MODE', required: false, about: 'local or production' },
  { name: 'PORT', required: false, about: 'port to listen on, 0 to 65535' },
  { name: 'LOG_LEVEL', required: false, about: 'fatal, error, warn, info, debug, trace or silent' },
  { name: 'PUBLIC_URL', required: true, about: 'address that people reach us at, https://…' },
  { name: 'TRUST_PROXY', required: false, about: 'number of proxies in front of us, 0 to 5' },
  { name: 'TENANT_ID', required: true, about: 'id of the Entra tenant' },
  { name: 'MICROSOFT_APP_ID', required: true, about: 'client id of the bot’s identity' },
  { name: 'MICROSOFT_APP_TYPE', required: false, about: 'UserAssignedMSI or SingleTenant' },
  { name: 'MICROSOFT_APP_PASSWORD', required: false, about: 'client secret, with SingleTenant only' },
  { name: 'TAB_CLIENT_ID', required: true, about: 'client id of the tab’s Entra app' },
  { name: 'TAB_RESOURCE', required: true, about: 'Application ID URI of the tab’s app, api://…' },
  { name: 'TEAMS_APP_ID', required: true, about: 'id of the app package in Teams' },
  { name: 'ORGANISATION_NAME', required: true, about: 'the employer’s name as people say it' },
  {
    name: 'PROGRAMME_NAME',
    required: false,
    about: 'name of the programme, Chalkline unless it has its own',
  },
  { name: 'COHORT_THRESHOLD', required: false, about: 'people a figure must speak of, at least 5' },
  { name: 'COMMUNICATORS_GROUP_ID', required: true, about: 'id of the Entra group of communicators' },
  { name: 'ADMINISTRATORS_GROUP_ID', required: true, about: 'id of the Entra group of administrators' },
  { name: 'STORE', required: true, about: 'cosmos; local mode also takes sqlite' },
  { name: 'COSMOS_ENDPOINT', required: true, about: 'address of the Cosmos DB account, https://…' },
  { name: 'COSMOS_DATABASE', required: false, about: 'name of the database' },
  { name: 'COSMOS_KEY', required: false, about: 'key of an emulator on this machine' },
  { name: 'DATA_DIR', required: false, about: 'folder of the local store' },
  { name: 'ORG_CSV', required: false, about: 'file with the people of the organisation' },
  {
    name: 'FETCH_ALLOW',
    required: false,
    about:
      'feeds and pages on this machine that may be read in local mode: 127.0.0.1:4321, several with commas',
  },
  { name: 'SENDS_PER_SECOND', required: false, about: 'cards that may leave in any one second, 1 to 50' },
  {
    name: 'SENDS_IN_FLIGHT',
    required: false,
    about: 'recipients on their way at a time, 1 to 100: what a crash can leave uncertain',
  },
  {
    name: 'QUIET_HOURS',
    required: false,
    about: 'hours without broadcasts where people are, and weekends with them: 18-8, or off',
  },
  {
    name: 'FIGURES',
    required: false,
    about: 'off: no facts about individuals are collected, so no figures are made',
  },
  {
    name: 'LEGAL_BASIS',
    required: false,
    about: 'legitimateInterest, consent or publicTask: on what basis data are treated, for the privacy page',
  },
  {
    name: 'PRIVACY_CONTACT',
    required: false,
    about: 'address that people write to about their data, for the privacy page',
  },
  {
    name: 'PROACTIVE_INSTALL',
    required: false,
    about: 'on or off: install the app for people whom a card is to reach',
  },
  {
    name: 'METRICS_TOKEN',
    required: false,
    about: 'what a Prometheus shows to read /metrics, at least 16 letters, digits or signs, no blanks',
  },
  { name: 'OUTLOOK_ABSENCE', required: false, about: 'on or off: read automatic replies in Outlook' },
  {
    name: 'LINKEDIN_CLIENT_ID',
    required: false,
    about: 'client id of the organisation’s app at LinkedIn; without it nobody is asked to connect',
  },
  { name: 'LINKEDIN_CLIENT_SECRET', required: false, about: 'client secret of that app' },
  {
    name: 'LINKEDIN_TOKEN_KEY',
    required: false,
    about: 'what seals people’s tokens: NAME:BASE64 of 32 random bytes, an old one after a comma',
  },
  { name: 'LINKEDIN_VERSION', required: false, about: 'version of LinkedIn’s API, YYYYMM' },
  { name: 'LINKEDIN_URL', required: false, about: 'where LinkedIn asks for permission, https://…' },
  { name: 'LINKEDIN_API_URL', required: false, about: 'address of LinkedIn’s API, https://…' },
  { name: 'LOGIN_URL', required: false, about: 'Entra’s address in a sovereign cloud, https://…' },
  { name: 'GRAPH_URL', required: false, about: 'Microsoft Graph’s address in a sovereign cloud, https://…' },
  { name: 'BOT_OPENID_URL', required: false, about: 'metadata of the Bot Connector’s keys, https://…' },
  { name: 'BOT_SERVICE_URL', required: false, about: 'address of the Bot Connector, https://…' },
  {
    name: 'APPLICATIONINSIGHTS_CONNECTION_STRING',
    required: false,
    about: 'where Application Insights takes telemetry',
  },
];

const port = z.coerce.number().int().min(0).max(65535);
const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
/** Encrypted, unless it is on this machine. */
const secureAddress = webAddress.refine((url) => url.startsWith('https://') || isLoopback(url));
const guid = z.guid().toLowerCase();
const text = z.string().min(1);

/** `18-8`: from 18 to 8, over midnight. */
const quietHours = z
  .string()
  .regex(/^(off|([01]?\d|2[0-3])-([01]?\d|2[0-3]))$/)
  .transform((hours) => {
    const [from, to] = hours.split('-').map(Number);
    return hours === 'off' || from === undefined || to === undefined ? null : { from, to };
  });

/** `127.0.0.1:4321`, several with commas. */
const ownAddresses = z
  .string()
  .regex(/^127(\.\d{1,3}){3}:\d{1,5}(\s*,\s*127(\.\d{1,3}){3}:\d{1,5})*$/)
  .transform((list) => list.split(',').map((address) => address.trim()));

const sealingKeys = z.string().transform((keys, context) => {
  const read = readSealingKeys(keys);
  if (!read) context.addIssue({ code: 'custom' });
  return read ?? z.NEVER;
});

const shared = {
  PORT: port.default(3978),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  // In “You have not joined …” the employer’s name would read as a dismissal.
  PROGRAMME_NAME: text.default('Chalkline'),
  ORGANISATION_NAME: text.optional(),
  LEGAL_BASIS: z.enum(legalBases).default('legitimateInterest'),
  FIGURES: z.enum(['on', 'off']).default('on'),
  PRIVACY_CONTACT: text.max(200).optional(),
  COSMOS_DATABASE: text.default('chalkline'),
  COSMOS_KEY: text.optional(),
  // Teams takes 50 a second of one app in one tenant, everything else that the bot does included.
  SENDS_PER_SECOND: z.coerce.number().int().min(1).max(50).default(40),
  LINKEDIN_CLIENT_ID: text.optional(),
  LINKEDIN_CLIENT_SECRET: text.optional(),
  LINKEDIN_TOKEN_KEY: sealingKeys.optional(),
  // LinkedIn keeps each version for about a year.
  LINKEDIN_VERSION: z
    .string()
    .regex(/^20\d{2}(0[1-9]|1[0-2])$/)
    .default('202605'),
  LINKEDIN_URL: secureAddress.default('https://www.linkedin.com'),
  LINKEDIN_API_URL: secureAddress.default('https://api.linkedin.com'),
  // Sends a second are at most this ÷ the seconds that one send takes.
  SENDS_IN_FLIGHT: z.coerce.number().int().min(1).max(100).default(inFlight),
};

const localSchema = z.object({
  ...shared,
  STORE: z.enum(['sqlite', 'cosmos']).default('sqlite'),
  COSMOS_ENDPOINT: webAddress.optional(),
  DATA_DIR: text.default('.data'),
  ORG_CSV: text.optional(),
  FETCH_ALLOW: ownAddresses.default([]),
  // Whoever tries it in the evening sees what happens.
  QUIET_HOURS: quietHours.default(null),
});

const productionSchema = z.object({
  ...shared,
  PUBLIC_URL: secureAddress,
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(1),
  TENANT_ID: guid,
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant']).default('UserAssignedMSI'),
  MICROSOFT_APP_PASSWORD: text.optional(),
  TAB_CLIENT_ID: guid,
  TAB_RESOURCE: z.string().startsWith('api://'),
  TEAMS_APP_ID: guid,
  ORGANISATION_NAME: text,
  COHORT_THRESHOLD: z.coerce.number().int().min(5).default(10),
  QUIET_HOURS: quietHours.default({ from: 18, to: 8 }),
  COMMUNICATORS_GROUP_ID: guid,
  ADMINISTRATORS_GROUP_ID: guid,
  STORE: z.literal('cosmos'),
  COSMOS_ENDPOINT: secureAddress,
  OUTLOOK_ABSENCE: z.enum(['on', 'off']).default('off'),
  // Needs the app in the organisation's catalogue, and permissions in Graph that docs/install.md names.
  PROACTIVE_INSTALL: z.enum(['on', 'off']).default('off'),
  // What an HTTP header can carry.
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/)
    .optional(),
  LOGIN_URL: secureAddress.default('https://login.microsoftonline.com'),
  GRAPH_URL: secureAddress.default('https://graph.microsoft.com'),
  BOT_OPENID_URL: secureAddress.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_SERVICE_URL: secureAddress.default('https://smba.trafficmanager.net/teams'),
  APPLICATIONINSIGHTS_CONNECTION_STRING: text.optional(),
});

const localOnly = Object.keys(localSchema.shape).filter((name) => !(name in productionSchema.shape));
/** Any of these means production. PUBLIC_URL alone does not: other tools set it too. */
const productionSigns = Object.keys(productionSchema.shape).filter(
  (name) => !(name in localSchema.shape) && name !== 'PUBLIC_URL',
);

export type LocalConfig = z.infer<typeof localSchema> & { mode: 'local'; sample: boolean };
export type ProductionConfig = z.infer<typeof productionSchema> & { mode: 'production' };
export type Config = LocalConfig | ProductionConfig;

const usage = 'Usage: npm start -- [--port 4000] [--data DIR] [--org FILE.csv] [--no-sample]';

/**
 * Local mode needs nothing. Any production setting (or CHALKLINE_MODE=production) means production, where
 * every required setting must be there. Flags win over variables. Throws ConfigError naming the variables.
 */
export function readConfig(env: Record<string, string | undefined>, argv: readonly string[]): Config {
  const flags = readFlags(argv);
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
  const given: Record<string, string | undefined> = { ...Object.fromEntries(set), ...flags.values };
  const signs = productionSigns.filter((name) => name in given);
  switch (given.CHALKLINE_MODE) {
    case 'production':
      return readProduction(given, []);
    case 'local':
      if (signs.length > 0) throw clash(signs, 'production', 'CHALKLINE_MODE is local');
      return readLocal(given, flags.sample);
    case undefined:
      return signs.length > 0 ? readProduction(given, signs) : readLocal(given, flags.sample);
    default:
      throw new ConfigError(['CHALKLINE_MODE'], 'CHALKLINE_MODE must be local or production.');
  }
}

function readLocal(given: Record<string, unknown>, sample: boolean): LocalConfig {
  const values = check(localSchema, given, 'Cannot start in local mode.');
  if (values.STORE === 'cosmos' && !values.COSMOS_ENDPOINT) {
    const message = 'STORE=cosmos needs COSMOS_ENDPOINT, the address of the account.';
    throw new ConfigError(['COSMOS_ENDPOINT'], message);
  }
  checkLinkedIn(values);
  return { ...values, mode: 'local', sample };
}

function readProduction(given: Record<string, unknown>, signs: readonly string[]): ProductionConfig {
  const local = localOnly.filter((name) => name in given);
  if (local.length > 0) throw clash(local, 'local mode', 'production settings are present');
  const because = signs.length > 0 ? ` (${signs.join(', ')} set; without it this is local mode)` : '';
  const values = check(productionSchema, given, `Cannot start in production${because}.`);
  const single = values.MICROSOFT_APP_TYPE === 'SingleTenant';
  if (single !== (values.MICROSOFT_APP_PASSWORD !== undefined)) {
    const message = single
      ? 'MICROSOFT_APP_TYPE=SingleTenant needs MICROSOFT_APP_PASSWORD, the client secret.'
      : 'MICROSOFT_APP_PASSWORD goes with MICROSOFT_APP_TYPE=SingleTenant. A managed identity has none: remove it.';
    throw new ConfigError(['MICROSOFT_APP_PASSWORD'], message);
  }
  if (values.COSMOS_KEY && !isLoopback(values.COSMOS_ENDPOINT)) {
    const message =
      'COSMOS_KEY is for an emulator on this machine. Remove it: the managed identity signs in.';
    throw new ConfigError(['COSMOS_KEY'], message);
  }
  checkLinkedIn(values);
  return { ...values, mode: 'production' };
}

const linkedInSettings = ['LINKEDIN_CLIENT_ID', 'LINKEDIN_CLIENT_SECRET', 'LINKEDIN_TOKEN_KEY'] as const;

/** The app at LinkedIn is whole or absent. */
function checkLinkedIn(values: Pick<Config, (typeof linkedInSettings)[number]>): void {
  const missing = linkedInSettings.filter((name) => values[name] === undefined);
  if (missing.length === 0 || missing.length === linkedInSettings.length) return;
  throw new ConfigError(missing, `LinkedIn needs all of ${linkedInSettings.join(', ')}, or none of them.`);
}

function clash(names: string[], owner: string, fact: string): ConfigError {
  return new ConfigError(
    names,
    `${names.join(', ')} belongs to ${owner}, but ${fact}. Remove one or the other.`,
  );
}

function isLoopback(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

function readFlags(argv: readonly string[]): { values: Record<string, string>; sample: boolean } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      allowNegative: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        org: { type: 'string' },
        sample: { type: 'boolean', default: true },
      },
    });
    const named = { PORT: values.port, DATA_DIR: values.data, ORG_CSV: values.org };
    const found = Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const empty = found.find(([, value]) => value.trim() === '');
    if (empty) throw new ConfigError([empty[0]], `${empty[0]} is empty.`);
    return { values: Object.fromEntries(found), sample: values.sample };
  } catch (error) {
    const names = error instanceof ConfigError ? error.names : [];
    throw new ConfigError(names, `${error instanceof Error ? error.message : ''}\n${usage}`);
  }
}

function check<T>(schema: z.ZodType<T>, given: Record<string, unknown>, heading: string): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
  const lines = names.map((name) => {
    const about = settings.find((setting) => setting.name === name)?.about ?? '';
    return `  ${name} is ${name in given ? 'wrong' : 'missing'}: ${about}`;
  });
  throw new ConfigError(names, `${heading} Set in the environment:\n${lines.join('\n')}`);
}
