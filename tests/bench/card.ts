/** What Teams sends of an Action.Execute. */
export interface CardAction {
  type: 'Action.Execute';
  verb: string;
  data: Record<string, unknown>;
  title?: string;
}
export type Json = { [key: string]: unknown };

/** The button of a card, with what the boxes of the card hold, as Teams merges them; null when there is none. */
export function pressable(card: Json, verb: string, typed: Json = {}): CardAction | null {
  const action = partsOf(card).find((part) => part.type === 'Action.Execute' && part.verb === verb);
  if (!action) return null;
  const boxes = (action.associatedInputs === 'none' ? [] : partsOf(card))
    .filter((part) => String(part.type).startsWith('Input.') && part.value !== undefined)
    .map((part) => [String(part.id), part.value]);
  const data = { ...Object.fromEntries(boxes), ...(action.data as Json), ...typed };
  return { type: 'Action.Execute', verb, data, title: String(action.title) };
}

/** What Teams sends by itself when the card comes on screen. */
export function refreshOf(card: Json): CardAction | null {
  const { action } = (card.refresh ?? {}) as { action?: CardAction };
  return action ? { type: 'Action.Execute', verb: action.verb, data: action.data } : null;
}

function partsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { refresh, ...own } = value as Json;
  return [own, ...Object.values(own).flatMap(partsOf)];
}
