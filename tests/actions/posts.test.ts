import { describe, expect, it } from 'vitest';
import { startDraft } from '../../src/actions/drafts.ts';
import { readItem } from '../../src/actions/items.ts';
import { leave, pause } from '../../src/actions/members.ts';
import {
  addToLibrary,
  askConsent,
  deskPosts,
  offerToPost,
  putPostAside,
} from '../../src/actions/postDesk.ts';
import {
  answerConsent,
  declineInvitation,
  dropPost,
  myInvitations,
  myPosts,
  removePost,
} from '../../src/actions/posts.ts';
import { loadInvitationCard, loadOpenInvitation, loadPostCard } from '../../src/actions/postViews.ts';
import { brokenAt } from '../../src/domain/history.ts';
import type { Post } from '../../src/domain/post.ts';
import { openWorld, type World } from './world.ts';

const url = 'https://www.linkedin.com/posts/anna-1';
const invitation = { id: 'invite-1', kind: 'invite', text: 'You were there', to: 'bo' } as const;
const library = {
  title: 'What the drill found',
  topicId: 'climate',
  why: 'It is from the site',
  question: 'What surprised you?',
  language: 'da',
} as const;

async function dropped(world: World, input: object = {}) {
  return dropPost({ url, title: 'Drilling', ...input }, world.person('anna'), world.ports);
}

async function stored(world: World, id: string): Promise<Post> {
  const found = await world.ports.documents.read('posts', id, id);
  if (!found) throw new Error(`${id} is missing`);
  return found.doc;
}

const kinds = ({ outbox }: Post) => outbox.map(({ kind, to, operation }) => `${kind} ${to} ${operation}`);

async function consented(world: World) {
  const { id } = await dropped(world);
  await askConsent(id, world.person('writer'), world.ports);
  await answerConsent(id, 'given', world.person('anna'), world.ports);
  return id;
}

describe('dropping a link', () => {
  it('tells the communicators, with the same write', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    const post = await stored(world, id);
    expect(kinds(post)).toEqual(['dropped writer send']);
    expect(post.history.map(({ event }) => event)).toEqual(['drop']);
    expect(world.woken).toContainEqual({ container: 'posts', id, partition: id });
  });

  it('twice makes one post, from whatever door and under whatever id', async () => {
    const world = await openWorld();
    const { id } = await dropped(world, { id: 'press-1' });
    await dropped(world, { id: 'press-1' });
    await dropped(world, { id: 'press-2', url: ` ${url}?utm_source=share ` });
    expect((await world.ports.documents.query('posts', {})).docs).toHaveLength(1);
    expect(kinds(await stored(world, id))).toEqual(['dropped writer send']);
  });

  it('is for those who have joined', async () => {
    const world = await openWorld();
    await leave({ language: 'da', channel: 'tab' }, world.person('anna'), world.ports);
    await expect(dropped(world)).rejects.toThrow('notJoined');
  });

  it.each(['javascript:alert(1)', 'ftp://x.example', 'https://a:b@x.example', 'no link', ''])(
    'refuses %j as a link',
    async (bad) => {
      const world = await openWorld();
      await expect(dropped(world, { url: bad })).rejects.toThrow('badUrl: url');
    },
  );

  it('takes title, topic and co-writer from a draft of one’s own, and knows no other', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    const text = { itemId: null, topicId: 'climate', title: 'My draft', network: 'x', text: 'T' } as const;
    await startDraft({ id: 'mine', ...text }, person('anna'), ports);
    await startDraft({ id: 'other', ...text }, person('bo'), ports);
    const draft = await ports.documents.read('drafts', 'mine', 'mine');
    if (!draft) throw new Error('no draft');
    await ports.documents.replace('drafts', { ...draft.doc, writerId: 'writer' }, draft.etag);
    const post = await dropped(world, { title: '', draftId: 'mine' });
    expect(post).toMatchObject({ title: 'My draft', topicId: 'climate', writtenWith: { id: 'writer' } });
    await expect(dropped(world, { draftId: 'other' })).rejects.toThrow('notFound: draftId');
    await expect(dropped(world, { topicId: 'nothing' })).rejects.toThrow('notFound: topicId');
  });
});

