import { noCounts } from '../../src/domain/broadcast.ts';
import { defaultDisclosures } from '../../src/domain/disclosureDefaults.ts';
import { postIdOf } from '../../src/domain/post.ts';
import { drawPicture } from '../actions/drawPicture.ts';
import { backingCases } from './casesBacking.ts';
import { expertCases } from './casesExpert.ts';
import { guidelineCases } from './casesGuideline.ts';
import { questionCases } from './casesQuestion.ts';
import { thanksCases } from './casesThanks.ts';
import type { Door } from './door.ts';
import { link, linked, online, putAside, readOnce, source, sourced } from './feedDoor.ts';
import { askedLinkedIn, code, connectable, postedText, sharedAndConnected, ticket } from './linkedInDoor.ts';

const disclosureRows = defaultDisclosures.map((row) => ({ ...row, checked: '2026-11-01' }));

const clickPrice = { low: 8, high: 20.5, currency: 'DKK', settledOn: '2026-11-01', source: 'Own account' };

/** One good request for a route; `:id` is answered by what `before` made. */
export interface Case {
  as: string;
  id?: string;
  /** Without the question mark, for a route that cannot do without. */
  query?: string;
  body?: Record<string, unknown>;
  before?: (door: Door) => Promise<unknown>;
  status?: number;
}

const draft = { id: 'draft-1', title: 'A title', network: 'x', text: 'Own words' };
const change = { title: 'A title', network: 'linkedin', text: 'Better words', revision: 1 };
const decision = { verdict: 'approve', revision: 1, comment: '' };
/** Whoever follows the topic; everyone would need the administrator’s yes first. */
const followers = { kind: 'people', topics: ['climate'] };
const everyone = { kind: 'everyone' };
const item = {
  title: 'A title',
  url: 'https://company.example/x',
  topicId: 'climate',
  why: 'It matters',
  question: 'And you?',
  captions: { x: ['An idea'] },
  picture: { url: 'https://company.example/x.webp', alt: 'A picture' },
  language: 'da',
  source: 'expert',
  expiresAt: '2027-01-01T00:00:00Z',
};

