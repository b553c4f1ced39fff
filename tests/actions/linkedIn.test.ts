import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { change } from '../../src/actions/change.ts';
import { disconnect, finishConnection, readConnection, startConnection } from '../../src/actions/linkedIn.ts';
import { leave } from '../../src/actions/members.ts';
import { postShare } from '../../src/actions/postShare.ts';
import { undoShare } from '../../src/actions/shareChange.ts';
import { openShare } from '../../src/actions/shares.ts';
import { readShare } from '../../src/actions/shareViews.ts';
import { littleText } from '../../src/domain/littleText.ts';
import { readSealingKeys } from '../../src/domain/sealingKey.ts';
import { createLinkedIn } from '../../src/linkedin/client.ts';
import { createSeal } from '../../src/linkedin/seal.ts';
import { startLinkedIn } from '../peers/linkedin/server.ts';
import { openWorld } from './world.ts';

const callback = 'https://chalkline.example/linkedin/callback';
const newKey = (name: string) => ({ name, bytes: randomBytes(32) });

async function openConnectable() {
  const peer = await startLinkedIn();
  onTestFinished(() => peer.close());
  const world = await openWorld();
  const keys = [newKey('first')];
  const settings = {
    clientId: peer.clientId,
    clientSecret: peer.clientSecret,
    loginUrl: peer.url,
    apiUrl: peer.url,
    version: '202605',
    publicUrl: world.ports.programme.publicUrl,
  };
  const ports = { ...world.ports, linkedIn: createLinkedIn({ ...settings, keys }) };
  const { person } = world;
  const ticketOf = (url: string) => new URL(url).searchParams.get('state') ?? '';
  const start = async (id: string) => ticketOf((await startConnection(person(id), ports)).url);
  const connect = async (id: string) => {
    const ticket = await start(id);
    return finishConnection({ code: peer.giveCode(callback), ticket }, person(id), ports);
  };
  const share = (words = 'What I saw #varme (selv)') =>
    openShare({ id: 'share-1', itemId: 'item-1', network: 'linkedin', words }, person('anna'), ports);
  return { ...world, ports, peer, keys, settings, start, connect, share };
}

describe('connecting to LinkedIn', () => {
  it('is offered only where the organisation has an app there', async () => {
    const { ports, person } = await openWorld();
    expect(await readConnection(person('anna'), ports)).toEqual({ available: false, account: null });
    await expect(startConnection(person('anna'), ports)).rejects.toThrow('notFound');
  });

  it('ends with the account by name and the day that the permission runs out', async () => {
    const { ports, person, connect, peer, start } = await openConnectable();
    const ticket = await start('anna');
    const consent = new URL(ports.linkedIn.consentUrl(ticket));
    expect(Object.fromEntries(consent.searchParams)).toEqual({
      response_type: 'code',
      client_id: peer.clientId,
      redirect_uri: callback,
      state: ticket,
      scope: 'openid profile w_member_social',
    });
    const account = {
      name: 'Mette Krogh',
      connectedAt: '2026-11-24T09:00:00.000Z',
      expiresAt: '2027-01-23T09:00:00.000Z',
      expired: false,
    };
    expect(await connect('anna')).toEqual({ available: true, account });
    expect(await readConnection(person('anna'), ports)).toEqual({ available: true, account });
    expect((await readConnection(person('bo'), ports)).account).toBeNull();
  });

  it('refuses a state that is forged, used, old, or somebody else’s', async () => {
    const { ports, person, peer, start, setTime } = await openConnectable();
    const finish = (ticket: string, id = 'anna') =>
      finishConnection({ code: peer.giveCode(callback), ticket }, person(id), ports);
    const mine = await start('anna');
    for (const forged of ['', 'x'.repeat(32), `${mine}x`, mine.slice(1), '__proto__']) {
      await expect(finish(forged), forged).rejects.toThrow('connectAgain');
    }
    // A colleague who is given the link, or who took the state, gets nowhere with it.
    await expect(finish(mine, 'bo')).rejects.toThrow('connectAgain: ticket');
    await finish(mine);
    await expect(finish(mine)).rejects.toThrow('connectAgain: ticket');
    const late = await start('anna');
    setTime('2026-11-24T09:10:00.001Z');
    await expect(finish(late)).rejects.toThrow('connectAgain: ticket');
    // Only the newest one stands.
    const older = await start('anna');
    await start('anna');
    await expect(finish(older)).rejects.toThrow('connectAgain: ticket');
  });

  it('refuses a code that was used, or given for elsewhere', async () => {
    const { ports, person, peer, start } = await openConnectable();
    const code = peer.giveCode(callback);
    await finishConnection({ code, ticket: await start('anna') }, person('anna'), ports);
    const again = { code, ticket: await start('anna') };
    await expect(finishConnection(again, person('anna'), ports)).rejects.toThrow('connectAgain');
    const elsewhere = { code: peer.giveCode('https://evil.example/callback'), ticket: await start('bo') };
    await expect(finishConnection(elsewhere, person('bo'), ports)).rejects.toThrow('connectAgain');
    expect((await readConnection(person('bo'), ports)).account).toBeNull();
  });

  it('is over at once when the person says so, or leaves the programme', async () => {
    const { ports, person, connect, share } = await openConnectable();
    for (const end of [
      () => disconnect(person('anna'), ports),
      () => leave({ language: 'da', channel: 'tab' }, person('anna'), ports),
    ]) {
      await connect('anna');
      await end();
      expect((await readConnection(person('anna'), ports)).account).toBeNull();
      expect((await ports.documents.query('connections', {})).docs).toEqual([]);
    }
    const { text } = await share();
    await expect(postShare('share-1', { text }, person('anna'), ports)).rejects.toThrow('connectAgain');
  });
});

