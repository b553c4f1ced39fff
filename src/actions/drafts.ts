import { type DisclosureRow, longestDisclosure, type SaidOfPost } from '../domain/disclosure.ts';
import {
  currentRevision,
  type Draft,
  type DraftComment,
  type DraftStage,
  isMediated,
  type Revision,
} from '../domain/draft.ts';
import {
  type Asking,
  accept,
  keep,
  type Occasion,
  publish,
  reopen,
  save,
  submit,
  withdraw,
} from '../domain/draftChange.ts';
import { tellComment } from '../domain/draftMessages.ts';
import { nextStage, ruleFor } from '../domain/draftRules.ts';
import { Refusal } from '../domain/errors.ts';
import { appendHistory } from '../domain/history.ts';
import { disclosureNeeds } from '../domain/item.ts';
import { type Network, networkLimits } from '../domain/network.ts';
import { languages, type Person } from '../domain/person.ts';
import { stagesFor } from '../domain/policy.ts';
import { countPost } from '../domain/postLength.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import { linesAround, writtenWith } from '../domain/writtenWith.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { findRoute } from './circumstances.ts';
import { checkClaims, interviewOf } from './claims.ts';
import { readDisclosures } from './disclosures.ts';
import { modeOfDraft } from './modeOf.ts';
import { readPolicy } from './policy.ts';
import { presentDraft } from './presentDraft.ts';
import { excludedFrom, workingTime } from './review.ts';
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

/**
 * Sending the same id twice makes one draft. Throws `reusedId` when it is there with other words, `conflict` when it
 * is somebody else's.
 */
export async function startDraft(input: DraftInput, person: Person, ports: Ports): Promise<DraftView> {
  const item = input.itemId ? await ports.documents.read('library', input.itemId, 'item') : null;
  if (input.itemId && item?.doc.kind !== 'item') throw new Refusal('notFound', 'itemId');
  const title = input.title || (item?.doc.kind === 'item' ? item.doc.title : '');
  const topicId = input.topicId ?? (item?.doc.kind === 'item' ? item.doc.topicId : null);
  const draft = newDraft({ ...input, title, topicId }, { authorId: person.id, writerId: person.id }, ports);
  const { stored } = await createOnce(ports.documents, 'drafts', draft, draft.id);
  if (stored.doc.writerId !== person.id) throw new Refusal('conflict', 'id');
  const first = stored.doc.revisions[0];
  if (stored.doc.title !== title || first?.text !== input.text || first.network !== input.network) {
    throw new Refusal('reusedId', 'id');
  }
  return presentDraft(stored.doc, person, ports);
}

