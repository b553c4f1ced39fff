import type { Installation, WireChat, WireEvent, WireMessage } from '../wire.ts';

/** One person's chat as the window knows it. */
export interface ChatState {
  phase: 'loading' | 'ready' | 'failed';
  installation: Installation;
  readSeq: number;
  messages: WireMessage[];
  /** When the bot last said that it is typing, in epoch milliseconds; null once its message came. */
  typingSince: number | null;
  /** The bot did not take the last thing the person did. */
  undelivered: boolean;
}
export type ChatStates = Record<string, ChatState>;

export type ChatChange =
  | { kind: 'loaded'; personId: string; chat: WireChat }
  | { kind: 'unloaded'; personId: string }
  | { kind: 'read'; personId: string; seq: number }
  | { kind: 'retried'; personId: string }
  | WireEvent;

export const newChat: ChatState = {
  phase: 'loading',
  installation: 'installed',
  readSeq: 0,
  messages: [],
  typingSince: null,
  undelivered: false,
};

export function changeChats(states: ChatStates, change: ChatChange): ChatStates {
  const before = states[change.personId] ?? newChat;
  return { ...states, [change.personId]: changeChat(before, change) };
}

function changeChat(chat: ChatState, change: ChatChange): ChatState {
  switch (change.kind) {
    case 'loaded': {
      const { installation, readSeq } = change.chat;
      return { ...chat, phase: 'ready', installation, readSeq, messages: merge(chat, change.chat.messages) };
    }
    case 'unloaded':
      return { ...chat, phase: chat.phase === 'ready' ? 'ready' : 'failed' };
    case 'read':
      return { ...chat, readSeq: Math.max(chat.readSeq, change.seq) };
    case 'retried':
      return { ...chat, undelivered: false };
    case 'message': {
      const answered = change.message.from === 'bot';
      return {
        ...chat,
        messages: put(chat.messages, change.message),
        typingSince: answered ? null : chat.typingSince,
        readSeq: answered ? chat.readSeq : Math.max(chat.readSeq, change.message.seq),
      };
    }
    case 'deleted':
      return { ...chat, messages: chat.messages.filter(({ id }) => id !== change.messageId) };
    case 'typing':
      return { ...chat, typingSince: Date.now() };
    case 'installation':
      return { ...chat, installation: change.installation };
    case 'failed':
      return { ...chat, undelivered: true, typingSince: null };
  }
}

/** What was loaded, plus what the stream brought meanwhile. */
function merge(chat: ChatState, loaded: WireMessage[]): WireMessage[] {
  const newest = loaded.at(-1)?.seq ?? 0;
  const known = new Map(chat.messages.map((message) => [message.id, message]));
  const current = loaded.map((message) => newer(message, known.get(message.id)));
  return [...current, ...chat.messages.filter(({ seq }) => seq > newest)];
}

function put(messages: WireMessage[], message: WireMessage): WireMessage[] {
  if (!messages.some(({ id }) => id === message.id)) return [...messages, message];
  return messages.map((each) => (each.id === message.id ? newer(message, each) : each));
}

function newer(one: WireMessage, other: WireMessage | undefined): WireMessage {
  return other && other.version >= one.version ? other : one;
}

export function unreadCount({ messages, readSeq }: ChatState): number {
  return messages.filter(({ from, seq }) => from === 'bot' && seq > readSeq).length;
}
