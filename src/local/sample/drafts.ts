import {
  type ApprovalStep,
  currentRevision,
  currentStep,
  type Draft,
  nextState,
  type Revision,
} from '../../domain/draft.ts';
import { Refusal } from '../../domain/errors.ts';
import { appendHistory } from '../../domain/history.ts';
import { queued, withMessages } from '../../domain/message.ts';
import type { Org } from '../../domain/org.ts';
import { routeApproval } from '../../domain/route.ts';
import { openDrafts, type SampleDraft } from './draftTexts.ts';
import { personId, sampleId } from './ids.ts';
import { daysBefore, hoursAfter } from './moment.ts';
import { publishedDrafts } from './publishedTexts.ts';

const sampleDrafts: SampleDraft[] = [...openDrafts, ...publishedDrafts];

/** The id that publishing gives the share of a draft. */
export function draftShareId(draftId: string): string {
  return `draft-${draftId}`;
}

/** Drafts as the actions would have left them: routed by the chart, decided by who was asked, one chain each. */
export function draftDocs(now: Date, org: Org): Draft[] {
  return sampleDrafts.map((sample) => draftDoc(sample, now, org));
}

function draftDoc(sample: SampleDraft, now: Date, org: Org): Draft {
  const { rounds, end } = sample;
  let draft = begin(sample, now);
  rounds.forEach((round, index) => {
    if (index > 0) draft = save(draft, sample.texts[index], daysBefore(now, round.asked, '08:10'));
    draft = ask(draft, daysBefore(now, round.asked, '08:30'), org);
    if (round.verdict) draft = decide(draft, { ...round, verdict: round.verdict });
  });
  if (end?.event === 'withdraw') return withdraw(draft, daysBefore(now, end.days, '14:20'));
  if (end?.event === 'publish') return publish(draft, daysBefore(now, end.days, '07:50'));
  return draft.state === 'waiting' ? withCards(draft, now) : draft;
}

function begin(sample: SampleDraft, now: Date): Draft {
  const { key, author, topic, item, title, network, begun, texts } = sample;
  const by = personId(author);
  const at = daysBefore(now, begun, '07:30').toISOString();
  return {
    id: sampleId('draft', key),
    authorId: by,
    itemId: item ? sampleId('item', item) : null,
    topicId: sampleId('topic', topic),
    title,
    state: 'writing',
    revisions: [{ number: 1, text: texts[0], network, by, at }],
    steps: [],
    waitingFor: [],
    history: appendHistory([], { event: 'start', by, at, facts: { revision: 1 } }),
    shareId: null,
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
  };
}

function save(draft: Draft, text: string | undefined, moment: Date): Draft {
  const last = currentRevision(draft);
  if (text === undefined) throw new Refusal('internal');
  const at = moment.toISOString();
  const revision: Revision = { ...last, number: last.number + 1, text, at };
  return {
    ...draft,
    state: nextState(draft.state, 'save'),
    revisions: [...draft.revisions, revision],
    updatedAt: at,
  };
}

function ask(draft: Draft, moment: Date, org: Org): Draft {
  const at = moment.toISOString();
  const { number: revision } = currentRevision(draft);
  const step = draft.steps.length + 1;
  const route = routeApproval(org, draft.authorId);
  const asked: ApprovalStep = { id: String(step), revision, ...route, askedAt: at, decision: null };
  const facts = { revision, step, basis: route.basis.kind, asked: route.approverIds.join(' ') };
  return {
    ...draft,
    state: nextState(draft.state, 'submit'),
    steps: [...draft.steps, asked],
    waitingFor: route.approverIds,
    history: appendHistory(draft.history, { event: 'submit', by: draft.authorId, at, facts }),
    updatedAt: at,
  };
}

type Decided = Required<Pick<SampleDraft['rounds'][number], 'verdict'>> & SampleDraft['rounds'][number];

function decide(draft: Draft, { verdict, hours = 1, comment = '' }: Decided): Draft {
  const step = currentStep(draft);
  const by = step?.approverIds[0];
  if (!step || !by) throw new Refusal('internal');
  const at = hoursAfter(new Date(step.askedAt), hours).toISOString();
  const { revision } = step;
  const facts = { revision, step: Number(step.id), basis: step.basis.kind, comment };
  return {
    ...draft,
    state: nextState(draft.state, verdict),
    steps: [...draft.steps.slice(0, -1), { ...step, decision: { verdict, by, at, comment, revision } }],
    waitingFor: [],
    history: appendHistory(draft.history, { event: verdict, by, at, facts }),
    updatedAt: at,
  };
}

function withdraw(draft: Draft, moment: Date): Draft {
  const at = moment.toISOString();
  const history = appendHistory(draft.history, { event: 'withdraw', by: draft.authorId, at, facts: {} });
  return { ...draft, state: nextState(draft.state, 'withdraw'), waitingFor: [], history, updatedAt: at };
}

function publish(draft: Draft, moment: Date): Draft {
  const at = moment.toISOString();
  const shareId = draftShareId(draft.id);
  const facts = { share: shareId, revision: currentRevision(draft).number };
  const history = appendHistory(draft.history, { event: 'publish', by: draft.authorId, at, facts });
  return { ...draft, state: nextState(draft.state, 'publish'), shareId, history, updatedAt: at };
}

/** What waits is really asked: the cards leave when the app first starts. */
function withCards(draft: Draft, now: Date): Draft {
  const step = currentStep(draft);
  if (!step) return draft;
  const asks = step.approverIds.map((to) =>
    queued({ id: `approval:${step.id}:${to}`, kind: 'approval', to, subject: draft.id }, now),
  );
  const told = {
    id: `draftSent:${step.id}`,
    kind: 'draftSent',
    to: draft.authorId,
    subject: draft.id,
  } as const;
  return withMessages(draft, [...asks, queued(told, now)]);
}
