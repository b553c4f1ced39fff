import {
  type DisclosureRow,
  disclosureFor,
  type SaidOfPost,
  type SharedAs,
  sharedAs,
} from '../domain/disclosure.ts';
import { currentRevision, type Draft } from '../domain/draft.ts';
import { Refusal } from '../domain/errors.ts';
import { followersOn } from '../domain/followers.ts';
import { type ContentItem, isOver } from '../domain/item.ts';
import { withAnswered } from '../domain/member.ts';
import type { Mode } from '../domain/mode.ts';
import { type Network, networkLimits, postText } from '../domain/network.ts';
import type { Language, Person } from '../domain/person.ts';
import { countPost } from '../domain/postLength.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { openedAgain, type Share } from '../domain/share.ts';
import { linesAround, writtenWith } from '../domain/writtenWith.ts';
import type { Ports } from '../ports.ts';
import { aboutShare, recordShare } from './activity.ts';
import { change, createOnce } from './change.ts';
import { destinationOf } from './destination.ts';
import { readDisclosures } from './disclosures.ts';
import { loadItem, loadTopic } from './items.ts';
import { changeMember, readMember } from './members.ts';
import { mustAskFirst } from './policy.ts';
import { linkAddress, presentShare } from './shareViews.ts';
import { keepTwist, nudgeOf, ownPrints, twistKey, twistOf } from './twists.ts';
import { markedUrl } from './utm.ts';
import type { DeclinedCardView, ShareView } from './views.ts';

const pauseWeeks = 2;

export interface ShareInput {
  id?: string | undefined;
  itemId: string;
  network: Network;
  words: string;
  /** What only the sharer knows of the post. */
  said?: SaidOfPost | undefined;
}

const nothingSaid: SaidOfPost = { product: false, rewarded: false };

/**
 * Own words on an item go straight out: a tracked link is made, and the opened share is recorded. Throws
 * `needsApproval` where the policy wants them seen first, `reusedId` when the id was sent with other words.
 */
export async function openShare(input: ShareInput, person: Person, ports: Ports): Promise<ShareView> {
  const { doc: item } = await loadItem(input.itemId, ports);
  if (isOver(item, ports.clock.now())) throw new Refusal('expired', 'itemId');
  if (await mustAskFirst(item, person, ports)) throw new Refusal('needsApproval', 'itemId');
  const words = input.words.trim();
  const own = await ownPrints(item.id, person.id, ports);
  const from = { itemId: item.id, draftId: null, twist: twistOf(item.id, own, ports), url: item.url };
  const disclosure = sharedAs(item.disclosure, input.said ?? nothingSaid);
  const subject = { ...from, language: item.language, disclosure, writtenWith: null };
  const id = input.id ?? ports.ids.id();
  const nudge = await nudgeOf(item, words, own, ports);
  const share = await storeShare({ id, ...subject, network: input.network, words }, person, ports);
  mustBeSame([share.itemId, share.network, share.words], [item.id, input.network, words]);
  return presentShare(await counted(share, item, item.url, null, ports), item.title, nudge, ports);
}

/** The share of an approved draft; one a draft, whatever happens in between. */
export async function openDraftShare(
  draft: Draft,
  { network, mode, said = nothingSaid }: { network: Network; mode: Mode; said?: SaidOfPost | undefined },
  person: Person,
  ports: Ports,
): Promise<ShareView> {
  const id = `draft-${draft.id}`;
  const item = draft.itemId ? (await ports.documents.read('library', draft.itemId, 'item'))?.doc : undefined;
  const url = item?.kind === 'item' ? await destinationOf(item, draft, id, ports) : null;
  const language = item?.kind === 'item' ? item.language : person.language;
  const credit = writtenWith(draft, ports.directory.org().people, language);
  const disclosure = sharedAs(item?.kind === 'item' ? item.disclosure : 'own', said);
  const subject = { itemId: draft.itemId, draftId: draft.id, url, language, disclosure, writtenWith: credit };
  const words = currentRevision(draft).text.trim();
  const key = twistKey(draft);
  const own = key === null ? [] : await ownPrints(key, person.id, ports);
  const input = { id, ...subject, twist: twistOf(key, own, ports), network, words };
  const share = await storeShare(input, person, ports);
  return presentShare(
    await counted(share, item?.kind === 'item' ? item : null, url, cameAbout(draft, mode), ports),
    draft.title,
    null,
    ports,
  );
}

/** Whoever was interviewed, or had somebody write for them, was helped along whatever was agreed. */
function cameAbout({ writerId, authorId }: Draft, agreed: Mode): Mode {
  return writerId === authorId ? agreed : 'mediator';
}

interface NewShare {
  id: string;
  itemId: string | null;
  draftId: string | null;
  url: string | null;
  network: Network;
  words: string;
  language: Language;
  disclosure: readonly SharedAs[];
  /** The line that names who wrote it along. */
  writtenWith: string | null;
  twist: NonNullable<Share['twist']> | null;
}

/** The share that is there under its id. Throws `wrongState` when it was taken back a moment ago. */
async function storeShare(input: NewShare, person: Person, ports: Ports): Promise<Share> {
  const [rows, member] = await Promise.all([readDisclosures(ports), readMember(person.id, ports)]);
  const followers = followersOn(input.network, member.followers);
  const share = { ...newShare(input, person, rows, ports), followers };
  const { stored } = await createOnce(ports.documents, 'shares', share, person.id);
  if (!stored.doc.undoneAt) return stored.doc;
  const now = ports.clock.now();
  const { doc } = await change(ports.documents, 'shares', share.id, person.id, (found) =>
    openedAgain(found, share, now),
  );
  return doc;
}

function newShare(input: NewShare, person: Person, rows: readonly DisclosureRow[], ports: Ports): Share {
  const { url, language, disclosure: need, writtenWith: credit, ...rest } = input;
  const code = ports.ids.code();
  const { organisation } = ports.programme;
  const disclosure = disclosureFor({ country: person.country, need, organisation, language }, rows);
  const around = { ...linesAround(disclosure, credit), link: url ? linkAddress(code, ports) : null };
  if (countPost(input.network, input.words, around) > networkLimits[input.network]) {
    throw new Refusal('tooLong', 'words');
  }
  return {
    ...rest,
    personId: person.id,
    text: postText(input.words, around),
    code,
    copyKey: ports.ids.id(),
    openedAt: ports.clock.now().toISOString(),
  };
}

/** Owner, link, fact, fingerprint: side by side, each idempotent, so that doing it again mends a crash in between. */
async function counted(
  share: Share,
  item: ContentItem | null,
  url: string | null,
  mode: Mode | null,
  ports: Ports,
): Promise<Share> {
  const { id: shareId, personId, code, itemId, network, openedAt: createdAt } = share;
  const unitId = ports.directory.org().managerOf(personId)?.id ?? null;
  const about = aboutShare(share, item, ports);
  const counts = ports.programme.collectsFigures ? { about } : { uncounted: true as const };
  const to = url && (await markedUrl(url, network, item, ports));
  const tracked = to && { id: code, url: to, itemId, network, unitId, createdAt, ...counts };
  await Promise.all([
    createOnce(ports.documents, 'owners', { id: code, personId, shareId }, code),
    tracked && createOnce(ports.documents, 'links', tracked, code),
    recordShare(share, about, mode, ports),
    keepTwist(share, ports),
  ]);
  return share;
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
    ...withAnswered(member, item.id, ports.clock.now()),
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
