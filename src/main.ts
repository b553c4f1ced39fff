import { createReadStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { TokenCredential } from '@azure/identity';
import type { Logger } from 'pino';
import { createAdapter } from '../bot/adapter.ts';
import { createMessagesHandler } from '../bot/messages.ts';
import { createMessenger } from '../bot/messenger.ts';
import { createRenderer } from '../bot/render.ts';
import { recordMissedDecisions } from './actions/activity.ts';
import { openCatalogue } from './actions/catalogue.ts';
import { scheduleDigests } from './actions/digests.ts';
import { reviewAll } from './actions/review.ts';
import { loadStarter } from './actions/starter.ts';
import { type Config, ConfigError, type LocalConfig, type ProductionConfig, readConfig } from './config.ts';
import { createDispatcher, type Dispatcher } from './delivery/dispatcher.ts';
import { createOutlookAbsences } from './directory/graphAbsence.ts';
import { createInstaller } from './directory/graphInstall.ts';
import { importPeople } from './directory/import.ts';
import { createDirectory, type SnapshotDirectory } from './directory/snapshot.ts';
import { syncFromGraph } from './directory/sync.ts';
import { Refusal } from './domain/errors.ts';
import type { Person } from './domain/person.ts';
import { createReader } from './feeds/reader.ts';
import { createFetcher } from './fetcher/fetcher.ts';
import { createLinkedIn } from './linkedin/client.ts';
import { localTabClientId, localTabResource, localTenantId } from './local/identity.ts';
import { createLocalTeams, type LocalTeams } from './local/localTeams.ts';
import { sampleOrganisation } from './local/sample/ids.ts';
import { loadSample } from './local/sample/load.ts';
import type { Clock, Ports } from './ports.ts';
import { every } from './scheduler/every.ts';
import { tasksOf } from './scheduler/tasks.ts';
import { createApp } from './server/app.ts';
import { createTokenGate, type TokenSettings } from './server/auth.ts';
import { createClickCounter } from './server/clicks.ts';
import { logAttempt } from './server/deliveryLog.ts';
import { ids } from './server/ids.ts';
import { createLog } from './server/log.ts';
import { createMetrics } from './server/metrics.ts';
import { createMetricsDoor } from './server/metricsDoor.ts';
import { createCredential, openStore } from './store/open.ts';

const syncEveryMs = 30 * 60_000;
/** Longer than Azure's front ends keep a line open that nobody uses: they would answer 502 where ours closed first. */
const keepAliveTimeout = 250_000;

const clock: Clock = { now: () => new Date() };

async function start(config: Config): Promise<void> {
  const logger = createLog(config.LOG_LEVEL ?? (config.mode === 'local' ? 'warn' : 'info'));
  const credential = createCredential(config);
  let dispatcher: Dispatcher | null = null;
  let clicksLost = () => 0;
  const metrics = createMetrics(
    () => dispatcher?.status() ?? null,
    () => clicksLost(),
  );
  const store = openStore(config, credential, {
    onCharge: (charge) => {
      metrics.onCharge(charge);
      logger.debug(charge, 'request charge');
    },
    onTorn: (bytes) => logger.warn({ bytes }, 'the end of the write-ahead log was torn and is left out'),
  });
  const { documents, catalogue } = openCatalogue(store, clock);
  const directory = await createDirectory(documents, clock, ids);
  const render = createRenderer();
  const ports: Ports = {
    documents,
    catalogue,
    directory,
    clock,
    ids,
    wake: (...place) => dispatcher?.wake(...place),
    ...graphOf(config, credential, logger),
    ...linkedInOf(config),
    fetch: createFetcher({
      publicUrl: programmeOf(config).publicUrl,
      exceptions: config.mode === 'local' ? config.FETCH_ALLOW : [],
    }),
    reader: createReader(clock),
    programme: programmeOf(config),
    preview: (message, reader) => render(message, { ...reader, userId: null }, ports),
    audit: (event) => logger.info(event, 'refused'),
  };
  if (config.mode === 'local') {
    await loadOrganisation(config, ports, directory);
    if (directory.source() !== 'sample' && !config.ORGANISATION_NAME) {
      const name = nameFromMail(directory.org().people.values());
      if (name) Object.assign(ports.programme, { organisation: name });
    }
  }
  // Guidelines and topics to begin with; what is there already stays.
  else
    await loadSample(documents, clock.now(), {
      people: false,
      library: false,
      guidelines: true,
      activity: null,
    });
  await loadStarter(ports);
  const local = config.mode === 'local' ? await openLocalTeams(config, ports, logger) : null;
  const chartChanged = () => {
    reviewAll(ports).catch((error) => logger.error({ err: error }, 'review failed'));
  };
  const channel = channelOf(config, local, credential);
  const adapter = createAdapter({
    ...channel,
    admit: async (personId) => dispatcher?.rate.permit('reply', personId),
  });
  const clicks = createClickCounter(documents, clock, logger);
  clicksLost = clicks.lost;
  const app = createApp({
    ports,
    gate: createTokenGate(tokenSettings(config, local), directory),
    clicks,
    messages: createMessagesHandler({ ...channel, adapter, ports, log: logger }),
    importPeople: (file) => {
      if (config.mode === 'production') throw new Refusal('wrongState');
      return importPeople(file, directory).finally(chartChanged);
    },
    metrics: createMetricsDoor(config, metrics.handler),
    tabDir: join(import.meta.dirname, '../dist'),
    local: local?.router ?? null,
    trustProxy: config.mode === 'production' ? config.TRUST_PROXY : 0,
    logger,
  });
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, config.PORT)));
    server.listen(config.PORT, config.mode === 'local' ? 'localhost' : '0.0.0.0', resolve);
  });

  dispatcher = createDispatcher(createMessenger({ ...channel, adapter, ports, log: logger }), ports, {
    perSecond: config.SENDS_PER_SECOND,
    window: config.SENDS_IN_FLIGHT,
    alone: config.STORE === 'sqlite',
    logger,
    onAttempt: (attempt) => {
      metrics.onAttempt(attempt);
      logAttempt(logger, attempt);
    },
  });
  dispatcher.start();
  await recordMissedDecisions(ports);
  scheduleDigests(ports).catch((error) => logger.error({ err: error }, 'digests not scheduled'));
  const ending = new AbortController();
  const tasks = [
    every(1_000, 'clicks', clicks.flush, logger),
    ...tasksOf(ports, ending.signal).map(({ name, ms, run }) => every(ms, name, run, logger)),
    ...(config.mode === 'production' && credential
      ? [
          every(
            syncEveryMs,
            'org',
            async () => {
              await syncOrg(config, credential, directory, logger);
              await reviewAll(ports);
            },
            logger,
          ),
        ]
      : []),
  ];
  announce(config);

  const stop = async () => {
    ending.abort();
    server.close();
    server.closeIdleConnections();
    // Side by side: a task that takes long must not use up the time in which cards are written down.
    await Promise.all([dispatcher?.stop(), ...tasks.map((end) => end())]);
    await clicks.flush();
    await metrics.shutdown();
    local?.close();
    server.closeAllConnections();
    await documents.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function portError(error: Error, port: number): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new ConfigError(['PORT'], `Port ${port} is in use. Choose another with --port or PORT.`);
}