describe('what the desk offers', () => {
  it('reaches the author as one card an offer, however often it is pressed', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    for (const kind of ['thank', 'fact', 'repost'] as const) {
      const offer = { id: `${kind}-1`, kind, text: 'Well seen' };
      await offerToPost(id, offer, world.person('writer'), world.ports);
      await offerToPost(id, offer, world.person('writer'), world.ports);
    }
    const post = await stored(world, id);
    expect(post.offers.map(({ kind }) => kind)).toEqual(['thank', 'fact', 'repost']);
    expect(
      post.outbox.filter(({ kind }) => kind === 'amplified').map(({ to, subject }) => [to, subject]),
    ).toEqual([
      ['anna', `${id}:thank-1`],
      ['anna', `${id}:fact-1`],
      ['anna', `${id}:repost-1`],
    ]);
    expect(brokenAt(post.history)).toBe(-1);
  });

  it('needs words, and somebody at the desk', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    const thank = { kind: 'thank', text: 'T' } as const;
    await expect(
      offerToPost(id, { ...thank, text: '  ' }, world.person('writer'), world.ports),
    ).rejects.toThrow('invalid: text');
    await expect(offerToPost(id, thank, world.person('anna'), world.ports)).rejects.toThrow('forbidden');
    await expect(offerToPost(id, thank, world.person('bo'), world.ports)).rejects.toThrow('notFound');
    await expect(offerToPost('none', thank, world.person('writer'), world.ports)).rejects.toThrow('notFound');
  });

  it('is nothing that a communicator does to a post of their own', async () => {
    const world = await openWorld();
    const writer = world.person('writer');
    const { id, can } = await dropPost({ url }, writer, world.ports);
    expect(can).toMatchObject({ offer: false, remove: true });
    expect((await stored(world, id)).outbox).toEqual([]);
    await expect(offerToPost(id, { kind: 'thank', text: 'T' }, writer, world.ports)).rejects.toThrow(
      'forbidden',
    );
    expect(await deskPosts(writer, world.ports)).toEqual([]);
  });

  it('can be put aside, which the author does not notice', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    const later = await dropped(world, { url: `${url}2` });
    await putPostAside(later.id, world.person('writer'), world.ports);
    const list = await deskPosts(world.person('writer'), world.ports);
    expect(list.map((post) => [post.id, post.state])).toEqual([
      [id, 'open'],
      [later.id, 'done'],
    ]);
    expect(kinds(await stored(world, later.id))).toEqual(['dropped writer send']);
    await expect(deskPosts(world.person('anna'), world.ports)).rejects.toThrow('forbidden');
  });
});

