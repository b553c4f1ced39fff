import type { Activity } from '../domain/activity.ts';
import type { ApprovalStep, Draft } from '../domain/draft.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Network } from '../domain/network.ts';
import type { RouteBasis } from '../domain/route.ts';
import type { Topic } from '../domain/topic.ts';
import type { Container, Containers, Documents } from '../ports.ts';
import {
  type FirstBroadcast,
  type FirstChunk,
  type SecondBroadcast,
  upgradeBroadcast,
  upgradeChunk,
  upgradeSecondBroadcast,
} from './upgradeBroadcast.ts';

/** A draft as version 0.1.0 wrote it: one stage, no editing, no conversation. */
interface FirstStep extends Pick<ApprovalStep, 'id' | 'revision' | 'askedAt'> {
  approverIds: string[];
  basis: { kind: RouteBasis['kind']; managerId?: string; passedOver?: string[] };
  decision: Omit<NonNullable<ApprovalStep['decision']>, 'notes' | 'basis'> | null;
}
type FirstDraft = Omit<Draft, 'writerId' | 'interviewId' | 'stages' | 'steps' | 'comments' | 'reviewAt'> & {
  steps: FirstStep[];
};

/** An item as version 0.1.0 wrote it: one idea a network, no versions. */
interface FirstItem
  extends Omit<
    ContentItem,
    | 'captions'
    | 'version'
    | 'forWhom'
    | 'format'
    | 'disclosure'
    | 'sensitive'
    | 'withdrawn'
    | 'entryId'
    | 'updatedBy'
  > {
  captions: Partial<Record<Network, string>>;
}

/** Facts as version 0.1.0 wrote them: ids of shares and nothing of what they were. */
type FirstActivity = Omit<Activity, 'shared'> & { shares: string[] };

/** Documents of earlier versions are read as those of this one; they are written anew with their next change. */
export function upgrading(documents: Documents): Documents {
  return {
    ...documents,
    read: async (container, id, partition) => {
      const stored = await documents.read(container, id, partition);
      return stored && { ...stored, doc: upgrade(container, stored.doc) };
    },
    query: async (container, query) => {
      const page = await documents.query(container, query);
      return {
        ...page,
        docs: page.docs.map((stored) => ({ ...stored, doc: upgrade(container, stored.doc) })),
      };
    },
  };
}

function upgrade<C extends Container>(container: C, doc: Containers[C]): Containers[C] {
  const older: unknown = doc;
  if (container === 'drafts' && !('writerId' in doc))
    return upgradeDraft(older as FirstDraft) as Containers[C];
  if (container === 'broadcasts' && !('passes' in doc)) {
    return upgradeBroadcast(older as FirstBroadcast) as Containers[C];
  }
  if (container === 'broadcasts' && !('sendAt' in doc)) {
    return upgradeSecondBroadcast(older as SecondBroadcast) as Containers[C];
  }
  if (container === 'chunks' && !('recipients' in doc))
    return upgradeChunk(older as FirstChunk) as Containers[C];
  if (container === 'activity' && !('shared' in doc))
    return upgradeActivity(older as FirstActivity) as Containers[C];
  // Of a link whose month is not known: the sharer's own clicks, and none of anybody's figures.
  if (container === 'clicks' && !('sharedIn' in doc)) return { ...doc, sharedIn: '' };
  if (container === 'library' && 'kind' in doc) {
    if (doc.kind === 'item' && !('version' in doc)) return upgradeItem(older as FirstItem) as Containers[C];
    if (doc.kind === 'topic' && !('promise' in doc)) {
      return { ...(older as Topic), promise: null, toldDryAt: null } as Containers[C];
    }
  }
  return doc;
}

/** What was shared before anybody noted what it was is in no figure. */
function upgradeActivity({ shares, ...activity }: FirstActivity): Activity {
  return { ...activity, shared: {} };
}

function upgradeItem(item: FirstItem): ContentItem {
  const ideas = Object.entries(item.captions).map(([network, idea]) => [network, [idea]]);
  return {
    ...item,
    version: 1,
    captions: Object.fromEntries(ideas),
    forWhom: '',
    format: 'article',
    disclosure: 'byCountry',
    sensitive: false,
    withdrawn: null,
    entryId: null,
    updatedBy: item.createdBy,
  };
}

function upgradeDraft(draft: FirstDraft): Draft {
  return {
    ...draft,
    writerId: draft.authorId,
    interviewId: null,
    stages: draft.steps.length > 0 ? ['manager'] : [],
    steps: draft.steps.map(upgradeStep),
    comments: [],
    // Whoever waits is looked at soon, and reminded from there on.
    reviewAt: draft.state === 'waiting' ? draft.updatedAt : null,
  };
}

function upgradeStep({ approverIds, basis, decision, ...step }: FirstStep): ApprovalStep {
  const passedOver = (basis.passedOver ?? []).map((id) => ({ id, why: 'disabled' as const }));
  const upgraded = { ...basis, passedOver } as RouteBasis;
  return {
    ...step,
    stage: 'manager',
    asked: approverIds.map((id) => ({ id, basis: upgraded, at: step.askedAt })),
    remindedAt: null,
    escalations: 0,
    decision: decision && { ...decision, notes: [], basis: basis.kind },
  };
}
