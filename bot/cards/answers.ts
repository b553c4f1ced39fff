import type { InterviewCardView } from '../../src/actions/interviewViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { hasTranscript } from './interview.ts';
import { buttons, type Card, cardOf, line, openUrl, said } from './parts.ts';
import { oneLine } from './plain.ts';

/**
 * To the communicator: how far the expert is. What was said stands in the tab alone, so that words which are taken
 * back do not live on in a card.
 */
export function answersCard({ interview, tabUrl }: InterviewCardView, language: Language): Card {
  const { answers } = textIn(language).interview;
  const { state, expert, title, answered, asked } = interview;
  const counted = state !== 'declined' && state !== 'asked';
  return cardOf([
    said(answers.summary[state](oneLine(expert.displayName, 80)), { weight: 'Bolder', size: 'Medium' }),
    title ? said(oneLine(title), { isSubtle: true }) : null,
    counted ? line(answers.count(answered, asked)) : null,
    counted && hasTranscript(interview) ? line(answers.transcript) : null,
    line(answers.next[state], { isSubtle: true }),
    buttons(openUrl(answers.open, tabUrl)),
  ]);
}