/** What an organisation of one's own is called when nobody says: `adventure-works.com` is Adventure Works. */
function nameFromMail(people: Iterable<Person>): string | null {
  const [first] = people;
  const label = first?.mail.split('@')[1]?.split('.')[0];
  return label
    ? label.replace(/(^|-)(\w)/g, (_, dash, letter) => `${dash && ' '}${letter.toUpperCase()}`)
    : null;
}

function programmeOf(config: Config): Ports['programme'] {
  const local = config.mode === 'local';
  return {
    name: config.PROGRAMME_NAME,
    organisation: config.ORGANISATION_NAME ?? sampleOrganisation,
    teamsAppId: local ? localTabClientId : config.TEAMS_APP_ID,
    publicUrl: local ? `http://localhost:${config.PORT}` : config.PUBLIC_URL,
    // A sample of sixty people has few units above ten; production starts from the safer default.
    cohortThreshold: local ? 5 : config.COHORT_THRESHOLD,
    collectsFigures: config.FIGURES === 'on',
    sendsPerSecond: config.SENDS_PER_SECOND,
    quietHours: config.QUIET_HOURS,
    legalBasis: config.LEGAL_BASIS,
    privacyContact: config.PRIVACY_CONTACT ?? null,
  };
}

/** Given people first, then a chart that is there already, else the sample company. */
async function loadOrganisation(
  config: LocalConfig,
  ports: Ports,
  directory: SnapshotDirectory,
): Promise<void> {
  const now = clock.now();
  const shelf = { library: config.sample, guidelines: config.sample };
  if (config.ORG_CSV) {
    const report = await importPeople(createReadStream(config.ORG_CSV), directory);
    for (const problem of report.problems) {
      const { line, column, code, value, effect } = problem;
      process.stderr.write(
        `${config.ORG_CSV}:${line ?? '-'} ${column ?? ''} ${code} ${value ?? ''} (${effect})\n`,
      );
    }
    if (!report.accepted && directory.org().people.size === 0) {
      throw new ConfigError(
        ['ORG_CSV'],
        `${config.ORG_CSV} could not be read as a people file, and there is no earlier one.`,
      );
    }
  } else if (config.sample && (directory.source() === null || directory.source() === 'sample')) {
    await loadSample(ports.documents, now, { people: true, ...shelf, activity: null });
    await directory.reload();
    const activity = { org: directory.org(), publicUrl: ports.programme.publicUrl };
    await loadSample(ports.documents, now, { people: true, ...shelf, activity });
    return;
  }
  if (config.sample) await loadSample(ports.documents, now, { people: false, ...shelf, activity: null });
}

