import type { PolicyChange, PolicyView } from '../../../src/server/contract/policy.ts';
import { type BackingFirst, policyLimits, type Stage } from '../../../src/server/contract/policyLimits.ts';

export const readers = ['manager', 'communicator', 'both'] as const;
export type Readers = (typeof readers)[number];

const stagesOf: Record<Readers, Stage[]> = {
  manager: ['manager'],
  communicator: ['communicator'],
  both: ['manager', 'communicator'],
};

export interface TopicFields {
  /** Empty follows the general rule. */
  readers: Readers | '';
  ownWords: boolean;
}

/** The rules as they stand in the boxes; numbers as they are typed. */
export interface PolicyFields {
  readers: Readers;
  topics: Record<string, TopicFields>;
  remindAfter: string;
  escalateAfter: string;
  maxEscalations: string;
  /** Whether somebody else says yes to what goes to many; null where nobody has settled it. */
  reviewEveryone: boolean | null;
  /** Whether content cards need backing first; null where nobody has settled it. */
  backingFirst: BackingFirst | null;
}

export const counts = ['remindAfter', 'escalateAfter', 'maxEscalations'] as const;
export type Count = (typeof counts)[number];

export function readersOf(approval: readonly Stage[]): Readers {
  return approval.length > 1 ? 'both' : (approval[0] ?? 'manager');
}

export function fieldsOfPolicy(policy: PolicyView): PolicyFields {
  const topics = Object.entries(policy.topics).map(([id, { approval, ownWords }]): [string, TopicFields] => [
    id,
    { readers: approval ? readersOf(approval) : '', ownWords },
  ]);
  return {
    readers: readersOf(policy.approval),
    topics: Object.fromEntries(topics),
    remindAfter: String(policy.remindAfter),
    escalateAfter: String(policy.escalateAfter),
    maxEscalations: String(policy.maxEscalations),
    reviewEveryone: policy.reviewEveryone ?? null,
    backingFirst: policy.backingFirst ?? null,
  };
}

export function problemsOfPolicy(fields: PolicyFields): Partial<Record<Count, 'wrong' | 'wrongOrder'>> {
  const problems: Partial<Record<Count, 'wrong' | 'wrongOrder'>> = {};
  for (const name of counts) {
    const { min, max } = policyLimits[name];
    const number = wholeNumber(fields[name]);
    if (number === null || number < min || number > max) problems[name] = 'wrong';
  }
  const inOrder = Number(fields.escalateAfter) > Number(fields.remindAfter);
  if (!inOrder) problems.escalateAfter ??= 'wrongOrder';
  return problems;
}

/** What becomes of a broadcast to many; where nobody has settled it, somebody is asked if there is anybody. */
export function reviewEffect({
  reviewEveryone,
}: Pick<PolicyFields, 'reviewEveryone'>): 'always' | 'whereAsked' | 'never' {
  if (reviewEveryone === null) return 'whereAsked';
  return reviewEveryone ? 'always' : 'never';
}

function wholeNumber(text: string): number | null {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
}

/** What is sent, without topics that follow the general rule in everything, and without what nobody has settled. */
export function changeOfPolicy(fields: PolicyFields, basedOn: string): PolicyChange {
  const { reviewEveryone, backingFirst } = fields;
  const own = Object.entries(fields.topics).filter(([, topic]) => topic.readers || topic.ownWords);
  const topics = own.map(([id, topic]): [string, PolicyChange['topics'][string]] => [
    id,
    { approval: topic.readers ? stagesOf[topic.readers] : null, ownWords: topic.ownWords },
  ]);
  return {
    approval: stagesOf[fields.readers],
    topics: Object.fromEntries(topics),
    remindAfter: Number(fields.remindAfter),
    escalateAfter: Number(fields.escalateAfter),
    maxEscalations: Number(fields.maxEscalations),
    ...(reviewEveryone !== null && { reviewEveryone }),
    ...(backingFirst !== null && { backingFirst }),
    basedOn,
  };
}