async function make(door: Door, path: string, as: string, body: unknown): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, as, { body });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}`);
}

const written = (door: Door) => make(door, '/drafts', 'anna', draft);
async function asked(door: Door): Promise<void> {
  await written(door);
  await make(door, '/drafts/draft-1/submit', 'anna', { revision: 1 });
}
async function approved(door: Door): Promise<void> {
  await asked(door);
  await make(door, '/drafts/draft-1/decision', 'boss', decision);
}
const version = { text: 'Her words', revision: 1, comment: 'Shorter' };
const word = { id: 'word-1', text: 'Which year?', revision: 1, paragraph: 0 };
async function edited(door: Door): Promise<void> {
  await asked(door);
  await make(door, '/drafts/draft-1/edit', 'boss', version);
}
const shared = (door: Door) =>
  make(door, '/items/item-1/shares', 'anna', { id: 'share-1', network: 'x', words: 'Mine' });
const sent = (door: Door) =>
  make(door, '/broadcasts', 'writer', { id: 'sent-1', itemId: 'item-1', audience: followers });
const askedFor = (door: Door) =>
  make(door, '/broadcasts', 'writer', { id: 'sent-1', itemId: 'item-1', audience: everyone });
/** As the dispatcher leaves it when two cards did not arrive. */
async function sentWithFailures(door: Door): Promise<void> {
  await sent(door);
  const { documents } = door.world.ports;
  const stored = await documents.read('broadcasts', 'sent-1', 'broadcast');
  if (!stored) throw new TypeError('There is no broadcast.');
  const closed = { counts: { ...noCounts(), sent: 5, failed: 2 }, reasons: { gone: 2 } };
  const done = { ...stored.doc, state: 'done' as const, size: 7, chunkCount: 1, next: 1, closed };
  await documents.replace('broadcasts', done, stored.etag);
}
async function cancelled(door: Door): Promise<void> {
  await sent(door);
  await make(door, '/broadcasts/sent-1/cancel', 'writer', {});
}
const talk = {
  id: 'talk-1',
  expertId: 'anna',
  topicId: 'climate',
  title: 'Heat',
  purpose: 'caseStory',
  questions: ['How did it begin?'],
};
const talked = (door: Door) => make(door, '/interviews', 'writer', talk);
async function answered(door: Door): Promise<void> {
  await talked(door);
  const pieces = [{ id: 'a1', questionId: 'q1', text: 'With a cold house' }];
  await make(door, '/interviews/talk-1/answers', 'anna', { pieces, done: true });
}
/** Whatever address is asked for, a picture stands there. */
async function pictureOnTheWeb(door: Door): Promise<void> {
  const body = await drawPicture();
  door.world.ports.fetch = async (url) => ({
    ...{ ok: true, url, type: 'image/png', charset: null, body },
    ...{ etag: null, lastModified: null },
  });
}
async function current(door: Door, id = 'item-1'): Promise<string> {
  const { documents } = door.world.ports;
  const kinds = ['item', 'topic', 'guideline'];
  const found = await Promise.all(kinds.map((kind) => documents.read('library', id, kind)));
  return found.find((stored) => stored !== null)?.etag ?? '';
}

async function changedItem(door: Door): Promise<void> {
  const body = JSON.stringify({ ...item, etag: await current(door) });
  const headers = { 'content-type': 'application/json' };
  const response = await door.ask('/api/v1/items/item-1', 'writer', { method: 'PUT', raw: body, headers });
  if (!response.ok) throw new TypeError(`The item was not changed: ${response.status}`);
}
const withdrawnItem = async (door: Door) =>
  make(door, '/items/item-1/withdraw', 'writer', { why: 'Wrong', etag: await current(door) });

const post = { id: 'drop-1', url: 'https://social.example/1', title: 'A title', note: 'For you' };
const postId = postIdOf('anna', post.url);
const dropped = (door: Door) => make(door, '/posts', 'anna', post);
const invitation = { id: 'offer-1', kind: 'invite', text: 'You were there', to: 'bo' };
async function invited(door: Door): Promise<void> {
  await dropped(door);
  await make(door, `/posts/${postId}/offers`, 'writer', invitation);
}
async function consentAsked(door: Door): Promise<void> {
  await dropped(door);
  await make(door, `/posts/${postId}/ask`, 'writer', {});
}
async function consentGiven(door: Door): Promise<void> {
  await consentAsked(door);
  await make(door, `/posts/${postId}/consent`, 'anna', { answer: 'given' });
}

const wish = { id: 'wish-1', mode: 'gardener', topicId: 'climate', note: 'I write a lot' };
const wished = (door: Door) => make(door, '/me/collaboration/proposals', 'anna', wish);
const offered = (door: Door) => make(door, '/people/anna/collaboration/proposals', 'writer', wish);
const yes = { proposalId: 'wish-1', accept: true };
const rules = {
  approval: ['manager', 'communicator'],
  topics: { climate: { approval: ['communicator'], ownWords: true } },
  remindAfter: 4,
  escalateAfter: 8,
  maxEscalations: 2,
  basedOn: '',
};

const { id: _id, ...changedSource } = source;

const savedFilter = { id: 'filter-1', name: 'Heat', filter: { q: 'heat', topic: 'climate', fresh: true } };
const filterSaved = (door: Door) => make(door, '/me/saved-filters', 'anna', savedFilter);

/** A good request for every route of the table, by method and path. */
export const cases: Record<string, Case> = {
  'get /me': { as: 'anna' },
  'post /me/join': { as: 'anna', body: { language: 'da' } },
  'post /me/leave': { as: 'anna', body: {} },
  'get /me/settings': { as: 'anna' },
  'patch /me/settings': {
    as: 'anna',
    body: {
      language: 'en',
      weeklyCap: 2,
      pausedUntil: '2026-12-24T09:00:00Z',
      mastodonServer: '@anna@mastodon.example',
      quiet: { from: 20, to: 7 },
      lessTopics: ['climate'],
      digest: { every: 'week', day: 4, hour: 14, topics: 'followed' },
      followedTopics: ['climate'],
      mutedTopics: [],
    },
  },
  'get /me/shares': { as: 'anna', before: shared },
  'post /me/shares/:id/posted': { as: 'anna', id: 'share-1', body: { posted: true }, before: shared },
  'post /me/shares/:id/undo': { as: 'anna', id: 'share-1', body: {}, before: shared },
  'put /me/shares/:id/figures': {
    as: 'anna',
    id: 'share-1',
    body: { reactions: 12, comments: 3, impressions: 480 },
    before: shared,
  },
  'get /me/saved-filters': { as: 'anna', before: filterSaved },
  'post /me/saved-filters': { as: 'anna', body: savedFilter, status: 201 },
  'delete /me/saved-filters/:id': { as: 'anna', id: 'filter-1', before: filterSaved },
  'get /me/linkedin': { as: 'anna' },
  'post /me/linkedin/start': { as: 'anna', body: {}, before: connectable },
  'post /me/linkedin': { as: 'anna', body: { code, ticket }, before: askedLinkedIn },
  'delete /me/linkedin': { as: 'anna' },
  'post /me/shares/:id/linkedin': {
    as: 'anna',
    id: 'share-1',
    body: { text: postedText },
    before: sharedAndConnected,
  },
  'get /me/absence': { as: 'anna' },
  'put /me/absence': {
    as: 'anna',
    body: { from: '2026-11-24', until: '2026-11-27', deputyId: 'bo' },
  },
  'delete /me/absence': { as: 'anna' },
  'get /me/collaboration': { as: 'anna', before: wished },
  'post /me/collaboration/proposals': { as: 'anna', body: wish, status: 201 },
  'post /me/collaboration/answer': { as: 'anna', body: yes, before: offered },
  'get /people/:id/collaboration': { as: 'writer', id: 'anna', before: wished },
  'post /people/:id/collaboration/proposals': { as: 'writer', id: 'anna', body: wish, status: 201 },
  'post /people/:id/collaboration/answer': { as: 'writer', id: 'anna', body: yes, before: wished },
  'get /collaborations': { as: 'writer', before: wished },
  'get /policy': { as: 'anna' },
  'put /policy': { as: 'admin', body: rules },
  'get /people': { as: 'anna' },
  'get /topics': { as: 'anna' },
  'get /items': { as: 'anna' },
  'get /me/first-page': { as: 'anna' },
  'get /items/:id': { as: 'anna', id: 'item-1' },
  'post /items': { as: 'writer', body: { id: 'item-2', ...item }, status: 201 },
  'put /items/:id': { as: 'writer', id: 'item-1', body: { ...item, etag: 'the current one' } },
  'post /pictures/fetch': {
    as: 'writer',
    body: { url: 'https://company.example/x.png', x: 0.5, y: 0.5 },
    before: pictureOnTheWeb,
    status: 201,
  },
  'post /items/:id/shares': {
    as: 'anna',
    id: 'item-1',
    body: { id: 'share-1', network: 'x', words: 'Mine' },
    status: 201,
  },
  'post /items/:id/twist': { as: 'anna', id: 'item-1', body: { words: 'What I saw myself' } },
  'post /items/:id/decline': { as: 'anna', id: 'item-1', body: { reason: 'notForMe' } },
  'get /desk/items': { as: 'writer' },
  'get /items/:id/versions': { as: 'writer', id: 'item-1', before: changedItem },
  'post /items/:id/restore': {
    as: 'writer',
    id: 'item-1',
    body: { version: 1, etag: 'the current one' },
    before: changedItem,
  },
  'post /items/:id/withdraw': {
    as: 'writer',
    id: 'item-1',
    body: { why: 'A wrong figure', etag: 'the current one' },
  },
  'post /items/:id/offer': {
    as: 'writer',
    id: 'item-1',
    body: { etag: 'the current one' },
    before: withdrawnItem,
  },
  'post /items/:id/less': { as: 'anna', id: 'item-1', body: {} },
  'get /drafts': { as: 'anna', before: written },
  'get /approvals': { as: 'boss', before: asked },
  'post /drafts': { as: 'anna', body: { ...draft, itemId: 'item-1', topicId: 'climate' }, status: 201 },
  'get /drafts/:id': { as: 'anna', id: 'draft-1', before: written },
  'put /drafts/:id': { as: 'anna', id: 'draft-1', body: change, before: written },
  'post /drafts/:id/submit': { as: 'anna', id: 'draft-1', body: { revision: 1 }, before: written },
  'post /drafts/:id/withdraw': { as: 'anna', id: 'draft-1', body: {}, before: asked },
  'post /drafts/:id/decision': { as: 'boss', id: 'draft-1', body: decision, before: asked },
  'post /drafts/:id/edit': { as: 'boss', id: 'draft-1', body: version, before: asked },
  'post /drafts/:id/accept': { as: 'anna', id: 'draft-1', body: { revision: 2 }, before: edited },
  'post /drafts/:id/keep': { as: 'anna', id: 'draft-1', body: { revision: 2 }, before: edited },
  'post /drafts/:id/reopen': { as: 'anna', id: 'draft-1', body: {}, before: approved },
  'post /drafts/:id/comments': { as: 'boss', id: 'draft-1', body: word, before: asked, status: 201 },
  'get /drafts/:id/history': { as: 'boss', id: 'draft-1', before: asked },
  'post /drafts/:id/publish': {
    as: 'anna',
    id: 'draft-1',
    body: { network: 'linkedin' },
    before: approved,
    status: 201,
  },
  'get /me/built-on': { as: 'anna', before: dropped },
  'get /posts': { as: 'anna', before: dropped },
  'post /posts': { as: 'anna', body: { ...post, topicId: 'climate', draftId: null }, status: 201 },
  'get /posts/:id': { as: 'anna', id: postId, before: dropped },
  'post /posts/:id/consent': {
    as: 'anna',
    id: postId,
    body: { answer: 'given' },
    before: consentAsked,
  },
  'get /me/invitations': { as: 'bo', before: invited },
  'post /posts/:id/decline': { as: 'bo', id: postId, body: {}, before: invited },
  'post /posts/:id/remove': { as: 'anna', id: postId, body: {}, before: dropped },
  'get /desk/posts': { as: 'writer', before: dropped },
  'post /posts/:id/offers': {
    as: 'writer',
    id: postId,
    body: invitation,
    before: dropped,
    status: 201,
  },
  'post /posts/:id/ask': { as: 'writer', id: postId, body: {}, before: dropped },
  'post /posts/:id/item': {
    as: 'writer',
    id: postId,
    body: { title: 'A title', topicId: 'climate', why: 'It matters', question: 'And you?', language: 'da' },
    before: consentGiven,
    status: 201,
  },
  'post /posts/:id/done': { as: 'writer', id: postId, body: {}, before: dropped },
  'get /interviews': { as: 'anna', before: answered },
  'get /desk/interviews': { as: 'writer', before: answered },
  'post /interviews': { as: 'writer', body: talk, status: 201 },
  'get /interviews/:id': { as: 'anna', id: 'talk-1', before: answered },
  'post /interviews/:id/answers': {
    as: 'anna',
    id: 'talk-1',
    body: { pieces: [{ id: 'a2', questionId: null, text: 'The whole talk' }], done: false },
    before: talked,
  },
  'post /interviews/:id/take-back': {
    as: 'anna',
    id: 'talk-1',
    body: { answerId: 'a1' },
    before: answered,
  },
  'post /interviews/:id/decline': { as: 'anna', id: 'talk-1', body: {}, before: talked },
  'post /interviews/:id/draft': {
    as: 'writer',
    id: 'talk-1',
    body: { network: 'x' },
    before: answered,
    status: 201,
  },
  'get /desk/topics': { as: 'writer' },
  'post /topics': { as: 'writer', body: { id: 'craft', name: { da: 'Faget', en: 'Craft' } }, status: 201 },
  'put /topics/:id': {
    as: 'writer',
    id: 'climate',
    body: { etag: '', name: { da: 'Klima', en: 'Climate' }, promise: { liveItems: 3, newestDays: 10 } },
  },
  'get /desk/mix': { as: 'writer' },
  'put /desk/mix': {
    as: 'writer',
    body: {
      days: 90,
      sources: { organisation: 50, employee: 30, expert: 20 },
      formats: {},
      topics: {},
      basedOn: '',
    },
  },
  'get /desk/calendar': { as: 'writer' },
  'get /sources': { as: 'writer', before: readOnce },
  'post /sources': { as: 'writer', body: source, before: online, status: 201 },
  'post /sources/check': { as: 'writer', body: { url: source.url }, before: online },
  'put /sources/:id': {
    as: 'writer',
    id: source.id,
    body: { ...changedSource, title: 'News', enabled: false, revision: 1 },
    before: sourced,
  },
  'delete /sources/:id': { as: 'writer', id: source.id, before: readOnce },
  'post /sources/:id/read': { as: 'writer', id: source.id, body: {}, before: sourced },
  'get /inbox': { as: 'writer', before: readOnce },
  'get /inbox/summary': { as: 'writer', before: readOnce },
  'post /inbox/links': {
    as: 'writer',
    body: { ...link, title: 'Mine', summary: 'So' },
    before: online,
    status: 201,
  },
  'get /inbox/:id/draft': { as: 'writer', id: link.id, before: linked },
  'post /inbox/:id/dismiss': { as: 'writer', id: link.id, body: {}, before: linked },
  'post /inbox/:id/restore': { as: 'writer', id: link.id, body: {}, before: putAside },
  'get /links/preview': { as: 'writer', query: `url=${encodeURIComponent(link.url)}`, before: online },
  'get /org/summary': { as: 'anna' },
  'get /org/units': { as: 'writer' },
  'get /insight/unit': { as: 'boss' },
  'get /insight/programme': { as: 'writer' },
  'get /broadcasts': { as: 'writer', before: sent },
  'post /broadcasts': {
    as: 'writer',
    body: { id: 'sent-1', itemId: 'item-1', audience: everyone, sendAt: '2026-11-25T09:00:00Z' },
    status: 201,
  },
  'get /broadcasts/:id': { as: 'writer', id: 'sent-1', before: sent },
  'post /broadcasts/:id/cancel': { as: 'writer', id: 'sent-1', body: {}, before: sent },
  'post /broadcasts/:id/resume': { as: 'writer', id: 'sent-1', body: {}, before: cancelled },
  'post /broadcasts/:id/retry': {
    as: 'writer',
    id: 'sent-1',
    body: { what: 'failed', passes: 1 },
    before: sentWithFailures,
  },
  'get /broadcasts/audience-options': { as: 'writer' },
  'post /broadcasts/test': { as: 'writer', body: { id: 'test-1', itemId: 'item-1' } },
  'post /broadcasts/preview': { as: 'writer', body: { itemId: 'item-1', language: 'da' } },
  'post /broadcasts/:id/schedule': {
    as: 'writer',
    id: 'sent-1',
    body: { sendAt: '2026-11-26T09:00:00Z' },
    before: askedFor,
  },
  'post /broadcasts/:id/review': {
    as: 'admin',
    id: 'sent-1',
    body: { verdict: 'approve', comment: '', version: 1 },
    before: askedFor,
  },
  ...questionCases,
  ...guidelineCases,
  'get /me/pulse': { as: 'anna' },
  'put /me/pulse': { as: 'anna', body: { answer: 5 } },
  'get /insight/works': { as: 'writer' },
  'get /insight/pulse': { as: 'boss' },
  'get /insight/freshness': { as: 'boss' },
  'get /me/time': { as: 'anna' },
  'put /me/time': { as: 'anna', body: { used: 30 } },
  'get /disclosures': { as: 'anna' },
  'put /disclosures': { as: 'admin', body: { rows: disclosureRows, basedOn: '' } },
  'get /price': { as: 'boss' },
  'put /price': { as: 'admin', body: { price: clickPrice, basedOn: '' } },
  'get /utm': { as: 'admin' },
  'put /utm': {
    as: 'admin',
    body: { source: true, medium: 'employee_advocacy', campaign: true, basedOn: '' },
  },
  ...expertCases,
  ...thanksCases,
  'get /lessons': { as: 'boss' },
  'get /lessons/:id': { as: 'anna', id: 'angle' },
  'post /lessons/:id/begin': { as: 'anna', id: 'angle', body: {} },
  'put /me/lessons/pace': { as: 'anna', body: { weekly: 'everyone' } },
  'post /lessons/:id/answer': { as: 'anna', id: 'angle', body: { answer: 1 } },
  'post /lessons/:id/card': { as: 'boss', id: 'back', body: { askedId: 'ask-9' } },
  ...backingCases,
  'post /broadcasts/audience': { as: 'writer', body: { audience: everyone, itemId: 'item-1' } },
};

/** The body as it is sent: an item is changed under the etag that it has. */
export async function bodyOf(one: Case, door: Door): Promise<Record<string, unknown> | undefined> {
  return one.body && 'etag' in one.body ? { ...one.body, etag: await current(door, one.id) } : one.body;
}
