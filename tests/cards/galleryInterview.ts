import { answersCard } from '../../bot/cards/answers.ts';
import { claimCheckCard } from '../../bot/cards/claimCheck.ts';
import { interviewCard } from '../../bot/cards/interview.ts';
import { type Card, withNotice, withTyped } from '../../bot/cards/parts.ts';
import type { ClaimView, InterviewCardView, InterviewView } from '../../src/actions/interviewViews.ts';
import { draftStates } from '../../src/domain/draft.ts';
import { interviewStates, questionIds } from '../../src/domain/interview.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildDraftCardView, buildDraftView, buildInterviewView, buildRef } from './build.ts';

const at = '2026-12-08T09:00:00.000Z';
const tabUrl = 'https://teams.microsoft.com/l/entity/app/write';

/** Every card about an interview, and about a text written from one, in every state. */
export function interviewCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const person = buildRef({ displayName: said('Mette Krogh'), jobTitle: said('Ingeniør') });
  const answers = questionIds.flatMap((questionId) =>
    [1, 2, 3].map((number) => piece({ id: `${questionId}-${number}`, questionId, text: said('Vi borede') })),
  );
  const taken = piece({ id: 'gone', questionId: 'q1', text: '', takenBackAt: at });
  const transcript = piece({ id: 'all', questionId: null, text: said('Alt'), source: 'transcript' });
  const full = buildInterviewView({
    title: said('Den første boring'),
    expert: person,
    communicator: person,
    questions: questionIds.map((id) => ({ id, text: said('Hvordan begyndte det?') })),
    answers: [...answers, taken, transcript],
    answered: 7,
    asked: 7,
  });
  return [
    ...interviewStates.flatMap((state) => statesOf({ ...full, state }, language)),
    ['interview untitled', interviewCard({ interview: { ...full, title: '' }, tabUrl }, language)],
    ['answers untitled', answersCard({ interview: { ...full, title: '' }, tabUrl }, language)],
    ['interview refused', refused(full, said('Mine ord'), language)],
    ...checks(person, said, language),
  ];
}

function piece(overrides: Partial<InterviewView['answers'][number]>): InterviewView['answers'][number] {
  return { id: 'a1', questionId: 'q1', text: 'Ord', at, source: 'card', takenBackAt: null, ...overrides };
}

function statesOf(interview: InterviewView, language: Language): [string, Card][] {
  const { state } = interview;
  const open = state !== 'declined' && state !== 'closed';
  const can = { ...interview.can, answer: open, decline: open && state !== 'written' };
  const expert = { interview: { ...interview, can }, tabUrl };
  const bare = { interview: { ...interview, can, answers: [], answered: 0 }, tabUrl };
  return [
    [`interview ${state}`, interviewCard(expert, language)],
    [`answers ${state}`, answersCard(expert, language)],
    ...(state === 'asked' ? bareCards(bare, language) : []),
  ];
}

function bareCards(view: InterviewCardView, language: Language): [string, Card][] {
  return [
    ['interview bare', interviewCard(view, language)],
    ['answers bare', answersCard(view, language)],
  ];
}

function refused(interview: InterviewView, words: string, language: Language): Card {
  const gone = { ...interview, state: 'closed' as const, can: { ...interview.can, answer: false } };
  const card = interviewCard({ interview: gone, tabUrl }, language);
  return withTyped(withNotice(card, words), { q1: words, q7: words }, language);
}

function checks(
  person: ReturnType<typeof buildRef>,
  said: (usual: string) => string,
  language: Language,
): [string, Card][] {
  const none = buildDraftView().can;
  const claim = { text: said('Boret gik i stykker'), question: said('Hvordan?'), words: said('Det brast') };
  const many: ClaimView[] = [...Array(11).fill(claim), { ...claim, words: null }];
  const draft = {
    author: person,
    writer: person,
    writtenWith: person,
    interviewId: 'talk-1',
    title: said('Vores første boring'),
    text: said('Første afsnit.\n\nAndet afsnit.'),
    textBy: person,
    stage: 'expert' as const,
  };
  const decision = {
    verdict: 'return' as const,
    by: person,
    at,
    comment: said('Ikke helt'),
    notes: [],
    revision: 1,
  };
  return draftStates.flatMap((state): [string, Card][] => {
    const can = {
      ...none,
      decide: state === 'waiting',
      withdraw: state === 'approved',
      publish: state === 'approved',
    };
    const shareId = state === 'published' ? 'share-1' : null;
    const view = buildDraftCardView({ ...draft, state, can, shareId });
    const decided = buildDraftCardView({ ...draft, state, can, shareId, decision });
    return [
      [`claimCheck ${state}`, claimCheckCard({ ...view, claims: [claim] }, language, '29:17')],
      [`claimCheck ${state} many`, claimCheckCard({ ...decided, claims: many }, language)],
      ...(state === 'waiting' ? fewClaims(view, language) : []),
    ];
  });
}

function fewClaims(view: ReturnType<typeof buildDraftCardView>, language: Language): [string, Card][] {
  const takenBack = { text: 'Boret brast', question: null, words: null };
  return [
    ['claimCheck bare', claimCheckCard({ ...view, claims: [] }, language)],
    ['claimCheck taken back', claimCheckCard({ ...view, claims: [takenBack] }, language)],
  ];
}
