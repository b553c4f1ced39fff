/** What the window and the stand-in say to each other under /local/teams; src/local/wire.ts is its mirror. */
export type Installation = 'installed' | 'uninstalled' | 'blocked';

export interface WirePerson {
  id: string;
  displayName: string;
  mail: string;
  jobTitle: string;
  department: string;
  language: 'da' | 'en';
  enabled: boolean;
  roles: ('communicator' | 'administrator')[];
}

export interface WirePeople {
  people: WirePerson[];
  total: number;
  /** Ask again with `after` set to this; null on the last page. */
  next: number | null;
}

export interface WireMessage {
  id: string;
  /** Rises with every message of every chat. */
  seq: number;
  /** Rises with every change of this message. */
  version: number;
  from: 'bot' | 'person';
  timestamp: string;
  edited: boolean;
  activity: WireActivity;
}

/** The part of a Bot Framework activity that a chat shows. */
export interface WireActivity {
  type: string;
  text?: string;
  textFormat?: string;
  summary?: string;
  value?: unknown;
  attachmentLayout?: string;
  attachments?: { contentType: string; content?: unknown; contentUrl?: string; name?: string }[];
  suggestedActions?: { actions: { type: string; title: string; value?: unknown }[] };
}

export interface WireChat {
  conversationId: string;
  installation: Installation;
  /** `seq` of the newest message that the person has seen. */
  readSeq: number;
  messages: WireMessage[];
}

export type WireEvent =
  | { kind: 'message'; personId: string; message: WireMessage }
  | { kind: 'deleted'; personId: string; messageId: string }
  | { kind: 'typing'; personId: string }
  | { kind: 'installation'; personId: string; installation: Installation }
  | { kind: 'failed'; personId: string };
