import { describe, expect, it } from 'vitest';
import { myDrafts } from '../../src/actions/drafts.ts';
import { leave, readMember } from '../../src/actions/members.ts';
import { openShare } from '../../src/actions/shares.ts';
import { buildItem } from '../actions/world.ts';
import { buildPerson } from '../domain/build.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const home = 'https://chalkline.example';
const itemLink =
  'https://teams.microsoft.com/l/entity/app/library?context=%7B%22subEntityId%22%3A%22library%2Fitem-1%22%7D';

function invoke(teams: Teams, who: string, name: string, value: object, changes: object = {}) {
  return teams.press(who, null, null, { name: `composeExtension/${name}`, value, ...changes });
}

function search(teams: Teams, q: string | null, options: object = {}, who = 'anna') {
  const parameters = q === null ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'q', value: q }];
  const queryOptions = { skip: 0, count: 25, ...options };
  return invoke(teams, who, 'query', { commandId: 'searchLibrary', parameters, queryOptions });
}

interface Found {
  contentType: string;
  content: { version: string };
  preview: { contentType: string; content: { title: string; text: string; images?: object[] } };
}

function foundIn({ status, body }: Answer): Found[] {
  expect(status).toBe(200);
  const { composeExtension } = body as unknown as {
    composeExtension: { type: string; attachmentLayout: string; attachments: Found[] };
  };
  expect(composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
  return composeExtension.attachments;
}

const titles = (answer: Answer) => foundIn(answer).map(({ preview }) => preview.content.title);

async function addItem(teams: Teams, changes: Parameters<typeof buildItem>[0]): Promise<void> {
  await teams.world.ports.documents.create('library', buildItem(changes));
}

describe('searching the library from a message box', () => {
  it('shows the newest before anything is typed, and offers what is over to nobody', async () => {
    const teams = await openTeams();
    await addItem(teams, { id: 'new', title: 'A new one', createdAt: '2026-11-20T09:00:00.000Z' });
    await addItem(teams, { id: 'past', expiresAt: '2026-11-23T00:00:00.000Z' });
    await addItem(teams, {
      id: 'down',
      withdrawn: { by: 'writer', at: '2026-11-23T00:00:00.000Z', why: '' },
    });
    expect(titles(await search(teams, null))).toEqual(['A new one', 'Heat from the ground']);
    expect(titles(await search(teams, '  '))).toEqual(['A new one', 'Heat from the ground']);
  });

  it('finds by words, and says so when nothing matches', async () => {
    const teams = await openTeams();
    await addItem(teams, { id: 'pumps', title: 'Pumps for everybody', url: 'https://company.example/pumps' });
    expect(titles(await search(teams, 'pumps'))).toEqual(['Pumps for everybody']);
    expect((await search(teams, 'xylophone')).body).toEqual({
      composeExtension: {
        type: 'message',
        text: 'Nothing in the library matches that. Try fewer or other words.',
      },
    });
    expect((await search(teams, `${'x'.repeat(5_000)}`)).body).toMatchObject({
      composeExtension: { type: 'message' },
    });
  });

  it('gives a page at a time, and ends without a word', async () => {
    const teams = await openTeams();
    const createdAt = (day: number) => `2026-10-${String(day).padStart(2, '0')}T09:00:00.000Z`;
    for (let day = 1; day <= 28; day++) {
      await addItem(teams, { id: `i${day}`, title: `Item ${day}`, createdAt: createdAt(day) });
    }
    const pages = [
      await search(teams, null),
      await search(teams, null, { skip: 25 }),
      await search(teams, null, { skip: 50 }),
    ];
    expect(pages.map((page) => foundIn(page).length)).toEqual([25, 4, 0]);
    expect(new Set(pages.flatMap(titles)).size).toBe(29);
    expect(foundIn(await search(teams, null, { skip: -1, count: 100_000 }))).toHaveLength(25);
  });

  it('puts a card into the message that is about the item and about nobody', async () => {
    const teams = await openTeams();
    const picture = { url: '/sample/heat.webp', alt: 'A drill' };
    await addItem(teams, { id: 'item-2', title: 'Heat <b>now</b>', why: 'Homes & <i>pumps</i>', picture });
    const results = foundIn(await search(teams, null));
    const result = results.find(({ preview }) => preview.content.title.includes('now'));
    expect(result).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5' },
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: {
          title: 'Heat ‹b›now‹/b›',
          subtitle: 'Climate',
          text: 'Homes & ‹i›pumps‹/i›',
          images: [{ url: `${home}/sample/heat.webp`, alt: 'A drill' }],
        },
      },
    });
    const card = JSON.stringify(result?.content);
    expect(card).toContain('Say it in your own words');
    expect(card).toContain('https://company.example/heat');
    expect(card).toContain('library%2Fitem-2');
    expect(card).not.toMatch(/Action\.(Execute|Submit)|Input\.|anna/);
  });

  it('is for those who have joined, and for nobody from outside', async () => {
    const teams = await openTeams();
    await leave({ language: 'en', channel: 'tab' }, teams.world.person('anna'), teams.world.ports);
    teams.world.setPeople((people) => [...people, buildPerson({ id: 'guest', guest: true })]);
    const said = async (who: string) => (await search(teams, null, {}, who)).text;
    expect(await said('anna')).toContain('not joined the programme');
    expect(await said('guest')).toContain('not in the organisation');
    expect(await said('nobody')).toContain('not in the organisation');
  });

  it('knows its one command, and reads no nonsense', async () => {
    const teams = await openTeams();
    for (const value of [{ commandId: 'other' }, { commandId: 'searchLibrary', parameters: 'q' }, {}]) {
      const answer = await invoke(teams, 'anna', 'query', value);
      expect(answer.body).toMatchObject({ composeExtension: { type: 'message' } });
    }
    const odd = { commandId: 'searchLibrary', parameters: [{ name: 'q', value: { no: 1 } }] };
    expect(titles(await invoke(teams, 'anna', 'query', odd))).toEqual(['Heat from the ground']);
  });

  it('[E10] gives a number when something breaks', async () => {
    const teams = await openTeams();
    teams.world.ports.documents.read = async () => Promise.reject(new TypeError('secret detail'));
    const answer = await search(teams, null);
    expect(answer.body).toMatchObject({ composeExtension: { type: 'message' } });
    expect(answer.text).not.toContain('secret');
    expect(answer.text).toMatch(/[0-9a-f]{8}-/);
  });

  it('leaves alone where the person is reached, whatever chat it was used in', async () => {
    const teams = await openTeams();
    await teams.say('anna', 'help');
    const { ports } = teams.world;
    const before = (await readMember('anna', ports)).conversation;
    // What Teams sends from a chat of two people: personal, and not the bot's.
    const conversation = { id: '19:anna_bo@unq.gbl.spaces', conversationType: 'personal' };
    await invoke(teams, 'anna', 'query', { commandId: 'searchLibrary' }, { conversation });
    await invoke(teams, 'anna', 'fetchTask', { commandId: 'makeDraft' }, { conversation });
    expect(before).not.toBeNull();
    expect((await readMember('anna', ports)).conversation).toEqual(before);
  });
});