describe('a token at rest', () => {
  it('cannot be read out of the store’s file', async () => {
    const { ports, person, connect, folder } = await openConnectable();
    await connect('anna');
    const stored = (await ports.documents.read('connections', 'anna', 'anna'))?.doc.account;
    const token = stored && ports.linkedIn.open(stored.token, person('anna').id);
    expect(token).toMatch(/^AQX/);
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(`${folder}/${file}`).toString('latin1');
      expect(bytes.includes(token ?? ''), file).toBe(false);
      expect(bytes.includes(Buffer.from(token ?? '').toString('base64')), file).toBe(false);
    }
  });

  it('opens for nobody when a bit of it was changed, or for somebody else', () => {
    const seal = createSeal([newKey('first')]);
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('iv', 'tag', 'data'), fc.nat(), (text, part, place) => {
        const sealed = seal.seal(`x${text}`.toWellFormed(), 'anna');
        expect(seal.open(sealed, 'anna')).toBe(`x${text}`.toWellFormed());
        expect(seal.open(sealed, 'bo')).toBeNull();
        const bytes = Buffer.from(sealed[part as 'iv'], 'base64');
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        expect(seal.open({ ...sealed, [part]: bytes.toString('base64') }, 'anna')).toBeNull();
        const cut = Buffer.from(sealed.tag, 'base64').subarray(0, 4).toString('base64');
        expect(seal.open({ ...sealed, tag: cut }, 'anna')).toBeNull();
      }),
    );
  });

  it('that was moved to another person posts for nobody', async () => {
    const { ports, person, connect, share } = await openConnectable();
    await connect('bo');
    const theirs = (await ports.documents.read('connections', 'bo', 'bo'))?.doc.account ?? null;
    await connect('anna');
    await change(ports.documents, 'connections', 'anna', 'anna', (mine) => ({ ...mine, account: theirs }));
    const { text } = await share();
    await expect(postShare('share-1', { text }, person('anna'), ports)).rejects.toThrow('connectAgain');
  });

  it('is opened with the key it was sealed with, while that one is kept', () => {
    const [old, fresh] = [newKey('old'), newKey('new')];
    const sealed = createSeal([old]).seal('token', 'anna');
    expect(createSeal([fresh, old]).open(sealed, 'anna')).toBe('token');
    expect(createSeal([fresh, old]).seal('token', 'anna').key).toBe('new');
    expect(createSeal([fresh]).open(sealed, 'anna')).toBeNull();
    // The same name for another key is no way in.
    expect(createSeal([{ ...fresh, name: 'old' }]).open(sealed, 'anna')).toBeNull();
  });

  it.each([
    '',
    'a',
    'a:b',
    `a:${'A'.repeat(42)}==`,
    `:${'A'.repeat(43)}=`,
    `a:${'A'.repeat(43)}=,a:${'B'.repeat(42)}A=`,
  ])('has no key in "%s"', (text) => expect(readSealingKeys(text)).toBeNull());
});