function openLocalTeams(config: LocalConfig, ports: Ports, logger: Logger): Promise<LocalTeams> {
  mkdirSync(config.DATA_DIR, { recursive: true });
  return createLocalTeams({
    dataDir: config.DATA_DIR,
    baseUrl: () => ports.programme.publicUrl,
    botEndpoint: () => `${ports.programme.publicUrl}/api/messages`,
    people: () => ports.directory.org().people.values(),
    logger,
  });
}

/** The bot's side of Teams: who it is, whose keys vouch for Teams, how it gets a token, where people are. */
function channelOf(config: Config, local: LocalTeams | null, credential: TokenCredential | null) {
  if (local) {
    const { appId, tenantId, openIdUrl, serviceUrl, connectorToken } = local.bot;
    const source = { getToken: async () => ({ token: await connectorToken() }) };
    return { appId, tenantId, openIdUrl: openIdUrl(), credential: source, defaultServiceUrl: serviceUrl() };
  }
  if (config.mode !== 'production' || !credential) throw new Refusal('internal');
  return {
    appId: config.MICROSOFT_APP_ID,
    tenantId: config.TENANT_ID,
    openIdUrl: config.BOT_OPENID_URL,
    credential,
    defaultServiceUrl: `${config.BOT_SERVICE_URL}/`,
  };
}

function tokenSettings(config: Config, local: LocalTeams | null): TokenSettings {
  const tenantId = config.mode === 'local' ? localTenantId : config.TENANT_ID;
  const login = local?.issuer.loginUrl() ?? (config as ProductionConfig).LOGIN_URL;
  const audiences =
    config.mode === 'local'
      ? [localTabClientId, localTabResource]
      : [config.TAB_CLIENT_ID, config.TAB_RESOURCE];
  return {
    tenantId,
    audiences,
    issuer: `${login}/${tenantId}/v2.0`,
    jwksUrl: `${login}/${tenantId}/discovery/v2.0/keys`,
  };
}

/** What Microsoft Graph is asked for besides people, where the organisation allows it. */
function graphOf(
  config: Config,
  credential: TokenCredential | null,
  log: Logger,
): Pick<Ports, 'outlookAbsence' | 'installApp'> {
  if (config.mode !== 'production' || !credential) return {};
  const settings = { graphUrl: config.GRAPH_URL, token: graphToken(config, credential), clock, log };
  const { TEAMS_APP_ID: teamsAppId } = config;
  return {
    ...(config.OUTLOOK_ABSENCE === 'on' ? { outlookAbsence: createOutlookAbsences(settings) } : {}),
    ...(config.PROACTIVE_INSTALL === 'on'
      ? { installApp: createInstaller({ ...settings, teamsAppId }) }
      : {}),
  };
}

/** The organisation's own app at LinkedIn, where it has one. */
function linkedInOf(config: Config): Pick<Ports, 'linkedIn'> {
  const { LINKEDIN_CLIENT_ID: clientId, LINKEDIN_CLIENT_SECRET: clientSecret } = config;
  const { LINKEDIN_TOKEN_KEY: keys, LINKEDIN_VERSION: version, LINKEDIN_URL: loginUrl } = config;
  if (!clientId || !clientSecret || !keys) return {};
  const { publicUrl } = programmeOf(config);
  const addresses = { loginUrl, apiUrl: config.LINKEDIN_API_URL, publicUrl };
  return { linkedIn: createLinkedIn({ clientId, clientSecret, keys, version, ...addresses }) };
}

function graphToken(config: ProductionConfig, credential: TokenCredential): () => Promise<string> {
  return async () => (await credential.getToken(`${config.GRAPH_URL}/.default`))?.token ?? '';
}

async function syncOrg(
  config: ProductionConfig,
  credential: TokenCredential,
  directory: SnapshotDirectory,
  logger: Logger,
): Promise<void> {
  const settings = {
    graphUrl: config.GRAPH_URL,
    token: graphToken(config, credential),
    communicatorsGroupId: config.COMMUNICATORS_GROUP_ID,
    administratorsGroupId: config.ADMINISTRATORS_GROUP_ID,
  };
  await syncFromGraph(directory, settings, logger);
}

function announce(config: Config): void {
  const where = config.mode === 'local' ? `http://localhost:${config.PORT}/local/` : config.PUBLIC_URL;
  const what = config.mode === 'local' ? 'Local Teams window' : 'Chalkline is serving';
  process.stdout.write(`${what}: ${where}\n`);
}

try {
  await start(readConfig(process.env, process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
