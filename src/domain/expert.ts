import { Refusal } from './errors.ts';
import { earliestDue, type Outboxed, queued, withMessages } from './message.ts';

/** How often somebody would like to be interviewed at most. */
export const paces = ['month', 'quarter', 'year', 'whenAsked'] as const;
export type Pace = (typeof paces)[number];

/** Days between two interviews; null where there is no rhythm. */
export const paceDays: Record<Pace, number | null> = { month: 30, quarter: 90, year: 365, whenAsked: null };

/** How far something an expert told has come. */
export const pipelineStages = [
  'asked',
  'answered',
  'draft',
  'approved',
  'published',
  'library',
  'example',
] as const;
export type PipelineStage = (typeof pipelineStages)[number];

/** What somebody knows about. */
export interface Field {
  topicId: string;
  /** In own words, e.g. `Ground-source pumps in old houses`. */
  note: string;
}

/** One person's own place among the experts: on the roster by their own yes alone. Partition: id, the person's. */
export interface Expert extends Outboxed {
  listed: boolean;
  fields: Field[];
  pace: Pace;
  /** Open to be asked by newcomers. */
  buddy: boolean;
  /** A colleague's word for them, which waits for their answer; for their own eyes. */
  suggestion: (Field & { by: string; at: string }) | null;
  /** When they last said no to being suggested; nobody is told, and no further card comes for half a year. */
  declinedAt: string | null;
  listedAt: string | null;
  updatedAt: string;
}

export const mostFields = 6;
export const longestNote = 200;
const quietMs = 182 * 86_400_000;

export function newExpert(id: string): Expert {
  return {
    ...{ id, listed: false, fields: [], pace: 'quarter', buddy: false, suggestion: null },
    ...{ declinedAt: null, listedAt: null, updatedAt: '', outbox: [], due: null },
  };
}

export type ExpertWish = Pick<Expert, 'fields' | 'pace' | 'buddy'>;

/** On the roster, or what stands there changed. Throws `invalid` when no field is named. */
export function listed(expert: Expert, wish: ExpertWish, now: Date): Expert {
  if (wish.fields.length === 0) throw new Refusal('invalid', 'fields');
  const at = now.toISOString();
  const { fields, pace, buddy } = wish;
  return {
    ...expert,
    ...{ fields, pace, buddy, listed: true, suggestion: null, updatedAt: at },
    listedAt: expert.listedAt ?? at,
  };
}

/** Off the roster, at once. What was written about them goes as well. */
export function unlisted(expert: Expert, now: Date): Expert {
  if (!expert.listed && expert.fields.length === 0) return expert;
  return { ...expert, listed: false, fields: [], buddy: false, listedAt: null, updatedAt: now.toISOString() };
}

/**
 * A colleague's suggestion, as a card to the person. The same object where they are known for the topic already, have a
 * suggestion waiting, or said no within half a year: whoever suggests is told the same in every case.
 */
export function suggested(expert: Expert, field: Field, by: string, now: Date): Expert {
  const isKnown = expert.listed && expert.fields.some(({ topicId }) => topicId === field.topicId);
  const saidNo = expert.declinedAt !== null && now.getTime() - Date.parse(expert.declinedAt) < quietMs;
  if (isKnown || saidNo || expert.suggestion) return expert;
  const at = now.toISOString();
  const message = queued(
    { id: `expertSuggested:${at}`, kind: 'expertSuggested', to: expert.id, subject: expert.id },
    now,
  );
  return withMessages({ ...expert, suggestion: { ...field, by, at }, updatedAt: at }, [message]);
}

/** The person's own answer. Throws `decided` when nothing waits. */
export function answeredSuggestion(expert: Expert, yes: boolean, now: Date): Expert {
  const { suggestion } = expert;
  if (!suggestion) throw new Refusal('decided');
  const settled = settledCard(expert);
  if (!yes) return { ...settled, suggestion: null, declinedAt: now.toISOString() };
  const { topicId, note } = suggestion;
  const others = expert.fields.filter((field) => field.topicId !== topicId);
  const { pace, buddy } = expert;
  return listed(settled, { fields: [...others, { topicId, note }].slice(-mostFields), pace, buddy }, now);
}

/** A card that has not left has nothing to ask any more. */
function settledCard(expert: Expert): Expert {
  const outbox = expert.outbox.filter(({ state }) => state !== 'queued');
  return { ...expert, outbox, due: earliestDue(outbox) };
}
