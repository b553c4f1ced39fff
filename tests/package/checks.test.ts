import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkPackage } from '../../appPackage/checks.ts';
import { type Localisation, type Manifest, readManifest } from '../../appPackage/manifest.ts';
import { localisationProblems, manifestProblems } from '../../appPackage/schema.ts';
import { exampleSettings, readSettings } from '../../appPackage/settings.ts';

const { unfurlDomains, ...given } = exampleSettings;
const folder = new URL('../../appPackage/', import.meta.url);
const good = await readManifest(folder, exampleSettings, '1.2.3');
const danish: Localisation = JSON.parse(await readFile(new URL('da.json', folder), 'utf8'));
const color = await readFile(new URL('color.png', folder));
const outline = await readFile(new URL('outline.png', folder));

interface Overrides {
  manifest?: Partial<Manifest>;
  danish?: Localisation;
  files?: [string, Uint8Array][];
}

function check({ manifest = {}, danish: texts = danish, files = [] }: Overrides): string[] {
  const all = new Map<string, Uint8Array>([['color.png', color], ['outline.png', outline], ...files]);
  return checkPackage({ ...good, ...manifest }, new Map([['da.json', texts]]), all);
}

test('a sound package raises no problem', () => {
  expect(check({})).toEqual([]);
});

test('a placeholder left behind is named', () => {
  const version = `$\{VERSION_2}`;
  expect(check({ manifest: { version } })).toEqual([`manifest.json still holds ${version}`]);
});

test('icons of the wrong size, kind or transparency are named', () => {
  expect(check({ files: [['color.png', outline]] })).toEqual(['color.png is 32×32, but has to be 192×192']);
  expect(check({ files: [['outline.png', Buffer.from('GIF89a')]] })).toEqual(['outline.png is no PNG']);
  const opaque = Buffer.from(outline);
  opaque.writeUInt8(2, 25);
  expect(check({ files: [['outline.png', opaque]] })).toEqual(['outline.png has to be transparent']);
});

test('tabs on foreign or plain http hosts are refused', () => {
  const tab = (contentUrl: string) => ({ staticTabs: [{ entityId: 'x', contentUrl, scopes: ['personal'] }] });
  expect(check({ manifest: tab('https://elsewhere.example/tab') })).toContain(
    'elsewhere.example is not in validDomains',
  );
  expect(check({ manifest: tab('http://chalkline.example.com/tab') })).toContain(
    'http://chalkline.example.com/tab is no https address',
  );
  expect(check({ manifest: { validDomains: ['*.example.com', 'chalkline.example.com'] } })).toEqual([
    'validDomains holds *.example.com, wider than our own host',
  ]);
});

test('a team scope needs supportsChannelFeatures', () => {
  const { supportsChannelFeatures, ...silent } = good;
  const all = new Map<string, Uint8Array>([
    ['color.png', color],
    ['outline.png', outline],
  ]);
  const texts = new Map([['da.json', danish]]);
  const refusal = ['supportsChannelFeatures has to be tier1 when a part has the team scope'];
  expect(supportsChannelFeatures).toBe('tier1');
  expect(checkPackage(silent, texts, all)).toEqual(refusal);
  expect(checkPackage({ ...silent, configurableTabs: [] }, texts, all)).toEqual([]);
  const bots = good.bots.map((bot) => ({ ...bot, scopes: ['personal', 'team'] }));
  expect(checkPackage({ ...silent, configurableTabs: [], bots }, texts, all)).toEqual(refusal);
});

test('a configuration page on a foreign host is refused', () => {
  const configurableTabs = [{ configurationUrl: 'https://elsewhere.example/tab', scopes: ['team'] }];
  expect(check({ manifest: { configurableTabs } })).toEqual(['elsewhere.example is not in validDomains']);
});

test('own sites unfurl beside our own host, each once', async () => {
  const source = { ...given, UNFURL_DOMAINS: ' WWW.example.com,*.example.com chalkline.example.com ' };
  const { settings } = readSettings(source);
  const manifest = settings && (await readManifest(folder, settings, '1.2.3'));
  expect(manifest?.composeExtensions[0]?.messageHandlers[0]?.value).toEqual({
    domains: ['chalkline.example.com', 'www.example.com', '*.example.com'],
    supportsAnonymizedPayloads: false,
  });
});

test.each(['https://www.example.com', 'localhost', '*', 'www.example.com/news', '*.com'])(
  'own sites are hosts, and %s is none',
  (UNFURL_DOMAINS) => {
    const { problems } = readSettings({ ...given, UNFURL_DOMAINS });
    expect(problems).toEqual([
      `UNFURL_DOMAINS holds ${UNFURL_DOMAINS}, but takes hosts such as www.example.com`,
    ]);
  },
);

test('Danish keys that lead nowhere or are missing are named', () => {
  const { 'staticTabs[1].name': name, ...rest } = danish;
  expect(check({ danish: { ...rest, 'staticTabs[9].name': name ?? '' } })).toEqual([
    'da.json: staticTabs[9].name leads nowhere in manifest.json',
    'da.json: staticTabs[1].name is missing',
  ]);
});

test('the schemas catch long names and unknown keys', async () => {
  const long = { ...good, name: { ...good.name, short: 'x'.repeat(31) } };
  expect(await manifestProblems(long)).not.toEqual([]);
  expect(await manifestProblems(good)).toEqual([]);
  const texts = new Map([['da.json', { ...danish, 'name.shorter': 'Kridt' }]]);
  expect(await localisationProblems('1.29', texts)).toHaveLength(1);
});

test('every missing setting is named at once', () => {
  const { problems } = readSettings({ PUBLIC_URL: 'https://chalkline.example.com', APP_ID: ' ' });
  expect(problems.map((line) => line.split(' ')[0])).toEqual([
    'APP_ID',
    'MICROSOFT_APP_ID',
    'TAB_CLIENT_ID',
    'TAB_RESOURCE',
  ]);
});

test.each([
  ['APP_ID', 'chalkline'],
  ['PUBLIC_URL', 'http://chalkline.example.com'],
  ['PUBLIC_URL', 'https://chalkline.example.com/tab'],
  ['PUBLIC_URL', 'chalkline.example.com'],
  ['TAB_RESOURCE', 'api://elsewhere.example/3e2d1c0b-9a8f-4e7d-8c6b-5a4f3e2d1c0b'],
])('a wrong %s is refused by name: %s', (name, value) => {
  const { problems } = readSettings({ ...given, [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${name} is ${value}, but`);
});

test('a trailing slash of the address is forgiven', () => {
  const { settings } = readSettings({ ...given, PUBLIC_URL: 'https://chalkline.example.com/' });
  expect(settings).toEqual(exampleSettings);
});
