import type { AudienceInput, BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { keep, kept, letGo } from '../../storage.ts';
import { type SendTime, sendAtOf } from './sendTime.ts';

type People = Extract<BroadcastView['audience'], { kind: 'people' }>;
export type Criteria = Omit<People, 'kind'>;
export type CriterionName = keyof Criteria;
export const criterionNames = [
  'units',
  'topics',
  'roles',
  'departments',
  'languages',
  'countries',
] as const satisfies readonly CriterionName[];

/** What is chosen in the form, complete or not. */
export interface ComposeFields {
  itemId: string;
  kind: 'everyone' | 'people';
  criteria: Criteria;
  time: SendTime;
}

/** What somebody has chosen and not sent; the id is that of the broadcast it will be. */
export interface KeptBroadcast {
  id: string;
  fields: ComposeFields;
}

export function noCriteria(): Criteria {
  return { units: [], topics: [], roles: [], departments: [], languages: [], countries: [] };
}

/** What a new form begins with; `day` is one that is to be filled, YYYY-MM-DD. */
export function newFields(itemId: string, day: string): ComposeFields {
  const time = { later: day !== '', day, clock: day === '' ? '' : '10:00' };
  return { itemId, kind: 'everyone', criteria: noCriteria(), time };
}

/** The same content to the same people, at once unless another time is chosen. */
export function fieldsOfBroadcast({ itemId, audience }: BroadcastView): ComposeFields {
  const fresh = newFields(itemId, '');
  if (audience.kind === 'everyone') return fresh;
  const { kind, ...criteria } = audience;
  return { ...fresh, kind, criteria };
}

/** Null while nothing is chosen to narrow by. */
export function audienceOf({ kind, criteria }: ComposeFields): AudienceInput | null {
  if (kind === 'everyone') return { kind };
  return criterionNames.some((name) => criteria[name].length > 0) ? { kind, ...criteria } : null;
}

export type ComposeProblem = 'item' | 'audience' | 'time';

/** What is missing or cannot be, in the order of the form. */
export function problemsOf(fields: ComposeFields, now: Date): ComposeProblem[] {
  const problems: ComposeProblem[] = [];
  if (fields.itemId === '') problems.push('item');
  if (!audienceOf(fields)) problems.push('audience');
  if (sendAtOf(fields.time, now).problem) problems.push('time');
  return problems;
}

/** One form a person and entrance in this browser, so that a reload loses nothing. */
export function keptBroadcastOf(personId: string, entrance: string) {
  const key = `${personId}:broadcast:${entrance}`;
  return {
    read: (): KeptBroadcast | null => readKept(kept(key)),
    write: (value: KeptBroadcast) => keep(key, value),
    letGo: () => letGo(key),
  };
}

/** Null for what another version of this page kept in another shape. */
function readKept(found: unknown): KeptBroadcast | null {
  if (!isObject(found) || typeof found.id !== 'string' || !isObject(found.fields)) return null;
  const { itemId, kind, criteria, time } = found.fields;
  if (typeof itemId !== 'string' || (kind !== 'everyone' && kind !== 'people')) return null;
  if (!isObject(criteria) || !isObject(time)) return null;
  if (!criterionNames.every((name) => isTexts(criteria[name]))) return null;
  const { later, day, clock } = time;
  if (typeof later !== 'boolean' || typeof day !== 'string' || typeof clock !== 'string') return null;
  return found as unknown as KeptBroadcast;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
