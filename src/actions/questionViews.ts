import { Refusal } from '../domain/errors.ts';
import type { Language, Person } from '../domain/person.ts';
import type { Question, QuestionReceiver, QuestionState, Reworded } from '../domain/question.ts';
import { mayAnswer, maySeeQuestion } from '../domain/questionRights.ts';
import { rights } from '../domain/rights.ts';
import type { Circumstances } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { loadCircumstances } from './circumstances.ts';
import { deepLink } from './deepLink.ts';
import { personRef } from './presentDraft.ts';
import { type AboutView, presentAbout } from './questionAbout.ts';
import type { PersonRef } from './views.ts';

export interface AnswerView {
  by: PersonRef;
  at: string;
  text: string;
}

/** A question as one of the two sides reads it: the asker, or somebody who was asked. */
export interface QuestionView {
  id: string;
  asker: PersonRef;
  receiver: QuestionReceiver;
  /** Who was asked, the first few of them. */
  askedOf: PersonRef[];
  about: AboutView | null;
  /** Empty once the asker has taken it back. */
  text: string;
  language: Language;
  state: QuestionState;
  answer: AnswerView | null;
  suggested: Reworded | null;
  shown: Question['shown'];
  createdAt: string;
  can: { answer: boolean; withdraw: boolean; suggest: boolean; show: boolean };
}

export interface QuestionCardView {
  question: QuestionView;
  viewerId: string;
  /** Where it is answered, and shown to others, by this viewer. */
  tabUrl: string;
  /** What the question is about; null where the viewer has no page for it. */
  aboutUrl: string | null;
  /** Where somebody asks about the same. */
  askUrl: string;
  /** Questions that others have asked. */
  allUrl: string;
}

const namesShown = 3;

/** Who asked, and who was asked: for all others it does not exist. */
export async function loadQuestion(id: string, viewer: Person, ports: Ports): Promise<Question> {
  const stored = await ports.documents.read('questions', id, id);
  if (!stored || !maySeeQuestion(viewer, stored.doc)) throw new Refusal('notFound', 'questionId');
  return stored.doc;
}

/** What is known of the managers whose deputies were asked. */
export function circumstancesOf({ asked }: Pick<Question, 'asked'>, ports: Ports): Promise<Circumstances> {
  const lenders = asked.flatMap(({ basis }) => (basis.kind === 'deputy' ? [basis.managerId] : []));
  return loadCircumstances(lenders, ports);
}

export async function presentQuestion(
  question: Question,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<QuestionView> {
  const org = ports.directory.org();
  const { id, askerId, receiver, askedOf, text, state, answer, suggested, shown, createdAt } = question;
  const isAsker = viewer.id === askerId;
  const holds = isAsker ? false : mayAnswer(viewer, question, org, await circumstancesOf(question, ports));
  const isCommunicator = rights.answerQuestions(viewer);
  const isAnswered = state === 'answered';
  return {
    id,
    asker: personRef(org, askerId),
    receiver,
    askedOf: askedOf.slice(0, namesShown).map((one) => personRef(org, one)),
    about: await presentAbout(question.about, viewer, language, ports),
    text,
    language: question.language,
    state,
    answer: answer && { ...answer, by: personRef(org, answer.by) },
    suggested: isAsker ? null : suggested,
    shown,
    createdAt,
    can: {
      answer: state === 'asked' && holds,
      withdraw: state === 'asked' && isAsker,
      suggest: isAnswered && !shown && !isAsker && !isCommunicator && answer?.by === viewer.id,
      show: isAnswered && !isAsker && isCommunicator,
    },
  };
}

export async function loadQuestionCard(
  id: string,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<QuestionCardView> {
  const question = await presentQuestion(await loadQuestion(id, viewer, ports), viewer, language, ports);
  const { about } = question;
  const to = (path: string) => deepLinkTo(path, ports);
  return {
    question,
    viewerId: viewer.id,
    tabUrl: to(rights.answerQuestions(viewer) ? '/desk/questions' : '/guidelines/managers/desk'),
    aboutUrl: about?.path ? to(about.path) : null,
    askUrl: to(askPath(about)),
    allUrl: to('/guidelines/questions'),
  };
}

/** The page where a question is asked, about this. */
export function askPath(about: Pick<AboutView, 'kind' | 'id'> | null): string {
  const isThing = about && about.kind !== 'page';
  return isThing ? `/guidelines/questions/about/${about.kind}/${about.id}` : '/guidelines/questions/new';
}

const tabPages = ['library', 'write', 'guidelines', 'insight', 'settings', 'desk'] as const;

/** `/desk/questions` as a link that opens the tab there. */
function deepLinkTo(path: string, { programme }: Ports): string {
  const [, first, ...rest] = path.split('/');
  const page = tabPages.find((one) => one === first) ?? 'library';
  return deepLink(programme, page, rest.join('/') || undefined);
}
