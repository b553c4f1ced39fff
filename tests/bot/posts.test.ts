import { describe, expect, it } from 'vitest';
import { firstLink, loneLink } from '../../bot/links.ts';
import { leave } from '../../src/actions/members.ts';
import { offerToPost } from '../../src/actions/postDesk.ts';
import { dropPost } from '../../src/actions/posts.ts';
import type { Post } from '../../src/domain/post.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const url = 'https://www.linkedin.com/posts/anna-1';

async function postsOf(teams: Teams): Promise<Post[]> {
  return (await teams.world.ports.documents.query('posts', {})).docs.map(({ doc }) => doc);
}

/** The card that replaces the one pressed. */
function cardIn(answer: Answer): string {
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return JSON.stringify(answer.body?.value);
}

async function openDropped() {
  const teams = await openTeams();
  const { ports, person } = teams.world;
  const { id } = await dropPost({ url, title: 'Drilling' }, person('anna'), ports);
  return { teams, postId: id };
}

describe('links in messages', () => {
  it.each([
    [url, url],
    [`  <at>Chalkline</at> ${url}&nbsp;`, url],
    [`<${url}>`, url],
    ['HTTPS://Company.example/a b', null],
    [`look: ${url}`, null],
    ['https://', null],
    ['https://me:secret@company.example/', null],
    ['javascript:alert(1)', null],
    ['link', null],
    [undefined, null],
  ])('reads %j as the link %j', (text, link) => {
    expect(loneLink(text)).toBe(link);
  });

  it.each([
    [`<p>See <a href="${url}?a=1&amp;b=2">this</a></p>`, `${url}?a=1&b=2`],
    [`I wrote this (${url}).`, url],
    ['<a href="javascript:alert(1)">x</a> https://company.example/a', 'https://company.example/a'],
    ['no link', ''],
  ])('finds in %j the link %j', (content, link) => {
    expect(firstLink(content)).toBe(link);
  });
});

describe('dropping a link in the chat', () => {
  it.each(['link', 'opslag', 'Mit opslag'])('begins with a card when somebody writes %j', async (text) => {
    const teams = await openTeams();
    await teams.say('anna', text);
    expect(JSON.stringify(teams.cards())).toContain('post.drop');
  });

  it('asks whose post it is when a message is nothing but a link, and drops nothing by itself', async () => {
    const teams = await openTeams();
    await teams.say('anna', url);
    const card = JSON.stringify(teams.cards());
    expect(card).toContain('Is this your own post?');
    expect(card).toContain(url);
    expect(await postsOf(teams)).toEqual([]);
  });

  it('makes one post of one press, delivered twice', async () => {
    const teams = await openTeams();
    const drop = { url, words: 'For the page?' };
    expect(cardIn(await teams.press('anna', 'post.drop', drop))).toContain('The desk has your link');
    await teams.press('anna', 'post.drop', drop, { id: 'inbound-2' });
    expect((await postsOf(teams)).map(({ note, authorId }) => [authorId, note])).toEqual([
      ['anna', 'For the page?'],
    ]);
  });

  it('keeps what was typed when the link is none', async () => {
    const teams = await openTeams();
    const card = cardIn(await teams.press('anna', 'post.drop', { url: 'linkedin', words: 'For the page?' }));
    expect(card).toContain('That is not a link');
    expect(card).toContain('"value":"linkedin"');
    expect(card).toContain('For the page?');
    expect(await postsOf(teams)).toEqual([]);
  });

  it('is refused to who has not joined', async () => {
    const teams = await openTeams();
    await leave({ language: 'en', channel: 'tab' }, teams.world.person('anna'), teams.world.ports);
    expect(cardIn(await teams.press('anna', 'post.drop', { url }))).toContain('not joined the programme');
  });

  it('can be taken back, and a late copy of the press does not bring it back', async () => {
    const teams = await openTeams();
    await teams.press('anna', 'post.drop', { url });
    const [post] = await postsOf(teams);
    const card = cardIn(await teams.press('anna', 'post.remove', { postId: post?.id }));
    expect(card).toContain('You have taken the link back');
    expect(cardIn(await teams.press('anna', 'post.drop', { url }))).toContain('You have taken the link back');
    expect((await postsOf(teams))[0]?.state).toBe('removed');
  });
});

describe('the desk on a card', () => {
  it('offers once for one press', async () => {
    const { teams, postId } = await openDropped();
    const press = { postId, kind: 'thank', comment: 'I did not know that' };
    expect(cardIn(await teams.press('writer', 'post.offer', press))).toContain('thanked the author');
    await teams.press('writer', 'post.offer', press, { id: 'inbound-2' });
    expect((await postsOf(teams))[0]?.offers).toHaveLength(1);
  });

  it('asks for words', async () => {
    const { teams, postId } = await openDropped();
    const card = cardIn(await teams.press('writer', 'post.offer', { postId, kind: 'fact', comment: ' ' }));
    expect(card).toContain('Write a line first');
    expect((await postsOf(teams))[0]?.offers).toEqual([]);
  });

  it.each([
    ['bo', 'post.offer', { kind: 'thank', comment: 'T' }],
    ['bo', 'post.show', {}],
    ['bo', 'post.askConsent', {}],
    ['bo', 'post.consent', { answer: 'given' }],
    ['writer', 'post.consent', { answer: 'given' }],
    ['writer', 'post.remove', {}],
    ['anna', 'post.offer', { kind: 'thank', comment: 'T' }],
    ['bo', 'post.decline', {}],
    ['bo', 'post.invitation', {}],
    ['writer', 'post.offer', { kind: 'invite', comment: 'T', to: 'bo' }],
  ])('lets %s do nothing with %s that is another’s to do', async (who, verb, data) => {
    const { teams, postId } = await openDropped();
    const before = await postsOf(teams);
    cardIn(await teams.press(who, verb, { postId, ...data }));
    expect(await postsOf(teams)).toEqual(before);
  });

  it('brings the question of the library to the author, and the answer back', async () => {
    const { teams, postId } = await openDropped();
    expect(cardIn(await teams.press('writer', 'post.askConsent', { postId }))).toContain('has been asked');
    expect(cardIn(await teams.press('anna', 'post.show', { postId }))).toContain('Yes, add it');
    expect(cardIn(await teams.press('anna', 'post.consent', { postId, answer: 'given' }))).toContain(
      'Take my yes back',
    );
    expect(cardIn(await teams.press('writer', 'post.show', { postId }))).toContain('says yes to the library');
  });
});