describe('inviting a colleague', () => {
  it('sends one card to the colleague and none to the author', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    await offerToPost(id, invitation, world.person('writer'), world.ports);
    await offerToPost(id, { ...invitation, id: 'invite-again' }, world.person('writer'), world.ports);
    expect(kinds(await stored(world, id))).toEqual(['dropped writer send', 'invitation bo send']);
    const mine = await myPosts(world.person('anna'), world.ports);
    expect(mine[0]?.offers).toEqual([]);
  });

  it('stands in the tab too, for the colleague alone', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    await offerToPost(id, invitation, world.person('writer'), world.ports);
    expect(await myInvitations(world.person('bo'), world.ports)).toMatchObject([{ postId: id, url }]);
    for (const other of ['anna', 'carl', 'writer'])
      expect(await myInvitations(world.person(other), world.ports)).toEqual([]);
    await removePost(id, world.person('anna'), world.ports);
    expect(await myInvitations(world.person('bo'), world.ports)).toEqual([]);
  });

  it('stops at two', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    const invite = (to: string) =>
      offerToPost(id, { ...invitation, id: to, to }, world.person('writer'), world.ports);
    await invite('bo');
    expect((await invite('carl')).can.invite).toBe(false);
    await expect(invite('boss')).rejects.toThrow('wrongState: to');
  });

  it.each(['anna', 'writer', 'stranger', ''])('refuses %j', async (to) => {
    const world = await openWorld();
    const { id } = await dropped(world);
    await expect(offerToPost(id, { ...invitation, to }, world.person('writer'), world.ports)).rejects.toThrow(
      'invalid: to',
    );
  });

  it('looks the same to the desk when the colleague has left or is on a break, and sends nothing', async () => {
    const seen = [];
    for (const prepare of [
      async () => undefined,
      (world: World) => leave({ language: 'da', channel: 'tab' }, world.person('bo'), world.ports),
      (world: World) => pause({ weeks: 2 }, world.person('bo'), world.ports),
    ]) {
      const world = await openWorld();
      await prepare(world);
      const { id } = await dropped(world);
      seen.push(await offerToPost(id, invitation, world.person('writer'), world.ports));
      const sent = kinds(await stored(world, id)).includes('invitation bo send');
      expect(sent).toBe(seen.length === 1);
    }
    expect(new Set(seen.map((view) => JSON.stringify(view))).size).toBe(1);
  });

  it('declined is told to nobody: neither the post nor what the desk sees has changed', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    await offerToPost(id, invitation, world.person('writer'), world.ports);
    const before = await world.ports.documents.read('posts', id, id);
    const seen = await loadPostCard(id, world.person('writer'), 'da', world.ports);
    await declineInvitation(id, world.person('bo'), world.ports);
    await declineInvitation(id, world.person('bo'), world.ports);
    expect(await world.ports.documents.read('posts', id, id)).toEqual(before);
    expect(await loadPostCard(id, world.person('writer'), 'da', world.ports)).toEqual(seen);
    expect((await loadInvitationCard(id, world.person('bo'), world.ports)).state).toBe('declined');
    expect(await myInvitations(world.person('bo'), world.ports)).toEqual([]);
    await expect(declineInvitation(id, world.person('carl'), world.ports)).rejects.toThrow('notFound');
  });

  it('does not leave when the colleague has left in the meantime', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    await offerToPost(id, invitation, world.person('writer'), world.ports);
    expect((await loadOpenInvitation(id, world.person('bo'), world.ports)).state).toBe('open');
    await leave({ language: 'da', channel: 'tab' }, world.person('bo'), world.ports);
    await expect(loadOpenInvitation(id, world.person('bo'), world.ports)).rejects.toThrow('notFound');
  });
});

describe('the library', () => {
  it('takes a post with the author’s consent, as a colleague’s item', async () => {
    const world = await openWorld();
    const id = await consented(world);
    const post = await addToLibrary(id, library, world.person('writer'), world.ports);
    expect(post.can.addToLibrary).toBe(false);
    expect(await readItem(post.itemId ?? '', world.ports)).toMatchObject({
      source: 'employee',
      url,
      title: library.title,
    });
    const again = await addToLibrary(id, { ...library, title: 'Other' }, world.person('writer'), world.ports);
    expect(again.itemId).toBe(post.itemId);
    expect((await world.ports.documents.query('library', { partition: 'item' })).docs).toHaveLength(2);
  });

  it('takes nothing without it: not unasked, not while waiting, not after a no', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    const add = () => addToLibrary(id, library, world.person('writer'), world.ports);
    await expect(add()).rejects.toThrow('wrongState: consent');
    await askConsent(id, world.person('writer'), world.ports);
    await expect(add()).rejects.toThrow('wrongState: consent');
    await answerConsent(id, 'refused', world.person('anna'), world.ports);
    await expect(add()).rejects.toThrow('wrongState: consent');
    expect((await world.ports.documents.query('library', { partition: 'item' })).docs).toHaveLength(1);
  });

  it('asks once, and a no is not asked about again', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    await askConsent(id, world.person('writer'), world.ports);
    await askConsent(id, world.person('writer'), world.ports);
    await answerConsent(id, 'refused', world.person('anna'), world.ports);
    const post = await askConsent(id, world.person('writer'), world.ports);
    expect(post).toMatchObject({ consent: 'refused', can: { askConsent: false } });
    const cards = kinds(await stored(world, id)).filter((card) => card === 'consent anna send');
    expect(cards).toHaveLength(1);
  });

  it('lets the author take a yes back until the item is there', async () => {
    const world = await openWorld();
    const id = await consented(world);
    const anna = world.person('anna');
    await answerConsent(id, 'refused', anna, world.ports);
    await answerConsent(id, 'given', anna, world.ports);
    await addToLibrary(id, library, world.person('writer'), world.ports);
    await expect(answerConsent(id, 'refused', anna, world.ports)).rejects.toThrow('wrongState: answer');
    const post = await stored(world, id);
    expect(post.history.map(({ event }) => event)).toEqual([
      'drop',
      'askConsent',
      'giveConsent',
      'refuseConsent',
      'giveConsent',
      'addToLibrary',
    ]);
    expect(brokenAt(post.history)).toBe(-1);
  });

  it('hears an answer from nobody but the author', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    await expect(answerConsent(id, 'given', world.person('anna'), world.ports)).rejects.toThrow('wrongState');
    await askConsent(id, world.person('writer'), world.ports);
    await expect(answerConsent(id, 'given', world.person('writer'), world.ports)).rejects.toThrow(
      'forbidden',
    );
    await expect(answerConsent(id, 'given', world.person('bo'), world.ports)).rejects.toThrow('notFound');
  });

  it('gets its item from a second press when a stop came in between', async () => {
    const world = await openWorld();
    const id = await consented(world);
    const { documents } = world.ports;
    const create = documents.create.bind(documents);
    documents.create = async () => Promise.reject(new TypeError('stopped'));
    await expect(addToLibrary(id, library, world.person('writer'), world.ports)).rejects.toThrow('stopped');
    documents.create = create;
    const card = await loadPostCard(id, world.person('writer'), 'da', world.ports);
    expect(card.post).toMatchObject({ itemId: null, can: { addToLibrary: true } });
    const post = await addToLibrary(id, library, world.person('writer'), world.ports);
    expect(post.itemId).not.toBeNull();
  });
});

