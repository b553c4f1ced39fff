import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, settings } from '../src/config.ts';

const id = (digit: number) => `${digit}1111111-1111-4111-8111-111111111111`;

function buildEnv(overrides: Record<string, string | undefined> = {}) {
  return {
    PUBLIC_URL: 'https://chalkline.example.com/',
    TENANT_ID: id(1),
    MICROSOFT_APP_ID: id(2),
    TAB_CLIENT_ID: id(3),
    TAB_RESOURCE: `api://chalkline.example.com/botid-${id(2)}`,
    TEAMS_APP_ID: id(4),
    ORGANISATION_NAME: 'Company',
    COMMUNICATORS_GROUP_ID: id(5),
    ADMINISTRATORS_GROUP_ID: id(6),
    STORE: 'cosmos',
    COSMOS_ENDPOINT: 'https://company.documents.azure.com/',
    ...overrides,
  };
}

function refusal(env: Record<string, string | undefined>, argv: string[] = []): ConfigError {
  try {
    readConfig(env, argv);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new ConfigError([], 'nothing was refused');
}

describe('local mode', () => {
  it('starts with nothing set', () => {
    const config = readConfig({ PATH: '/bin', PUBLIC_URL: 'http://elsewhere.example' }, []);
    expect(config).toMatchObject({
      mode: 'local',
      PORT: 3978,
      DATA_DIR: '.data',
      STORE: 'sqlite',
      SENDS_PER_SECOND: 40,
      SENDS_IN_FLIGHT: 10,
      sample: true,
    });
  });

  it('calls the programme by the app’s name where nobody has named it: nobody is “not in” their own company', () => {
    expect(readConfig({}, []).PROGRAMME_NAME).toBe('Chalkline');
    expect(readConfig(buildEnv(), []).PROGRAMME_NAME).toBe('Chalkline');
    expect(readConfig({ PROGRAMME_NAME: 'Loud and clear' }, []).PROGRAMME_NAME).toBe('Loud and clear');
  });

  it('takes how fast to send', () => {
    const env = { SENDS_PER_SECOND: '5', SENDS_IN_FLIGHT: '2' };
    expect(readConfig(env, [])).toMatchObject({ mode: 'local', SENDS_PER_SECOND: 5, SENDS_IN_FLIGHT: 2 });
  });

  it('takes hours without broadcasts, of which there are none here unless somebody says so', () => {
    expect(readConfig({}, [])).toMatchObject({ mode: 'local', QUIET_HOURS: null });
    expect(readConfig({ QUIET_HOURS: '17-9' }, [])).toMatchObject({ QUIET_HOURS: { from: 17, to: 9 } });
    expect(readConfig(buildEnv(), [])).toMatchObject({ QUIET_HOURS: { from: 18, to: 8 } });
    expect(readConfig(buildEnv({ QUIET_HOURS: 'off' }), [])).toMatchObject({ QUIET_HOURS: null });
    for (const hours of ['24-8', '18', '18-8-9', '6pm-8am', 'on'])
      expect(refusal({ QUIET_HOURS: hours }).names, hours).toEqual(['QUIET_HOURS']);
  });

  it('takes what may be read on this machine, which is nothing unless somebody says so', () => {
    expect(readConfig({}, [])).toMatchObject({ FETCH_ALLOW: [] });
    const env = { FETCH_ALLOW: '127.0.0.1:4321, 127.0.0.2:80' };
    expect(readConfig(env, [])).toMatchObject({ FETCH_ALLOW: ['127.0.0.1:4321', '127.0.0.2:80'] });
    for (const place of ['10.0.0.1:80', 'localhost:80', '127.0.0.1', '127.0.0.1:80,169.254.169.254:80']) {
      expect(refusal({ FETCH_ALLOW: place }).names, place).toEqual(['FETCH_ALLOW']);
    }
    expect(refusal(buildEnv({ FETCH_ALLOW: '127.0.0.1:4321' })).names).toEqual(['FETCH_ALLOW']);
  });

  it('takes flags over variables', () => {
    const env = { PORT: '4001', DATA_DIR: 'a', ORG_CSV: 'a.csv' };
    const argv = ['--port', '4000', '--data', 'b', '--org', 'b.csv', '--no-sample'];
    expect(readConfig(env, [])).toMatchObject({ PORT: 4001, DATA_DIR: 'a', ORG_CSV: 'a.csv', sample: true });
    expect(readConfig(env, argv)).toMatchObject({
      PORT: 4000,
      DATA_DIR: 'b',
      ORG_CSV: 'b.csv',
      sample: false,
    });
  });

  it.each([[['--prot', '4000']], [['stray']], [['--port']], [['--port', '']]])(
    'answers the flags %j with the usage',
    (argv) => {
      expect(refusal({}, argv).message).toContain('Usage: npm start');
    },
  );

  it.each([
    ['PORT', { PORT: 'secret-port' }],
    ['PORT', { PORT: '70000' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'secret-level' }],
    ['STORE', { STORE: 'secret-store' }],
    ['COSMOS_ENDPOINT', { STORE: 'cosmos' }],
    ['COSMOS_ENDPOINT', { STORE: 'cosmos', COSMOS_ENDPOINT: 'ftp://secret' }],
    ['CHALKLINE_MODE', { CHALKLINE_MODE: 'secret-mode' }],
    ['SENDS_PER_SECOND', { SENDS_PER_SECOND: 'secret-rate' }],
    ['SENDS_IN_FLIGHT', { SENDS_IN_FLIGHT: '0' }],
  ])('names %s when it is wrong, never its value', (name, env) => {
    const error = refusal(env);
    expect(error.names).toEqual([name]);
    expect(error.message).toContain(name);
    expect(error.message).not.toContain('secret');
  });

  it('does not start beside production settings', () => {
    expect(refusal({ CHALKLINE_MODE: 'local', TENANT_ID: id(1) }).names).toEqual(['TENANT_ID']);
    expect(refusal({ GRAPH_URL: 'https://graph.microsoft.us' }).message).toContain('GRAPH_URL set');
    expect(refusal({ METRICS_TOKEN: 'sixteen-letters!' }).message).toContain('METRICS_TOKEN set');
  });
});

describe('production', () => {
  it('reads every setting, without trailing slashes', () => {
    expect(readConfig(buildEnv({ TENANT_ID: id(1).toUpperCase() }), [])).toMatchObject({
      mode: 'production',
      PUBLIC_URL: 'https://chalkline.example.com',
      COSMOS_ENDPOINT: 'https://company.documents.azure.com',
      TENANT_ID: id(1),
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      COHORT_THRESHOLD: 10,
      TRUST_PROXY: 1,
      OUTLOOK_ABSENCE: 'off',
      PROACTIVE_INSTALL: 'off',
      SENDS_PER_SECOND: 40,
      SENDS_IN_FLIGHT: 10,
    });
    expect(readConfig(buildEnv(), [])).not.toHaveProperty('METRICS_TOKEN');
    const given = { METRICS_TOKEN: 'sixteen-letters!', SENDS_PER_SECOND: '50', SENDS_IN_FLIGHT: '100' };
    expect(readConfig(buildEnv(given), [])).toMatchObject({
      METRICS_TOKEN: 'sixteen-letters!',
      SENDS_PER_SECOND: 50,
      SENDS_IN_FLIGHT: 100,
    });
  });

  it.each(settings.filter(({ required }) => required))('does not start without $name', ({ name, about }) => {
    for (const absent of [undefined, '', '  ']) {
      const error = refusal(buildEnv({ [name]: absent }));
      expect(error.names).toEqual([name]);
      expect(error.message).toContain(`${name} is missing: ${about}`);
    }
  });

  it('names everything that is missing at once', () => {
    const required = settings.filter((setting) => setting.required).map(({ name }) => name);
    expect(refusal({ CHALKLINE_MODE: 'production' }).names.sort()).toEqual(required.sort());
  });

  it.each([
    ['PUBLIC_URL', 'http://chalkline.example.com'],
    ['PUBLIC_URL', 'nonsense'],
    ['LOGIN_URL', 'http://login.example'],
    ['GRAPH_URL', 'http://localhost.example'],
    ['BOT_OPENID_URL', 'file:///etc/passwd'],
    ['COSMOS_ENDPOINT', 'http://cosmos.example'],
    ['TENANT_ID', 'common'],
    ['MICROSOFT_APP_ID', '*'],
    ['MICROSOFT_APP_TYPE', 'MultiTenant'],
    ['TAB_RESOURCE', 'https://chalkline.example.com'],
    ['COHORT_THRESHOLD', '4'],
    ['COHORT_THRESHOLD', 'many'],
    ['TRUST_PROXY', 'true'],
    ['OUTLOOK_ABSENCE', 'yes'],
    ['PROACTIVE_INSTALL', 'yes'],
    ['SENDS_PER_SECOND', '0'],
    ['SENDS_PER_SECOND', '51'],
    ['SENDS_PER_SECOND', '2.5'],
    ['SENDS_IN_FLIGHT', '0'],
    ['SENDS_IN_FLIGHT', '101'],
    ['METRICS_TOKEN', 'fifteen-letters'],
    ['METRICS_TOKEN', 'words with blanks between'],
    ['STORE', 'sqlite'],
    ['COSMOS_KEY', 'a-key'],
    ['MICROSOFT_APP_PASSWORD', 'a-password'],
    ['DATA_DIR', '.data'],
    ['ORG_CSV', 'people.csv'],
  ])('refuses %s=%s', (name, value) => {
    const error = refusal(buildEnv({ [name]: value }));
    expect(error.names).toEqual([name]);
    expect(error.message).toContain(name);
  });

  it('needs the secret of a single-tenant app', () => {
    const env = buildEnv({ MICROSOFT_APP_TYPE: 'SingleTenant' });
    expect(refusal(env).names).toEqual(['MICROSOFT_APP_PASSWORD']);
    expect(readConfig({ ...env, MICROSOFT_APP_PASSWORD: 'x' }, []).mode).toBe('production');
  });

  it('may speak plain HTTP with this machine', () => {
    const address = 'http://127.0.0.1:8081';
    const config = readConfig(
      buildEnv({ PUBLIC_URL: address, LOGIN_URL: address, COSMOS_ENDPOINT: address, COSMOS_KEY: 'k' }),
      [],
    );
    expect(config).toMatchObject({ PUBLIC_URL: address, LOGIN_URL: address, COSMOS_KEY: 'k' });
  });
});

describe('an app at LinkedIn', () => {
  const key = `2026:${Buffer.alloc(32, 7).toString('base64')}`;
  const app = {
    LINKEDIN_CLIENT_ID: 'client',
    LINKEDIN_CLIENT_SECRET: 'secret',
    LINKEDIN_TOKEN_KEY: `${key},2025:${Buffer.alloc(32, 8).toString('base64')}`,
  };

  it.each([{}, buildEnv()])('is whole or absent, and absent by default %#', (env) => {
    expect(readConfig(env, []).LINKEDIN_CLIENT_ID).toBeUndefined();
    const { LINKEDIN_TOKEN_KEY: keys, LINKEDIN_API_URL: api } = readConfig({ ...env, ...app }, []);
    expect(keys?.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['2026', 32],
      ['2025', 32],
    ]);
    expect(api).toBe('https://api.linkedin.com');
    for (const name of Object.keys(app)) {
      expect(refusal({ ...env, ...app, [name]: '' }).names, name).toEqual([name]);
    }
  });

  it('has keys of 32 bytes, and never shows one', () => {
    for (const wrong of ['secret', '2026:c2hvcnQ=', `${key},${key}`, key.replace('2026:', '')]) {
      const refused = refusal({ ...app, LINKEDIN_TOKEN_KEY: wrong });
      expect(refused.names).toEqual(['LINKEDIN_TOKEN_KEY']);
      expect(refused.message).not.toContain(wrong);
    }
  });

  it('is reached over an encrypted line, or on this machine', () => {
    expect(refusal({ ...app, LINKEDIN_API_URL: 'http://api.linkedin.com' }).names).toEqual([
      'LINKEDIN_API_URL',
    ]);
    expect(readConfig({ ...app, LINKEDIN_URL: 'http://127.0.0.1:4999' }, []).LINKEDIN_URL).toContain(
      '127.0.0.1',
    );
    expect(refusal({ ...app, LINKEDIN_VERSION: '202613' }).names).toEqual(['LINKEDIN_VERSION']);
  });
});
