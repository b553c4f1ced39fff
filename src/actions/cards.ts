import { reviewersOf } from '../domain/broadcastReview.ts';
import { languagesRead } from '../domain/digestRanking.ts';
import { Refusal } from '../domain/errors.ts';
import type { Moment } from '../domain/guidelineLines.ts';
import type { ContentItem } from '../domain/item.ts';
import { firstName, type Language, type Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { zoneAt } from '../domain/workingTime.ts';
import type { Ports, Stored } from '../ports.ts';
import { waitingForMe } from './approvals.ts';
import { audienceSize } from './audience.ts';
import { namesOf } from './audienceOptions.ts';
import { loadBroadcast, readBroadcast } from './broadcasts.ts';
import { deepLink } from './deepLink.ts';
import { loadDraft, myDrafts } from './drafts.ts';
import { endorsementLine } from './endorsementLine.ts';
import { guidelineLines } from './guidelines.ts';
import { listItems, loadItem, loadTopic, presentItem } from './items.ts';
import { readMember, readSettings } from './members.ts';
import { mustAskFirst } from './policy.ts';
import { presentDraft } from './presentDraft.ts';
import type {
  BroadcastReviewCardView,
  BroadcastSummaryCardView,
  ContentCardView,
  DraftCardView,
  DraftsCardView,
  DraftView,
  ItemView,
  LibraryCardView,
  SettingsCardView,
  WelcomeCardView,
} from './views.ts';

const shownOnCard = 3;

export async function loadWelcomeCard(person: Person, ports: Ports): Promise<WelcomeCardView> {
  const member = await readMember(person.id, ports);
  const manager = ports.directory.org().managerOf(person.id);
  return {
    firstName: firstName(person),
    programmeName: ports.programme.name,
    joined: member.joined,
    managerName: manager?.displayName ?? null,
    tabUrl: deepLink(ports.programme, 'guidelines'),
    privacyUrl: `${ports.programme.publicUrl}/privacy`,
  };
}

export async function loadContentCard(
  itemId: string,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<ContentCardView> {
  const stored = await loadItem(itemId, ports);
  const [needsApproval, endorsement] = await Promise.all([
    mustAskFirst(stored.doc, person, ports),
    endorsementLine(itemId, person, language, ports),
  ]);
  return contentCardOf(stored, { needsApproval, endorsement }, language, ports);
}

/** What of a content card is about its reader. */
export type ForReader = Pick<ContentCardView, 'needsApproval' | 'endorsement'>;

/** The card of an item that has just been loaded. */
export async function contentCardOf(
  stored: Stored<ContentItem>,
  forReader: ForReader,
  language: Language,
  ports: Ports,
): Promise<ContentCardView> {
  const item = presentItem(stored, ports);
  const [topic, guidelines] = await Promise.all([
    loadTopic(item.topicId, ports),
    guidelineLines(momentOf(item), language, ports),
  ]);
  const tabUrl = deepLink(ports.programme, 'library', item.id);
  return {
    item,
    topicName: topic.name[language],
    guidelines: guidelines.map(({ text }) => text),
    ...forReader,
    tabUrl,
  };
}

function momentOf({ topicId, title, why, question, picture }: ItemView): Moment {
  return { audience: 'everyone', topicId, texts: [title, why, question, picture?.alt ?? ''] };
}

/** Throws `notFound` for anyone but the author and the people asked. */
export async function loadDraftCard(
  draftId: string,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<DraftCardView> {
  const stored = await loadDraft(draftId, viewer, ports);
  return draftCardOf(await presentDraft(stored, viewer, ports), language, ports);
}

/** The card of a draft that has just been presented to the one who looks at it. */
export async function draftCardOf(
  draft: DraftView,
  language: Language,
  ports: Ports,
): Promise<DraftCardView> {
  const moment = { audience: 'everyone', topicId: draft.topicId, texts: [draft.title, draft.text] } as const;
  const lines = await guidelineLines(moment, language, ports);
  return {
    draft,
    guidelines: lines.map(({ text }) => text),
    tabUrl: deepLink(ports.programme, 'write', draft.id),
  };
}

/** What somebody reads, newest first, in the language of the card before others. */
export async function loadLibraryCard(
  person: Person,
  language: Language,
  ports: Ports,
): Promise<LibraryCardView> {
  const languages = languagesRead(language, person.language);
  const items = await listItems({ languages, limit: shownOnCard }, ports);
  const shown = items.map(async (item) => ({
    item,
    topicName: (await loadTopic(item.topicId, ports)).name[language],
  }));
  return { items: await Promise.all(shown), tabUrl: deepLink(ports.programme, 'library') };
}

export async function loadDraftsCard(person: Person, ports: Ports): Promise<DraftsCardView> {
  const [mine, waiting] = await Promise.all([myDrafts(person, ports), waitingForMe(person, ports)]);
  return {
    mine: mine.slice(0, shownOnCard),
    waiting: waiting.slice(0, shownOnCard),
    tabUrl: deepLink(ports.programme, 'write'),
  };
}

export async function loadSettingsCard(person: Person, ports: Ports): Promise<SettingsCardView> {
  return { settings: await readSettings(person, ports), tabUrl: deepLink(ports.programme, 'settings') };
}

export async function loadBroadcastSummaryCard(
  id: string,
  { country, city }: Person,
  ports: Ports,
): Promise<BroadcastSummaryCardView> {
  const tabUrl = deepLink(ports.programme, 'desk', `broadcasts/${id}`);
  return { broadcast: await readBroadcast(id, ports), zone: zoneAt(country, city), tabUrl };
}

/** Throws `forbidden` for anyone but the one who wants to send it and those who may say yes. */
export async function loadBroadcastReviewCard(
  id: string,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<BroadcastReviewCardView> {
  const { doc } = await loadBroadcast(id, ports);
  const isMine = doc.createdBy === viewer.id;
  const isReviewer = reviewersOf(doc.createdBy, ports.directory.org()).some((one) => one.id === viewer.id);
  if (!isMine && !isReviewer && !doc.review?.asked.includes(viewer.id)) throw new Refusal('forbidden');
  const [{ broadcast, zone, tabUrl: desk }, content, names, size] = await Promise.all([
    loadBroadcastSummaryCard(id, viewer, ports),
    loadContentCard(doc.itemId, viewer, language, ports),
    namesOf(doc.audience, language, ports),
    audienceSize(doc.audience, doc.itemId, viewer, ports),
  ]);
  const mayDecide = isReviewer && broadcast.state === 'review';
  // An administrator who is asked does not get in at the desk: the content can be read in the library.
  const tabUrl = rights.broadcast(viewer) ? desk : content.tabUrl;
  return { broadcast, content, names, size, isMine, mayDecide, zone, tabUrl };
}
