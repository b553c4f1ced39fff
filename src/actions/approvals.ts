import { currentRevision, currentStep, type Draft, type ParagraphNote, wrote } from '../domain/draft.ts';
import { decide, edit, noteLate } from '../domain/draftChange.ts';
import { type DraftEvent, ruleFor } from '../domain/draftRules.ts';
import { isRefusal, Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { recordDecision } from './activity.ts';
import { everyDoc } from './change.ts';
import { loadAuthority } from './circumstances.ts';
import { readDisclosures } from './disclosures.ts';
import { askingNext, changeDraft, checkText, loadDraft, occasionOf } from './drafts.ts';
import { presentDraft } from './presentDraft.ts';
import { reviewDraft } from './review.ts';
import type { DraftView } from './views.ts';

export interface DecisionInput {
  verdict: 'approve' | 'return' | 'decline';
  /** The revision that the decider saw. */
  revision: number;
  comment: string;
  notes?: ParagraphNote[] | undefined;
}

/** One decision on one revision by somebody asked; of two at once, the loser gets `decided`. */
export function decideDraft(
  id: string,
  input: DecisionInput,
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const { verdict, revision } = input;
  return answerDraft(id, { event: verdict, revision }, person, ports, (draft, asking) => {
    const notes = input.notes ?? [];
    const said = input.comment.trim() !== '' || notes.some((note) => note.text.trim() !== '');
    if (verdict !== 'approve' && !said) throw new Refusal('invalid', 'comment');
    return decide(draft, { verdict, comment: input.comment, notes }, asking, occasionOf(person, ports));
  });
}

/** The approver's own version. It goes to the writer, and is published only with the writer's yes. */
export async function editDraft(
  id: string,
  input: { text: string; revision: number; comment: string },
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const { revision, text, comment } = input;
  const rows = await readDisclosures(ports);
  return answerDraft(id, { event: 'edit', revision }, person, ports, (draft) => {
    const seen = currentRevision(draft);
    if (text.trim() === seen.text.trim()) throw new Refusal('invalid', 'text');
    checkText({ ...seen, text }, draft, rows, ports);
    return edit(draft, { text: text.trim(), comment }, occasionOf(person, ports));
  });
}

type Answer = (draft: Draft, asking: Parameters<typeof decide>[2]) => Draft;

/**
 * Guards in this order: own text before anything is told of the state; decided before stale, so that a late
 * click hears who decided; authority last, because only then is there something left to decide. Then one
 * conditional write. Who was too late is put down in the history, and what is asked of nobody is passed on.
 */
async function answerDraft(
  id: string,
  { event, revision }: { event: DraftEvent; revision: number },
  person: Person,
  ports: Ports,
  answer: Answer,
): Promise<DraftView> {
  const seen = await loadDraft(id, person, ports);
  const authority = await loadAuthority(seen, ports);
  const asksNext = event === 'approve' && authority.has(person.id);
  const asking = asksNext ? await askingNext(seen, person.id, ports) : null;
  try {
    const doc = await changeDraft(id, person, ports, (draft) => {
      if (wrote(draft, person.id)) throw new Refusal('ownText');
      ruleFor(draft, event);
      if (currentStep(draft)?.id !== currentStep(seen)?.id) throw new Refusal('stale', 'revision');
      if (currentRevision(draft).number !== revision) throw new Refusal('stale', 'revision');
      if (!draft.waitingFor.includes(person.id)) throw new Refusal('forbidden');
      if (!authority.has(person.id)) throw new Refusal('handedOver');
      return answer(draft, asking);
    });
    await recordDecision(doc, ports);
    return presentDraft(doc, person, ports);
  } catch (error) {
    if (isRefusal(error, 'decided')) await putDownLate(id, { event, revision }, person, ports);
    if (isRefusal(error, 'handedOver')) await reviewDraft(id, ports);
    throw error;
  }
}

async function putDownLate(
  id: string,
  { event, revision }: { event: DraftEvent; revision: number },
  person: Person,
  ports: Ports,
): Promise<void> {
  await changeDraft(id, person, ports, (draft) =>
    noteLate(draft, { verdict: event, revision }, occasionOf(person, ports)),
  );
}

/** Oldest first. Fans out over partitions: drafts are partitioned by id for the sake of the card actions. */
export async function waitingForMe(person: Person, ports: Ports): Promise<DraftView[]> {
  const drafts: Draft[] = [];
  const where = [{ field: 'waitingFor', op: 'contains', value: person.id } as const];
  for await (const draft of everyDoc(ports.documents, 'drafts', { where })) drafts.push(draft);
  drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  const views = await Promise.all(drafts.map((draft) => presentDraft(draft, person, ports)));
  return views.filter(({ can }) => can.decide || can.accept);
}
