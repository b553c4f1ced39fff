import type { Absence } from './absence.ts';
import type { Outboxed } from './message.ts';
import type { Language } from './person.ts';

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

export function isPaused(member: Member, now: Date): boolean {
  return member.pausedUntil !== null && member.pausedUntil > now.toISOString();
}
