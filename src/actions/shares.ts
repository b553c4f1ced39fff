import { laterMonth, monthOf } from '../domain/activity.ts';
import { disclosureLine } from '../domain/disclosure.ts';
import { currentRevision, type Draft } from '../domain/draft.ts';
import { Refusal } from '../domain/errors.ts';
import { type ContentItem, isOver } from '../domain/item.ts';
import type { LinkClicks } from '../domain/link.ts';
import { composerUrl, countPost, type Network, networkLimits, postText } from '../domain/network.ts';
import type { Language, Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import type { Share } from '../domain/share.ts';
import { closingLines, writtenWith } from '../domain/writtenWith.ts';
import type { Ports } from '../ports.ts';
import { recordShare } from './activity.ts';
import { createOnce, everyDoc } from './change.ts';
import { loadItem, loadTopic } from './items.ts';
import { changeMember } from './members.ts';
import { mustAskFirst } from './policy.ts';
import type { DeclinedCardView, ShareView } from './views.ts';

const copyPageLife = 24 * 3_600_000;
const pauseWeeks = 2;

export interface ShareInput {
  id?: string | undefined;
  itemId: string;
  network: Network;
  words: string;
}

/**
 * Own words on an item go straight out: a tracked link is made, and the opened share is recorded. Throws
 * `needsApproval` where the policy wants them seen first, `reusedId` when the id was sent with other words.
 */
export async function openShare(input: ShareInput, person: Person, ports: Ports): Promise<ShareView> {
  const { doc: item } = await loadItem(input.itemId, ports);
  if (isOver(item, ports.clock.now())) throw new Refusal('expired', 'itemId');
  if (await mustAskFirst(item.topicId, person, ports)) throw new Refusal('needsApproval', 'itemId');
  const words = input.words.trim();
  const from = { itemId: item.id, draftId: null, url: item.url };
  const subject = { ...from, language: item.language, writtenWith: null };
  const id = input.id ?? ports.ids.id();
  const share = await storeShare({ id, ...subject, network: input.network, words }, person, ports);
  mustBeSame([share.itemId, share.network, share.words], [item.id, input.network, words]);
  return presentShare(share, item.title, nudgeFor(share, item), ports);
}

/** The share of an approved draft; one a draft, whatever happens in between. */
export async function openDraftShare(
  draft: Draft,
  network: Network,
  person: Person,
  ports: Ports,
): Promise<ShareView> {
  const item = draft.itemId ? (await ports.documents.read('library', draft.itemId, 'item'))?.doc : undefined;
  const url = item?.kind === 'item' ? item.url : null;
  const language = item?.kind === 'item' ? item.language : person.language;
  const credit = writtenWith(draft, ports.directory.org().people, language);
  const subject = { itemId: draft.itemId, draftId: draft.id, url, language, writtenWith: credit };
  const words = currentRevision(draft).text.trim();
  const share = await storeShare({ id: `draft-${draft.id}`, ...subject, network, words }, person, ports);
  return presentShare(share, draft.title, null, ports);
}

interface NewShare {
  id: string;
  itemId: string | null;
  draftId: string | null;
  url: string | null;
  network: Network;
  words: string;
  language: Language;
  /** The line that names who wrote it along. */
  writtenWith: string | null;
}

/** Share, owner, link, fact: in this order, each idempotent, so that doing it again mends a crash in between. */
async function storeShare(input: NewShare, person: Person, ports: Ports): Promise<Share> {
  const { url, language, writtenWith: credit, ...rest } = input;
  const code = ports.ids.code();
  const link = url ? linkAddress(code, ports) : null;
  const below = closingLines(credit, disclosureLine(person, ports.programme.organisation, language));
  if (countPost(input.network, input.words, below, link ?? '') > networkLimits[input.network]) {
    throw new Refusal('tooLong', 'words');
  }
  const openedAt = ports.clock.now().toISOString();
  const text = postText(input.words, below, link);
  const copyKey = ports.ids.id();
  const draft: Share = { ...rest, personId: person.id, text, code, copyKey, openedAt };
  const { stored } = await createOnce(ports.documents, 'shares', draft, person.id);
  const share = stored.doc;
  await createOnce(
    ports.documents,
    'owners',
    { id: share.code, personId: person.id, shareId: share.id },
    share.code,
  );
  if (url) {
    const manager = ports.directory.org().managerOf(person.id);
    const { itemId, network } = share;
    const tracked = {
      id: share.code,
      url,
      itemId,
      network,
      unitId: manager?.id ?? null,
      createdAt: openedAt,
    };
    await createOnce(ports.documents, 'links', tracked, share.code);
  }
  await recordShare(share, ports);
  return share;
}

function nudgeFor(share: Share, item: ContentItem): ShareView['nudge'] {
  if (share.words === '') return 'noWords';
  const said = share.words.toLowerCase();
  return Object.values(item.captions)
    .flat()
    .some((idea) => idea.trim().toLowerCase() === said)
    ? 'sameAsIdea'
    : null;
}

/** A real no: recorded for the person alone, told to nobody. */
export async function declineItem(
  input: { itemId: string; reason: DeclinedCardView['reason']; language?: Language | undefined },
  person: Person,
  ports: Ports,
): Promise<DeclinedCardView> {
  const { doc: item } = await loadItem(input.itemId, ports);
  const topic = await loadTopic(item.topicId, ports);
  const until = new Date(ports.clock.now().getTime() + pauseWeeks * 7 * 86_400_000).toISOString();
  const { reason } = input;
  const member = await changeMember(person.id, ports, (member) => ({
    ...member,
    declinedItems: reason === 'notForMe' ? withId(member.declinedItems, item.id) : member.declinedItems,
    mutedTopics: reason === 'notThisTopic' ? withId(member.mutedTopics, topic.id) : member.mutedTopics,
    pausedUntil: reason === 'pause' ? until : member.pausedUntil,
  }));
  const topicName = topic.name[input.language ?? person.language];
  return { reason, topicName, pausedUntil: reason === 'pause' ? member.pausedUntil : null };
}

function withId(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids : [...ids, id];
}

/** Own shares with own numbers, newest first. Nobody else can read them. */
export async function myShares(person: Person, ports: Ports): Promise<ShareView[]> {
  const shares: Share[] = [];
  for await (const share of everyDoc(ports.documents, 'shares', { partition: person.id })) shares.push(share);
  shares.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  return Promise.all(
    shares.map(async (share) => presentShare(share, await titleOf(share, ports), null, ports)),
  );
}

async function titleOf(share: Share, ports: Ports): Promise<string> {
  if (share.draftId) {
    const stored = await ports.documents.read('drafts', share.draftId, share.draftId);
    if (stored?.doc.title) return stored.doc.title;
  }
  if (!share.itemId) return '';
  const stored = await ports.documents.read('library', share.itemId, 'item');
  return stored?.doc.kind === 'item' ? stored.doc.title : '';
}

async function presentShare(
  share: Share,
  title: string,
  nudge: ShareView['nudge'],
  ports: Ports,
): Promise<ShareView> {
  const { personId, code, copyKey, ...rest } = share;
  const link = share.itemId ? linkAddress(code, ports) : '';
  return {
    ...rest,
    title,
    link,
    composerUrl: composerUrl(share.network, share.text, link),
    copyUrl: `${ports.programme.publicUrl}/c/${code}.${copyKey}`,
    clicks: await clicksOf(share, ports),
    nudge,
  };
}

/** The months a link can have been clicked in, as point reads: from the share's month to the running one. */
async function clicksOf(share: Share, ports: Ports): Promise<ShareView['clicks']> {
  const total = { human: 0, bot: 0, repeated: 0 };
  const opened = share.openedAt.slice(0, 7);
  const running = monthOf(ports.clock.now());
  for (const month of monthsBetween(opened, laterMonth(opened, running))) {
    const stored = await ports.documents.read('clicks', `${month}:${share.code}`, month);
    if (stored) addClicks(total, stored.doc);
  }
  return total;
}

function addClicks(total: ShareView['clicks'], clicks: LinkClicks): void {
  total.human += clicks.human;
  total.bot += clicks.bot;
  total.repeated += clicks.repeated;
}

export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (let name = first; name <= last; ) {
    months.push(name);
    month += 1;
    if (month > 12) {
      year += 1;
      month = 1;
    }
    name = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

function linkAddress(code: string, ports: Ports): string {
  return `${ports.programme.publicUrl}/s/${code}`;
}

/** What the copy page shows; null when the token is unknown or older than 24 hours. */
export async function readCopyPage(
  token: string,
  ports: Ports,
): Promise<{ text: string; composerUrl: string; network: Network; title: string } | null> {
  const [code, copyKey] = token.split('.', 2);
  if (!code || !copyKey || !/^[\w-]{4,40}$/.test(code)) return null;
  const owner = await ports.documents.read('owners', code, code);
  if (!owner) return null;
  const stored = await ports.documents.read('shares', owner.doc.shareId, owner.doc.personId);
  if (!stored || stored.doc.copyKey !== copyKey) return null;
  const age = ports.clock.now().getTime() - new Date(stored.doc.openedAt).getTime();
  if (age > copyPageLife) return null;
  const { text, network } = stored.doc;
  const link = stored.doc.itemId ? linkAddress(code, ports) : '';
  return {
    text,
    network,
    composerUrl: composerUrl(network, text, link),
    title: await titleOf(stored.doc, ports),
  };
}
