import { type Activity, monthOf, type ShareAbout, type ShareFact } from '../../domain/activity.ts';
import { disclosureFor } from '../../domain/disclosure.ts';
import { currentRevision, type Draft } from '../../domain/draft.ts';
import type { ContentItem } from '../../domain/item.ts';
import type { LinkOwner, TrackedLink } from '../../domain/link.ts';
import type { Mode } from '../../domain/mode.ts';
import { type Network, postText } from '../../domain/network.ts';
import type { Org } from '../../domain/org.ts';
import type { Language, Person } from '../../domain/person.ts';
import type { Share } from '../../domain/share.ts';
import { shareTime } from '../../domain/shareTime.ts';
import { isTwist } from '../../domain/twist.ts';
import { zoneAt } from '../../domain/workingTime.ts';
import { linesAround } from '../../domain/writtenWith.ts';
import { draftShareId } from './drafts.ts';
import { fraction, personId, sampleCode, sampleId, sampleOrganisation } from './ids.ts';
import { daysBefore } from './moment.ts';
import { sharedInDanish } from './sharedInDanish.ts';
import { sharedInEnglish } from './sharedInEnglish.ts';

const hour = 3_600_000;

/** Item, person, days ago, network, own words. */
export type Shared = [item: string, person: string, days: number, network: Network, words: string];

interface NewShare {
  id: string;
  person: Person;
  item: ContentItem | null;
  draftId: string | null;
  network: Network;
  words: string;
  language: Language;
  openedAt: string;
}

/** A share with all that opening it leaves behind. */
export interface SampleShare {
  share: Share;
  owner: LinkOwner;
  link: TrackedLink | null;
  fact: ShareFact;
}

/** Shares of library items and of approved drafts, oldest first, none from the last 24 hours. */
export function sampleShares(
  now: Date,
  org: Org,
  items: readonly ContentItem[],
  drafts: readonly Draft[],
  publicUrl: string,
): SampleShare[] {
  const itemById = new Map(items.map((item) => [item.id, item]));
  const fromItems = [...sharedInDanish, ...sharedInEnglish].flatMap(([key, author, days, network, words]) => {
    const item = itemById.get(sampleId('item', key));
    const person = org.people.get(personId(author));
    if (!item || !person) return [];
    const minutes = Math.floor(fraction(`${key}/${author}`) * 60);
    const openedAt = daysBefore(now, days, `${7 + (days % 8)}:${minutes}`).toISOString();
    const id = sampleId('share', `${key}-${author}`);
    return [{ id, person, item, draftId: null, network, words, language: item.language, openedAt }];
  });
  const fromDrafts = drafts.flatMap((draft) => {
    const person = org.people.get(draft.authorId);
    if (draft.state !== 'published' || !person) return [];
    const item = itemById.get(draft.itemId ?? '') ?? null;
    const { text: words, network } = currentRevision(draft);
    const language = item?.language ?? person.language;
    const id = draftShareId(draft.id);
    return [{ id, person, item, draftId: draft.id, network, words, language, openedAt: draft.updatedAt }];
  });
  return [...fromItems, ...fromDrafts]
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .map((share) => opened(share, now, org, publicUrl));
}

function opened(input: NewShare, now: Date, org: Org, publicUrl: string): SampleShare {
  const { id, person, item, draftId, network, words, language, openedAt } = input;
  const code = sampleCode(id, 10);
  const itemId = item?.id ?? null;
  const disclosure = disclosureFor({
    country: person.country,
    need: item?.disclosure ?? 'own',
    organisation: sampleOrganisation,
    language,
  });
  const link = item ? `${publicUrl}/s/${code}` : null;
  const text = postText(words, { ...linesAround(disclosure, null), link });
  const copyKey = sampleCode(`${id}/copy`, 16);
  const unitId = org.managerOf(person.id)?.id ?? null;
  const about: ShareAbout = {
    itemId,
    topicId: item?.topicId ?? null,
    source: item?.source ?? 'own',
    format: item?.format ?? null,
    twist: isTwist(words, Object.values(item?.captions ?? {}).flat()),
    ...shareTime(new Date(openedAt), zoneAt(person.country, person.city)),
  };
  return {
    share: { id, personId: person.id, itemId, draftId, network, words, text, code, copyKey, openedAt },
    owner: { id: code, personId: person.id, shareId: id },
    link: item ? { id: code, url: item.url, itemId, network, unitId, createdAt: openedAt, about } : null,
    fact: {
      ...about,
      unitId,
      followers: followersOf(person.id),
      mode: cameAbout(id, openedAt, draftId, now),
    },
  };
}

/** Month by month fewer ask first, as people find their own voice. */
function cameAbout(id: string, openedAt: string, draftId: string | null, now: Date): Mode | null {
  const monthsAgo = (now.getTime() - Date.parse(openedAt)) / (30 * 24 * hour);
  const chance = fraction(`${id}/mode`);
  if (draftId === null && chance < 0.4) return null;
  return chance < 0.5 + monthsAgo * 0.06 ? 'gatekeeper' : 'gardener';
}

/** What half of the sharers have said of themselves. */
function followersOf(id: string): number | null {
  return fraction(`${id}/followers`) < 0.5 ? null : 120 + Math.floor(fraction(`${id}/many`) * 900);
}

/** One activity document a person and month: shares opened, drafts decided with the hours it took. */
export function activityDocs(shares: readonly SampleShare[], drafts: readonly Draft[]): Activity[] {
  const found = new Map<string, Activity>();
  const activityOf = (moment: string, person: string) => {
    const month = monthOf(new Date(moment));
    const id = `${month}:${person}`;
    const activity: Activity = found.get(id) ?? { id, month, personId: person, shared: {}, decided: {} };
    found.set(id, activity);
    return activity;
  };
  for (const { share, fact } of shares) {
    activityOf(share.openedAt, share.personId).shared[share.id] = fact;
  }
  for (const draft of drafts) {
    for (const { id, askedAt, decision } of draft.steps) {
      if (!decision) continue;
      const hours = (Date.parse(decision.at) - Date.parse(askedAt)) / hour;
      activityOf(decision.at, draft.authorId).decided[`${draft.id}:${id}`] = hours;
    }
  }
  return [...found.values()];
}