export function newDraft(
  { id, itemId, topicId, title, network, text }: DraftInput,
  people: Pick<Draft, 'authorId' | 'writerId'>,
  ports: Ports,
): Draft {
  const at = ports.clock.now().toISOString();
  const by = people.writerId;
  return {
    id: id ?? ports.ids.id(),
    ...people,
    interviewId: null,
    itemId,
    topicId,
    title,
    state: 'writing',
    revisions: [{ number: 1, text, network, by, at }],
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

export interface SaveInput {
  title: string;
  network: Network;
  text: string;
  claims?: Revision['claims'] | undefined;
  /** The revision that was changed. */
  revision: number;
}

/** A changed text is a new revision, of the one it was written on. Throws `stale` when there is a newer one. */
export async function saveDraft(
  id: string,
  input: SaveInput,
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const occasion = occasionOf(person, ports);
  const doc = await changeDraft(id, person, ports, (draft) => {
    writerOf(draft, person);
    ruleFor(draft, 'save');
    const last = currentRevision(draft);
    const claims = input.claims ?? last.claims;
    const sameText =
      last.text === input.text &&
      last.network === input.network &&
      JSON.stringify(last.claims) === JSON.stringify(claims);
    if (sameText && draft.title === input.title) return draft;
    if (last.number !== input.revision) throw new Refusal('stale', 'revision');
    if (sameText) return { ...draft, title: input.title, updatedAt: occasion.now.toISOString() };
    const { title, network, text } = input;
    return save(draft, { title, network, text, ...(claims ? { claims } : {}) }, occasion);
  });
  return presentDraft(doc, person, ports);
}

/** Routes the text as policy says, an interviewee's text to the interviewee; the cards leave with the same write. */
export async function submitDraft(
  id: string,
  input: { revision: number },
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const seen = await loadDraft(id, person, ports);
  const stages = await stagesOf(seen, ports);
  const [first] = stages;
  if (!first) throw new Refusal('internal');
  const asking = await askingAt(first, seen, ports);
  const interview = await interviewOf(seen, ports);
  const rows = await readDisclosures(ports);
  const occasion = occasionOf(person, ports);
  const doc = await changeDraft(id, person, ports, (draft) => {
    writerOf(draft, person);
    const last = currentRevision(draft);
    if (draft.state === 'waiting' && last.number === input.revision) return draft;
    ruleFor(draft, 'submit');
    if (last.number !== input.revision) throw new Refusal('stale', 'revision');
    checkText(last, draft, rows, ports);
    checkClaims(last, draft, interview);
    if (!asking) throw new Refusal('noApprover');
    return submit(draft, stages, asking, occasion);
  });
  return presentDraft(doc, person, ports);
}

async function stagesOf(draft: Draft, ports: Ports): Promise<DraftStage[]> {
  return isMediated(draft) ? ['expert'] : stagesFor(await readPolicy(ports), draft.topicId);
}

/** Who is asked at a stage, and when to look again; null when there is nobody. */
async function askingAt(stage: DraftStage, draft: Draft, ports: Ports): Promise<Asking | null> {
  // Who answered an earlier round may answer this one too, but nobody answers to a version of their own.
  const own = [draft.authorId, draft.writerId, currentRevision(draft).by];
  const excluded = new Set(stage === 'expert' ? [] : own);
  const route = await findRoute(stage, { authorId: draft.authorId, excluded }, ports);
  if (!route) return null;
  const { remindAfter } = await readPolicy(ports);
  return { route, reviewAt: workingTime(route.approverIds, remindAfter, ports) };
}

/** Who looks next once this stage is passed; null after the last one. Throws `noApprover` when nobody is left. */
export async function askingNext(draft: Draft, deciderId: string, ports: Ports): Promise<Asking | null> {
  const stage = nextStage(draft);
  if (!stage) return null;
  const excluded = excludedFrom(draft).add(deciderId);
  const route = await findRoute(stage, { authorId: draft.authorId, excluded }, ports);
  if (!route) throw new Refusal('noApprover');
  const { remindAfter } = await readPolicy(ports);
  return { route, reviewAt: workingTime(route.approverIds, remindAfter, ports) };
}

/** The writer's yes to an approver's edit: of the revision that was shown. */
export async function acceptEdit(
  id: string,
  input: { revision: number },
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const seen = await loadDraft(id, person, ports);
  const asking = seen.state === 'edited' ? await askingNext(seen, person.id, ports) : null;
  const rows = await readDisclosures(ports);
  const doc = await changeDraft(id, person, ports, (draft) => {
    writerOf(draft, person);
    if (draft.state === 'approved' && currentRevision(draft).number === input.revision) return draft;
    ruleFor(draft, 'accept');
    if (currentRevision(draft).number !== input.revision) throw new Refusal('stale', 'revision');
    checkText(currentRevision(draft), draft, rows, ports);
    return accept(draft, asking, occasionOf(person, ports));
  });
  return presentDraft(doc, person, ports);
}

/** The writer's no to an approver's edit: the own text comes back, and can be sent again. */
export async function keepOwnText(
  id: string,
  input: { revision: number },
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const doc = await changeDraft(id, person, ports, (draft) => {
    writerOf(draft, person);
    ruleFor(draft, 'keep');
    if (currentRevision(draft).number !== input.revision) throw new Refusal('stale', 'revision');
    return keep(draft, occasionOf(person, ports));
  });
  return presentDraft(doc, person, ports);
}

/** Takes an approved text back to the desk: what is changed has to be seen again. */
export async function reopenDraft(id: string, person: Person, ports: Ports): Promise<DraftView> {
  const doc = await changeDraft(id, person, ports, (draft) => {
    writerOf(draft, person);
    return draft.state === 'returned' ? draft : reopen(draft, occasionOf(person, ports));
  });
  return presentDraft(doc, person, ports);
}

/** By the writer, or by the author whose name it carries. */
export async function withdrawDraft(id: string, person: Person, ports: Ports): Promise<DraftView> {
  const doc = await changeDraft(id, person, ports, (draft) => {
    if (draft.writerId !== person.id && draft.authorId !== person.id) throw new Refusal('forbidden');
    return draft.state === 'withdrawn' ? draft : withdraw(draft, occasionOf(person, ports));
  });
  return presentDraft(doc, person, ports);
}

const maxComments = 200;

/** A word to the other side: from the writer to those who look at it now or did last, else to the writer. */
export async function commentOnDraft(
  id: string,
  input: { id: string; text: string; revision: number; paragraph: number | null },
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const { by, now } = occasionOf(person, ports);
  const at = now.toISOString();
  const doc = await changeDraft(id, person, ports, (draft) => {
    const known = draft.comments.find((comment) => comment.id === input.id);
    if (known) mustBeSame(said(known), said({ ...input, by }));
    if (known) return draft;
    if (!rights.commentDraft(person, draft)) throw new Refusal('wrongState');
    if (input.text.trim() === '') throw new Refusal('invalid', 'text');
    if (draft.comments.length >= maxComments) throw new Refusal('tooLarge', 'text');
    const comments = [...draft.comments, { ...input, by, at }];
    const facts = { comment: input.id };
    const history = appendHistory(draft.history, { event: 'comment', by, at, facts });
    return tellComment({ ...draft, comments, history, updatedAt: at }, input.id, otherSide(draft, by), now);
  });
  return presentDraft(doc, person, ports);
}

function said({ text, paragraph, by }: Pick<DraftComment, 'text' | 'paragraph' | 'by'>): unknown {
  return { text, paragraph, by };
}

function otherSide(draft: Draft, by: string): string[] {
  if (by !== draft.writerId) return [draft.writerId];
  const lastAnswer = draft.steps.findLast((step) => step.decision)?.decision?.by;
  const readers = draft.waitingFor.length > 0 ? draft.waitingFor : lastAnswer ? [lastAnswer] : [];
  return readers.filter((id) => id !== by);
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
  for (const field of ['authorId', 'writerId'] as const) {
    const where = [{ field, op: '=', value: person.id } as const];
    for await (const draft of everyDoc(ports.documents, 'drafts', { where })) {
      if (field === 'authorId' || isMediated(draft)) drafts.push(draft);
    }
  }
  drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return Promise.all(drafts.map((draft) => presentDraft(draft, person, ports)));
}

/**
 * Opens the share of an approved text, or of any text of one's own for those who have free hands. The share's
 * id is made from the draft's, so a crash between the two writes, or a second click, finds the share that is there.
 */
export async function publishDraft(
  id: string,
  input: { network?: Network | undefined; said?: SaidOfPost | undefined },
  person: Person,
  ports: Ports,
): Promise<ShareView> {
  const draft = await loadDraft(id, person, ports);
  authorOf(draft, person);
  const mode = await modeOfDraft(draft, ports);
  if (draft.state !== 'published') {
    ruleFor(draft, 'publish', mode);
    const rows = await readDisclosures(ports);
    checkText(currentRevision(draft), draft, rows, ports);
  }
  const share = await openDraftShare(
    draft,
    { network: input.network ?? currentRevision(draft).network, mode, said: input.said },
    person,
    ports,
  );
  await changeDraft(id, person, ports, (current) =>
    current.state === 'published' ? current : publish(current, share.id, mode, occasionOf(person, ports)),
  );
  return share;
}

/** Changes the draft for somebody who may see it; for all others it does not exist. */
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

export function occasionOf(person: Person, ports: Ports): Occasion {
  return { by: person.id, now: ports.clock.now() };
}

function writerOf(draft: Draft, person: Person): void {
  if (draft.writerId !== person.id) throw new Refusal('forbidden');
}

function authorOf(draft: Draft, person: Person): void {
  if (draft.authorId !== person.id) throw new Refusal('forbidden');
}

/** The finished post has to fit, so that an approved text can be shared as it was approved. */
export function checkText(
  { network, text }: Revision,
  draft: Draft,
  rows: readonly DisclosureRow[],
  ports: Ports,
): void {
  if (text.trim() === '') throw new Refusal('invalid', 'text');
  const { organisation, publicUrl } = ports.programme;
  const { people } = ports.directory.org();
  const author = people.get(draft.authorId);
  const link = draft.itemId ? `${publicUrl}/s/0123456789` : '';
  // What the item asks for may change until the text is shared.
  const needs = draft.itemId ? disclosureNeeds : (['own'] as const);
  const disclosure = author
    ? longestDisclosure({ country: author.country, organisation }, needs, rows)
    : null;
  for (const language of languages) {
    const around = { ...linesAround(disclosure, writtenWith(draft, people, language)), link };
    if (countPost(network, text, around) > networkLimits[network]) throw new Refusal('tooLong', 'text');
  }
}
