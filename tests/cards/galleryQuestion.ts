import type { Card } from '../../bot/cards/parts.ts';
import { withNotice, withTyped } from '../../bot/cards/parts.ts';
import {
  questionAnsweredCard,
  questionAskCard,
  questionAskedCard,
  questionSentCard,
} from '../../bot/cards/question.ts';
import type { QuestionCardView, QuestionView } from '../../src/actions/questionViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { questionReceivers, questionStates } from '../../src/domain/question.ts';
import { buildRef } from './build.ts';

const at = '2026-11-24T09:00:00.000Z';
const tabUrl = 'https://teams.microsoft.com/l/entity/app/guidelines';

type Said = (usual: string) => string;

/** The cards of a question, from both sides and in every state. */
export function questionCards(language: Language, said: Said): [string, Card][] {
  const views = questionStates.flatMap((state) =>
    questionReceivers.flatMap((receiver) =>
      ['asked', 'other'].map((viewer): [string, QuestionCardView] => [
        `${state} ${receiver} ${viewer}`,
        buildQuestionCardView({ state, receiver }, viewer === 'asked', said),
      ]),
    ),
  );
  const [, open] = views[0] as [string, QuestionCardView];
  const bare = { ...open, question: { ...open.question, about: null }, aboutUrl: null };
  const box = questionAskCard(tabUrl, language, 'manager');
  return [
    ...views.flatMap(([name, view]): [string, Card][] => [
      [`questionAsked ${name}`, questionAskedCard(view, language)],
      [`questionAnswered ${name}`, questionAnsweredCard(view, language)],
      [`questionSent ${name}`, questionSentCard(view, language)],
    ]),
    ['questionAsked bare', questionAskedCard(bare, language)],
    ['question box', box],
    ['question refused', withTyped(withNotice(box, said('Nej')), { text: said('Må jeg?') }, language)],
  ];
}

function buildQuestionCardView(
  { state, receiver }: Pick<QuestionView, 'state' | 'receiver'>,
  isAsked: boolean,
  said: Said,
): QuestionCardView {
  const asker = buildRef({ id: 'anna', displayName: said('Anna Lund') });
  const others = ['Bo Berg', 'Carl Dahl', 'Eva Friis'].map((name, index) =>
    buildRef({ id: `asked-${index}`, displayName: said(name) }),
  );
  const isAnswered = state === 'answered';
  const isWithdrawn = state === 'withdrawn';
  const both = { da: said('Må jeg?'), en: said('May I?') };
  const [first] = others;
  return {
    question: {
      id: 'ask-1',
      asker,
      receiver,
      askedOf: receiver === 'manager' ? others.slice(0, 1) : others,
      about: isWithdrawn
        ? null
        : { kind: 'item', id: 'item-1', title: said('Varme fra undergrunden'), path: '/library/item-1' },
      text: isWithdrawn ? '' : said('Må jeg nævne en kunde?\n\nHun er glad for det.'),
      language: 'da',
      state,
      answer: isAnswered && first ? { by: first, at, text: said('Spørg kunden først.') } : null,
      suggested: null,
      shown: isAnswered && !isAsked ? { question: both, answer: both, topicId: null, at } : null,
      createdAt: at,
      can: {
        answer: state === 'asked' && isAsked,
        withdraw: state === 'asked',
        suggest: false,
        show: isAnswered && isAsked,
      },
    },
    viewerId: isAsked ? 'asked-0' : 'asked-1',
    tabUrl,
    aboutUrl: isWithdrawn ? null : tabUrl,
    askUrl: tabUrl,
    allUrl: tabUrl,
  };
}