describe('removing the link', () => {
  it('takes it from the desk and out of the library, and keeps no address of it', async () => {
    const world = await openWorld();
    const id = await consented(world);
    const { itemId } = await addToLibrary(id, library, world.person('writer'), world.ports);
    await removePost(id, world.person('anna'), world.ports);
    await removePost(id, world.person('anna'), world.ports);
    expect(await deskPosts(world.person('writer'), world.ports)).toEqual([]);
    expect(await myPosts(world.person('anna'), world.ports)).toEqual([]);
    expect((await readItem(itemId ?? '', world.ports)).expired).toBe(true);
    expect(await stored(world, id)).toMatchObject({ state: 'removed', url: '', title: '', note: '' });
  });

  it('keeps cards from leaving that have not left', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    await offerToPost(id, invitation, world.person('writer'), world.ports);
    await removePost(id, world.person('anna'), world.ports);
    const post = await stored(world, id);
    expect(post.due).toBeNull();
    expect(post.outbox.map(({ state }) => state)).toEqual(['failed', 'failed']);
  });

  it('tells the cards that have left', async () => {
    const world = await openWorld();
    const { id } = await dropped(world);
    const found = await world.ports.documents.read('posts', id, id);
    if (!found) throw new Error('no post');
    const outbox = found.doc.outbox.map((message) => ({ ...message, state: 'sent' as const, due: null }));
    await world.ports.documents.replace('posts', { ...found.doc, outbox, due: null }, found.etag);
    await removePost(id, world.person('anna'), world.ports);
    expect(kinds(await stored(world, id))).toEqual(['dropped writer send', 'dropped writer update']);
  });

  it('is the author’s alone, and nothing can be done with it afterwards', async () => {
    const world = await openWorld();
    const { id } = await dropped(world, { id: 'press-1' });
    const writer = world.person('writer');
    await expect(removePost(id, writer, world.ports)).rejects.toThrow('forbidden');
    await removePost(id, world.person('anna'), world.ports);
    await expect(offerToPost(id, invitation, writer, world.ports)).rejects.toThrow('notFound');
    await expect(askConsent(id, writer, world.ports)).rejects.toThrow('notFound');
  });

  it('holds against a late copy of the first press, and gives way to a new one', async () => {
    const world = await openWorld();
    const { id } = await dropped(world, { id: 'press-1' });
    await removePost(id, world.person('anna'), world.ports);
    expect((await dropped(world, { id: 'press-1' })).state).toBe('removed');
    expect(await dropped(world, { id: 'press-2' })).toMatchObject({ id, state: 'open', url });
    expect(kinds(await stored(world, id))).toEqual(['dropped writer send', 'dropped writer send']);
  });
});
