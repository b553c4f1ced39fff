import type { AdaptiveCard } from 'adaptivecards';

export type InputValues = Record<string, string>;

/** What is filled in now, by input id. */
export function readInputs(card: AdaptiveCard): InputValues {
  const values: InputValues = {};
  for (const input of card.getAllInputs()) {
    if (input.id && input.value !== undefined && input.value !== null) values[input.id] = String(input.value);
  }
  return values;
}

/** The card's JSON with its inputs filled in, so that drawing it anew loses nothing. */
export function withInputs(card: unknown, values: InputValues): unknown {
  if (Array.isArray(card)) return card.map((part) => withInputs(part, values));
  if (typeof card !== 'object' || card === null) return card;
  const entries = Object.entries(card).map(([key, part]) => [key, withInputs(part, values)]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  const { id, type } = copy;
  const isInput = typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string';
  return isInput && id in values ? { ...copy, value: values[id] } : copy;
}
