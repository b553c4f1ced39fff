/** What the window and the stand-in say to each other under /local/teams; tabs/local/wire.ts mirrors it. */
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

/** A command of the app's message extension, as its package names it. */
export interface WireCommand {
  id: string;
  type: 'query' | 'action';
  title: Record<'da' | 'en', string>;
  context: string[];
  initialRun: boolean;
  /** What a search asks for. */
  parameter: { name: string; title: Record<'da' | 'en', string> } | null;
}

/** What the app package says to a Teams client. */
export interface WireApp {
  commands: WireCommand[];
  /** Hosts whose links the app unfurls. */
  domains: string[];
  configurationUrl: string;
}

/** A tab that somebody added to the channel. */
export interface WireChannelTab {
  id: string;
  entityId: string;
  contentUrl: string;
  websiteUrl?: string | undefined;
  name: string;
}

export type WireEvent =
  | { kind: 'message'; personId: string; message: WireMessage }
  | { kind: 'deleted'; personId: string; messageId: string }
  | { kind: 'typing'; personId: string }
  | { kind: 'installation'; personId: string; installation: Installation }
  | { kind: 'failed'; personId: string };
