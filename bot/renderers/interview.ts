import {
  type InterviewCardView,
  loadClaimCheckCard,
  loadInterviewCard,
} from '../../src/actions/interviewViews.ts';
import { myShares } from '../../src/actions/shareViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { answersCard } from '../cards/answers.ts';
import { claimCheckCard } from '../cards/claimCheck.ts';
import { interviewCard } from '../cards/interview.ts';
import type { Card } from '../cards/parts.ts';
import { oneLine } from '../cards/plain.ts';
import { sharedCard } from '../cards/shared.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const interview: Renderer = async (id, { person, language }, ports) => {
  const view = await loadInterviewCard(id, person, ports);
  const name = oneLine(view.interview.communicator.displayName, 80);
  return { card: interviewCard(view, language), summary: textIn(language).interview.questions.summary(name) };
};

const answers: Renderer = async (id, { person, language }, ports) => {
  const view = await loadInterviewCard(id, person, ports);
  const { state, expert } = view.interview;
  const summary = textIn(language).interview.answers.summary[state](oneLine(expert.displayName, 80));
  return { card: answersCard(view, language), summary };
};

const claimCheck: Renderer = async (id, { person, language, userId }, ports) => {
  const view = await loadClaimCheckCard(id, person, language, ports);
  const { draft } = view;
  // Once it is opened for sharing, the card keeps the text at hand.
  if (draft.state === 'published' && draft.shareId) {
    const share = (await myShares(person, ports)).find((one) => one.id === draft.shareId);
    if (share) return { card: sharedCard({ share }, language), summary: textIn(language).shared.summary };
  }
  const summary = textIn(language).interview.check.summary(oneLine(draft.writer.displayName, 80));
  return { card: claimCheckCard(view, language, userId), summary };
};

/** The expert has the questions, the communicator how far the answers are. */
export function cardFor(view: InterviewCardView, viewerId: string, language: Language): Card {
  return view.interview.expert.id === viewerId ? interviewCard(view, language) : answersCard(view, language);
}

export const interviewRenderers = { interview, answers, claimCheck };
