import type { HistoryEntry } from './history.ts';

/** Who looks at a draft, in this order. */
export const stages = ['manager', 'communicator'] as const;
export type Stage = (typeof stages)[number];

/**
 * Whether content cards need a leader's backing first: for whoever has never had one, every time, or not at all.
 */
export const backingRules = ['firstBroadcast', 'always', 'never'] as const;
export type BackingFirst = (typeof backingRules)[number];

/** What the organisation has settled about approval. One document. */
export interface Policy {
  id: 'policy';
  /** Who decides where no topic says otherwise; at least one. */
  approval: Stage[];
  topics: Record<string, TopicPolicy>;
  /** Working hours of the approver before a reminder, and before somebody else is asked too. */
  remindAfter: number;
  escalateAfter: number;
  /** Times that somebody else is asked before it rests. */
  maxEscalations: number;
  /** Whether somebody else has to say yes to a broadcast to everyone; absent: where there is somebody to ask. */
  reviewEveryone?: boolean | undefined;
  /** Absent: for the unit's first broadcast. */
  backingFirst?: BackingFirst | undefined;
  history: HistoryEntry[];
  updatedAt: string;
}

export interface TopicPolicy {
  /** Null follows the general rule. */
  approval: Stage[] | null;
  /** True where own words on an approved item need approval too. */
  ownWords: boolean;
}

export const defaultPolicy: Policy = {
  id: 'policy',
  approval: ['manager'],
  topics: {},
  remindAfter: 8,
  escalateAfter: 16,
  maxEscalations: 3,
  history: [],
  updatedAt: '',
};

/** Whole working hours and times that make sense: a reminder within ten weeks, and an end to the asking. */
export const policyLimits = {
  remindAfter: { min: 1, max: 400 },
  escalateAfter: { min: 2, max: 800 },
  maxEscalations: { min: 0, max: 10 },
} as const;

export function stagesFor(policy: Policy, topicId: string | null): Stage[] {
  return topicPolicy(policy, topicId)?.approval ?? policy.approval;
}

export function ownWordsNeedApproval(policy: Policy, topicId: string | null): boolean {
  return topicPolicy(policy, topicId)?.ownWords === true;
}

export function backingRuleOf({ backingFirst }: Pick<Policy, 'backingFirst'>): BackingFirst {
  return backingFirst ?? 'firstBroadcast';
}

function topicPolicy({ topics }: Policy, topicId: string | null): TopicPolicy | undefined {
  return topicId !== null && Object.hasOwn(topics, topicId) ? topics[topicId] : undefined;
}

export type PolicyRules = Omit<Policy, 'id' | 'history' | 'updatedAt'>;

/** The field that keeps the rules from making sense; null when they do. */
export function policyFault(rules: PolicyRules): string | null {
  if (!isInOrder(rules.approval)) return 'approval';
  for (const [id, { approval }] of Object.entries(rules.topics)) {
    if (approval && !isInOrder(approval)) return `topics.${id}.approval`;
  }
  for (const name of ['remindAfter', 'escalateAfter', 'maxEscalations'] as const) {
    const { min, max } = policyLimits[name];
    if (!Number.isInteger(rules[name]) || rules[name] < min || rules[name] > max) return name;
  }
  return rules.escalateAfter > rules.remindAfter ? null : 'escalateAfter';
}

/** At least one stage, none twice, the nearest manager first. */
function isInOrder(approval: readonly Stage[]): boolean {
  const ordered = stages.filter((stage) => approval.includes(stage));
  return ordered.length > 0 && ordered.join() === approval.join();
}