describe('unfurling a link', () => {
  const unfurl = (teams: Teams, url: unknown, who = 'bo') => invoke(teams, who, 'queryLink', { url });
  const nothing = {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [],
      suggestedActions: { actions: [{ type: 'setCachePolicy', value: '{"type":"no-cache"}' }] },
    },
  };

  async function openShared() {
    const teams = await openTeams();
    const { ports, person } = teams.world;
    const share = { itemId: 'item-1', network: 'linkedin' as const, words: 'My own view on heat' };
    return { teams, share: await openShare(share, person('anna'), ports) };
  }

  it('shows the item behind a shared link, and never whose link it is [P1]', async () => {
    const { teams, share } = await openShared();
    const [result, ...more] = foundIn(await unfurl(teams, share.link));
    expect(more).toEqual([]);
    expect(result).toMatchObject({
      content: { version: '1.3' },
      preview: { content: { title: 'Heat from the ground' } },
    });
    const told = JSON.stringify(result);
    expect(told).toContain(JSON.stringify(itemLink).slice(1, -1));
    expect(told).not.toMatch(/anna|My own view|\/s\//i);
    expect(told).not.toContain(share.link.split('/').at(-1));
  });

  it.each([
    `${home}/tab/library/item-1`,
    'https://company.example/heat',
    'http://company.example/heat/?utm_source=mail#read',
  ])('shows the item that %s leads to, and is not kept by Teams', async (url) => {
    const teams = await openTeams();
    const answer = await unfurl(teams, url);
    expect(titles(answer)).toEqual(['Heat from the ground']);
    expect(answer.body).toMatchObject({
      composeExtension: { suggestedActions: nothing.composeExtension.suggestedActions },
    });
  });

  it.each([
    `${home}/s/Unknown234`,
    `${home}/tab/library/unknown`,
    `${home}/tab/write/draft-1`,
    'https://company.example/other',
    'javascript:alert(1)',
    `https://company.example/${'x'.repeat(3_000)}`,
    { no: 1 },
  ])('shows nothing for %s', async (url) => {
    const teams = await openTeams();
    expect((await unfurl(teams, url)).body).toEqual(nothing);
  });

  it('shows nothing of what is over, nor to strangers, nor without a name', async () => {
    const { teams, share } = await openShared();
    expect((await unfurl(teams, share.link, 'nobody')).body).toEqual(nothing);
    const from = { id: '29:anonymous' };
    const anonymous = await invoke(teams, 'bo', 'anonymousQueryLink', { url: share.link }, { from });
    expect(anonymous.body).toEqual(nothing);
    const stored = await teams.world.ports.documents.read('library', 'item-1', 'item');
    const expired = { ...buildItem(), expiresAt: '2026-11-23T00:00:00.000Z' };
    await teams.world.ports.documents.replace('library', expired, stored?.etag ?? '');
    for (const url of [share.link, `${home}/tab/library/item-1`, expired.url]) {
      expect((await unfurl(teams, url)).body).toEqual(nothing);
    }
  });

  it('counts no click', async () => {
    const { teams, share } = await openShared();
    await unfurl(teams, share.link);
    expect((await teams.world.ports.documents.query('clicks', {})).docs).toEqual([]);
  });
});

