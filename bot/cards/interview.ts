import type { CardElementArray } from '@microsoft/teams.cards';
import type { InterviewCardView, InterviewView } from '../../src/actions/interviewViews.ts';
import { type Question, standingAnswers } from '../../src/domain/interview.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import {
  buttons,
  type Card,
  cardOf,
  execute,
  fitting,
  line,
  openUrl,
  press,
  said,
  textInput,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** Characters that one box takes; more is written, or pasted, in the tab. */
const answerOnCard = 2000;
const piecesShown = 2;

/** To the expert: every question with what is saved under it and a box for more. No refresh: it would empty the boxes. */
export function interviewCard({ interview, tabUrl }: InterviewCardView, language: Language): Card {
  const text = textIn(language);
  const { questions } = text.interview;
  const open = openUrl(text.openTab, tabUrl);
  const state = stateLine(interview, language);
  if (!interview.can.answer) return cardOf([...top(interview, language), state, buttons(open)]);
  const data = { interviewId: interview.id };
  return fitting((limit) =>
    cardOf([
      ...top(interview, language),
      said(questions.intro(nameOf(interview))),
      state ?? line(questions.how),
      ...interview.questions.flatMap((question, index) =>
        asked(interview, question, index + 1, limit, language),
      ),
      hasTranscript(interview) ? line(questions.transcript, { isSubtle: true }) : null,
      line(questions.safe, { isSubtle: true }),
      buttons(
        execute(questions.save, 'interview.answer', data, { style: 'positive' }),
        execute(questions.done, 'interview.done', data),
        ...(interview.can.decline ? [press(questions.decline, 'interview.decline', data)] : []),
        open,
      ),
    ]),
  );
}

function top({ title }: InterviewView, language: Language): CardElementArray {
  const { heading } = textIn(language).interview.questions;
  return [
    line(heading, { isSubtle: true }),
    said(oneLine(title, 150) || heading, { weight: 'Bolder', size: 'Large' }),
  ];
}

function stateLine(interview: InterviewView, language: Language): CardElementArray[number] | null {
  const { questions } = textIn(language).interview;
  switch (interview.state) {
    case 'answering':
      return line(questions.kept);
    case 'answered':
      return line(questions.answered);
    case 'written':
      return said(questions.written(nameOf(interview)));
    case 'declined':
      return line(questions.declined);
    case 'closed':
      return line(questions.closed);
    default:
      return null;
  }
}

function asked(
  interview: InterviewView,
  { id, text }: Question,
  number: number,
  limit: number,
  language: Language,
): CardElementArray {
  const { questions } = textIn(language).interview;
  const saved = standingAnswers(interview).filter(({ questionId }) => questionId === id);
  const room = Math.max(60, Math.floor(limit / interview.questions.length / piecesShown));
  const earlier = saved.length - piecesShown;
  return [
    { ...said(`${number}. ${oneLine(text, 300)}`, { weight: 'Bolder' }), spacing: 'Large', separator: true },
    ...(saved.length > 0 ? [line(questions.saved, { isSubtle: true, spacing: 'Small' })] : []),
    ...(earlier > 0 ? [line(questions.earlier(earlier), { isSubtle: true, spacing: 'None' })] : []),
    ...saved
      .slice(-piecesShown)
      .map((piece) => ({ ...said(oneLine(piece.text, room)), spacing: 'Small' as const })),
    textInput(id, {
      label: saved.length > 0 ? questions.more(number) : questions.answer(number),
      placeholder: questions.hint,
      maxLength: answerOnCard,
    }),
  ];
}

export function hasTranscript(interview: InterviewView): boolean {
  return standingAnswers(interview).some(({ source }) => source === 'transcript');
}

function nameOf({ communicator }: InterviewView): string {
  return oneLine(communicator.displayName, 80);
}
