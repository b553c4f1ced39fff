import { parseArgs } from 'node:util';
import { z } from 'zod';

/** A setting that keeps the app from starting. Says which and how to mend it, never a value. */
export class ConfigError extends Error {
  readonly names: string[];
  constructor(names: string[], message: string) {
    super(message);
    this.name = 'ConfigError';
    this.names = names;
  }
}

/** Every environment variable that is read, and whether production needs it. infra/ sets the same. */
export const settings = [
  { name: 'CHALKLINE_MODE', required: false },
  { name: 'PORT', required: false },
  { name: 'LOG_LEVEL', required: false },
  { name: 'PUBLIC_URL', required: true },
  { name: 'TRUST_PROXY', required: false },
  { name: 'TENANT_ID', required: true },
  { name: 'MICROSOFT_APP_ID', required: true },
  { name: 'MICROSOFT_APP_TYPE', required: false },
  { name: 'MICROSOFT_APP_PASSWORD', required: false },
  { name: 'TAB_CLIENT_ID', required: true },
  { name: 'TAB_RESOURCE', required: true },
  { name: 'TEAMS_APP_ID', required: true },
  { name: 'ORGANISATION_NAME', required: true },
  { name: 'PROGRAMME_NAME', required: false },
  { name: 'COHORT_THRESHOLD', required: false },
  { name: 'COMMUNICATORS_GROUP_ID', required: true },
  { name: 'ADMINISTRATORS_GROUP_ID', required: true },
  { name: 'STORE', required: true },
  { name: 'COSMOS_ENDPOINT', required: true },
  { name: 'COSMOS_DATABASE', required: false },
  { name: 'COSMOS_KEY', required: false },
  { name: 'DATA_DIR', required: false },
  { name: 'ORG_CSV', required: false },
  { name: 'LOGIN_URL', required: false },
  { name: 'GRAPH_URL', required: false },
  { name: 'BOT_OPENID_URL', required: false },
  { name: 'BOT_SERVICE_URL', required: false },
] as const;

const localOnly = ['ORG_CSV', 'DATA_DIR'];
const productionSigns = ['MICROSOFT_APP_ID', 'TENANT_ID', 'MICROSOFT_APP_PASSWORD', 'TAB_CLIENT_ID'];

const port = z.coerce.number().int().min(0).max(65535);
const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const optionalText = z.string().min(1).optional();

const shared = {
  PORT: port.default(3978),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  PROGRAMME_NAME: optionalText,
  ORGANISATION_NAME: optionalText,
  COSMOS_DATABASE: z.string().min(1).default('chalkline'),
  COSMOS_KEY: optionalText,
};

const localSchema = z.object({
  ...shared,
  STORE: z.enum(['sqlite', 'cosmos']).default('sqlite'),
  COSMOS_ENDPOINT: webAddress.optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  ORG_CSV: optionalText,
});

const productionSchema = z.object({
  ...shared,
  PUBLIC_URL: webAddress,
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(1),
  TENANT_ID: z.guid(),
  MICROSOFT_APP_ID: z.guid(),
  MICROSOFT_APP_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant']).default('UserAssignedMSI'),
  MICROSOFT_APP_PASSWORD: optionalText,
  TAB_CLIENT_ID: z.guid(),
  TAB_RESOURCE: z.string().startsWith('api://'),
  TEAMS_APP_ID: z.guid(),
  ORGANISATION_NAME: z.string().min(1),
  COHORT_THRESHOLD: z.coerce.number().int().min(5).default(10),
  COMMUNICATORS_GROUP_ID: z.guid(),
  ADMINISTRATORS_GROUP_ID: z.guid(),
  STORE: z.literal('cosmos'),
  COSMOS_ENDPOINT: webAddress,
  LOGIN_URL: webAddress.default('https://login.microsoftonline.com'),
  GRAPH_URL: webAddress.default('https://graph.microsoft.com'),
  BOT_OPENID_URL: webAddress.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_SERVICE_URL: webAddress.default('https://smba.trafficmanager.net/teams'),
});

export type LocalConfig = z.infer<typeof localSchema> & { mode: 'local'; sample: boolean };
export type ProductionConfig = z.infer<typeof productionSchema> & { mode: 'production' };
export type Config = LocalConfig | ProductionConfig;

const usage = 'Usage: npm start -- [--port 4000] [--data DIR] [--org FILE.csv] [--no-sample]';

/**
 * Local mode needs nothing. Any production setting (or CHALKLINE_MODE=production) means production, where
 * every required setting must be there. Throws ConfigError naming the variables.
 */
export function readConfig(env: Record<string, string | undefined>, argv: readonly string[]): Config {
  const flags = readFlags(argv);
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const production = given.CHALKLINE_MODE === 'production' || productionSigns.some((name) => name in given);
  if (production) return readProduction(given, flags);
  const values = check(localSchema, { ...given, ...flags.values }, 'local mode');
  if (values.STORE === 'cosmos' && !values.COSMOS_ENDPOINT) {
    throw new ConfigError(
      ['COSMOS_ENDPOINT'],
      'STORE=cosmos needs COSMOS_ENDPOINT, the address of the account.',
    );
  }
  return { ...values, mode: 'local', sample: flags.sample };
}

function readProduction(
  given: Record<string, unknown>,
  flags: ReturnType<typeof readFlags>,
): ProductionConfig {
  const local = localOnly.filter((name) => name in given || name in flags.values);
  if (local.length > 0) {
    const message = `${local.join(', ')} belongs to local mode, but production settings are present.`;
    throw new ConfigError(local, `${message} Remove one or the other.`);
  }
  const values = check(productionSchema, { ...given, ...flags.values }, 'production');
  if (values.MICROSOFT_APP_TYPE === 'SingleTenant' && !values.MICROSOFT_APP_PASSWORD) {
    throw new ConfigError(
      ['MICROSOFT_APP_PASSWORD'],
      'MICROSOFT_APP_TYPE=SingleTenant needs MICROSOFT_APP_PASSWORD.',
    );
  }
  const { protocol, hostname } = new URL(values.PUBLIC_URL);
  if (protocol !== 'https:' && !['localhost', '127.0.0.1'].includes(hostname)) {
    throw new ConfigError(['PUBLIC_URL'], 'PUBLIC_URL must start with https://.');
  }
  return { ...values, mode: 'production' };
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
    return { values: Object.fromEntries(found), sample: values.sample };
  } catch (error) {
    throw new ConfigError([], `${error instanceof Error ? error.message : ''}\n${usage}`);
  }
}

function check<T>(schema: z.ZodType<T>, values: unknown, mode: string): T {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const missing = issue.code === 'invalid_type' && issue.message.includes('undefined');
    return { name, text: missing ? `${name} is missing` : `${name} is wrong (${issue.message})` };
  });
  const names = problems.map((problem) => problem.name);
  const list = problems.map((problem) => `  ${problem.text}`).join('\n');
  throw new ConfigError(names, `Cannot start in ${mode}. Set in the environment:\n${list}`);
}
