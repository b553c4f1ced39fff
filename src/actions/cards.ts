import type { ContentItem } from '../domain/item.ts';
import { firstName, type Language, type Person } from '../domain/person.ts';
import type { Ports, Stored } from '../ports.ts';
import { waitingForMe } from './approvals.ts';
import { readBroadcast } from './broadcasts.ts';
import { deepLink } from './deepLink.ts';
import { loadDraft, myDrafts } from './drafts.ts';
import { guidelineLines } from './guidelines.ts';
import { listItems, loadItem, loadTopic, presentItem } from './items.ts';
import { readMember, readSettings } from './members.ts';
import { mustAskFirst } from './policy.ts';
import { presentDraft } from './presentDraft.ts';
import type {
  BroadcastSummaryCardView,
  ContentCardView,
  DraftCardView,
  DraftsCardView,
  DraftView,
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
  };
}

export async function loadContentCard(
  itemId: string,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<ContentCardView> {
  const stored = await loadItem(itemId, ports);
  const needsApproval = await mustAskFirst(stored.doc.topicId, person, ports);
  return contentCardOf(stored, needsApproval, language, ports);
}

/** The card of an item that has just been loaded. */
export async function contentCardOf(
  stored: Stored<ContentItem>,
  needsApproval: boolean,
  language: Language,
  ports: Ports,
): Promise<ContentCardView> {
  const item = presentItem(stored, ports);
  const [topic, guidelines] = await Promise.all([
    loadTopic(item.topicId, ports),
    guidelineLines('everyone', language, ports),
  ]);
  const tabUrl = deepLink(ports.programme, 'library', item.id);
  return { item, topicName: topic.name[language], guidelines, needsApproval, tabUrl };
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
  const guidelines = await guidelineLines('everyone', language, ports);
  return { draft, guidelines, tabUrl: deepLink(ports.programme, 'write', draft.id) };
}

export async function loadLibraryCard(
  _person: Person,
  language: Language,
  ports: Ports,
): Promise<LibraryCardView> {
  const items = (await listItems({}, ports)).slice(0, shownOnCard);
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

export async function loadBroadcastSummaryCard(id: string, ports: Ports): Promise<BroadcastSummaryCardView> {
  const tabUrl = deepLink(ports.programme, 'desk', `broadcasts/${id}`);
  return { broadcast: await readBroadcast(id, ports), tabUrl };
}
