import { createHash } from 'node:crypto';
import { z } from 'zod';
import { errorText, isRefusal, Refusal } from '../../src/domain/errors.ts';
import { questionIds } from '../../src/domain/interview.ts';
import { networks } from '../../src/domain/network.ts';
import type { Language } from '../../src/domain/person.ts';
import type { Ports } from '../../src/ports.ts';
import { type Card, withNotice, withTyped } from '../cards/parts.ts';
import { refusedCard } from '../cards/refused.ts';
import type { Reader } from '../renderers/renderer.ts';

/** One press of a button: who, in which language, on which message. */
export interface Press extends Reader {
  /** Id of the message that holds the card; two deliveries of one press carry the same. */
  messageId: string;
  /** Spoken when the person's own setting is cleared. */
  teamsLanguage: Language;
  ports: Ports;
  /** The verb of the button; absent for a message. */
  verb?: string;
}

/** Takes what came in `action.data` and answers with the card that replaces the one pressed. */
export type Verb = (data: unknown, press: Press) => Promise<Card>;

interface VerbSteps<T> {
  schema: z.ZodType<T>;
  run: (data: T, press: Press) => Promise<Card>;
  /** The thing as it stands, shown when the press was refused. */
  current?: (data: T, press: Press) => Promise<Card>;
  /** Words for a refusal where the general ones do not say enough. */
  explain?: (refusal: Refusal, press: Press) => string | null;
  /** A refusal is not told to the audit. */
  unaudited?: boolean;
}

/** Parse, act, present. A refusal shows the thing as it stands with the reason on top; what was typed is kept. */
export function defineVerb<T>({ schema, run, current, explain, unaudited = false }: VerbSteps<T>): Verb {
  return async (raw, press) => {
    const parsed = schema.safeParse(raw);
    if (!parsed.success)
      return withTyped(refusedCard('malformed', press.language), typedIn(raw), press.language);
    try {
      return await run(parsed.data, press);
    } catch (error) {
      if (!isRefusal(error) || isOurs(error)) throw error;
      if (!unaudited)
        press.ports.audit?.({ refused: error.code, by: press.person.id, what: press.verb ?? 'message' });
      const words = explain?.(error, press) ?? errorText(error.code, press.language);
      const card = await asItStands(parsed.data, press, current);
      const told = card ? withNotice(card, words) : refusedCard(error.code, press.language);
      return withTyped(told, typedIn(raw), press.language);
    }
  };
}

async function asItStands<T>(data: T, press: Press, current: VerbSteps<T>['current']): Promise<Card | null> {
  try {
    return current ? await current(data, press) : null;
  } catch (error) {
    if (isRefusal(error) && !isOurs(error)) return null;
    throw error;
  }
}

/** Our trouble, not the person's: the card stays as it is, and the press can be made again. */
function isOurs({ code }: Refusal): boolean {
  return code === 'internal' || code === 'unavailable';
}

/** Own words among the data, to be handed back. Only text, only of the boxes that our cards have. */
function typedIn(raw: unknown): Record<string, string> {
  const boxes = z.object({
    words: z.string().catch(''),
    comment: z.string().catch(''),
    text: z.string().catch(''),
    ...Object.fromEntries(questionIds.map((id) => [id, z.string().catch('')])),
    network: z.string().catch(''),
    language: z.string().catch(''),
    weeklyCap: z.string().catch(''),
    digestDay: z.string().catch(''),
    digestHour: z.string().catch(''),
    digestTopics: z.string().catch(''),
  });
  const parsed = boxes.safeParse(raw);
  return parsed.success ? parsed.data : {};
}

export const id = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w.@:-]+$/);
export const revision = z.number().int().min(1).max(1_000_000);
/** What the boxes of a content card hold; a box left alone sends nothing or an empty text. */
export const words = z.string().max(70_000).default('');
export const network = z.enum(networks).default('linkedin');

/** A press delivered twice makes the same id, and so the same share or draft. */
export function pressId(kind: string, press: Press, ...parts: readonly string[]): string {
  const key = JSON.stringify([kind, press.person.id, press.messageId, ...parts]);
  return `${kind}-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

/** Throws `invalid` naming the box when nothing was written. */
export function written(text: string, field: string): string {
  if (text.trim() === '') throw new Refusal('invalid', field);
  return text.trim();
}