describe('an invitation on a card', () => {
  it('declined looks done to the colleague and like nothing to the desk', async () => {
    const { teams, postId } = await openDropped();
    const { ports, person } = teams.world;
    await offerToPost(postId, { kind: 'invite', text: 'You were there', to: 'bo' }, person('writer'), ports);
    const seen = cardIn(await teams.press('writer', 'post.show', { postId }));
    const posts = await postsOf(teams);
    expect(cardIn(await teams.press('bo', 'post.decline', { postId }))).toContain('Nobody is told');
    expect(cardIn(await teams.press('bo', 'post.invitation', { postId }))).toContain('Noted');
    expect(cardIn(await teams.press('writer', 'post.show', { postId }))).toBe(seen);
    expect(await postsOf(teams)).toEqual(posts);
  });
});

describe('cards that leave by themselves', () => {
  it('are what the post says, and an invitation stays behind when the colleague has left', async () => {
    const { teams, postId } = await openDropped();
    const { ports, person } = teams.world;
    const writer = person('writer');
    await offerToPost(postId, { id: 'o-1', kind: 'fact', text: 'It is 80 degrees' }, writer, ports);
    await offerToPost(postId, { kind: 'invite', text: 'You were there', to: 'bo' }, writer, ports);
    await teams.press('writer', 'post.askConsent', { postId });
    await leave({ language: 'en', channel: 'tab' }, person('bo'), ports);
    const [post] = await postsOf(teams);
    const outcomes: [string, string][] = [];
    for (const message of post?.outbox ?? []) {
      const { state } = await teams.deliver(message, null);
      outcomes.push([message.kind, state]);
    }
    expect(outcomes).toEqual([
      ['dropped', 'sent'],
      ['amplified', 'sent'],
      ['invitation', 'failed'],
      ['consent', 'sent'],
    ]);
    expect(JSON.stringify(teams.cards())).toContain('It is 80 degrees');
  });
});

describe('the action on a message', () => {
  const invoke = (teams: Teams, who: string, name: string, value: object) =>
    teams.press(who, null, null, {
      name: `composeExtension/${name}`,
      value: { commandId: 'dropLink', ...value },
    });
  const inAChannel = { messagePayload: { body: { contentType: 'html', content: `<a href="${url}">x</a>` } } };

  it('opens a dialog with the link of the message, then drops it once', async () => {
    const teams = await openTeams();
    const opened = await invoke(teams, 'anna', 'fetchTask', inAChannel);
    expect(opened.body).toMatchObject({ task: { type: 'continue', value: { title: 'Drop as my post' } } });
    expect(opened.text).toContain(url);
    const data = { drop: 'drop-1', url, words: '' };
    const last = { task: { type: 'message', value: 'The desk has the link to your post.' } };
    expect((await invoke(teams, 'anna', 'submitAction', { data })).body).toEqual(last);
    expect((await invoke(teams, 'anna', 'submitAction', { data })).body).toEqual(last);
    expect(await postsOf(teams)).toHaveLength(1);
  });

  it('goes on with the dialog when the link is none', async () => {
    const teams = await openTeams();
    const data = { drop: 'drop-1', url: 'none', words: 'Mine' };
    const answer = await invoke(teams, 'anna', 'submitAction', { data });
    expect(answer.body).toMatchObject({ task: { type: 'continue' } });
    expect(answer.text).toContain('That is not a link');
    expect(answer.text).toContain('Mine');
  });

  it.each([
    ['fetchTask', { commandId: 'other' }, 'I do not know that button'],
    ['submitAction', { data: { drop: { no: 1 } } }, 'The request could not be read'],
    ['submitAction', {}, 'The request could not be read'],
  ])('answers a wrong %s with %j in words', async (name, value, words) => {
    const teams = await openTeams();
    const answer = await invoke(teams, 'anna', name, value);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ task: { type: 'message' } });
    expect(answer.text).toContain(words);
    expect(await postsOf(teams)).toEqual([]);
  });

  it('says how to join, and knows no strangers', async () => {
    const teams = await openTeams();
    await leave({ language: 'en', channel: 'tab' }, teams.world.person('anna'), teams.world.ports);
    const data = { drop: 'drop-1', url };
    expect((await invoke(teams, 'anna', 'submitAction', { data })).text).toContain(
      'Join the programme first',
    );
    expect((await invoke(teams, 'nobody', 'fetchTask', inAChannel)).text).toContain(
      'not in the organisation',
    );
  });

  it('[E10] gives a number when something breaks', async () => {
    const teams = await openTeams();
    teams.world.ports.documents.create = async () => Promise.reject(new TypeError('secret detail'));
    const answer = await invoke(teams, 'anna', 'submitAction', { data: { drop: 'drop-1', url } });
    expect(answer.text).not.toContain('secret');
    expect(answer.text).toMatch(/[0-9a-f]{8}-/);
  });
});
