import { disclosureLine } from '../domain/disclosure.ts';
import {
  type ApprovalStep,
  currentRevision,
  currentStep,
  type Draft,
  nextState,
  type Revision,
} from '../domain/draft.ts';
import { Refusal } from '../domain/errors.ts';
import { appendHistory } from '../domain/history.ts';
import { type Message, queued, withMessages } from '../domain/message.ts';
import { countPost, type Network, networkLimits } from '../domain/network.ts';
import { languages, type Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { routeApproval } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { presentDraft } from './presentDraft.ts';
import { openDraftShare } from './shares.ts';
import type { DraftView, ShareView } from './views.ts';

export interface DraftInput {
  id?: string | undefined;
  itemId: string | null;
  topicId: string | null;
  title: string;
  network: Network;
  text: string;
}

/** Sending the same id twice makes one draft; another person's id is refused as if it were free of meaning. */
export async function startDraft(input: DraftInput, person: Person, ports: Ports): Promise<DraftView> {
  const item = input.itemId ? await ports.documents.read('library', input.itemId, 'item') : null;
  if (input.itemId && item?.doc.kind !== 'item') throw new Refusal('notFound', 'itemId');
  const at = ports.clock.now().toISOString();
  const title = input.title || (item?.doc.kind === 'item' ? item.doc.title : '');
  const draft: Draft = {
    id: input.id ?? ports.ids.id(),
    authorId: person.id,
    itemId: input.itemId,
    topicId: input.topicId ?? (item?.doc.kind === 'item' ? item.doc.topicId : null),
    title,
    state: 'writing',
    revisions: [{ number: 1, text: input.text, network: input.network, by: person.id, at }],
    steps: [],
    waitingFor: [],
    history: appendHistory([], { event: 'start', by: person.id, at, facts: { revision: 1 } }),
    shareId: null,
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
  };
  const { stored } = await createOnce(ports.documents, 'drafts', draft, draft.id);
  if (stored.doc.authorId !== person.id) throw new Refusal('conflict', 'id');
  return presentDraft(stored.doc, person, ports);
}

/** A changed text is a new revision, of the one it was written on. Throws `stale` when there is a newer one. */
export async function saveDraft(
  id: string,
  input: { title: string; network: Network; text: string; revision: number },
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const at = ports.clock.now().toISOString();
  const doc = await changeDraft(id, person, ports, (draft) => {
    authorOf(draft, person);
    const state = nextState(draft.state, 'save');
    const last = currentRevision(draft);
    const sameText = last.text === input.text && last.network === input.network;
    if (sameText && draft.title === input.title) return draft;
    if (last.number !== input.revision) throw new Refusal('stale', 'revision');
    if (sameText) return { ...draft, title: input.title, updatedAt: at };
    const revision = { number: last.number + 1, text: input.text, network: input.network, by: person.id, at };
    // What nobody was asked about is still one piece of writing: it is replaced, not piled up.
    const asked = draft.steps.some((step) => step.revision === last.number);
    const kept = asked ? draft.revisions : draft.revisions.slice(0, -1);
    return { ...draft, state, title: input.title, revisions: [...kept, revision], updatedAt: at };
  });
  return presentDraft(doc, person, ports);
}

/** Routes the text to the nearest manager who can act; the cards leave with the same write. */
export async function submitDraft(
  id: string,
  input: { revision: number },
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const now = ports.clock.now();
  const doc = await changeDraft(id, person, ports, (draft) => {
    authorOf(draft, person);
    const last = currentRevision(draft);
    if (draft.state === 'waiting' && last.number === input.revision) return draft;
    const state = nextState(draft.state, 'submit');
    if (last.number !== input.revision) throw new Refusal('stale', 'revision');
    checkText(last, draft, person, ports);
    const route = routeApproval(ports.directory.org(), person.id);
    if (route.approverIds.length === 0) throw new Refusal('noApprover');
    const number = draft.steps.length + 1;
    const at = now.toISOString();
    const step: ApprovalStep = {
      id: String(number),
      revision: last.number,
      ...route,
      askedAt: at,
      decision: null,
    };
    const asked: Draft = {
      ...draft,
      state,
      steps: [...draft.steps, step],
      waitingFor: route.approverIds,
      history: appendHistory(draft.history, {
        event: 'submit',
        by: person.id,
        at,
        facts: {
          revision: last.number,
          step: number,
          basis: route.basis.kind,
          asked: route.approverIds.join(' '),
        },
      }),
      updatedAt: at,
    };
    return withMessages(asked, submitMessages(asked, step, now));
  });
  return presentDraft(doc, person, ports);
}

function submitMessages(draft: Draft, step: ApprovalStep, now: Date): Message[] {
  const asks = step.approverIds.map((to) =>
    queued({ id: `approval:${step.id}:${to}`, kind: 'approval', to, subject: draft.id }, now),
  );
  const told = queued(
    { id: `draftSent:${step.id}`, kind: 'draftSent', to: draft.authorId, subject: draft.id },
    now,
  );
  return [...asks, told];
}

/** Brings every card about the current step up to date with the draft. */
export function updateMessages(draft: Draft, occasion: string, now: Date): Message[] {
  const step = currentStep(draft);
  if (!step) return [];
  const cards = draft.outbox.filter(
    (message) =>
      message.operation === 'send' &&
      (message.id.startsWith(`approval:${step.id}:`) || message.id === `draftSent:${step.id}`),
  );
  return cards.map((card) =>
    queued(
      {
        id: `${card.id}:${occasion}`,
        kind: card.kind,
        to: card.to,
        subject: draft.id,
        operation: 'update',
        target: card.id,
      },
      now,
    ),
  );
}

export async function withdrawDraft(id: string, person: Person, ports: Ports): Promise<DraftView> {
  const now = ports.clock.now();
  const doc = await changeDraft(id, person, ports, (draft) => {
    authorOf(draft, person);
    if (draft.state === 'withdrawn') return draft;
    const state = nextState(draft.state, 'withdraw');
    const at = now.toISOString();
    const history = appendHistory(draft.history, { event: 'withdraw', by: person.id, at, facts: {} });
    const withdrawn: Draft = { ...draft, state, waitingFor: [], history, updatedAt: at };
    return withMessages(withdrawn, updateMessages(draft, 'withdrawn', now));
  });
  return presentDraft(doc, person, ports);
}

export async function readDraft(id: string, person: Person, ports: Ports): Promise<DraftView> {
  return presentDraft(await loadDraft(id, person, ports), person, ports);
}

/** The draft, for those who may see it; for all others it does not exist. */
export async function loadDraft(id: string, person: Person, ports: Ports): Promise<Draft> {
  const stored = await ports.documents.read('drafts', id, id);
  if (!stored || !rights.seeDraft(person, stored.doc)) throw new Refusal('notFound', 'draftId');
  return stored.doc;
}

/** Fans out: drafts are partitioned by id, so that every card action is a point read; lists are rarer. */
export async function myDrafts(person: Person, ports: Ports): Promise<DraftView[]> {
  const drafts: Draft[] = [];
  const where = [{ field: 'authorId', op: '=', value: person.id } as const];
  for await (const draft of everyDoc(ports.documents, 'drafts', { where })) drafts.push(draft);
  drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return Promise.all(drafts.map((draft) => presentDraft(draft, person, ports)));
}

/**
 * Opens the share of an approved text. The share's id is made from the draft's, so a crash between the two
 * writes, or a second click, finds the share that is there.
 */
export async function publishDraft(
  id: string,
  input: { network?: Network | undefined },
  person: Person,
  ports: Ports,
): Promise<ShareView> {
  const draft = await loadDraft(id, person, ports);
  authorOf(draft, person);
  if (draft.state !== 'published') nextState(draft.state, 'publish');
  const share = await openDraftShare(draft, input.network ?? currentRevision(draft).network, person, ports);
  const now = ports.clock.now();
  await changeDraft(id, person, ports, (current) => {
    if (current.state === 'published') return current;
    const state = nextState(current.state, 'publish');
    const at = now.toISOString();
    const facts = { share: share.id, revision: currentRevision(current).number };
    const history = appendHistory(current.history, { event: 'publish', by: person.id, at, facts });
    const published: Draft = { ...current, state, shareId: share.id, history, updatedAt: at };
    return withMessages(published, publishedMessages(published, now));
  });
  return share;
}

function publishedMessages(draft: Draft, now: Date): Message[] {
  const told = draft.outbox.find((message) => message.id === `decided:${currentStep(draft)?.id}`);
  if (!told) return [];
  const { id: target, to } = told;
  const update = { kind: 'decided', to, subject: draft.id, operation: 'update', target } as const;
  return [queued({ id: `${target}:published`, ...update }, now)];
}

export async function changeDraft(
  id: string,
  person: Person,
  ports: Ports,
  next: (draft: Draft) => Draft,
): Promise<Draft> {
  const { doc } = await change(ports.documents, 'drafts', id, id, (draft) => {
    if (!rights.seeDraft(person, draft)) throw new Refusal('notFound', 'draftId');
    return next(draft);
  });
  if (doc.due) ports.wake('drafts', id, id);
  return doc;
}

function authorOf(draft: Draft, person: Person): void {
  if (draft.authorId !== person.id) throw new Refusal('forbidden');
}

/** The finished post has to fit, so that an approved text can be shared as it was approved. */
function checkText({ network, text }: Revision, draft: Draft, person: Person, ports: Ports): void {
  if (text.trim() === '') throw new Refusal('invalid', 'text');
  const { organisation, publicUrl } = ports.programme;
  const link = draft.itemId ? `${publicUrl}/s/0123456789` : '';
  for (const language of languages) {
    const disclosure = disclosureLine(person, organisation, language);
    if (countPost(network, text, disclosure, link) > networkLimits[network])
      throw new Refusal('tooLong', 'text');
  }
}
