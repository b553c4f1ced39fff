import {
  loadBroadcastSummaryCard,
  loadContentCard,
  loadDraftCard,
  loadWelcomeCard,
} from '../src/actions/cards.ts';
import { myShares } from '../src/actions/shares.ts';
import type { DraftCardView } from '../src/actions/views.ts';
import type { Message } from '../src/domain/message.ts';
import type { Language, Person } from '../src/domain/person.ts';
import type { Ports } from '../src/ports.ts';
import { approvalCard } from './cards/approval.ts';
import { broadcastSummaryCard } from './cards/broadcastSummary.ts';
import { contentCard } from './cards/content.ts';
import { decidedCard } from './cards/decided.ts';
import { titleOf } from './cards/draft.ts';
import { draftSentCard } from './cards/draftSent.ts';
import type { Card } from './cards/parts.ts';
import { oneLine } from './cards/plain.ts';
import { sharedCard } from './cards/shared.ts';
import { welcomeCard } from './cards/welcome.ts';
import { textIn } from './text/catalogue.ts';

export interface Rendered {
  card: Card;
  /** What the notification says. */
  summary: string;
}

export interface Reader {
  person: Person;
  language: Language;
  /** Where the card's refresh finds the reader, `29:…` or `8:orgid:…`. */
  userId: string | null;
}

/** The card that a message names, as things stand now. Throws what its loader throws. */
export async function renderMessage(
  message: Pick<Message, 'kind' | 'subject'>,
  { person, language, userId }: Reader,
  ports: Ports,
): Promise<Rendered> {
  const text = textIn(language);
  const id = message.subject;
  switch (message.kind) {
    case 'welcome': {
      const view = await loadWelcomeCard(person, ports);
      return { card: welcomeCard(view, language), summary: text.welcome.summary };
    }
    case 'content': {
      const view = await loadContentCard(id, language, ports);
      return { card: contentCard(view, language), summary: text.content.summary(oneLine(view.item.title)) };
    }
    case 'draftSent': {
      const view = await loadDraftCard(id, person, language, ports);
      return {
        card: draftSentCard(view, language),
        summary: text.draftSent.summary(titleOf(view.draft, language)),
      };
    }
    case 'approval': {
      const view = await loadDraftCard(id, person, language, ports);
      const author = oneLine(view.draft.author.displayName, 80);
      return { card: approvalCard(view, language, userId), summary: text.approval.summary(author) };
    }
    case 'decided':
      return renderDecided(await loadDraftCard(id, person, language, ports), person, language, ports);
    case 'broadcastSummary': {
      const view = await loadBroadcastSummaryCard(id, ports);
      const summary = text.broadcast.summary(oneLine(view.broadcast.title));
      return { card: broadcastSummaryCard(view, language, userId), summary };
    }
  }
}

/** Once the text is opened for sharing, the card that told of the approval keeps the text at hand. */
async function renderDecided(
  view: DraftCardView,
  person: Person,
  language: Language,
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

/** The card about a draft that belongs to the one who looks at it. */
export function draftCard(view: DraftCardView, { person, language, userId }: Reader): Card {
  const { draft } = view;
  if (draft.author.id !== person.id) return approvalCard(view, language, userId);
  const told = draft.decision !== null && draft.state !== 'waiting';
  return told ? decidedCard(view, language) : draftSentCard(view, language);
}
