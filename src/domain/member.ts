import type { Absence } from './absence.ts';
import type { Digest, DigestChoice } from './digest.ts';
import type { Followers } from './followers.ts';
import type { Outboxed } from './message.ts';
import type { Language, Person } from './person.ts';
import type { QuietHours } from './quiet.ts';
import type { SavedFilter } from './savedFilter.ts';

/** Where the bot reaches a person. Rewritten from every inbound activity: service addresses move. */
export interface ConversationRef {
  serviceUrl: string;
  conversationId: string;
  /** The person's Teams id for this bot, `29:…`. */
  userId: string;
  botId: string;
  /** False once the person blocked or uninstalled the app, true again on reinstall. */
  installed: boolean;
  /** While not installed: what the service said when it turned a card away. */
  lost?: 'blocked' | 'uninstalled' | 'gone';
  /** The language of the person's Teams as last seen, e.g. `da-DK`; absent before the first word from it. */
  locale?: string;
}

/** One yes or no to taking part, kept as given. */
export interface ConsentReceipt {
  choice: 'joined' | 'left';
  at: string;
  /** Version of the words that were shown. */
  version: string;
  language: Language;
  channel: 'card' | 'message' | 'tab';
}

/** A person's own side of the programme. Exists from the first contact; nobody but the person reads it. */
export interface Member extends Outboxed {
  joined: boolean;
  receipts: ConsentReceipt[];
  /** Overrides the language of Teams when set. */
  language: Language | null;
  /** The person's own cap of content cards a week, 0–7. */
  weeklyCap: number;
  /** Content cards sent in the running week; the ids of those counted, so that none counts twice. */
  sentThisWeek: { week: string; count: number; ids?: string[] };
  pausedUntil: string | null;
  followedTopics: string[];
  mutedTopics: string[];
  /** Items the person said no to; never offered again. */
  declinedItems: string[];
  conversation: ConversationRef | null;
  /** What the person said about being away; a document from before it was asked has none. */
  absence: Absence | null;
  /** The host of the person's own server on Mastodon; absent until they say. */
  mastodonServer?: string | null;
  /** The last quarter in which the person answered the pulse; what they answered is kept nowhere. */
  pulse?: string;
  /** How many follow the person, where they have said so; nobody asks. */
  followers?: Followers;
  /** How the person wants the digest; absent until they say. */
  digest?: DigestChoice;
  /** When the next digest is due; null where none comes, absent in a document from before there were digests. */
  digestAt?: string | null;
  /** The last few digests. */
  digests?: Digest[];
  /** Items that were put before the person, the last of them. */
  seenItems?: string[];
  /** Items of which the person has answered a card, the last of them: what such a card says is left alone. */
  answeredItems?: { itemId: string; at: string }[];
  /** The person does not want to look at own figures; absent: they do. */
  hidesFigures?: boolean;
  /** The person wants no thanks from colleagues; absent: they may come. */
  noThanks?: boolean;
  /** Own hours of the day without content cards; absent or null follows the organisation's. */
  quiet?: QuietHours | null;
  /** Searches of the library that the person keeps, at most twenty. */
  savedFilters?: SavedFilter[] | undefined;
  /** Topics of which the person asked for less in the digest, with the items that they said it of. */
  lessTopics?: { topicId: string; items: string[] }[];
}

export const consentVersion = '2026-11';
export const defaultWeeklyCap = 3;

export function newMember(id: string): Member {
  return {
    id,
    joined: false,
    receipts: [],
    language: null,
    weeklyCap: defaultWeeklyCap,
    sentThisWeek: { week: '', count: 0 },
    pausedUntil: null,
    followedTopics: [],
    mutedTopics: [],
    declinedItems: [],
    conversation: null,
    absence: null,
    outbox: [],
    due: null,
  };
}

const keptAnswers = 200;

/** Remembers that a card about this item was answered and shows something else now. */
export function withAnswered(member: Member, itemId: string, now: Date): Member {
  const others = (member.answeredItems ?? []).filter((answer) => answer.itemId !== itemId);
  return { ...member, answeredItems: [...others, { itemId, at: now.toISOString() }].slice(-keptAnswers) };
}

/** The language a person is spoken to in: own choice, then Teams', then the directory's. */
export function languageOf(person: Person, member: Member | null, teamsLocale?: string): Language {
  if (member?.language) return member.language;
  const locale = teamsLocale ?? member?.conversation?.locale;
  if (locale) return locale.toLowerCase().startsWith('da') ? 'da' : 'en';
  return person.language;
}

export function isPaused(member: Member, now: Date): boolean {
  return member.pausedUntil !== null && member.pausedUntil > now.toISOString();
}
