import { describe, expect, test } from 'vitest';
import { placeAddress, readPlace } from '../../tabs/local/address.ts';
import { refreshAction } from '../../tabs/local/card/refresh.ts';
import { type ChatStates, changeChats, unreadCount } from '../../tabs/local/chat/state.ts';
import { readDeepLink } from '../../tabs/local/frame/deepLink.ts';
import type { WireMessage } from '../../tabs/local/wire.ts';
import { tabLink } from './cardBot.ts';

function buildMessage(overrides: Partial<WireMessage> = {}): WireMessage {
  return {
    id: '1',
    seq: 1,
    version: 1,
    from: 'bot',
    timestamp: '2026-11-24T09:00:00.000Z',
    edited: false,
    activity: { type: 'message', text: 'hi' },
    ...overrides,
  };
}

describe('the window’s address', () => {
  test('keeps columns, pages, theme and language', () => {
    const search = '?people=1,17&pages=chat,library&theme=dark&lang=da';
    expect(placeAddress(readPlace(search))).toBe(search);
    expect(placeAddress(readPlace('?people=1'))).toBe('?people=1');
  });

  test('drops what it does not know', () => {
    const place = readPlace('?people=1,1,&pages=nowhere&theme=pink&lang=xx');
    expect(place).toEqual({
      columns: [{ personId: '1', page: 'chat' }],
      theme: 'light',
      language: undefined,
    });
  });
});

describe('deep links', () => {
  test('lead to a page and its place', () => {
    expect(readDeepLink(tabLink)).toEqual({ page: 'library', subPageId: 'library/item-7' });
  });

  test.each([
    'https://evil.example/l/entity/00000000-0000-4000-8000-0000000000a0/library',
    'https://teams.microsoft.com/l/entity/another-app/library',
    'https://teams.microsoft.com/l/entity/00000000-0000-4000-8000-0000000000a0/nowhere',
    'javascript:alert(1)',
  ])('are not %s', (url) => {
    expect(readDeepLink(url)).toBeNull();
  });
});

describe('automatic refresh', () => {
  const card = (userIds?: string[]) => ({
    refresh: { action: { type: 'Action.Execute', verb: 'show' }, userIds },
  });

  test('is for the people a card names', () => {
    expect(refreshAction(card(['29:17']), '17')).toMatchObject({ verb: 'show' });
    expect(refreshAction(card(['8:orgid:17']), '17')).toMatchObject({ verb: 'show' });
    expect(refreshAction(card(['29:4']), '17')).toBeNull();
    expect(refreshAction(card([]), '17')).toBeNull();
    expect(refreshAction(card(), '17')).toMatchObject({ verb: 'show' });
    expect(refreshAction({}, '17')).toBeNull();
  });
});

describe('chat state', () => {
  const load = (states: ChatStates, messages: WireMessage[], readSeq = 0) =>
    changeChats(states, {
      kind: 'loaded',
      personId: '17',
      chat: { conversationId: 'a:1', installation: 'installed', readSeq, messages },
    });

  test('counts unread messages of the bot only', () => {
    const states = load({}, [buildMessage(), buildMessage({ id: '2', seq: 2, from: 'person' })]);
    expect(states['17'] && unreadCount(states['17'])).toBe(1);
    const read = changeChats(states, { kind: 'read', personId: '17', seq: 2 });
    expect(read['17'] && unreadCount(read['17'])).toBe(0);
  });

  test('keeps the newer version when loading meets stream', () => {
    const streamed = changeChats(
      {},
      { kind: 'message', personId: '17', message: buildMessage({ version: 2, edited: true }) },
    );
    const later = changeChats(streamed, {
      kind: 'message',
      personId: '17',
      message: buildMessage({ id: '9', seq: 9 }),
    });
    const { messages } = load(later, [buildMessage()])['17'] ?? { messages: [] };
    expect(messages.map(({ id, version }) => [id, version])).toEqual([
      ['1', 2],
      ['9', 1],
    ]);
  });

  test('stops typing when the message comes', () => {
    const typing = changeChats({}, { kind: 'typing', personId: '17' });
    expect(typing['17']?.typingSince).not.toBeNull();
    const done = changeChats(typing, { kind: 'message', personId: '17', message: buildMessage() });
    expect(done['17']?.typingSince).toBeNull();
  });
});
