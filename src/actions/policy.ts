import { Refusal } from '../domain/errors.ts';
import { appendHistory } from '../domain/history.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import {
  defaultPolicy,
  ownWordsNeedApproval,
  type Policy,
  type PolicyRules,
  policyFault,
  type TopicPolicy,
} from '../domain/policy.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { loadTopic } from './items.ts';
import { modeOf } from './modeOf.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

/** The organisation's rules for approval; the defaults until somebody has settled others. */
export async function readPolicy(ports: Ports): Promise<Policy> {
  return (await ports.documents.read('policies', 'policy', 'policy'))?.doc ?? defaultPolicy;
}

/** The rules as everybody may read them. `updatedAt` is empty as long as they are the defaults. */
export interface PolicyView extends PolicyRules {
  settledBy: PersonRef | null;
  updatedAt: string;
}

export function presentPolicy(policy: Policy, ports: Ports): PolicyView {
  const { id, history, ...rules } = policy;
  const last = history.at(-1);
  return { ...rules, settledBy: last ? personRef(ports.directory.org(), last.by) : null };
}

export type PolicyInput = PolicyRules & {
  /** The `updatedAt` of what was changed; another one in the meantime is refused with `stale`. */
  basedOn: string;
};

/**
 * Takes effect for what is sent from now on; drafts on their way keep the stages they were sent with. Sending
 * the same rules again changes nothing. Throws `invalid` with the field, and `notFound` for an unknown topic.
 */
export async function changePolicy(input: PolicyInput, person: Person, ports: Ports): Promise<Policy> {
  if (!rights.settlePolicy(person)) throw new Refusal('forbidden');
  const asked = rulesIn(input);
  const fault = policyFault(asked);
  if (fault) throw new Refusal('invalid', fault);
  const before = await readPolicy(ports);
  for (const id of Object.keys(asked.topics))
    if (!Object.hasOwn(before.topics, id)) await loadTopic(id, ports);
  await createOnce(ports.documents, 'policies', defaultPolicy, 'policy');
  const { doc } = await change(ports.documents, 'policies', 'policy', 'policy', (policy) => {
    // Whoever does not speak of it leaves it as it is.
    const rules = rulesIn({
      ...asked,
      reviewEveryone: asked.reviewEveryone ?? policy.reviewEveryone,
      backingFirst: asked.backingFirst ?? policy.backingFirst,
    });
    const settled = JSON.stringify(rules);
    if (policy.history.length > 0 && JSON.stringify(rulesIn(policy)) === settled) return policy;
    if (policy.updatedAt !== input.basedOn) throw new Refusal('stale', 'basedOn');
    const at = later(ports.clock.now().toISOString(), policy.updatedAt);
    const event = { event: 'settle', by: person.id, at, facts: { settled } };
    return { ...policy, ...rules, history: appendHistory(policy.history, event), updatedAt: at };
  });
  return doc;
}

/** The rules alone, in one order, without topics that say nothing of their own. */
function rulesIn(input: PolicyRules): PolicyRules {
  const { approval, remindAfter, escalateAfter, maxEscalations, reviewEveryone, backingFirst } = input;
  const own = Object.entries(input.topics).filter(([, topic]) => topic.approval !== null || topic.ownWords);
  const topics = own
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, topic]): [string, TopicPolicy] => [
      id,
      { approval: topic.approval, ownWords: topic.ownWords },
    ]);
  const settled = {
    approval,
    topics: Object.fromEntries(topics),
    remindAfter,
    escalateAfter,
    maxEscalations,
  };
  return {
    ...settled,
    ...(reviewEveryone === undefined ? {} : { reviewEveryone }),
    ...(backingFirst === undefined ? {} : { backingFirst }),
  };
}

/** Two changes within a millisecond are told apart all the same. */
function later(now: string, before: string): string {
  return now > before ? now : new Date(new Date(before).getTime() + 1).toISOString();
}

/**
 * True where this person's own words on an item have to be seen first: always where it is sensitive, else by rule,
 * unless they have free hands.
 */
export async function mustAskFirst(
  item: Pick<ContentItem, 'topicId' | 'sensitive'>,
  person: Person,
  ports: Ports,
): Promise<boolean> {
  if (item.sensitive) return true;
  if (!ownWordsNeedApproval(await readPolicy(ports), item.topicId)) return false;
  return (await modeOf(person.id, item.topicId, ports)) !== 'gardener';
}