describe('posting on LinkedIn', () => {
  it('puts exactly the text that was pressed on on the profile, once [F27]', async () => {
    const { ports, person, connect, share, peer } = await openConnectable();
    await connect('anna');
    const { text, link } = await share();
    const views = await Promise.all(
      [0, 1].map(() => postShare('share-1', { text }, person('anna'), ports).catch(String)),
    );
    const posted = await postShare('share-1', { text }, person('anna'), ports);
    expect(posted.posted).toEqual({ at: '2026-11-24T09:00:00.000Z', by: 'linkedin' });
    expect(views.filter((view) => typeof view === 'object')).not.toHaveLength(0);
    expect(peer.posts).toEqual([
      { sub: 'member-1', text, article: { source: link, title: 'Heat from the ground' } },
    ]);
    const stored = await ports.documents.read('shares', 'share-1', 'anna');
    expect(stored?.doc.posted).toMatchObject({ by: 'linkedin', urn: 'urn:li:share:7000001' });
    expect(posted.undoUntil).toBeNull();
    await expect(undoShare('share-1', person('anna'), ports)).rejects.toThrow('wrongState');
  });

  it('never posts another text, another network’s share, a share taken back, or somebody else’s', async () => {
    const { ports, person, connect, share, peer } = await openConnectable();
    await connect('anna');
    await connect('bo');
    const { text } = await share();
    const post = (id: string, said: string, as = 'anna') => postShare(id, { text: said }, person(as), ports);
    await expect(post('share-1', `${text} `)).rejects.toThrow('stale: text');
    await expect(post('share-1', '')).rejects.toThrow('stale: text');
    await expect(post('share-1', text, 'bo')).rejects.toThrow('notFound');
    const on = { id: 'share-2', itemId: 'item-1', network: 'x', words: 'Mine' } as const;
    const onX = await openShare(on, person('anna'), ports);
    await expect(post('share-2', onX.text)).rejects.toThrow('wrongState');
    await undoShare('share-1', person('anna'), ports);
    await expect(post('share-1', text)).rejects.toThrow('notFound');
    expect(peer.posts).toEqual([]);
  });

  it.each([
    [401, 'connectAgain'],
    [429, 'networkLimited'],
    [422, 'networkRefused'],
    [400, 'networkRefused'],
  ])('says what a %i means, and can be tried again', async (status, code) => {
    const { ports, person, connect, share, peer } = await openConnectable();
    await connect('anna');
    const { text } = await share();
    peer.fail({ status });
    await expect(postShare('share-1', { text }, person('anna'), ports)).rejects.toThrow(code);
    expect((await readConnection(person('anna'), ports)).account === null).toBe(status === 401);
    if (status === 401) await connect('anna');
    expect((await postShare('share-1', { text }, person('anna'), ports)).posted?.by).toBe('linkedin');
    expect(peer.posts).toHaveLength(1);
  });

  it.each(['cut', { status: 503 }] as const)(
    'says that it is uncertain what became of it, and does not post twice: %j',
    async (fault) => {
      const { ports, person, connect, share, peer } = await openConnectable();
      await connect('anna');
      const { text } = await share();
      peer.fail(fault);
      await expect(postShare('share-1', { text }, person('anna'), ports)).rejects.toThrow('uncertainPost');
      await expect(postShare('share-1', { text }, person('anna'), ports)).rejects.toThrow('uncertainPost');
      expect(peer.requests.filter((path) => path === 'POST /rest/posts')).toHaveLength(1);
      expect((await readShare('share-1', person('anna'), ports)).posted).toBeNull();
    },
  );

  it('that never left can be tried again', async () => {
    const { ports, person, connect, share, settings, keys, peer } = await openConnectable();
    await connect('anna');
    const { text } = await share();
    const gone = await startLinkedIn();
    await gone.close();
    const away = createLinkedIn({ ...settings, keys, apiUrl: gone.url });
    const offline = postShare('share-1', { text }, person('anna'), { ...ports, linkedIn: away });
    await expect(offline).rejects.toThrow('unavailable');
    await postShare('share-1', { text }, person('anna'), ports);
    expect(peer.posts).toHaveLength(1);
  });

  it('stops when the permission has run out, or was taken back at LinkedIn', async () => {
    const { ports, person, connect, share, peer, setTime } = await openConnectable();
    await connect('anna');
    const { text } = await share();
    setTime('2027-01-23T09:00:00.001Z');
    expect((await readConnection(person('anna'), ports)).account?.expired).toBe(true);
    await expect(postShare('share-1', { text }, person('anna'), ports)).rejects.toThrow('connectAgain');
    await connect('anna');
    peer.revokeAll();
    await expect(postShare('share-1', { text }, person('anna'), ports)).rejects.toThrow('connectAgain');
    expect((await readConnection(person('anna'), ports)).account).toBeNull();
  });
});

describe('LinkedIn’s little text', () => {
  it.each([
    ['Hej (alle) [sammen]', 'Hej \\(alle\\) \\[sammen\\]'],
    ['a_b*c~d|e', 'a\\_b\\*c\\~d\\|e'],
    ['mail@a.example <x>', 'mail\\@a.example \\<x\\>'],
    ['#varme og C# og #1', '#varme og C\\# og #1'],
    ['back\\slash {x}', 'back\\\\slash \\{x\\}'],
    ['https://a.example/#x', 'https://a.example/\\#x'],
  ])('of "%s" is %s', (text, little) => {
    expect(littleText(text)).toBe(little);
  });

  it('gives back every text whole', async () => {
    const { ports, connect, peer, person } = await openConnectable();
    await connect('anna');
    const signs = fc.string({
      unit: fc.constantFrom(...'ab æ\\|{}@[]()<>#*_~\n'),
      minLength: 1,
      maxLength: 40,
    });
    const token = ports.linkedIn.open(
      (await ports.documents.read('connections', 'anna', 'anna'))?.doc.account?.token ?? never(),
      person('anna').id,
    );
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(signs, async (text) => {
        if (seen.has(text)) return;
        seen.add(text);
        await ports.linkedIn.post(token ?? '', { sub: 'member-1', text, article: null });
        expect(peer.posts.at(-1)?.text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

function never(): never {
  throw new TypeError('There is no account.');
}