describe('making a draft of a message', () => {
  const messageBy = (id: string, content = '<p>Heat is <b>free</b></p><p>Ask me</p>', more: object = {}) => ({
    messagePayload: {
      id: '1700000000000',
      body: { contentType: 'html', content },
      from: { user: { id, displayName: `${id} Person` } },
      ...more,
    },
  });
  const open = (teams: Teams, value: object, who = 'anna') =>
    invoke(teams, who, 'fetchTask', { commandId: 'makeDraft', commandContext: 'message', ...value });
  const save = (teams: Teams, data: object, who = 'anna') =>
    invoke(teams, who, 'submitAction', { commandId: 'makeDraft', data });
  const draftsOf = (teams: Teams, who: string) => myDrafts(teams.world.person(who), teams.world.ports);

  it('opens with the text, a title and a network, and saves nothing by itself', async () => {
    const teams = await openTeams();
    const attachments = [{ contentUrl: 'https://files.example/plan.pdf' }, { contentUrl: null }, 'odd'];
    const { body, text } = await open(teams, messageBy('anna', undefined, { attachments }));
    expect(body).toMatchObject({ task: { type: 'continue', value: { title: 'Make this a draft' } } });
    expect(text).toContain(JSON.stringify('Heat is free\n\nAsk me\n\nhttps://files.example/plan.pdf'));
    expect(text).toContain('"value":"Heat is free"');
    expect(text).toContain('"value":"linkedin"');
    expect(text).not.toContain('rewrite');
    expect(await draftsOf(teams, 'anna')).toEqual([]);
  });

  it('asks for own words where somebody else wrote it, and names nobody', async () => {
    const teams = await openTeams();
    for (const payload of [messageBy('bo'), { messagePayload: { body: { content: 'Hi' }, from: {} } }]) {
      const { text } = await open(teams, payload);
      expect(text).toContain('rewrite it in your own words');
      expect(text).not.toMatch(/bo Person|"bo"/);
    }
    expect((await open(teams, {})).text).not.toContain('rewrite');
  });

  it('says that a long message is cut', async () => {
    const teams = await openTeams();
    const { text } = await open(teams, messageBy('anna', `<p>${'word '.repeat(5_000)}</p>`));
    expect(text).toContain('longer than fits here');
    expect(text.length).toBeLessThan(12_000);
  });

  it('saves one draft of the one who pressed, however often it is sent, and leads to it', async () => {
    const teams = await openTeams();
    const data = { draft: 'd1', own: 'no', title: 'Heat', words: 'In my words', network: 'x' };
    const first = await save(teams, data);
    const second = await save(teams, data);
    expect(first.text).toContain('The draft is saved');
    expect(first.text).toContain('write%2Fd1');
    expect(second.body).toEqual(first.body);
    expect(await draftsOf(teams, 'anna')).toMatchObject([
      {
        id: 'd1',
        title: 'Heat',
        text: 'In my words',
        network: 'x',
        author: { id: 'anna' },
        state: 'writing',
      },
    ]);
  });

  it('keeps what was typed when there is nothing to save, or the dialog was saved before', async () => {
    const teams = await openTeams();
    const empty = await save(teams, { draft: 'd1', title: 'Only a title', words: ' ', network: 'linkedin' });
    expect(empty.text).toContain('Write a line first');
    expect(empty.text).toContain('Only a title');
    await save(teams, { draft: 'd1', title: 'Heat', words: 'One' });
    const other = await save(teams, { draft: 'd1', title: 'Heat', words: 'Another' });
    expect(other.text).toContain('saved once with other words');
    expect(other.text).toContain('Another');
    expect(other.text).not.toContain('"draft":"d1"');
    const stranger = await save(teams, { draft: 'd1', title: 'Heat', words: 'One' }, 'bo');
    expect(stranger.text).toContain('saved once with other words');
    expect(await draftsOf(teams, 'anna')).toMatchObject([{ text: 'One' }]);
    expect(await draftsOf(teams, 'bo')).toEqual([]);
  });

  it.each([
    { draft: { no: 1 } },
    { draft: 'd1', words: 'x'.repeat(7_000) },
    { draft: 'd1', network: 'myspace' },
    null,
  ])('reads no nonsense: %j', async (data) => {
    const teams = await openTeams();
    const answer = await save(teams, data as object);
    expect(answer.body).toMatchObject({ task: { type: 'message' } });
    expect(answer.text).toContain('could not be read');
    expect(await draftsOf(teams, 'anna')).toEqual([]);
  });

  it('knows no command that is a property of every object', async () => {
    const teams = await openTeams();
    for (const commandId of ['constructor', '__proto__', 'searchLibrary']) {
      const answer = await invoke(teams, 'anna', 'fetchTask', { commandId });
      expect(answer.text).toContain('I do not know that button');
    }
  });
});

describe('what the extension leaves in the bot’s own chat', () => {
  it('is not answered when it is a card from the library', async () => {
    const teams = await openTeams();
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
    await teams.say('anna', '', { attachments });
    await teams.say('anna', 'Have a look at this', { attachments });
    expect(teams.cards()).toEqual([]);
    await teams.say('anna', 'help', { attachments });
    expect(teams.cards()).toHaveLength(1);
  });

  it('is answered with the item when it is one of our own links', async () => {
    const teams = await openTeams();
    await teams.say('anna', `${home}/tab/library/item-1`);
    const card = JSON.stringify(teams.cards());
    expect(card).toContain('content.share');
    expect(card).toContain('Heat from the ground');
    await teams.say('anna', `${home}/tab/library/unknown`);
    expect(JSON.stringify(teams.cards().at(-1))).toContain('post.drop');
  });
});
