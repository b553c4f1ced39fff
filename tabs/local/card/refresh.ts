import type { CardAction } from '../api.ts';

const maxUserIds = 60;
export const refreshEveryMs = 60_000;

/** The action that a card wants run when this person sees it; null when it wants none. */
export function refreshAction(card: unknown, personId: string): CardAction | null {
  if (!isObject(card) || !isObject(card.refresh) || !isObject(card.refresh.action)) return null;
  const { action, userIds } = card.refresh;
  if (action.type !== 'Action.Execute') return null;
  // Left out means everybody, in a chat as small as this one.
  const wanted = Array.isArray(userIds) ? userIds.slice(0, maxUserIds) : [`29:${personId}`];
  if (!wanted.includes(`29:${personId}`) && !wanted.includes(`8:orgid:${personId}`)) return null;
  return {
    type: 'Action.Execute',
    id: text(action.id),
    title: text(action.title),
    verb: text(action.verb),
    data: action.data,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
