import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAdapter } from '../../bot/adapter.ts';
import { appId } from './channel.ts';
import { openTeams, type Teams, tenantId } from './teams.ts';

const minute = 60;
const now = () => Math.floor(Date.now() / 1000);

async function expectRefused(
  teams: Teams,
  status: number,
  activity: { serviceUrl: string },
  token?: string | null,
) {
  const answer = await teams.post(activity, token);
  expect(answer.status).toBe(status);
  expect(teams.storeCalls).toEqual([]);
  expect(teams.connector.calls).toEqual([]);
  return answer;
}

describe('the door of the bot', () => {
  it('takes a message that the channel signed', async () => {
    const teams = await openTeams();
    expect((await teams.say('anna', 'help')).status).toBe(200);
    expect(teams.connector.accepted).toHaveLength(1);
    expect(teams.connector.calls[0]?.authorization).toBe('Bearer bot-token');
  });

  it('[A1] refuses a token made for another app', async () => {
    const teams = await openTeams();
    const token = await teams.channel.mint(teams.connector.url, { claims: { aud: 'another-app' } });
    await expectRefused(teams, 401, teams.activity('anna'), token);
  });

  it.each([
    'https://login.microsoftonline.com/x/v2.0',
    'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
  ])('[A2] refuses the issuer %s', async (iss) => {
    const teams = await openTeams();
    const token = await teams.channel.mint(teams.connector.url, {
      claims: { iss, appid: appId, ver: '1.0' },
    });
    await expectRefused(teams, 401, teams.activity('anna'), token);
    expect(teams.channel.asked).toEqual([]);
  });

  it('[A3] refuses a forged signature with 401', async () => {
    const teams = await openTeams();
    const token = await teams.channel.mint(teams.connector.url, { key: 'forged' });
    const answer = await expectRefused(teams, 401, teams.activity('anna'), token);
    expect(answer.text).not.toMatch(/signature/);
  });

  it('[A3] refuses tokens without signature or with the public key as secret', async () => {
    const teams = await openTeams();
    const good = await teams.channel.mint(teams.connector.url);
    const payload = good.split('.')[1] ?? '';
    const head = (alg: string) => Buffer.from(JSON.stringify({ alg, kid: 'msteams' })).toString('base64url');
    await expectRefused(teams, 401, teams.activity('anna'), `${head('none')}.${payload}.`);
    const signed = `${head('HS256')}.${payload}`;
    const mac = createHmac('sha256', teams.channel.publicPem).update(signed).digest('base64url');
    await expectRefused(teams, 401, teams.activity('anna'), `${signed}.${mac}`);
  });

  it('[A3] asks no key server that a header names', async () => {
    const teams = await openTeams();
    const jku = teams.channel.openIdUrl.replace('/openid', '/evil');
    const token = await teams.channel.mint(teams.connector.url, {
      key: 'forged',
      header: { jku, kid: 'other' },
    });
    await expectRefused(teams, 401, teams.activity('anna'), token);
    expect(teams.channel.asked).not.toContain('/evil');
  });

  it.each([
    ['expired', { exp: -5 * minute - 5, nbf: -20 * minute }, 401],
    ['not yet valid', { exp: 20 * minute, nbf: 5 * minute + 5 }, 401],
    ['expired within the tolerance', { exp: -5 * minute + 10, nbf: -20 * minute }, 200],
    ['not yet valid within the tolerance', { exp: 20 * minute, nbf: 5 * minute - 10 }, 200],
  ])('[A4] answers a token %s', async (_name, { exp, nbf }, status) => {
    const teams = await openTeams();
    const claims = { exp: now() + exp, nbf: now() + nbf };
    const token = await teams.channel.mint(teams.connector.url, { claims });
    expect((await teams.post(teams.activity('anna', { text: 'help' }), token)).status).toBe(status);
    expect(teams.connector.accepted).toHaveLength(status === 200 ? 1 : 0);
  });

  it('[A5] refuses a key that is endorsed for another channel', async () => {
    const teams = await openTeams();
    const token = await teams.channel.mint(teams.connector.url, { key: 'webchat' });
    await expectRefused(teams, 401, teams.activity('anna'), token);
  });

  it('[A5] refuses another channel and another service address', async () => {
    const teams = await openTeams();
    const token = await teams.channel.mint(teams.connector.url);
    await expectRefused(teams, 403, teams.activity('anna', { channelId: 'webchat' }), token);
    await expectRefused(teams, 403, teams.activity('anna', { channelId: 'AseChannel' }), token);
    await expectRefused(teams, 401, teams.activity('anna', { serviceUrl: 'http://127.0.0.1:1/' }), token);
    await expectRefused(teams, 400, teams.activity('anna', { serviceUrl: undefined }), token);
  });

  it.each([
    { channelData: { tenant: { id: 'other' } } },
    { channelData: {}, conversation: { id: 'a:anna', tenantId: 'other' } },
    { channelData: { tenant: { id: tenantId } }, conversation: { id: 'a:anna', tenantId: 'other' } },
    { channelData: {}, conversation: { id: 'a:anna' } },
  ])('[A6] refuses an activity of another tenant %#', async (changes) => {
    const teams = await openTeams();
    const answer = await expectRefused(teams, 403, teams.activity('anna', changes));
    expect(answer.body?.error?.code).toBe('wrongTenant');
  });

  it('refuses a message without a token', async () => {
    const teams = await openTeams();
    await expectRefused(teams, 401, teams.activity('anna'), null);
    await expectRefused(teams, 401, teams.activity('anna'), 'not.a.token');
  });

  it('[A9] asks for the keys once, whatever key ids come', async () => {
    const teams = await openTeams();
    for (let number = 0; number < 5; number++) {
      const token = await teams.channel.mint(teams.connector.url, { header: { kid: `random-${number}` } });
      await expectRefused(teams, 401, teams.activity('anna'), token);
    }
    expect(teams.channel.asked).toEqual(['/openid', '/keys']);
  });

  it('says that it is unavailable while the keys cannot be had', async () => {
    const teams = await openTeams({ openIdUrl: 'http://127.0.0.1:9/openid' });
    await expectRefused(teams, 503, teams.activity('anna'));
  });

  it('does not start without an app id', () => {
    const credential = { getToken: async () => null };
    expect(() => createAdapter({ appId: ' ', openIdUrl: 'http://127.0.0.1/', credential })).toThrow(
      /MICROSOFT_APP_ID/,
    );
  });
});
