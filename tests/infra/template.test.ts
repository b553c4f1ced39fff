import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mainTemplate, templateContainers, templateSettings } from './template.ts';

const templates = readdirSync('infra')
  .filter((file) => file.endsWith('.bicep'))
  .map((file) => ({ file, text: readFileSync(`infra/${file}`, 'utf8') }));

test('every module that is used exists and gets its parameters', () => {
  for (const [, file = '', body = ''] of mainTemplate.matchAll(/module \w+ '([\w.]+)' = \{([\s\S]*?)\n\}/g)) {
    const module = templates.find((template) => template.file === file);
    const wanted = [...(module?.text ?? '').matchAll(/^param (\w+) \w+$/gm)].map((match) => match[1]);
    const given = [...(body.match(/params: \{([\s\S]*)\}/)?.[1] ?? '').matchAll(/^ {4}(\w+):/gm)];
    expect(given.map((match) => match[1]).sort(), file).toEqual(wanted.sort());
  }
});

test('outputs that are read are outputs that exist', () => {
  const names = new Map([...mainTemplate.matchAll(/module (\w+) '([\w.]+)'/g)].map((m) => [m[1], m[2]]));
  for (const [, name = '', output = ''] of mainTemplate.matchAll(/(\w+)\.outputs\.(\w+)/g)) {
    const text = templates.find((template) => template.file === names.get(name))?.text;
    expect(text, name).toContain(`output ${output} `);
  }
});

test('parameters of the main template are explained', () => {
  const lines = mainTemplate.split('\n');
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('param ')) continue;
    const start = lines.slice(0, index).lastIndexOf('');
    expect(lines.slice(start, index).join('\n'), line).toContain('@description(');
  }
});

test('data stays in the EU, without keys or passwords', () => {
  const regions = mainTemplate.match(/@allowed\(\[([^\]]*)\]\)\nparam location/)?.[1] ?? '';
  expect(regions).toContain("'swedencentral'");
  expect(regions).not.toMatch(/us'|uk|swiss|norway|asia/);
  const all = templates.map(({ text }) => text).join('\n');
  expect(all).toContain('disableLocalAuth: true');
  expect(all).not.toMatch(/COSMOS_KEY|APP_PASSWORD|listConnectionStrings/);
});

test('the token for the metrics is a secret, and there is none unless it is given', () => {
  expect(mainTemplate).toMatch(/@secure\(\)\nparam metricsToken string = ''/);
  expect(mainTemplate).toContain("{ name: 'METRICS_TOKEN', secretRef: 'metrics-token' }");
  expect(mainTemplate).toContain('env: concat(settings, metricsSettings, linkedInSettings, extraSettings)');
});

test('the secrets of an app at LinkedIn are secrets, and there are all or none', () => {
  expect(mainTemplate).toMatch(/@secure\(\)\nparam linkedInClientSecret string/);
  expect(mainTemplate).toMatch(/@secure\(\)\nparam linkedInTokenKey string/);
  expect(mainTemplate).toMatch(/var linkedInSecrets = empty\(linkedInClientId\)/);
  for (const name of ['LINKEDIN_CLIENT_SECRET', 'LINKEDIN_TOKEN_KEY']) {
    expect(mainTemplate).toMatch(new RegExp(`name: '${name}', secretRef: `));
  }
});

test('one replica, probed on both health addresses', () => {
  expect(mainTemplate).toMatch(/minReplicas: 1\s+maxReplicas: 1/);
  expect(mainTemplate).toContain("path: '/healthz'");
  expect(mainTemplate).toContain("path: '/readyz'");
});

test('the bot speaks as the managed identity in Teams', () => {
  const bot = templates.find(({ file }) => file === 'bot.bicep')?.text;
  expect(bot).toContain("msaAppType: 'UserAssignedMSI'");
  expect(bot).toContain("channelName: 'MsTeamsChannel'");
});

test('settings and containers are named once', () => {
  const settings = templateSettings();
  expect(settings.length).toBeGreaterThan(12);
  expect(new Set(settings).size).toBe(settings.length);
  const names = templateContainers().map((container) => container.name);
  expect(new Set(names).size).toBe(names.length);
});
