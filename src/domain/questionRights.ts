import type { Asked } from './draft.ts';
import type { Org } from './org.ts';
import type { Person } from './person.ts';
import type { Question } from './question.ts';
import { rights } from './rights.ts';
import { type Circumstances, canAct, stillHolds } from './route.ts';

type Received = Pick<Question, 'askerId' | 'receiver' | 'asked'>;

/**
 * Whoever asked, and those who were asked, as long as they have the role for which they were. A question to the
 * communicators is every communicator's; one to the nearest manager is read by nobody else, communicators included.
 */
export function maySeeQuestion(person: Person, question: Received): boolean {
  if (person.id === question.askerId) return true;
  if (isForCommunicators(question) && rights.answerQuestions(person)) return true;
  return question.asked.some((asked) => asked.id === person.id && hasRoleFor(asked, person));
}

function isForCommunicators({ receiver }: Received): boolean {
  return receiver === 'communicators';
}

function hasRoleFor({ basis }: Asked, person: Person): boolean {
  if (basis.kind === 'communicators' || basis.kind === 'policy') return rights.answerQuestions(person);
  return basis.kind !== 'administrators' || person.roles.includes('administrator');
}

/** True as long as the person may answer: asked, and the reason holds at this moment; never the asker. */
export function mayAnswer(person: Person, question: Received, org: Org, around: Circumstances): boolean {
  const { askerId } = question;
  if (person.id === askerId || !canAct(person)) return false;
  if (isForCommunicators(question) && rights.answerQuestions(person)) return true;
  return question.asked.some(
    ({ id, basis }) => id === person.id && stillHolds(basis, id, askerId, org, around),
  );
}
