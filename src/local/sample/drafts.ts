import { currentRevision, currentStep, type Draft } from '../../domain/draft.ts';
import { decide, publish, save, submit, withdraw } from '../../domain/draftChange.ts';
import { Refusal } from '../../domain/errors.ts';
import { appendHistory } from '../../domain/history.ts';
import type { Org } from '../../domain/org.ts';
import { type Circumstances, routeStage } from '../../domain/route.ts';
import { addWorkingHours } from '../../domain/workingTime.ts';
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
    const text = sample.texts[index];
    if (index > 0 && text !== undefined) draft = write(draft, text, daysBefore(now, round.asked, '08:10'));
    draft = ask(draft, daysBefore(now, round.asked, '08:30'), org);
    if (round.verdict) draft = answer(draft, round);
  });
  const by = draft.authorId;
  if (end?.event === 'withdraw') draft = withdraw(draft, { by, now: daysBefore(now, end.days, '14:20') });
  if (end?.event === 'publish') {
    const occasion = { by, now: daysBefore(now, end.days, '07:50') };
    draft = publish(draft, draftShareId(draft.id), 'gatekeeper', occasion);
  }
  return draft.state === 'waiting' ? askedToday(draft, now) : { ...draft, outbox: [], due: null };
}

function begin(sample: SampleDraft, now: Date): Draft {
  const { key, author, topic, item, title, network, begun, texts } = sample;
  const by = personId(author);
  const at = daysBefore(now, begun, '07:30').toISOString();
  return {
    id: sampleId('draft', key),
    authorId: by,
    writerId: by,
    interviewId: null,
    itemId: item ? sampleId('item', item) : null,
    topicId: sampleId('topic', topic),
    title,
    state: 'writing',
    revisions: [{ number: 1, text: texts[0], network, by, at }],
    stages: [],
    steps: [],
    waitingFor: [],
    comments: [],
    history: appendHistory([], { event: 'start', by, at, facts: { revision: 1 } }),
    reviewAt: null,
    shareId: null,
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
  };
}

function write(draft: Draft, text: string, now: Date): Draft {
  const { network } = currentRevision(draft);
  return save(draft, { title: draft.title, text, network }, { by: draft.authorId, now });
}

function ask(draft: Draft, now: Date, org: Org): Draft {
  const { authorId } = draft;
  const around: Circumstances = { now, absenceOf: () => null, reachable: () => true };
  const route = routeStage(org, 'manager', { authorId, excluded: new Set([authorId]) }, around);
  if (!route) throw new Refusal('internal');
  return submit(draft, ['manager'], { route, reviewAt: null }, { by: authorId, now });
}

function answer(draft: Draft, { verdict, hours = 1, comment = '' }: SampleDraft['rounds'][number]): Draft {
  const step = currentStep(draft);
  const by = draft.waitingFor[0];
  if (!step || !by || !verdict) throw new Refusal('internal');
  const now = hoursAfter(new Date(step.askedAt), hours);
  return decide(draft, { verdict, comment, notes: [] }, null, { by, now });
}

/** What waits is really asked: the cards leave when the app first starts, and the reminder counts from there. */
function askedToday(draft: Draft, now: Date): Draft {
  const due = now.toISOString();
  const outbox = draft.outbox
    .filter(({ id }) => id.includes(`:${currentStep(draft)?.id}:`))
    .map((message) => ({ ...message, due }));
  return { ...draft, outbox, due, reviewAt: addWorkingHours(now, 8, 'DK').toISOString() };
}
