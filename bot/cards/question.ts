import type { CardElementArray } from '@microsoft/teams.cards';
import type { QuestionCardView } from '../../src/actions/questionViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { type QuestionReceiver, questionReceivers } from '../../src/domain/question.ts';
import { textIn } from '../text/catalogue.ts';
import {
  box,
  buttons,
  type Card,
  cardOf,
  choice,
  execute,
  fitting,
  heading,
  line,
  link,
  openUrl,
  press,
  prose,
  said,
  textInput,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** Characters that the box on a card takes. */
const answerOnCard = 2000;

/** To those who were asked: the question, a box for the answer, and once it is answered, the answer. */
export function questionAskedCard(view: QuestionCardView, language: Language): Card {
  const { asked } = textIn(language).question;
  const { question } = view;
  return fitting((limit) => {
    const words = question.state === 'withdrawn' ? [] : asking(view, language, limit);
    return cardOf([heading(asked.heading), ...words, ...standing(view, language, limit)]);
  });
}

function asking(view: QuestionCardView, language: Language, limit: number): CardElementArray {
  const { asked } = textIn(language).question;
  const { asker, receiver, text } = view.question;
  return [
    said(asked.from[receiver](nameOf(asker.displayName))),
    box('emphasis', prose(text, limit)),
    ...about(view, language),
  ];
}

/** The title is somebody's words, so it does not go into the link, which is read as Markdown. */
function about({ question, aboutUrl }: QuestionCardView, language: Language): CardElementArray {
  const { asked } = textIn(language).question;
  const title = question.about?.title;
  return [
    ...(title ? [said(asked.aboutTitle(oneLine(title, 150)))] : []),
    ...(aboutUrl ? [link(asked.about, aboutUrl)] : []),
  ];
}

function standing(view: QuestionCardView, language: Language, limit: number): CardElementArray {
  const { asked } = textIn(language).question;
  const { state, shown, can } = view.question;
  if (state === 'withdrawn') return [line(asked.withdrawn)];
  if (can.answer) return answerBox(view, language);
  if (state === 'asked') return [line(asked.passedOn)];
  return [
    ...answer(view, language, limit),
    ...(shown ? [line(asked.shown, { isSubtle: true })] : []),
    buttons(openUrl((can.show || can.suggest) && !shown ? asked.show : asked.open, view.tabUrl)),
  ];
}

function answerBox({ question: { id }, tabUrl }: QuestionCardView, language: Language): CardElementArray {
  const { asked } = textIn(language).question;
  return [
    textInput('text', { label: asked.text, placeholder: asked.hint, maxLength: answerOnCard }),
    line(asked.only, { isSubtle: true }),
    buttons(
      execute(asked.answer, 'question.answer', { questionId: id }, { style: 'positive' }),
      openUrl(asked.answerAndShow, tabUrl),
    ),
  ];
}

function answer(
  { question, viewerId }: QuestionCardView,
  language: Language,
  limit: number,
): CardElementArray {
  const { asked } = textIn(language).question;
  if (!question.answer) return [];
  const { by, text } = question.answer;
  const who = by.id === viewerId ? asked.byYou : asked.by(nameOf(by.displayName));
  return [said(who, { weight: 'Bolder' }), ...prose(text, limit)];
}

/** To whoever asked. */
export function questionAnsweredCard(view: QuestionCardView, language: Language): Card {
  const { answered } = textIn(language).question;
  const { question, askUrl, allUrl } = view;
  return fitting((limit) =>
    cardOf([
      heading(answered.heading),
      line(answered.you, { isSubtle: true }),
      ...prose(question.text, limit / 2),
      ...(question.answer
        ? [
            said(answered.by(nameOf(question.answer.by.displayName)), { weight: 'Bolder' }),
            box('emphasis', prose(question.answer.text, limit)),
          ]
        : []),
      question.shown ? line(answered.shown, { isSubtle: true }) : null,
      buttons(openUrl(answered.again, askUrl), openUrl(answered.all, allUrl)),
    ]),
  );
}

/** What stands in the place of the box once it is sent, to whoever asked. */
export function questionSentCard(view: QuestionCardView, language: Language): Card {
  const { question } = view;
  const { sent, ask } = textIn(language).question;
  if (question.state === 'answered') return questionAnsweredCard(view, language);
  const names = question.askedOf.map(({ displayName }) => nameOf(displayName));
  const format = new Intl.ListFormat(textIn(language).locale, { type: 'conjunction' });
  const many = question.receiver === 'communicators' && names.length > 2;
  const who = many ? sent.withMore(names.join(', ')) : sent.with(format.format(names));
  const isOpen = question.state === 'asked';
  return fitting((limit) =>
    cardOf([
      heading(sent.heading[question.state]),
      ...(isOpen ? [box('emphasis', prose(question.text, limit)), said(who)] : [line(sent.withdrawn)]),
      buttons(
        ...(isOpen ? [press(sent.withdraw, 'question.withdraw', { questionId: question.id })] : []),
        openUrl(ask.all, view.allUrl),
      ),
    ]),
  );
}

/** Opened by a word in the chat. */
export function questionAskCard(
  allUrl: string,
  language: Language,
  receiver: QuestionReceiver = 'communicators',
): Card {
  const { ask } = textIn(language).question;
  return cardOf([
    heading(ask.heading),
    line(ask.lead),
    textInput('text', { label: ask.text, placeholder: ask.hint, maxLength: answerOnCard }),
    choice(
      'receiver',
      ask.receiver,
      receiver,
      questionReceivers.map((one) => [one, ask.receivers[one]] as const),
    ),
    buttons(execute(ask.send, 'question.ask', {}, { style: 'positive' }), openUrl(ask.all, allUrl)),
  ]);
}

function nameOf(displayName: string): string {
  return oneLine(displayName, 80);
}
