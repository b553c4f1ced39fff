import { loadDraftCard } from '../../src/actions/cards.ts';
import { myShares } from '../../src/actions/shareViews.ts';
import type { DraftCardView } from '../../src/actions/views.ts';
import type { Ports } from '../../src/ports.ts';
import { approvalCard } from '../cards/approval.ts';
import { commentCard } from '../cards/comment.ts';
import { decidedCard } from '../cards/decided.ts';
import { titleOf } from '../cards/draft.ts';
import { draftSentCard, strandedCard } from '../cards/draftSent.ts';
import { editedCard } from '../cards/edited.ts';
import type { Card } from '../cards/parts.ts';
import { oneLine } from '../cards/plain.ts';
import { sharedCard } from '../cards/shared.ts';
import { textIn } from '../text/catalogue.ts';
import { interviewRenderers } from './interview.ts';
import type { Reader, Rendered, Renderer } from './renderer.ts';

const draftSent: Renderer = async (id, { person, language }, ports) => {
  const view = await loadDraftCard(id, person, language, ports);
  const summary = textIn(language).draftSent.summary(titleOf(view.draft, language));
  return { card: draftSentCard(view, language), summary };
};

const approval: Renderer = async (id, { person, language, userId }, ports) => {
  const view = await loadDraftCard(id, person, language, ports);
  const author = oneLine(view.draft.author.displayName, 80);
  return { card: approvalCard(view, language, userId), summary: textIn(language).approval.summary(author) };
};

const decided: Renderer = async (id, reader, ports) => {
  const view = await loadDraftCard(id, reader.person, reader.language, ports);
  return renderDecided(view, reader, ports);
};

/** Once the text is opened for sharing, the card that told of the approval keeps the text at hand. */
async function renderDecided(
  view: DraftCardView,
  { person, language }: Reader,
  ports: Ports,
): Promise<Rendered> {
  const text = textIn(language);
  const { draft } = view;
  if (draft.state === 'published' && draft.shareId) {
    const share = (await myShares(person, ports)).find(({ id }) => id === draft.shareId);
    if (share) return { card: sharedCard({ share }, language), summary: text.shared.summary };
  }
  const summary = draft.decision
    ? text.decided.summary[draft.decision.verdict](titleOf(draft, language))
    : text.draftSent.summary(titleOf(draft, language));
  return { card: decidedCard(view, language), summary };
}

const reminder: Renderer = async (id, reader, ports) => {
  const { person, language } = reader;
  const view = await loadDraftCard(id, person, language, ports);
  // Who waits for the answer: of a mediated text its writer, else its author.
  const waiting = oneLine(view.draft.writer.displayName, 80);
  return {
    card: await draftCard(view, reader, ports),
    summary: textIn(language).approval.reminder(waiting),
  };
};

const edited: Renderer = async (id, reader, ports) => {
  const { language, person } = reader;
  const view = await loadDraftCard(id, person, language, ports);
  const by = oneLine(view.draft.textBy.displayName, 80);
  const summary = textIn(language).edited.summary(by, titleOf(view.draft, language));
  return { card: await draftCard(view, reader, ports), summary };
};

const comment: Renderer = async (id, reader, ports) => {
  const { language, person } = reader;
  const view = await loadDraftCard(id, person, language, ports);
  const by = view.draft.comments.findLast((word) => word.by.id !== person.id)?.by ?? view.draft.author;
  const summary = textIn(language).comment.summary(oneLine(by.displayName, 80));
  return { card: commentCard(view, language), summary };
};

const stranded: Renderer = async (id, { person, language }, ports) => {
  const view = await loadDraftCard(id, person, language, ports);
  const summary = textIn(language).draftSent.strandedSummary(titleOf(view.draft, language));
  return { card: strandedCard(view, language), summary };
};

/** The card about a draft that belongs to the one who looks at it. */
export async function draftCard(view: DraftCardView, reader: Reader, ports: Ports): Promise<Card> {
  const { draft } = view;
  const { person, language, userId } = reader;
  if (draft.writer.id !== person.id) {
    if (draft.author.id !== person.id) return approvalCard(view, language, userId);
    return (await interviewRenderers.claimCheck(draft.id, reader, ports)).card;
  }
  if (draft.state === 'edited') return editedCard(view, language);
  const told = draft.decision !== null && draft.state !== 'waiting';
  return told ? decidedCard(view, language) : draftSentCard(view, language);
}

export const draftRenderers = { draftSent, approval, decided, reminder, edited, comment, stranded };
