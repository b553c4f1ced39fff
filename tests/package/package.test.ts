import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../appPackage/manifest.ts';
import { pack } from '../../appPackage/pack.ts';
import { readPngHeader } from '../../appPackage/png.ts';
import { exampleSettings } from '../../appPackage/settings.ts';

const { zip, problems } = await pack(exampleSettings, '0.1.0');
const files = unzipSync(zip ?? new Uint8Array());
const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
const danish: Record<string, string> = JSON.parse(strFromU8(files['da.json'] ?? new Uint8Array()));

test('the example package passes schema and own checks', () => {
  expect(problems).toEqual([]);
});

test('the zip holds four files and no folder', () => {
  expect(Object.keys(files).sort()).toEqual(['color.png', 'da.json', 'manifest.json', 'outline.png']);
});

test('the same settings give the same bytes', async () => {
  expect((await pack(exampleSettings, '0.1.0')).zip).toEqual(zip);
});

test('icons have the size and transparency Teams asks for', () => {
  expect(readPngHeader(files['color.png'] ?? new Uint8Array())).toMatchObject({ width: 192, height: 192 });
  const outline = readPngHeader(files['outline.png'] ?? new Uint8Array());
  expect(outline).toEqual({ width: 32, height: 32, transparent: true });
});

test('settings stand where Teams looks for them', () => {
  expect(manifest).toMatchObject({
    version: '0.1.0',
    id: exampleSettings.APP_ID,
    bots: [{ botId: exampleSettings.MICROSOFT_APP_ID, scopes: ['personal'] }],
    webApplicationInfo: { id: exampleSettings.TAB_CLIENT_ID, resource: exampleSettings.TAB_RESOURCE },
    validDomains: ['chalkline.example.com', 'token.botframework.com'],
    permissions: ['identity', 'messageTeamMembers'],
  });
  expect(manifest.staticTabs.map((tab: { entityId: string }) => tab.entityId)).toEqual([
    'library',
    'write',
    'guidelines',
    'insight',
    'conversations',
    'about',
  ]);
});

test('names are short enough and free of Microsoft names', () => {
  for (const name of [manifest.name.short, danish['name.short']]) expect(name.length).toBeLessThanOrEqual(30);
  for (const name of [manifest.name.full, danish['name.full']]) expect(name.length).toBeLessThanOrEqual(100);
  for (const text of [manifest.description.short, danish['description.short']]) {
    expect(text.length).toBeLessThanOrEqual(80);
  }
  const words = [...Object.values(manifest.name), danish['name.short'], danish['name.full']].join(' ');
  expect(words).not.toMatch(/teams|microsoft|office|365/i);
});

test('descriptions stay below five hundred words in both languages', () => {
  for (const text of [manifest.description.full, danish['description.full']]) {
    expect(text.split(/\s+/).length).toBeLessThan(500);
  }
});

test('every Danish key leads to an English text', () => {
  for (const key of Object.keys(danish).filter((key) => key !== '$schema')) {
    expect(valueAt(manifest, key), key).toEqual(expect.any(String));
  }
  expect(danish.$schema?.match(/v[\d.]+/)?.[0]).toBe(`v${manifest.manifestVersion}`);
});

test('at most twelve commands, none with a slash, none twice', () => {
  const english = manifest.bots[0].commandLists[0].commands.map(
    (command: { title: string }) => command.title,
  );
  const translated = english.map(
    (_: string, index: number) => danish[`bots[0].commandLists[0].commands[${index}].title`],
  );
  for (const titles of [english, translated]) {
    expect(titles.length).toBeLessThanOrEqual(12);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[a-zæøå ]+$/);
  }
  expect(english).toEqual([
    'help',
    'library',
    'drafts',
    'settings',
    'pause',
    'join',
    'leave',
    'link',
    'digest',
  ]);
});

describe('the message extension', () => {
  const [extension] = manifest.composeExtensions;

  test('is the same bot’s, with its commands in both languages', () => {
    expect(manifest.composeExtensions).toHaveLength(1);
    expect(extension.botId).toBe(exampleSettings.MICROSOFT_APP_ID);
    expect(extension.commands).toMatchObject([
      { id: 'dropLink', type: 'action', context: ['message', 'commandBox'], fetchTask: true },
      { id: 'makeDraft', type: 'action', context: ['message'], fetchTask: true },
      {
        id: 'searchLibrary',
        type: 'query',
        context: ['compose', 'commandBox'],
        initialRun: true,
        parameters: [{ name: 'q', inputType: 'text' }],
      },
    ]);
    for (const [index, { title, description }] of extension.commands.entries()) {
      const path = `composeExtensions[0].commands[${index}]`;
      for (const words of [title, danish[`${path}.title`]]) expect(words).toMatch(/^.{3,32}$/);
      for (const words of [description, danish[`${path}.description`]]) expect(words).toMatch(/^.{3,128}$/);
    }
  });

  test('unfurls links to our own host and no anonymous ones', () => {
    expect(extension.messageHandlers).toEqual([
      { type: 'link', value: { domains: ['chalkline.example.com'], supportsAnonymizedPayloads: false } },
    ]);
  });
});

test('a channel can have a tab, which is set up on a page of ours', () => {
  expect(manifest).toMatchObject({
    configurableTabs: [{ configurationUrl: 'https://chalkline.example.com/tab/configure', scopes: ['team'] }],
    supportsChannelFeatures: 'tier1',
    defaultGroupCapability: { team: 'tab' },
  });
});

test('the template names no host of its own', async () => {
  const template = await readFile('appPackage/manifest.json', 'utf8');
  const hosts = [...template.matchAll(/https:\/\/([\w.]+)/g)].map((match) => match[1]);
  expect(new Set(hosts)).toEqual(new Set(['developer.microsoft.com']));
});
